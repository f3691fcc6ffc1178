/* test_directory.c - who is lent to a meeting that names somebody of another one. */
#include "dossier/directory.h"

#include "extract/who/voices.h"
#include "tests/extract/kit.h"

/* Who has an address in other meetings; of whom each is. */
static const struct person known[] = {
	{ .name = STR("Annika Frost"),
	  .email = STR("annika@birchall.example"),
	  .org = STR("Birchall Timber") },
	{ .name = STR("Tom Ashby"),
	  .email = STR("tom@birchall.example"),
	  .org = STR("Birchall Timber") },
	{ .name = STR("Tom Sedge"),
	  .email = STR("tom@quarrick.example"),
	  .org = STR("Quarrick") },
	{ .name = STR("Mark Holloway"),
	  .email = STR("mark@tarnsdale.example"),
	  .org = STR("Tarnsdale") },
	{ .name = STR("Ngaire Lund"),
	  .email = STR("ngaire@gmail.com"),
	  .org = STR("") },
	{ .name = STR("Ngaio Reed"), .email = STR("") },
	{ .name = STR("Petra"), .email = STR("petra@birchall.example") },
	{ .name = STR("Ada Told"), .email = STR("told@birchall.example") },
};

static const struct {
	const char *title, *guest, *email, *said, *lent;
} cases[] = {
	/* A rare first name, in any case; a last name. */
	{ "A call", "Bo Lind", "", "Annika has the boards.", "Annika Frost" },
	{ "a call", "Bo Lind", "", "annika has the boards we said so before all",
	  "Annika Frost" },
	{ "A call", "Bo Lind", "", "It is with Ms Frost now.", "Annika Frost" },
	{ "About Annika", "Bo Lind", "", "Hello.", "Annika Frost" },
	/* A common one only with the house: by its name, or somebody of it here. */
	{ "A call", "Bo Lind", "", "Tom has the boards.", "" },
	{ "A call", "Bo Lind", "", "Tom of Quarrick has the boards.",
	  "Tom Sedge,/Quarrick" },
	{ "A call", "Bo Lind", "bo@birchall.example", "Tom has the boards.",
	  "Tom Ashby" },
	/* Two whom it may mean. */
	{ "A call", "Bo Lind", "bo@birchall.example", "Tom is at Quarrick now.",
	  "/Quarrick" },
	/* One of ours is near everybody. */
	{ "A call", "Bo Lind", "", "Mark has the boards.", "Mark Holloway" },
	/* Somebody here is called so, or it is him. */
	{ "A call", "Annika Holm", "", "Annika has the boards.", "" },
	{ "A call", "Annika", "", "Annika has the boards.", "" },
	{ "A call", "Annika Frost", "", "Annika has the boards.", "" },
	{ "A call", "A. F.", "annika@birchall.example", "Annika has the boards.", "" },
	/* A label's surname is hers: the first name may be a short form. */
	{ "A call", "Annie Frost", "", "Nothing is said.", "Annika Frost" },
	/* She takes part by her address, under less of her name. */
	{ "A call", "A Frost", "annika@birchall.example", "Hello.",
	  "Annika Frost <annika@birchall.example>" },
	/* No house, and no address; half a name; told in dossier.yaml. */
	{ "A call", "Bo Lind", "", "Ngaire has the boards.", "Ngaire Lund" },
	{ "A call", "Bo Lind", "", "Ngaio has the boards.", "" },
	{ "A call", "Bo Lind", "", "Petra has the boards.", "" },
	{ "A call", "Bo Lind", "", "Ada has the boards of Ms Told.", "" },
	/* Named in full where Birchall was; only where Birchall is, or is named. */
	{ "A call", "Bo Lind", "bo@birchall.example", "Wilf has the boards.",
	  "Wilf Tarn" },
	{ "A call", "Cem Oz", "", "Wilf of Birchall has them.",
	  "Wilf Tarn,/Birchall Timber" },
	{ "A call", "Cem Oz", "", "Wilf has the boards.", "" },
	{ "A call", "Wilf Moor", "bo@birchall.example", "Wilf has the boards.", "" },
	{ "A call", "Bo Lind", "bo@birchall.example", "Orla has the boards.", "" },
	{ "A call", "Bo Lind", "bo@birchall.example", "Wei has the boards.",
	  "Wei Lin Tan" },
	/* An organisation, by all its words or one that tells, unless somebody of it is
	 * here. */
	{ "A call", "Bo Lind", "", "They went to Birchall Timber.",
	  "/Birchall Timber" },
	{ "A call", "Bo Lind", "", "They went to Birchall.", "/Birchall Timber" },
	{ "A call", "Bo Lind", "", "They went for Timber.", "" },
	{ "A call", "Bo Lind", "bo@quarrick.example", "They went to Quarrick.", "" },
	{ "A call", "Bo Lind", "", "Nobody is named.", "" },
};

