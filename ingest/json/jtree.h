/*
 * jtree.h - one JSON text, parsed once, to be looked at in any order.
 *
 * Wider than RFC 8259 where exporters are: raw control bytes in strings, NaN and
 * Infinity (read as null), and JSON Lines (several values: the root is an array of
 * them).  Twelve bytes a value; strings are decoded when asked for.
 */
#ifndef INGEST_JSON_JTREE_H
#define INGEST_JSON_JTREE_H
#include <stdbool.h>
#include <stdint.h>

#include "base/json.h"

/* A text with more values than this is refused. */
enum { JTREE_VALUES = 32 << 20 };

struct jnode {
	uint32_t at;  /* byte position of the value */
	uint32_t key; /* of its name's opening quote, plus 1; 0 = not in an object */
	uint32_t end; /* index behind its last descendant */
};

struct jtree {
	struct str text;     /* borrowed */
	struct arena *arena; /* borrowed: for strings with escapes */
	struct jnode *v;     /* in the order of the text */
	size_t n;
	bool lines; /* JSON Lines: v[0] is an array that does not stand in the text */
	uint32_t *breaks; /* line feeds before each block of the text */
	size_t line;      /* not 0: all of it stands in this line of another text */
};

/* A value of a tree; t NULL = there is none.  Every function takes it as absent. */
struct jval {
	const struct jtree *t;
	uint32_t i;
	uint32_t limit; /* where the array or object around it ends */
};

/* Parses text.  -1: *e names the line and column, and *t needs no jtree_fini. */
int jtree_parse(struct jtree *t, struct str text, struct arena *a, struct err *e);
void jtree_fini(struct jtree *t);
struct jval jtree_root(const struct jtree *t);

/* JSON_ERROR when absent. */
enum json_type jval_type(struct jval v);
/* null counts as absent here. */
bool jval_is(struct jval v);
/* Members and elements in the order of the text. */
struct jval jval_first(struct jval v);
struct jval jval_next(struct jval v);
#define JVAL_EACH(x, of) for (struct jval x = jval_first(of); x.t; x = jval_next(x))
/* The member of an object; the last one when a name is repeated. */
struct jval jval_get(struct jval v, const char *key);
/* The same down a path: "results.0.alternatives"; digits count elements. */
struct jval jval_at(struct jval v, const char *path);
/* The first of these paths, up to NULL, that leads to something. */
struct jval jval_any(struct jval v, const char *const *paths);
/* The name of a member. */
struct str jval_key(struct jval v);
/* A string decoded, in NFC; a number or truth value as it is written; else {NULL, 0}.
 */
struct str jval_str(struct jval v);
/* jval_str of a member. */
struct str jval_text(struct jval v, const char *key);
bool jval_true(struct jval v);
/* The line in which the value begins, from 1; 0 when absent. */
size_t jval_line(struct jval v);

#endif
