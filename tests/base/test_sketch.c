/* sketch: equal talks are equal, near ones near, others far. */
#include "base/lang/sketch.h"

#include "base/lang/words.h"
#include "tests/tap.h"

VEC(hashes, uint64_t);

static struct hashes hash_words(struct arena *a, struct str text)
{
	struct hashes words = { 0 };
	struct str word;

	for (size_t at = 0; word_next(text, &at, &word);)
		*VEC_ADD(a, &words) = sketch_word(a, word);
	return words;
}

static struct str sketch_text(struct arena *a, struct str text)
{
	struct hashes words = hash_words(a, text);

	return sketch_of(a, words.v, words.n);
}

/* A talk of n invented words; every `change`-th is another one (0: none). */
static struct str talk(struct arena *a, unsigned seed, int n, int change)
{
	struct buf b = { 0 };
	struct str sketch;

	for (int i = 0; i < n; i++) {
		unsigned w;

		seed = seed * 1664525u + 1013904223u;
		w = seed >> 8;
		if (change && i % change == 0)
			w += 7;
		buf_fmt(&b, "%s%c%u", i ? " " : "", 'a' + (int)(w % 26), w % 5000);
	}
	sketch = sketch_text(a, buf_view(&b));
	buf_fini(&b);
	return sketch;
}

static void test_fold(struct arena *a)
{
	static const char one[] = "It's the caf\xC3\xA9 of In\xC3\xA9s, isn't it? One "
				  "two three four five six "
				  "seven eight nine ten eleven twelve thirteen";
	static const char two[] =
	    "its THE cafe of ines isnt it one two three four five six seven eight nine "
	    "ten eleven twelve, thirteen!";
	struct str x = sketch_text(a, str_z(one));

	OK(x.len == 512, "64 minima of 8 digits");
	OK(sketch_similarity(x, sketch_text(a, str_z(two))) == 1000,
	   "case, accents and punctuation make no difference");
	OK(sketch_text(a, STRL("too few words")).p == NULL, "none under 20 words");
}

static size_t shared(struct arena *a, const char *one, const char *two)
{
	struct hashes x = hash_words(a, str_z(one)), y = hash_words(a, str_z(two));

	return sketch_shared(sketch_voice(a, x.v, x.n), sketch_voice(a, y.v, y.n));
}

static void test_voice(struct arena *a)
{
	static const char gates[] =
	    "Let us begin with the gates of the north yard, the old ones have rusted "
	    "through and nobody has told the people who lock them in the evening.";
	static const char heard[] =
	    "let us begin with the gates of the north yard the old ones have rusty "
	    "through and nobody has told the people who lock them in the evening";
	static const char other[] =
	    "I will send the list of hinges to Ada by Friday, and of the bolts that we "
	    "still have, so that she can order what is missing before the frost.";
	size_t same = shared(a, gates, gates), near = shared(a, gates, heard);

	OK(same >= 12 && same <= 32, "few words fill few of the 32: %zu", same);
	OK(near >= 5 && near < same, "one word misheard: %zu of %zu", near, same);
	OK(shared(a, gates, other) == 0, "another voice shares nothing");
	OK(shared(a, "I will send it", "I will send it") == 0, "nor do few words");
}

int main(void)
{
	struct arena a = { 0 };
	struct str x = talk(&a, 1, 5000, 0), bad = x;
	int64_t near, far;

	OK(sketch_similarity(x, talk(&a, 1, 5000, 0)) == 1000, "the same talk");
	near = sketch_similarity(x, talk(&a, 1, 5000, 60));
	OK(near > 750 && near < 1000, "one word in 60 differs: %d", (int)near);
	far = sketch_similarity(x, talk(&a, 2, 5000, 0));
	OK(far < 50, "another talk: %d", (int)far);
	near = sketch_similarity(talk(&a, 3, 40, 0), talk(&a, 3, 44, 0));
	OK(near > 600, "short talks, one a little longer: %d", (int)near);
	OK(sketch_similarity(x, (struct str){ 0 }) == 0, "none is like none");
	bad.len--;
	OK(sketch_similarity(bad, bad) == 0, "a malformed sketch is like none");
	test_fold(&a);
	test_voice(&a);
	arena_fini(&a);
	return tap_end();
}
