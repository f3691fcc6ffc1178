/*
 * corrected.h - items that a corrected export words differently.  The lines of the old
 * items become theirs, and links are updated (blocks.h).
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_CORRECTED_H
#define RENDER_VAULT_RESOLVE_ITEMS_CORRECTED_H
#include "render/vault/claim/claim.h"
#include "render/vault/resolve/parts.h"

/* Fills w->moved from w->replaced.  a: scratch. */
void corrected_find(struct build *b, struct forms *forms, struct arena *a);
/* Adds to an entry the evidence that its items had before they were corrected. */
void corrected_take(struct build *b, struct entry *x);

#endif
