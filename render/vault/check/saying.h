/*
 * saying.h - what a line says, as its stems, and what two of them have together;
 * private to check_alike.c, check_accounts.c, check_twice.c.
 *
 * Likeness is by stems with guards for numbers, negation and names, never by
 * containment alone.
 */
#ifndef RENDER_VAULT_CHECK_SAYING_H
#define RENDER_VAULT_CHECK_SAYING_H
#include "render/vault/check/checking.h"

enum { SAYING_SHORT = 4 }; /* stems below which all must agree */

struct stem {
	struct str text;
	size_t often; /* lines of the page that have it */
	bool name;    /* written with a capital */
	bool linked;  /* a word of a page's name that the line links to */
};

struct saying {
	struct stem *v; /* by text */
	size_t n;
	bool negated;
	struct str text;
	size_t line; /* 1-based */
	size_t heading;
	bool part;      /* of a line of commas */
	struct str due; /* of a task, or none */
};
VEC(sayings, struct saying);

/* What two sayings have together, and what only one of them has, by kind. */
struct likeness {
	size_t both, plain; /* plain: not words of a link */
	size_t names[2], numbers[2];
};

/* Fills v, n and negated from text, in the arena. */
void saying_stems(struct check *c, struct arena *a, struct saying *s);
struct likeness saying_compare(const struct saying *a, const struct saying *b);

#endif
