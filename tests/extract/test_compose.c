/* test_compose.c - what a run says as an item: its quotes and its text. */
#include "tests/extract/scored.h"

static void test_tells(struct bench *b)
{
	start(b);
	say(b, "Ada", "We must do it.");
	for (int i = 0; i < 5; i++)
		say(b, "Ben", "Nothing.");
	say(b, "Ada", "We must do both on Friday.");
	for (int i = 0; i < 5; i++)
		say(b, "Ben", "Nothing.");
	say(b, "Ada", "We must do three.");
	score(b);
	OK(b->r.items.n == 3 && item(b, 0)->possible && !item(b, 1)->possible &&
	       !item(b, 2)->possible,
	   "words that tell nothing by themselves are no item of a page");
}

static void test_assent(struct bench *b)
{
	start(b);
	say(b, "Ada", "We go with ten.");
	say(b, "Ben", "Nothing in here moves. Yes.");
	score(b);
	OK(b->r.items.n == 2 &&
	       str_eq(item(b, 1)->text, STRL("Nothing in here moves.")) &&
	       quotes(item(b, 1), 0, "Nothing in here moves. Yes."),
	   "a yes is evidence and no text");
}

/* Three words are no quote that stands alone. */
static void test_completes(struct bench *b)
{
	start(b);
	say(b, "Ben", "Which of them?");
	say(b, "Ada", "It must shrink. It was never worth the money of the mill.");
	score(b);
	OK(item(b, 1)->kind == ITEM_DECISION && item(b, 1)->evidence.n == 1 &&
	       quotes(item(b, 1), 0,
		      "It must shrink. It was never worth the money of the mill."),
	   "a quote of a word or two comes with what its speaker goes on to say");
	start(b);
	say(b, "Ada", "It was never worth the rest. It must shrink.");
	score(b);
	OK(quotes(item(b, 0), 0, "It was never worth the rest. It must shrink."),
	   "or said before");
	start(b);
	say(b, "Ben", "Would you write to the mill?");
	say(b, "Ada", "I'll write.");
	say(b, "Ben", "Nothing more.");
	score(b);
	OK(item(b, 0)->kind == ITEM_ACTION && item(b, 0)->evidence.n == 2 &&
	       quotes(item(b, 0), 0, "Would you write to the mill?") &&
	       quotes(item(b, 0), 1, "I'll write."),
	   "or with what it answers");
	start(b);
	say(b, "Ben", "The mill is grey.");
	say(b, "Ada", "I can paint the mill and its gates red. I'll do it on Friday.");
	score(b);
	OK(b->r.items.n == 1 &&
	       quotes(item(b, 0), 0,
		      "I can paint the mill and its gates red. I'll do it on Friday."),
	   "or with what its speaker offers right before");
	start(b);
	record_segment(&b->r, SEG_HEADING)->text = STRL("The mill and its owners");
	say(b, "Ada", "I'll write.");
	score(b);
	OK(b->r.items.n == 1 && item(b, 0)->evidence.n == 1,
	   "but never with a heading");
	start(b);
	record_segment(&b->r, SEG_BULLET)->text = STRL("Which gate is the red one?");
	say(b, "Ada", "I'll write.");
	score(b);
	OK(item(b, 1)->kind == ITEM_ACTION && item(b, 1)->evidence.n == 1,
	   "nor with a line of notes");
}

/* Nor does a decision that names nothing, or an answer that nobody asked for. */
static void test_decides(struct bench *b)
{
	start(b);
	say(b, "Ben", "We put the lamps of the garden in the cellar.");
	say(b, "Ada", "That must be it for now.");
	score(b);
	OK(item(b, 0)->kind == ITEM_DECISION && item(b, 0)->evidence.n == 2 &&
	       str_eq(item(b, 0)->text,
		      STRL("We put the lamps of the garden in the cellar.")),
	   "what is agreed is the text, who agrees is evidence");
	start(b);
	say(b, "Ada",
	    "The lamps of the garden must go. There must be no towers. That must be it "
	    "for now.");
	score(b);
	OK(str_eq(item(b, 0)->text,
		  STRL("The lamps of the garden must go. There must be no towers.")),
	   "and so is a term of it, not its praise: %.*s", STR_ARG(item(b, 0)->text));
	start(b);
	say(b, "Ben", "We put the lamps of the garden in the cellar.");
	say(b, "Ada", "That must be Monday then.");
	score(b);
	OK(str_ends(item(b, 0)->text, STRL("That must be Monday then.")),
	   "a day is no mere assent");
}

