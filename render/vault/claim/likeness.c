/* likeness.c - two claims word by word, figure by figure, slot by slot. */
#include "render/vault/claim/likeness.h"

enum { MUCH = 3 /* words in common of two statements about one thing */ };

/* Said in the statement itself, and of weight. */
static bool is_own(const struct claim_word *w)
{
	return w->weight > CLAIM_CONTEXT;
}

static void add_common(const struct claim_word *x, const struct claim_word *y,
		       struct likeness *out)
{
	out->stems += x->weight < y->weight ? x->weight : y->weight;
	out->denial |= x->denied != y->denied;
	if (x->weight > CLAIM_LIGHT && y->weight > CLAIM_LIGHT)
		out->words++;
	else
		out->lights++;
	out->names += x->weight >= CLAIM_NAME && y->weight >= CLAIM_NAME;
}

/* Words of one that the other one writes as two; how many of them are names. */
static size_t add_splits(const struct claim *one, const struct claim *other,
			 struct likeness *out)
{
	uint64_t bits = one->word_bits & other->pair_bits;
	size_t names = 0;

	for (size_t i = 0; i < one->words.n; i++) {
		const struct claim_word *w = &one->words.v[i];

		if (!(bits & claim_bit(w->key)) || w->weight <= CLAIM_LIGHT ||
		    !claim_has_pair(other, w->key) || claim_find(other, w->key))
			continue;
		out->stems += w->weight;
		out->words++;
		names += w->weight >= CLAIM_NAME;
	}
	return names;
}

/* Was something named before a, of which b says nothing? */
static bool is_elsewhere(const struct claim *a, const struct claim *b)
{
	bool named = false;

	for (size_t i = 0; a->context && i < a->words.n; i++) {
		if (a->words.v[i].weight != CLAIM_CONTEXT)
			continue;
		named = true;
		if (claim_find(b, a->words.v[i].key) ||
		    claim_has_pair(b, a->words.v[i].key))
			return false;
	}
	return named;
}

bool claim_elsewhere(const struct claim *a, const struct claim *b)
{
	return is_elsewhere(a, b) || is_elsewhere(b, a);
}

/* Both lists are in order; few words are in both. */
static void compare_words(const struct claim *a, const struct claim *b,
			  struct likeness *out)
{
	size_t left = a->names, right = b->names; /* names that the other lacks */
	size_t k = 0, own = 0;

	for (size_t i = 0; i < a->words.n; i++) {
		const struct claim_word *x = &a->words.v[i], *y;

		if (!(b->word_bits & claim_bit(x->key)))
			continue;
		while (k < b->words.n && b->words.v[k].key < x->key)
			k++;
		if (k == b->words.n)
			break;
		y = &b->words.v[k];
		if (x->key == y->key) {
			add_common(x, y, out);
			own += is_own(x) + is_own(y);
			left -= x->weight >= CLAIM_NAME;
			right -= y->weight >= CLAIM_NAME;
		}
	}
	out->rest = a->heavy + b->heavy - own;
	if (a->word_bits & b->pair_bits)
		left -= add_splits(a, b, out);
	if (b->word_bits & a->pair_bits)
		right -= add_splits(b, a, out);
	out->apart = left && right;
}

static const struct figure *equal_in(const struct claim *c, const struct figure *f)
{
	for (size_t i = 0; i < c->figures.n; i++)
		if (!c->figures.v[i].was && figure_eq(&c->figures.v[i], f))
			return &c->figures.v[i];
	return NULL;
}

static bool has_old(const struct claim *c, const struct figure *f)
{
	for (size_t i = 0; i < c->figures.n; i++)
		if (c->figures.v[i].was && figure_eq(&c->figures.v[i], f))
			return true;
	return false;
}

/* Kinds of figures of which c has one that the other one lacks, as bits; *n: how many.
 */
static unsigned lacking(const struct claim *c, const struct claim *other, size_t *n)
{
	unsigned dims = 0;

	for (size_t i = 0; i < c->figures.n; i++) {
		if (c->figures.v[i].was || c->figures.v[i].dim == FIGURE_LABEL ||
		    equal_in(other, &c->figures.v[i]))
			continue;
		dims |= 1U << c->figures.v[i].dim;
		*n += 1;
	}
	return dims;
}

/* A quantity or a whole date; "in June" and "the twentieth" leave much open. */
static bool is_strong(const struct figure *f)
{
	if (f->dim == FIGURE_DATE)
		return f->value >= 100 && f->value % 100 > 0;
	return claim_figure_weight(f) == CLAIM_QUANTITY;
}

/* "June" */
static bool is_month(const struct figure *f)
{
	return f->dim == FIGURE_DATE && f->value % 100 == 0;
}

/* c names a whole day, and no day that the other one may mean. */
static bool names_day(const struct claim *c, const struct claim *other)
{
	bool whole = false;

	for (size_t i = 0; i < c->figures.n; i++) {
		const struct figure *f = &c->figures.v[i];

		if (f->dim != FIGURE_DATE || f->was)
			continue;
		if (equal_in(other, f))
			return false;
		whole |= is_strong(f);
	}
	return whole;
}

