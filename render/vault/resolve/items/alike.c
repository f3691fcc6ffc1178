/* alike.c - an open hash table of features, each with a chain of entries. */
#include "render/vault/resolve/items/alike.h"

enum {
	FEATURES = 12,     /* of an entry, roughly */
	NEWEST = 24,       /* entries looked at for one feature */
	ANYWHERE = 1,      /* scope of figures, for entries about no account */
	FIRST_ACCOUNT = 2, /* scope of the first account */
	GAP_MAX = 1093     /* (3^7 - 1) / 2 */
};

/* The finaliser of splitmix64; never 0. */
static uint64_t mix(uint64_t x)
{
	x ^= x >> 30;
	x *= 0xBF58476D1CE4E5B9U;
	x ^= x >> 27;
	x *= 0x94D049BB133111EBU;
	x ^= x >> 31;
	return x ? x : 1;
}

static uint64_t word_key(size_t scope, uint32_t word)
{
	return mix(mix(scope) + word);
}

/* Figures that are equal but roughly said differ here: their words must find them. */
static uint64_t figure_key(size_t scope, const struct figure *f)
{
	return mix(mix(scope + ((uint64_t)f->dim << 40)) + (uint64_t)f->value);
}

/* "30 June" is also found as "June", "four twenty" as 420,000, "at six" as 18:00. */
static bool also(const struct figure *f, struct figure *out)
{
	*out = *f;
	if (f->dim == FIGURE_DATE && f->value > 100)
		out->value = f->value / 100 * 100;
	else if (f->scaled)
		out->value =
		    f->dim == FIGURE_CLOCK ? f->value + 12 * 60 : f->value * 1000;
	return out->value != f->value;
}

static struct alike_slot *slot_of(const struct alike *x, uint64_t key)
{
	size_t i = (size_t)key & (x->cap - 1);

	while (x->slots[i].key && x->slots[i].key != key)
		i = (i + 1) & (x->cap - 1);
	return &x->slots[i];
}

static void grow(struct arena *a, struct alike *x)
{
	struct alike old = *x;

	x->cap = old.cap ? old.cap * 2 : 256;
	x->slots = arena_alloc(a, x->cap * sizeof(*x->slots));
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].key)
			*slot_of(x, old.slots[i].key) = old.slots[i];
}

static void post(struct arena *a, struct alike *x, uint64_t key, size_t entry)
{
	struct alike_slot *s;

	if (x->n * 2 >= x->cap)
		grow(a, x);
	s = slot_of(x, key);
	x->n += s->key == 0;
	s->key = key;
	*VEC_ADD(a, &x->postings) = (struct posting){ (uint32_t)entry, s->last };
	s->last = (uint32_t)x->postings.n;
}

void alike_reserve(struct arena *a, struct alike *x, size_t entries)
{
	VEC_RESERVE(a, &x->postings, entries * FEATURES);
	VEC_RESERVE(a, &x->marks, entries);
}

static void add_scope(struct arena *a, struct alike *x, size_t scope,
		      const struct claim *c, size_t entry)
{
	for (size_t i = 0; i < c->words.n && scope != ANYWHERE; i++)
		if (c->words.v[i].weight > CLAIM_LIGHT)
			post(a, x, word_key(scope, c->words.v[i].key), entry);
	for (size_t i = 0; i < c->figures.n; i++) {
		struct figure other;

		if (c->figures.v[i].was)
			continue;
		post(a, x, figure_key(scope, &c->figures.v[i]), entry);
		if (also(&c->figures.v[i], &other))
			post(a, x, figure_key(scope, &other), entry);
	}
}

void alike_add(struct arena *a, struct alike *x, const struct account_refs *about,
	       const struct claim *c, size_t entry)
{
	while (x->marks.n <= entry)
		VEC_ADD(a, &x->marks);
	add_scope(a, x, ANYWHERE, c, entry);
	if (about->n == 0)
		add_scope(a, x, 0, c, entry);
	for (size_t i = 0; i < about->n; i++)
		add_scope(a, x, FIRST_ACCOUNT + about->v[i]->e.at, c, entry);
}

static void find_key(struct arena *a, struct alike *x, uint64_t key,
		     struct found_list *out)
{
	const struct alike_slot *s = x->cap ? slot_of(x, key) : NULL;
	uint32_t at = s && s->key ? s->last : 0;

	for (size_t n = 0; at && n < NEWEST; n++) {
		const struct posting *p = &x->postings.v[at - 1];

		if (x->marks.v[p->entry] != x->searches)
			*VEC_ADD(a, out) = p->entry;
		x->marks.v[p->entry] = x->searches;
		at = p->before;
	}
}

static void find_scope(struct arena *a, struct alike *x, size_t scope,
		       const struct claim *c, struct found_list *out)
{
	for (size_t i = 0; i < c->words.n && scope != ANYWHERE; i++)
		if (c->words.v[i].weight > CLAIM_LIGHT)
			find_key(a, x, word_key(scope, c->words.v[i].key), out);
	for (size_t i = 0; i < c->figures.n; i++) {
		struct figure other;

		find_key(a, x, figure_key(scope, &c->figures.v[i]), out);
		if (also(&c->figures.v[i], &other))
			find_key(a, x, figure_key(scope, &other), out);
	}
}

/* Shell's sort: some dozen numbers, for each of which qsort() makes many calls. */
static void newest_first(size_t *v, size_t n)
{
	for (size_t gap = GAP_MAX; gap > 0; gap /= 3)
		for (size_t i = gap; i < n; i++) {
			size_t entry = v[i], k = i;

			for (; k >= gap && v[k - gap] < entry; k -= gap)
				v[k] = v[k - gap];
			v[k] = entry;
		}
}

static void find_claim(struct arena *a, struct alike *x,
		       const struct account_refs *about, const struct claim *c,
		       struct found_list *out)
{
	find_scope(a, x, ANYWHERE, c, out);
	if (about->n == 0)
		find_scope(a, x, 0, c, out);
	for (size_t i = 0; i < about->n; i++)
		find_scope(a, x, FIRST_ACCOUNT + about->v[i]->e.at, c, out);
}

void alike_find(struct arena *a, struct alike *x, const struct account_refs *about,
		const struct claim *c, const struct claim *also, struct found_list *out)
{
	x->searches++;
	find_claim(a, x, about, c, out);
	if (also)
		find_claim(a, x, about, also, out);
	newest_first(out->v, out->n);
}
