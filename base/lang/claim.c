/*
 * claim.c - statements as weighted stems and figures.  Weights are fixed, not counted
 * in the vault: a new meeting must not change what older ones say.
 */
#include "base/lang/claim.h"

#include <stdlib.h>
#include <string.h>

/* Words within which a negation finds what it denies. */
enum { SCOPE = 6 };

static int by_key(const void *x, const void *y)
{
	const struct claim_word *a = x, *b = y;

	return (a->key > b->key) - (a->key < b->key);
}

static int by_number(const void *x, const void *y)
{
	const uint32_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

/* Is token i one of these kinds? */
static bool is(const struct tokens *t, size_t i, unsigned kinds)
{
	return (t->v[i].form->kinds & kinds) != 0;
}

/* A capital inside a sentence, a word in capitals or with digits: "R7". */
static bool is_name(const struct tokens *t, size_t i)
{
	const struct token *w = &t->v[i];
	bool first = i == 0 || (t->v[i - 1].after != ' ' && t->v[i - 1].after != '-');
	bool one = w->text.p[0] >= 'A' && w->text.p[0] <= 'Z';
	bool two = w->text.len > 1 && w->text.p[1] >= 'A' && w->text.p[1] <= 'Z';

	return (one && (two || !first)) || is(t, i, WORD_DIGIT);
}

static bool skipped(const struct strs *skip, struct str word)
{
	for (size_t i = 0; skip && i < skip->n; i++)
		if (str_eq(skip->v[i], word))
			return true;
	return false;
}

static bool negates(const struct tokens *t, size_t i)
{
	/* "instead of", "rather than" */
	if (is(t, i, WORD_CHANGES) && token_is(t, i, "instead rather") &&
	    token_is(t, i + 1, "of than"))
		return true;
	if (!is(t, i, WORD_NOT))
		return false;
	/* "if I don't spend it" denies nothing */
	for (size_t k = 1; k <= 4 && k <= i; k++)
		if (is(t, i - k, WORD_IF))
			return false;
	return true;
}

/* Key of what was added, or CLAIM_STOP. */
static uint32_t add_word(struct arena *a, const struct tokens *t, size_t i,
			 const struct strs *skip, struct claim *out)
{
	const struct form *f = t->v[i].form;
	int ordinal = figure_ordinal(t, i);
	bool name = is_name(t, i);
	struct claim_word *w;

	if ((f->kinds & WORD_EMPTY) || skipped(skip, f->word))
		return f->kinds & (WORD_AUX | WORD_SHORTENED) ? CLAIM_AUX : CLAIM_STOP;
	w = VEC_ADD(a, &out->words);
	w->key = ordinal ? form_key(arena_fmt(a, "%dth", ordinal)) : f->stem;
	/* "Hollin Road" is one name, not two. */
	w->weight = (!ordinal && (f->kinds & WORD_LIGHT)) ||
			    (name && i > 0 && is_name(t, i - 1))
			? CLAIM_LIGHT
		    : name ? CLAIM_NAME
			   : CLAIM_WORD;
	return w->key;
}

/* "is done" tells of an end, "until it is done" and "will be done" do not. */
static void read_cues(const struct tokens *t, struct claim *out)
{
	bool open = false;

	for (size_t i = 0; i < t->n; i++) {
		open |= is(t, i, WORD_NOT_YET) || negates(t, i);
		out->changes |=
		    is(t, i, WORD_CHANGES) ||
		    (strcmp(t->v[i].low, "after") == 0 && token_is(t, i + 1, "all"));
		out->repeats |= is(t, i, WORD_REPEATS);
		out->revokes |= is(t, i, WORD_REVOKES) && !open;
		if (!open && is(t, i, WORD_CLOSES) && i > 0 &&
		    (is(t, i - 1, WORD_IS | WORD_SHORTENED) ||
		     (i > 1 && is(t, i - 2, WORD_IS))))
			out->closes = true;
	}
}

static void add_pairs(struct stemmer *s, struct arena *a, const struct tokens *t,
		      struct claim *out)
{
	char room[2 * FORM_LOW];

	if (t->n < 2)
		return;
	out->pairs = arena_alloc(a, (t->n - 1) * sizeof(*out->pairs));
	for (size_t i = 0; i + 1 < t->n; i++) {
		bool particle = is(t, i + 1, WORD_PARTICLE);
		struct str one = str_z(t->v[i].low), two = str_z(t->v[i + 1].low);

		if (is(t, i, WORD_STOP) || (!particle && (one.len < 3 || two.len < 3 ||
							  is(t, i + 1, WORD_STOP))))
			continue;
		/* "failed over" is a failover */
		if (particle)
			one = word_stem(s, a, one);
		if (one.len + two.len > sizeof(room)) /* folding may lengthen it */
			continue;
		memcpy(room, one.p, one.len);
		memcpy(room + one.len, two.p, two.len);
		out->pairs[out->n_pairs] =
		    form_key(word_stem(s, a, str_n(room, one.len + two.len)));
		out->pair_bits |= claim_bit(out->pairs[out->n_pairs++]);
	}
	if (out->n_pairs)
		qsort(out->pairs, out->n_pairs, sizeof(*out->pairs), by_number);
}

uint32_t claim_figure_weight(const struct figure *f)
{
	return f->was                                             ? 0
	       : f->dim == FIGURE_PLAIN || f->dim == FIGURE_LABEL ? CLAIM_NUMBER
								  : CLAIM_QUANTITY;
}

static void sort_words(struct claim *out)
{
	size_t n = 0;

	if (out->words.n)
		qsort(out->words.v, out->words.n, sizeof(out->words.v[0]), by_key);
	for (size_t i = 0; i < out->words.n; i++) {
		struct claim_word w = out->words.v[i];

		if (n && out->words.v[n - 1].key == w.key) {
			out->words.v[n - 1].denied |= w.denied;
			if (w.weight > out->words.v[n - 1].weight)
				out->words.v[n - 1].weight = w.weight;
			continue;
		}
		out->words.v[n++] = w;
	}
	out->words.n = n;
}

static void weigh(struct claim *out)
{
	for (size_t i = 0; i < out->words.n; i++) {
		out->stems += out->words.v[i].weight;
		out->names += out->words.v[i].weight >= CLAIM_NAME;
		out->heavy += out->words.v[i].weight > CLAIM_LIGHT;
		out->word_bits |= claim_bit(out->words.v[i].key);
	}
	out->weight = out->stems;
	for (size_t i = 0; i < out->figures.n; i++)
		out->weight += claim_figure_weight(&out->figures.v[i]);
}

void claim_read(struct forms *forms, struct arena *a, struct str text,
		const struct strs *skip, struct claim *out)
{
	struct tokens t = { 0 };
	size_t words = 0;
	int denied = 0;

	*out = (struct claim){ 0 };
	tokens_of(forms, a, text, &t);
	out->order = arena_alloc(a, (t.n + 1) * sizeof(*out->order));
	for (size_t i = 0; i < t.n;) {
		struct figure f;
		size_t n = figure_at(&t, i, &f);

		/* The last word of "proof of concept" says it all. */
		if (strcmp(t.v[i].low, "proof") == 0 && token_is(&t, i + 1, "of") &&
		    token_is(&t, i + 2, "concept"))
			i += 2;
		if (n) {
			*VEC_ADD(a, &out->figures) = f;
			out->order[out->n_order++] = CLAIM_FIGURE;
			i += n;
			continue;
		}
		if (negates(&t, i)) {
			out->negated = true;
			denied = SCOPE;
			out->order[out->n_order++] = CLAIM_STOP;
		} else if (is(&t, i, WORD_LONGER)) {
			out->order[out->n_order++] = CLAIM_STOP;
		} else {
			out->order[out->n_order++] = add_word(a, &t, i, skip, out);
		}
		/* What is denied is the first word of content behind it. */
		if (denied && out->words.n > words) {
			out->words.v[out->words.n - 1].denied = true;
			denied = 1;
		}
		words = out->words.n;
		denied -= denied > 0;
		i++;
	}
	figures_share_unit(&out->figures);
	read_cues(&t, out);
	add_pairs(forms->stemmer, a, &t, out);
	sort_words(out);
	weigh(out);
}

bool claim_equal(const struct claim *a, const struct claim *b)
{
	if (a->words.n != b->words.n || a->figures.n != b->figures.n ||
	    a->negated != b->negated)
		return false;
	for (size_t i = 0; i < a->words.n; i++)
		if (a->words.v[i].key != b->words.v[i].key)
			return false;
	for (size_t i = 0; i < a->figures.n; i++) {
		const struct figure *f = &a->figures.v[i], *g = &b->figures.v[i];

		if (f->dim != g->dim || f->value != g->value || f->was != g->was)
			return false;
	}
	return true;
}

static void *copy(struct arena *a, const void *v, size_t n, size_t size)
{
	void *to = n ? arena_alloc(a, n * size) : NULL;

	return n ? memcpy(to, v, n * size) : NULL;
}

struct claim *claim_copy(struct arena *a, const struct claim *c)
{
	struct claim *to = arena_new(a, struct claim);

	*to = *c;
	to->words.v = copy(a, c->words.v, c->words.n, sizeof(*c->words.v));
	to->words.cap = c->words.n;
	to->figures.v = copy(a, c->figures.v, c->figures.n, sizeof(*c->figures.v));
	to->figures.cap = c->figures.n;
	to->order = copy(a, c->order, c->n_order, sizeof(*c->order));
	to->pairs = copy(a, c->pairs, c->n_pairs, sizeof(*c->pairs));
	return to;
}
