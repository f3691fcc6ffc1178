/* test_summary.c - the notes' own summary first, else whole sentences of the talk. */
#include "tests/extract/kit.h"

/* Reads a talk of these lines, ended by NULL: its summary. */
static struct str summary(struct kit *k, const char *const *lines)
{
	kit_open(k, "2026-05-12");
	kit_world(k);
	kit_lines(k, lines);
	kit_read(k);
	summary_make(&k->t, true);
	return k->r.summary;
}

/* What the notes call their summary. */
static void test_notes(void)
{
	static const char *const lines[] = {
		"# Notes", "= The weather was fine on that day and nobody minded.",
		"# Summary",
		"= The dairy takes two vans. The yard stays. The gate is new. The end.",
		NULL
	};
	struct kit k;
	struct str s = summary(&k, lines);

	OK(str_eq(s,
		  STRL("The dairy takes two vans. The yard stays. The gate is new.")),
	   "first three sentences: %.*s", STR_ARG(s));
	kit_close(&k);
}

/* Whole sentences of the talk, cleaned: no question, greeting or private word. */
static void test_talk(void)
{
	static const char *const lines[] = {
		"Ada Quill: Right, good morning all, and welcome to the milk tank "
		"and the yard.",
		"Rufus Tarn: So, um, the milk tank of the dairy leaks into the yard.",
		"Ada Quill: Does the milk tank of the dairy leak into the yard every "
		"day?",
		"Rufus Tarn: My wife is in hospital, she fell on the milk tank.",
		"Rufus Tarn: Yes.",
		"Ada Quill: Then we order another milk tank for the dairy and "
		"pave the yard.",
		NULL
	};
	struct kit k;
	struct str s = summary(&k, lines);

	OK(str_has(s, STRL("The milk tank of the dairy leaks into the yard.")),
	   "cleaned: %.*s", STR_ARG(s));
	OK(str_has(s, STRL("pave the yard.")), "the other one");
	OK(str_chr(s, '?') == STR_NPOS, "no question");
	OK(!str_has(s, STRL("morning")), "no greeting");
	OK(!str_has(s, STRL("wife")), "nothing private");
	kit_close(&k);
}

/* "Our" is somebody's; a sentence that breaks off gives way; no mark is doubled. */
static void test_speakers(void)
{
	static const char *const lines[] = {
		"Ada Quill: Our milk tank at the dairy leaks into the yard of the "
		"mill.",
		"Ada Quill: We pave the yard of the dairy around the milk tank in May",
		"Rufus Tarn: The milk tank of the dairy in the yard of the mill, "
		"and...",
		"Rufus Tarn: The tank of the dairy holds the milk of the mill…", NULL
	};
	struct kit k;
	struct str s = summary(&k, lines);

	OK(str_starts(
	       s, STRL("Ada Quill: Our milk tank at the dairy leaks into the yard of "
		       "the mill. We pave the yard of the dairy around the milk "
		       "tank in May. ")),
	   "who speaks of herself is named once: %.*s", STR_ARG(s));
	OK(!str_has(s, STRL("..")) && !str_has(s, STRL("….")), "no doubled mark");
	kit_close(&k);
}

static void test_unknown(void)
{
	static const char *const lines[] = {
		"Speaker 1: Our milk tank at the dairy leaks into the yard of the "
		"mill.",
		"Speaker 1: We pave the yard of the dairy around the milk tank in May",
		NULL
	};
	struct kit k;
	struct str s = summary(&k, lines);

	OK(str_starts(s, STRL("Our milk tank")),
	   "of nobody who is known it stays as said: %.*s", STR_ARG(s));
	kit_close(&k);
}

static void test_nothing(void)
{
	static const char *const lines[] = { "Ada Quill: Yes.", NULL };
	struct kit k;
	struct str s = summary(&k, lines);

	OK(s.len == 0, "nothing to say");
	kit_close(&k);
}

