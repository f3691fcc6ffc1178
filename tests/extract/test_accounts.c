/* test_accounts.c - organisations: known, new by domain, own, and their role. */
#include "tests/extract/kit.h"

static void test_known(void)
{
	struct kit k;
	const struct account *a;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(
	    &k, "Ada Quill: So the milk of Bramfield goes where Tess Sell was before.");
	kit_line(&k, "Rufus Tarn: It does. Orlin Works knows that.");
	kit_read(&k);
	a = kit_org(&k, "Bramfield Dairy");
	OK(a && str_eq(a->role, STRL("subject")), "one of its people is there");
	OK(a && a->why.n >= 2, "with reasons");
	a = kit_org(&k, "Tessel");
	OK(a && str_eq(a->role, STRL("mentioned")),
	   "a competitor is merely named, misheard");
	OK(!kit_org(&k, "Orlin Works"), "the own organisation is no account");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: I will ask Rufus on Monday.");
	kit_read(&k);
	a = kit_org(&k, "Bramfield Dairy");
	OK(a && str_eq(a->role, STRL("mentioned")) && a->why.n == 1,
	   "one of its people is spoken of");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Harbour", NULL, NULL, "customer");
	kit_account(&k, "Quay Line Freight", "QLF", NULL, "customer");
	k.r.title = STRL("QLF monthly");
	kit_line(&k, "Ada Quill: I harbour doubts about the harbour, and Bramfielding "
		     "is no word.");
	kit_read(&k);
	OK(!kit_org(&k, "Harbour"), "a word in small letters is no name");
	OK(!kit_org(&k, "Bramfield Dairy"), "names end at the word");
	OK(kit_org(&k, "Quay Line Freight") &&
	       str_eq(kit_org(&k, "Quay Line Freight")->role, STRL("subject")),
	   "the title names the subject");
	kit_close(&k);
}

