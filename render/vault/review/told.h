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
 * Sets the answer about a name, in its known spelling, and about the name that a person
 * gave its page.  Call after a first resolve, which is then done again.  Returns 0, or
 * -1 with ERR_USAGE if nobody has the name, or if one is a person and the other an
 * account.
 */
int told_name(struct arena *a, struct told *t, struct answers *x,
	      const struct resolve_in *in, const struct resolved *w, struct err *e);
/*
 * Sets t->page to the page on which a name to be split off stands.  Call after a
 * resolve and before told_name.
 */
void told_split(struct arena *a, struct told *t, const struct resolved *w);
/*
 * Sets the answer to a question.  Call after a first resolve.  Returns 0, or -1 with
 * ERR_USAGE if there is no such question, or if it has several answers and none was
 * given.
 */
int told_answer(struct arena *a, const struct told *t, const struct conf *c,
		struct answers *x, const struct questions *q, struct err *e);

/* Looks whether an entity is the nearest to a typed name: see str_nearer(). */
void told_nearer(const struct entity *e, struct str typed, struct str *near,
		 size_t *edits);
/* ERR_USAGE: none is called so; near: whom the name may have meant, or none. */
int told_nobody(const char *whom, struct str typed, struct str near, struct err *e);

#endif
