/* facts.h - the built-in signals that depend on the talk around a sentence. */
#ifndef EXTRACT_FACTS_H
#define EXTRACT_FACTS_H
#include <stdint.h>

#include "extract/talk.h"

/*
 * For each sentence, the bits of all enum builtin that hold, except those that depend
 * on other rules or on phrases.  In the talk's arena.
 */
uint64_t *facts_find(const struct talk *t);

#endif
