/*
 * fsroot.h - an open folder that stays inside itself: the vault.
 *
 * Paths inside a root are relative with '/', and opened component by component
 * without following symbolic links.
 */
#ifndef BASE_FSROOT_H
#define BASE_FSROOT_H
#include "base/fsutil.h"

struct fs_root {
	int fd;
	struct str name; /* for messages */
};

/* path must outlive r; a link that leads to the folder itself is followed. */
int fs_root_open(struct fs_root *r, const char *path, struct err *e);
void fs_root_close(struct fs_root *r);
/* Names the file of an error with the root before it, and returns -1. */
int fs_root_fail(const struct fs_root *r, struct err *e);
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
