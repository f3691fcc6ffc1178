/*
 * pagetells.h - what the front matter of one page tells of an account or a person.
 *
 * A page takes part when its dossier_id or type says so, or when it lies where such
 * pages are put.
 */
#ifndef BASE_PAGETELLS_H
#define BASE_PAGETELLS_H
#include "base/ytree.h"
#include "dossier/conf.h"

enum page_kind { PAGE_NONE, PAGE_ACCOUNT, PAGE_PERSON };

/* The front matter of a page, and the bytes of a page whose ledger names dossier's own
 * values, which then tell nothing; none: all values count. */
struct page_source {
	struct arena *a;
	const struct ynode *front;
	struct str ledgers;
	bool any; /* a value of a person's was met */
};

/* In the source's arena, or the path's. */
struct page_tells {
	enum page_kind kind;
	struct str path, name, email, org, role, relation;
	bool by_file;
	struct strs aliases, domains;
};

/* By id and type, else by the path; none of them must be there. */
enum page_kind pagetells_kind(const struct conf *c, struct str id, struct str type,
			      struct str path);
/* Fills *t from the page; false when it tells nothing. */
bool pagetells(const struct conf *c, struct str path, struct page_source *src,
	       struct page_tells *t);

#endif
