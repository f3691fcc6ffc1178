/* splice.h - carries out a plan: copies the old page and puts in what is new. */
#ifndef RENDER_VAULT_MERGE_SPLICE_H
#define RENDER_VAULT_MERGE_SPLICE_H
#include "render/vault/merge/plan.h"

/*
 * The lines of a fresh unit, each with "\n".  If it moves, what a person changed in it
 * is kept.
 */
struct str splice_unit(const struct plan *p, size_t f);
/* The lines of a fresh section, heading first, with only the units that are written. */
struct str splice_section(const struct plan *p, size_t fresh);
/* The new lines of a unit that is updated in place. */
struct str splice_update(const struct plan *p, size_t f);
/*
 * Appends the page after its front matter to *out: p->update, drop and inserts are
 * applied, and `ledger` replaces the old one or stands at the end.
 */
void splice_body(const struct plan *p, struct str ledger, struct buf *out);

#endif
