/*
 * recent.h - whether somebody is working on a page right now.
 *
 * An editor saves a note some seconds after the last key press, and so overwrites what
 * a program wrote in between.  A page that changed in the last minute is therefore left
 * alone, unless dossier wrote it, which .dossier/cache/written records.
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

/* Reads that file; a missing or unreadable one counts as empty. */
void recent_read(struct arena *a, struct recent *x, const struct fs_root *vault,
		 int64_t now);
/* Whether somebody else changed this page in the last minute. */
bool recent_is(const struct recent *x, const struct fs_entry *st);
/*
 * Writes the pages of an applied batch to the file.  A failure is ignored: these pages
 * are then left alone for a minute.
 */
void recent_write(struct arena *a, const struct recent *x, const struct fs_root *vault,
		  const struct batch_files *files);

#endif
