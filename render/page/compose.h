/* compose.h - makes the lines of a page from a template; private to render/page. */
#ifndef RENDER_PAGE_COMPOSE_H
#define RENDER_PAGE_COMPOSE_H
#include "render/page/mustache.h"
#include "render/page/view.h"

/* What the lines of a page are made from, besides the template. */
struct page_view {
	struct view v;
	struct value root;
	const struct entry_refs *entries; /* of the page, shown or hidden */
};

/* Looks up partials by name. */
struct partials {
	const struct mustache *(*find)(const void *ctx, struct str name);
	const void *ctx;
};

/* A digest of the texts of all templates, in hex. */
const char *templates_digest(const struct page_templates *t);

/*
 * Renders t with the values of root and appends the result to out->lines.  Each value
 * is made harmless for its place (escape.h); each line gets the tokens and the date of
 * what it shows.  There is one blank line around each heading, never two in a row and
 * none at the ends.  Returns 0, or -1 with ERR_CONF as mustache_render().
 */
int compose_lines(const struct mustache *t, const struct value *root,
		  struct partials find, struct view *v, struct page *out,
		  struct err *e);

#endif
