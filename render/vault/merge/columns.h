/* columns.h - a table's head that changes above rows that a person wrote. */
#ifndef RENDER_VAULT_MERGE_COLUMNS_H
#define RENDER_VAULT_MERGE_COLUMNS_H
#include "render/vault/merge/plan.h"

/*
 * When the head `f`, which is written in the place of another, has further columns:
 * rows that stay get an empty cell under each, so that their own stay under what they
 * are.
 */
void columns_widen(struct plan *p, size_t f);

#endif
