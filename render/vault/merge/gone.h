/* gone.h - decides which lines that dossier wrote are removed from a page. */
#ifndef RENDER_VAULT_MERGE_GONE_H
#define RENDER_VAULT_MERGE_GONE_H
#include "render/vault/merge/plan.h"

/* Sets p->o[].gone, once the fates of all fresh units are decided. */
void gone_all(struct plan *p);

#endif
