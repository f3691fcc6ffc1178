/* facts.h - built-in signals of each sentence that are told by the talk around it. */
#ifndef EXTRACT_FACTS_H
#define EXTRACT_FACTS_H
#include <stdint.h>

#include "extract/talk.h"

/*
 * Of each sentence a bit for each enum builtin that holds, but for those that are told
 * by other rules or by phrases.  In the talk's arena.
 */
uint64_t *facts_find(const struct talk *t);

#endif
