/*
 * fsutil.h - files: read whole, list trees, write safely, close checked.
 *
 * Paths inside a root are relative with '/', and opened component by component
 * without following symbolic links.
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
 * Lists all regular files below `root`, sorted by path bytes.  Hidden names
 * (.x) are left out.  A folder or entry that cannot be read goes to d.  Links
 * are not followed; they go to d only when `tell_links`.  A root that is a
 * regular file gives one entry with its base name.  Returns -1 only when the
 * root itself cannot be opened.
 */
int fs_walk(const char *root, struct arena *a, struct fs_entries *out, bool tell_links,
	    struct diag d, struct err *e);
/* The same, of paths alone: nothing else of an entry is set for sure. */
int fs_walk_names(const char *root, struct arena *a, struct fs_entries *out,
		  struct diag d, struct err *e);

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

/* An open folder that stays inside itself: the vault. */
struct fs_root {
	int fd;
	struct str name; /* for messages */
};

/* path must outlive r; a link that leads to the folder itself is followed. */
int fs_root_open(struct fs_root *r, const char *path, struct err *e);
void fs_root_close(struct fs_root *r);
/* Refuses "..", empty parts, absolute paths and any symbolic link on the way. */
int fs_root_read(const struct fs_root *r, struct str path, size_t max, struct buf *out,
		 struct err *e);
/* The first max bytes at most, without an error when the file is longer. */
int fs_root_head(const struct fs_root *r, struct str path, size_t max, struct buf *out,
		 struct err *e);
/* Opens a folder in the root ("" = the root itself); the caller closes it.  -1 = error.
 */
int fs_root_dir(const struct fs_root *r, struct str path, struct err *e);
/* Opens a regular file for reading; the caller closes it.  -1 = error. */
int fs_root_file(const struct fs_root *r, struct str path, struct err *e);
/*
 * 1 = there (filled if st), 0 = not there, -1 = error.  Also for folders; a
 * symbolic link is an error.
 */
int fs_root_stat(const struct fs_root *r, struct str path, struct fs_entry *st,
		 struct err *e);
/* Creates the parent folders of path. */
int fs_root_mkdirs(const struct fs_root *r, struct str path, struct err *e);
/* A new file, must not exist, open for writing; the caller closes it.  -1 = error. */
int fs_root_new(const struct fs_root *r, struct str path, struct err *e);
/* New file, must not exist; data written and closed, not synced.  Nothing is left of it
 * on failure. */
int fs_root_create(const struct fs_root *r, struct str path, struct str data,
		   struct err *e);
/* Creates the parent folders of `to`. */
int fs_root_rename(const struct fs_root *r, struct str from, struct str to,
		   struct err *e);
/* Removes a file or an empty folder; one that is not there is no error. */
int fs_root_remove(const struct fs_root *r, struct str path, struct err *e);
/* syncfs of the file system that holds the root. */
int fs_root_sync(const struct fs_root *r, struct err *e);

#endif