/* Each tells which slip it speaks of, and not the same one. */
static bool differ_in_labels(const struct claim *a, const struct claim *b)
{
	bool differ = false;

	for (size_t i = 0; i < a->figures.n; i++)
		for (size_t k = 0; k < b->figures.n; k++) {
			const struct figure *f = &a->figures.v[i],
					    *g = &b->figures.v[k];

			if (f->dim != FIGURE_LABEL || g->dim != FIGURE_LABEL ||
			    f->unit != g->unit)
				continue;
			if (f->value == g->value)
				return false;
			differ = true;
		}
	return differ;
}

static void compare_figures(const struct claim *a, const struct claim *b,
			    struct likeness *out)
{
	const unsigned periods =
	    1U << FIGURE_DATE | 1U << FIGURE_YEAR | 1U << FIGURE_CLOCK;
	unsigned both;

	for (size_t i = 0; i < a->figures.n; i++) {
		const struct figure *f = &a->figures.v[i], *same;

		if (f->was)
			continue;
		same = equal_in(b, f);
		if (!same)
			continue;
		out->shared += claim_figure_weight(f);
		if (f->dim == same->dim && is_strong(f) && is_strong(same))
			out->strong++;
		else
			out->numbers++;
		out->large += figure_large(f) && figure_large(same);
	}
	for (size_t k = 0; k < b->figures.n; k++) {
		const struct figure *f = &b->figures.v[k];

		if (f->was && equal_in(a, f) && !equal_in(b, f)) {
			out->month = is_month(f) && (out->month || !out->supersedes);
			out->supersedes = true;
		} else if (f->was && has_old(a, f))
			out->strong++;
	}
	out->days = names_day(a, b) && names_day(b, a);
	both = lacking(a, b, &out->lacks) & lacking(b, a, &out->lacks);
	out->conflict = both != 0;
	out->series = (both & periods) && (both & ~periods);
}

static uint16_t weight_of(const struct claim *c, uint32_t key)
{
	const struct claim_word *w = claim_find(c, key);

	return w ? w->weight : 0;
}

/* "by Thursday", "to Petra": a day is no name's place. */
static bool is_same_slot(uint16_t x, uint16_t y)
{
	return (x >= CLAIM_NAME) == (y >= CLAIM_NAME) ||
	       (x > CLAIM_LIGHT && y > CLAIM_LIGHT);
}

/*
 * "The flash nodes take nine weeks", "the hybrid nodes take nine weeks": not one. sure:
 * they have a quantity in common, which they may just "take" or "need".
 */
static bool differ_in_slots(const struct claim *a, const struct claim *b, bool sure)
{
	size_t i = a->first, k = b->first;
	size_t n = a->n_order - i, slots = 0;
	uint16_t x, y;

	if (n != b->n_order - k || n < 4)
		return false;
	for (; i < a->n_order; i++, k++) {
		if (a->order[i] == b->order[k] ||
		    (claim_is_empty(a->order[i]) && claim_is_empty(b->order[k])))
			continue;
		x = weight_of(a, a->order[i]);
		y = weight_of(b, b->order[k]);
		/* "Talk to", "have a word with": only how it is done */
		if ((i == a->first && x == CLAIM_LIGHT && y == CLAIM_LIGHT) ||
		    (sure && (x == CLAIM_LIGHT || y == CLAIM_LIGHT)))
			continue;
		if (a->order[i] <= CLAIM_END || b->order[k] <= CLAIM_END ||
		    claim_find(b, a->order[i]) ||
		    !is_same_slot(weight_of(a, a->order[i]), weight_of(b, b->order[k])))
			return false;
		slots++;
	}
	return slots > 0 && slots * 3 <= n;
}

/* b names, as what holds no longer, a name of which a says it. */
static bool leaves(const struct claim *a, const struct claim *b)
{
	for (size_t i = 0; b->left && i < b->words.n; i++) {
		const struct claim_word *w =
		    b->words.v[i].left ? claim_find(a, b->words.v[i].key) : NULL;

		if (w && w->weight >= CLAIM_NAME && !w->denied)
			return true;
	}
	return false;
}

void claim_compare(const struct claim *a, const struct claim *b, struct likeness *out)
{
	*out = (struct likeness){ 0 };
	compare_words(a, b, out);
	if (a->figures.n && b->figures.n)
		compare_figures(a, b, out);
	/* "Perth has a yard" is something else than where the pilot runs. */
	out->supersedes |= out->words >= MUCH && leaves(a, b);
	out->shared += out->stems;
}

bool claim_other_slots(const struct claim *a, const struct claim *b,
		       const struct likeness *l)
{
	return differ_in_slots(a, b, l->strong > 0) || differ_in_labels(a, b) ||
	       (a->asked && b->asked && !claim_find(a, b->asked) &&
		!claim_find(b, a->asked));
}

bool claim_says_more(const struct claim *whole, const struct claim *sentence,
		     const struct claim *other)
{
	for (size_t i = 0; i < whole->words.n; i++) {
		const struct claim_word *w = &whole->words.v[i];

		if (is_own(w) && !claim_find(sentence, w->key) &&
		    !claim_find(other, w->key))
			return true;
	}
	for (size_t i = 0; i < whole->figures.n; i++) {
		const struct figure *f = &whole->figures.v[i];

		if (!f->was && !equal_in(sentence, f) && !equal_in(other, f))
			return true;
	}
	return false;
}

uint32_t claim_dice(uint32_t shared, uint32_t a, uint32_t b)
{
	return a + b == 0 ? 0 : (uint32_t)(2000U * (uint64_t)shared / (a + b));
}
