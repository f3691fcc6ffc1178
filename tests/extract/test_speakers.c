/* test_speakers.c - whom the labels of an export mean. */
#include "extract/who/index.h"
#include "tests/extract/kit.h"

/* Recorders that hear two channels: the other of two who were invited is "Them". */
static void test_them(void)
{
	for (int guests = 1; guests <= 2; guests++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Ada Quill", "ada@orlin.example");
		kit_participant(&k, "Rufus Tarn", "r.tarn@bramfield.example");
		if (guests == 2)
			kit_participant(&k, "Nora Pell", "nora.pell@bramfield.example");
		kit_line(&k, "Them: I'll send you the plan of the new yard.");
		kit_line(&k, "Me: Good.");
		kit_line(&k, "- the yard is new"); /* notes are of no label */
		kit_read(&k);
		OK(k.t.speakers.v[0].person ==
		       (guests == 1 ? kit_find(&k, "Rufus Tarn") : NULL),
		   "them, of %d", guests);
		OK(k.t.speakers.v[1].person == kit_find(&k, "Ada Quill"), "me");
		kit_close(&k);
	}
}

/* A short form that no table knows, of who was invited. */
static void test_short(void)
{
	static const struct {
		const char *invited, *label;
		bool one;
	} rows[] = {
		{ "Oswin Lamb", "Osw Lamb", true },
		{ "Dana Lamb", "Dan Lamb", false },
		{ "Oswin Lamb", "Os Lamb", true },
		{ "Oswin Lamb", "Osw Lambert", false },
		{ "Anniken Lamb", "Annie Ken", true },
		{ "Anniken Lamb", "Annie Kerr", false },
		{ "Anniken Lamb", "Annie Ken Lamb", true },
		{ "Anniken Lamb", "Annie Ken Holt", false },
		{ "Orrin Pettifer", "Orrin Petty Fur", true },
		{ "Orrin Pettifer", "Orrin Petty Holt", false },
		{ "Orrin Pettifer", "Torrin Petty Fur", false },
		{ "Marta Olsen", "Martha Olson", false }, /* no word is parted */
		{ "Ilse Moor", "Ilsa M", true },
		{ "Ilse Moor", "Ilsa T", false },
		{ "Ilse Moor", "Ida M", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, rows[i].invited, "office@lowther.example");
		kit_line(&k, arena_fmt(&k.arena, "%s: It rains.", rows[i].label).p);
		kit_read(&k);
		OK((k.r.people.n == 1) == rows[i].one, "%s, %s", rows[i].invited,
		   rows[i].label);
		kit_close(&k);
	}
}

/* A label that is no name, where all others are known and one of the invited is left.
 */
