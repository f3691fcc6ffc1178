/*
 * test_reviewread.c - what a person's Review.md answers, however they wrote it, and
 * that every question that is written can be answered by its own words.
 */
#include "render/vault/review/reviewing.h"
#include "tests/tap.h"

#define ID "q-abcdefgh"

/* One question's lines; value "": not answered. */
static const struct {
	const char *name, *lines, *value, *about;
} cases[] = {
	{ "no box is ticked",
	  "- Who is Jo? ^" ID "\n  - [ ] Ada Quill\n  - [ ] another person\n", "",
	  NULL },
	{ "one is", "- Who is Jo? ^" ID "\n  - [ ] Ada Quill\n  - [x] another person\n",
	  "another person", "Who is Jo?" },
	{ "one is, with another mark", "- Who is Jo? ^" ID "\n  - [/] Ada Quill\n",
	  "Ada Quill", "Who is Jo?" },
	{ "one is crossed out", "- Who is Jo? ^" ID "\n  - [-] Ada Quill\n", "", NULL },
	{ "one is, and another is crossed out",
	  "- Who is Jo? ^" ID "\n  - [-] Ada Quill\n  - [x] Bo\n", "Bo", "Who is Jo?" },
	{ "two are",
	  "- Who is Jo? ^" ID "\n  - [x] Ada Quill\n  - [x] another person\n", "",
	  NULL },
	{ "a line between the boxes",
	  "- Who is Jo? ^" ID "\n  I ask them.\n  - [x] Ada Quill\n", "Ada Quill",
	  "Who is Jo?" },
	{ "about the words without quote and meetings",
	  "- Who is Jo?: \"Jo does\" ([[M|2026]]) ^" ID "\n  - [x] Ada Quill\n",
	  "Ada Quill", "Who is Jo?" },
	{ "about them without meetings",
	  "- Who is Jo? ([[M|2026]]): \"Jo\" ^" ID "\n  - [x] Ada Quill\n", "Ada Quill",
	  "Who is Jo?" },
	{ "a name with an ampersand",
	  "- Who? ^" ID "\n  - [x] Larch &amp; Lowe &lt;Kent\n", "Larch & Lowe <Kent",
	  "Who?" },
	{ "a name with other escapes",
	  "- Who? ^" ID "\n  - [x] A \\*B\\* &copy; \\[C]\n", "A *B* &copy; [C]",
	  "Who?" },
	{ "a name in bold", "- Who? ^" ID "\n  - [x]  **Ada Quill** \n", "Ada Quill",
	  "Who?" },
	{ "a link", "- Who? ^" ID "\n  - [x] [[People/Ada Quill]]\n", "Ada Quill",
	  "Who?" },
	{ "a link with a text", "- Who? ^" ID "\n  - [x] [[People/AQ|Ada Quill]]\n",
	  "Ada Quill", "Who?" },
	{ "an answer", "- Who is Jo? \xE2\x86\x92 Ada Quill ^" ID "\n", "Ada Quill",
	  "Who is Jo?" },
	{ "an answer in bold", "- Who? \xE2\x86\x92 **Ada** ^" ID "\n", "Ada", "Who?" },
	{ "an answer behind the last of two arrows",
	  "- From A \xE2\x86\x92 B? \xE2\x86\x92 yes ^" ID "\n", "yes",
	  "From A \xE2\x86\x92 B?" },
	{ "an answer, whatever is ticked below",
	  "- Who? \xE2\x86\x92 Ada ^" ID "\n  - [x] Bo\n", "Ada", "Who?" },
	{ "an answer, and the question that a merge left",
	  "- Who? ^" ID "\n  - [ ] Bo\n- Who? \xE2\x86\x92 Ada ^" ID "\n", "Ada",
	  "Who?" },
	{ "the other way round",
	  "- Who? \xE2\x86\x92 Ada ^" ID "\n- Who? ^" ID "\n  - [ ] Bo\n", "Ada",
	  "Who?" },
	{ "an id that is none", "- Who? ^q-abc\n  - [x] Bo\n", "", NULL },
	{ "an id of something else", "- Who? ^i-abcdefgh\n  - [x] Bo\n", "", NULL },
};

