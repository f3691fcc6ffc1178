/* test_score.c - sums, runs, one kind per evidence, ids. */
#include "tests/extract/scored.h"

static void test_kinds(struct bench *b)
{
	start(b);
	say(b, "Ada", "Hello. I'll write it up. The sky is blue.");
	say(b, "Ben", "We go with two.");
	say(b, "Ada", "Yes.");
	say(b, "Ben", "Is it red?");
	score(b);
	OK(b->r.items.n == 4, "four items, %zu", b->r.items.n);
	OK(item(b, 0)->kind == ITEM_ACTION &&
	       quotes(item(b, 0), 0, "I'll write it up."),
	   "an action, quoted to the byte");
	OK(item(b, 0)->evidence.v[0].from == 7 && item(b, 0)->evidence.v[0].to == 24 &&
	       str_eq(item(b, 0)->evidence.v[0].speaker, STRL("Ada")),
	   "with place and speaker");
	OK(item(b, 0)->confidence == 731 && item(b, 0)->possible,
	   "0.731, under the page's 0.9");
	OK(str_eq(item(b, 0)->status, STRL("open")) &&
	       str_eq(item(b, 0)->by, STRL("rules")),
	   "open, by rules");
	OK(item(b, 1)->kind == ITEM_DECISION && item(b, 1)->confidence == 953 &&
	       !item(b, 1)->possible && item(b, 1)->status.len == 0,
	   "a decision that the next turn agrees with");
	OK(item(b, 1)->why.n == 3 &&
	       str_eq(item(b, 1)->why.v[0].signal, STRL("agreed")) &&
	       item(b, 1)->why.v[0].weight == 3000 &&
	       str_eq(item(b, 1)->why.v[2].signal, STRL("next.agree")),
	   "with its reasons, heaviest first");
	OK(item(b, 2)->kind == ITEM_BLOCKER && quotes(item(b, 2), 1, "Yes.") &&
	       str_eq(item(b, 2)->status, STRL("open")),
	   "earlier: what somebody else said before");
	OK(item(b, 3)->kind == ITEM_QUESTION &&
	       str_eq(item(b, 3)->status, STRL("open")),
	   "a question, open like an action");
}

/* Nearly an action: one with a day. */
static void test_day(struct bench *b)
{
	start(b);
	say(b, "Ada", "Ben owes us the list of the vans.");
	for (int i = 0; i < 5; i++)
		say(b, "Ben", "Nothing.");
	say(b, "Ada", "Ben owes us the list of the gates by Friday.");
	score(b);
	OK(b->r.items.n == 1 &&
	       quotes(item(b, 0), 0, "Ben owes us the list of the gates by Friday."),
	   "a day makes an action of it, %zu", b->r.items.n);
	OK(item(b, 0)->why.n == 2 && str_eq(item(b, 0)->why.v[1].signal, STRL("day")),
	   "and is one of its reasons");
}

