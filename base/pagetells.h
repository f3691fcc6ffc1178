/*
 * pagetells.h - what the front matter of one page says about an account or a person.
 *
 * A page counts as one of these because of its dossier_id or type, or because it lies
 * where dossier.yaml puts such pages.
 */
#ifndef BASE_PAGETELLS_H
#define BASE_PAGETELLS_H
#include "base/ytree.h"
#include "dossier/conf.h"

enum page_kind { PAGE_NONE, PAGE_ACCOUNT, PAGE_PERSON, PAGE_MEETING };

struct page_source {
	struct arena *a;
	const struct ynode *front;
	/*
	 * The text of the page, to leave out the values that its ledgers say dossier
	 * wrote; none: all values count.
	 */
	struct str ledgers;
	bool any; /* out: there was a value that a person wrote */
};

/* Texts are in the source's arena, or borrowed from the path. */
struct page_tells {
	enum page_kind kind;
	struct str path, name, email, org, role, relation;
	bool by_file; /* as in struct known_account */
	struct strs aliases, domains;
};

/* What a `type` property says: "supplier" is an account; PAGE_NONE for other words. */
enum page_kind pagetells_type(struct str type);
/*
 * Whether it is a page of an account or a person, by id or type, else by the path;
 * PAGE_NONE if it is neither.  Each of the three may be none.
 */
enum page_kind pagetells_kind(const struct conf *c, struct str id, struct str type,
			      struct str path);
/* Fills *t from the page; false when the page says nothing of use. */
bool pagetells(const struct conf *c, struct str path, struct page_source *src,
	       struct page_tells *t);

#endif
