/*
 * mustache.h - Mustache templates: the official specification without lambdas.
 *
 * A template is parsed once into a flat list of steps, and rendered without recursion
 * within the limits below.  A parsed template is read-only: threads may share it.
 */
#ifndef RENDER_PAGE_MUSTACHE_H
#define RENDER_PAGE_MUSTACHE_H
#include "dossier/err.h"
#include "dossier/mem.h"
#include "render/page/value.h"

enum {
	TEMPLATE_BYTES = 1 << 20,  /* one template */
	TEMPLATE_DEPTH = 64,       /* sections in sections */
	TEMPLATE_PARTIALS = 64,    /* partials in partials */
	TEMPLATE_STEPS = 4 << 20,  /* tags and lines of one rendering */
	TEMPLATE_OUTPUT = 64 << 20 /* bytes of one rendering */
};

struct mustache;

/*
 * Parses text, which must live as long as the template.  The template is in a; `name`
 * names the file in messages.  NULL with ERR_CONF at the line and column of the tag: a
 * section that is not closed, not opened or crosses another one, a tag without an end
 * or a name, bad delimiters.
 */
struct mustache *mustache_parse(struct arena *a, struct str text, struct str name,
				struct err *e);

/* The name given to mustache_parse. */
struct str mustache_name(const struct mustache *t);
/* Iterates over the partials of a template from *at = 0; false at the end. */
bool mustache_partial(const struct mustache *t, size_t *at, struct str *name,
		      size_t *line, size_t *col);
/* Iterates likewise over its values and sections. */
bool mustache_value(const struct mustache *t, size_t *at, struct str *name,
		    size_t *line, size_t *col);

struct mustache_env {
	/* Returns a partial, or NULL for an unknown one, which renders as nothing. */
	const struct mustache *(*partial)(void *ctx, struct str name);
	/*
	 * Appends a value to out; raw: the tag was {{{x}}} or {{&x}}.  out has the
	 * rendering so far, and so shows in its last line where the value stands.
	 */
	void (*put)(void *ctx, struct buf *out, const struct value *v, bool raw);
	void *ctx;
};

/* Appends the rendering to *out.  Returns 0, or -1 with ERR_CONF beyond a limit. */
int mustache_render(const struct mustache *t, const struct value *root,
		    const struct mustache_env *env, struct buf *out, struct err *e);

#endif
