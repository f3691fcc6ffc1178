/* told.h - how many sentences of an action belong into its text. */
#ifndef EXTRACT_WORDING_TOLD_H
#define EXTRACT_WORDING_TOLD_H
#include "extract/talk.h"

/*
 * How many of the n sentences of an action say what is to be done.  What others say
 * after the promise ("that's great", "this Friday?", "then I can plan the week") is
 * only evidence, unless they ask for more.
 */
size_t told_of(const struct talk *t, const size_t *sentence, size_t n);

#endif
