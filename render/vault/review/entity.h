/*
 * entity.h - the page of a merged person or account goes into that of the other.
 * Pure: bytes in, bytes out.
 */
#ifndef RENDER_VAULT_REVIEW_ENTITY_H
#define RENDER_VAULT_REVIEW_ENTITY_H
#include "dossier/err.h"
#include "dossier/mem.h"

/*
 * Appends the page `into` with what a person wrote on `from`: lines below the heading
 * of the same name or with their own, properties that `into` does not have, and the
 * memory of lines that they changed or took away.  Lines of dossier's are left out,
 * they come with the records.  ERR_CONFLICT as standing_read, and when a block of
 * `from` has no end; path names `from` then.
 */
int entity_absorb(struct arena *a, struct str into, struct str from, struct str path,
		  struct buf *out, struct err *e);

/* Links that lead to one page, and where they are to lead. */
struct relink {
	struct str from; /* path without ".md" */
	bool unique;     /* no other page has its base name */
	struct str to;   /* link target */
};

/*
 * Appends the text of a page with its links led on, wikilinks and Markdown's; what they
 * show stays.  Code and ledger are left alone.  Returns whether there was any.
 */
bool entity_relink(struct arena *a, struct str page, struct str text,
		   const struct relink *r, struct buf *out);

#endif
