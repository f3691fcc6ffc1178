/* test_answers.c - ids of questions, labels that a person reworded, events. */
#include "render/vault/review/answers.h"
#include "tests/tap.h"

static void test_ids(struct arena *a)
{
	struct str id = answers_id(a, STRL("new-account"), STRL("larkmoor"));

	OK(id.len == 10 && str_starts(id, STRL("q-")), "short");
	OK(str_eq(id, STRL("q-i4sfhbsf")), "the same for ever: %.*s", STR_ARG(id));
	OK(!str_eq(id, answers_id(a, STRL("conflict"), STRL("larkmoor"))),
	   "another code asks another question");
}

static void test_choice(struct arena *a)
{
	static const struct {
		const char *value;
		int chosen;
	} cases[] = {
		{ "Maya Lindgren", 0 },
		{ "maya  lindgren.", 0 },
		{ "Maya Lindgren, the one of Larkmoor", 0 },
		{ "Castellanos", 1 },
		{ "Maya", ANSWER_OTHER },
		{ "leave open", ANSWER_OPEN },
		{ "Leave open, I do not know", ANSWER_OPEN },
		{ "someone else", ANSWER_OTHER },
		{ "someone else: Maya Lindgren", ANSWER_OTHER },
		{ "Toby Crane", ANSWER_OTHER },
		{ "", ANSWER_NONE },
		{ " - ", ANSWER_NONE },
	};
	struct str names[] = { STRL("Maya Lindgren"), STRL("Maya Castellanos") };
	struct strs choices = { names, 2, 2 };

	for (size_t i = 0; i < COUNT(cases); i++)
		OK(answers_choice(a, str_z(cases[i].value), &choices) ==
		       cases[i].chosen,
		   "\"%s\"", cases[i].value);
}

static void test_events(struct arena *a)
{
	struct event told[] = {
		{ .name = STRL("answer"),
		  .json = STRL("{\"event\":\"answer\",\"id\":\"q-1\",\"about\":"
			       "\"who\",\"value\":\"Ada\"}"),
		  .batch = 1 },
		{ .name = STRL("answer"),
		  .json = STRL("{\"event\":\"answer\",\"id\":\"q-2\",\"about\":"
			       "\"what\",\"value\":\"yes\"}"),
		  .batch = 2 },
		{ .name = STRL("answer"),
		  .json = STRL("{\"event\":\"answer\",\"id\":\"q-1\",\"about\":"
			       "\"who\",\"value\":null}"),
		  .batch = 3 },
		{ .name = STRL("undo"),
		  .json = STRL("{\"event\":\"undo\",\"id\":\"q-2\"}"),
		  .batch = 4 },
	};
	struct events v = { told, 4, 4 };
	struct answers x = { 0 };
	struct strs out = { 0 };

	answers_read_events(a, &x, &v);
	OK(!answers_get(&x, STRL("q-1")).len, "an answer taken back is none");
	OK(str_eq(answers_get(&x, STRL("q-2")), STRL("yes")), "one that stands");
	OK(!answers_get(&x, STRL("q-3")).len, "one that was never given");
	answers_events(a, &x, &out);
	OK(out.n == 0, "the store knows them");
	answers_set(a, &x, STRL("q-3"), STRL("\"A\"?"), STRL("B"));
	answers_set(a, &x, STRL("q-2"), str_none(), str_none());
	answers_events(a, &x, &out);
	OK(out.n == 2 &&
	       str_eq(out.v[0], STRL("{\"event\":\"answer\",\"id\":\"q-2\",\"about\":"
				     "\"what\",\"value\":null}")) &&
	       str_eq(out.v[1], STRL("{\"event\":\"answer\",\"id\":\"q-3\",\"about\":"
				     "\"\\\"A\\\"?\",\"value\":\"B\"}")),
	   "what is new is an event");
}

int main(void)
{
	struct arena a = { 0 };

	test_ids(&a);
	test_choice(&a);
	test_events(&a);
	arena_fini(&a);
	return tap_end();
}
