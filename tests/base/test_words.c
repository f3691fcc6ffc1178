/* words: words, sentences, stems, function words. */
#include "base/lang/words.h"

#include <time.h>

#include "tests/tap.h"

static struct str
joined(struct str text, bool (*next)(struct str, size_t *, struct str *), struct buf *b)
{
	struct str part;

	b->len = 0;
	for (size_t at = 0; next(text, &at, &part);) {
		buf_str(b, part);
		buf_c(b, '/');
	}
	return buf_view(b);
}

static const struct {
	const char *text, *words;
} word_cases[] = {
	{ "", "" },
	{ " ... !", "" },
	{ "Don't e-mail me.", "Don't/e-mail/me/" },
	{ "It\xE2\x80\x99s 10,000 at 1.4, v6.2.",
	  "It\xE2\x80\x99s/10,000/at/1.4/v6.2/" },
	{ "end.Next, one,two", "end/Next/one/two/" },
	{ "the U.S. team at larkmoor.example", "the/U.S/team/at/larkmoor.example/" },
	{ "In\xC3\xA9s \xE2\x80\x94 \xF0\x9F\x98\x80 caf\xC3\xA9",
	  "In\xC3\xA9s/caf\xC3\xA9/" },
	{ "'quoted' -dash- well--known", "quoted/dash/well/known/" },
	{ "\xE0\xAE\xB0\xE0\xAF\x80\xE0\xAE\xA9",
	  "\xE0\xAE\xB0\xE0\xAF\x80\xE0\xAE\xA9/" },
};

static const struct {
	const char *text, *sentences;
} sentence_cases[] = {
	{ "", "" },
	{ "   ", "" },
	{ "One. Two! Three?  Four", "One./Two!/Three?/Four/" },
	{ "Dr. Osei came. He left.", "Dr. Osei came./He left./" },
	{ "Take one, e.g. this one. Fine.", "Take one, e.g. this one./Fine./" },
	{ "It is 3.5 percent. Yes.", "It is 3.5 percent./Yes./" },
	{ "We run v6.2 now. Good.", "We run v6.2 now./Good./" },
	{ "The U.S. team agrees. Done.", "The U.S. team agrees./Done./" },
	{ "J. R. Quill signs. Ada pays.", "J. R. Quill signs./Ada pays./" },
	{ "You and I. They know.", "You and I./They know./" },
	{ "1. First point. 2. Second.", "1. First point./2. Second./" },
	{ "By 2026. Then we see.", "By 2026./Then we see./" },
	{ "All of it, incl. 2 gates. Yes.", "All of it, incl. 2 gates./Yes./" },
	{ "No. 5 is alive. No. We stop.", "No. 5 is alive./No./We stop./" },
	{ "\"Really?\" Yes. (Maybe.) So.", "\"Really?\"/Yes./(Maybe.)/So./" },
	{ "well. yes. no capitals. here", "well. yes. no capitals. here/" },
	{ "Wait\xE2\x80\xA6 What? ... Oh.", "Wait\xE2\x80\xA6/What?/.../Oh./" },
	{ "Mail ada@orlin.example. Then call.", "Mail ada@orlin.example./Then call./" },
	{ "\xC3\x89ric left. \xC3\x89ric came.",
	  "\xC3\x89ric left./\xC3\x89ric came./" },
	{ "A line\nbroken. Two\n", "A line\nbroken./Two/" },
};

static void test_tables(void)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < COUNT(word_cases); i++) {
		struct str got = joined(str_z(word_cases[i].text), word_next, &b);

		OK(str_eq(got, str_z(word_cases[i].words)), "words: %.*s",
		   STR_ARG(got));
	}
	for (size_t i = 0; i < COUNT(sentence_cases); i++) {
		struct str got =
		    joined(str_z(sentence_cases[i].text), sentence_next, &b);

		OK(str_eq(got, str_z(sentence_cases[i].sentences)), "sentences: %.*s",
		   STR_ARG(got));
	}
	buf_fini(&b);
}

/* No sentence is too long, none is lost. */
static void test_cut(const char *piece, const char *what)
{
	struct buf b = { 0 };
	struct str s;
	size_t n = 0, longest = 0;

	for (int i = 0; i < 400; i++)
		buf_z(&b, piece);
	for (size_t at = 0; sentence_next(buf_view(&b), &at, &s); n += s.len)
		longest = s.len > longest ? s.len : longest;
	OK(longest <= SENTENCE_MAX + 3, "%s: longest %zu", what, longest);
	OK(n + b.len / 100 >= b.len && n <= b.len, "%s: nothing lost", what);
	buf_fini(&b);
}

static double seconds_of(struct str s)
{
	struct timespec from, to;
	struct str part;

	clock_gettime(CLOCK_MONOTONIC, &from);
	for (size_t at = 0; sentence_next(s, &at, &part);)
		;
	for (size_t at = 0; word_next(s, &at, &part);)
		;
	clock_gettime(CLOCK_MONOTONIC, &to);
	return (double)(to.tv_sec - from.tv_sec) +
	       (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static void test_linear(void)
{
	static const char *const units[] = { ".", ". ", "a.", "a.)", "A. ", "  ", "'" };

	for (size_t i = 0; i < COUNT(units); i++) {
		struct buf b = { 0 };

		for (int n = 0; n < 1000000; n++)
			buf_z(&b, units[i]);
		OK(seconds_of(buf_view(&b)) < 5, "a million \"%s\" in time", units[i]);
		buf_fini(&b);
	}
}

static void test_stems(void)
{
	static const char *const stems[][2] = {
		{ "Scanning", "scan" }, { "scanners", "scanner" },
		{ "DECIDED", "decid" }, { "don\xE2\x80\x99t", "don't" },
		{ "Ada's", "ada" },
	};
	struct arena a = { 0 };
	struct stemmer *s = stemmer_new();

	for (size_t i = 0; i < COUNT(stems); i++) {
		struct str got = word_stem(s, &a, str_z(stems[i][0]));

		struct str content = word_content(s, &a, str_z(stems[i][0]));
		bool stop = word_is_stop(str_z(stems[i][0]));

		OK(str_eq(content, stop ? str_none() : got) &&
		       str_eq(content, word_content(s, &a, str_z(stems[i][0]))),
		   "%s: the same content at every look", stems[i][0]);
		OK(str_eq(got, str_z(stems[i][1])), "stem of %s: %.*s", stems[i][0],
		   STR_ARG(got));
	}
	stemmer_free(s);
	stemmer_free(NULL);
	arena_fini(&a);
}

static void test_stops(void)
{
	static const char *const yes[] = { "a",   "The",   "I'm",   "it\xE2\x80\x99s",
					   "uhm", "your",  "yours", "about",
					   "you", "uh-huh" };
	static const char *const no[] = { "", "scanner", "ok1", "thes",
					  "extraordinarily" };

	for (size_t i = 0; i < COUNT(yes); i++)
		OK(word_is_stop(str_z(yes[i])), "function word: %s", yes[i]);
	for (size_t i = 0; i < COUNT(no); i++)
		OK(!word_is_stop(str_z(no[i])), "no function word: %s", no[i]);
}

/* A text that is not there has no word, and no byte is asked for (the sanitizers). */
static void test_none(void)
{
	struct str word;
	size_t at = 0;

	OK(!word_next(str_none(), &at, &word) && at == 0 && word.len == 0, "none");
}

int main(void)
{
	test_tables();
	test_none();
	test_cut("so we go on. and on, ", "talk without capitals");
	test_cut("\xE2\x82\xAC", "no space at all");
	test_linear();
	test_stems();
	test_stops();
	return tap_end();
}
