/* test_automaton.c - all literals found in one pass, boundaries kept. */
#include "extract/rules/automaton.h"

#include "tests/tap.h"

enum { LITERALS = 6000 };

static const struct {
	const char *text;
	unsigned want; /* bits of owners */
} cases[] = {
	{ "", 0 },
	{ "he", 1 },
	{ "HE", 1 },
	{ "ushers", 1 | 2 | 4 },
	{ "his hers", 1 | 4 | 8 },
	{ "no", 16 },
	{ "know", 0 },
	{ "no!", 16 },
	{ "no?", 16 | 32 },
	{ "piano no", 16 },
	{ "nod", 0 },
	{ "a no", 16 },
	{ "\xe2\x80\x99no\xe2\x80\x99", 16 },
	{ "snow's no_", 0 },
	{ "so", 128 },
	{ "So what", 128 },
	{ "is so", 0 },
	{ " so", 0 },
	{ "lo-fi", 256 },
	{ "-fi", 0 },
	{ "what? 50%", 32 | 64 },
	{ "what. 50$", 0 },
	{ "what. 51%", 64 }, /* digits inside are not told apart */
};

static void add(struct automaton *m, const char *z, bool left, bool right,
		uint32_t owner)
{
	/* "^": at the start of the text */
	bool start = z[0] == '^';
	struct literal l = { str_z(z + start), left, right, start, false, 0 };

	automaton_add(m, &l, owner);
}

/* Bits of all owners that are sure, or candidates. */
static void scan(const struct automaton *m, struct str text, uint64_t *bits)
{
	struct arena a = { 0 };
	struct candidates found = { NULL, 0, 0 };

	automaton_scan(m, &text, 1, bits, 0, &a, &found);
	for (size_t i = 0; i < found.n; i++)
		bits[found.v[i].owner / 64] |= UINT64_C(1) << found.v[i].owner % 64;
	arena_fini(&a);
}

static void test_table(void)
{
	struct automaton *m = automaton_new();

	add(m, "he", false, false, 0);
	add(m, "she", false, false, 1);
	add(m, "hers", false, false, 2);
	add(m, "his", false, false, 3);
	add(m, "no", true, true, 4);
	add(m, "?", false, false, 5);
	add(m, "0%", false, false, 6);
	add(m, "^so", false, true, 7);
	add(m, "-fi", true, false, 8);
	automaton_build(m);
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint64_t bits[1] = { 0 };

		scan(m, str_z(cases[i].text), bits);
		OK(bits[0] == cases[i].want, "\"%s\" -> %u", cases[i].text,
		   (unsigned)bits[0]);
	}
	automaton_free(m);
}

/* Where every byte is told apart the match is sure: the last one always is. */
static void test_sure(void)
{
	static const struct {
		const char *text;
		bool found, sure;
	} texts[] = { { "so ok?", true, true },  { "so ok.", false, false },
		      { "OK?", true, true },     { "a?b", true, false },
		      { "a.b", true, false },    { "room 7", true, true },
		      { "room 8", false, false } };
	static const char *const literals[] = { "ok?", "?b", "room 7" };
	struct automaton *m = automaton_new();

	for (uint32_t i = 0; i < 3; i++)
		automaton_add(m,
			      &(struct literal){ .text = str_z(literals[i]),
						 .whole = true },
			      0);
	automaton_build(m);
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct str text = str_z(texts[i].text);
		struct arena a = { 0 };
		struct candidates found = { NULL, 0, 0 };
		uint64_t sure = 0;

		automaton_scan(m, &text, 1, &sure, 0, &a, &found);
		OK((found.n > 0 || sure) == texts[i].found && !sure == !texts[i].sure,
		   "\"%s\": %zu candidates, sure %d", texts[i].text, found.n,
		   (int)sure);
		arena_fini(&a);
	}
	automaton_free(m);
}

/* "\d[0-5]" as 60 literals: one candidate a place, whose last digit counts. */
static void test_digits(void)
{
	static const struct {
		const char *text;
		size_t candidates;
	} texts[] = { { "42", 1 }, { "47", 0 }, { "4", 0 }, { "at 12:30 or 1:45", 3 } };
	struct automaton *m = automaton_new();

	for (int i = 0; i < 100; i++) {
		char text[3] = { (char)('0' + i / 10), (char)('0' + i % 10), 0 };

		if (i % 10 <= 5)
			add(m, text, false, false, 0);
	}
	automaton_build(m);
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct str text = str_z(texts[i].text);
		struct arena a = { 0 };
		struct candidates found = { NULL, 0, 0 };

		automaton_scan(m, &text, 1, NULL, 0, &a, &found);
		OK(found.n == texts[i].candidates, "\"%s\": %zu candidates",
		   texts[i].text, found.n);
		arena_fini(&a);
	}
	automaton_free(m);
}

