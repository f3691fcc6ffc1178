/* rules_reader.h - inside rules_read: the file being read, and what is wrong with it.
 */
#ifndef EXTRACT_RULES_RULES_READER_H
#define EXTRACT_RULES_RULES_READER_H
#include "base/ytree.h"
#include "extract/rules/rules_read.h"

struct reader {
	struct rules *r;
	struct str file;     /* being read */
	enum talk_form form; /* whose weights are read */
	struct err *e;
};

/* A name that is none, and the nearest one that is. */
struct meant {
	struct str typed, near;
	size_t edits;
};

static inline struct meant meant_begin(struct str typed)
{
	return (struct meant){ .typed = typed, .edits = STR_FAR };
}

static inline void meant_try(struct meant *m, struct str name)
{
	if (str_nearer(m->typed, name, &m->edits))
		m->near = name;
}

/* ERR_CONF at the key of a node: "what "key"; did you mean "name"?". */
int reader_unknown_key(const struct reader *in, const struct ynode *at,
		       const char *what, const struct meant *m);
/* A fault unless the node is of that kind. */
int reader_want(const struct reader *in, const struct ynode *n, enum ynode_kind kind,
		const char *what);
/* A fault unless every member of the map is one of the NULL-terminated keys. */
int reader_keys(const struct reader *in, const struct ynode *map,
		const char *const *keys);
/*
 * The block of lines that ends a file, "lexicon: |" or another.  As dossier fit writes
 * them they are most of it: taken off, so that YAML reads only the rest.
 */
struct last_block {
	struct str key, text;
	size_t line; /* of the file before its first */
};
/*
 * Weights of n files, whose signals are read, and the last block of each.
 * *found: one has the profile.
 */
int rules_read_weights(struct reader *in, const struct ynode **root,
		       const struct last_block *last, const struct str *names, size_t n,
		       struct meant *profile, bool *found);

#endif
