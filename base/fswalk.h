/* fswalk.h - lists the files below a folder. */
#ifndef BASE_FSWALK_H
#define BASE_FSWALK_H
#include "base/fsutil.h"

/*
 * Appends all regular files below `root`, sorted by the bytes of their paths; paths are
 * in the arena.  Hidden names (.x) are left out, links are not followed, and pipes and
 * other special files are not read.  If root is a regular file, it is the only entry,
 * under its base name.
 *
 * A folder or entry that cannot be read is reported to d.  Returns 0, or -1 with ERR_IO
 * when the root itself cannot be opened.
 */
int fs_walk(const char *root, struct arena *a, struct fs_entries *out, struct diag d,
	    struct err *e);
/*
 * The same for exports rather than a vault: links and special files are reported too,
 * and the paths in diagnostics begin with the root.
 */
int fs_walk_exports(const char *root, struct arena *a, struct fs_entries *out,
		    struct diag d, struct err *e);
/* As fs_walk(), but of each entry only the path is sure to be set. */
int fs_walk_names(const char *root, struct arena *a, struct fs_entries *out,
		  struct diag d, struct err *e);

#endif
