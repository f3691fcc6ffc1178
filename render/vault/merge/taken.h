/*
 * taken.h - deletions by a person on a page that is itself removed, because its batch
 * is undone.  They outlive the page as a ledger with nothing else in it.
 */
#ifndef RENDER_VAULT_MERGE_TAKEN_H
#define RENDER_VAULT_MERGE_TAKEN_H
#include "render/page/page.h"

/*
 * The ledger of what a person deleted from a page that is bare (takeback_is_bare), or
 * none if that is nothing.
 */
struct str taken_ledger(struct arena *a, struct str page);
/*
 * The page into which a new one is merged when it is made again: its properties and
 * title, without what was deleted before, and that ledger.  None if there is no such
 * ledger.  fresh already has its lines.
 */
struct str taken_page(struct arena *a, const struct page *fresh, struct str ledger);

#endif
