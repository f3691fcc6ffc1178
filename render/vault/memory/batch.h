/*
 * batch.h - all files of a run written as one: applied whole or not at all.
 *
 * Staged below .dossier/tx file by file, so that a run need not hold them all; then a
 * journal, sync, renames into place, sync (docs/safety.md).  A batch that was
 * interrupted after its journal stood is finished at the next start, one before it is
 * removed.
 */
#ifndef RENDER_VAULT_MEMORY_BATCH_H
#define RENDER_VAULT_MEMORY_BATCH_H
#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/hash.h"
#include "dossier/err.h"
#include "dossier/mem.h"

/* The one writer of a vault, while it lives. */
struct batch_lock {
	int fd;
};

/* ERR_CONFLICT names the process that holds it. */
int batch_lock(struct batch_lock *l, const struct fs_root *vault, struct err *e);
void batch_unlock(struct batch_lock *l);

/* Finishes or removes what an interrupted run left.  1: finished it.  Needs the lock.
 */
int batch_recover(const struct fs_root *vault, struct diag d, struct err *e);

struct batch_file {
	struct str path;          /* in the vault; borrowed */
	struct str before, after; /* hashes of the bytes, "-": no file */
	bool stood;               /* there was a file when it was read */
	bool removes;             /* there is none afterwards */
	bool moved;               /* set when the staged file became it */
	bool conflict;            /* set when it had changed: left out */
	bool failed;              /* set when it could not be put in place; said in d */
	struct fs_entry staged;   /* what stat tells of it, its path apart */
};
VEC(batch_files, struct batch_file);

struct batch {
	const struct fs_root *vault; /* borrowed */
	bool dry;                    /* files are only listed */
	struct batch_files files;
	struct arena arena;
	struct hash hash; /* of the file that is being staged */
	int fd;           /* the same, or -1 */
};

void batch_init(struct batch *b, const struct fs_root *vault, bool dry);
void batch_fini(struct batch *b);

/*
 * Stages a file: the bytes that stood there when it was read and those that shall; p
 * NULL: no file.
 */
int batch_stage(struct batch *b, struct str path, struct str before, struct str after,
		struct err *e);
/* The same in pieces, for a file that was not there: begin, add any number of times,
 * end, one file at a time.  After an error only batch_drop may follow. */
int batch_begin(struct batch *b, struct str path, struct err *e);
int batch_add(struct batch *b, struct str text, struct err *e);
int batch_end(struct batch *b, struct err *e);
/* Removes what was staged; what cannot be removed now goes at the next start. */
void batch_drop(struct batch *b);
/*
 * Puts all files in place; those of .dossier/records/ only after all pages stand.  A
 * file whose bytes on disk are no longer those of `before` is left out, named in d and
 * marked failed.  -1: nothing was changed, or the journal stays (pages that failed are
 * named in d) and batch_recover goes on from it; when the records had been changed by
 * somebody (ERR_CONFLICT), nothing stays.
 */
int batch_apply(struct batch *b, struct diag d, struct err *e);

#endif
