/* drafts.h - the items of one meeting, as entries; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_DRAFTS_H
#define RENDER_VAULT_RESOLVE_ITEMS_DRAFTS_H
#include "render/vault/claim/claim.h"
#include "render/vault/resolve/parts.h"

struct draft {
	struct entry *entry;
	bool notes;              /* from notes only */
	bool report;             /* stands only where it ends something */
	bool read;               /* what follows is known */
	struct claim claim;      /* of its better text */
	struct claims sentences; /* of that */
	struct claim *also; /* of the other one, where it was said and noted, or NULL */
	struct str said;    /* the words of its quotes, folded */
};
VEC(drafts, struct draft);

/*
 * All items of a meeting, each for itself, unread: talk before notes, record by record;
 * then its reports.
 * What entries hold lives with b->w, they themselves and all else in a.
 */
void drafts_begin(struct build *b, struct arena *a, const struct meeting *m,
		  struct drafts *out);
/* Reads what a draft of one item says, unless that is done. */
void drafts_read(struct forms *forms, struct arena *a, struct draft *d);
/* The meeting's page lists it as possible only. */
void drafts_hide(struct entry *x);
/* The claim of an entry as its first item made it. */
void drafts_claim(struct forms *forms, struct arena *a, const struct entry *x,
		  struct claim *out);
/* Is y's text the better one?  Notes are written by a careful hand; of two spoken texts
 * the surer is better. */
bool drafts_better(const struct entry *y, const struct entry *x);
/* Adds what y says to x: evidence, its text where it is better, what x lacked. */
void drafts_join(struct build *b, struct entry *x, const struct entry *y, bool better);

#endif
