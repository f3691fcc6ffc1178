/* ytree.h - YAML (libyaml) as a read-only tree with positions and limits. */
#ifndef BASE_YTREE_H
#define BASE_YTREE_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/str.h"

enum ynode_kind { YNODE_NULL, YNODE_SCALAR, YNODE_LIST, YNODE_MAP };

struct ynode {
	enum ynode_kind kind;
	bool quoted;     /* a scalar in quotes is never null, number or bool */
	struct str text; /* scalar */
	struct str key;  /* when it is a member of a map */
	size_t key_line, key_col;
	size_t line, col;   /* 1-based, of the value */
	struct ynode *kids; /* list elements or map members, in order */
	size_t n;
};

enum { YTREE_DEPTH = 32, YTREE_NODES = 200000, YTREE_BYTES = 8 << 20 };

/*
 * One document.  Aliases and anchors are refused, so are duplicate keys,
 * multiple documents, and anything over the limits.  Empty text: YNODE_NULL.
 * Returns the root in the arena or NULL with ERR_SYNTAX and name:line:col.
 */
const struct ynode *ytree_parse(struct arena *a, struct str text, struct str name,
				struct err *e);
/* Member of a map, or NULL (also when n is NULL or no map). */
const struct ynode *ynode_get(const struct ynode *n, const char *key);
/* Plain-scalar readings, YAML 1.2 core: false when the node is something else. */
bool ynode_bool(const struct ynode *n, bool *out);
bool ynode_int(const struct ynode *n, int64_t *out);
/* Decimal number as thousandths. */
bool ynode_milli(const struct ynode *n, int64_t *out);
/* Text of a scalar, {NULL,0} for null, NULL or a collection. */
struct str ynode_text(const struct ynode *n);

#endif
