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

/* ERR_CONF at a node, or at its key: "what "name"". */
int reader_fault(const struct reader *in, const struct ynode *at, const char *what,
		 struct str name);
int reader_fault_key(const struct reader *in, const struct ynode *at, const char *what);
/* A fault unless the node is of that kind. */
int reader_want(const struct reader *in, const struct ynode *n, enum ynode_kind kind,
		const char *what);
/* A fault unless every member of the map is one of the NULL-terminated keys. */
int reader_keys(const struct reader *in, const struct ynode *map,
		const char *const *keys);
/*
 * Weights of n files, whose signals are read; phrases: a block of each, taken off it.
 * *found: one has the profile.
 */
int rules_read_weights(struct reader *in, const struct ynode **root,
		       const struct phrase_block *phrases, const struct str *names,
		       size_t n, struct str profile, bool *found);

#endif
