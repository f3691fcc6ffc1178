/* remember.h - the ledger after a merge. */
#ifndef RENDER_VAULT_MERGE_REMEMBER_H
#define RENDER_VAULT_MERGE_REMEMBER_H
#include "render/vault/merge/plan.h"

/*
 * Adds sources, headings, lines and evidence to p->next; p- tokens are those of
 * props.c.
 */
void remember(struct plan *p);

#endif
