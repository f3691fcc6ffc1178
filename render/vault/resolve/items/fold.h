/* fold.h - the items of one meeting, each once; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_FOLD_H
#define RENDER_VAULT_RESOLVE_ITEMS_FOLD_H
#include "render/vault/resolve/items/drafts.h"

/*
 * Appends the drafts of a meeting, read, and each thing once: a bullet of notes and the
 * spoken item that it restates, or one item in two recordings, become one draft with
 * the evidence of both.  Names and dates on which they disagree become a question.
 */
void fold_drafts(struct build *b, struct forms *forms, struct arena *a,
		 const struct meeting *m, const struct drafts *begun,
		 struct drafts *out);

#endif
