/*
 * claim.c - statements as weighted stems and figures.  Weights are fixed, not counted
 * in the vault: a new meeting must not change what older ones say.
 */
#include "base/lang/claim.h"

#include <stdlib.h>
#include <string.h>

/* Words within which a negation finds what it denies. */
enum { SCOPE = 6 };

static uint64_t bit_of(uint32_t key)
{
	return UINT64_C(1) << (key & 63);
}

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
		return CLAIM_STOP;
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
		out->changes |= is(t, i, WORD_CHANGES);
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
		size_t n = strlen(t->v[i].low), m = strlen(t->v[i + 1].low);

		if (n < 3 || m < 3 || is(t, i, WORD_STOP) || is(t, i + 1, WORD_STOP))
			continue;
		memcpy(room, t->v[i].low, n);
		memcpy(room + n, t->v[i + 1].low, m);
		out->pairs[out->n_pairs] =
		    form_key(word_stem(s, a, str_n(room, n + m)));
		out->pair_bits |= bit_of(out->pairs[out->n_pairs++]);
	}
	if (out->n_pairs)
		qsort(out->pairs, out->n_pairs, sizeof(*out->pairs), by_number);
}

static uint32_t figure_weight(const struct figure *f)
{
	return f->was ? 0 : f->dim == FIGURE_PLAIN ? CLAIM_NUMBER : CLAIM_QUANTITY;
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
		out->word_bits |= bit_of(out->words.v[i].key);
	}
	out->weight = out->stems;
	for (size_t i = 0; i < out->figures.n; i++)
		out->weight += figure_weight(&out->figures.v[i]);
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

/* ---- comparing ------------------------------------------------------------------- */

static bool has_pair(const struct claim *c, uint32_t key)
{
	size_t i = 0;

	while (i < c->n_pairs && c->pairs[i] < key)
		i++;
	return i < c->n_pairs && c->pairs[i] == key;
}

static const struct claim_word *find_word(const struct claim *c, uint32_t key)
{
	size_t from = 0, to = c->words.n;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (c->words.v[mid].key == key)
			return &c->words.v[mid];
		if (c->words.v[mid].key < key)
			from = mid + 1;
		else
			to = mid;
	}
	return NULL;
}

static void add_common(const struct claim_word *x, const struct claim_word *y,
		       struct likeness *out)
{
	out->stems += x->weight < y->weight ? x->weight : y->weight;
	out->denial |= x->denied != y->denied;
	out->words += x->weight > CLAIM_LIGHT && y->weight > CLAIM_LIGHT;
	out->names += x->weight >= CLAIM_NAME && y->weight >= CLAIM_NAME;
}

/* Words of one that the other one writes as two; how many of them are names. */
static size_t add_splits(const struct claim *one, const struct claim *other,
			 struct likeness *out)
{
	uint64_t bits = one->word_bits & other->pair_bits;
	size_t names = 0;

	for (size_t i = 0; bits && i < one->words.n; i++) {
		const struct claim_word *w = &one->words.v[i];

		if (!(bits & bit_of(w->key)) || w->weight <= CLAIM_LIGHT ||
		    !has_pair(other, w->key) || find_word(other, w->key))
			continue;
		out->stems += w->weight;
		out->words++;
		names += w->weight >= CLAIM_NAME;
	}
	return names;
}

/* Both lists are in order; few words are in both. */
static void compare_words(const struct claim *a, const struct claim *b,
			  struct likeness *out)
{
	size_t left = a->names, right = b->names; /* names that the other lacks */
	size_t i = 0, k = 0;

	while (i < a->words.n && k < b->words.n) {
		const struct claim_word *x = &a->words.v[i], *y = &b->words.v[k];

		if (x->key == y->key) {
			add_common(x, y, out);
			left -= x->weight >= CLAIM_NAME;
			right -= y->weight >= CLAIM_NAME;
		}
		i += x->key <= y->key;
		k += y->key <= x->key;
	}
	left -= add_splits(a, b, out);
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
		if (c->figures.v[i].was || equal_in(other, &c->figures.v[i]))
			continue;
		dims |= 1U << c->figures.v[i].dim;
		*n += 1;
	}
	return dims;
}

/* A quantity or a whole date; "in June" and "the twentieth" leave much open. */
static bool is_strong(const struct figure *f)
{
	return f->dim == FIGURE_DATE ? f->value >= 100 && f->value % 100 > 0
				     : f->dim != FIGURE_PLAIN;
}

static void compare_figures(const struct claim *a, const struct claim *b,
			    struct likeness *out)
{
	for (size_t i = 0; i < a->figures.n; i++) {
		const struct figure *f = &a->figures.v[i], *same;

		if (f->was)
			continue;
		same = equal_in(b, f);
		if (!same)
			continue;
		out->shared += figure_weight(f);
		if (f->dim == same->dim && is_strong(f) && is_strong(same))
			out->strong++;
		else
			out->numbers++;
	}
	for (size_t k = 0; k < b->figures.n; k++) {
		const struct figure *f = &b->figures.v[k];

		if (f->was && equal_in(a, f) && !equal_in(b, f))
			out->supersedes = true;
		else if (f->was && has_old(a, f))
			out->strong++;
	}
	out->conflict = (lacking(a, b, &out->lacks) & lacking(b, a, &out->lacks)) != 0;
}

/* "The flash nodes take nine weeks", "the hybrid nodes take nine weeks": not one. */
static bool differ_in_slots(const struct claim *a, const struct claim *b)
{
	size_t n = a->n_order, slots = 0;

	if (n != b->n_order || n < 4)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (a->order[i] == b->order[i])
			continue;
		if (a->order[i] <= CLAIM_FIGURE || b->order[i] <= CLAIM_FIGURE)
			return false;
		slots++;
	}
	return slots > 0 && slots * 3 <= n;
}

void claim_compare(const struct claim *a, const struct claim *b, struct likeness *out)
{
	*out = (struct likeness){ 0 };
	compare_words(a, b, out);
	if (a->figures.n && b->figures.n)
		compare_figures(a, b, out);
	out->slots = differ_in_slots(a, b);
	out->shared += out->stems;
}

uint32_t claim_dice(uint32_t shared, uint32_t a, uint32_t b)
{
	return a + b == 0 ? 0 : (uint32_t)(2000U * (uint64_t)shared / (a + b));
}