static const struct answer *answer_of(const struct answers *x, struct str id)
{
	size_t at = map_get(&x->by_id, id);

	return at == STR_NPOS ? NULL : &x->v.v[at];
}

static void test_cases(struct arena *a)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct answers x = { 0 };
		struct review r = { 0 };
		struct err e = { 0 };
		const struct review_block *block;
		const struct answer *got;
		struct str page = arena_fmt(a, "---\ntype: review\n---\n## Open\n\n%s",
					    cases[i].lines);

		OK(review_read(a, page, &r, &x, &e) == 0 && r.stands, "%s: is read",
		   cases[i].name);
		got = answer_of(&x, STRL(ID));
		OK(str_eq(answers_get(&x, STRL(ID)), str_z(cases[i].value)) &&
		       (!cases[i].about ||
			(got && str_eq(got->about, str_z(cases[i].about)))),
		   "%s: \"%.*s\" of \"%.*s\"", cases[i].name,
		   STR_ARG(answers_get(&x, STRL(ID))),
		   STR_ARG(got ? got->about : str_none()));
		block = review_block_of(&r, STRL(ID));
		OK(strstr(cases[i].lines, "^" ID)
		       ? block && block->answered ==
				      (strstr(cases[i].lines, "\xE2\x86\x92") != NULL)
		       : !r.blocks.n,
		   "%s: stands, or is no question", cases[i].name);
	}
}

/* An answer that says what is known already is no new one. */
static void test_same(struct arena *a)
{
	struct answers x = { 0 };
	struct review r = { 0 };
	struct err e = { 0 };

	answers_set(a, &x, STRL(ID), STRL("Who?"), STRL("Ada Quill"));
	OK(review_read(a, STRL("- Who then? \xE2\x86\x92 ada  quill ^" ID "\n"), &r, &x,
		       &e) == 0 &&
	       str_eq(answers_get(&x, STRL(ID)), STRL("Ada Quill")),
	   "the same but for case and blanks");
	OK(review_read(a, STRL("- Who then? \xE2\x86\x92 Bo ^" ID "\n"), &r, &x, &e) ==
		   0 &&
	       str_eq(answers_get(&x, STRL(ID)), STRL("Bo")),
	   "the page wins over what was known");
}

/* What the ledger tells of and a person took away. */
static void test_gone(struct arena *a)
{
	struct answers x = { 0 };
	struct review r = { 0 };
	struct err e = { 0 };

	answers_set(a, &x, STRL("q-bbbbbbbb"), STRL("What?"), STRL("yes"));
	answers_set(a, &x, STRL("q-dddddddd"), STRL("When?"), STRL("no"));
	OK(review_read(a,
		       STRL("## Open\n\n- Who? ^q-cccccccc\n\n"
			    "%% dossier v1 e-aaaaaaaa-1234 e-cccccccc-1234 "
			    "e-dddddddd-1234 w-bbbbbbbb %%\n"),
		       &r, &x, &e) == 0,
	   "a page with a ledger: %s", e.text);
	OK(str_eq(answers_get(&x, STRL("q-aaaaaaaa")), ANSWER_LEAVE_OPEN),
	   "a question is left open");
	OK(!answers_get(&x, STRL("q-bbbbbbbb")).len, "an answer is taken back");
	OK(!answers_get(&x, STRL("q-cccccccc")).len, "one that stands is neither");
	OK(str_eq(answers_get(&x, STRL("q-dddddddd")), STRL("no")),
	   "nor is one with an answer elsewhere");
}

