/*
 * look.h - the files of a vault as stat shows them: none is opened.
 *
 * All files that are not hidden (pages, configuration, templates), and the records.
 * Whatever else a run reads from a vault is derived from these.
 */
#ifndef RENDER_VAULT_LOOK_H
#define RENDER_VAULT_LOOK_H
#include "base/fsroot.h"
#include "dossier/render.h"
#include "render/vault/memory/batch.h"

struct vault_files {
	struct arena arena;
	struct fs_entries v; /* as look_list() has them */
	int64_t looked;      /* nanoseconds since the epoch, before they were listed */
};

/*
 * Whether no other run has changed the vault since then; each would have left a file of
 * records.  Call with the lock held, before a batch is recovered.
 */
bool look_holds(const struct vault_files *files, const struct fs_root *root);
/* Appends all files sorted by path.  Folders that cannot be listed are reported to d.
 */
int look_list(const char *vault, struct arena *a, struct fs_entries *out, struct diag d,
	      struct err *e);
void look_digest(const struct fs_entries *files, struct vault_look *out);
/*
 * Fills *out with the vault as a batch left it: the files that stood before, and those
 * of the batch as it staged them.  The vault is not listed for it, so a change that
 * somebody else makes at any time differs from *out.  *out stays empty when the batch
 * did not write all its files.  Waits until a later change would get a later time.
 */
void look_left(const struct fs_entries *before, const struct batch_files *batch,
	       struct vault_look *out);

#endif
