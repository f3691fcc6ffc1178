/*
 * taken.h - what a person took off a page that goes itself, with a batch that is taken
 * back: the deletions outlive the page, as a ledger of nothing else.
 */
#ifndef RENDER_VAULT_MERGE_TAKEN_H
#define RENDER_VAULT_MERGE_TAKEN_H
#include "render/page/page.h"

/* The ledger of what a person took off a page on which nothing is left but what
 * dossier wrote to begin it (takeback_is_bare()); none: nothing. */
struct str taken_ledger(struct arena *a, struct str page);
/*
 * What the page is merged into when it is made anew: its properties and title
 * without what was taken off before, above the ledger that tells so; none when there is
 * no such ledger.  The lines of fresh are made.
 */
struct str taken_page(struct arena *a, const struct page *fresh, struct str ledger);

#endif
