/* assigned.h - in a test: who does an action of some lines, and until when. */
#ifndef TESTS_EXTRACT_ASSIGNED_H
#define TESTS_EXTRACT_ASSIGNED_H
#include "tests/extract/kit.h"

/* Lines of a talk on Tuesday 2026-05-12; the item is lines [first, last]. */
struct assigned {
	const char *line[5];
	size_t first, last;
	const char *owner, *due;
};

KIT void assigned(const struct assigned *c)
{
	struct kit k;
	struct item *it;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_participant(&k, "Ivo Brack", "");
	kit_participant(&k, "Mina Sole", "");
	for (size_t n = 0; n < 5 && c->line[n]; n++)
		kit_line(&k, c->line[n]);
	kit_read(&k);
	it = kit_item(&k, ITEM_ACTION, c->first, c->last);
	item_assign(&k.t, it);
	OK(str_eq(it->owner, str_z(c->owner)), "owner of \"%s\" is %s (%.*s)",
	   c->line[c->first], c->owner, STR_ARG(it->owner));
	OK(str_eq(it->due, str_z(c->due)), "day of \"%s\" is %s (%.*s)",
	   c->line[c->first], c->due, STR_ARG(it->due));
	OK((kit_flag(&k, "no-date") != NULL) == (c->due[0] == 0), "no-date");
	kit_close(&k);
}

#endif
