/* deed.h - what a clear promise or order is to do, by its verb and its object. */
#ifndef EXTRACT_DEED_H
#define EXTRACT_DEED_H
#include "extract/talk.h"

/*
 * Does the one who promised or ordered something in each of the n sentences go on to
 * promise or order another thing in sentence `next`: "I'll send the deck." "And I'll
 * book the room."?  In doubt, it is the same thing.
 */
bool deed_another(const struct talk *t, const size_t *sentence, size_t n, size_t next);

#endif
