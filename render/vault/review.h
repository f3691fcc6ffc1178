/* review.h - Review.md: each open question once, and the tag on its page. */
#ifndef RENDER_VAULT_REVIEW_H
#define RENDER_VAULT_REVIEW_H
#include "render/page/page.h"
#include "render/vault/resolve.h"

/* Questions shown at once; the rest follows when these are answered. */
enum { REVIEW_SHOWN = 50 };

/* Questions that nobody answered yet. */
size_t review_open(const struct questions *q);
/*
 * The fresh Review.md in arena a.  entity must outlive the page; false when there
 * is nothing to ask and no such page stands.
 */
bool review_page(struct arena *a, const struct questions *q, const struct index *index,
		 struct entity *entity, struct page *out);
/* Whether an open question is about this page: it gets the tag needs-review. */
bool review_tags(const struct questions *q, const struct entity *e);

#endif
