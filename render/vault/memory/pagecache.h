/*
 * pagecache.h - .dossier/cache/pages: what the last run found on the pages that stand.
 *
 * A page is known by path, size, time of change and inode, as in cli/seen.h: while
 * these are the same it need not be read to know who it is and which boxes stand on it,
 * nor merged with a fresh page that it had nothing to take from, or that was merged
 * into it when it was written: merging once more changes nothing.  Derived: without the
 * file, or with a torn one, every page is read, and the run ends the same.
 */
#ifndef RENDER_VAULT_MEMORY_PAGECACHE_H
#define RENDER_VAULT_MEMORY_PAGECACHE_H
#include "base/cachefile.h"
#include "base/map.h"

struct page_known {
	struct str key;     /* of path and stat */
	struct str id;      /* dossier_id, never none */
	struct str type;    /* front matter, or none */
	struct str settled; /* page_digest() or page_stamp() that it takes nothing from,
			     * or none */
	struct str boxes;   /* as ticks.c writes them; p NULL: not looked for */
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
/* What is known of a page that stands so, or NULL. */
const struct page_known *pagecache_get(const struct pagecache *c, struct arena *a,
				       const struct fs_entry *st);
/* Notes a page; its key, if it has one, is that of st.  One that may have changed
 * unseen is left out.
 */
void pagecache_put(struct pagecache *c, const struct fs_entry *st,
		   struct page_known page);
/*
 * The same of one that dossier writes: as it was staged, with its path.  No other file
 * has that inode and time, should the page not come into its place.
 */
void pagecache_wrote(struct pagecache *c, const struct fs_entry *st,
		     struct page_known page);
/* Writes what was noted; pages that were staged this very moment are left out. */
void pagecache_write(struct pagecache *c, const struct fs_root *vault);

#endif
