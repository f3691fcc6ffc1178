/*
 * recent.h - is somebody at work on this page?
 *
 * An editor saves a note seconds after the last key, over what a program wrote in
 * between.  A page that changed in the last minute is left alone, unless it was
 * dossier that wrote it: .dossier/cache/written tells (without it, nobody knows).
 */
#ifndef RENDER_VAULT_RECENT_H
#define RENDER_VAULT_RECENT_H
#include "base/map.h"
#include "render/vault/memory/batch.h"

enum { RECENT_SECONDS = 60 };

VEC(recent_list, struct fs_entry);

struct recent {
	int64_t now; /* seconds since the epoch; 0: nothing is recent */
	struct recent_list v;
	struct map by_path;
};

/* Reads what was written lately; a file that is not there or not ours is empty. */
void recent_read(struct arena *a, struct recent *x, const struct fs_root *vault,
		 int64_t now);
/* Did somebody else change it in the last minute?  st: with its path. */
bool recent_is(const struct recent *x, const struct fs_entry *st);
/*
 * Notes the pages of a batch that was applied.  When it cannot be written, pages are
 * left out for a minute: nobody needs to know.
 */
void recent_write(struct arena *a, const struct recent *x, const struct fs_root *vault,
		  const struct batch_files *files);

#endif
