/* name: labels as exports write them, taken apart. */
#include "base/lang/mail.h"
#include "base/lang/name.h"

#include "tests/tap.h"

static const struct {
	const char *label, *name, *org, *email;
} cases[] = {
	{ "Ada Quill", "Ada Quill", "", "" },
	{ "  Ada   Quill ", "Ada Quill", "", "" },
	{ "Ada Quill (she/her)", "Ada Quill", "", "" },
	{ "Ada Quill (They / Them)", "Ada Quill", "", "" },
	{ "Ada Quill (she, her)", "Ada Quill", "", "" },
	{ "Quill, Ada", "Ada Quill", "", "" },
	{ "Quill, Ada (Contractor)", "Ada Quill", "", "" },
	{ "Ada Quill, PhD", "Ada Quill", "", "" },
	{ "Ada Quill, Orlin Ltd.", "Ada Quill", "Orlin Ltd.", "" },
	{ "Quill, Ada (Orlin, Inc.)", "Ada Quill", "Orlin, Inc.", "" },
	{ "Co, Ada", "Ada Co", "", "" },
	{ "Ada | Orlin", "Ada", "Orlin", "" },
	{ "Ada Quill || Orlin Ltd", "Ada Quill", "Orlin Ltd", "" },
	{ "Ada (Orlin)", "Ada", "Orlin", "" },
	{ "Ada [Orlin] (Guest)", "Ada", "Orlin", "" },
	{ "Ada @ Orlin", "Ada", "Orlin", "" },
	{ "Kai - Orlin", "Kai", "Orlin", "" },
	{ "Ada Quill - she/her", "Ada Quill", "", "" },
	{ "Ada Quill (Orlin) (she/her)", "Ada Quill", "Orlin", "" },
	{ "A. Quill (AQ)", "A. Quill", "", "" },
	{ "Ada Quill (AB)", "Ada Quill", "AB", "" },
	{ "Jean-Luc O'Neil", "Jean-Luc O'Neil", "", "" },
	{ "Ada <ada@orlin.example>", "Ada", "", "ada@orlin.example" },
	{ "\"Quill, Ada\" <ada@orlin.example>", "Ada Quill", "", "ada@orlin.example" },
	{ "Ada Quill (ada@orlin.example)", "Ada Quill", "", "ada@orlin.example" },
	{ "ada.quill@orlin.example", "Ada Quill", "", "ada.quill@orlin.example" },
	{ "mailto:ada_quill2+x@orlin.example", "Ada Quill", "",
	  "ada_quill2+x@orlin.example" },
	{ "<jean-luc.bo@orlin.example>", "Jean-Luc Bo", "",
	  "jean-luc.bo@orlin.example" },
	{ "\xF0\x9F\xA6\x8A Ada Quill", "Ada Quill", "", "" },
	{ "In\xC3\xA9s O\xE2\x80\x99Neil", "In\xC3\xA9s O\xE2\x80\x99Neil", "", "" },
	{ "QUILL Ada (Orlin)", "Ada Quill", "Orlin", "" },
	{ "Ada QUILL", "Ada Quill", "", "" },
	{ "LE-\xC3\x89VEN Ada", "Ada Le-\xC3\x89ven", "", "" },
	{ "VAN DE BERG Anna Maria", "Anna Maria Van De Berg", "", "" },
	{ "Ada van der BERG", "Ada van der Berg", "", "" },
	{ "ADA QUILL", "ADA QUILL", "", "" },
	{ "Ada SAP", "Ada SAP", "", "" }, /* an organisation's */
	{ "NHSX Ada", "NHSX Ada", "", "" },
	{ "Orlin HELPDESK", "Orlin HELPDESK", "", "" },
	{ "CISO Ada", "CISO Ada", "", "" },
	{ "mailto:a)e<", "a)e", "", "" },
	{ "", "", "", "" },
	{ "()", "()", "", "" },
};

