/* about.h - in a test: the accounts that an item of some lines is about. */
#ifndef TESTS_EXTRACT_ABOUT_H
#define TESTS_EXTRACT_ABOUT_H
#include "tests/extract/kit.h"

KIT void item_about(struct kit *k, struct item *it, size_t first, const char *want)
{
	struct buf b = { 0 };

	item_attribute(&k->t, it);
	for (size_t i = 0; i < it->about.n; i++) {
		if (i > 0)
			buf_z(&b, ", ");
		buf_str(&b, it->about.v[i]);
	}
	OK(str_eq(buf_view(&b), str_z(want)), "segment %zu is about \"%s\" (%.*s)",
	   first, want, STR_ARG(buf_view(&b)));
	buf_fini(&b);
}

KIT void about(struct kit *k, size_t first, size_t last, const char *want)
{
	item_about(k, kit_item(k, ITEM_FACT, first, last), first, want);
}

/* As read from notes. */
KIT void noted(struct kit *k, size_t at, const char *want)
{
	struct item *it = kit_item(k, ITEM_FACT, at, at);

	it->by = STRL("notes");
	item_about(k, it, at, want);
}

#endif
