/*
 * merge.h - a fresh page merged into what stands: human words win.
 *
 * Pure: bytes in, bytes out.  The rules are those of docs/merge.md: a grow-only
 * ledger in one comment line, fingerprints of lines as written, never positions.
 */
#ifndef RENDER_VAULT_MERGE_MERGE_H
#define RENDER_VAULT_MERGE_MERGE_H
#include "render/page/page.h"

/*
 * standing: the page's bytes, or {NULL, 0} when there is none.  Appends the
 * page's new bytes to *out: equal to `standing` when there is nothing new.
 * Line ends, BOM and final newline of a standing page are kept.  ERR_CONFLICT
 * when the page must not be written (conflict markers, broken front matter).
 */
int merge_page(struct arena *a, const struct page *fresh, struct str standing,
	       struct buf *out, struct err *e);

#endif
