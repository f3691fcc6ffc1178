/* told.h - how much of what is said around a promise tells it. */
#ifndef EXTRACT_WORDING_TOLD_H
#define EXTRACT_WORDING_TOLD_H
#include "extract/talk.h"

/*
 * How many sentences of an action's n tell it: what others say behind the promise,
 * "that's great", "this Friday?", "then I can plan the week", is evidence, unless they
 * ask for more.
 */
size_t told_of(const struct talk *t, const size_t *sentence, size_t n);

#endif
