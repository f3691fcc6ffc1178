/*
 * fsutil.h - files: reading and writing them whole, and telling whether one changed.
 *
 * Functions that take an err return 0, or -1 with ERR_IO; `name` is for messages.
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

/* Appends all of fd, which may be a pipe, to *out; ERR_LIMIT beyond max bytes. */
int fs_read_fd(int fd, struct str name, size_t max, struct buf *out, struct err *e);
/* The same by path: a regular file, FIFO or device; symbolic links are followed. */
int fs_read(const char *path, size_t max, struct buf *out, struct err *e);
/* Writes all bytes, whatever EINTR and short writes do. */
int fs_write_fd(int fd, struct str name, struct str data, struct err *e);
/* close(), whose failure may be the first sign of a lost write. */
int fs_close(int fd, struct str name, struct err *e);

struct fs_entry {
	struct str path;  /* relative to the root, with '/', as the folders spell it */
	int64_t size;     /* bytes */
	int64_t mtime;    /* seconds since the epoch, */
	int64_t mtime_ns; /* and the nanoseconds after that */
	uint64_t ino;
	bool read_only; /* no write permission for anybody; set by fs_root_stat only */
};
VEC(fs_entries, struct fs_entry);
/* The order of paths, for VEC_SORT(). */
int fs_by_path(const void *x, const void *y);

/*
 * Adds path, size, time of change and inode of each file to h, so that equal digests
 * mean the same files.  Raises *newest (nanoseconds since the epoch) to their latest
 * time of change.
 */
void fs_digest(struct hash *h, const struct fs_entries *files, int64_t *newest);
/*
 * Whether a file last changed at `newest` may have changed again before `now` (both in
 * nanoseconds) without getting a new time: file systems keep times in milliseconds, old
 * ones in seconds.
 */
bool fs_is_racy(int64_t newest, int64_t now);
/* Nanoseconds since the epoch: now, and the last change of a file. */
int64_t fs_now(void);
int64_t fs_changed(const struct fs_entry *f);
/* Whether size, time of change and inode are equal: probably nothing was changed. */
bool fs_same(const struct fs_entry *a, const struct fs_entry *b);

#endif
