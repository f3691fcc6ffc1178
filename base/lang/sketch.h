/*
 * sketch.h - MinHash of a talk (Broder 1997), to find records of the same meeting.
 *
 * 64 minima of 32 bits over shingles of three folded words, as 512 hex digits.  Each
 * shingle is hashed once, and empty bins are filled (Li 2012, Shrivastava 2017).
 */
#ifndef BASE_LANG_SKETCH_H
#define BASE_LANG_SKETCH_H
#include <stdint.h>

#include "dossier/mem.h"

/* A hash of a word without case, accents and punctuation. */
uint64_t sketch_word(struct arena *a, struct str word);
/* The sketch of n such hashes in the order of the talk, in a; none for under 20. */
struct str sketch_of(struct arena *a, const uint64_t *words, size_t n);
/* The estimated Jaccard similarity in thousandths; 0 if either is none or malformed. */
int64_t sketch_similarity(struct str a, struct str b);
/*
 * The sketch of what one voice says: 32 minima of 12 bits, as 96 hex digits, without
 * filling, so that few words cannot look like many.  In a; none for under 20 words.
 */
struct str sketch_voice(struct arena *a, const uint64_t *words, size_t n);
/* In how many of these 32 two voices agree; 0 if either is none or malformed. */
size_t sketch_shared(struct str a, struct str b);

#endif
