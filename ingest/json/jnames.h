/* jnames.h - who the ids of speakers are, where an export lists them apart. */
#ifndef INGEST_JSON_JNAMES_H
#define INGEST_JSON_JNAMES_H
#include "base/map.h"
#include "ingest/json/jtree.h"

/* Zero: nobody is known. */
struct jnames {
	struct map ids; /* to names */
	struct strs names;
};

/*
 * {"0": "Ada Quill"}, {"0": {"name": "Ada Quill"}}, [{"id": 0, "name": "Ada Quill"}].
 * What is no name is left out.  Borrows from the tree of `list`.
 */
void jnames_find(struct arena *a, struct jval list, struct jnames *out);
/* The same of an export's own [{"id", "name"}], whatever the names look like. */
void jnames_list(struct arena *a, struct jval list, struct jnames *out);
/* One of them, unless either is empty.  The first name of an id is the one that counts.
 */
void jnames_add(struct arena *a, struct str id, struct str name, struct jnames *out);
/* The name of this id, or none. */
struct str jnames_of(const struct jnames *n, struct str id);

#endif
