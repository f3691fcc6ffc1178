/* things.h - whether two claims are about the same things, by the positions of words.
 */
#ifndef RENDER_VAULT_CLAIM_THINGS_H
#define RENDER_VAULT_CLAIM_THINGS_H
#include "render/vault/claim/claim.h"

/*
 * Whether they name different things in the same place of the sentence: "the loan of
 * the horses" and "the loan of the glass".  Nouns are recognised, roughly, by the word
 * before them.
 */
bool claim_other_thing(const struct claim *a, const struct claim *b);
/* Whether a names a thing, in any place, that b does not name. */
bool claim_own_thing(const struct claim *a, const struct claim *b);
/* Whether the other one is about what c awaits: "we wait till they swap the chiller".
 */
bool claim_awaits(const struct claim *c, const struct claim *other);
/*
 * Whether both say that everything waits for the same thing: "Nothing moves until the
 * ramp is welded".
 */
bool claim_same_wait(const struct claim *a, const struct claim *b);

#endif
