/* gone.h - which of dossier's lines are taken off a page. */
#ifndef RENDER_VAULT_MERGE_GONE_H
#define RENDER_VAULT_MERGE_GONE_H
#include "render/vault/merge/plan.h"

/* Sets p->o[].gone; the fates of all fresh lines are decided. */
void gone_all(struct plan *p);

#endif
