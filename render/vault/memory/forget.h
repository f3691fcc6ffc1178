/*
 * forget.h - a meeting, a source or a person taken out of dossier's memory for good.
 *
 * Records, before-images and stored model answers lose it, pages lose the lines that
 * came from it alone, and an answer in Review.md, by hash, keeps later runs from
 * reading it in again.
 */
#ifndef RENDER_VAULT_MEMORY_FORGET_H
#define RENDER_VAULT_MEMORY_FORGET_H
#include "render/vault/run.h"

/*
 * Finds what r->forget.what names and takes it out of the store: a meeting by page,
 * title or id, a source by path or id, a person by page, name, address or id.
 * ERR_USAGE when it names nothing, or several things.
 */
int forget_find(struct render *r, struct arena *a, const struct resolved *w,
		struct answers *x, struct diag d, struct err *e);
/* Answers to questions that nothing asks any more go as well: they hold its words. */
void forget_answers(struct render *r, struct answers *x, const struct questions *before,
		    const struct questions *after);
/* The files below .dossier that must change or go are staged; called after the pages
 * are known. */
int forget_files(struct render *r, const struct pages *p, struct arena *a,
		 struct batch *batch, struct err *e);

/* Names pages that link to one that went: what a person wrote there stays. */
void forget_left(const struct render *r, const struct pages *p, struct arena *a,
		 struct diag d);

#endif
