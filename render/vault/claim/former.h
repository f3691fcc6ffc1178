/*
 * former.h - whether a figure is named as one that is no longer valid.  English;
 * private to this folder.
 */
#ifndef RENDER_VAULT_CLAIM_FORMER_H
#define RENDER_VAULT_CLAIM_FORMER_H
#include "render/vault/claim/token.h"

/*
 * Whether the figure of n tokens at token i is an old value: the 35 of "from 35 to 90",
 * "(was 35)", "35's dead", or the date of "not the ninth".
 */
bool former_value(const struct tokens *t, size_t i, size_t n);

#endif
