/*
 * distance.h - where a pattern of words occurs in a text with the fewest edits.
 *
 * This is Sellers' problem.  It is solved with the bit vectors of Myers (1999) in the
 * blocks of Hyyrö (2003), 64 rows of the matrix in a machine word.  They give the end;
 * the start comes from a second pass, backwards from that end.
 */
#ifndef EXTRACT_LLM_DISTANCE_H
#define EXTRACT_LLM_DISTANCE_H
#include <stdint.h>

#include "dossier/mem.h"

/* The number of any word of a pattern that is not in the text. */
#define DISTANCE_NEW UINT32_MAX

struct distance_hit {
	size_t distance; /* words inserted, deleted or replaced */
	size_t from, to; /* words of the text, `to` not included */
};

/*
 * The stretch of the text (n words) with the least distance to the whole pattern (m
 * words, m > 0): of several ends the first one, of several starts the last.  Words are
 * numbers: those of the text are less than n_words, a pattern may have DISTANCE_NEW
 * too. a: for what is needed meanwhile, O(n_words * m / 64) bytes.
 */
struct distance_hit distance_best(struct arena *a, const uint32_t *pattern, size_t m,
				  const uint32_t *text, size_t n, size_t n_words);

#endif
