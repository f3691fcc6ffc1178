/* test_people.c - who is in a meeting: resolution, doubt, and who is nobody. */
#include "base/lang/nickname.h"
#include "extract/who/index.h"
#include "base/lang/name.h"
#include "tests/extract/kit.h"

static const struct {
	const char *label, *name; /* NULL: a person of that label itself; "": nobody */
} labels[] = {
	{ "Rufus Tarn", "Rufus Tarn" },
	{ "Rufus Tarn (Bramfield)", "Rufus Tarn" },
	{ "Tarn, Rufus", "Rufus Tarn" },
	{ "Roo", "Rufus Tarn" }, /* alias */
	{ "Roo Tarn", "Rufus Tarn" },
	{ "rufus", "Rufus Tarn" },       /* unique first name */
	{ "Rufuss Tarn", "Rufus Tarn" }, /* the sound of one who is told */
	{ "Rufus Tarne", "Rufus Tarn" },
	{ "Rufus Tahrn", "Rufus Tarn" },
	{ "Dufus Tarn", NULL }, /* another sound */
	{ "Norma Pell", NULL },
	{ "Nora Pell", "Nora Pell" },
	{ "Nora W", "Nora Winterson" }, /* alias of two words */
	{ "R Tarn", "" },               /* an initial and a surname are not enough */
	{ "Me", "Ada Quill" },
	{ "You", "Ada Quill" },
	{ "Speaker 2", "" },
	{ "Conf Room 4B", "" },
	{ "Them", "" },
	{ "Project Manager", "" },
	{ "User Interface Designer", "" },
	{ "Nora", "" } /* two of that name */
};

static void test_labels(void)
{
	for (size_t i = 0; i < COUNT(labels); i++) {
		struct kit k;
		char line[200];
		const char *want = labels[i].name ? labels[i].name : labels[i].label;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		snprintf(line, sizeof line,
			 "%s: We have looked at the barn and it is dry.",
			 labels[i].label);
		for (int n = 0; n < 4; n++)
			kit_line(&k, line);
		kit_read(&k);
		OK(k.r.people.n == (*want ? 1 : 0), "%s: %zu people", labels[i].label,
		   k.r.people.n);
		OK(!*want || kit_find(&k, want), "%s is %s", labels[i].label, want);
		OK(!*want || k.t.speakers.v[0].person == kit_find(&k, want),
		   "the speaker points to the person");
		kit_close(&k);
	}
}

/* A label of that name is somebody known; a participant with an address is not. */
static void test_own_address(void)
{
	static const char *const names[] = { "GM", "Gwendolyn M", "Moss Gwendolyn" };

	for (size_t i = 0; i < 2 * COUNT(names); i++) {
		const char *name = names[i / 2];
		bool address = i % 2;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_person(&k, "Gwendolyn Moss", NULL, "Farrow", NULL);
		kit_participant(&k, name, address ? "office@lowther.example" : "");
		kit_line(&k, "Ada Quill: It rains.");
		kit_read(&k);
		OK(!kit_find(&k, "Gwendolyn Moss") == address, "%s%s", name,
		   address ? " with an address" : "");
		kit_close(&k);
	}
}

static void test_participants(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_participant(&k, "Leopold Vance", "leo.vance@farrow.example");
	kit_participant(&k, "Gwendolyn Moss", "wen.moss@farrow.example");
	kit_participant(&k, "Tobias Crane", "");
	kit_participant(&k, "Ismael Norrgard", "");
	kit_participant(&k, "Lau Hui Min", "");
	kit_participant(&k, "Rook Anna", "anna.rook@farrow.example");
	kit_line(&k, "Hui Min LAU: Thank you, and I see that the barn is dry again.");
	kit_line(&k, "Wen Moss: Good to see you all here today in the barn, Leopold.");
	kit_line(&k,
		 "Toby Crane: Yes it is good to be here with everybody once again.");
	kit_line(
	    &k,
	    "Ismael Norgard: And I brought the plan of the new yard along with me.");
	kit_line(&k, "Leopold V: I am glad that you did, Tobias, and so is Gwendolyn.");
	kit_line(&k,
		 "L. Vance: Ask Mr Vance whether he is the same man as me, please.");
	kit_read(&k);
	OK(kit_find(&k, "Gwendolyn Moss"), "local part of the address is a spelling");
	OK(!kit_find(&k, "Wen Moss"), "no second person for it");
	OK(kit_find(&k, "Tobias Crane") && !kit_find(&k, "Toby Crane"), "short form");
	OK(!kit_find(&k, "Ismael Norgard"), "misspelt surname of a participant");
	OK(kit_find(&k, "Lau Hui Min") && !kit_find(&k, "Hui Min LAU"),
	   "the same words in another order");
	OK(kit_find(&k, "Anna Rook") && !kit_find(&k, "Rook Anna"),
	   "first name first, as in the address");
	OK(!kit_find(&k, "Leopold V"), "initial of a participant's surname");
	OK(kit_find(&k, "Tobias Crane")->said_as.n == 1, "how he was called");
	kit_close(&k);
}

