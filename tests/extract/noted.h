/* noted.h - in a test: one item of the notes, as it should read. */
#ifndef TESTS_EXTRACT_NOTED_H
#define TESTS_EXTRACT_NOTED_H
#include "tests/extract/kit.h"

KIT void check(struct kit *k, size_t i, enum item_kind kind, const char *text,
	       const char *owner, const char *due)
{
	const struct item *it = i < k->r.items.n ? &k->r.items.v[i] : NULL;

	OK(it && it->kind == kind && str_eq(it->text, str_z(text)), "%s", text);
	OK(it && str_eq(it->owner, str_z(owner)), "owner of \"%s\": %.*s", text,
	   STR_ARG(it ? it->owner : STRL("")));
	OK(it && str_eq(it->due, str_z(due)), "day of \"%s\": %.*s", text,
	   STR_ARG(it ? it->due : STRL("")));
}

#endif
