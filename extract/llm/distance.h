/*
 * distance.h - where a pattern of words stands in a text with the fewest edits.
 *
 * Sellers' problem by bit vectors: Myers 1999 in Hyyrö's blocks (2003), 64 rows of
 * the matrix a machine word; the start comes from an anchored pass backwards.
 */
#ifndef EXTRACT_LLM_DISTANCE_H
#define EXTRACT_LLM_DISTANCE_H
#include <stdint.h>

#include "dossier/mem.h"

/* A word that stands nowhere in the text. */
#define DISTANCE_NEW UINT32_MAX

struct distance_hit {
	size_t distance; /* words put in, left out or exchanged */
	size_t from, to; /* words of the text, `to` not included */
};

/*
 * The least distance of the whole pattern to any stretch of the text; of several
 * ends the first, of several starts the last.  Words are numbers: those of the text
 * are below n_words, a pattern may hold DISTANCE_NEW too.  m > 0.  a is scratch:
 * O(n_words * m / 64) bytes.
 */
struct distance_hit distance_best(struct arena *a, const uint32_t *pattern, size_t m,
				  const uint32_t *text, size_t n, size_t n_words);

#endif
