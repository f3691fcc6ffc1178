/* drafts.h - the items of one meeting, as entries; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_DRAFTS_H
#define RENDER_VAULT_RESOLVE_ITEMS_DRAFTS_H
#include "render/vault/claim/claim.h"
#include "render/vault/resolve/parts.h"

struct draft {
	struct entry *entry;
	bool notes;              /* from notes only */
	bool report;             /* only kept where it ends something */
	bool read;               /* what follows is set, see drafts_read() */
	struct claim claim;      /* of its better text */
	struct claims sentences; /* the sentences of that */
	struct claim *also;      /* of its other text, if it was both said and noted */
	struct str said;         /* the words of its quotes, folded */
};
VEC(drafts, struct draft);

/*
 * Appends a draft for each item of a meeting, not read yet: talk before notes, record
 * by record, then reports.  Drafts and entries are in a; what entries point to lives as
 * long as b->w.
 */
void drafts_begin(struct build *b, struct arena *a, const struct meeting *m,
		  struct drafts *out);
/* Reads the claims of a draft of one item, unless it is read already. */
void drafts_read(struct forms *forms, struct arena *a, struct draft *d);
/* Makes it a "possible item" on the meeting's page. */
void drafts_hide(struct entry *x);
/* Reads the claim of an entry from its first item. */
void drafts_claim(struct forms *forms, struct arena *a, const struct entry *x,
		  struct claim *out);
/*
 * Whether some item of it begins as people write: many recorders know neither capitals
 * nor full stops.
 */
bool drafts_written_out(const struct entry *x);
/*
 * Whether y has the better text: from notes rather than talk, else one that is written
 * out, else the surer one.
 */
bool drafts_better(const struct entry *y, const struct entry *x);
/* Adds to x the evidence of y and what x lacks; better: its text as well. */
void drafts_join(struct build *b, struct entry *x, const struct entry *y, bool better);

#endif