static void test_left_over(void)
{
	static const struct {
		const char *invited, *label, *also;
		bool her;
	} rows[] = {
		{ NULL, "Speaker 3", "Rufus Tarn", true },
		{ "Nora Winterson", "Speaker 3", "Rufus Tarn", false },
		{ NULL, "Speaker 3", "Speaker 4", false },
		{ NULL, "Speaker 3", "Ida Moor", false },
		{ NULL, "Conf Room 4B", "Rufus Tarn", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Ada Quill", "ada@orlin.example");
		kit_participant(&k, "Rufus Tarn", "r.tarn@bramfield.example");
		kit_participant(&k, "Nora Pell", "nora.pell@bramfield.example");
		if (rows[i].invited)
			kit_participant(&k, rows[i].invited, "nora.w@orlin.example");
		kit_line(&k, "Ada Quill: Good morning to all of you.");
		kit_line(&k, arena_fmt(&k.arena, "%s: Good morning.", rows[i].also).p);
		kit_line(&k,
			 arena_fmt(&k.arena, "%s: The barn is dry and so is the shed.",
				   rows[i].label)
			     .p);
		kit_read(&k);
		OK((k.t.speakers.v[2].person != NULL &&
		    k.t.speakers.v[2].person == kit_find(&k, "Nora Pell")) ==
		       rows[i].her,
		   "%s beside %s", rows[i].label, rows[i].also);
		kit_close(&k);
	}
}

/* "Tobias K" is no Crane. */
static void test_initial(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_participant(&k, "Tobias Crane", "");
	kit_line(&k, "Tobias K: I have come for the plan of the new yard, too.");
	kit_read(&k);
	OK(kit_find(&k, "Tobias K") && !kit_find(&k, "Tobias K")->said_as.n,
	   "another initial is another person");
	kit_close(&k);
}

/* Of known people alone: by a first name or alias with the initial behind it, and with
 * the surname in front. */
static void test_known_forms(void)
{
	static const struct {
		const char *label;
		bool is;
	} rows[] = {
		{ "Gwen P", true },          { "Gwen K", false },
		{ "PARRY Gwenllian", true }, { "Parry Gethin", false },
		{ "G Parry", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_person(&k, "Gwenllian Parry", "gwenllian@orlin.example", "Orlin",
			   "Gwen");
		kit_line(&k, arena_fmt(&k.arena, "%s: I have come for the plan.",
				       rows[i].label)
				 .p);
		kit_read(&k);
		OK((kit_find(&k, "Gwenllian Parry") != NULL) == rows[i].is, "%s",
		   rows[i].label);
		kit_close(&k);
	}
}

/* Who speaks of a Farid is another one. */
static void test_device(void)
{
	static const struct {
		const char *line;
		bool his;
	} rows[] = {
		{ "Farid's iPhone: Is it right that Farid from the yard rang?", false },
		{ "Farid's iPhone: It's Farid from the yard.", true },
		{ "Farid's iPhone: Good morning, Farid.", true },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		*VEC_ADD(&k.arena, &k.r.lent) =
		    (struct participant){ .name = STRL("Farid Osman"), .speaks = true };
		kit_line(&k, rows[i].line);
		kit_read(&k);
		OK(rows[i].his == (k.t.speakers.v[0].person != NULL), "%s",
		   rows[i].line);
		kit_close(&k);
	}
}

/* Labels that nobody knows, and who was there or invited by another recording. */
static void test_left(void)
{
	static const struct {
		const char *there, *said_by, *people;
	} rows[] = {
		{ "Kofi Lambert", "Coffee Lambert", "Kofi Lambert" },
		{ "Ravindra Chelliah", "Ravindra Shelia", "Ravindra Chelliah" },
		{ "Renata Osei", "Dr Osei", "Renata Osei" },
		{ "Wilfred Standish", "Wilf", "Wilfred Standish" },
		{ "Philippa Marsh-Finch", "Pip Marsh-Finch", "Philippa Marsh-Finch" },
		{ "Robin Marsh-Finch", "Robin M-F", "Robin Marsh-Finch" },
		{ "Siobhan Ni Dhomhnaill", "Siobhan N", "Siobhan Ni Dhomhnaill" },
		{ "Siobhan Ni Dhomhnaill", "Siobhan D", "Siobhan Ni Dhomhnaill" },
		{ "Robin Marsh-Finch", "Robin M-H", "Robin M-H" },
		/* Nobody's name, but of a person: the owner's. */
		{ "Farid Osman", "Farid's iPhone", "Farid Osman" },
		{ "Farid Osman", "Farid's kitchen", "" },
		{ "Sabine Rau,Ewa Lis", "Sabine + Ewa", "" },
		/* The last label that is left, of the only one of that sound. */
		{ "Callum Rae,Oswald Brand", "Callum Rae,Aussie",
		  "Callum Rae,Oswald Brand" },
		{ "Callum Rae,Bella Tarn", "Callum Rae,Bob", "Callum Rae,Bob" },
		{ "Callum Rae,Oswald Brand", "Callum Rae,Aussie Lund",
		  "Callum Rae,Aussie Lund" },
		{ "Callum Rae,Oswald Brand", "Aussie,Zan", "Aussie,Zan" },
		/* Another surname, another first name; names that two may have. */
		{ "Kofi Lambert,Ada Quill", "Kofi Marsh,Ida Moor",
		  "Kofi Marsh,Ida Moor" },
		{ "Dana Lambert,Bo Lind", "Dan Lambert,Cy Moor",
		  "Dan Lambert,Cy Moor" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str there = str_z(rows[i].there);
		struct str said_by = str_z(rows[i].said_by);
		struct str people = str_z(rows[i].people), name;
		struct kit k;
		size_t n = 0;

		kit_open(&k, "2026-05-12");
		while (str_split(&there, ',', &name))
			*VEC_ADD(&k.arena, &k.r.lent) =
			    (struct participant){ .name = name, .speaks = true };
		while (str_split(&said_by, ',', &name))
			kit_line(
			    &k,
			    arena_fmt(&k.arena, "%.*s: It rains.", STR_ARG(name)).p);
		kit_read(&k);
		for (; str_split(&people, ',', &name) && name.len; n++)
			OK(kit_find(&k, arena_str(&k.arena, name).p), "%s: %.*s",
			   rows[i].said_by, STR_ARG(name));
		OK(k.r.people.n == n, "%s: and nobody else", rows[i].said_by);
		kit_close(&k);
	}
}

static void test_unresolved(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_line(&k,
		 "Speaker 1: My mum has her operation on Friday. We have looked at the "
		 "barn.");
	kit_line(&k, "Ada Quill: Good.");
	kit_line(
	    &k,
	    "Speaker 1: And so is the shed and the other shed behind the big barn.");
	kit_line(&k, "Speaker 9: Aye.");
	kit_read(&k);
	OK(kit_flag(&k, "unresolved-speaker"), "a label that nobody owns");
	OK(k.r.flags.n == 2 && kit_flag(&k, "sensitive"),
	   "once per label, and not for a single word");
	OK(kit_flag(&k, "unresolved-speaker")->segments.n == 1,
	   "at the first place where it speaks");
	OK(str_eq(kit_flag(&k, "unresolved-speaker")->quote,
		  STRL("And so is the shed and the other shed behind the big barn.")),
	   "private talk is not quoted, nor what stands beside it");
	kit_close(&k);
}

/* Who is called otherwise by the address: "mina.tay@" is Wilhelmina's. */
static void test_mail_name(void)
{
	static const struct {
		const char *email, *label;
		bool is;
	} rows[] = {
		{ "mina.tay@orlin.example", "Mina Tay", true },
		{ "mina.tay@orlin.example", "Mina", true },
		{ "mina.tay@orlin.example", "Minna Tay", true }, /* misheard */
		{ "w.tay@orlin.example", "Minna Tay", false },
		{ "mina.pell@orlin.example", "Minna Tay", false }, /* another's box */
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_participant(&k, "Wilhelmette Tay", rows[i].email);
		kit_line(&k, arena_fmt(&k.arena, "%s: It rains.", rows[i].label).p);
		kit_read(&k);
		OK((k.r.people.n == 1) == rows[i].is, "%s of %s", rows[i].label,
		   rows[i].email);
		kit_close(&k);
	}
}

/* A label with an initial, and the name in full that somebody says. */
static void test_curt(void)
{
	static const struct {
		const char *label, *line, *name;
		bool one;
	} rows[] = {
		{ "Renee C", "Renee C: Renee Castellaw, I buy for the house.",
		  "Renee Castellaw", true },
		{ "M. Wrona", "Ada Quill: This is Marta Wrona, she runs it.",
		  "Marta Wrona", true },
		{ "Renee C", "Ada Quill: This is Renee Dunn, she runs it.",
		  "Renee Dunn", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct person *p;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_line(&k,
			 arena_fmt(&k.arena, "%s: Hello. It rains.", rows[i].label).p);
		kit_line(&k, rows[i].line);
		kit_read(&k);
		p = kit_find(&k, rows[i].name);
		OK(p && p->present == rows[i].one &&
		       !kit_find(&k, rows[i].label) == rows[i].one,
		   "%s, %s", rows[i].label, rows[i].name);
		kit_close(&k);
	}
}

int main(void)
{
	test_them();
	test_short();
	test_left_over();
	test_initial();
	test_known_forms();
	test_left();
	test_device();
	test_unresolved();
	test_mail_name();
	test_curt();
	return tap_end();
}
