/* splice.h - the decided page as bytes: what stands is copied, the rest put between. */
#ifndef RENDER_VAULT_MERGE_SPLICE_H
#define RENDER_VAULT_MERGE_SPLICE_H
#include "render/vault/merge/plan.h"

/* A fresh unit's lines, each with "\n"; what a person changed of a moved one is kept.
 */
struct str splice_unit(const struct plan *p, size_t f);
/* A fresh section's own lines, heading first, with those units only that are written.
 */
struct str splice_section(const struct plan *p, size_t fresh);
/* The new lines of a unit that is updated in place. */
struct str splice_update(const struct plan *p, size_t f);
/*
 * Appends the page from after its front matter to *out, with p->update, drop and
 * inserts applied, `ledger` in the place of the old one or at the end.
 */
void splice_body(const struct plan *p, struct str ledger, struct buf *out);

#endif
