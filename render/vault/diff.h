/* diff.h - unified diff of two texts by lines (Myers 1986), for --dry-run. */
#ifndef RENDER_VAULT_DIFF_H
#define RENDER_VAULT_DIFF_H
#include "dossier/mem.h"

/*
 * Appends "--- a/path", "+++ b/path" and hunks with three lines of context, as
 * `git apply` reads them.  before.p NULL: a new file.  Equal texts: nothing.
 * Texts that differ in more than a few thousand lines become one hunk.
 */
void diff_unified(struct buf *out, struct str path, struct str before,
		  struct str after);

#endif
