/* sellers.h - the textbook's matrix, a cell at a time: what distance.c must equal. */
#ifndef TESTS_EXTRACT_SELLERS_H
#define TESTS_EXTRACT_SELLERS_H
#include "dossier/mem.h"
#include "dossier/str.h"
#include "extract/llm/distance.h"

static inline size_t sellers_least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * The last row: of the whole pattern, the distance to what ends before each word of the
 * text.  Anchored: to the text from its first word on.  Words are compared as written.
 */
static size_t *sellers_row(const struct str *pattern, size_t m, const struct str *text,
			   size_t n, bool anchored)
{
	size_t width = n + 1, *cost = mem_alloc((m + 1) * width * sizeof *cost);

	for (size_t j = 0; j <= n; j++)
		cost[j] = anchored ? j : 0;
	for (size_t i = 1; i <= m; i++) {
		size_t *row = cost + i * width, *above = row - width;

		row[0] = i;
		for (size_t j = 1; j <= n; j++)
			row[j] = sellers_least(above[j - 1] +
						   !str_eq(pattern[i - 1], text[j - 1]),
					       1 + sellers_least(above[j], row[j - 1]));
	}
	memmove(cost, cost + m * width, width * sizeof *cost);
	return cost;
}

static struct str *sellers_turned(const struct str *words, size_t n)
{
	struct str *out = mem_alloc((n + 1) * sizeof *out);

	for (size_t i = 0; i < n; i++)
		out[i] = words[n - 1 - i];
	return out;
}

static struct distance_hit sellers(const struct str *pattern, size_t m,
				   const struct str *text, size_t n)
{
	struct distance_hit best = { m, 0, 0 };
	size_t *row = sellers_row(pattern, m, text, n, false);
	struct str *p = sellers_turned(pattern, m), *t;

	for (size_t j = 1; j <= n; j++)
		if (row[j] < best.distance)
			best = (struct distance_hit){ row[j], 0, j };
	mem_free(row);
	t = sellers_turned(text, best.to);
	row = sellers_row(p, m, t, best.to, true);
	while (row[best.from] != best.distance)
		best.from++;
	best.from = best.to - best.from;
	mem_free(row);
	mem_free(p);
	mem_free(t);
	return best;
}
#endif
