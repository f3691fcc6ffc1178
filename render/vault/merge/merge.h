/*
 * merge.h - merges a fresh page into the one that stands: what a person wrote wins.
 *
 * The rules are those of docs/merge.md: a ledger in one comment line, which only grows,
 * and fingerprints of lines as they were written; never positions.
 */
#ifndef RENDER_VAULT_MERGE_MERGE_H
#define RENDER_VAULT_MERGE_MERGE_H
#include "render/page/page.h"

/*
 * Appends the new bytes of the page to *out, which equal `standing` when there is
 * nothing new.  standing: the bytes of the page, or none.  Its line ends, byte order
 * mark and final newline are kept.  Returns 0, or -1 with ERR_CONFLICT when the page
 * must not be written (conflict markers, broken front matter).
 */
int merge_page(struct arena *a, const struct page *fresh, struct str standing,
	       struct buf *out, struct err *e);

#endif
