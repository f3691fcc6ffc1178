/*
 * batch.h - writes all files of a run as one batch, which is applied whole or not at
 * all.
 *
 * Files are staged below .dossier/tx one by one, so that a run need not hold them all.
 * Then follow a journal, a sync, renames into place, and a sync (docs/safety.md). After
 * an interruption the next start completes a batch that has its journal and removes one
 * that does not.
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

/*
 * Completes or removes the batch of an interrupted run.  Call with the lock held.
 * Returns 1 if one was completed, 0 if not, -1 on an error.
 */
int batch_recover(const struct fs_root *vault, struct diag d, struct err *e);

struct batch_file {
	struct str path;          /* in the vault; borrowed */
	struct str before, after; /* hashes of the bytes; "-": no file */
	bool stood;               /* there was a file when it was read */
	bool removes;             /* there is to be none */
	bool moved;               /* out: the staged file is in place */
	bool conflict;            /* out: somebody changed the file, left out */
	bool failed;              /* out: it could not be put in place */
	struct fs_entry staged;   /* stat of the staged file, without its path */
};
VEC(batch_files, struct batch_file);

struct batch {
	const struct fs_root *vault; /* borrowed */
	bool dry;                    /* files are only listed */
	struct batch_files files;
	struct arena arena;
	struct hash hash; /* of the file that is being staged */
	int fd;           /* of that file, or -1 */
};

void batch_init(struct batch *b, const struct fs_root *vault, bool dry);
void batch_fini(struct batch *b);

/*
 * Stages a file.  before: its bytes when it was read; after: its new bytes; none for
 * no file.
 */
int batch_stage(struct batch *b, struct str path, struct str before, struct str after,
		struct err *e);
/*
 * The same in parts, for a new file: begin, any number of adds, end; one file at a
 * time. After an error only batch_drop may be called.
 */
int batch_begin(struct batch *b, struct str path, struct err *e);
int batch_add(struct batch *b, struct str text, struct err *e);
int batch_end(struct batch *b, struct err *e);
/* Removes what was staged; what cannot be removed now is removed at the next start. */
void batch_drop(struct batch *b);
/*
 * Puts all files in place, those of .dossier/records/ after all others.  A file that no
 * longer has the bytes `before` is left out, reported to d and marked failed.
 *
 * Returns 0, or -1.  Then either nothing was changed, or the journal remains and
 * batch_recover() will continue from it; failed pages are reported to d.  If somebody
 * had changed the records (ERR_CONFLICT), nothing remains.
 */
int batch_apply(struct batch *b, struct diag d, struct err *e);

#endif
