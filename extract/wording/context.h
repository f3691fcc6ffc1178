/* context.h - what "it" and "them" mean, as it was said. */
#ifndef EXTRACT_WORDING_CONTEXT_H
#define EXTRACT_WORDING_CONTEXT_H
#include "extract/talk.h"

/*
 * What was said right before these sentences, when they speak of "it" or "them", else
 * nothing: the last few sentences back to one that names something.  In the arena.
 */
struct str context_of(const struct talk *t, const size_t *sentence, size_t n);
/* Of one word in lower case: SAYS_BACK, SAYS_THAT. */
unsigned context_says(struct str text);

#endif
