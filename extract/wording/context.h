/* context.h - the talk to which "it" and "them" in an item refer. */
#ifndef EXTRACT_WORDING_CONTEXT_H
#define EXTRACT_WORDING_CONTEXT_H
#include "extract/talk.h"

/*
 * If these n sentences have an "it" or "them", the last few sentences before them, back
 * to one that names something; else none.  In the arena of the talk.
 */
struct str context_of(const struct talk *t, const size_t *sentence, size_t n);
/* For a word in lower case: SAYS_BACK, SAYS_THAT. */
unsigned context_says(struct str text);

#endif
