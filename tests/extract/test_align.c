#include "extract/llm/align.h"

#include "tests/extract/sellers.h"
#include "tests/tap.h"

enum { CASES = 20000, MAX_TEXT = 260, MAX_QUOTE = 150, FORMS = 12 };

static unsigned next(unsigned *seed)
{
	return (*seed = *seed * 1664525u + 1013904223u) >> 10;
}

/*
 * Distance, first end and last start, against the textbook's matrix.  Quotes over 64
 * and 128 words cross blocks; texts eight times as long as their quote go by lanes.
 */
static void distances(void)
{
	static const char *const forms[FORMS] = { "a", "b", "c", "d", "e", "f",
						  "g", "h", "i", "j", "k", "new" };
	struct arena a = { 0 };
	unsigned seed = 7;
	size_t wrong = 0, blocks = 0, lanes = 0, hits = 0;

	for (size_t i = 0; i < CASES; i++) {
		uint32_t text[MAX_TEXT], quote[MAX_QUOTE];
		struct str text_words[MAX_TEXT], quote_words[MAX_QUOTE];
		size_t alphabet = 2 + next(&seed) % (FORMS - 2);
		size_t n = next(&seed) % MAX_TEXT;
		size_t m = 1 + next(&seed) % (i % 4 ? 30 : MAX_QUOTE);
		size_t copy = n ? next(&seed) % n : 0;
		struct distance_hit got, want;

		for (size_t k = 0; k < n; k++)
			text[k] = next(&seed) % (unsigned)alphabet;
		/* Two thirds are a piece of the text with some words changed. */
		for (size_t k = 0; k < m; k++) {
			bool take = i % 3 && copy + k < n && next(&seed) % 8;

			quote[k] = take ? text[copy + k] : next(&seed) % FORMS;
		}
		for (size_t k = 0; k < n; k++)
			text_words[k] = str_z(forms[text[k]]);
		for (size_t k = 0; k < m; k++) {
			quote_words[k] = str_z(forms[quote[k]]);
			if (quote[k] >= alphabet)
				quote[k] = DISTANCE_NEW;
		}
		arena_reset(&a);
		got = distance_best(&a, quote, m, text, n, alphabet);
		want = sellers(quote_words, m, text_words, n);
		wrong += got.distance != want.distance || got.to != want.to ||
			 got.from != want.from;
		blocks += m > 64;
		lanes += n >= 8 * m;
		hits += want.distance < m;
	}
	OK(wrong == 0, "%d random cases are those of the matrix, %zu differ", CASES,
	   wrong);
	OK(blocks > 1000 && lanes > 1000 && hits > 10000,
	   "among them %zu of several blocks, %zu by lanes, %zu with a match", blocks,
	   lanes, hits);
	arena_fini(&a);
}

