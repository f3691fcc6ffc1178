/*
 * joined.h - two entities become one page, or one becomes two: what a run does to the
 * pages besides composing them anew.
 */
#ifndef RENDER_VAULT_REVIEW_JOINED_H
#define RENDER_VAULT_REVIEW_JOINED_H
#include "render/page/page.h"
#include "render/vault/memory/batch.h"
#include "render/vault/review/entity.h"
#include "render/vault/review/told.h"

/* One page that goes into another one. */
struct joining {
	const struct index_page *page; /* that goes */
	struct str bytes;              /* of that page */
	const struct entity *into;     /* whose page takes its words */
	struct relink links;
};
VEC(joinings, struct joining);

/* Zeroed = nothing was merged. */
struct joined {
	struct joinings v;
	const struct entity *split; /* whom a name was split from, or NULL */
	struct strs records;        /* ids of all of them, for split */
};

/* Where the configuration found the name's page, or none; kind: 'a' or 'p'. */
struct str joined_page_of(struct arena *a, const struct conf *c, char kind,
			  struct str name);
/*
 * After resolve: finds the pages.  Notes in x that the merged page is not to be made
 * again.
 */
int joined_find(struct arena *a, const struct told *t, const struct resolve_in *in,
		const struct resolved *w, const struct fs_root *vault,
		struct answers *x, struct joined *j, struct err *e);
/* What stands on a page of this run for the merge: with the other's words. */
int joined_standing(struct arena *a, const struct joined *j, const struct entity *page,
		    struct str *standing, struct err *e);
/* The page that a name was split from loses what came with the name alone, and the
 * evidence of these tokens. */
void joined_split(struct arena *a, const struct joined *j, const struct strs *tokens,
		  struct page *page);
/* The links of the page at that path to the merged one lead on. */
void joined_links(struct arena *a, const struct joined *j, struct str path,
		  struct buf *page);
struct joined_page {
	struct str path, before, after; /* after p NULL: it goes */
};
VEC(joined_pages, struct joined_page);

/*
 * Adds the pages of nobody in this run (jobs: their folded paths) that have links to
 * lead on, and the page that goes.
 */
int joined_others(struct arena *a, const struct joined *j, const struct index *index,
		  const struct fs_root *vault, const struct map *jobs,
		  struct joined_pages *out, struct err *e);

#endif