/* Notes that do not say who was there. */
static void test_notes(void)
{
	static const struct {
		const char *lines[4], *role;
	} rows[] = {
		{ { "# To do", "- Rufus: the milk by Friday",
		    "- Nora Pell: the cheese" },
		  "subject" },
		{ { "# To do", "- Rufus: the milk by Friday", "- Ada: the cheese" },
		  "mentioned" },
		{ { "# To do", "- Rufus: the milk by Friday",
		    "- Nora Pell: the cheese of Quay Line Freight" },
		  "mentioned" },
		{ { "Ada Quill: Rufus brings the milk.",
		    "Ada Quill: And Nora Pell cheese." },
		  "mentioned" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct account *a;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Quay Line Freight", NULL, NULL, "customer");
		kit_lines(&k, rows[i].lines);
		kit_read(&k);
		a = kit_org(&k, "Bramfield Dairy");
		OK(a && str_eq(a->role, str_z(rows[i].role)), "%s: %s",
		   rows[i].lines[1], rows[i].role);
		kit_close(&k);
	}
}

/* Notes in a customer's folder are about it, whatever they name. */
static void test_folder(void)
{
	static const struct {
		const char *path;
		bool about;
	} rows[] = {
		{ "Bramfield Dairy/after call.txt", true },
		{ "2026/bramfield/calls/after call.txt", true },
		{ "Bramfield.txt", false },
		{ "Orlin Works/after call.txt", false },
		{ "Bramfieldian/after call.txt", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct account *a;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		k.r.source.path = str_z(rows[i].path);
		kit_line(&k, "- wants three vans");
		kit_read(&k);
		a = kit_org(&k, "Bramfield Dairy");
		OK((a && str_eq(a->role, STRL("subject"))) == rows[i].about, "%s",
		   rows[i].path);
		kit_close(&k);
	}
}

/* A title pairs the own organisation with one that nobody told. */
static void test_paired(void)
{
	static const struct {
		const char *title, *other;
	} rows[] = {
		{ "Orlin Works x Graystone Yachts", "Graystone Yachts" },
		{ "Graystone Yachts <> Orlin Works: pricing", "Graystone Yachts" },
		{ "Intro call: Port of Velm / Orlin Works", "Port of Velm" },
		{ "Orlin Works / Graystone - kick-off", "Graystone" },
		{ "orlin works & Graystone Weekly", "Graystone" },
		{ "Orlin Works with Sel\xC3\xA9ne and friends", "Sel\xC3\xA9ne" },
		{ "Caf\xC3\xA9 <> Orlin Works", "Caf\xC3\xA9" },
		{ "Orlin Works\xC3\xA9 / Graystone", NULL },
		{ "\xC3\x89Orlin Works / Graystone", NULL },
		{ "Graystone \xC3\x97 Orlin Works", "Graystone" },
		{ "Graystone/Orlin Works", "Graystone" },
		{ "Graystonex Orlin Works", NULL },
		{ "Graystone Orlin Works", NULL },
		{ "Graystone x-Orlin Works", NULL },
		{ "Orlin Works/Graystone, pricing", "Graystone" },
		{ "Orlin Works xGraystone", NULL },
		{ "Orlin Works x One Two Six Ten Nine", "One Two Six Ten" },
		{ "One Two Six Ten Nine x Orlin Works", "Two Six Ten Nine" },
		{ "Orlin Works x Bank of Velm of", "Bank of Velm" },
		{ "Orlin Works x of Velm", NULL },
		{ "Velm of x Orlin Works", NULL },
		{ "Hm, Velm x Orlin Works", "Velm" },
		{ "Velm, x Orlin Works", NULL },
		{ "Orlin Works x Ab", NULL },
		{ "Orlin Works x Abc", "Abc" },
		{ "Orlin Works x January", NULL },
		{ "Orlin Works x Monday", NULL },
		{ "Orlin Works: Orlin Works x Graystone", "Graystone" },
		{ "OW x Graystone", "Graystone" },
		{ "Orlin Works / Yara", NULL },
		{ "Orlin Works and the new plan", NULL },
		{ "Orlin Works / Ida", NULL },
		{ "Orlin Works | Weekly", NULL },
		{ "Orlin Works Graystone", NULL },
		{ "Orlin Worksx Graystone", NULL },
		{ "Bramfield x Orlin Works", NULL },
		{ "Orlin Works x", NULL },
		{ "x Orlin Works", NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct account *a;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Yara Bly", "");
		*VEC_ADD(&k.arena, &k.conf.own.aliases) = STRL("OW");
		k.r.title = str_z(rows[i].title);
		kit_line(&k, "Ida Moor: We moor two hundred boats.");
		kit_read(&k);
		a = rows[i].other ? kit_org(&k, rows[i].other) : NULL;
		if (rows[i].other)
			OK(a && str_eq(a->role, STRL("subject")), "%s", rows[i].title);
		else
			OK(!k.r.accounts.n ||
			       str_eq(k.r.accounts.v[0].name, STRL("Bramfield Dairy")),
			   "nobody new: %s", rows[i].title);
		kit_close(&k);
	}
}

/* A supplier sits with a customer, alone with us, or is a guest of our own talk. */
static void test_supplier(void)
{
	static const struct {
		const char *title, *with, *first, *want;
	} cases[] = {
		{ "A call", "Rufus Tarn", "Otto Lamb", "subject" },
		{ "A call", "Ida Moor", "Otto Lamb", "subject" }, /* of whom nothing
								       is known */
		{ "Lowther and Bramfield", "Rufus Tarn", "Otto Lamb", "subject" },
		{ "Bramfield planning", "Ada Quill", "Otto Lamb", "subject" },
		{ "A call", "Ada Quill", "Otto Lamb", "subject" },
		{ "Launch", "Ada Quill", "Ada Quill", "mentioned" },
		{ "Launch with Lowther", "Ada Quill", "Ada Quill", "subject" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct account *a;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Lowther Mills", "Lowther", "lowther.example",
			    "partner");
		kit_participant(&k, "Otto Lamb", "otto@lowther.example");
		if (str_eq(str_z(cases[i].with), STRL("Ida Moor")))
			kit_participant(&k, "Ida Moor", "ida@stonemill.example");
		k.r.title = str_z(cases[i].title);
		kit_line(&k, arena_fmt(&k.arena, "%s: Hello.", cases[i].first).p);
		for (int n = 0; n < 4; n++)
			kit_line(&k,
				 arena_fmt(&k.arena, "%s: It rains.", cases[i].with).p);
		kit_line(&k, "Otto Lamb: I can hear you.");
		kit_read(&k);
		a = kit_org(&k, "Lowther Mills");
		OK(a && str_eq(a->role, str_z(cases[i].want)),
		   "\"%s\" with %s, begun by %s: the supplier is %s", cases[i].title,
		   cases[i].with, cases[i].first, cases[i].want);
		kit_close(&k);
	}
}

/* Of a list of customers none is what the talk is about. */
static void test_ruling(void)
{
	static const char *const lines[] = {
		"Ada Quill: Let's go through them.",
		"Nora Winterson: Bramfield first. Bramfield is fine.",
		"Ada Quill: Does Bramfield pay?",
		"Nora Winterson: Bramfield does.",
		"Ada Quill: Good. The next one is new.",
		"Nora Winterson: They want a price.",
		"Ada Quill: Then they get one.",
		"Nora Winterson: And the last one is over.",
		"Ada Quill: So that's all.",
	};

	for (int list = 0; list < 3; list++) {
		struct kit k;
		const struct account *a;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Lowther Mills", "Lowther", NULL, "customer");
		for (size_t i = 0; i < COUNT(lines); i++)
			kit_line(&k, lines[i]);
		if (list == 2)
			kit_line(&k, "Ada Quill: Lowther.");
		if (list != 1)
			kit_line(&k, "Nora Winterson: Bramfield it is.");
		kit_read(&k);
		a = kit_org(&k, "Bramfield Dairy");
		OK(a && str_eq(a->role, list ? STRL("mentioned") : STRL("subject")),
		   "named from first to last, or in a list");
		kit_close(&k);
	}
}

/* "Larch Park" is not Larch. */
static void test_longest(void)
{
	for (int first = 0; first < 2; first++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, first ? "Larch Park" : "Larch", NULL, NULL, NULL);
		kit_account(&k, first ? "Larch" : "Larch Park", NULL, NULL, NULL);
		kit_line(&k, "Ada Quill: We met Larch Park at the fair.");
		kit_read(&k);
		OK(kit_org(&k, "Larch Park") && !kit_org(&k, "Larch"),
		   "the longest name that stands there");
		kit_close(&k);
	}
}

static void test_new(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Ada Quill", "ada@orlin.example");
	kit_participant(&k, "Ida Moor", "ida@mail.stone-mill.example");
	kit_participant(&k, "Max Lund", "max.lund@gmail.com");
	kit_line(&k, "Ida Moor: Hello. At Stone Mill we grind.");
	kit_read(&k);
	OK(k.r.accounts.n == 1 && kit_org(&k, "Stone Mill"), "named by its domain");
	OK(kit_find(&k, "Ida Moor") &&
	       str_eq(kit_find(&k, "Ida Moor")->org, STRL("Stone Mill")),
	   "her organisation");
	OK(!kit_flag(&k, "new-account"), "a participant's domain is no question");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	k.conf.me = STRL("Ada Quill");
	kit_participant(&k, "Ada Quill", "ada@orlin.example");
	kit_participant(&k, "Ben Ash", "ben@orlin.example");
	kit_participant(&k, "Ida Moor", "ida@stonemill.example");
	kit_line(&k, "Ida Moor: Hello.");
	kit_read(&k);
	OK(k.r.accounts.n == 1 && kit_org(&k, "Stonemill"),
	   "nobody told the own organisation: one's own domain is no account");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_participant(&k, "", "ida@stonemill.example");
	kit_line(&k, "Ada Quill: Hello.");
	kit_read(&k);
	OK(kit_org(&k, "Stonemill"),
	   "nor who we are: then nobody's domain is the own one");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_person(&k, "Ben Ash", "ben@orlin.example", "Orlin Labs", NULL);
	kit_person(&k, "Bea Field", "bea@bramfield.example", "Bramfield Cows", NULL);
	kit_person(&k, "Leo Vance", "leo@farrow.example", "Farrow Mills", NULL);
	kit_line(&k, "Ada Quill: Orlin Labs, Bramfield Cows and Farrow Mills met.");
	kit_read(&k);
	OK(kit_org(&k, "Farrow Mills"), "a known person's organisation is known");
	OK(!kit_org(&k, "Orlin Labs") && !kit_org(&k, "Bramfield Cows"),
	   "but a part of ours, or of an account, is no other account");
	kit_close(&k);
}

/* Those who come to a webinar are no accounts, unless somebody told them. */
static void test_crowd(void)
{
	char name[] = "Ian A";
	struct kit k;

	for (int n = 30; n <= 31; n++) {
		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Bea Field", "bea@bramfield.example");
		for (int i = 0; i < n; i++) {
			name[1] = (char)('a' + i % 26);
			name[4] = (char)('A' + i / 26);
			kit_participant(
			    &k, arena_fmt(&k.arena, "%s", name).p,
			    arena_fmt(&k.arena, "g%d@guest-%d.example", i, i).p);
		}
		kit_line(&k, "Bea Field: Hello.");
		kit_read(&k);
		OK(kit_org(&k, "Bramfield Dairy"), "%d guests: a known one is", n);
		OK(k.r.accounts.n == (n > 30 ? 1 : 31), "%d guests: %zu accounts", n,
		   k.r.accounts.n);
		kit_close(&k);
	}
}

static void test_other_domain(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Ida Moor", "ida@bramfield-farms.example");
	kit_participant(&k, "Ole Moor", "ole@sales.bramfield.example");
	k.r.participants.v[0].org = STRL("Bramfield");
	kit_line(&k, "Ida Moor: Hello.");
	kit_read(&k);
	OK(kit_org(&k, "Bramfield Dairy"), "another domain of a known account");
	OK(kit_find(&k, "Ida Moor") &&
	       str_eq(kit_find(&k, "Ida Moor")->org, STRL("Bramfield Dairy")),
	   "and its people");
	OK(k.r.accounts.n == 1, "one account (%zu)", k.r.accounts.n);
	kit_close(&k);
}

static void test_projects(void)
{
	struct kit k;
	struct known_account *p;

	kit_open(&k, "2026-05-12");
	p = VEC_ADD(&k.arena, &k.conf.projects);
	p->name = STRL("Dry Dock");
	kit_line(&k, "Ada Quill: The dry dock is late. Dry Dock, always.");
	kit_read(&k);
	OK(k.r.projects.n == 1 && str_eq(k.r.projects.v[0].name, STRL("Dry Dock")),
	   "once");
	OK(k.r.accounts.n == 0, "a project is no account");
	kit_close(&k);
}

static void test_shared_index(void)
{
	struct kit k;
	struct who_index *x;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	x = who_index_new(&k.conf);
	kit_line(&k, "Rufus Tarn: Bramfield again.");
	talk_build(&k.t, &k.r, &k.conf, NULL);
	k.t.index = x;
	kit_guard(&k);
	people_find(&k.t);
	accounts_find(&k.t);
	OK(kit_find(&k, "Rufus Tarn") && kit_org(&k, "Bramfield Dairy"),
	   "by the engine's index");
	kit_close(&k);
	who_index_free(x);
	who_index_free(NULL);
}

/* What a domain runs together is written as title or talk spell it. */
static void test_spelling(void)
{
	static const char *const cases[][4] = {
		/* domain, title, talk, name */
		{ "larchlowe.example", "Larch and Lowe follow-up", "Hello.",
		  "Larch and Lowe" },
		{ "larchlowe.example", "Call", "How is Larch & Lowe doing?",
		  "Larch & Lowe" },
		{ "larch-lowe.example", "Call", "Larch Lowe it is.", "Larch Lowe" },
		{ "farrow.example", "Call", "They are in farrow.", "Farrow" },
		{ "larchlowe.example", "Larch", "Hello.", "Larchlowe" },
		{ "oxleyridge.example", "Oxley Ridge College - intro",
		  "Oxley Ridge has two sites.", "Oxley Ridge College" },
		{ "solvane.example", "Solvane Foods Ltd kick-off", "Hello.",
		  "Solvane Foods Ltd" },
		{ "oxmoor.example", "Call", "Welcome to the University of Oxmoor, Ada.",
		  "University of Oxmoor" },
		{ "solvane.example", "Solvane Pilot", "Hello.", "Solvane" },
		{ "solvane.example", "Solvane group call", "Hello.", "Solvane" },
		{ "solvane.example", "Solvane: College visit", "Hello.", "Solvane" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		k.r.title = str_z(cases[i][1]);
		kit_participant(&k, "Leo Vance",
				arena_fmt(&k.arena, "leo@%s", cases[i][0]).p);
		kit_line(&k, arena_fmt(&k.arena, "Leo Vance: %s", cases[i][2]).p);
		kit_read(&k);
		OK(kit_org(&k, cases[i][3]), "%s is %s", cases[i][0], cases[i][3]);
		OK(k.r.accounts.n == 1, "and nothing else");
		kit_close(&k);
	}
}

static void test_labels(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Leo Vance (Quarrick): Hello from everybody at Quarrick.");
	kit_line(&k, "Ida Moss (Finance): Finance says hello.");
	kit_line(&k, "Ulf Brandt (Lumley): Hello.");
	kit_line(&k, "Ada Quill: Hello.");
	kit_read(&k);
	OK(kit_org(&k, "Quarrick") &&
	       str_eq(kit_org(&k, "Quarrick")->role, STRL("subject")),
	   "beside a name and in the talk");
	OK(k.r.accounts.n == 1, "a department and a word alone are none");
	OK(str_eq(kit_find(&k, "Ulf Brandt")->org, STRL("Lumley")),
	   "it is kept, though");
	kit_close(&k);
}

int main(void)
{
	test_known();
	test_paired();
	test_folder();
	test_notes();
	test_supplier();
	test_ruling();
	test_longest();
	test_new();
	test_crowd();
	test_other_domain();
	test_projects();
	test_shared_index();
	test_spelling();
	test_labels();
	return tap_end();
}
