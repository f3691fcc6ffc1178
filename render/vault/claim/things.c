/*
 * things.c - what two claims name in the places of their sentences, and behind "until".
 * Words are compared as they stand, by a longest common subsequence.
 */
#include "render/vault/claim/things.h"

enum {
	PLACES = 40, /* longer statements are not compared place by place */
	AWAITED = 2  /* words of weight behind "until" */
};

/* A word of content or a figure as it stands. */
struct place {
	uint32_t key;
	bool alone; /* a noun of weight that the other one does not have */
};

static bool has_until(const struct claim *c)
{
	size_t i = 0;

	while (i < c->n_order && c->order[i] != CLAIM_UNTIL)
		i++;
	return i < c->n_order;
}

static size_t places_of(const struct claim *c, const struct claim *other,
			struct place *out)
{
	bool waits = false, both_wait = has_until(other);
	size_t n = 0;

	for (size_t i = 0; i < c->n_order; i++) {
		uint32_t key = c->order[i];
		const struct claim_word *w;

		/* "I'll call before I go home" is about no home */
		waits = (key == CLAIM_UNTIL && n) || (waits && key != CLAIM_END);
		if (claim_is_empty(key) || (waits && !both_wait))
			continue;
		if (n == PLACES)
			return 0;
		w = key == CLAIM_FIGURE ? NULL : claim_find(c, key);
		out[n++] =
		    (struct place){ key, w && w->weight > CLAIM_LIGHT &&
					     !claim_find(other, key) &&
					     !claim_has_pair(other, key) &&
					     !(i > 0 && c->order[i - 1] == CLAIM_AUX) };
	}
	return n;
}

bool claim_other_thing(const struct claim *a, const struct claim *b)
{
	struct place x[PLACES], y[PLACES];
	uint8_t common[PLACES + 1][PLACES + 1] = { 0 }; /* from i and k on */
	size_t n = places_of(a, b, x), m = places_of(b, a, y), i = 0, k = 0;
	bool left = false, right = false;

	for (size_t p = n; p-- > 0;)
		for (size_t q = m; q-- > 0;)
			common[p][q] =
			    x[p].key == y[q].key ? (uint8_t)(common[p + 1][q + 1] + 1)
			    : common[p + 1][q] > common[p][q + 1] ? common[p + 1][q]
								  : common[p][q + 1];
	while (i < n || k < m) {
		if (i < n && k < m && x[i].key == y[k].key) {
			left = right = false;
			i++;
			k++;
		} else if (k == m || (i < n && common[i + 1][k] >= common[i][k + 1])) {
			left |= x[i++].alone;
		} else {
			right |= y[k++].alone;
		}
		if (left && right)
			return true;
	}
	return false;
}

bool claim_awaits(const struct claim *c, const struct claim *other)
{
	size_t left = 0;

	for (size_t i = 0; i < c->n_order; i++) {
		uint32_t key = c->order[i];
		const struct claim_word *w = NULL;

		if (key == CLAIM_UNTIL)
			left = AWAITED;
		else if (key == CLAIM_END)
			left = 0;
		else if (left && key != CLAIM_FIGURE)
			w = claim_find(c, key);
		if (!w || w->weight <= CLAIM_LIGHT)
			continue;
		left--;
		if (claim_find(other, key))
			return true;
	}
	return false;
}

bool claim_own_thing(const struct claim *a, const struct claim *b)
{
	struct place x[PLACES];
	size_t n = places_of(a, b, x), i = 0;

	while (i < n && !x[i].alone)
		i++;
	return i < n;
}

/* Keys of the words of weight behind "until". */
static size_t awaited(const struct claim *c, uint32_t keys[PLACES])
{
	bool waits = false;
	size_t n = 0;

	for (size_t i = 0; i < c->n_order && n < PLACES; i++) {
		uint32_t key = c->order[i];
		const struct claim_word *w = NULL;

		if (key == CLAIM_UNTIL || key == CLAIM_END)
			waits = key == CLAIM_UNTIL;
		else if (waits && !claim_is_empty(key))
			w = claim_find(c, key);
		if (w && w->weight > CLAIM_LIGHT)
			keys[n++] = key;
	}
	return n;
}

static bool are_among(const uint32_t *x, size_t n, const uint32_t *y, size_t m)
{
	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (k < m && y[k] != x[i])
			k++;
		if (k == m)
			return false;
	}
	return n > 0;
}

bool claim_same_wait(const struct claim *a, const struct claim *b)
{
	uint32_t x[PLACES], y[PLACES];
	size_t n, m;

	if (!a->nothing || !b->nothing)
		return false;
	n = awaited(a, x);
	m = awaited(b, y);
	return are_among(x, n, y, m) || are_among(y, m, x, n);
}
