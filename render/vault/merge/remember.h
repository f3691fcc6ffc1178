/* remember.h - what the ledger says after a merge. */
#ifndef RENDER_VAULT_MERGE_REMEMBER_H
#define RENDER_VAULT_MERGE_REMEMBER_H
#include "render/vault/merge/plan.h"

/* Adds sources, headings, lines and evidence to p->next; props.c adds the p- tokens. */
void remember(struct plan *p);
/*
 * Of a page that lost its ledger: the one it would have if a person had changed nothing
 * since the records of page->once, as p->old.ledger.
 */
void remember_once(struct plan *p);

#endif
