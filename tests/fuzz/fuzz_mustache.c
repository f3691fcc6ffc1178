/*
 * mustache: any template parses or is refused with its place, and renders within
 * its limits.  The template may name itself as a partial.
 */
#include <stdint.h>
#include <stdlib.h>

#include "render/page/mustache.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct mustache *self(void *ctx, struct str name)
{
	return str_eq(name, STRL("self")) ? ctx : NULL;
}

static void put(void *ctx, struct buf *out, const struct value *v, bool raw)
{
	(void)ctx;
	buf_c(out, raw ? 'r' : 'v');
	buf_str(out, v->text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str s = { (const char *)data, size };
	struct arena a = { 0 };
	struct err e = { 0 };
	struct value root = value_map(), list = value_list(), inner = value_map();
	struct mustache *t;

	if (size > 4096)
		return 0;
	value_set(&a, &inner, "x", value_text(STRL("in\nner")));
	for (int i = 0; i < 3; i++)
		value_add(&a, &list, inner);
	value_set(&a, &root, "x", value_text(STRL("text")));
	value_set(&a, &root, "l", list);
	value_set(&a, &root, "t", value_bool(true));
	t = mustache_parse(&a, s, STRL("t"), &e);
	if (!t && (e.code != ERR_CONF || e.line == 0 || e.col == 0))
		abort();
	if (t) {
		struct mustache_env env = { .partial = self, .put = put };
		struct buf b = { 0 };

		env.ctx = t;
		if (mustache_render(t, &root, &env, &b, &e) < 0 && e.code != ERR_CONF)
			abort();
		buf_fini(&b);
	}
	arena_fini(&a);
	return 0;
}
