/*
 * elsewhere.h - what somebody tells of another house than the one that is met.
 */
#ifndef EXTRACT_ELSEWHERE_H
#define EXTRACT_ELSEWHERE_H
#include "extract/talk.h"

/* "My sister runs the boats at Tolland. She's got money for it." of an item that begins
 * in sentence s: no account of the meeting is meant. */
bool elsewhere_told(const struct talk *t, const struct item *it, size_t s);

#endif
