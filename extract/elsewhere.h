/* elsewhere.h - stories about organisations that have nothing to do with the meeting.
 */
#ifndef EXTRACT_ELSEWHERE_H
#define EXTRACT_ELSEWHERE_H
#include "extract/talk.h"

/*
 * Whether an item that begins in sentence s belongs to such a story, so that no account
 * of the meeting is meant: "My sister runs the boats at Tolland. She's got money for
 * it."
 */
bool elsewhere_told(const struct talk *t, const struct item *it, size_t s);

#endif
