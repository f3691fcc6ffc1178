/* fsutil.h - files: read whole, write all, close checked, and whether one has changed.
 */
#ifndef BASE_FSUTIL_H
#define BASE_FSUTIL_H
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/hash.h"
#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/str.h"

/* Appends all of fd to *out; stops with ERR_LIMIT beyond max bytes.  Works on pipes. */
int fs_read_fd(int fd, struct str name, size_t max, struct buf *out, struct err *e);
/* The same by path (a regular file, FIFO or device; symlinks are followed). */
int fs_read(const char *path, size_t max, struct buf *out, struct err *e);
/* Writes all bytes, in spite of EINTR and short writes. */
int fs_write_fd(int fd, struct str name, struct str data, struct err *e);
/* close() whose failure is an error. */
int fs_close(int fd, struct str name, struct err *e);

struct fs_entry {
	struct str path; /* in the root, '/' separated, as the directory spells it */
	int64_t size;
	int64_t mtime; /* seconds since the epoch */
	int64_t mtime_ns;
	uint64_t ino;
	bool read_only; /* nobody may write it; only fs_root_stat tells */
};
VEC(fs_entries, struct fs_entry);

/*
 * Adds paths, sizes, times and inodes to h: equal digests, same files.  *newest (ns
 * since the epoch) becomes the latest time of change when that is later.
 */
void fs_digest(struct hash *h, const struct fs_entries *files, int64_t *newest);
/*
 * Whether a file that was changed last at `newest` could have changed again by `now`
 * (both ns) without a new time: clocks of file systems tick in whole milliseconds, old
 * ones in seconds.
 */
bool fs_is_racy(int64_t newest, int64_t now);
/* ns since the epoch: now, and a file's last change. */
int64_t fs_now(void);
int64_t fs_changed(const struct fs_entry *f);
/* Whether size, time of change and inode agree: as far as stat can tell, one state. */
bool fs_same(const struct fs_entry *a, const struct fs_entry *b);

#endif
