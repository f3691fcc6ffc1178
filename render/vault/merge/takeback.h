/*
 * takeback.h - the records that a run takes back (undone, forgotten or replaced), and
 * what follows for the pages that were made from them.
 */
#ifndef RENDER_VAULT_MERGE_TAKEBACK_H
#define RENDER_VAULT_MERGE_TAKEBACK_H
#include "dossier/record.h"
#include "render/page/page.h"

/* Zeroed = nothing is taken back. */
struct takeback {
	struct strs records; /* ids */
	struct strs tokens;  /* their evidence */
	struct strs pages;   /* dossier_ids of pages that go, whatever they show */
	bool for_good;       /* all of it is forgotten */
	const struct page_told *gone; /* the same for pages, set by takeback_end() */
};

/* Made from ids of records and tokens of evidence; NULL if there are none. */
const struct page_told *page_told_new(struct arena *a, const struct strs *records,
				      const struct strs *tokens, bool for_good);

/* Texts are borrowed from r or live in the arena. */
void takeback_add(struct arena *a, struct takeback *t, const struct record *r);
/* Adds some quotes of a record that otherwise stays. */
void takeback_quotes(struct arena *a, struct takeback *t, struct str record_id,
		     const struct strs *quotes);
/* Sets t->gone; call after the last record. */
void takeback_end(struct arena *a, struct takeback *t);
/* Whether a page is one of t->pages, or its ledger names one of the records. */
bool takeback_touches(struct arena *a, const struct takeback *t, struct str id,
		      struct str page);
/*
 * Whether a page is bare: it has only properties and headings that dossier wrote.  Such
 * a page may be removed when there is nothing left to put on it.
 */
bool takeback_is_bare(struct arena *a, struct str page);

#endif