/* The match begins at its literal, or so many bytes before it, or anywhere before. */
static void test_place(void)
{
	static const uint16_t behind[] = { 0, 3, 9, BEHIND_ANY };
	static const uint32_t first[] = { 6, 3, 0, 0 };
	struct str texts[] = { STR("no"), STR("we've won it"), STR("") };

	for (size_t i = 0; i < COUNT(behind); i++) {
		struct automaton *m = automaton_new();
		struct arena a = { 0 };
		struct candidates found = { NULL, 0, 0 };
		uint64_t bits[3] = { 0 };

		automaton_add(
		    m, &(struct literal){ .text = STR("won"), .behind = behind[i] }, 5);
		automaton_build(m);
		automaton_scan(m, texts, 3, bits, 1, &a, &found);
		OK(found.n == 1 && found.v[0].text == 1 && found.v[0].owner == 5 &&
		       found.v[0].first == first[i] && found.v[0].last == 6,
		   "with %u bytes before it a match begins at byte %u to 6",
		   (unsigned)behind[i], (unsigned)first[i]);
		automaton_free(m);
		arena_fini(&a);
	}
}

/* A small fixed generator: the test must give the same every time. */
static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7fff;
}

static size_t random_text(unsigned *seed, char *out, size_t max)
{
	size_t n = 1 + next_random(seed) % max;

	for (size_t i = 0; i < n; i++)
		out[i] = "ab c"[next_random(seed) % 4];
	return n;
}

static void test_against_search(void)
{
	enum { SOME = 100, TEXTS = 2000 };
	struct automaton *m = automaton_new();
	char literal[SOME][8], text[40];
	size_t len[SOME], wrong = 0;
	unsigned seed = 7;

	for (uint32_t i = 0; i < SOME; i++) {
		struct literal l = { .text = { literal[i], 0 } };

		l.text.len = len[i] = random_text(&seed, literal[i], 7);
		automaton_add(m, &l, i);
	}
	automaton_build(m);
	for (size_t k = 0; k < TEXTS; k++) {
		struct str s = str_n(text, random_text(&seed, text, 39));
		uint64_t bits[2] = { 0, 0 };

		scan(m, s, bits);
		for (size_t i = 0; i < SOME; i++) {
			bool there = str_has(s, str_n(literal[i], len[i]));

			wrong += there != ((bits[i / 64] >> i % 64 & 1) != 0);
		}
	}
	OK(wrong == 0, "as plain search finds them, %zu of 200000 differ", wrong);
	automaton_free(m);
}

/* More than there is room for: literals count by their first bytes, none is lost. */
static void test_many(void)
{
	enum { LENGTH = 12 };
	static char literal[LITERALS][LENGTH];
	static uint64_t bits[LITERALS / 64 + 1];
	struct automaton *m = automaton_new();
	size_t lost = 0;
	unsigned seed = 3;

	for (uint32_t i = 0; i < LITERALS; i++) {
		struct literal l = { .text = { literal[i], LENGTH }, .right = true };

		for (size_t k = 0; k < LENGTH; k++)
			literal[i][k] = (char)('a' + next_random(&seed) % 26);
		automaton_add(m, &l, i);
	}
	automaton_build(m);
	OK(automaton_states(m) <= 1 << 15, "%zu states", automaton_states(m));
	for (size_t i = 0; i < LITERALS; i++) {
		memset(bits, 0, sizeof(bits));
		scan(m, str_n(literal[i], LENGTH), bits);
		lost += !(bits[i / 64] >> i % 64 & 1);
	}
	OK(lost == 0, "%zu of %d literals are not found", lost, (int)LITERALS);
	automaton_free(m);
}

int main(void)
{
	struct automaton *m = automaton_new();
	uint64_t bits[1] = { 0 };

	automaton_build(m);
	scan(m, STRL("text"), bits);
	OK(bits[0] == 0, "no literal at all finds nothing");
	automaton_free(m);
	test_table();
	test_sure();
	test_digits();
	test_place();
	test_against_search();
	test_many();
	return tap_end();
}
