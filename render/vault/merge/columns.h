/* columns.h - a table head that gets new columns above rows that a person wrote. */
#ifndef RENDER_VAULT_MERGE_COLUMNS_H
#define RENDER_VAULT_MERGE_COLUMNS_H
#include "render/vault/merge/plan.h"

/*
 * If the head `f` replaces one with fewer columns, gives the rows that stay an empty
 * cell under each new one, so that their other cells remain under their own heads.
 */
void columns_widen(struct plan *p, size_t f);

#endif
