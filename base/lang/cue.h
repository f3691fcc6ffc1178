/*
 * cue.h - what small words tell about a statement: that it denies something, that
 * something has changed or is over; private to base/lang.
 */
#ifndef BASE_LANG_CUE_H
#define BASE_LANG_CUE_H
#include "base/lang/claim.h"

/* Token i is one of these words, which are all in the list of WORD_OPENS. */
bool cue_opens(const struct tokens *t, size_t i, const char *list);
/* Token i denies what follows: "not", "instead of", "moves from .. to". */
bool cue_negates(const struct tokens *t, size_t i);
/* Token i takes an earlier negation back: "nothing nobody has tasted". */
bool cue_doubled(const struct tokens *t, size_t i);
/* Token i is the "to" of "is down to 40", "was cut to 40". */
bool cue_new_value(const struct tokens *t, size_t i);
/* Token i is a verb that tells what has happened, unless it is yet to come. */
bool cue_past(const struct tokens *t, size_t i);
/* Sets the cues of the whole statement in *out, from .asked on. */
void cues_read(const struct tokens *t, struct claim *out);

#endif
