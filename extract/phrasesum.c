/*
 * phrasesum.c - the phrases of each sentence, and the sums of their weights.
 *
 * A place is a word of a sentence, its start or its end.  The tables are larger than
 * the caches near the processor: so all pairs are looked up, then all triples, and
 * what is needed some places on is asked for before.
 */
#include "extract/phrasesum.h"

#include "base/lang/words.h"
#include "extract/signals.h"

enum { AHEAD = 16 }; /* places */

/* Of each place of the talk: the phrases of one, two, three words that end there. */
struct places {
	uint32_t *one, *two, *three;
};

/* The first place of a sentence, its start. */
static size_t start_of(const struct talk *t, size_t i)
{
	return t->sentences.v[i].word + 2 * i;
}

static size_t end_of(const struct talk *t, size_t i)
{
	return start_of(t, i) + t->sentences.v[i].n_words + 1;
}

static uint32_t word_in(const struct phrases *p, struct arena *a, struct str form)
{
	size_t at = map_get(&p->words, words_plain(a, form));

	return at == STR_NPOS ? p->other : (uint32_t)at;
}

/* The number of each form of the talk; the vocabulary keeps what was asked once. */
static const uint32_t *number_forms(const struct phrases *p, const struct talk *t)
{
	const struct lexicon *l = &t->words;
	uint32_t *of = arena_alloc(t->arena, (l->forms.n + 1) * sizeof(*of));

	for (size_t i = 0; i < l->forms.n; i++) {
		struct form *f = &l->forms.v[i];

		if (f->phrase == 0) {
			f->phrase = word_in(p, t->arena, f->text) + 1;
			l->vocabulary->forms.v[f->kept].phrase = f->phrase;
		}
		of[i] = f->phrase - 1;
	}
	return of;
}

static void find_words(const struct phrases *p, const struct talk *t, struct places *at)
{
	const uint32_t *of_form = number_forms(p, t);
	const struct said *word = t->words.words.v;
	uint32_t *one = at->one;

	for (size_t i = 0; i < t->sentences.n; i++) {
		*one++ = p->start;
		for (size_t w = 0; w < t->sentences.v[i].n_words; w++)
			*one++ = of_form[word++->form];
		*one++ = p->end;
	}
}

static void expect_step(const struct phrases *p, uint32_t node, uint32_t word)
{
	__builtin_prefetch(&p->steps[phrases_slot(p, phrases_key(node, word))]);
}

static void find_pairs(const struct phrases *p, const phrase_weights *weight,
		       const struct talk *t, const struct places *at)
{
	for (size_t i = 0; i < t->sentences.n; i++)
		for (size_t k = start_of(t, i) + 1; k <= end_of(t, i); k++) {
			expect_step(p, at->one[k + AHEAD - 1], at->one[k + AHEAD]);
			at->two[k] = phrases_step(p, at->one[k - 1], at->one[k]);
			__builtin_prefetch(&weight[at->one[k]]);
			__builtin_prefetch(&weight[at->two[k]]);
		}
}

static void find_triples(const struct phrases *p, const phrase_weights *weight,
			 const struct talk *t, const struct places *at)
{
	for (size_t i = 0; i < t->sentences.n; i++)
		for (size_t k = start_of(t, i) + 1; k <= end_of(t, i); k++) {
			expect_step(p, at->two[k + AHEAD - 1], at->one[k + AHEAD]);
			at->three[k] = phrases_step(p, at->two[k - 1], at->one[k]);
			__builtin_prefetch(&weight[at->three[k]]);
		}
}

static struct places find_places(const struct phrases *p, enum talk_form form,
				 const struct talk *t)
{
	size_t n = t->words.words.n + 2 * t->sentences.n + AHEAD;
	uint32_t *v = arena_alloc(t->arena, 3 * n * sizeof(*v));
	struct places at = { v, v + n, v + 2 * n };

	find_words(p, t, &at);
	find_pairs(p, p->weight[form][0], t, &at);
	find_triples(p, p->weight[form][0], t, &at);
	return at;
}

/* Adds the weights of a node; node 0 is no phrase and has none. */
static inline void add(phrase_weights sum[LEXES], phrase_weights w)
{
	sum[LEX_NEAR] += w >> 16;
	sum[LEX_SELF] += (w << 16) >> 16;
}

/* The sums of one block of weights over the places of a sentence. */
static void add_block(const phrase_weights *weight, const struct places *at,
		      size_t from, size_t to, phrase_weights sum[LEXES])
{
	for (size_t k = from; k <= to; k++) {
		add(sum, weight[at->one[k]]);
		add(sum, weight[at->two[k]]);
		add(sum, weight[at->three[k]]);
	}
}

static void sum_places(const struct phrases *p, enum talk_form form,
		       const struct places *at, size_t from, size_t to,
		       phrase_values out)
{
	phrase_weights sum[PHRASE_BLOCKS][LEXES] = { 0 };

	for (int b = 0; b * PHRASE_KINDS < p->n_used[form]; b++)
		add_block(p->weight[form][b], at, from, to, sum[b]);
	for (int k = 0; k < ITEM_KINDS; k++) {
		int place = p->used[form][k] - 1;

		for (int x = 0; x < LEXES && place >= 0; x++)
			out[x][k] = sum[place / PHRASE_KINDS][x][place % PHRASE_KINDS];
	}
}

/* Sums over the sentences near by, itself left out, by running sums. */
static void spread(phrase_values *v, size_t n, struct arena *a)
{
	int32_t(*own)[ITEM_KINDS] = arena_alloc(a, (n + 1) * sizeof(*own));
	int32_t sum[ITEM_KINDS] = { 0 }; /* no sentence has over SENTENCE_MAX bytes */
	size_t from = 0, end = 0;

	for (size_t i = 0; i < n; i++)
		memcpy(own[i], v[i][LEX_NEAR], sizeof(*own));
	for (size_t i = 0; i < n; i++) {
		for (; end < n && end <= i + LEX_REACH; end++)
			for (int k = 0; k < ITEM_KINDS; k++)
				sum[k] += own[end][k];
		for (; from + LEX_REACH < i; from++)
			for (int k = 0; k < ITEM_KINDS; k++)
				sum[k] -= own[from][k];
		for (int k = 0; k < ITEM_KINDS; k++)
			v[i][LEX_NEAR][k] = sum[k] - own[i][k];
	}
}

phrase_values *phrasesum_of(const struct phrases *p, enum talk_form form,
			    const struct talk *t)
{
	size_t n = t->sentences.n;
	phrase_values *values;
	struct places at;

	if (p->n_used[form] == 0)
		return NULL;
	values = arena_alloc(t->arena, (n + 1) * sizeof(*values));
	at = find_places(p, form, t);
	for (size_t i = 0; i < n; i++)
		if (signals_open(t, i))
			sum_places(p, form, &at, start_of(t, i) + 1, end_of(t, i),
				   values[i]);
	spread(values, n, t->arena);
	return values;
}
