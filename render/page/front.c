/*
 * front.c - front matter, exactly as Obsidian's YAML library writes it back.
 * That library is eemeli yaml 2.7: stringify(parse(x), {lineWidth: 0}) must give
 * the same bytes, or the first edit in Obsidian would change lines of ours.
 */
#include "base/ascii.h"
#include "render/page/escape.h"
#include "render/page/page.h"

/* Takes leading digits off *s; how many. */
static size_t eat_digits(struct str *s)
{
	size_t n = 0;

	while (n < s->len && ascii_is_digit(s->p[n]))
		n++;
	*s = str_from(*s, n);
	return n;
}

/* Integer or decimal of YAML 1.2's core schema, with an optional exponent. */
static bool decimal(struct str s)
{
	size_t whole, part = 0;

	if (s.len && (s.p[0] == '+' || s.p[0] == '-'))
		s = str_from(s, 1);
	whole = eat_digits(&s);
	if (str_eat(&s, '.'))
		part = eat_digits(&s);
	if (whole + part == 0)
		return false;
	if (s.len && (s.p[0] == 'e' || s.p[0] == 'E')) {
		s = str_from(s, 1);
		if (s.len && (s.p[0] == '+' || s.p[0] == '-'))
			s = str_from(s, 1);
		return eat_digits(&s) > 0 && s.len == 0;
	}
	return s.len == 0;
}

/* Read as null, bool or number when it stands without quotes. */
static bool typed(struct str s)
{
	static const char words[] = "~ null Null NULL true True TRUE false False FALSE "
				    ".nan .NaN .NAN";
	static const char inf[] = ".inf .Inf .INF";
	struct str rest = str_from(s, 2);

	if (str_in_words(s, words) || str_in_words(s, inf) || decimal(s))
		return true;
	if (s.len && (s.p[0] == '+' || s.p[0] == '-') &&
	    str_in_words(str_from(s, 1), inf))
		return true;
	if (rest.len == 0 || s.p[0] != '0')
		return false;
	for (size_t i = 0; i < rest.len; i++)
		if (s.p[1] == 'o'
			? rest.p[i] < '0' || rest.p[i] > '7'
			: !rest.p[i] || !strchr("0123456789abcdefABCDEF", rest.p[i]))
			return false;
	return s.p[1] == 'o' || s.p[1] == 'x';
}

static bool needs_quotes(struct str s)
{
	char last;

	if (s.len == 0 || typed(s))
		return true;
	last = s.p[s.len - 1];
	if ((s.p[0] && strchr(" ,[]{}#&*!|>'\"%@`", s.p[0])) || last == ' ' ||
	    last == ':')
		return true;
	if ((s.p[0] == '-' || s.p[0] == '?') && (s.len == 1 || s.p[1] == ' '))
		return true;
	return str_has(s, STRL(": ")) || str_has(s, STRL(" #"));
}

static void put_value(struct arena *a, struct buf *out, struct str raw, bool plain)
{
	struct buf b = { 0 };
	struct str s;
	char q;

	escape_text(a, &b, raw, ESCAPE_PROPERTY, (struct str){ 0 });
	s = buf_view(&b);
	if (plain || !needs_quotes(s)) {
		buf_str(out, s);
		buf_fini(&b);
		return;
	}
	q = str_chr(s, '"') != STR_NPOS && str_chr(s, '\'') == STR_NPOS ? '\'' : '"';
	buf_c(out, q);
	for (size_t i = 0; i < s.len; i++) {
		if (q == '"' && (s.p[i] == '"' || s.p[i] == '\\'))
			buf_c(out, '\\');
		buf_c(out, s.p[i]);
	}
	buf_c(out, q);
	buf_fini(&b);
}

void page_prop(struct buf *out, const struct page_prop *prop)
{
	struct arena scratch = { 0 };

	buf_str(out, prop->key);
	buf_c(out, ':');
	if (prop->list && prop->values.n == 0)
		buf_z(out, " []");
	if (!prop->list) {
		buf_c(out, ' ');
		if (prop->values.n)
			put_value(&scratch, out, prop->values.v[0], prop->plain);
		else
			buf_z(out, "null");
	}
	buf_c(out, '\n');
	for (size_t i = 0; prop->list && i < prop->values.n; i++) {
		buf_z(out, "  - ");
		put_value(&scratch, out, prop->values.v[i], prop->plain);
		buf_c(out, '\n');
	}
	arena_fini(&scratch);
}

void page_front(struct buf *out, const struct page_props *props)
{
	buf_z(out, "---\n");
	for (size_t i = 0; i < props->n; i++)
		page_prop(out, &props->v[i]);
	buf_z(out, "---\n");
}
