/*
 * match.h - finds the unit of the standing page that each fresh unit corresponds to,
 * and decides what becomes of both.
 */
#ifndef RENDER_VAULT_MERGE_MATCH_H
#define RENDER_VAULT_MERGE_MATCH_H
#include "render/vault/merge/plan.h"

/* Finds the units that are still as dossier wrote them. */
void match_ours(struct plan *p);
/* Sets p->f[].fate and match, p->o[].claimed and gone, by p->to and away. */
void match_all(struct plan *p);

#endif