/* Nor an action of which nobody hears what is done. */
static void test_does(struct bench *b)
{
	start(b);
	say(b, "Ben", "The disk of the test system is full again.");
	say(b, "Ada", "I'll double it for you then.");
	score(b);
	OK(item(b, 0)->kind == ITEM_ACTION && item(b, 0)->evidence.n == 2,
	   "an action of one telling word comes with what it answers");
	start(b);
	say(b, "Ben", "The disk of the test system is full again.");
	say(b, "Ada", "I'll do what there is for you by the end of Monday.");
	score(b);
	OK(item(b, 0)->evidence.n == 2,
	   "and so does a longer one that tells a day only");
	start(b);
	say(b, "Ben", "The disk of the test system is full again. Our disk.");
	say(b, "Ada", "I'll double it for you then.");
	score(b);
	OK(item(b, 0)->evidence.n == 2 && item(b, 0)->evidence.v[0].from == 0,
	   "over two words that tell nothing");
	start(b);
	say(b, "Ben", "I can move the payslips off the disk.");
	say(b, "Ada", "I'll double it for you then.");
	score(b);
	OK(item(b, 0)->evidence.n == 1, "but not with somebody else's promise");
	start(b);
	say(b, "Ada", "I'll write the letter to the mill.");
	say(b, "Ben", "And the bank file.");
	score(b);
	OK(item(b, 0)->evidence.n == 1, "who promises nothing has no part in it");
	start(b);
	say(b, "Ben", "I'll write the letter to the mill.");
	say(b, "Ada", "I'll write.");
	score(b);
	OK(b->r.items.n == 2 && item(b, 1)->evidence.n == 1,
	   "nor does what is an action already");
}

/* What stands before it only by the way is passed over for what it is about. */
static const struct {
	const char *said[4], *text, *why; /* by Ben, Cem, Ben and Ada */
} matters[] = {
	{ { "There is no way into the cellar before the eleventh.", "None.",
	    "I'd sooner let you into my bath.", "It must be the eleventh, then." },
	  "There is no way into the cellar before the eleventh. It must be the "
	  "eleventh, then.",
	  "over a joke, which has no word of it" },
	{ { "There is no way into the cellar before the eleventh.", "None.",
	    "The lamps are dark until the eleventh.",
	    "It must be the eleventh, then." },
	  "The lamps are dark until the eleventh. It must be the eleventh, then.",
	  "the nearest one that has" },
	{ { "There is no way into the cellar before the eleventh.", "None.",
	    "Could you mend the lamps of the garden, please.",
	    "It must be the eleventh, then." },
	  "Could you mend the lamps of the garden, please. It must be the eleventh, "
	  "then.",
	  "what is answered stays, whatever its words" },
	{ { "The cellar has a red gate.", "None.", "The lamps of the garden are dark.",
	    "It must be the eleventh, then." },
	  "The lamps of the garden are dark. It must be the eleventh, then.",
	  "and what nobody says more of" },
	{ { "The cellar has a red gate.", "None.",
	    "I'd have been a king of the garden lamps.",
	    "I'll print it by the eleventh." },
	  "I'll print it by the eleventh.",
	  "what would have been is of no matter" },
	{ { "The cellar has a red gate.", "None.", "Oh, for Pete Marlow's sake.",
	    "I'll print it by the eleventh." },
	  "I'll print it by the eleventh.",
	  "nor is a curse" },
};

static void test_matter(struct bench *b)
{
	static const char *const who[] = { "Ben", "Cem", "Ben", "Ada" };

	for (size_t i = 0; i < COUNT(matters); i++) {
		struct str text;

		start(b);
		for (size_t k = 0; k < 4; k++)
			say(b, who[k], matters[i].said[k]);
		score(b);
		text = item(b, 0)->text;
		OK(b->r.items.n == 1 && str_eq(text, str_z(matters[i].text)),
		   "%s: %.*s", matters[i].why, STR_ARG(text));
	}
}

/* "The contract." "It runs until May.", or "When is it up?" before it. */
static void test_heading(struct bench *b)
{
	static const struct {
		const char *before, *said, *text;
	} cases[] = {
		{ NULL, "Then the mill. They charge nine per hour in the dark.",
		  "Then the mill. They charge nine per hour in the dark." },
		{ NULL, "The mill has moved. It charges nine per hour in the dark.",
		  "The mill has moved. It charges nine per hour in the dark." },
		{ NULL, "I saw the mill. It charges nine per hour in the dark.",
		  "It charges nine per hour in the dark." },
		{ NULL, "Good. It charges nine per hour in the dark.",
		  "It charges nine per hour in the dark." },
		{ NULL, "Friday suits the mill. It charges nine per hour in the dark.",
		  "It charges nine per hour in the dark." },
		{ NULL, "The mill. Wood has nine per hour in the dark.",
		  "Wood has nine per hour in the dark." },
		{ "Then the mill.", "It charges nine per hour in the dark.",
		  "It charges nine per hour in the dark." },
		{ "What does the mill charge?", "It charges nine per hour in the dark.",
		  "What does the mill charge? It charges nine per hour in the dark." },
		{ "What does the mill charge?", "Nine per hour, and ten on Friday.",
		  "What does the mill charge? Nine per hour, and ten on Friday." },
		{ "What does the mill charge?", "It's nine per hour, as we wanted.",
		  "It's nine per hour, as we wanted." },
		{ "What does the mill charge?", "It's nine per hour, I say.",
		  "It's nine per hour, I say." },
		{ "What is it?", "It charges nine per hour in the dark.",
		  "It charges nine per hour in the dark." },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str text;
		size_t at = 0;

		start(b);
		if (cases[i].before)
			say(b, "Ben", cases[i].before);
		say(b, "Ada", cases[i].said);
		score(b);
		while (at + 1 < b->r.items.n && item(b, at)->kind == ITEM_QUESTION)
			at++;
		text = item(b, at)->text;
		OK(str_eq(text, str_z(cases[i].text)), "%s: %.*s", cases[i].said,
		   STR_ARG(text));
	}
}