/* What a list of those present tells beside a name. */
static const struct {
	const char *label, *name, *role, *org, *email;
} beside[] = {
	{ "Ada Quill, Account Executive", "Ada Quill", "Account Executive", "", "" },
	{ "Ada Quill, Head of IT", "Ada Quill", "Head of IT", "", "" },
	{ "Ada Quill, Head of Trams", "Ada Quill", "Head of Trams", "", "" },
	{ "Ada, CTO", "Ada", "CTO", "", "" },
	{ "Quill, Ada, CTO", "Ada Quill", "CTO", "", "" },
	{ "Ada Quill, PhD, CTO", "Ada Quill", "CTO", "", "" },
	{ "Ada Quill, Plant Manager, ada@orlin.example", "Ada Quill", "Plant Manager",
	  "", "ada@orlin.example" },
	{ "Ada Quill, CTO, Orlin", "Ada Quill", "CTO", "Orlin", "" },
	{ "Ada Quill, CTO (Orlin)", "Ada Quill", "CTO", "Orlin", "" },
	{ "Ada Quill (Orlin, CTO)", "Ada Quill", "CTO", "Orlin", "" },
	{ "Ada Quill - Head of Sales", "Ada Quill", "Head of Sales", "", "" },
	{ "Ada Quill (CTO)", "Ada Quill", "CTO", "", "" },
	{ "Ada Quill (plant engineer, ada@orlin.example)", "Ada Quill",
	  "plant engineer", "", "ada@orlin.example" },
	{ "Carol Di Mario (CDM)", "Carol Di Mario", "", "", "" },
	{ "Chris Owen (CO)", "Chris Owen", "", "", "" },
	{ "Ada Quill (remote)", "Ada Quill", "", "", "" },
	{ "Ada Quill (Remote)", "Ada Quill", "", "", "" },
	{ "Ada Quill (late)", "Ada Quill", "", "", "" },
	{ "Ada Quill (on holiday)", "Ada Quill", "", "", "" },
	{ "Ada Quill (until 10:30)", "Ada Quill", "", "", "" },
	{ "Ada Quill (joined from Leeds)", "Ada Quill", "", "", "" },
	{ "Ada Quill (Chair)", "Ada Quill", "", "", "" },
	{ "Ada Quill (orlin.example)", "Ada Quill", "", "orlin.example", "" },
	{ "ada quill (orlin)", "ada quill", "", "orlin", "" },
	{ "Ada Quill (Orlin, joined 10:15)", "Ada Quill", "", "Orlin", "" },
	{ "Ada Quill (Meeting Organizer)", "Ada Quill", "", "", "" },
	{ "Quill, Ada (Declined in Outlook)", "Ada Quill", "", "", "" },
	{ "Ada Quill (50%)", "Ada Quill", "", "", "" },
	{ "Ada Quill | CTO | Orlin", "Ada Quill", "CTO", "Orlin", "" },
	{ "Ada Quill | Orlin | Trams", "Ada Quill", "", "Orlin | Trams", "" },
	{ "Ada Quill (she/her), Orlin", "Ada Quill", "", "Orlin", "" },
	{ "Ada Quill from Orlin", "Ada Quill", "", "Orlin", "" },
	{ "Ada Quill (QA)", "Ada Quill", "", "", "" },
	{ "Bo (Dev Lead)", "Bo", "Dev Lead", "", "" },
	{ "Ada Quill (@adaq)", "Ada Quill", "", "", "" },
	{ "Ada Quill @adaq (Orlin)", "Ada Quill", "", "Orlin", "" },
	{ "Ada Quill (Tr\xC3\xA9sori\xC3\xA8re)", "Ada Quill",
	  "Tr\xC3\xA9sori\xC3\xA8re", "", "" },
	{ "Ada Quill (Tram Board Member)", "Ada Quill", "Tram Board Member", "", "" },
	{ "AQ, BO", "AQ, BO", "", "", "" },
	{ "Thornleigh Quill, IT", "Thornleigh Quill", "", "", "" },
	{ "Thornleigh Quill, Chief Tram Officer at Orlin", "Thornleigh Quill", "", "",
	  "" },
	/* What no table knows is a given name, unless a surname's comma is unlikely. */
	{ "Emma Quill, Tram Wizard", "Emma Quill", "", "", "" },
	{ "Garcia Lopez, Maria Jose", "Maria Jose Garcia Lopez", "", "", "" },
	{ "van der Holt, Imke", "Imke van der Holt", "", "", "" },
};

static void test_beside(struct arena *a)
{
	for (size_t i = 0; i < COUNT(beside); i++) {
		struct name_parts p;

		name_split(a, str_z(beside[i].label), &p);
		OK(str_eq(p.name, str_z(beside[i].name)) &&
		       str_eq(p.role, str_z(beside[i].role)) &&
		       str_eq(p.org, str_z(beside[i].org)) &&
		       str_eq(p.email, str_z(beside[i].email)),
		   "%s: %.*s, %.*s, %.*s, %.*s", beside[i].label, STR_ARG(p.name),
		   STR_ARG(p.role), STR_ARG(p.org), STR_ARG(p.email));
	}
}

