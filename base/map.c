/* map.c - open addressing with linear probing; doubles at three quarters full. */
#include "base/map.h"

struct map_slot {
	struct str key;
	size_t value;
	bool used;
};

static struct map_slot *slot(const struct map *m, struct str key)
{
	size_t at = (size_t)str_hash(key) & (m->cap - 1);

	while (m->slots[at].used && !str_eq(m->slots[at].key, key))
		at = (at + 1) & (m->cap - 1);
	return &m->slots[at];
}

static void grow(struct arena *a, struct map *m)
{
	struct map old = *m;

	m->cap = old.cap ? old.cap * 2 : 16;
	m->slots = arena_alloc(a, m->cap * sizeof(*m->slots));
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].used)
			*slot(m, old.slots[i].key) = old.slots[i];
}

size_t map_get(const struct map *m, struct str key)
{
	const struct map_slot *s = m->cap ? slot(m, key) : NULL;

	return s && s->used ? s->value : STR_NPOS;
}

static struct map_slot *place(struct arena *a, struct map *m, struct str key,
			      size_t value)
{
	struct map_slot *s;

	if ((m->n + 1) * 4 > m->cap * 3)
		grow(a, m);
	s = slot(m, key);
	if (!s->used) {
		*s = (struct map_slot){ key, value, true };
		m->n++;
	}
	return s;
}

size_t map_put(struct arena *a, struct map *m, struct str key, size_t value)
{
	return place(a, m, key, value)->value;
}

void map_set(struct arena *a, struct map *m, struct str key, size_t value)
{
	place(a, m, key, value)->value = value;
}
