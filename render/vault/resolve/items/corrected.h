/*
 * corrected.h - items that a correction of their export words anew: lines of the old
 * ones are theirs, and links to these lead to them (blocks.h).
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_CORRECTED_H
#define RENDER_VAULT_RESOLVE_ITEMS_CORRECTED_H
#include "render/vault/claim/claim.h"
#include "render/vault/resolve/parts.h"

/* Fills w->moved from w->replaced; a: for what is not kept. */
void corrected_find(struct build *b, struct forms *forms, struct arena *a);
/* Adds to an entry the evidence that such items of it had. */
void corrected_take(struct build *b, struct entry *x);

#endif
