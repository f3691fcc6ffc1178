/*
 * path.c - where a page stands: names that every system and every link can hold.
 * The recipe is in docs/pages.md ("File names"): what Windows, macOS, Linux,
 * Android, sync services and wikilinks refuse is gone.
 */
#include "base/ascii.h"
#include "base/date.h"
#include "base/utf8.h"
#include "render/page/escape.h"
#include "render/page/page.h"

enum { NAME_BYTES = 100 }; /* of a base name without ".md": room for " 99" and sync */

/* Characters that a file name or a link cannot hold. */
static bool refused(unsigned int cp)
{
	return (cp < 0x80 && cp && strchr("?<>:*|\"[]#^`${}%", (int)cp)) ||
	       escape_is_signifier(cp) || cp == 0xFE0F;
}

/* "1:1", "10:30": between two characters of words. */
static bool within(struct str before, struct str behind)
{
	unsigned char a = before.len ? (unsigned char)before.p[before.len - 1] : 0;
	unsigned char b = behind.len ? (unsigned char)behind.p[0] : 0;

	return (ascii_is_alnum((char)a) || a >= 0x80) &&
	       (ascii_is_alnum((char)b) || b >= 0x80);
}

/* One value or part of a path: characters only, no length yet. */
static struct str part_chars(struct arena *a, struct str s)
{
	struct buf b = { 0 };
	bool space = false;
	struct str out;

	s = escape_plain(a, s);
	while (s.len) {
		unsigned int cp = utf8_next(&s);

		if (cp == 0x2018 || cp == 0x2019)
			cp = '\'';
		if (cp == 0x2010 || cp == 0x2011 || cp == 0x2013 || cp == 0x2014)
			cp = '-';
		if (cp == '\\' || cp == '/' ||
		    (cp == ':' && !space && within(buf_view(&b), s)))
			cp = '-';
		if (cp == ' ') {
			space = true;
			continue;
		}
		if (refused(cp))
			continue;
		if (space && b.len)
			buf_c(&b, ' ');
		space = false;
		utf8_put(&b, cp);
	}
	out = arena_str(a, buf_text(&b));
	buf_fini(&b);
	return out;
}

static bool edge(char c)
{
	return c == '.' || c == ' ';
}

/* Without dots and blanks at its edges, which systems drop or hide. */
static struct str edges(struct str s)
{
	while (s.len && edge(s.p[0]))
		s = str_from(s, 1);
	while (s.len && edge(s.p[s.len - 1]))
		s.len--;
	return s;
}

static struct str cut(struct str s)
{
	size_t n = NAME_BYTES, word;

	if (s.len <= n)
		return s;
	while (n > 0 && ((unsigned char)s.p[n] & 0xC0) == 0x80)
		n--;
	for (word = n; word > n / 2 && s.p[word] != ' '; word--)
		;
	if (s.p[word] == ' ')
		n = word;
	while (n > 0 && strchr(" ,;-&.", s.p[n - 1]))
		n--;
	return str_n(s.p, n);
}

/* The names of devices, which Windows takes for the device with any extension. */
static bool device(struct str s)
{
	static const char *const names[] = { "con", "prn", "aux", "nul" };
	size_t dot = str_chr(s, '.');
	struct str stem = str_trim(str_head(s, dot));

	for (size_t i = 0; i < 4; i++)
		if (str_ieq(stem, str_z(names[i])))
			return true;
	return stem.len == 4 && ascii_is_digit(stem.p[3]) &&
	       (str_istarts(stem, STRL("com")) || str_istarts(stem, STRL("lpt")));
}

static void put_part(struct arena *a, struct buf *out, struct str part)
{
	part = edges(cut(edges(part_chars(a, part))));
	if (out->len && part.len)
		buf_c(out, '/');
	buf_str(out, part);
	if (device(part))
		buf_c(out, '-');
}

static struct str variable(struct arena *a, struct str name, const struct entity *e,
			   struct str date, struct str account)
{
	struct str title = e->name;
	int64_t day;

	if (str_eq(name, STRL("account")))
		return account;
	if (!date_parse(date, &day))
		date = (struct str){ 0 };
	if (str_eq(name, STRL("date")))
		return date;
	if (str_eq(name, STRL("year")))
		return date.len ? str_sub(date, 0, 4) : date;
	if (str_eq(name, STRL("month")))
		return date.len ? str_sub(date, 5, 7) : date;
	if (!str_eq(name, STRL("name")) && !str_eq(name, STRL("title")))
		return (struct str){ 0 };
	/* "2026-02-03 2026-02-03 Intro" says nothing twice. */
	title = escape_plain(a, title);
	if (date.len && title.len > date.len && str_starts(title, date)) {
		struct str rest = str_from(title, date.len);

		rest = str_ltrim_any(rest, " -_,:");
		title = rest.len ? rest : title;
	}
	return title;
}

/* The template with its variables filled in; their slashes become '-'. */
static struct str filled(struct arena *a, struct str tmpl, const struct entity *e,
			 struct str date, struct str account)
{
	struct buf b = { 0 };
	struct str out;

	while (tmpl.len) {
		size_t open = str_find(tmpl, STRL("{{"), 0);
		size_t close =
		    open == STR_NPOS ? open : str_find(tmpl, STRL("}}"), open);

		if (close == STR_NPOS) {
			buf_str(&b, tmpl);
			break;
		}
		buf_str(&b, str_sub(tmpl, 0, open));
		buf_str(&b,
			part_chars(a,
				   variable(a, str_trim(str_sub(tmpl, open + 2, close)),
					    e, date, account)));
		tmpl = str_from(tmpl, close + 2);
	}
	out = arena_str(a, buf_text(&b));
	buf_fini(&b);
	return out;
}

struct str page_path(struct arena *a, struct str tmpl, const struct entity *e,
		     struct str date, struct str account)
{
	struct str rest = str_without(filled(a, tmpl, e, date, account), STRL(".md"));
	struct str part;
	struct buf b = { 0 };
	size_t named;

	while (str_split(&rest, '/', &part)) {
		named = b.len;
		put_part(a, &b, part);
		if (!rest.p && b.len == named)
			buf_z(&b, b.len ? "/Untitled" : "Untitled");
	}
	buf_z(&b, ".md");
	return arena_take(a, &b);
}