/* The last four columns: what is found there, or NULL. */
static const struct {
	const char *name, *text, *quote;
	enum align_step step;
	const char *found;
} quotes[] = {
	{ "byte for byte", "Okay. I'll send the plan. Bye.", "I'll send the plan",
	  ALIGN_EXACT, "I'll send the plan" },
	{ "one word", "Yes. No.", "Yes", ALIGN_EXACT, "Yes" },
	{ "not inside a word", "We start over there again.", "art over there",
	  ALIGN_NONE, NULL },
	{ "typographic signs", "I\u2019ll send it \u2014 \u201Ctomorrow\u201D\u2026",
	  "I'll send it - \"tomorrow\"...", ALIGN_WORDS,
	  "I\u2019ll send it \u2014 \u201Ctomorrow" },
	{ "case, blanks and what is invisible", "The plan\u00A0is ready\u200B now",
	  "the  PLAN is ready now", ALIGN_WORDS, "The plan\u00A0is ready\u200B now" },
	{ "short forms written out", "I'll do it and we can't wait",
	  "I will do it and we cannot wait", ALIGN_WORDS,
	  "I'll do it and we can't wait" },
	{ "figures for words are a change of form only at their place",
	  "We need ten terabytes for the new archive by May",
	  "We need 10 terabytes for the new archive by May", ALIGN_EDITS,
	  "We need ten terabytes for the new archive by May" },
	{ "a filler left out", "So I think the plan is um ready for the board now",
	  "the plan is ready for the board now", ALIGN_EDITS,
	  "the plan is um ready for the board now" },
	{ "a word exchanged", "We approve the vendor contract this week",
	  "We approve the supplier contract this week", ALIGN_EDITS,
	  "We approve the vendor contract this week" },
	{ "one of four words exchanged", "We approve vendor contracts",
	  "We approve supplier contracts", ALIGN_EDITS, "We approve vendor contracts" },
	{ "two of five words exchanged", "We approve the vendor contract",
	  "We sign the supplier contract", ALIGN_NONE, NULL },
	{ "three words are taken as they are", "send the old plan", "send a plan",
	  ALIGN_NONE, NULL },
	{ "a negation put in", "I will approve the vendor contract on site",
	  "I will not approve the vendor contract on site", ALIGN_NONE, NULL },
	{ "a negation left out", "I will not approve the vendor contract on site",
	  "I will approve the vendor contract on site", ALIGN_NONE, NULL },
	{ "n't left out", "We can't approve the vendor contract on site",
	  "We can approve the vendor contract on site", ALIGN_NONE, NULL },
	{ "another number", "They ordered 15 units for the new site",
	  "They ordered 50 units for the new site", ALIGN_NONE, NULL },
	{ "another number in words", "They ordered fifteen units for the new site",
	  "They ordered fifty units for the new site", ALIGN_NONE, NULL },
	{ "a part of a number", "It holds 2.5 terabytes in the old archive",
	  "It holds 2 terabytes in the old archive", ALIGN_NONE, NULL },
	{ "another day", "I can bring the old disks on Monday morning",
	  "I can bring the old disks on Tuesday morning", ALIGN_NONE, NULL },
	{ "another name", "Then Rufus sends the plan to the board",
	  "Then Nora sends the plan to the board", ALIGN_NONE, NULL },
	{ "another name at the start", "Rufus sends the plan to the whole board",
	  "Nora sends the plan to the whole board", ALIGN_NONE, NULL },
	{ "surer than it was said", "We might move the whole archive in spring",
	  "We will move the whole archive in spring", ALIGN_NONE, NULL },
	{ "the opposite verb", "The board will accept the offer from the bank",
	  "The board will reject the offer from the bank", ALIGN_NONE, NULL },
	{ "the other side of a time", "Please send the plan before the board meets",
	  "Please send the plan after the board meets", ALIGN_NONE, NULL },
	{ "invented", "We talked about the weather and the train.",
	  "The quick brown fox jumped over it", ALIGN_NONE, NULL },
	{ "empty", "Anything", "", ALIGN_NONE, NULL },
	{ "punctuation only", "Anything... else", "...", ALIGN_NONE, NULL },
	{ "in nothing", "", "Anything", ALIGN_NONE, NULL },
};

static void steps(void)
{
	struct arena a = { 0 };
	struct critical_names names = { .stemmer = stemmer_new() };

	critical_name(&names, &a, STRL("Rufus Tarn"));
	critical_name(&names, &a, STRL("Nora Pell"));
	for (size_t i = 0; i < COUNT(quotes); i++) {
		struct align_text t;
		struct aligned got;
		struct str found;

		align_open(&t, &a, str_z(quotes[i].text));
		got = align_quote(&t, &a, &names, str_z(quotes[i].quote));
		found = str_sub(t.text, got.from, got.to);
		OK(got.step == quotes[i].step && str_eq(found, str_z(quotes[i].found)),
		   "%s: step %d \"%.*s\"", quotes[i].name, (int)got.step,
		   STR_ARG(found));
	}
	stemmer_free(names.stemmer);
	arena_fini(&a);
}

static const struct {
	const char *text;
	int64_t value; /* thousandths, -1: none */
	size_t terms;
} numbers[] = {
	{ "12", 12000, 1 },
	{ "1,500 more", 1500000, 1 },
	{ "1.5", 1500, 1 },
	{ "10k", 10000000, 2 },
	{ "31st", 31000, 1 },
	{ "thirty-first of July", 31000, 2 },
	{ "twenty six", 26000, 2 },
	{ "twenty twenty-six", 20000, 1 },
	{ "two hundred and six", 206000, 4 },
	{ "two hundred and they", 200000, 2 },
	{ "nine thousand students", 9000000, 2 },
	{ "2.5 million", 2500000000, 2 },
	{ "10gb", 10000, 1 },
	{ "q3", -1, 0 },
	{ "many", -1, 0 },
	{ "99999999999999999999", -1, 0 },
	{ "9 million million million", 9000000000000000, 3 },
};

static void figures(void)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(numbers); i++) {
		struct terms t = { 0 };
		int64_t value = -1;
		size_t n;

		terms_read(&a, str_z(numbers[i].text), &t);
		n = terms_number(&t, 0, &value);
		OK(n == numbers[i].terms && (n == 0 || value == numbers[i].value),
		   "%s: %zu terms, %lld", numbers[i].text, n, (long long)value);
	}
	arena_fini(&a);
}

int main(void)
{
	distances();
	steps();
	figures();
	return tap_end();
}
