/* drafts.h - the items of one meeting, each once; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_DRAFTS_H
#define RENDER_VAULT_RESOLVE_DRAFTS_H
#include "base/lang/likeness.h"
#include "render/vault/resolve/parts.h"

struct draft {
	struct entry *entry;
	struct claim claim;      /* of its better text */
	struct claims sentences; /* of that */
	struct claim *also; /* of the other one, where it was said and noted, or NULL */
	struct str said;    /* the words of its quotes, folded */
	bool notes;         /* from notes only */
};
VEC(drafts, struct draft);

/*
 * A note's bullet and the spoken item that it restates, and one item in two
 * recordings, are one draft with both evidences.  Names and dates on which the
 * sources disagree become a question.  What entries hold lives with b->w, they
 * themselves and all else in a.
 */
void drafts_of(struct build *b, struct forms *forms, struct arena *a,
	       const struct meeting *m, struct drafts *out);
/* Is y's text the better one?  Notes are written by a careful hand; of two spoken texts
 * the surer is better. */
bool drafts_better(const struct entry *y, const struct entry *x);
/* Adds what y says to x: evidence, its text where it is better, what x lacked. */
void drafts_join(struct build *b, struct entry *x, const struct entry *y, bool better);

#endif
