/*
 * saying.h - compares what two lines say by their stems.  Private to check_alike.c,
 * check_accounts.c and check_twice.c, which decide by how many stems lines have in
 * common, and whether they differ in numbers, negation or names.
 */
#ifndef RENDER_VAULT_CHECK_SAYING_H
#define RENDER_VAULT_CHECK_SAYING_H
#include "render/vault/check/checking.h"

enum { SAYING_SHORT = 4 }; /* lines with fewer stems must have all in common */

struct stem {
	struct str text;
	size_t often; /* how many lines of the page have it */
	bool name;    /* it begins with a capital */
	bool linked;  /* it is of the name of a page that the line links to */
};

struct saying {
	struct stem *v; /* each one once, sorted by text */
	size_t n;
	bool negated; /* it has a word like "not" */
	struct str text;
	size_t line;    /* from 1 */
	size_t heading; /* as in check_line */
	bool part;      /* it is one part of a line with commas */
	struct str due; /* of a task, or none */
};
VEC(sayings, struct saying);

/* The stems that two sayings have in common, and that only one of them has. */
struct likeness {
	size_t both, plain;          /* in common; plain: without words of links */
	size_t names[2], numbers[2]; /* of the first and of the second alone */
};

/* Fills v, n and negated from text; memory is from a. */
void saying_stems(struct check *c, struct arena *a, struct saying *s);
/* Compares two sayings. */
struct likeness saying_compare(const struct saying *a, const struct saying *b);

#endif