/* Whom somebody of Birchall named in full, without an address. */
static void add_named(struct directory *d, const char *name, const char *said)
{
	struct participant bo = { .name = STR("Bo Lind"),
				  .email = STR("bo@birchall.example") };
	struct str as = str_z(said);
	struct person p = { .name = str_z(name), .said_as = { .v = &as, .n = 1 } };
	struct record r = { .people = { .v = &p, .n = 1 },
			    .participants = { .v = &bo, .n = 1 } };

	directory_add(d, &r);
}

static struct directory *directory_of(const struct conf *conf, bool turned)
{
	struct directory *d = directory_new(conf);
	struct person people[COUNT(known)];
	size_t n = COUNT(known);

	add_named(d, "Wilf Tarn", "wilf tarn");
	add_named(d, "Orla Mead", "Orla");
	add_named(d, "Wei Lin", "Wei Lin");
	add_named(d, "Wei Lin Tan", "Wei Lin Tan");
	add_named(d, "Annika Frost", "Annika Frost");

	for (size_t i = 0; i < n; i++) {
		struct record r = { .people = { .v = &people[i], .n = 1 } };

		people[i] = known[turned ? n - 1 - i : i];
		directory_add(d, &r);
	}
	directory_end(d);
	return d;
}

/* "Annika Frost", "/Quarrick": the names, and organisations that come without one. */
static struct str told(struct arena *a, const struct participants *lent)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < lent->n; i++) {
		buf_z(&b, i ? "," : "");
		buf_str(&b, lent->v[i].name);
		if (lent->v[i].email.len)
			buf_fmt(&b, " <%.*s>", STR_ARG(lent->v[i].email));
		buf_z(&b, lent->v[i].speaks ? "!" : "");
		if (lent->v[i].name.len)
			continue;
		buf_c(&b, '/');
		buf_str(&b, lent->v[i].org);
	}
	return arena_take(a, &b);
}

static void test_cases(bool turned)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct known_person me = { .name = STRL("Ada Told") };
		struct strs domains = { 0 };
		struct directory *d;
		struct participant *p;
		struct kit k;
		struct str got;

		kit_open(&k, "2026-05-12");
		k.conf.own.name = STRL("Tarnsdale");
		*VEC_ADD(&k.arena, &domains) = STRL("tarnsdale.example");
		k.conf.own.domains = domains;
		*VEC_ADD(&k.arena, &k.conf.people) = me;
		k.r.title = str_z(cases[i].title);
		p = VEC_ADD(&k.arena, &k.r.participants);
		p->name = str_z(cases[i].guest);
		p->email = str_z(cases[i].email);
		kit_line(&k, arena_fmt(&k.arena, "Cy Moor: %s", cases[i].said).p);
		d = directory_of(&k.conf, turned);
		directory_lend(d, &k.r, directory_note(&k.arena, &k.r));
		got = told(&k.arena, &k.r.lent);
		OK(str_eq(got, str_z(cases[i].lent)), "\"%s\" with %s: \"%.*s\"",
		   cases[i].said, cases[i].guest, STR_ARG(got));
		OK(!k.r.lent_as.len == !k.r.lent.n, "and is marked");
		directory_free(d);
		kit_close(&k);
	}
}

