/* fswalk.h - the files of a tree. */
#ifndef BASE_FSWALK_H
#define BASE_FSWALK_H
#include "base/fsutil.h"

/*
 * Lists all regular files below `root`, sorted by path bytes.  Hidden names
 * (.x) are left out.  A folder or entry that cannot be read goes to d.  Links
 * are not followed, pipes and the like not read: of `exports` they go to d, and all
 * that does is named with the root, of a vault by its path in it.  A root that is a
 * regular file gives one entry with its base name.  Returns -1 only when the root
 * itself cannot be opened.
 */
int fs_walk(const char *root, struct arena *a, struct fs_entries *out, bool exports,
	    struct diag d, struct err *e);
/* The same, of paths alone: nothing else of an entry is set for sure. */
int fs_walk_names(const char *root, struct arena *a, struct fs_entries *out,
		  struct diag d, struct err *e);

#endif
