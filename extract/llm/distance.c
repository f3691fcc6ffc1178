/* distance.c - approximate matching of words, 64 rows at a time. */
#include "extract/llm/distance.h"

#include <stdbool.h>

enum {
	BITS = 64,
	LANES = 4,
	LONG = 8 /* times as long as the quote: worth lanes */
};

/* Vertical differences of 64 rows of a column: +1 in plus, -1 in minus. */
struct block {
	uint64_t plus, minus;
};

struct matcher {
	size_t blocks;
	unsigned last;    /* the row of the pattern's last word, in the last block */
	uint64_t *places; /* of each word of the text: where the pattern has it */
	struct block *column;
};

/* One block of the next column; in and out are differences along its edges. */
static inline int advance(struct block *b, uint64_t equal, int in, unsigned high)
{
	uint64_t vertical = equal | b->minus, across, plus, minus;
	int out;

	equal |= in < 0;
	across = (((equal & b->plus) + b->plus) ^ b->plus) | equal;
	plus = b->minus | ~(across | b->plus);
	minus = b->plus & across;
	out = (int)(plus >> high & 1) - (int)(minus >> high & 1);
	plus = plus << 1 | (in > 0);
	minus = minus << 1 | (in < 0);
	b->plus = minus | ~(vertical | plus);
	b->minus = plus & vertical;
	return out;
}

/* The same for a column; in is 0 when a match may start anywhere, 1 when it may not. */
static inline int column(struct matcher *x, uint32_t word, int in)
{
	const uint64_t *equal = x->places + word * x->blocks;

	for (size_t b = 0; b + 1 < x->blocks; b++)
		in = advance(&x->column[b], equal[b], in, BITS - 1);
	return advance(&x->column[x->blocks - 1], equal[x->blocks - 1], in, x->last);
}

static void begin(struct matcher *x, const uint32_t *pattern, size_t m, size_t n_words,
		  bool backwards)
{
	memset(x->places, 0, n_words * x->blocks * sizeof *x->places);
	for (size_t i = 0; i < m; i++) {
		uint32_t word = pattern[backwards ? m - 1 - i : i];

		if (word != DISTANCE_NEW)
			x->places[word * x->blocks + i / BITS] |= UINT64_C(1)
								  << i % BITS;
	}
	for (size_t b = 0; b < x->blocks; b++)
		x->column[b] = (struct block){ UINT64_MAX, 0 };
}

/* Forward: the least distance and the first end that has it. */
static struct distance_hit first_end(struct matcher *x, size_t m, const uint32_t *text,
				     size_t n)
{
	struct distance_hit best = { m, 0, 0 };
	size_t now = m;

	for (size_t i = 0; i < n; i++) {
		now += (size_t)(ptrdiff_t)column(x, text[i], 0);
		if (now < best.distance)
			best = (struct distance_hit){ now, 0, i + 1 };
	}
	return best;
}

/*
 * The same for a quote of at most 64 words in a long text.  A column needs the one
 * before it, so the processor waits; LANES stretches of the text side by side keep it
 * busy.  What ends more than 2m words behind a place does not depend on it: each lane
 * starts 2m words early and counts only from there on.
 */
struct lane {
	struct block column;
	size_t now, least, to;
};

static inline void lane_step(struct lane *l, const struct matcher *x, uint32_t word)
{
	l->now += (size_t)(ptrdiff_t)advance(&l->column, x->places[word], 0, x->last);
}

/* Rarely better, so a branch costs less than keeping the place up to date. */
static inline void lane_count(struct lane *l, size_t end)
{
	if (__builtin_expect(l->now < l->least, 0)) {
		l->least = l->now;
		l->to = end;
	}
}

static struct distance_hit first_end_lanes(const struct matcher *x, size_t m,
					   const uint32_t *text, size_t n)
{
	struct lane l0 = { x->column[0], m, m, 0 }, l1 = l0, l2 = l0, l3 = l0;
	size_t early = 2 * m, step = (n - early) / LANES;

	for (size_t i = 0; i < early; i++) {
		lane_step(&l0, x, text[i]);
		lane_count(&l0, i + 1);
		lane_step(&l1, x, text[i + step]);
		lane_step(&l2, x, text[i + 2 * step]);
		lane_step(&l3, x, text[i + 3 * step]);
	}
	for (size_t i = early; i < early + step; i++) {
		lane_step(&l0, x, text[i]);
		lane_step(&l1, x, text[i + step]);
		lane_step(&l2, x, text[i + 2 * step]);
		lane_step(&l3, x, text[i + 3 * step]);
		lane_count(&l0, i + 1);
		lane_count(&l1, i + step + 1);
		lane_count(&l2, i + 2 * step + 1);
		lane_count(&l3, i + 3 * step + 1);
	}
	for (size_t i = early + LANES * step; i < n; i++) {
		lane_step(&l3, x, text[i]);
		lane_count(&l3, i + 1);
	}
	if (l1.least < l0.least)
		l0 = l1;
	if (l2.least < l0.least)
		l0 = l2;
	if (l3.least < l0.least)
		l0 = l3;
	return (struct distance_hit){ l0.least, 0, l0.to };
}

struct distance_hit distance_best(struct arena *a, const uint32_t *pattern, size_t m,
				  const uint32_t *text, size_t n, size_t n_words)
{
	struct matcher x = { .blocks = (m + BITS - 1) / BITS,
			     .last = (unsigned)((m - 1) % BITS) };
	struct distance_hit best;
	size_t now = m;

	x.places = arena_alloc(a, (n_words + 1) * x.blocks * sizeof *x.places);
	x.column = arena_alloc(a, x.blocks * sizeof *x.column);
	begin(&x, pattern, m, n_words, false);
	best = x.blocks == 1 && n >= LONG * m ? first_end_lanes(&x, m, text, n)
					      : first_end(&x, m, text, n);
	begin(&x, pattern, m, n_words, true);
	best.from = best.to;
	for (; now != best.distance; best.from--)
		now += (size_t)(ptrdiff_t)column(&x, text[best.from - 1], 1);
	return best;
}