/* What the meeting came to, decisions first, each item once. */
static void test_outcomes(void)
{
	static const char *const lines[] = {
		"Rufus Tarn: The milk tank of the dairy leaks into the yard of the "
		"mill.",
		"Ada Quill: The milk tank of the dairy in the yard of the mill is old.",
		"Rufus Tarn: I will order the new crates on Monday.",
		"Ada Quill: We could paint the old mill blue.",
		"Ada Quill: I will send it to them today.",
		"Rufus Tarn: Then let's close the north gate. The north gate is "
		"closed.",
		"Ada Quill: It is closed from the ninth of June.",
	};
	static const struct {
		size_t line;
		enum item_kind kind;
		bool possible;
	} items[] = { { 2, ITEM_ACTION, false },
		      { 3, ITEM_DECISION, true },
		      { 4, ITEM_ACTION, false },
		      { 5, ITEM_DECISION, false },
		      { 6, ITEM_FACT, false } };
	struct kit k;

	for (size_t n = 0; n <= 5; n++) {
		static const char *const want[] = {
			"The milk tank of the dairy leaks into the yard of the mill. "
			"The milk tank of the dairy in the yard of the mill is old. "
			"Ada Quill: We could paint the old mill blue.",
			"Rufus Tarn will order the new crates on Monday.",
			"Rufus Tarn will order the new crates on Monday. Ada Quill: We "
			"could paint the old mill blue.",
			"Rufus Tarn will order the new crates on Monday. Ada Quill "
			"will "
			"send it to them today.",
			"The north gate is closed. Rufus Tarn will order the new "
			"crates on Monday. Ada Quill will send it to them today.",
			"The north gate is closed. Rufus Tarn will order the new "
			"crates on Monday. It is closed from the ninth of June.",
		};

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t i = 0; i < COUNT(lines); i++)
			kit_line(&k, lines[i]);
		kit_read(&k);
		for (size_t i = 0; i < n; i++)
			kit_item(&k, items[i].kind, items[i].line, items[i].line)
			    ->possible = items[i].possible;
		summary_make(&k.t, true);
		OK(str_eq(k.r.summary, str_z(want[n])), "%zu items: %.*s", n,
		   STR_ARG(k.r.summary));
		kit_close(&k);
	}
}

/* Who is named in a sentence is not put before its "we" as well. */
static void test_once(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k,
		 "Ada Quill: We have nine vans in the yard, and I've got the keys.");
	kit_read(&k);
	kit_item(&k, ITEM_FACT, 0, 0);
	summary_make(&k.t, true);
	OK(str_eq(k.r.summary, STRL("We have nine vans in the yard, and Ada Quill has "
				    "got the keys.")),
	   "%.*s", STR_ARG(k.r.summary));
	kit_close(&k);
}

/* Of a decision, not why somebody is for it, though its words come back. */
static void test_decided(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: The crates leave the yard by the mill and the gate.");
	kit_line(&k, "Rufus Tarn: I would rather paint the old barn, the barn, the old "
		     "barn.");
	kit_line(&k, "Ada Quill: the old barn is as blue as a barn can be");
	kit_read(&k);
	kit_item(&k, ITEM_DECISION, 0, 1);
	summary_make(&k.t, true);
	OK(str_starts(k.r.summary,
		      STRL("The crates leave the yard by the mill and the gate.")),
	   "%.*s", STR_ARG(k.r.summary));
	kit_close(&k);
}

/* What is promised by a day, and what is in the way, before how things are; of an item
 * the sentence that tells most. */
static void test_outcome(void)
{
	static const char *const lines[] = {
		"Rufus Tarn: The north gate of the yard is wide and blue.",
		"Rufus Tarn: The gate of the yard is the old gate of the dairy.",
		"Ada Quill: I will order twelve crates by Friday.",
		"Rufus Tarn: Nobody may paint until the inspector signs.",
		"Ada Quill: The pumps then, and the tanks.",
		"Ada Quill: We move nine churns, two pumps and both tanks inside.",
		NULL
	};
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_lines(&k, lines);
	kit_read(&k);
	kit_item(&k, ITEM_FACT, 0, 0);
	kit_item(&k, ITEM_FACT, 1, 1);
	kit_item(&k, ITEM_ACTION, 2, 2);
	kit_item(&k, ITEM_BLOCKER, 3, 3);
	kit_item(&k, ITEM_DECISION, 4, 5);
	summary_make(&k.t, true);
	OK(str_eq(k.r.summary,
		  STRL("We move nine churns, two pumps and both tanks inside. Ada "
		       "Quill will order twelve crates by Friday. Nobody may paint "
		       "until the inspector signs.")),
	   "%.*s", STR_ARG(k.r.summary));
	kit_close(&k);
}

/* Noted items have their words; of other languages only what is noted is told. */
static void test_noted(void)
{
	struct kit k;
	struct item *it;

	kit_open(&k, "2026-05-12");
	kit_line(&k, "| Count the crates in the yard | Rufus Tarn | 2 June");
	kit_read(&k);
	it = kit_item(&k, ITEM_ACTION, 0, 0);
	it->by = STRL("notes:actions");
	it->text = STRL("count the crates in the yard");
	it->owner = STRL("Rufus Tarn");
	summary_make(&k.t, true);
	OK(str_eq(k.r.summary, STRL("Rufus Tarn: Count the crates in the yard.")),
	   "a row: %.*s", STR_ARG(k.r.summary));
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_line(&k, "Rufus Tarn: Der Milchtank der Molkerei leckt in den Hof hinein.");
	kit_line(&k, "Rufus Tarn: Der Milchtank der Molkerei im Hof ist sehr alt.");
	kit_read(&k);
	OK(!summary_make(&k.t, false) && k.r.summary.len == 0, "nothing is guessed");
	kit_close(&k);
}

int main(void)
{
	test_outcomes();
	test_once();
	test_decided();
	test_outcome();
	test_noted();
	test_notes();
	test_talk();
	test_speakers();
	test_unknown();
	test_nothing();
	return tap_end();
}