static void test_asked(struct bench *b)
{
	start(b);
	say(b, "Ben", "Who carries the lamps down?");
	say(b, "Ada", "That's an open point for all of us.");
	score(b);
	OK(b->r.items.n == 1 && item(b, 0)->kind == ITEM_QUESTION &&
	       quotes(item(b, 0), 0, "Who carries the lamps down?") &&
	       quotes(item(b, 0), 1, "That's an open point for all of us."),
	   "what was asked comes with a question's run, %zu", b->r.items.n);
	OK(str_eq(item(b, 0)->text, STRL("Who carries the lamps down?")),
	   "and is its text, without the answer that is none: %.*s",
	   STR_ARG(item(b, 0)->text));
	start(b);
	say(b, "Ada", "Who carries them down? It is an open point.");
	score(b);
	OK(str_eq(item(b, 0)->text,
		  STRL("Who carries them down? It is an open point.")),
	   "all of it where the question tells little: %.*s",
	   STR_ARG(item(b, 0)->text));
}

/* A remark behind what is decided is evidence, its terms are text. */
static void test_remark(struct bench *b)
{
	static const struct {
		const char *said;
		bool told;
	} rows[] = { { "I must laugh and sing.", false },
		     { "I must paint the mill again.", true },
		     { "I must laugh until Friday.", true },
		     { "I must sing as long as they listen.", true },
		     { "Everybody must laugh and sing.", true } };

	for (size_t i = 0; i < COUNT(rows); i++) {
		start(b);
		say(b, "Ada", "We go with two lamps for the mill.");
		say(b, "Ben", rows[i].said);
		say(b, "Cy", "Yes.");
		score(b);
		OK(item(b, 0)->evidence.n >= 2 &&
		       str_eq(item(b, 0)->text,
			      STRL("We go with two lamps for the mill.")) ==
			   !rows[i].told,
		   "%s: %.*s", rows[i].said, STR_ARG(item(b, 0)->text));
	}
}

/* What others say behind a promise is evidence, and no text. */
static void test_promise(struct bench *b)
{
	start(b);
	say(b, "Ada", "I'll bring the lamps on Friday.");
	say(b, "Ben", "Sure, Friday is lovely for the bank file.");
	score(b);
	OK(b->r.items.n == 1 && item(b, 0)->evidence.n == 2 &&
	       str_eq(item(b, 0)->text, STRL("I'll bring the lamps on Friday.")),
	   "told by the promise: %.*s", STR_ARG(item(b, 0)->text));
	start(b);
	say(b, "Ada", "I'll bring the lamps on Friday.");
	say(b, "Ada", "Friday is lovely for the bank file.");
	score(b);
	OK(str_ends(item(b, 0)->text, STRL("Friday is lovely for the bank file.")),
	   "and what who promises says of it: %.*s", STR_ARG(item(b, 0)->text));
}

/* Two things that one promises in a breath are two actions. */
static void test_deeds(struct bench *b)
{
	start(b);
	say(b, "Ada", "I'll bring the lamps on Friday. And I'll print the bank file.");
	score(b);
	OK(b->r.items.n == 2 &&
	       str_eq(item(b, 0)->text, STRL("I'll bring the lamps on Friday.")) &&
	       quotes(item(b, 1), 0, "And I'll print the bank file."),
	   "one and another");
	start(b);
	say(b, "Ada", "I'll bring the lamps on Friday. And I'll print the gate pass.");
	score(b);
	OK(b->r.items.n == 1, "but for one that no page would show by itself");
	start(b);
	say(b, "Ada",
	    "I'll bring the lamps on Friday. I'll print their bank file first.");
	score(b);
	OK(b->r.items.n == 1, "what goes on with one is no other");
}

int main(void)
{
	struct bench b = { 0 };

	if (!bench_open(&b))
		return tap_end();
	test_tells(&b);
	test_assent(&b);
	test_completes(&b);
	test_decides(&b);
	test_does(&b);
	test_matter(&b);
	test_heading(&b);
	test_asked(&b);
	test_remark(&b);
	test_promise(&b);
	test_deeds(&b);
	bench_close(&b);
	return tap_end();
}