/* Two spellings at one address: the longer, whichever came first. */
static void test_spellings(void)
{
	static const struct person two[] = {
		{ .name = STR("Annika Frost"),
		  .email = STR("annika@birchall.example"),
		  .org = STR("Birchall") },
		{ .name = STR("Annika Ingrid Frost"),
		  .email = STR("Annika@birchall.example"),
		  .org = STR("Birchall Timber") },
	};

	for (size_t turn = 0; turn < 2; turn++) {
		struct participants lent = { 0 };
		struct directory *d;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_line(&k, "Bo Lind: Annika has the boards.");
		d = directory_new(&k.conf);
		for (size_t i = 0; i < 2; i++) {
			struct person p = two[(i + turn) % 2];
			struct record r = { .people = { .v = &p, .n = 1 } };

			directory_add(d, &r);
		}
		OK(!directory_is_empty(d), "somebody has an address");
		directory_end(d);
		directory_find(d, &k.arena, k.r.id, directory_note(&k.arena, &k.r),
			       &lent);
		OK(lent.n == 1 && str_eq(lent.v[0].name, STRL("Annika Ingrid Frost")) &&
		       str_eq(lent.v[0].org, STRL("Birchall Timber")),
		   "the longer spelling");
		directory_free(d);
		kit_close(&k);
	}
}

/*
 * Two exports of one meeting: who spoke in the one ("!") or was invited to it is lent
 * to the other.
 */
static void test_sittings(void)
{
	static const struct {
		const char *what, *date, *start, *title, *guest, *lent;
	} rows[] = {
		{ "the same title", "2026-05-12", "", "Gate review", "Bo",
		  "Annika Frost <annika@birchall.example>!,Ngaire Lund "
		  "<ngaire@gmail.com>!,"
		  "Tom Ashby <tom@birchall.example>!,!/Birchall Timber" },
		{ "another one, and nobody in common", "2026-05-12", "10:05", "Phone",
		  "Bo", "" },
		{ "another one, a start nearby, one in full and one in half",
		  "2026-05-12", "10:05", "Phone", "Annika Frost,Ngaire",
		  "Ngaire Lund <ngaire@gmail.com>!,Tom Ashby <tom@birchall.example>!,"
		  "!/Birchall Timber" },
		{ "the same as a phone hears them", "2026-05-12", "10:05", "Phone",
		  "Anika Forst,Tom Ashbie",
		  "Annika Frost <annika@birchall.example>!,"
		  "Ngaire Lund <ngaire@gmail.com>!,Tom Ashby <tom@birchall.example>!,"
		  "!/Birchall Timber" },
		{ "hardly anybody in common", "2026-05-12", "10:05", "Phone",
		  "Annika Frost", "" },
		{ "another start", "2026-05-12", "10:30", "Gate review", "Bo", "" },
		{ "another day", "2026-05-13", "10:00", "Gate review", "Bo", "" },
		{ "one of two of that title", "2026-05-14", "", "Gate review", "Bo",
		  "" },
	};
	static const struct {
		const char *date, *start;
	} days[] = { { "2026-05-12", "10:00" },
		     { "2026-05-14", "09:00" },
		     { "2026-05-14", "15:00" } };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str guests = str_z(rows[i].guest), guest;
		struct directory *d;
		struct kit k;
		struct str got;

		kit_open(&k, rows[i].date);
		d = directory_new(&k.conf);
		for (size_t n = 0; n < COUNT(days); n++) {
			struct person there[3] = { known[0], known[1], known[4] };
			struct participant in[3];
			struct record r = { .id = arena_fmt(&k.arena, "m-%zu", n),
					    .title = STRL("Gate review"),
					    .date = str_z(days[n].date),
					    .start = str_z(days[n].start),
					    .people = { .v = there, .n = n ? 2 : 3 },
					    .participants = { .v = in,
							      .n = n ? 2 : 3 } };

			for (size_t p = 0; p < 3; p++)
				in[p] = (struct participant){ .name = there[p].name,
							      .email = there[p].email };
			directory_add(d, &r);
		}
		directory_end(d);
		k.r.id = STRL("m-other");
		k.r.title = str_z(rows[i].title);
		k.r.start = str_z(rows[i].start);
		while (str_split(&guests, ',', &guest))
			VEC_ADD(&k.arena, &k.r.participants)->name = guest;
		directory_lend(d, &k.r, directory_note(&k.arena, &k.r));
		got = told(&k.arena, &k.r.lent);
		OK(str_eq(got, str_z(rows[i].lent)), "%s: \"%.*s\"", rows[i].what,
		   STR_ARG(got));
		directory_free(d);
		kit_close(&k);
	}
}

