/* remember.h - what the ledger says after a merge. */
#ifndef RENDER_VAULT_MERGE_REMEMBER_H
#define RENDER_VAULT_MERGE_REMEMBER_H
#include "render/vault/merge/plan.h"

/* Adds sources, headings, lines and evidence to p->next; props.c adds the p- tokens. */
void remember(struct plan *p);

#endif
