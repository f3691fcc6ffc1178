/*
 * pagecache.h - .dossier/cache/pages: what the last run found on each page.
 *
 * A page is identified by path, size, time of change and inode, as in cli/seen.h. While
 * these are the same, it need not be read to know its entity and its check boxes.  Nor
 * need it be merged again with a fresh page that changed nothing in it, or that was
 * merged into it when it was written.  Without the file, or with a damaged one, every
 * page is read, with the same result.
 */
#ifndef RENDER_VAULT_MEMORY_PAGECACHE_H
#define RENDER_VAULT_MEMORY_PAGECACHE_H
#include "base/cachefile.h"
#include "base/map.h"

struct page_known {
	struct str key;     /* of path and stat */
	struct str id;      /* dossier_id, never none */
	struct str type;    /* front matter, or none */
	struct str settled; /* page_digest() or page_stamp() of a fresh page that
			     * changes nothing, or none */
	struct str boxes;   /* see ticks_boxes(); none: not looked for */
};
VEC(pages_known, struct page_known);

/* Zeroed = nothing is known. */
struct pagecache {
	struct arena arena;
	struct cachefile file;
	struct pages_known was;
	struct map by_key;     /* key -> was */
	struct arena key;      /* of one page */
	struct buf now, wrote; /* lines of this run, of pages as listed and as staged */
	int64_t newest;        /* time of wrote, ns since the epoch */
};

/* Call before the vault is listed.  program: see struct render_opts. */
void pagecache_read(struct pagecache *c, const struct fs_root *vault,
		    const char *program);
void pagecache_fini(struct pagecache *c);
/* What is known about a page in this state, or NULL. */
const struct page_known *pagecache_get(const struct pagecache *c, struct arena *a,
				       const struct fs_entry *st);
/*
 * Adds a page in the state st.  One that may change without getting a new time is left
 * out.
 */
void pagecache_put(struct pagecache *c, const struct fs_entry *st,
		   struct page_known page);
/*
 * The same for a page that dossier writes; st: of the staged file, with the page's
 * path. If the page does not get into place, no other file will have that inode and
 * time.
 */
void pagecache_wrote(struct pagecache *c, const struct fs_entry *st,
		     struct page_known page);
/* Writes the file; pages that were staged at this very moment are left out. */
void pagecache_write(struct pagecache *c, const struct fs_root *vault);

#endif
