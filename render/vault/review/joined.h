/*
 * joined.h - two entities become one, or one becomes two: what happens to their pages
 * besides composing them anew.
 */
#ifndef RENDER_VAULT_REVIEW_JOINED_H
#define RENDER_VAULT_REVIEW_JOINED_H
#include "render/page/page.h"
#include "render/vault/memory/batch.h"
#include "render/vault/review/entity.h"
#include "render/vault/review/told.h"

/* A page that is joined to another one and then removed. */
struct joining {
	const struct index_page *page;
	struct str bytes;          /* of that page */
	const struct entity *into; /* the entity whose page takes what a person wrote */
	struct relink links;
};
VEC(joinings, struct joining);

/* Zeroed = nothing was merged. */
struct joined {
	struct joinings v;
	const struct entity *split; /* from whom a name was split off, or NULL */
	struct strs records;        /* with split: the ids of all records */
};

/* The page from which the configuration knows a name, or none; kind: 'a' or 'p'. */
struct str joined_page_of(struct arena *a, const struct conf *c, char kind,
			  struct str name);
/* What joined_find() looks at; and the answers, which it adds to. */
struct join_search {
	struct arena *a;
	const struct told *told;
	const struct resolve_in *in;
	const struct resolved *w;
	const struct fs_root *vault;
	struct answers *answers;
};
/*
 * Fills *j with the pages to join.  Call after resolve().  Notes in the answers that
 * the pages that go are not to be made again.  Returns 0, or -1 if a page cannot be
 * read.
 */
int joined_find(const struct join_search *f, struct joined *j, struct err *e);
/* Adds to *standing, the bytes of a page before its merge, the pages joined to it. */
int joined_standing(struct arena *a, const struct joined *j, const struct entity *page,
		    struct str *standing, struct err *e);
/*
 * Makes the page from which a name was split off lose what came only with the name, and
 * the evidence of these tokens.
 */
void joined_split(struct arena *a, const struct joined *j, const struct strs *tokens,
		  struct page *page);
/* Updates the links to joined pages in the text of the page at that path. */
void joined_links(struct arena *a, const struct joined *j, struct str path,
		  struct buf *page);
struct joined_page {
	struct str path, before, after; /* after none: it is removed */
};
VEC(joined_pages, struct joined_page);

/*
 * Appends the pages that this run does not make (jobs: the folded paths of those it
 * does) and that have links to joined pages, and the joined pages themselves.
 */
int joined_others(struct arena *a, const struct joined *j, const struct index *index,
		  const struct fs_root *vault, const struct map *jobs,
		  struct joined_pages *out, struct err *e);

#endif