/* What a meeting does with it: name, house, whose a thing is, what it is about. */
static void test_lent(void)
{
	struct participant annika = { .name = STRL("Annika Frost"),
				      .org = STRL("Birchall Timber") };
	const struct person *p = NULL;
	struct kit k;

	kit_open(&k, "2026-05-12");
	*VEC_ADD(&k.arena, &k.r.lent) = annika;
	kit_line(&k, "Bo Lind: Annika has the boards, I will ask Birchall Timber.");
	kit_read(&k);
	for (size_t i = 0; i < k.r.people.n; i++)
		if (str_eq(k.r.people.v[i].name, annika.name))
			p = &k.r.people.v[i];
	OK(p && !p->present && !p->email.len && str_eq(p->org, annika.org),
	   "who is lent is spoken of, and has no address here");
	OK(kit_org(&k, "Birchall Timber"), "nor is the organisation unknown");
	kit_close(&k);
	kit_open(&k, "2026-05-12");
	*VEC_ADD(&k.arena, &k.r.lent) = annika;
	kit_line(&k, "Bo Lind: Nobody has the boards.");
	kit_read(&k);
	OK(k.r.people.n == 1 && k.r.accounts.n == 0, "who is not named is not there");
	kit_close(&k);
}

/* Notes that do not say who was there are about who was, by another export. */
static void test_seated(void)
{
	static const struct {
		const char *what, *one, *two, *subjects;
	} rows[] = {
		{ "a customer", "Bramfield Dairy", "", "Bramfield Dairy" },
		{ "and not who came along", "Bramfield Dairy", "Lowther Mills",
		  "Bramfield Dairy" },
		{ "a partner alone", "Lowther Mills", "", "Lowther Mills" },
		{ "of two strangers nobody knows", "Lowther Mills", "Birchall Timber",
		  "" },
		{ "not we", "Orlin Works", "", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct participant one = { .org = str_z(rows[i].one), .speaks = true },
				   two = { .org = str_z(rows[i].two), .speaks = true };
		struct buf got = { 0 };
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Lowther Mills", "Lowther", "lowther.example",
			    "partner");
		*VEC_ADD(&k.arena, &k.r.lent) = one;
		if (two.org.len)
			*VEC_ADD(&k.arena, &k.r.lent) = two;
		kit_line(&k, "- new gate by May");
		kit_read(&k);
		for (size_t n = 0; n < k.r.accounts.n; n++)
			if (str_eq(k.r.accounts.v[n].role, STRL("subject")))
				buf_str(&got, k.r.accounts.v[n].name);
		OK(str_eq(buf_view(&got), str_z(rows[i].subjects)), "%s: %.*s",
		   rows[i].what, STR_ARG(buf_view(&got)));
		buf_fini(&got);
		kit_close(&k);
	}
}

/* Three voices that say enough to be known again. */
static const char *const words[] = {
	"let us begin with the gates of the north yard the old ones have rusted "
	"through "
	"and nobody has told the people who lock them in the evening or in the morning",
	"i will send the list of hinges to the office by friday and of the bolts that "
	"we "
	"still have so that they can order what is missing before the first frost "
	"comes",
	"the crane is on the other side of the river until the bridge opens again "
	"which "
	"may be in june if the paint dries or in july if it does not dry in the rain",
};