/* "By the way" of another voice begins another matter, which no item goes over. */
static void test_aside(struct bench *b)
{
	static const struct {
		const char *second, *third;
		size_t decisions;
	} rows[] = {
		{ "Ben: It must be red.", NULL, 1 },
		{ "Ada: By the way, it must be red.", NULL, 1 },
		{ "Ben: By the way, it must be red.", NULL, 2 },
		{ "Ben: Oh, and it must be red.", NULL, 2 },
		{ "Ben: Right, before I forget, it must be red.", NULL, 2 },
		{ "Ben: The lift is out.", "Ada: It must be red.", 1 },
		{ "Ben: By the way, the lift is out.", "Ada: It must be red.", 2 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t n = 0;

		start(b);
		say(b, "Ada", "We must go with two.");
		say(b, rows[i].second[0] == 'A' ? "Ada" : "Ben", rows[i].second + 5);
		if (rows[i].third)
			say(b, "Ada", rows[i].third + 5);
		score(b);
		for (size_t k = 0; k < b->r.items.n; k++)
			n += b->r.items.v[k].kind == ITEM_DECISION;
		OK(n == rows[i].decisions, "%s %zu", rows[i].second, n);
	}
}

/* A decision is no longer than four sentences: the surest is one of them. */
static void test_surest(struct bench *b)
{
	const struct item *it;
	struct str last;

	start(b);
	say(b, "Ada",
	    "We must go with red. We must go with blue. We must go with green. "
	    "We must go with grey. We must go with black.");
	say(b, "Ben", "Yes.");
	score(b);
	it = item(b, item(b, 0)->kind == ITEM_DECISION ? 0 : 1);
	last = it->evidence.v[it->evidence.n - 1].quote;
	OK(it->kind == ITEM_DECISION && str_ends(last, STRL("with black.")) &&
	       str_starts(it->evidence.v[0].quote, STRL("We must go with blue.")),
	   "the surest, and not the first: %.*s", STR_ARG(last));
}

static void test_runs(struct bench *b)
{
	start(b);
	say(b, "Ada", "I'll do this. I'll do that.");
	say(b, "Ben", "Fine.");
	say(b, "Ada", "I'll do more.");
	say(b, "Ada", "Nothing here. Nothing there. Nothing at all. I'll stop.");
	score(b);
	OK(b->r.items.n == 2, "neighbours are one item, %zu", b->r.items.n);
	OK(item(b, 0)->evidence.n == 2 &&
	       quotes(item(b, 0), 0, "I'll do this. I'll do that.") &&
	       quotes(item(b, 0), 1, "I'll do more."),
	   "evidence per segment");
}

static void test_returns(struct bench *b)
{
	const struct item *decision[3];
	size_t n = 0;

	start(b);
	say(b, "Ada", "We must put the lamps of the garden in the cellar.");
	for (int i = 0; i < 3; i++)
		say(b, "Ben", "Nothing.");
	say(b, "Ben", "The lamps of the garden must be in the cellar.");
	for (int i = 0; i < 3; i++)
		say(b, "Ben", "Nothing.");
	say(b, "Ada", "We must paint the gate of the office.");
	score(b);
	for (size_t i = 0; i < b->r.items.n; i++)
		if (item(b, i)->kind == ITEM_DECISION && n < 3)
			decision[n++] = item(b, i);
	OK(n == 2 &&
	       quotes(decision[0], 1, "The lamps of the garden must be in the cellar."),
	   "who comes back to a decision decides nothing new, %zu", n);
	OK(n == 2 && quotes(decision[1], 0, "We must paint the gate of the office."),
	   "what is of other things is another decision");
}

static void test_one_kind(struct bench *b)
{
	start(b);
	say(b, "Ada", "You must pay.");
	score(b);
	OK(b->r.items.n == 1 && item(b, 0)->kind == ITEM_DECISION,
	   "the same evidence is one item, of the better kind");
}

/* What is more of another kind is not drawn into a run. */
static void test_between(struct bench *b)
{
	start(b);
	say(b, "Ada", "I'll do this. It makes ten per hour. I'll do that.");
	score(b);
	OK(b->r.items.n == 2 && item(b, 0)->kind == ITEM_ACTION &&
	       str_eq(item(b, 0)->text, STRL("I'll do this. I'll do that.")),
	   "an action goes on behind a fact");
	OK(item(b, 1)->kind == ITEM_FACT &&
	       quotes(item(b, 1), 0, "It makes ten per hour."),
	   "and the fact stays one");
	start(b);
	say(b, "Ada", "It makes ten per hour. I'll do all barns and carts.");
	score(b);
	OK(b->r.items.n == 2 && item(b, 0)->kind == ITEM_FACT &&
	       item(b, 1)->kind == ITEM_ACTION &&
	       str_eq(item(b, 1)->text, STRL("I'll do all barns and carts.")),
	   "nor does it draw the next one to it");
	start(b);
	say(b, "Ada", "It makes ten per hour. It must make lamps, gates and doors.");
	score(b);
	OK(b->r.items.n == 2 && item(b, 0)->kind == ITEM_FACT &&
	       quotes(item(b, 0), 0,
		      "It makes ten per hour. It must make lamps, gates and doors."),
	   "what is far above for both kinds belongs to both");
	OK(item(b, 1)->kind == ITEM_DECISION &&
	       quotes(item(b, 1), 0, "It must make lamps, gates and doors."),
	   "a decision of its own");
}

/* Two people say two things. */
static void test_facts(struct bench *b)
{
	start(b);
	say(b, "Ada", "The mill makes ten bags of flour per hour.");
	say(b, "Ben", "The barn takes nine carts of barley and straw per hour.");
	score(b);
	OK(b->r.items.n == 2, "two facts: %zu", b->r.items.n);
	start(b);
	say(b, "Ada",
	    "The mill makes ten bags of flour per hour. The barn takes nine per hour.");
	say(b, "Ben", "The mill makes ten bags of flour per hour.");
	score(b);
	OK(b->r.items.n == 1, "one, said again: %zu", b->r.items.n);
}

/* Nor does a "Right." come between what one of them says. */
static void test_nods(struct bench *b)
{
	start(b);
	say(b, "Ada", "The mill makes ten bags of flour per hour.");
	say(b, "Ben", "Oh, right.");
	say(b, "Ada", "And bran makes nine carts of barley per hour.");
	score(b);
	OK(b->r.items.n == 1 && item(b, 0)->evidence.n == 2, "a nod parts no fact: %zu",
	   b->r.items.n);
	start(b);
	say(b, "Ada", "The mill makes ten bags of flour per hour.");
	say(b, "Ben", "And bran?");
	say(b, "Ada", "The bran makes nine carts of barley per hour.");
	score(b);
	OK(b->r.items.n > 1 && item(b, 0)->evidence.n == 1, "a question does");
}

/* More is said about it than an item holds. */
static void test_full(struct bench *b)
{
	start(b);
	say(b, "Ada", "It's an open point who signs. It's an open point who pays.");
	say(b, "Ben", "That's an open point as well. An open point of ours.");
	say(b, "Ada", "Nothing.");
	say(b, "Ben", "There was a paper on that open point.");
	score(b);
	OK(b->r.items.n == 1 && item(b, 0)->evidence.n == 2,
	   "what is said on about a thing told in full is no item: %zu", b->r.items.n);
	start(b);
	say(b, "Ada", "Ten per hour. Nine per hour. Eight per hour. Six per hour.");
	say(b, "Ada", "The barn has five per hour.");
	score(b);
	OK(b->r.items.n == 2, "of facts it is another one: %zu", b->r.items.n);
}

static void test_marks(struct bench *b)
{
	start(b);
	say(b, "Ada", "I'll write it up.");
	record_segment(&b->r, SEG_HEADING)->text = STRL("I'll be a heading");
	talk_build(&b->t, &b->r, &b->conf, NULL);
	b->t.sentences.v[0].marks = MARK_SENSITIVE;
	score_items(&b->t, b->rules, b->scratch);
	OK(b->r.items.n == 0, "nothing from marked sentences and headings");
}

static void test_ids(struct bench *b)
{
	struct str first, other;

	start(b);
	say(b, "Ada", "I'll write it up.");
	score(b);
	first = item(b, 0)->id;
	OK(first.len == 14 && str_starts(first, STRL("i-")), "i- and 12 digits");
	start(b);
	say(b, "Ben", "Well.");
	say(b, "Ada", "i'll WRITE  it up");
	score(b);
	OK(str_eq(item(b, 0)->id, first),
	   "case, punctuation and place make no difference");
	start(b);
	b->r.id = STRL("m-0000000000000002");
	say(b, "Ada", "I'll write it up.");
	score(b);
	OK(!str_eq(item(b, 0)->id, first), "another record, another id");
	start(b);
	say(b, "Ada", "I'll write it up.");
	for (int i = 0; i < 3; i++)
		say(b, "Ben", "Nothing.");
	say(b, "Ada", "I'll write it up.");
	score(b);
	other = item(b, 1)->id;
	OK(b->r.items.n == 2 && str_eq(item(b, 0)->id, first) &&
	       !str_eq(other, first) && other.len == 14,
	   "said twice: two ids");
}

/* What is decided does not say again what somebody promises behind it. */
static void test_promise(struct bench *b)
{
	start(b);
	say(b, "Ada", "The gate must be shut at nine.");
	say(b, "Ada", "I'll order the lock, and it must be here by Friday.");
	score(b);
	OK(b->r.items.n == 2, "two items, %zu", b->r.items.n);
	for (size_t i = 0; i < b->r.items.n; i++)
		OK(b->r.items.v[i].kind == ITEM_ACTION ||
		       !str_has(b->r.items.v[i].text, STRL("order")),
		   "the promise is in the action alone");
}

/* "That is": what its speaker said right before, not what another one said. */
static void test_that(struct bench *b)
{
	start(b);
	say(b, "Ada", "The gate must be shut at nine.");
	say(b, "Ben", "The lock is ordered. That is a must, says the board.");
	score(b);
	OK(b->r.items.n == 2 && !str_has(item(b, 0)->text, STRL("board")),
	   "of what was said before another statement it is not, %zu", b->r.items.n);
	start(b);
	say(b, "Ada", "The gate must be shut at nine.");
	say(b, "Ben", "That is a must, says the board.");
	score(b);
	OK(b->r.items.n == 1, "of what was said last it is, %zu", b->r.items.n);
}

int main(void)
{
	struct bench b = { 0 };

	if (!bench_open(&b))
		return tap_end();
	OK(score_confidence(0) == 500 && score_confidence(1000) == 731 &&
	       score_confidence(-1000000) == 0 && score_confidence(1000000) == 1000,
	   "the logistic");
	test_kinds(&b);
	test_day(&b);
	test_aside(&b);
	test_surest(&b);
	test_runs(&b);
	test_returns(&b);
	test_one_kind(&b);
	test_between(&b);
	test_facts(&b);
	test_nods(&b);
	test_full(&b);
	test_marks(&b);
	test_promise(&b);
	test_that(&b);
	test_ids(&b);
	bench_close(&b);
	return tap_end();
}
