/* compose.h - a rendered template as the lines of a page; private to render/page. */
#ifndef RENDER_PAGE_COMPOSE_H
#define RENDER_PAGE_COMPOSE_H
#include "render/page/mustache.h"
#include "render/page/view.h"

/* What the lines of a page are made of, beside the templates. */
struct page_view {
	struct view v;
	struct value root;
	const struct entry_refs *entries; /* of the page, shown or hidden */
};

/* Of the texts of all templates, hexadecimal. */
const char *templates_digest(const struct page_templates *t);

/*
 * Renders t over root and fills out->lines: each value neutralised for its place,
 * each line with the tokens and date of what it shows; no blank line at the ends,
 * none twice in a row, one around each heading.
 */
int compose_lines(const struct mustache *t, const struct value *root,
		  const struct mustache *(*find)(const void *ctx, struct str name),
		  const void *ctx, struct view *v, struct page *out, struct err *e);

#endif
