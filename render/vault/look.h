/*
 * look.h - the files of a vault by their stat alone: nothing is opened.
 *
 * Pages, configuration, templates and all that is not hidden, and the records;
 * whatever else a run reads of a vault is derived from these.
 */
#ifndef RENDER_VAULT_LOOK_H
#define RENDER_VAULT_LOOK_H
#include "base/fsroot.h"
#include "dossier/render.h"
#include "render/vault/memory/batch.h"

struct vault_files {
	struct arena arena;
	struct fs_entries v; /* as look_list() has them */
	int64_t looked;      /* ns since the epoch: they were listed later */
};

/*
 * Whether no run has changed the vault since: each leaves a file of records.  For who
 * holds its lock, before a batch is recovered.
 */
bool look_holds(const struct vault_files *files, const struct fs_root *root);
/* All files, by path.  Folders that cannot be listed go to d. */
int look_list(const char *vault, struct arena *a, struct fs_entries *out, struct diag d,
	      struct err *e);
void look_digest(const struct fs_entries *files, struct vault_look *out);
/*
 * The vault as a batch left it, without a look: what stood before, and the files of the
 * batch as staged.  Whatever somebody else does, before or after, the next look finds
 * another vault.  *out stays empty when the batch did not put all.  Waits until a
 * change from now on would show in a file's time.
 */
void look_left(const struct fs_entries *before, const struct batch_files *batch,
	       struct vault_look *out);

#endif
