/* findings.c - what the checks say, and in which order. */
#include "render/vault/check/checking.h"

#include "base/utf8.h"

enum { DETAIL_BYTES = 300 };

void check_tell(struct check *c, struct str code, struct str page, size_t line,
		struct str detail)
{
	struct finding *f = VEC_ADD(&c->arena, &c->findings);

	f->code = arena_str(&c->arena, code);
	f->page = arena_str(&c->arena, page);
	f->line = line;
	f->detail = arena_str(&c->arena, detail);
}

void check_say(struct check *c, const struct check_page *p, size_t line,
	       const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list ap;

	va_start(ap, fmt);
	buf_vfmt(&text, fmt, ap);
	va_end(ap);
	if (text.len > DETAIL_BYTES)
		text.len = DETAIL_BYTES;
	text.len = utf8_valid_prefix(buf_view(&text));
	check_tell(c, c->code, p->path, line, buf_view(&text));
	buf_fini(&text);
}

size_t check_place(struct check *c, const struct check_page *p, size_t line,
		   struct str text)
{
	size_t n = c->places.n;
	struct check_place *x = VEC_ADD(&c->arena, &c->places);

	*x =
	    (struct check_place){ p->file, line, arena_str(&c->arena, text), STR_NPOS };
	return n;
}

static int by_place(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;
	int r = str_cmp(x->page, y->page);

	if (r == 0)
		r = (x->line > y->line) - (x->line < y->line);
	if (r == 0)
		r = str_cmp(x->code, y->code);
	return r ? r : str_cmp(x->detail, y->detail);
}

struct findings check_findings(struct check *c)
{
	struct findings *f = &c->findings;
	size_t n = 0;

	VEC_SORT(f, by_place);
	for (size_t i = 0; i < f->n; i++)
		if (n == 0 || by_place(&f->v[n - 1], &f->v[i]) != 0)
			f->v[n++] = f->v[i];
	f->n = n;
	return *f;
}