static void test_split(struct arena *a)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct name_parts p;

		name_split(a, str_z(cases[i].label), &p);
		OK(str_eq(p.name, str_z(cases[i].name)), "name of %s: %.*s",
		   cases[i].label, STR_ARG(p.name));
		OK(str_eq(p.org, str_z(cases[i].org)), "organisation of %s: %.*s",
		   cases[i].label, STR_ARG(p.org));
		OK(str_eq(p.email, str_z(cases[i].email)), "address of %s: %.*s",
		   cases[i].label, STR_ARG(p.email));
	}
}

static void test_pseudo(struct arena *a)
{
	static const char *const pseudo[] = {
		"Ewa + Rupert",
		"AQ, BO",
		"AQ/BO",
		"Ewa Holt & Bo Lamb",
		"Sala Azahar",
		"Konferenzraum Elbe",
		"M\xC3\xB8terom Fjord",
		"two people from customs",
		"Larkmoor Meeting Rm",
		"Bridge PC",
		"Ada phone",
		"Potting Shed",
		"Wheelhouse",
		"3 others",
		"Platform team",
		"some colleagues",
		"Fireflies.ai Notetaker Ada",
		"Meeting Note Taker",
		"Liminal Notetaker",
		"Ada's Otter.ai",
		"Ada\xE2\x80\x99s Presentation",
		"Meeting Room",
		"+1 415-555-0100",
		"+47***12345",
		"Call-in User 1",
		"Unknown Speaker",
		"MAN",
		"tl;dv Recorder",
		"Avoma Assistant",
		"Wireless Caller",
		"Female speaker",
		"UU",
		"spk_0",
		"SPEAKER_00",
		"Speaker 2",
		"Speaker A",
		"Me",
		"Them",
		"Oslo Room",
		"Committee Room 2",
		"Learning Studio",
		"Old Library",
		"Library",
		"Reception Pod",
		"Harbour Office",
		"Service Desk",
		"Ada's iPhone",
		"Participant 3",
		"[Speaker 1]",
		"Sprecher 1",
		"Intervenant 2",
		"Hablante 1",
		"Orador A",
		"\xE8\xA9\xB1\xE8\x80\x85 1", /* speaker 1, Japanese */
		"Unbekannter Sprecher",
		"S1",
		"guest",
		"...",
		"",
		"no-reply@orlin.example",
	};
	static const char *const person[] = {
		"Ada Quill",
		"Mehmet",
		"Speaker",
		"Ada Speaker",
		"Guestin Bo",
		"Rooma Li",
		"Bot Ada",
		"Unna",
		"Seven Bridges",
		"\xE6\x9D\x8E\xE9\x9B\xB7",
		"ada@orlin.example",
		"Voicey",
		"Ada Quill (Larch & Lowe)",
		"Ada Quill - Larch & Lowe",
	};
	struct name_parts p;

	for (size_t i = 0; i < COUNT(pseudo); i++) {
		name_split(a, str_z(pseudo[i]), &p);
		OK(p.pseudo, "no person: %s", pseudo[i]);
	}
	for (size_t i = 0; i < COUNT(person); i++) {
		name_split(a, str_z(person[i]), &p);
		OK(p.pseudo == (i == 2), "a person, but for the bare label: %s",
		   person[i]);
	}
}

static void test_rooms(void)
{
	static const char *const rooms[] = { "Conf Room 4B", "Garage Conf Rm",
					     "Zaal Schelde", "Teaching Lab 2",
					     "Boardroom",    "Meeting Room Kestrel",
					     "Potting Shed", "Yard Meeting Pod" };
	static const char *const none[] = { "Speaker 2",   "Ada Quill",  "Bridge PC",
					    "Lab Rat Ltd", "Roomba Ost", "iPad (Bo)" };

	for (size_t i = 0; i < COUNT(rooms); i++)
		OK(name_is_room(str_z(rooms[i])), "a room: %s", rooms[i]);
	for (size_t i = 0; i < COUNT(none); i++)
		OK(!name_is_room(str_z(none[i])), "no room: %s", none[i]);
}

