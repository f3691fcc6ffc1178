/*
 * moved.h - pages that a person moved or renamed: links to where they were lead on, on
 * lines that are written no more as well, as done tasks are.
 */
#ifndef RENDER_VAULT_MOVED_H
#define RENDER_VAULT_MOVED_H
#include "render/page/resolved.h"
#include "render/vault/review/entity.h"

struct moved_pages {
	struct map at; /* folded target of links -> place in links */
	VEC(relinks, struct relink) links;
	char digest[33];
};

/* In a; zeroed when no page was moved. */
void moved_find(struct arena *a, const struct resolved *w, struct moved_pages *out);
/* The text of the page at that path with its links led on, in a; itself where none is.
 */
struct str moved_led_on(struct arena *a, const struct moved_pages *m, struct str path,
			struct str text);
/* What a page is made of, with what its links lead to. */
void moved_digest(const struct moved_pages *m, char digest[33]);

#endif
