/*
 * compose.c - what a template gave, as lines that know what they show.
 * A value that shows an entry is preceded by U+0001 number U+0002.  Untrusted text
 * never holds these bytes (rule N1), so a mark cannot be forged, and any
 * template of a user keeps the link between line and evidence.
 */
#include "render/page/compose.h"

#include "render/page/escape.h"

struct composer {
	struct view *v;
	struct partials partials;
	size_t line;     /* where the last line of the output begins */
	bool fence;      /* that line stands in a fenced block */
	char mark;       /* of the fence */
	struct buf text; /* of the value that is being put */
};

/* ---- values into the rendering ----------------------------------------------- */

static bool is_fence(struct str line, char *mark)
{
	while (line.len && (line.p[0] == ' ' || line.p[0] == '\t' || line.p[0] == '>'))
		line = str_from(line, 1);
	if (!str_starts(line, STRL("```")) && !str_starts(line, STRL("~~~")))
		return false;
	*mark = line.p[0];
	return true;
}

/* Moves to the last line of out, past the fences on the way. */
static void catch_up(struct composer *c, const struct buf *out)
{
	struct str rest = str_from(buf_view(out), c->line);
	size_t nl;

	while ((nl = str_chr(rest, '\n')) != STR_NPOS) {
		char mark;

		if (is_fence(str_sub(rest, 0, nl), &mark) &&
		    (!c->fence || mark == c->mark)) {
			c->fence = !c->fence;
			c->mark = mark;
		}
		rest = str_from(rest, nl + 1);
	}
	c->line = out->len - rest.len;
}

static void put_one(struct composer *c, struct buf *out, const struct value *v)
{
	struct str line;
	enum escape_place place;

	/* Our own markup is the same at every place when it has no '|'. */
	if (v->kind == VALUE_MARKUP && str_chr(v->text, '|') == STR_NPOS) {
		buf_str(out, v->text);
		return;
	}
	c->text.len = 0;
	catch_up(c, out);
	line = str_from(buf_view(out), c->line);
	place = c->fence ? ESCAPE_NOWHERE : escape_place_of(line);
	if (v->kind == VALUE_MARKUP)
		escape_markup(&c->text, v->text, place);
	else if (v->kind == VALUE_TEXT)
		escape_text(c->v->a, &c->text, v->text, place, line);
	buf_str(out, buf_view(&c->text));
}

/* "Careful!" right before a link of ours would embed the page. */
static void keep_from_embedding(struct buf *out, const struct value *text,
				const struct value *next)
{
	if (text->kind != VALUE_TEXT || next->kind != VALUE_MARKUP ||
	    !str_starts(next->text, STRL("[[")) || out->len == 0 ||
	    out->p[out->len - 1] != '!')
		return;
	out->p[out->len - 1] = '\\';
	buf_c(out, '!');
}

static void put(void *ctx, struct buf *out, const struct value *v, bool raw)
{
	struct composer *c = ctx;

	(void)raw; /* a template cannot make untrusted text trusted */
	if (v->mark && value_true(v)) {
		buf_c(out, 1);
		buf_int(out, (int64_t)v->mark);
		buf_c(out, 2);
	}
	if (v->kind != VALUE_RICH) {
		put_one(c, out, v);
		return;
	}
	for (size_t i = 0; i < v->items.n; i++) {
		put_one(c, out, &v->items.v[i]);
		if (i + 1 < v->items.n)
			keep_from_embedding(out, &v->items.v[i], &v->items.v[i + 1]);
	}
}

static const struct mustache *partial(void *ctx, struct str name)
{
	struct composer *c = ctx;

	return c->partials.find(c->partials.ctx, name);
}

/* ---- the rendering into lines ------------------------------------------------- */

static void line_show(struct arena *a, struct page_line *l, const struct mark *m)
{
	for (size_t i = 0; i < m->tokens.n; i++) {
		bool known = false;

		for (size_t k = 0; k < l->tokens.n && !known; k++)
			known = str_eq(l->tokens.v[k], m->tokens.v[i]);
		if (!known)
			*VEC_ADD(a, &l->tokens) = m->tokens.v[i];
	}
	if (str_cmp(m->date, l->date) > 0)
		l->date = m->date;
}

/* One line without its marks and without blanks at its end. */
static struct page_line line_read(struct view *v, struct str raw)
{
	struct page_line l = { 0 };
	char *p = arena_alloc(v->a, raw.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < raw.len; i++) {
		size_t number = 0, plain = i;

		while (plain < raw.len &&
		       ((unsigned char)raw.p[plain] >= ' ' || raw.p[plain] == '\t'))
			plain++;
		memcpy(p + n, raw.p + i, plain - i);
		n += plain - i;
		i = plain;
		if (i == raw.len || raw.p[i] != 1)
			continue;
		while (++i < raw.len && raw.p[i] != 2)
			if (number <= v->marks.n)
				number = number * 10 + (size_t)(raw.p[i] - '0');
		if (number > 0 && number <= v->marks.n)
			line_show(v->a, &l, &v->marks.v[number - 1]);
	}
	l.text = str_rtrim(str_n(p, n));
	return l;
}

static void line_add(struct view *v, struct page *out, const struct page_line *l)
{
	*VEC_ADD(v->a, &out->lines) = *l;
}

static bool heading(struct str s)
{
	size_t n = 0;

	while (n < s.len && s.p[n] == '#')
		n++;
	return n >= 1 && n <= 6 && n < s.len && s.p[n] == ' ';
}

static void lines_read(struct view *v, struct str rendered, struct page *out)
{
	struct str raw;
	bool fence = false, gap = false, after_heading = false;
	char open = 0, mark;
	const struct page_line blank = { .text = STR("") };

	while (str_line(&rendered, &raw)) {
		struct page_line l = line_read(v, raw);
		bool head = !fence && heading(l.text);

		if (!fence && l.text.len == 0) {
			gap = true;
			continue;
		}
		if (out->lines.n && (gap || head || after_heading))
			line_add(v, out, &blank);
		line_add(v, out, &l);
		gap = false;
		after_heading = head;
		if (is_fence(l.text, &mark) && (!fence || mark == open)) {
			fence = !fence;
			open = mark;
		}
	}
}

int compose_lines(const struct mustache *t, const struct value *root,
		  struct partials find, struct view *v, struct page *out, struct err *e)
{
	struct composer c = { .v = v, .partials = find };
	struct mustache_env env = { .partial = partial, .put = put, .ctx = &c };
	struct buf b = { 0 };
	int rc = mustache_render(t, root, &env, &b, e);

	if (rc == 0)
		lines_read(v, buf_view(&b), out);
	buf_fini(&c.text);
	buf_fini(&b);
	return rc;
}
