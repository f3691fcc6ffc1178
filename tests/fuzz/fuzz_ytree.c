/* fuzz_ytree.c - any bytes as YAML: a tree within its limits, or an error with a place.
 */
#include <stdlib.h>

#include "base/ytree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Every node is within the limits and readable in every way. */
static size_t visit(const struct ynode *n, int depth)
{
	size_t count = 1;
	int64_t v;
	bool b;

	if (depth > YTREE_DEPTH || n->line == 0 || n->col == 0)
		abort();
	ynode_bool(n, &b);
	ynode_int(n, &v);
	ynode_milli(n, &v);
	if (ynode_text(n).p && n->kind != YNODE_SCALAR)
		abort();
	for (size_t i = 0; i < n->n; i++)
		count += visit(&n->kids[i], depth + 1);
	return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	const struct ynode *t =
	    ytree_parse(&a, str_n((const char *)data, size), STRL("fuzz"), &e);

	if (t ? e.code != ERR_NONE || visit(t, 0) > YTREE_NODES : e.code == ERR_NONE)
		abort();
	arena_fini(&a);
	return 0;
}
