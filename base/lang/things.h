/* things.h - whether two statements speak of the same things, by where words stand. */
#ifndef BASE_LANG_THINGS_H
#define BASE_LANG_THINGS_H
#include "base/lang/claim.h"

/*
 * Each has a thing in one place of the sentence that the other one does not name: "the
 * loan of the horses" and "the loan of the glass".  Nouns are told by what stands
 * before them, roughly.
 */
bool claim_other_thing(const struct claim *a, const struct claim *b);
/* Does a name a thing that b does not, wherever it stands? */
bool claim_own_thing(const struct claim *a, const struct claim *b);
/* Does the other one speak of what c awaits: "we wait till they swap the chiller"? */
bool claim_awaits(const struct claim *c, const struct claim *other);
/*
 * "Nothing moves until the ramp is welded": does nothing at all happen in both before
 * the same thing has come?
 */
bool claim_same_wait(const struct claim *a, const struct claim *b);

#endif
