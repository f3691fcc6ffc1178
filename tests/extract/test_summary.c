/* test_summary.c - the notes' own summary first, else whole sentences of the talk. */
#include "tests/extract/kit.h"

/* Reads a talk of these lines, ended by NULL: its summary. */
static struct str summary(struct kit *k, const char *const *lines)
{
	kit_open(k, "2026-05-12");
	kit_world(k);
	kit_lines(k, lines);
	kit_read(k);
	summary_make(&k->t);
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
		"Ada Quill: Hello everybody, thanks for coming to the milk tank "
		"and the yard.",
		"Rufus Tarn: So, um, the milk tank of the dairy leaks into the yard.",
		"Ada Quill: Does the milk tank of the dairy leak into the yard every "
		"day?",
		"Rufus Tarn: My wife is in hospital because of the milk tank in the "
		"yard.",
		"Rufus Tarn: Yes.",
		"Ada Quill: Then we order another milk tank for the dairy and "
		"pave the yard.",
		NULL
	};
	struct kit k;
	struct str s = summary(&k, lines);

	OK(str_find(s, STRL("The milk tank of the dairy leaks into the yard."), 0) !=
	       STR_NPOS,
	   "cleaned: %.*s", STR_ARG(s));
	OK(str_find(s, STRL("pave the yard."), 0) != STR_NPOS, "the other one");
	OK(str_chr(s, '?') == STR_NPOS, "no question");
	OK(str_find(s, STRL("Hello"), 0) == STR_NPOS, "no greeting");
	OK(str_find(s, STRL("wife"), 0) == STR_NPOS, "nothing private");
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
	OK(str_find(s, STRL(".."), 0) == STR_NPOS &&
	       str_find(s, STRL("…."), 0) == STR_NPOS,
	   "no doubled mark");
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

int main(void)
{
	test_notes();
	test_talk();
	test_speakers();
	test_unknown();
	test_nothing();
	return tap_end();
}
