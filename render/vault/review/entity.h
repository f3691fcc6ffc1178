/* entity.h - joins the pages of two people, or accounts, that were merged. */
#ifndef RENDER_VAULT_REVIEW_ENTITY_H
#define RENDER_VAULT_REVIEW_ENTITY_H
#include "dossier/err.h"
#include "dossier/mem.h"

/*
 * Appends the page `into` together with what a person wrote on the page `from`: lines,
 * below the heading of the same name or else with their own; properties that `into`
 * does not have; and the memory of lines that the person changed or deleted.  Lines
 * that dossier wrote are left out: they come from the records.  Returns 0, or -1 with
 * ERR_CONFLICT as standing_read() and when a block of `from`, whose path is for the
 * message, is not closed.
 */
int entity_absorb(struct arena *a, struct str into, struct str from, struct str path,
		  struct buf *out, struct err *e);

/* Links to one page, and their new target. */
struct relink {
	struct str from; /* path without ".md" */
	bool unique;     /* no other page has its base name */
	struct str to;   /* link target */
};

/*
 * Appends the text of a page with its links updated, wikilinks and Markdown links; what
 * they show is kept.  Code and ledger are left alone.  Returns whether there was one.
 */
bool entity_relink(struct arena *a, struct str page, struct str text,
		   const struct relink *r, struct buf *out);

#endif
