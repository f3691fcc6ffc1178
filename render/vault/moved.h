/*
 * moved.h - pages that a person moved or renamed: links to their old places are
 * updated, also on lines that dossier no longer writes, such as done tasks.
 */
#ifndef RENDER_VAULT_MOVED_H
#define RENDER_VAULT_MOVED_H
#include "render/page/resolved.h"
#include "render/vault/review/entity.h"

struct moved_pages {
	struct map at; /* folded target of links -> index into links */
	VEC(relinks, struct relink) links;
	char digest[33];
};

/* Fills *out, in a; it is zeroed when no page was moved. */
void moved_find(struct arena *a, const struct resolved *w, struct moved_pages *out);
/* The text of the page at that path with updated links, in a; not copied without any.
 */
struct str moved_led_on(struct arena *a, const struct moved_pages *m, struct str path,
			struct str text);
/* Adds the moved pages to the digest of what a page is made from (page_digest). */
void moved_digest(const struct moved_pages *m, char digest[33]);

#endif
