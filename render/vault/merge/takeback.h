/*
 * takeback.h - records that a run takes back (undone, forgotten, replaced), and
 * what that means for the pages that were made of them.
 */
#ifndef RENDER_VAULT_MERGE_TAKEBACK_H
#define RENDER_VAULT_MERGE_TAKEBACK_H
#include "dossier/record.h"
#include "render/page/page.h"

/* Zeroed = nothing is taken back. */
struct takeback {
	struct strs records; /* ids */
	struct strs tokens;  /* their evidence */
	struct strs pages;   /* dossier_ids of pages that go whatever they show */
	bool for_good;       /* all of it is forgotten */
	const struct page_gone *gone; /* of all above, set by takeback_end() */
};

/* Of ids of records and tokens of evidence; NULL: there are none. */
const struct page_gone *page_gone_new(struct arena *a, const struct strs *records,
				      const struct strs *tokens, bool for_good);

/* Texts are borrowed from r or live in the arena. */
void takeback_add(struct arena *a, struct takeback *t, const struct record *r);
/* Some quotes of a record that stays. */
void takeback_quotes(struct arena *a, struct takeback *t, struct str record_id,
		     const struct strs *quotes);
/* After the last record: what pages have to drop, worked out once for all of them. */
void takeback_end(struct arena *a, struct takeback *t);
/* Is it one of the pages, or does a ledger on it name one of the records? */
bool takeback_touches(struct arena *a, const struct takeback *t, struct str id,
		      struct str page);
/*
 * Is nothing on a page but what dossier wrote to begin one: its properties and
 * headings?  Such a page may go when nothing is left to stand on it.
 */
bool takeback_is_bare(struct arena *a, struct str page);

#endif
