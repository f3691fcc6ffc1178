/*
 * escape: what comes out of any bytes, in any place, is one line of valid UTF-8
 * without what runs, links or comments.  First byte = place, second = line before.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "render/page/escape.h"
#include "render/page/page.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void need(bool ok)
{
	if (!ok)
		abort();
}

/* No byte `c` at i without a backslash of its own before it. */
static bool bare(struct str s, size_t i)
{
	size_t n = 0;

	while (n < i && s.p[i - n - 1] == '\\')
		n++;
	return n % 2 == 0;
}

static void check_body(struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		char next = i + 1 < s.len ? s.p[i + 1] : 0;

		need(s.p[i] != '<');
		if (strchr("`[]*~$^", s.p[i]))
			need(!bare(s, i));
		if ((s.p[i] == '%' || s.p[i] == '{' || s.p[i] == '=') && next == s.p[i])
			need(!bare(s, i));
		need(!(s.p[i] == ':' && next == ':'));
	}
}

static void check_link(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		need(!strchr("[]|#^%<>`\\$*~", s.p[i]));
	need(!str_has(s, STRL("::")));
	need(!str_has(s, STRL("{{")));
}

static void check_property(struct str s)
{
	need(str_chr(s, '`') == STR_NPOS);
	need(!str_has(s, STRL("<%")));
	need(!str_has(s, STRL("{{")));
	need(!str_has(s, STRL("%%")));
}

static void check_path(struct arena *a, struct str text)
{
	struct entity e = { .name = text, .id = STR("m-1") };
	struct str p =
	    page_path(a, STRL("P/{{name}}.md"), &e, STRL("2026-02-03"), text);

	need(str_starts(p, STRL("P/")) && str_ends(p, STRL(".md")) && p.len <= 120);
	need(str_chr(str_from(p, 2), '/') == STR_NPOS && p.p[2] != '.');
	need(utf8_valid_prefix(p) == p.len);
	for (size_t i = 0; i < p.len; i++)
		need((unsigned char)p.p[i] >= ' ' &&
		     !strchr("\\?<>:*|\"[]#^`%{}", p.p[i]));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const lines[] = { "",    "- ", "- [ ] ", "# ",   "| ",
					     "a::", "%",  "{",      "> - ", "x\\" };
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct str text, line, out;
	enum escape_place place;

	if (size < 2)
		return 0;
	place = (enum escape_place)(data[0] % (ESCAPE_NOWHERE + 1));
	line = str_z(lines[data[1] % (COUNT(lines))]);
	text = (struct str){ (const char *)data + 2, size - 2 };
	escape_text(&a, &b, text, place, line);
	out = buf_view(&b);
	need(utf8_valid_prefix(out) == out.len);
	for (size_t i = 0; i < out.len; i++)
		need((unsigned char)out.p[i] >= ' ' && out.p[i] != 0x7F);
	if (place == ESCAPE_PROPERTY)
		check_property(out);
	else if (place == ESCAPE_LINK)
		check_link(out);
	else
		check_body(out);
	escape_place_of(text);
	check_path(&a, text);
	buf_fini(&b);
	arena_fini(&a);
	return 0;
}
