/*
 * jtree.h - a parsed JSON text, whose values can be looked up in any order.
 *
 * Beyond RFC 8259 it accepts what exports have: control bytes in strings, NaN and
 * Infinity (read as null), and JSON Lines (several values; the root is an array of
 * them). A value takes twelve bytes; strings are decoded when they are asked for.
 */
#ifndef INGEST_JSON_JTREE_H
#define INGEST_JSON_JTREE_H
#include <stdbool.h>
#include <stdint.h>

#include "base/json.h"

/* A text with more values than this is refused. */
enum { JTREE_VALUES = 32 << 20 };

struct jnode {
	uint32_t at; /* byte position of the value */
	uint32_t
	    key; /* that of its name's opening quote, plus 1; 0 = not in an object */
	uint32_t end; /* the index behind its last descendant */
};

struct jtree {
	struct str text;     /* borrowed */
	struct arena *arena; /* borrowed: for strings with escapes */
	struct jnode *v;     /* in the order of the text */
	size_t n;
	bool lines;       /* JSON Lines: v[0] is an array that is not in the text */
	uint32_t *breaks; /* line feeds before each block of the text */
	size_t line;      /* if not 0, the text is in this line of another text */
};

/* A value of a tree; absent if t is NULL, which every function accepts. */
struct jval {
	const struct jtree *t;
	uint32_t i;
	uint32_t limit; /* the index behind the array or object around it */
};

/*
 * Parses a text, which is borrowed, as is the arena.  Returns 0, or -1 with line and
 * column in *e; then *t needs no jtree_fini().
 */
int jtree_parse(struct jtree *t, struct str text, struct arena *a, struct err *e);
void jtree_fini(struct jtree *t);
struct jval jtree_root(const struct jtree *t);

/* The type of a value; JSON_ERROR if it is absent. */
enum json_type jval_type(struct jval v);
/* Whether there is a value; null counts as absent here. */
bool jval_is(struct jval v);
/* The first member or element, and the next one, in the order of the text. */
struct jval jval_first(struct jval v);
struct jval jval_next(struct jval v);
#define JVAL_EACH(x, of) for (struct jval x = jval_first(of); x.t; x = jval_next(x))
/* The member of an object with this name; the last one if the name is repeated. */
struct jval jval_get(struct jval v, const char *key);
/* The same along a path such as "results.0.alternatives"; digits count elements. */
struct jval jval_at(struct jval v, const char *path);
/* The value at the first of these paths, ended by NULL, that leads to one. */
struct jval jval_any(struct jval v, const char *const *paths);
/* The name of a member. */
struct str jval_key(struct jval v);
/* A string decoded, in NFC; a number or truth value as it is written; else none. */
struct str jval_str(struct jval v);
/* jval_str() of the member with this name. */
struct str jval_text(struct jval v, const char *key);
/* Whether it is `true`. */
bool jval_true(struct jval v);
/* The line in which the value begins, from 1; 0 if it is absent. */
size_t jval_line(struct jval v);

#endif