/* Are they two people's, whichever comes first? */
static const struct {
	const char *x, *y;
	bool two;
} addresses[] = {
	{ "john.smith@orlin.example", "jsmith@lund.example", true },
	{ "john.smith@orlin.example", "John.Smith@lund.example", false },
	{ "john.smith@orlin.example", "jsmith@Orlin.example", false },
	{ "john.smith@orlin.example", "jsmith@eu.orlin.example", false },
	{ "john.smith@orlin.example", "jsmith@florlin.example", true },
	{ "john.smith@orlin.example", "js77@gmail.com", false },
	{ "john.smith@orlin.example", "", false },
	{ "john.smith@orlin.example", "john", false },
};

static void test_addresses(struct arena *a)
{
	for (size_t i = 0; i < COUNT(addresses); i++) {
		struct str x = str_z(addresses[i].x), y = str_z(addresses[i].y);

		OK(emails_of_two(a, x, y) == addresses[i].two &&
		       emails_of_two(a, y, x) == addresses[i].two,
		   "%s and %s: %s", x.p, y.p, addresses[i].two ? "two" : "maybe one");
	}
	OK(str_eq(name_apart(a, STRL("John Smith"), STRL("js@Orlin.example")),
		  STRL("John Smith (orlin.example)")),
	   "a namesake's name");
}

/* The surname first, but for the address; where the first name is a known one. */
static void test_turned(struct arena *a)
{
	static const char *const names[][3] = {
		{ "Quill Anna", "anna.quill@orlin.example", "Anna Quill" },
		{ "Anna Quill", "anna.quill@orlin.example", "Anna Quill" },
		{ "Quill Anna", "quill.anna@orlin.example", "Quill Anna" },
		{ "Quill Anna", "anna.lund@orlin.example", "Quill Anna" },
		{ "Quill Anna", "", "Quill Anna" },
		{ "Thomas Anna", "anna.thomas@orlin.example", "Thomas Anna" },
		{ "Quill Orlo", "orlo.quill@orlin.example", "Quill Orlo" },
		{ "Anna", "anna@orlin.example", "Anna" },
	};

	for (size_t i = 0; i < COUNT(names); i++)
		OK(str_eq(name_by_address(a, str_z(names[i][0]), str_z(names[i][1])),
			  str_z(names[i][2])),
		   "%s of %s", names[i][0], names[i][1]);
}

/* A title is no first name. */
static void test_first(void)
{
	static const char *const names[][2] = {
		{ "Ada Quill", "Ada" },
		{ "Ada", "Ada" },
		{ "Dr Ada Quill", "Dr Ada Quill" },
		{ "Capt. Ada Quill", "Capt. Ada Quill" },
		{ "Captain Ada Quill", "Captain Ada Quill" },
		{ "Cllr Quill", "Cllr Quill" },
		{ "Frau Quill", "Frau Quill" },
	};

	for (size_t i = 0; i < COUNT(names); i++)
		OK(str_eq(name_first(str_z(names[i][0])), str_z(names[i][1])), "%s",
		   names[i][0]);
}

static void test_titles(void)
{
	static const char *const titles[] = { "Mr", "Ms", "Dr", "Frau", "Herr", "Mme" };

	for (size_t i = 0; i < COUNT(titles); i++)
		OK(name_is_title(str_z(titles[i])), "%s is a title", titles[i]);
	OK(!name_is_title(STRL("Mia")) && !name_is_title(STRL("Hera")), "no names");
}

int main(void)
{
	struct arena a = { 0 };

	test_turned(&a);
	test_first();
	test_titles();
	test_split(&a);
	test_beside(&a);
	test_pseudo(&a);
	test_rooms();
	test_addresses(&a);
	OK(domain_is_free_mail(STRL("GMail.com")), "free mail");
	OK(!domain_is_free_mail(STRL("larkmoor.example")), "a company's domain");
	OK(str_eq(email_domain(&a, STRL("Ada@Larkmoor.Example")),
		  STRL("larkmoor.example")),
	   "domain in lower case");
	OK(!email_domain(&a, STRL("ada")).p, "no domain without @");
	OK(str_eq(domain_name(&a, STRL("obsidian-lantern.co.example")),
		  STRL("Obsidian Lantern")),
	   "a name in a domain");
	OK(str_eq(domain_name(&a, STRL("-.example")), STRL("-.example")), "or none");
	arena_fini(&a);
	return tap_end();
}
