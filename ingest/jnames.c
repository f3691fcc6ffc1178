/* jnames.c - ids of speakers to names. */
#include "ingest/jnames.h"

#include "ingest/shapes.h"

void jnames_find(struct arena *a, struct jval list, struct jnames *out)
{
	bool by_key = jval_type(list) == JSON_OBJECT;

	JVAL_EACH (x, list) {
		struct str id = by_key ? jval_key(x) : jval_text(x, "id");
		struct str name =
		    jval_type(x) == JSON_OBJECT ? jval_text(x, "name") : jval_str(x);

		/* {"Ada Quill": "Chair"} is something else. */
		if (id.len && str_chr(id, ' ') == STR_NPOS && shapes_is_name(name) &&
		    map_put(a, &out->ids, id, out->names.n) == out->names.n)
			*VEC_ADD(a, &out->names) = name;
	}
}

struct str jnames_get(const struct jnames *n, struct jval id)
{
	size_t at = map_get(&n->ids, jval_str(id));

	return at == STR_NPOS ? str_none() : n->names.v[at];
}