/* Enters a recording: "Ada Quill,Speaker 2" say the words above, one each. */
static void hear(struct directory *d, struct kit *k, const char *id, const char *start,
		 const char *labels, const char *guests)
{
	struct str rest = str_z(labels), guest = str_z(guests), name;
	size_t n = 0;

	kit_open(k, "2026-05-12");
	k->r.id = str_z(id);
	k->r.start = str_z(start);
	for (; str_split(&rest, ',', &name); n++)
		kit_line(k, arena_fmt(&k->arena, "%.*s: %s", STR_ARG(name),
				      words[name.p[0] == '~' ? 0 : n])
				.p);
	while (str_split(&guest, ',', &name)) {
		struct participant *p = VEC_ADD(&k->arena, &k->r.participants);

		p->name = name;
		p->email = ARENA_CAT(&k->arena, str_from(name, str_last_word(name)),
				     STRL("@x.example"));
	}
	talk_build(&k->t, &k->r, &k->conf, NULL);
	voices_sketch(&k->t);
	directory_add(d, &k->r);
}

/*
 * Two recordings of the same voices: the better label of the one is lent to the other,
 * and what a meeting makes of it.
 */
static void test_voices(void)
{
	static const struct {
		const char *what, *start, *labels, *guests, *heard, *lent;
	} rows[] = {
		{ "a whole name for a number", "10:05", "Ada Quill,Bo Lind,Cy Moor", "",
		  "Speaker 1,Speaker 2,Speaker 3",
		  "Speaker 1=Ada Quill,Speaker 2=Bo Lind,Speaker 3=Cy Moor" },
		{ "and for half of one", "10:05", "Ada Quill,Bo Lind,Cy", "",
		  "Aida,Bo,Speaker 9", "Aida=Ada Quill,Bo=Bo Lind,Speaker 9=Cy" },
		{ "but not for another whole one", "", "Ada Quill,Bo Lind", "",
		  "Aida Quell,Speaker 2", "Speaker 2=Bo Lind" },
		{ "unless one of them was invited", "", "Ada Quill,Bo Lind",
		  "Ada Quill", "Aida Quell,Speaker 2",
		  "Aida Quell=Ada Quill <Quill@x.example>,Speaker 2=Bo Lind" },
		{ "under half of the name, too", "", "Ada,Bo Lind", "Ada Quill",
		  "Aida Quell,Bo Lind", "Aida Quell=Ada <Quill@x.example>" },
		{ "of two who are called so it is not known which", "", "Ada,Bo Lind",
		  "Ada Quill,Ada Moor", "Speaker 1,Bo Lind", "Speaker 1=Ada" },
		{ "numbers tell nothing", "", "Speaker 4,Speaker 5", "",
		  "Speaker 1,Speaker 2", "" },
		{ "a later meeting", "10:21", "Ada Quill,Bo Lind", "",
		  "Speaker 1,Speaker 2", "" },
		{ "one label for two voices", "10:05", "~Ada Quill,~Bo Lind", "",
		  "Speaker 1", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct directory *d;
		struct kit one, two;
		struct buf got = { 0 };

		kit_open(&one, "2026-05-12");
		d = directory_new(&one.conf);
		hear(d, &one, "m-1", rows[i].start, rows[i].labels, rows[i].guests);
		hear(d, &two, "m-2", "10:00", rows[i].heard, "");
		directory_end(d);
		directory_lend(d, &two.r, directory_note(&two.arena, &two.r));
		for (size_t n = 0; n < two.r.lent.n; n++) {
			const struct participant *p = &two.r.lent.v[n];

			if (!p->label.len)
				continue;
			buf_fmt(&got, "%s%.*s=%.*s", got.len ? "," : "",
				STR_ARG(p->label), STR_ARG(p->name));
			if (p->email.len)
				buf_fmt(&got, " <%.*s>", STR_ARG(p->email));
		}
		OK(str_eq(buf_view(&got), str_z(rows[i].lent)), "%s: \"%.*s\"",
		   rows[i].what, STR_ARG(buf_view(&got)));
		directory_lend(d, &one.r, directory_note(&one.arena, &one.r));
		OK(!rows[i].lent[0] || one.r.lent.n == 0, "and nothing the other way");
		buf_fini(&got);
		directory_free(d);
		kit_close(&one);
		kit_close(&two);
	}
}

int main(void)
{
	test_cases(false);
	test_cases(true);
	test_spellings();
	test_sittings();
	test_lent();
	test_seated();
	test_voices();
	return tap_end();
}