/* What an open block hides is not taken for deleted. */
static void test_open(struct arena *a)
{
	static const struct str open[] = {
		STR("## Open\n\n```\n- Who? ^q-aaaaaaaa\n\n%% dossier v1 "
		    "e-aaaaaaaa-1234 %%\n"),
		STR("## Open\n\n%% mine\n- Who? ^q-aaaaaaaa\n\n%% dossier v1 "
		    "e-aaaaaaaa-1234 %%\n"),
	};

	for (size_t i = 0; i < 2; i++) {
		struct answers x = { 0 };
		struct review r = { 0 };
		struct err e = { 0 };

		OK(review_read(a, open[i], &r, &x, &e) < 0 && e.code == ERR_CONFLICT &&
		       e.line == 3 && x.v.n == 0,
		   "an open block: line %zu", e.line);
	}
}

/* A choice is found again in what was written of it, whatever its name has in it. */
static void test_written(struct arena *a)
{
	static const char *const names[] = { "Ada Quill",    "Larch & Lowe",
					     "A <b> C",      "R*S_T",
					     "[[Deep]] End", "x \\ y",
					     "50% `off` |",  "A \xE2\x86\x92 B" };

	for (size_t i = 0; i < COUNT(names); i++) {
		struct question q = { .id = STRL(ID), .text = STRL("Who is it?") };
		struct answers x = { 0 };
		struct review r = { 0 };
		struct err e = { 0 };
		struct str lines, first;
		size_t box;

		*VEC_ADD(a, &q.choices) = str_z(names[i]);
		*VEC_ADD(a, &q.choices) = ANSWER_ANOTHER;
		lines = review_question(a, &q);
		box = str_find(lines, STRL("- [ ]"), 0);
		first = arena_fmt(a, "%.*s- [x]%.*s", (int)box, lines.p,
				  STR_ARG(str_from(lines, box + 5)));
		OK(review_read(a, first, &r, &x, &e) == 0 &&
		       answers_choice(a, answers_get(&x, STRL(ID)), &q.choices) == 0,
		   "\"%s\" is ticked: \"%.*s\"", names[i],
		   STR_ARG(answers_get(&x, STRL(ID))));
	}
}

/* The arrow parts an answer from its question: no question has one, an answer one. */
static void test_arrows(struct arena *a)
{
	struct question q = { .id = STRL(ID), .text = STRL("From A \xE2\x86\x92 B?") };
	struct answer s = { .id = STRL(ID), .value = STRL("B \xE2\x86\x92 C") };

	OK(str_eq(review_answer(a, &s, &q),
		  STRL("- From A -> B? \xE2\x86\x92 B -> C ^" ID "\n")),
	   "an answer: %.*s", STR_ARG(review_answer(a, &s, &q)));
	OK(!str_has(review_question(a, &q), REVIEW_ARROW), "a question: %.*s",
	   STR_ARG(review_question(a, &q)));
}

/* The first meeting, the latest, and how many there are beside them. */
static void test_meetings(struct arena *a)
{
	static const char *const want[] = { "- Who? ^" ID "\n", "- Who? ([[1]]) ^",
					    "- Who? ([[1]], [[2]]) ^",
					    "- Who? ([[1]], [[3]], +1) ^",
					    "- Who? ([[1]], [[4]], +2) ^" };
	struct question q = { .id = STRL(ID), .text = STRL("Who?") };

	for (size_t i = 0; i < COUNT(want); i++) {
		struct meeting *m = arena_new(a, struct meeting);
		struct str text = review_question(a, &q);

		OK(str_starts(text, str_z(want[i])), "of %zu meetings: %.*s", i,
		   STR_ARG(text));
		m->e.link = m->date = arena_fmt(a, "%zu", i + 1);
		*VEC_ADD(a, &q.meetings) = m;
	}
}

int main(void)
{
	struct arena a = { 0 };

	test_cases(&a);
	test_same(&a);
	test_gone(&a);
	test_open(&a);
	test_written(&a);
	test_arrows(&a);
	test_meetings(&a);
	arena_fini(&a);
	return tap_end();
}
