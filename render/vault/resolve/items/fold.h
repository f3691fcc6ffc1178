/* fold.h - the items of one meeting, each once; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_FOLD_H
#define RENDER_VAULT_RESOLVE_ITEMS_FOLD_H
#include "render/vault/resolve/items/drafts.h"

/*
 * The drafts of a meeting, read, and each thing once: a note's bullet and the spoken
 * item that it restates, and one item in two recordings, are one draft with both
 * evidences.  Names and dates on which the sources disagree become a question.
 */
void fold_drafts(struct build *b, struct forms *forms, struct arena *a,
		 const struct meeting *m, const struct drafts *begun,
		 struct drafts *out);

#endif
