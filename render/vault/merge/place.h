/* place.h - where on a standing page a new section or a new line goes. */
#ifndef RENDER_VAULT_MERGE_PLACE_H
#define RENDER_VAULT_MERGE_PLACE_H
#include "render/vault/merge/plan.h"

/*
 * Fills p->inserts for all units of FATE_NEW and FATE_MOVE, and p->next.headings
 * with the headings written.  What finds no place becomes FATE_SKIP.
 */
void place_new(struct plan *p);

#endif
