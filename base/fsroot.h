/*
 * fsroot.h - an open folder, the vault, that no path given to it can leave.
 *
 * Paths are relative to the root, with '/', and are opened component by component
 * without following symbolic links.  Absolute paths, "..", empty components and any
 * symbolic link on the way are refused.
 *
 * Unless a comment says otherwise, functions return 0, or -1 with ERR_IO in *e, which
 * names the path.
 */
#ifndef BASE_FSROOT_H
#define BASE_FSROOT_H
#include "base/fsutil.h"

struct fs_root {
	int fd;
	struct str name; /* for messages */
};

/* path must outlive r; if it is itself a link to a folder, that is followed. */
int fs_root_open(struct fs_root *r, const char *path, struct err *e);
void fs_root_close(struct fs_root *r);
/* Puts the name of the root in front of the file that *e names; returns -1. */
int fs_root_fail(const struct fs_root *r, struct err *e);
/* Appends a file of at most max bytes to *out; ERR_LIMIT when it is larger. */
int fs_root_read(const struct fs_root *r, struct str path, size_t max, struct buf *out,
		 struct err *e);
/* Appends at most the first max bytes of a file. */
int fs_root_head(const struct fs_root *r, struct str path, size_t max, struct buf *out,
		 struct err *e);
/* Opens a folder ("" = the root itself).  Returns a descriptor that the caller closes.
 */
int fs_root_dir(const struct fs_root *r, struct str path, struct err *e);
/* Opens a regular file for reading.  Returns a descriptor that the caller closes. */
int fs_root_file(const struct fs_root *r, struct str path, struct err *e);
/*
 * Looks for a file or folder and fills *st, which may be NULL.  Returns 1 if it is
 * there, 0 if not, -1 on an error; a symbolic link is one.
 */
int fs_root_stat(const struct fs_root *r, struct str path, struct fs_entry *st,
		 struct err *e);
/* Creates the parent folders of path, not path itself. */
int fs_root_mkdirs(const struct fs_root *r, struct str path, struct err *e);
/*
 * Creates a file, which must not exist, for writing.  Returns a descriptor that the
 * caller closes.
 */
int fs_root_new(const struct fs_root *r, struct str path, struct err *e);
/*
 * Creates a file, which must not exist, with that content; it is closed but not synced.
 * On failure nothing of it is left.
 */
int fs_root_create(const struct fs_root *r, struct str path, struct str data,
		   struct err *e);
/* Creates the parent folders of `to` first. */
int fs_root_rename(const struct fs_root *r, struct str from, struct str to,
		   struct err *e);
/* Removes a file or an empty folder; it is no error if there is none. */
int fs_root_remove(const struct fs_root *r, struct str path, struct err *e);
/* syncfs() of the file system that holds the root. */
int fs_root_sync(const struct fs_root *r, struct err *e);

#endif
