/*
 * corrected.h - items that a correction of their export words anew: they keep the id to
 * which people link, and lines of theirs are told by the old evidence, too.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_CORRECTED_H
#define RENDER_VAULT_RESOLVE_ITEMS_CORRECTED_H
#include "base/lang/claim.h"
#include "render/vault/resolve/parts.h"

/* Fills b->corrected from w->replaced; a: for what is not kept. */
void corrected_find(struct build *b, struct forms *forms, struct arena *a);
/* Gives the entry of one such item the id and adds the evidence that it had. */
void corrected_take(struct build *b, struct entry *x);

#endif
