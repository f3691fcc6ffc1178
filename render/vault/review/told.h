/*
 * told.h - an answer that a command gives, as if it stood in Review.md:
 * `review --accept`, `--reject`, `--alias`, `merge-entity`, `split-entity`.
 */
#ifndef RENDER_VAULT_REVIEW_TOLD_H
#define RENDER_VAULT_REVIEW_TOLD_H
#include "render/vault/resolve/resolve.h"

/* Zeroed = nothing.  Texts are borrowed. */
struct told {
	struct str id, value; /* a question, and its answer or none */
	bool reject;
	struct str name, of; /* `name` is another name of `of`; of none: its own */
	struct str page;     /* told_split: path of the page that the name stands on */
	char kind;           /* told_name: 'a' or 'p', an account or a person */
};

/*
 * After a first resolve, which is then done again: sets the answer about a name,
 * spelled as it is known, and about the one that a person gave its page.
 * ERR_USAGE when nobody is called so, or one is a person and the other an account.
 */
int told_name(struct arena *a, struct told *t, struct answers *x,
	      const struct resolve_in *in, const struct resolved *w, struct err *e);
/* Before told_name, of a name that is split off, after a resolve: its page until now.
 */
void told_split(struct arena *a, struct told *t, const struct resolved *w);
/*
 * After a first resolve: sets the answer to a question.  ERR_USAGE when there is no
 * such question, or it has several answers and none was named.
 */
int told_answer(struct arena *a, const struct told *t, const struct conf *c,
		struct answers *x, const struct questions *q, struct err *e);

#endif
