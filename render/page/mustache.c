/*
 * mustache.c - steps and values to text.
 * Sections and partials are frames on one stack of fixed size; what a template
 * can multiply (lists in lists, partials in partials) is bounded by counting.
 */
#include "render/page/mustache_parse.h"

enum { FRAMES = TEMPLATE_DEPTH * 4 };

struct frame {
	const struct mustache *back; /* partial: where to go on afterwards */
	size_t back_at;
	size_t indent, indent_from; /* what was in force before this partial */
	const struct value *list;   /* section over a list */
	size_t item;
};

struct run {
	const struct mustache_env *env;
	const struct mustache *t;
	size_t at;
	struct buf *out;
	struct buf indent; /* of all open partials; in force from indent_from on */
	size_t indent_from;
	const struct value *context[FRAMES + 1];
	struct frame frames[FRAMES];
	size_t depth; /* frames and contexts alike: context[depth] is the top */
	size_t partials;
	struct err *e;
};

/* A dotted name: the first part anywhere on the stack, the others in it. */
static const struct value *lookup(const struct run *r, struct str name)
{
	const struct value *v = NULL;
	struct str rest = name, part;

	if (str_eq(name, STRL(".")))
		return r->context[r->depth];
	str_split(&rest, '.', &part);
	for (size_t i = r->depth + 1; i-- > 0 && !v;)
		v = value_get(r->context[i], part);
	while (v && str_split(&rest, '.', &part))
		v = value_get(v, part);
	return v;
}

static int fail(struct run *r, const struct step *s, const char *what)
{
	return err_at(r->e, ERR_CONF, r->t->name, s ? s->line : 0, s ? s->col : 0,
		      "%s: %.*s", what, STR_ARG(s ? s->text : r->t->name));
}

static int push(struct run *r, const struct step *s, struct frame f,
		const struct value *context)
{
	if (r->depth == FRAMES)
		return fail(r, s, "sections and partials are nested too deep");
	r->frames[r->depth++] = f;
	r->context[r->depth] = context;
	return 0;
}

static int section_open(struct run *r, const struct step *s)
{
	const struct value *v = lookup(r, s->text);
	bool list = v && v->kind == VALUE_LIST;

	if (!value_true(v)) {
		r->at = s->other + 1;
		return 0;
	}
	r->at++;
	return push(r, s, (struct frame){ .list = list ? v : NULL },
		    list ? &v->items.v[0] : v);
}

static void section_close(struct run *r, const struct step *s)
{
	const struct step *open = &r->t->steps.v[s->other];
	struct frame *f;

	r->at++;
	if (open->kind == STEP_UNLESS)
		return;
	f = &r->frames[r->depth - 1];
	if (f->list && ++f->item < f->list->items.n) {
		r->context[r->depth] = &f->list->items.v[f->item];
		r->at = s->other + 1;
		return;
	}
	r->depth--;
}

static int partial_open(struct run *r, const struct step *s)
{
	const struct mustache *t =
	    r->env->partial ? r->env->partial(r->env->ctx, s->text) : NULL;
	struct frame f = { .back = r->t,
			   .back_at = r->at + 1,
			   .indent = r->indent.len,
			   .indent_from = r->indent_from };

	if (!t) {
		r->at++;
		return 0;
	}
	if (r->partials == TEMPLATE_PARTIALS)
		return fail(r, s, "a partial that includes itself without end");
	/* The context of a partial is that of its caller: no new one. */
	if (push(r, s, f, r->context[r->depth]) < 0)
		return -1;
	r->partials++;
	buf_str(&r->indent, s->indent);
	if (!s->indent.p)
		r->indent_from = r->indent.len;
	r->t = t;
	r->at = 0;
	return 0;
}

/* Back to the caller of a partial; false at the end of the template itself. */
static bool partial_close(struct run *r)
{
	const struct frame *f;

	if (r->depth == 0)
		return false;
	f = &r->frames[--r->depth];
	r->partials--;
	r->indent.len = f->indent;
	r->indent_from = f->indent_from;
	r->t = f->back;
	r->at = f->back_at;
	return true;
}

static int step(struct run *r, const struct step *s)
{
	switch (s->kind) {
	case STEP_OPEN:
		return section_open(r, s);
	case STEP_UNLESS:
		r->at = value_true(lookup(r, s->text)) ? s->other + 1 : r->at + 1;
		return 0;
	case STEP_CLOSE:
		section_close(r, s);
		return 0;
	case STEP_PARTIAL:
		return partial_open(r, s);
	case STEP_TEXT:
		buf_str(r->out, s->text);
		break;
	case STEP_INDENT:
		buf_str(r->out, str_from(buf_view(&r->indent), r->indent_from));
		break;
	case STEP_VALUE:
	case STEP_RAW: {
		const struct value *v = lookup(r, s->text);

		if (v)
			r->env->put(r->env->ctx, r->out, v, s->kind == STEP_RAW);
		break;
	}
	}
	r->at++;
	return 0;
}

int mustache_render(const struct mustache *t, const struct value *root,
		    const struct mustache_env *env, struct buf *out, struct err *e)
{
	struct run *r = mem_alloc(sizeof(*r));
	size_t start = out->len;
	int rc = 0;

	r->env = env;
	r->t = t;
	r->out = out;
	r->context[0] = root;
	r->e = e;
	for (size_t steps = 0; rc == 0; steps++) {
		if (r->at == r->t->steps.n) {
			if (!partial_close(r))
				break;
			continue;
		}
		if (steps == TEMPLATE_STEPS || out->len - start > TEMPLATE_OUTPUT)
			rc = fail(r, NULL, "a template that grows without end");
		else
			rc = step(r, &r->t->steps.v[r->at]);
	}
	buf_fini(&r->indent);
	mem_free(r);
	return rc;
}
