/*
 * takeback.h - records that a run takes back (undone, forgotten, replaced), and
 * what that means for the pages that were made of them.
 */
#ifndef RENDER_VAULT_TAKEBACK_H
#define RENDER_VAULT_TAKEBACK_H
#include "dossier/record.h"
#include "render/page/page.h"

/* Zeroed = nothing is taken back. */
struct takeback {
	struct strs records; /* ids */
	struct strs tokens;  /* their evidence */
};

/* Texts are borrowed from r or live in the arena. */
void takeback_add(struct arena *a, struct takeback *t, const struct record *r);
/* Tells the merge what the page has to drop. */
void takeback_page(const struct takeback *t, struct page *page);
/* Does a ledger on the page name one of the records? */
bool takeback_touches(struct arena *a, const struct takeback *t, struct str page);
/*
 * Is nothing on a page but what dossier wrote to begin one: its properties and
 * headings?  Such a page may go when nothing is left to stand on it.
 */
bool takeback_is_bare(struct arena *a, struct str page);

#endif
