/* jnames.c - ids of speakers to names. */
#include "ingest/json/jnames.h"

#include "ingest/written/shapes.h"

void jnames_add(struct arena *a, struct str id, struct str name, struct jnames *out)
{
	if (id.len && name.len &&
	    map_put(a, &out->ids, id, out->names.n) == out->names.n)
		*VEC_ADD(a, &out->names) = name;
}

void jnames_find(struct arena *a, struct jval list, struct jnames *out)
{
	bool by_key = jval_type(list) == JSON_OBJECT;

	JVAL_EACH (x, list) {
		struct str id = by_key ? jval_key(x) : jval_text(x, "id");
		struct str name =
		    jval_type(x) == JSON_OBJECT ? jval_text(x, "name") : jval_str(x);

		/* {"Ada Quill": "Chair"} is something else. */
		if (str_chr(id, ' ') == STR_NPOS && shapes_is_name(name))
			jnames_add(a, id, name, out);
	}
}

void jnames_list(struct arena *a, struct jval list, struct jnames *out)
{
	JVAL_EACH (x, list) {
		jnames_add(a, jval_text(x, "id"), jval_text(x, "name"), out);
	}
}

struct str jnames_of(const struct jnames *n, struct str id)
{
	size_t at = map_get(&n->ids, id);

	return at == STR_NPOS ? str_none() : n->names.v[at];
}