/* Minutes name by initials who said what; of two with the same, nobody is meant. */
static void test_initials(void)
{
	for (int two = 0; two < 2; two++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_participant(&k, "Tobias Crane", "");
		if (two)
			kit_participant(&k, "Tilda Coy", "");
		kit_line(&k, "TC: I'll send the plan of the new yard by Friday, too.");
		kit_read(&k);
		OK(k.t.speakers.v[0].person != NULL, "initials name a person, of %d",
		   two + 1);
		OK((k.t.speakers.v[0].person == kit_find(&k, "Tobias Crane")) == !two,
		   "who was there");
		kit_close(&k);
	}
}

/* Who is only spoken of stands behind who is there, in the order of the talk. */
/* Who writes notes and takes something on by the first name is there. */
static void test_writer(void)
{
	static const struct {
		const char *line, *with;
		bool there;
	} rows[] = {
		{ "- Ada to send the map", NULL, true },
		{ "- ada: send the map", NULL, true },
		{ "- Adam to send the map", NULL, false },
		{ "- map for Ada", NULL, false },
		{ "- Ada to send the map", "Ada Moor", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		k.conf.me = STRL("Ada Quill");
		if (rows[i].with)
			kit_participant(&k, rows[i].with, "");
		kit_line(&k, rows[i].line);
		kit_read(&k);
		OK((kit_find(&k, "Ada Quill") != NULL) == rows[i].there, "%s",
		   rows[i].line);
		kit_close(&k);
	}
}

/* Brackets behind groups of people name the organisation of all of a group. */
static void test_groups(void)
{
	static const struct {
		const char *names[5], *orgs[5];
	} rows[] = {
		{ { "Ada Ost", "Bo Lind (Orlin Works)", "Toby Crane",
		    "Cy Moor (Larkmoor)", "Dee Hall" },
		  { "Orlin Works", "Orlin Works", "Larkmoor", "Larkmoor", "" } },
		{ { "Ada Ost", "Toby Crane", "Cy Moor (Larkmoor)" },
		  { "", "", "Larkmoor" } },
		{ { "Ada Ost", "Bo Lind (Orlin Works)", "Toby Crane (CTO)" },
		  { "", "Orlin Works", "" } },
		{ { "Bo Lind (Orlin Works)", "Toby Crane (CTO)", "Cy Moor (Larkmoor)" },
		  { "Orlin Works", "", "Larkmoor" } },
		{ { "Ada Ost (Finance)" }, { "" } },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		k.conf.own.name = STRL("Orlin Works");
		for (size_t n = 0; n < 5 && rows[i].names[n]; n++) {
			struct name_parts p;

			name_split(&k.arena, str_z(rows[i].names[n]), &p);
			VEC_ADD(&k.arena, &k.r.participants)->name = p.name;
			k.r.participants.v[n].org = p.org;
			k.r.participants.v[n].role = p.role;
		}
		kit_read(&k);
		for (size_t n = 0; n < 5 && rows[i].orgs[n]; n++)
			OK(str_eq(k.r.people.v[n].org, str_z(rows[i].orgs[n])),
			   "%s is of %.*s", rows[i].names[n],
			   STR_ARG(k.r.people.v[n].org));
		kit_close(&k);
	}
}

/* First names that are function words as well. */
static void test_small_words(void)
{
	static const struct {
		const char *label;
		bool person;
	} rows[] = {
		{ "Will Hart", true },    { "Per-Olav Brekke", true },
		{ "Can Aydin", true },    { "May Lin", true },
		{ "So-yeon Baek", true }, { "The Hague", false },
		{ "Or Else", false },     { "Per-Olav", false },
		{ "Our Own", false },     { "In-house Counsel", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_participant(&k, rows[i].label, "");
		kit_line(&k, arena_fmt(&k.arena, "%s: Hello.", rows[i].label).p);
		kit_read(&k);
		OK(!kit_find(&k, rows[i].label) == !rows[i].person, "%s",
		   rows[i].label);
		kit_close(&k);
	}
}

/* My name with an initial is mine; "T. Lund" is somebody, "A Team" nobody. */
static void test_my_initial(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	k.conf.me = STRL("Ada Quill");
	kit_participant(&k, "A. Quill (AQ)", "");
	kit_participant(&k, "T. Lund", "");
	kit_participant(&k, "A Team", "");
	kit_participant(&k, "Adam Q.", "");
	kit_read(&k);
	OK(kit_find(&k, "Ada Quill") && kit_find(&k, "T. Lund"), "I and T. Lund");
	OK(kit_find(&k, "Adam Q.") && k.r.people.n == 3, "another first name");
	kit_close(&k);
	kit_open(&k, "2026-05-12");
	k.conf.me = STRL("Ada Quill");
	kit_line(&k, "Ada Q.: Good morning.");
	kit_line(&k, "Me: That is me as well.");
	kit_read(&k);
	OK(kit_find(&k, "Ada Quill") && k.r.people.n == 1, "one voice is mine");
	kit_close(&k);
	kit_open(&k, "2026-05-12");
	kit_line(&k, "Me: Nobody knows who that is.");
	kit_participant(&k, "Me", "");
	kit_read(&k);
	OK(k.r.people.n == 0, "nobody told who I am");
	kit_close(&k);
}

static void test_order(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Ask Nora Winterson. Then ask Rufus Tarn.");
	kit_line(&k, "Ada Quill: And Nora Winterson calls Rufus Tarn back.");
	kit_read(&k);
	OK(k.r.people.n == 3 && str_eq(k.r.people.v[0].name, STRL("Ada Quill")) &&
	       str_eq(k.r.people.v[1].name, STRL("Nora Winterson")),
	   "people in the order in which they come up");
	kit_close(&k);
}

static void test_doubt(void)
{
	struct kit k;
	const struct flag *f;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Nora knows the numbers by heart.");
	kit_line(&k, "Ada Quill: Ask Nora about them.");
	kit_read(&k);
	f = kit_flag(&k, "ambiguous-person");
	OK(f && str_eq(f->detail, STRL("\"Nora\" may be Nora Pell or Nora Winterson")),
	   "both are named");
	OK(f && f->segments.n == 2, "one flag with both places");
	OK(f && str_eq(f->said, STRL("Nora")) && f->choices.n == 2 &&
	       str_eq(f->choices.v[1], STRL("Nora Winterson")) &&
	       str_eq(f->quote, STRL("Nora knows the numbers by heart.")),
	   "the flag says what a person needs to answer it");
	OK(!kit_find(&k, "Nora Pell") && !kit_find(&k, "Nora Winterson"), "no guess");
	OK(!people_named(&k.t, STRL("Nora")), "the name means nobody");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Nora, can you count them?");
	kit_line(&k, "Nora Pell: I can.");
	kit_read(&k);
	OK(!kit_flag(&k, "ambiguous-person"), "only one of them is there");
	OK(people_named(&k.t, STRL("Nora")) == kit_find(&k, "Nora Pell"),
	   "so it is her");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Send it to Nora. Which Nora? Nora W has the key.");
	kit_line(&k, "Nora Pell: Not me then.");
	kit_read(&k);
	OK(kit_flag(&k, "ambiguous-person"), "both are spoken of");
	OK(kit_find(&k, "Nora Winterson"), "the one told apart is listed");
	kit_close(&k);
}

/* Of a first name that more people have than a question offers, only those who are
 * there are worth a question. */
static void test_many(void)
{
	static const char *const names[] = { "Nora Ames", "Nora Beck", "Nora Cole",
					     "Nora Dunn", "Nora Eide" };
	static const char *const first[] = { "Ada Quill: I start.",
					     "Nora Ames: Good morning." };

	for (size_t here = 0; here < 2; here++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t i = 0; i < COUNT(names); i++)
			kit_person(&k, names[i], "", "", NULL);
		kit_line(&k, first[here]);
		if (here)
			kit_line(&k, "Nora Pell: Morning.");
		kit_line(&k, "Ada Quill: Ask Nora about the numbers.");
		kit_read(&k);
		OK(!kit_flag(&k, "ambiguous-person") == !here, "seven of one name: %s",
		   first[here]);
		kit_close(&k);
	}
}

/* Who writes notes calls those who took part by their first names. */
static void test_written(void)
{
	for (int spoken = 0; spoken < 2; spoken++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Nora Pell", "nora.pell@bramfield.example");
		kit_line(&k, "= A letter came from Nora Winterson.");
		kit_line(&k, "= Nora mends the gate.");
		if (spoken)
			kit_line(&k, "Ada Quill: Thank you all.");
		kit_read(&k);
		OK(!kit_flag(&k, "ambiguous-person") == !spoken,
		   "of two of that name the one who took part, unless it is talk");
		kit_close(&k);
	}
}

static void test_names(void)
{
	OK(nickname_same(STRL("tobias"), STRL("toby")), "Tobias, Toby");
	OK(!nickname_same(STRL("tobias"), STRL("tom")), "Tobias, Tom");
	OK(nickname_sounds(STRL("christoph"), STRL("kristof")), "sound of Christoph");
	OK(nickname_sounds(STRL("inez"), STRL("ines")), "Inez, Ines");
	OK(!nickname_sounds(STRL("marcus"), STRL("markets")), "Marcus, markets");
}

int main(void)
{
	test_labels();
	test_participants();
	test_own_address();
	test_initials();
	test_small_words();
	test_my_initial();
	test_groups();
	test_writer();
	test_order();
	test_doubt();
	test_many();
	test_written();
	test_names();
	return tap_end();
}
