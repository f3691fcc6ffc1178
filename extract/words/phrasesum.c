/*
 * phrasesum.c - the phrases of each sentence, and the sums of their weights.
 *
 * A place is a word of a sentence, its start or its end.  The tables are larger than
 * the caches near the processor: so all pairs are looked up, then all triples, and
 * what is needed later is asked for before.
 */
#include "extract/words/phrasesum.h"

#include <math.h>

#include "base/lang/words.h"
#include "extract/signals.h"

enum {
	AHEAD = 16,     /* places */
	USUAL = 9,      /* of a sentence that counts as it is, */
	USUAL_NEAR = 40 /* of what stands near by */
};

static uint32_t word_in(const struct phrases *p, struct arena *a, struct str form)
{
	struct str word = words_plain(a, form);
	size_t at = map_get(&p->words, word);

	if (at == STR_NPOS && p->classes)
		at = map_get(&p->words, wordclass_of(p->classes, word));
	return at == STR_NPOS ? p->other : (uint32_t)at;
}

/* The word of each form of the talk; the vocabulary keeps what was asked once. */
static const struct phrase_at *words_of_forms(const struct phrases *p,
					      const struct talk *t)
{
	const struct lexicon *l = &t->words;
	struct phrase_at *of = arena_array(t->arena, of, l->forms.n);

	for (size_t i = 0; i < l->forms.n; i++) {
		struct form *f = &l->forms.v[i];

		of[i] = (struct phrase_at){ f->phrase - 1, f->phrase_row };
		if (f->phrase)
			continue;
		of[i] = phrases_word(p, word_in(p, t->arena, f->text));
		f = &l->vocabulary->forms.v[l->kept.v[i]];
		f->phrase = of[i].node + 1;
		f->phrase_row = of[i].row;
	}
	return of;
}

/* The first place of a sentence, its start. */
static size_t start_of(const struct talk *t, size_t i)
{
	return t->sentences.v[i].word + 2 * i;
}

static size_t end_of(const struct talk *t, size_t i)
{
	return start_of(t, i) + t->sentences.v[i].n_words + 1;
}

static void find_words(const struct phrases *p, const struct talk *t,
		       struct phrase_at *one)
{
	const struct phrase_at *of_form = words_of_forms(p, t);
	const struct said *word = t->words.words.v;

	for (size_t i = 0; i < t->sentences.n; i++) {
		*one++ = phrases_word(p, p->start);
		for (size_t w = 0; w < t->sentences.v[i].n_words; w++)
			*one++ = of_form[word++->form];
		*one++ = phrases_word(p, p->end);
	}
}

/* Of each place the pair of words that ends there. */
static void find_pairs(const struct phrases *p, const struct talk *t,
		       const struct phrase_at *one, struct phrase_at *pair)
{
	for (size_t i = 0; i < t->sentences.n; i++)
		for (size_t k = start_of(t, i) + 1; k <= end_of(t, i); k++) {
			__builtin_prefetch(
			    phrases_place(p, one[k + AHEAD - 1], one[k + AHEAD].node));
			pair[k] = phrases_step(p, one[k - 1], one[k].node);
			__builtin_prefetch(phrases_place(p, pair[k], one[k + 1].node));
		}
}

/* Of each place the longest phrase that ends there, instead of its word. */
static void find_longest(const struct phrases *p, const phrase_weights *weight,
			 const struct talk *t, struct phrase_at *one,
			 const struct phrase_at *pair)
{
	for (size_t i = 0; i < t->sentences.n; i++)
		for (size_t k = start_of(t, i) + 1; k <= end_of(t, i); k++) {
			uint32_t three = phrases_step(p, pair[k - 1], one[k].node).node;
			uint32_t two = pair[k].node;

			one[k].node = three ? three : two ? two : one[k].node;
			__builtin_prefetch(&weight[one[k].node]);
		}
}

static const struct phrase_at *find_places(const struct phrases *p, enum talk_form form,
					   const struct talk *t)
{
	size_t n = t->words.words.n + 2 * t->sentences.n + AHEAD;
	struct phrase_at *one = arena_alloc(t->arena, 2 * n * sizeof(*one));

	find_words(p, t, one);
	find_pairs(p, t, one, one + n);
	find_longest(p, p->weight[form][0], t, one, one + n);
	return one;
}

