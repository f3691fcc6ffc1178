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
	bool quoted;              /* a scalar in quotes is never null, number or bool */
	struct str text;          /* of a scalar */
	struct str key;           /* of a member of a map */
	size_t key_line, key_col; /* 1-based */
	size_t line, col;         /* of the value, 1-based */
	struct ynode *kids; /* n elements of a list, or members of a map, in order */
	size_t n;
};

enum { YTREE_DEPTH = 32, YTREE_NODES = 200000, YTREE_BYTES = 8 << 20 };

/*
 * Parses one document.  Aliases, anchors, duplicate keys, further documents and
 * anything over the limits above are refused.  An empty text gives YNODE_NULL.
 * Returns the root, in the arena, or NULL with ERR_SYNTAX or ERR_LIMIT and the place.
 */
const struct ynode *ytree_parse(struct arena *a, struct str text, struct str name,
				struct err *e);
/* A member of a map, or NULL (also when n is NULL or not a map). */
const struct ynode *ynode_get(const struct ynode *n, const char *key);
/* Read a plain scalar by the YAML 1.2 core schema; false when it is something else. */
bool ynode_bool(const struct ynode *n, bool *out);
bool ynode_int(const struct ynode *n, int64_t *out);
/* A decimal number, in thousandths. */
bool ynode_milli(const struct ynode *n, int64_t *out);
/* The text of a scalar; none for null, NULL, a list or a map. */
struct str ynode_text(const struct ynode *n);

#endif
