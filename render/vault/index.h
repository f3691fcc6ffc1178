/*
 * index.h - the pages that stand in a vault: who they are and where.
 *
 * Only front matter is read here; a page is found by dossier_id wherever a
 * person moved it, and without one by name, alias or e-mail, to be adopted.
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
	const struct fs_entry *st;      /* of files; NULL: it is another by now */
	struct str settled, boxes, key; /* as in struct page_known, if it was known */
};
VEC(index_pages, struct index_page);

struct index {
	struct arena arena;
	struct pagecache cache;   /* read before, or zeroed */
	const struct conf *conf;  /* set before */
	struct fs_entries files;  /* of the vault, before any was read; see look.h */
	struct index_pages pages; /* by path */
	struct map by_id;         /* dossier_id -> page */
	struct map broken;  /* as a ledger writes the dossier_id of pages that lost it,
			       or  whose front matter cannot be read -> page */
	struct map by_path; /* folded path -> page: case and NFC twins are one */
	struct map by_name; /* kind letter + key of name, alias or e-mail -> page */
	struct map clash;   /* such keys that two pages claim -> the second page */
	struct map by_source; /* see index_sources */
	struct map linked;    /* dossier_id of twins -> the one that others link to */
};

/*
 * Lists the vault, unless it was (files, borrowed), and reads the front matter of each
 * page that the cache does not know; what is wrong with a page goes to d.  -1: the
 * vault cannot be listed.
 */
int index_load(struct index *x, const char *vault, const struct fs_root *root,
	       const struct fs_entries *files, struct diag d, struct err *e);
void index_fini(struct index *x);
/* Identity and type of a page of these bytes, in the arena; false: only index_load
 * knows. */
bool index_told(struct arena *a, struct str text, struct page_known *out);
/* Keeps in the cache what is known of the pages that stand as they were listed. */
void index_keep(struct index *x, const struct fs_root *root);
/*
 * Reads the ledgers of meeting pages, so that index_by_source finds the page on which
 * an export was used: for a vault that lost its records, or where the export goes
 * that gave a page its id.
 */
void index_sources(struct index *x, const struct fs_root *root);
/* NULL: none, or index_sources was not called. */
const struct index_page *index_by_source(const struct index *x, struct str record_id);
/* The page with that dossier_id, or one that had it before it was taken away or its
 * front matter broke, which has none in struct index_page; or NULL. */
const struct index_page *index_by_id(const struct index *x, struct str id);
/* Of the twins with that dossier_id the one that others link to, or NULL. */
const struct index_page *index_linked(const struct index *x, struct str id);
/* The page at that path, ignoring case and Unicode form, or NULL. */
const struct index_page *index_by_path(const struct index *x, struct str path);
/* The bytes of a page, in the arena.  -1 as fs_root_read. */
int index_text(struct arena *a, const struct fs_root *vault, struct str path,
	       struct str *bytes, struct err *e);
/* iCloud keeps the page elsewhere: ".Name.md.icloud" stands in its place. */
bool index_evicted(const struct fs_root *vault, struct str path);
/*
 * A page without dossier_id that is the entity's by name, alias or e-mail.
 * NULL: there is none.  *other is set when two pages claim to be it.
 */
const struct index_page *index_adoptable(const struct index *x, enum entity_kind kind,
					 const struct entity *entity, struct str email,
					 const struct index_page **other);
#endif
