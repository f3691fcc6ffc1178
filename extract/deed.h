/* deed.h - the deed that a clear promise or order is about: its verb and object. */
#ifndef EXTRACT_DEED_H
#define EXTRACT_DEED_H
#include "extract/talk.h"

/*
 * Whether the person who promised or ordered something in each of n sentences promises
 * or orders another thing in sentence `next`: "I'll send the deck." "And I'll book the
 * room."  In doubt, it is the same thing.
 */
bool deed_another(const struct talk *t, const size_t *sentence, size_t n, size_t next);

#endif
