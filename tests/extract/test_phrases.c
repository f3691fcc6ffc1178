/* test_phrases.c - sums of learned phrases, against all phrases tried at each word. */
#include "extract/words/phrasesum.h"
#include "tests/extract/kit.h"

enum { WORDS = 60, PHRASES = 3000, TALK = 40, LONGEST = 12 };

static unsigned next(unsigned *seed)
{
	return (*seed = *seed * 1664525u + 1013904223u) >> 8;
}

/* A word of the lexicon; now and then one that it does not have. */
static void put_word(struct buf *b, unsigned *seed, unsigned all)
{
	buf_fmt(b, "%sw%c%c", b->len ? " " : "", 'a' + next(seed) % all / 26,
		'a' + next(seed) % 26);
}

struct naive {
	struct map at; /* number of a phrase's weights */
	int64_t self[PHRASES], near[PHRASES];
	size_t n;
};

static struct str make_phrases(struct arena *a, struct naive *x, unsigned *seed)
{
	struct buf b = { 0 }, phrase = { 0 };
	struct str key;

	buf_z(&b, "[tidy]\n");
	for (size_t i = 0; i < PHRASES; i++) {
		unsigned words = next(seed) % 3;
		int self = (int)(next(seed) % 20001) - 10000;
		int near = (int)(next(seed) % 20001) - 10000;
		size_t at;

		phrase.len = 0;
		for (unsigned k = 0; k <= words; k++)
			if (words && next(seed) % 8 == 0)
				buf_z(&phrase, k == 0 ? "^" : k == words ? " $" : " _");
			else
				put_word(&phrase, seed, WORDS);
		key = arena_str(a, buf_view(&phrase));
		at = map_put(a, &x->at, key, x->n);
		x->n += at == x->n;
		x->self[at] = self;
		x->near[at] = near;
		buf_fmt(&b, "%.*s: a%d,%d\n", STR_ARG(key), self, near);
	}
	buf_fini(&phrase);
	return arena_take(a, &b);
}

/* The word at a place of a sentence as phrases have it; place 0 is its start. */
static struct str word_at(const struct phrases *p, const struct talk *t,
			  const struct sentence *s, size_t place)
{
	struct str w = talk_word(t, s, place - 1);

	if (place == 0)
		return STRL("^");
	if (place > s->n_words)
		return STRL("$");
	return map_get(&p->words, w) == STR_NPOS ? STRL("_") : w;
}

static void sum(const struct naive *x, const struct phrases *p, const struct talk *t,
		const struct sentence *s, int64_t *self, int64_t *near)
{
	*self = *near = 0;
	for (size_t end = 1; end <= s->n_words + 1; end++) {
		struct str text = word_at(p, t, s, end);

		for (size_t n = 1; n <= 3; n++) {
			size_t at = map_get(&x->at, text);

			*self += at == STR_NPOS ? 0 : x->self[at];
			*near += at == STR_NPOS ? 0 : x->near[at];
			if (n > end)
				break;
			text = arena_fmt(t->arena, "%.*s %.*s",
					 STR_ARG(word_at(p, t, s, end - n)),
					 STR_ARG(text));
		}
	}
}

/* Any word may follow either of two, which then have no row near each other. */
static void test_many_may_follow(void)
{
	enum { MANY = 6000 };
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct phrases p = { 0 };
	size_t line;

	buf_z(&b, "[tidy]\n");
	for (int i = 0; i < MANY; i++)
		buf_fmt(&b, "w%d: a1,1\n", i);
	for (int i = 0; i < MANY; i++)
		buf_fmt(&b, "the w%d: a1,1\na w%d: a1,1\n", i, i);
	OK(phrases_read(&p, &a, arena_take(&a, &b), &line) && phrases_lay_out(&p, &a),
	   "two words that %d others follow", (int)MANY);
	arena_fini(&a);
}

int main(void)
{
	static struct naive x;
	struct phrases p = { .nodes = 0 };
	int64_t self, near[TALK], around;
	phrase_values *v;
	unsigned seed = 7;
	size_t line, wrong = 0, some = 0;
	struct kit k;

	kit_open(&k, "2026-05-12");
	OK(phrases_read(&p, &k.arena, make_phrases(&k.arena, &x, &seed), &line) &&
	       phrases_lay_out(&p, &k.arena),
	   "phrases are read");
	for (size_t i = 0; i < TALK; i++) {
		struct buf b = { 0 };

		for (unsigned n = 1 + next(&seed) % LONGEST; n > 0; n--)
			put_word(&b, &seed, WORDS + 20);
		kit_line(&k, arena_take(&k.arena, &b).p);
	}
	talk_build(&k.t, &k.r, &k.conf, NULL);
	v = phrasesum_of(&p, FORM_TIDY, &k.t);
	OK(k.t.sentences.n == TALK && v, "%zu sentences", k.t.sentences.n);
	for (size_t i = 0; i < TALK; i++) {
		sum(&x, &p, &k.t, &k.t.sentences.v[i], &self, &near[i]);
		wrong += v[i][LEX_SELF][ITEM_ACTION] != self;
		some += self != 0;
	}
	OK(wrong == 0 && some > TALK / 2, "a sentence has the sum of all its phrases");
	for (size_t i = 0; i < TALK; i++) {
		around = -near[i];
		for (size_t n = i > LEX_REACH_TIDY ? i - LEX_REACH_TIDY : 0;
		     n < TALK && n <= i + LEX_REACH_TIDY; n++)
			around += near[n];
		wrong += v[i][LEX_NEAR][ITEM_ACTION] != around;
	}
	OK(wrong == 0, "and those of the sentences near by");
	OK(!phrasesum_of(&p, FORM_VERBATIM, &k.t), "no phrases are of verbatim talk");
	kit_close(&k);
	test_many_may_follow();
	return tap_end();
}