/* Adds the weights of a node; node 0 is no phrase and has none. */
static inline void add(phrase_weights sum[LEXES], phrase_weights w)
{
	sum[LEX_NEAR] += w >> 16;
	sum[LEX_SELF] += (w << 16) >> 16;
}

static void sum_places(const struct phrases *p, enum talk_form form,
		       const struct phrase_at *place, size_t n, phrase_values out)
{
	phrase_weights sum[PHRASE_BLOCKS][LEXES] = { 0 };

	for (int b = 0; b * PHRASE_KINDS < p->n_used[form]; b++)
		for (size_t i = 0; i < n; i++)
			add(sum[b], p->weight[form][b][place[i].node]);
	for (int k = 0; k < ITEM_KINDS; k++) {
		int at = p->used[form][k] - 1;

		for (int x = 0; x < LEXES && at >= 0; x++)
			out[x][k] = sum[at / PHRASE_KINDS][x][at % PHRASE_KINDS];
	}
}

/* Sums over the sentences near by, itself left out, by running sums. */
static void spread(phrase_values *v, size_t n, size_t reach, struct arena *a)
{
	int32_t(*own)[ITEM_KINDS] = arena_array(a, own, n);
	int32_t sum[ITEM_KINDS] = { 0 }; /* no sentence has over SENTENCE_MAX bytes */
	size_t from = 0, end = 0;

	for (size_t i = 0; i < n; i++)
		memcpy(own[i], v[i][LEX_NEAR], sizeof(*own));
	for (size_t i = 0; i < n; i++) {
		for (; end < n && end <= i + reach; end++)
			for (int k = 0; k < ITEM_KINDS; k++)
				sum[k] += own[end][k];
		for (; from + reach < i; from++)
			for (int k = 0; k < ITEM_KINDS; k++)
				sum[k] -= own[from][k];
		for (int k = 0; k < ITEM_KINDS; k++)
			v[i][LEX_NEAR][k] = sum[k] - own[i][k];
	}
}

void phrasesum_shares(const size_t *places, size_t n, struct phrase_share *share)
{
	size_t from = 0, end = 0, sum = 0;

	for (size_t i = 0; i < n; i++) {
		for (; end < n && end <= i + LEX_REACH_VERBATIM; end++)
			sum += places[end];
		for (; from + LEX_REACH_VERBATIM < i; from++)
			sum -= places[from];
		share[i].of[LEX_SELF] = places[i] ? sqrt(USUAL / (double)places[i]) : 0;
		share[i].of[LEX_NEAR] =
		    sqrt(USUAL_NEAR / (double)(1 + sum - places[i]));
	}
}

/* Sums of verbatim talk as they count. */
static void even_out(const struct talk *t, phrase_values *v)
{
	size_t n = t->sentences.n;
	size_t *places = arena_array(t->arena, places, n);
	struct phrase_share *share = arena_array(t->arena, share, n);

	for (size_t i = 0; i < n; i++)
		places[i] = signals_open(t, i) ? t->sentences.v[i].n_words + 1 : 0;
	phrasesum_shares(places, n, share);
	for (size_t i = 0; i < n; i++)
		for (int x = 0; x < LEXES; x++)
			for (int k = 0; k < ITEM_KINDS; k++)
				if (v[i][x][k])
					v[i][x][k] = (int32_t)lround(v[i][x][k] *
								     share[i].of[x]);
}

phrase_values *phrasesum_of(const struct phrases *p, enum talk_form form,
			    const struct talk *t)
{
	size_t n = t->sentences.n;
	const struct phrase_at *place;
	phrase_values *values;

	if (p->n_used[form] == 0)
		return NULL;
	values = arena_array(t->arena, values, n);
	place = find_places(p, form, t);
	for (size_t i = 0; i < n; i++)
		if (signals_open(t, i))
			sum_places(p, form, place + start_of(t, i) + 1,
				   t->sentences.v[i].n_words + 1, values[i]);
	spread(values, n, phrases_reach(form), t->arena);
	if (form == FORM_VERBATIM)
		even_out(t, values);
	return values;
}
