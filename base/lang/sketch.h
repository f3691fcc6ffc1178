/*
 * sketch.h - MinHash of a talk (Broder 1997): which records are one meeting.
 * 64 minima of 32 bits over shingles of three folded words, as 512 hex digits;
 * one hash a shingle, empty bins filled (Li 2012, Shrivastava 2017).
 */
#ifndef BASE_LANG_SKETCH_H
#define BASE_LANG_SKETCH_H
#include <stdint.h>

#include "dossier/mem.h"

/* A word without case, accents and punctuation, as a number. */
uint64_t sketch_word(struct arena *a, struct str word);
/* Sketch of n words in their order; none when there are under 20. */
struct str sketch_of(struct arena *a, const uint64_t *words, size_t n);
/* Estimated Jaccard similarity in thousandths; 0 when either is none or malformed. */
int64_t sketch_similarity(struct str a, struct str b);

#endif
