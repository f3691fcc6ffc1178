/* test_literal.c - required literals: complete, small, and none where unsure. */
#include "extract/rules/literal.h"
#include "extract/rules/rarity.h"

#include "tests/tap.h"

/* want: literals joined by '|' in byte order, '<' and '>' for boundaries; NULL: none.
 */
static const struct {
	const char *pattern, *want;
} cases[] = {
	{ "abc", "abc" },
	{ "ABC", "abc" },
	{ "a|b", "a|b" },
	{ "\\bfoo\\b", "<foo>" },
	{ "\\bfoo\\b bar", "<foo bar" },
	{ "colou?r", "color|colour" },
	{ "two words?", "two word|two words" },
	{ "So mo{2}re x", "so moore x" },
	{ "a plain text longer than what is read at once?!", "a plain te" },
	{ "(?:big|small) (?:cat|dog)", "big cat|big dog|small cat|small dog" },
	{ "(a|b)c", "ac|bc" },
	{ "(?<name>a|b)c", "ac|bc" },
	{ "[abc]x", "ax|bx|cx" },
	{ "[^a]xyz", "xyz" },
	{ "[a-z]xyz", "xyz" },
	{ "qu.*", "qu" },
	{ "\\w+ing", "ing" },
	{ "the \\w+ zebra", " zebra" },
	{ "a{3}", "aaa" },
	{ "a{2,}b", "ab" },
	{ "(?:xy)+z", "xyz" },
	{ "x*abc", "abc" },
	{ "a*?bcd", "bcd" },
	{ "foo(?=bar)", "foo" },
	{ "(?<!not )foo", "foo" },
	{ "(?!no)foo", "foo" },
	{ "^(?:yes|no)$", "^no|^yes" },
	{ "^(?:so )?we\\b", "^so we>|^we>" },
	{ "^(?:so,? )*we\\b", "so we>|so, we>|^we>" },
	{ "zoo(?:m|n)*!", "zoo" },
	{ "(?:^|, )then", ", then|^then" },
	{ "\\$ ?\\d",
	  "$ 0|$ 1|$ 2|$ 3|$ 4|$ 5|$ 6|$ 7|$ 8|$ 9|$0|$1|$2|$3|$4|$5|$6|$7|$8|$9" },
	{ "I(?:'ll| will) do", "i will do|i'll do" },
	{ "(?:a|)b", "ab|b" },
	{ "\\.\\?", ".?" },
	{ "a\\tb", "a\tb" },
	{ "\\Aso\\b", "^so>" },
	{ "so\\sit", "so\tit|so\nit|so\vit|so\fit|so\rit|so it" },
	/* nothing that must occur */
	{ "", NULL },
	{ "a?", NULL },
	{ "a*", NULL },
	{ ".*", NULL },
	{ "(?:a|.)", NULL },
	{ "(?:abc)?", NULL },
	{ "\\w+", NULL },
	{ "(?=abc)", NULL },
	{ "abc{0}|x*", NULL },
	/* not understood */
	{ "(?i)abc", NULL },
	{ "(?x) a b c", NULL },
	{ "(*UTF)abc", NULL },
	{ "\\Qabc\\E", NULL },
	{ "(a)\\1bc", NULL },
	{ "\\x41bc", NULL },
	{ "abc\\K", NULL },
	{ "[[:alpha:]]bc", NULL },
	{ "a{,3}bc", NULL },
	{ "(?R)abc", NULL },
	{ "(abc", NULL },
	{ "abc)", NULL },
	{ "[abc", NULL },
	{ "abc\\", NULL },
	{ "(?P<n", NULL },
};

static int by_text(const void *a, const void *b)
{
	const struct literal *x = a, *y = b;

	return str_cmp(x->text, y->text);
}

static void show(struct literals *set, char *out, size_t size)
{
	size_t n = 0;

	VEC_SORT(set, by_text);
	out[0] = '\0';
	for (size_t i = 0; i < set->n && n < size; i++)
		n +=
		    (size_t)snprintf(out + n, size - n, "%s%s%s%.*s%s", i ? "|" : "",
				     set->v[i].start ? "^" : "",
				     set->v[i].left ? "<" : "", STR_ARG(set->v[i].text),
				     set->v[i].right ? ">" : "");
}

