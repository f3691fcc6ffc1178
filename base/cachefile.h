/*
 * cachefile.h - lines that earlier runs worked out, in a file that may be lost any
 * time.
 *
 * It is used only if it is complete (its first line has a checksum of the others) and
 * was written by the same build of the program.  Keys are digests of path and stat, so
 * the file reveals no names.
 */
#ifndef BASE_CACHEFILE_H
#define BASE_CACHEFILE_H
#include "base/fsroot.h"
#include "base/fsutil.h"

struct cachefile {
	struct str path;     /* in the root */
	struct str program;  /* identifies this build; none: there is no cache */
	struct str sum;      /* checksum of the lines that were read, or none */
	int64_t looked;      /* when it was read, nanoseconds since the epoch */
	struct arena *arena; /* borrowed: owns all texts but the lines */
	struct buf raw;      /* the file as read: owns the lines */
};

/*
 * Returns the lines, borrowed until cachefile_fini, or none.  Set path, program and
 * arena before, and call it before the files that the cache is about are listed.
 */
struct str cachefile_read(struct cachefile *c, const struct fs_root *root);
void cachefile_fini(struct cachefile *c);
/*
 * Writes the lines, given as n parts to be joined, unless they are the same as those
 * that were read.  A failure is ignored: it costs only time.
 */
void cachefile_write(const struct cachefile *c, const struct fs_root *root,
		     const struct str *parts, size_t n);
/* A key for the state of these files: see fs_digest(). */
struct str cachefile_key(struct arena *a, const struct fs_entries *files);
/* Whether the file may have changed after it was listed without getting a new time. */
bool cachefile_doubts(const struct cachefile *c, const struct fs_entry *file);

#endif
