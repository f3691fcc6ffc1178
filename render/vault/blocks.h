/*
 * blocks.h - the block ids of items on meeting pages, to which people link.
 *
 * A line keeps its id when another export of the meeting is added, even if state was
 * lost.  When a correction changes the wording, and so the id, of an item, links to it
 * are updated.
 */
#ifndef RENDER_VAULT_BLOCKS_H
#define RENDER_VAULT_BLOCKS_H
#include "base/fsroot.h"
#include "render/page/resolved.h"

/*
 * Fills w->standing with the ids that stand on meeting pages, where an entry could have
 * one of several ids.  Only the pages of such entries are read; a page that cannot be
 * read counts as having no ids.
 */
void blocks_read(struct arena *a, const struct fs_root *vault, struct resolved *w);
/* The current id of an item that had the id `id`. */
struct str blocks_now(const struct resolved *w, struct str id);
/* The text of a page with all ids made current, in a; not copied if they are. */
struct str blocks_led_on(struct arena *a, const struct resolved *w, struct str page);

#endif
