/*
 * cachefile.h - lines that past runs found out, in a file that may be lost at any time.
 *
 * Believed only when whole (a sum of all lines stands in the first) and written by the
 * same program.  Keys are digests of path and stat, so that the file names nothing.
 */
#ifndef BASE_CACHEFILE_H
#define BASE_CACHEFILE_H
#include "base/fsroot.h"
#include "base/fsutil.h"

struct cachefile {
	struct str path;     /* in the root */
	struct str program;  /* what tells this build from another; none: no cache */
	struct str sum;      /* of the lines, as read; or none */
	int64_t looked;      /* ns since the epoch: when it was read */
	struct arena *arena; /* borrowed: owns all text but the lines */
	struct buf raw;      /* that they are in */
};

/* The lines, or none.  Call before the files that it tells of are listed. */
struct str cachefile_read(struct cachefile *c, const struct fs_root *root);
/* The lines go. */
void cachefile_fini(struct cachefile *c);
/*
 * Writes lines, in n parts one behind the other, unless they are those that were read.
 * A failure costs only time.
 */
void cachefile_write(const struct cachefile *c, const struct fs_root *root,
		     const struct str *parts, size_t n);
/* The key of files as they were listed. */
struct str cachefile_key(struct arena *a, const struct fs_entries *files);
/* May the file have changed since it was listed, without a new time? */
bool cachefile_doubts(const struct cachefile *c, const struct fs_entry *file);

#endif
