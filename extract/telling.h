/* telling.h - how much a sentence says: its words that mean something by themselves. */
#ifndef EXTRACT_TELLING_H
#define EXTRACT_TELLING_H
#include "extract/compose.h"
#include "extract/talk.h"

/* The number of meaningful words in sentence i, */
size_t telling_content(const struct talk *t, size_t i);
/* and together with its numbers and days. */
size_t telling_words(const struct talk *t, size_t i);
/* Whether sentence i has a meaningful word of the run, and so is about the same. */
bool telling_shares(const struct talk *t, const struct run *run, size_t i);

#endif
