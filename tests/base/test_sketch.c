/* sketch: equal talks are equal, near ones near, others far. */
#include "base/lang/sketch.h"

#include "base/lang/words.h"
#include "tests/tap.h"

static struct str sketch_text(struct arena *a, struct str text)
{
	VEC(, uint64_t) words = { 0 };
	struct str word;

	for (size_t at = 0; word_next(text, &at, &word);)
		*VEC_ADD(a, &words) = sketch_word(a, word);
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
	arena_fini(&a);
	return tap_end();
}
