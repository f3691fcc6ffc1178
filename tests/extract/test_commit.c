/* test_commit.c - promises and acceptance, and where one item ends. */
#include "extract/commit.h"

#include "tests/extract/kit.h"

static const struct {
	const char *text;
	enum commit commit;
	bool asks, accepts;
} cases[] = { { "I'll ask legal by the 23rd.", COMMIT_FIRST, false, true },
	      { "I can pull that.", COMMIT_CAN, false, true },
	      { "We'll do it between us.", COMMIT_GROUP, false, false },
	      { "You'll have it on Monday.", COMMIT_WEAK, false, false },
	      { "Could you send it, please?", COMMIT_NONE, true, false },
	      { "Sure, on it.", COMMIT_NONE, false, true },
	      { "By Monday, yes.", COMMIT_NONE, false, true },
	      { "Wednesday. Yep.", COMMIT_NONE, false, true },
	      { "With pleasure.", COMMIT_NONE, false, true },
	      { "Shall I show you?", COMMIT_CAN, false, false },
	      { "May we have it in writing?", COMMIT_NONE, true, false },
	      { "And when we asked them at the fair they said yes.", COMMIT_NONE, false,
		false },
	      { "You'll give us a key, maybe?", COMMIT_NONE, true, false },
	      { "The van is red.", COMMIT_NONE, false, false } };

/* The second sentence begins another item after the first. */
static const struct {
	const char *first, *second;
	bool splits;
} pairs[] = {
	{ "Ada: I'll ask legal by the 23rd.",
	  "Ben: And I'll send you a first sizing by next Tuesday.", true },
	{ "Ada: I'll ask legal.", "Ben: I'll send the sizing.", true },
	{ "Ada: I'll ask legal by Friday.", "Ada: And I'll send it by the 23rd.",
	  true },
	{ "Ada: I'll ask legal.", "Ada: I'll do it by Friday.", false },
	{ "Ada: I'll ask legal by Friday.", "Ada: I'll do it by Friday.", false },
	{ "Ada: Can you ask legal by Friday?", "Ben: I'll do it on Thursday.", false },
	{ "Ada: I'll ask legal.", "Ben: Can you do it by Friday?", false },
	{ "Ada: I'll ask legal.",
	  "Ben: Could you send the list of rusty vans in the yard?", true },
	{ "Ada: I'll ask legal.",
	  "Ada: Could you send the list of rusty vans in the yard?", false },
	{ "Ada: Can you ask legal?",
	  "Ben: Could you send the list of rusty vans in the yard?", false },
	{ "Ada: I'll ask legal.",
	  "Ben: And could you let me know of those that are there when you go by?",
	  true },
	{ "Ada: I can ask legal.", "Ben: I'll send the sizing.", true },
	{ "Ada: I can ask legal.", "Ada: I'll do it by Friday.", false },
	{ "Ada: You'll have it on Monday.", "Ben: I'll sign the form.", true },
	{ "Ada: The van is red.", "Ben: I'll sell it.", false },
	{ "Ada: I'd suggest that I send you a price.", "Ben: I'll draw the yard.",
	  true },
	{ "Ada: I can ask legal.", "Ben: You get the price from me.", true },
	{ "Ada: I'll ask legal.", "Ben: Sure, you'll have it then.", false },
	{ "Ada: You get the price from me on Friday.",
	  "Ben: We need the signed contract in writing by the 23rd.", true },
	{ "Ada: You get the price from me on Friday.",
	  "Ben: The price by the 23rd would do.", false },
	{ "Ada: You'll give us a key, by next Wednesday maybe?",
	  "Ada: And Kurt will do the mapping of the yard.", true },
	{ "Ada: I'll ask legal.", "Ada: And that will do.", false },
	{ "Ada: Ravi will tell us by Friday.",
	  "Ada: And Lucia, can you say when it fell?", true },
	{ "Ada: I'll find a stamp.",
	  "Ben: And I speak with Carmen about the money before the end of May.", true },
	{ "Ada: I'll find a stamp.", "Ben: And I find it by Friday.", false },
	{ "Ada: Can you write up the plan, Ben?",
	  "Ada: And Cas, could we have a yard with a fence in it?", true },
	{ "Ada: Can you write up the plan, Ben?", "Ada: Ben, could we have it soon?",
	  false },
};

/* What was asked and promised is one item; what a third one promises is another. */
static void test_third(void)
{
	static const struct {
		const char *third;
		bool splits;
	} next[] = { { "Cas: And I'll talk to the union.", true },
		     { "Cas: Could you copy it to me?", false },
		     { "Ben: I'll do it on Monday.", false } };

	for (size_t i = 0; i < COUNT(next); i++) {
		size_t run[] = { 0, 1 };
		struct kit k;

		kit_open(&k, "2026-01-12");
		kit_line(&k, "Ada: By Wednesday, Ben?");
		kit_line(&k, "Ben: Yep, no problem.");
		kit_line(&k, next[i].third);
		kit_read(&k);
		OK(commit_splits(&k.t, run, 2, 2) == next[i].splits, "%s",
		   next[i].third);
		kit_close(&k);
	}
}

/* What somebody was told to do is settled by a yes as well. */
static void test_handed_out(void)
{
	size_t run[] = { 0, 1 };
	struct kit k;

	kit_open(&k, "2026-01-12");
	kit_line(&k, "Ada: Please send me that tomorrow.");
	kit_line(&k, "Ben: Sure.");
	kit_line(&k, "Cas: And I'll get them to look for it.");
	kit_read(&k);
	OK(commit_splits(&k.t, run, 2, 2), "told, settled, and another thing");
	kit_close(&k);
}

/* What one is told to do, and what another promises then, are two things. */
static void test_told(void)
{
	static const struct {
		const char *told, *next;
		bool splits;
	} rows[] = { { "Ada: Ben needs to return the lenses by the 10th.",
		       "Cas: I'll cut the trailer over the weekend and show it.",
		       true },
		     { "Ada: Ben will call the mill tomorrow.",
		       "Cas: I'll get the fence in the yard mended.", true },
		     { "Ada: Ben needs to return the lenses.",
		       "Ben: I'll drop them off at the shop on the ninth.", false },
		     { "Ada: Ben needs to return the lenses.",
		       "Cas: I'll return the lenses.", false } };

	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t first = 0;
		struct kit k;

		kit_open(&k, "2026-01-12");
		kit_participant(&k, "Ben", "");
		kit_line(&k, rows[i].told);
		kit_line(&k, rows[i].next);
		kit_read(&k);
		OK(commit_splits(&k.t, &first, 1, 1) == rows[i].splits, "%s",
		   rows[i].next);
		kit_close(&k);
	}
}

int main(void)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str f = commit_flat(&a, str_z(cases[i].text));

		OK(commit_of(f) == cases[i].commit, "%s", cases[i].text);
		OK(commit_asks(f) == cases[i].asks, "asks");
		OK(commit_accepts(f) == cases[i].accepts, "accepts");
	}
	for (size_t i = 0; i < COUNT(pairs); i++) {
		struct kit k;
		size_t first = 0;

		kit_open(&k, "2026-01-12");
		kit_line(&k, pairs[i].first);
		kit_line(&k, pairs[i].second);
		kit_read(&k);
		OK(k.t.sentences.n == 2 &&
		       commit_splits(&k.t, &first, 1, 1) == pairs[i].splits,
		   "%s %s", pairs[i].first, pairs[i].second);
		kit_close(&k);
	}
	test_third();
	test_told();
	test_handed_out();
	arena_fini(&a);
	return tap_end();
}
