/*
 * undo.h - before-images: the pages of a batch as they were before it.
 *
 * .dossier/undo/000007.jsonl, one page a line, in the order of the batch:
 * {"path":"Accounts/Larkmoor.md","after":"<sha256>","before":"..."}; without
 * "before" the batch made the page.  A page that is still as the batch left it returns
 * to its image byte for byte; from any other the merge removes the lines of the batch.
 */
#ifndef RENDER_VAULT_MEMORY_UNDO_H
#define RENDER_VAULT_MEMORY_UNDO_H
#include "base/fsroot.h"
#include "base/map.h"
#include "dossier/mem.h"

/* Images of this many batches are kept; older batches are undone by merging only. */
enum { UNDO_KEPT = 20 };

struct undo_image {
	struct str path, after;
	struct str before; /* p NULL: no page stood there */
};
VEC(undo_images, struct undo_image);

/* Zeroed = no images. */
struct undo {
	struct undo_images images;
	struct map by_path;
};

struct str undo_path(struct arena *a, size_t batch);
/*
 * Appends the image of one page.  after: the hash of its bytes after the batch, "-" for
 * no page.  A page that is not UTF-8 gets no image.
 */
void undo_write(struct buf *out, struct str path, struct str before, struct str after);
/*
 * Reads the images of a batch; none if its file is gone.  A bad line is reported to d
 * and left out: from that page the lines of the batch are removed.
 */
int undo_load(struct arena *a, struct undo *u, const struct fs_root *vault,
	      size_t batch, struct diag d, struct err *e);
/* The image to which a page returns, or NULL if it changed after the batch. */
const struct undo_image *undo_image_of(struct arena *a, const struct undo *u,
				       struct str path, struct str standing);

#endif