static void test_frequency(void)
{
	struct literal the = { STR("the"), true, true, false, false, 0 },
		       zebra = { STR("zebra"), true, true, false, false, 0 };
	struct literal people = { STR("people"), true, true, false, false, 0 },
		       behind = { STR(" people"), false, true, false, false, 0 };
	struct literal in = { .text = STR("in") },
		       whole = { STR("in"), true, true, false, false, 0 };

	OK(literal_frequency(&the) > literal_frequency(&zebra),
	   "common words are common");
	OK(literal_frequency(&in) > literal_frequency(&whole),
	   "boundaries make it rarer");
	OK(literal_frequency(&behind) <= literal_frequency(&people),
	   "a blank before it does not make it commoner");
}

static void test_limits(struct arena *a)
{
	struct literals set;
	char deep[400];

	/* 26 ^ 3 strings are too many, so one of the parts must do. */
	OK(literals_find(a,
			 STRL("(?:a|b|c|d|e|f|g|h|i|j)(?:a|b|c|d|e|f|g|h|i|j)"
			      "(?:a|b|c|d|e|f|g|h|i|j)xyz"),
			 false, &set) &&
	       set.n <= LITERALS_MAX,
	   "a product over the limit falls back to a part");
	memset(deep, '(', 200);
	memset(deep + 200, ')', 200);
	OK(!literals_find(a, str_n(deep, sizeof(deep)), false, &set),
	   "deep groups end");
	OK(!literals_find(a, STRL("sk"), true, &set),
	   "s and k fold beyond ASCII in UTF-8");
	OK(literals_find(a, STRL("abc\xc3\xa9"), true, &set) && set.n == 1,
	   "UTF-8 pattern");
}

/* Whether the place of a literal is a match, so that the pattern need not run. */
static void test_whole(void)
{
	static const struct {
		const char *pattern;
		bool whole;
	} whole[] = {
		{ "\\bmaybe\\b", true }, { "^(?:so )?we\\b", true },
		{ "foo\\b bar", true },  { "a(?:b|c)?d", true },
		{ "foo\\bbar", false },  { "foo$", false },
		{ "(?<!x)foo", false },  { "foo(?=bar)", false },
		{ "foo\\B", false },     { "foo\\w", false },
		{ "foo^", false },       { "a?+ab", false },
		{ "(?>a|ab)c", false },  { "more than ten bytes", false },
	};

	for (size_t i = 0; i < COUNT(whole); i++) {
		struct arena a = { 0 };
		struct literals set = { 0 };
		bool all = literals_find(&a, str_z(whole[i].pattern), false, &set);

		for (size_t k = 0; k < set.n; k++)
			all = all && set.v[k].whole;
		OK(all == whole[i].whole, "%s: %s", whole[i].pattern,
		   whole[i].whole ? "the literal is a match" : "more than the literal");
		arena_fini(&a);
	}
}

/* How many bytes of a match may stand before its literal. */
static void test_behind(void)
{
	static const struct {
		const char *pattern;
		unsigned behind;
	} before[] = {
		{ "\\bmaybe", 0 },
		{ "(?:um )?maybe", 0 },
		{ "(?<=ab)maybe", 0 },
		{ "a.maybe", 2 },
		{ "(?:a.|b..|c)maybe", 3 },
		{ "\\w{1,3}(?:\\d\\w)?maybe", 5 },
		{ "[^.]{0,80}maybe", 80 },
		{ "(?:[ab]{2}.){3}maybe", 9 },
		{ "(?:\\w\\wx(?:quiz|jazz))?", 0 },
		{ "(?:\\w\\wx(?:quizzical|jazzy))y", 2 },
		{ "(?:um )*maybe", BEHIND_ANY },
		{ "(?:ab)+maybe", BEHIND_ANY },
		{ "\\w+maybe", BEHIND_ANY },
		{ "(?:\\w{300}){300}maybe", BEHIND_ANY },
	};

	for (size_t i = 0; i < COUNT(before); i++) {
		struct arena a = { 0 };
		struct literals set = { 0 };
		unsigned most = 0;

		literals_find(&a, str_z(before[i].pattern), false, &set);
		for (size_t k = 0; k < set.n; k++)
			most = set.v[k].behind > most ? set.v[k].behind : most;
		OK(most == before[i].behind, "%s: %u", before[i].pattern, most);
		arena_fini(&a);
	}
}

int main(void)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct literals set = { NULL, 0 };
		char got[4096] = "";
		bool found = literals_find(&a, str_z(cases[i].pattern), false, &set);

		if (found)
			show(&set, got, sizeof(got));
		if (cases[i].want)
			OK(found && strcmp(got, cases[i].want) == 0, "%s -> %s",
			   cases[i].pattern, got);
		else
			OK(!found, "%s -> none", cases[i].pattern);
	}
	test_frequency();
	test_whole();
	test_behind();
	test_limits(&a);
	arena_fini(&a);
	return tap_end();
}
