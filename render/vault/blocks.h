/*
 * blocks.h - block ids of items: lines on meeting pages that people link to keep theirs
 * when another export of the meeting is joined, whatever was lost meanwhile; links
 * follow what a correction words anew.
 */
#ifndef RENDER_VAULT_BLOCKS_H
#define RENDER_VAULT_BLOCKS_H
#include "base/fsroot.h"
#include "render/page/resolved.h"

/*
 * Fills w->standing, where a meeting's page has one of several ids that an entry could
 * have there; reads no other page.  One that cannot be read has none.
 */
void blocks_read(struct arena *a, const struct fs_root *vault, struct resolved *w);
/* The id that an item has now. */
struct str blocks_now(const struct resolved *w, struct str id);
/* A page with the ids that items have now, in a; itself where all have. */
struct str blocks_led_on(struct arena *a, const struct resolved *w, struct str page);

#endif
