/* unit.h - the units of a page: see standing.h. */
#ifndef RENDER_VAULT_MERGE_UNIT_H
#define RENDER_VAULT_MERGE_UNIT_H
#include "render/vault/merge/standing.h"

/* Fills s->units from lines and sections. */
void units_find(struct arena *a, struct standing *s);
size_t unit_cells(struct str row);
/* The last date in a text (YYYY-MM-DD), or none. */
struct str unit_last_date(struct str t);
/*
 * The indentation of line i in columns.  quoted: it is compared with an item inside a
 * quote; for an item outside, the mark of a quote is content.
 */
int unit_column(const struct standing *s, size_t i, bool quoted);

#endif
