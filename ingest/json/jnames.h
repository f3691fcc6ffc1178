/* jnames.h - names of speakers by id, where an export lists them apart from the talk.
 */
#ifndef INGEST_JSON_JNAMES_H
#define INGEST_JSON_JNAMES_H
#include "base/map.h"
#include "ingest/json/jtree.h"

/* A zeroed one knows nobody. */
struct jnames {
	struct map ids; /* indices into names */
	struct strs names;
};

/*
 * Adds ids and names of {"0": "Ada Quill"}, {"0": {"name": "Ada Quill"}} or
 * [{"id": 0, "name": "Ada Quill"}].  What does not look like a name is left out.
 * Borrows from the tree of `list`.
 */
void jnames_find(struct arena *a, struct jval list, struct jnames *out);
/* Adds those of [{"id": 0, "name": "Ada Quill"}], whatever the names look like. */
void jnames_list(struct arena *a, struct jval list, struct jnames *out);
/* Adds a name, unless it or the id is empty or the id has a name. */
void jnames_add(struct arena *a, struct str id, struct str name, struct jnames *out);
/* The name of this id, or none. */
struct str jnames_of(const struct jnames *n, struct str id);

#endif
