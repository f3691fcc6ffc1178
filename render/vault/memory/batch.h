/*
 * batch.h - all files of a run written as one: applied whole or not at all.
 *
 * Staged below .dossier/tx with a journal, synced, renamed into place, synced
 * (docs/safety.md).  A batch that was interrupted after its journal stood is
 * finished at the next start, one before it is removed.
 */
#ifndef RENDER_VAULT_MEMORY_BATCH_H
#define RENDER_VAULT_MEMORY_BATCH_H
#include "base/fsutil.h"
#include "dossier/err.h"
#include "dossier/mem.h"

/* The one writer of a vault, while it lives. */
struct batch_lock {
	int fd;
};

/* ERR_CONFLICT names the process that holds it. */
int batch_lock(struct batch_lock *l, const struct fs_root *vault, struct err *e);
void batch_unlock(struct batch_lock *l);

/* Finishes or removes what an interrupted run left.  Needs the lock. */
int batch_recover(const struct fs_root *vault, struct diag d, struct err *e);

struct batch_file {
	struct str path; /* in the vault */
	struct str
	    before;       /* bytes that stood there when it was read; p NULL: no file */
	struct str after; /* p NULL: the file is removed */
	bool conflict;    /* set when it had changed: left out */
	bool failed;      /* set when it could not be put in place; said in d */
	struct fs_entry staged; /* set: what stat tells of it, its path apart */
};
VEC(batch_files, struct batch_file);

/*
 * Writes all files; those of .dossier/records/ are put in place only after all pages
 * stand.  A file whose bytes on disk are no longer `before`
 * is left out, named in d and marked failed.  -1: nothing was changed, or the journal
 * stays (pages that failed are named in d) and batch_recover goes on from it; when
 * the records had been changed by somebody (ERR_CONFLICT), nothing stays.
 */
int batch_apply(const struct fs_root *vault, struct batch_files *files, struct diag d,
		struct err *e);

#endif
