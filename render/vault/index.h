/*
 * index.h - the pages of a vault: which entities they belong to, and where they are.
 *
 * Only front matter is read here.  A page is found by its dossier_id, wherever a person
 * moved it; one without a dossier_id by name, alias or e-mail address, to be adopted.
 */
#ifndef RENDER_VAULT_INDEX_H
#define RENDER_VAULT_INDEX_H
#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/map.h"
#include "render/page/resolved.h"
#include "render/vault/memory/pagecache.h"

enum { PAGE_BYTES = 64 << 20 }; /* the largest page that is read */

struct index_page {
	struct str path;
	struct str id;                  /* dossier_id or none */
	struct str type;                /* as front matter has it, or none */
	bool twin;                      /* another page carries the same dossier_id */
	const struct fs_entry *st;      /* in index.files; NULL: it changed since */
	struct str settled, boxes, key; /* see struct page_known; none if not cached */
};
VEC(index_pages, struct index_page);

struct index {
	struct arena arena;
	struct pagecache cache;   /* read before, or zeroed */
	const struct conf *conf;  /* set before */
	struct fs_entries files;  /* of the vault, listed before any was read: look.h */
	struct index_pages pages; /* sorted by path; the maps below lead into it */
	struct map by_id;         /* dossier_id -> page */
	/*
	 * Pages that lost their dossier_id or whose front matter cannot be read, by the
	 * token of that id in their ledger.
	 */
	struct map broken;
	struct map by_path;   /* folded path, so that case and NFC make no difference */
	struct map by_name;   /* letter of the kind + key of name, alias or address */
	struct map clash;     /* such keys that two pages claim -> the second page */
	struct map by_source; /* see index_sources */
	struct map linked;    /* dossier_id of twins -> the page that others link to */
};

/*
 * Reads the front matter of each page that the cache does not know.  files: the list of
 * the vault's files, borrowed, or NULL to make it here.  What is wrong with a page is
 * reported to d.  Returns 0, or -1 when the vault cannot be listed.
 */
int index_load(struct index *x, const char *vault, const struct fs_root *root,
	       const struct fs_entries *files, struct diag d, struct err *e);
void index_fini(struct index *x);
/*
 * Fills *out, in a, with the identity and type that the text of a page gives.  Returns
 * false when only index_load can tell.
 */
bool index_told(struct arena *a, struct str text, struct page_known *out);
/* Writes to the cache what is known about the pages that have not changed since. */
void index_keep(struct index *x, const struct fs_root *root);
/*
 * Reads the ledgers of meeting pages, for index_by_source.  That is needed when the
 * vault has lost its records, or when the record goes after which a page is named.
 */
void index_sources(struct index *x, const struct fs_root *root);
/* The page that used a record, or NULL, also before index_sources. */
const struct index_page *index_by_source(const struct index *x, struct str record_id);
/*
 * The page with that dossier_id, or NULL.  It may be one that lost it (its property is
 * gone, or its front matter is broken): then index_page.id is none.
 */
const struct index_page *index_by_id(const struct index *x, struct str id);
/* Among pages with that dossier_id, the one that others link to, or NULL. */
const struct index_page *index_linked(const struct index *x, struct str id);
/* The page at that path, ignoring case and Unicode form, or NULL. */
const struct index_page *index_by_path(const struct index *x, struct str path);
/* Reads the bytes of a page into a.  Returns as fs_root_read(). */
int index_text(struct arena *a, const struct fs_root *vault, struct str path,
	       struct str *bytes, struct err *e);
/* Whether iCloud moved the page off this machine: ".Name.md.icloud" is in its place. */
bool index_evicted(const struct fs_root *vault, struct str path);
/*
 * The page without a dossier_id that is the entity's by name, alias or e-mail address,
 * or NULL.  If two pages claim to be it, *other is set to the second one.
 */
const struct index_page *index_adoptable(const struct index *x, enum entity_kind kind,
					 const struct entity *entity, struct str email,
					 const struct index_page **other);
#endif
