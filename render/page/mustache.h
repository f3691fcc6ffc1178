/*
 * mustache.h - Mustache templates: the official specification without lambdas.
 *
 * A template is parsed once into a flat list of steps and rendered without
 * recursion.  Limits: TEMPLATE_* below.  Parsed templates are read-only.
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
 * Parses text, which must live as long as the template; both in arena a.
 * `name` is the file in messages.  NULL with ERR_CONF and line:col of the tag:
 * unclosed, unopened or crossed section, tag without end or name, bad delimiters.
 */
struct mustache *mustache_parse(struct arena *a, struct str text, struct str name,
				struct err *e);

/* The file name that was given. */
struct str mustache_name(const struct mustache *t);
/* The next partial that a template names, with its place; *at begins at 0. */
bool mustache_partial(const struct mustache *t, size_t *at, struct str *name,
		      size_t *line, size_t *col);
/* Likewise the next value or section. */
bool mustache_value(const struct mustache *t, size_t *at, struct str *name,
		    size_t *line, size_t *col);

struct mustache_env {
	/* Finds a partial; NULL = none of that name, which renders as nothing. */
	const struct mustache *(*partial)(void *ctx, struct str name);
	/*
	 * Appends a value to out; raw = the tag was {{{x}}} or {{&x}}.  out holds
	 * the rendering so far, so the place can be told from its last line.
	 */
	void (*put)(void *ctx, struct buf *out, const struct value *v, bool raw);
	void *ctx;
};

/* Appends the rendering to *out.  -1 with ERR_CONF when a limit is passed. */
int mustache_render(const struct mustache *t, const struct value *root,
		    const struct mustache_env *env, struct buf *out, struct err *e);

#endif
