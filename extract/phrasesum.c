/*
 * phrasesum.c - the phrases of each sentence, and the sums of their weights.
 *
 * The tables are larger than the caches near the processor: a phrase is one load away
 * from the shorter one before it, and one weight stands for all that end at a word.
 */
#include "extract/phrasesum.h"

#include "base/lang/words.h"
#include "extract/signals.h"

static uint32_t word_in(const struct phrases *p, struct arena *a, struct str form)
{
	size_t at = map_get(&p->words, words_plain(a, form));

	return at == STR_NPOS ? p->other : (uint32_t)at;
}

/* The word of each form of the talk; the vocabulary keeps what was asked once. */
static const struct phrase_at *words_of_forms(const struct phrases *p,
					      const struct talk *t)
{
	const struct lexicon *l = &t->words;
	struct phrase_at *of = arena_alloc(t->arena, (l->forms.n + 1) * sizeof(*of));

	for (size_t i = 0; i < l->forms.n; i++) {
		struct form *f = &l->forms.v[i];

		if (f->phrase == 0) {
			f->phrase = word_in(p, t->arena, f->text) + 1;
			l->vocabulary->forms.v[l->kept.v[i]].phrase = f->phrase;
		}
		of[i] = phrases_word(p, f->phrase - 1);
	}
	return of;
}

/* Adds the weights of a node; node 0 is no phrase and has none. */
static inline void add(phrase_weights sum[LEXES], phrase_weights w)
{
	sum[LEX_NEAR] += w >> 16;
	sum[LEX_SELF] += (w << 16) >> 16;
}

/*
 * The longest phrases that end with each word of a sentence, and with its end.  What
 * is there need not be guessed: nothing waits for a look-up but what it leads to.
 */
static size_t find_nodes(const struct phrases *p, const struct said *word, size_t n,
			 const struct phrase_at *of_form, uint32_t *node)
{
	struct phrase_at last = phrases_word(p, p->start), pair = { 0, 0 };

	for (size_t i = 0; i <= n; i++) {
		struct phrase_at one =
		    i < n ? of_form[word[i].form] : phrases_word(p, p->end);
		struct phrase_at three = phrases_step(p, pair, one.node);

		pair = phrases_step(p, last, one.node);
		node[i] = three.node ? three.node : pair.node ? pair.node : one.node;
		last = one;
	}
	return n + 1;
}

static void sum_nodes(const struct phrases *p, enum talk_form form,
		      const uint32_t *node, size_t n, phrase_values out)
{
	phrase_weights sum[PHRASE_BLOCKS][LEXES] = { 0 };

	for (int b = 0; b * PHRASE_KINDS < p->n_used[form]; b++)
		for (size_t i = 0; i < n; i++)
			add(sum[b], p->weight[form][b][node[i]]);
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
	const struct phrase_at *of_form;
	phrase_values *values;
	uint32_t *node;
	size_t longest = 0;

	if (p->n_used[form] == 0)
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (t->sentences.v[i].n_words > longest)
			longest = t->sentences.v[i].n_words;
	of_form = words_of_forms(p, t);
	node = arena_alloc(t->arena, (longest + 1) * sizeof(*node));
	values = arena_alloc(t->arena, (n + 1) * sizeof(*values));
	for (size_t i = 0; i < n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (signals_open(t, i))
			sum_nodes(p, form, node,
				  find_nodes(p, t->words.words.v + s->word, s->n_words,
					     of_form, node),
				  values[i]);
	}
	spread(values, n, t->arena);
	return values;
}
