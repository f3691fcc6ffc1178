/* map.c - open addressing with linear probing; doubles at three quarters full. */
#include "base/map.h"

#include <stdint.h>

enum { LEAST = 16 /* slots */ };

/* 24 bytes: a large vault has millions of them. */
struct map_slot {
	const char *key;
	size_t value;
	uint32_t len;
	uint32_t hash; /* of the key; 0: free */
};

static inline uint64_t mix(uint64_t h, const char *p, size_t n)
{
	uint64_t x = 0;

	memcpy(&x, p, n);
	h = (h ^ x) * UINT64_C(0x9E3779B97F4A7C15);
	return h ^ h >> 32;
}

/* Eight bytes at a time; order and machine do not show, as no map is walked. */
static uint32_t hash_of(struct str key)
{
	uint64_t h = key.len;
	size_t n = key.len;
	const char *p = key.p;

	for (; n > 8; n -= 8, p += 8)
		h = mix(h, p, 8);
	h = n == 8   ? mix(h, p, 8)
	    : n >= 4 ? mix(mix(h, p, 4), p + n - 4, 4)
	    : n > 0  ? mix(mix(mix(h, p, 1), p + n / 2, 1), p + n - 1, 1)
		     : h;
	return (uint32_t)h | 1;
}

static bool is_key(const struct map_slot *s, struct str key)
{
	return str_eq(str_n(s->key, s->len), key);
}

/* Its slot, or the free one for it. */
static struct map_slot *slot(const struct map *m, struct str key, uint32_t hash)
{
	size_t at = hash >> 1 & (m->cap - 1);

	while (m->slots[at].hash &&
	       !(m->slots[at].hash == hash && is_key(&m->slots[at], key)))
		at = (at + 1) & (m->cap - 1);
	return &m->slots[at];
}

static struct map_slot *free_slot(const struct map *m, uint32_t hash)
{
	size_t at = hash >> 1 & (m->cap - 1);

	while (m->slots[at].hash)
		at = (at + 1) & (m->cap - 1);
	return &m->slots[at];
}

static void resize(struct arena *a, struct map *m, size_t cap)
{
	struct map old = *m;

	m->cap = cap;
	m->slots = arena_alloc(a, m->cap * sizeof(*m->slots));
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].hash)
			*free_slot(m, old.slots[i].hash) = old.slots[i];
}

void map_reserve(struct arena *a, struct map *m, size_t n)
{
	size_t cap = m->cap ? m->cap : LEAST;

	while (n > cap / 4 * 3)
		cap *= 2;
	if (cap > m->cap)
		resize(a, m, cap);
}

size_t map_get(const struct map *m, struct str key)
{
	const struct map_slot *s = m->cap ? slot(m, key, hash_of(key)) : NULL;

	return s && s->hash ? s->value : STR_NPOS;
}

static struct map_slot *place(struct arena *a, struct map *m, struct str key,
			      size_t value)
{
	uint32_t hash = hash_of(key);
	struct map_slot *s;

	if ((m->n + 1) * 4 > m->cap * 3)
		resize(a, m, m->cap ? m->cap * 2 : LEAST);
	s = slot(m, key, hash);
	if (!s->hash) {
		*s = (struct map_slot){ key.p, value, (uint32_t)key.len, hash };
		m->n++;
	}
	return s;
}

size_t map_put(struct arena *a, struct map *m, struct str key, size_t value)
{
	return place(a, m, key, value)->value;
}

void map_put_words(struct arena *a, struct map *m, const char *const *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct str rest = str_z(rows[i]), word;

		while (str_split(&rest, ' ', &word))
			map_put(a, m, word, 1);
	}
}

void map_set(struct arena *a, struct map *m, struct str key, size_t value)
{
	place(a, m, key, value)->value = value;
}
