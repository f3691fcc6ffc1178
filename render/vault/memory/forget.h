/*
 * forget.h - removes a meeting, a source or a person from a vault for good.
 *
 * Records, before-images and stored model answers lose it, and pages lose the lines
 * that came from it alone.  A hash in Review.md keeps later runs from reading it again.
 */
#ifndef RENDER_VAULT_MEMORY_FORGET_H
#define RENDER_VAULT_MEMORY_FORGET_H
#include "render/vault/run.h"

/*
 * Finds what r->forget.what names and removes it from the store: a meeting by page,
 * title or id, a source by path or id, a person by page, name, address or id.  Returns
 * 0, or -1 with ERR_USAGE if it names nothing or several things.
 */
int forget_find(struct render *r, struct arena *a, const struct resolved *w,
		struct answers *x, struct diag d, struct err *e);
/* Removes the answers to questions that no longer exist, since they have its words. */
void forget_answers(struct render *r, struct answers *x, const struct questions *before,
		    const struct questions *after);
/*
 * Stages the files below .dossier that must change or be removed.  Call when the pages
 * are known.
 */
int forget_files(struct render *r, const struct pages *p, struct arena *a,
		 struct batch *batch, struct err *e);

/* Reports to d the pages that link to a removed one; what a person wrote is kept. */
void forget_left(const struct render *r, const struct pages *p, struct arena *a,
		 struct diag d);

#endif
