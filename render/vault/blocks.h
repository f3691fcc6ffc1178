/*
 * blocks.h - block ids that stand on meeting pages: lines that people link to keep
 * theirs when another export of the meeting is joined, whatever was lost meanwhile.
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

#endif
