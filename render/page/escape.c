/*
 * escape.c - the rules N1-N6, L and F, each place with those that it needs.
 * A pass over code points takes out what is never wanted (N1, N6, L), then one
 * over bytes of the normalised text escapes; both are linear.
 */
#include "render/page/escape.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "render/page/escape_line.h"

/* What each place needs beyond N1, N2, N3 and N5. */
static const struct rules {
	bool block;      /* N4: a block mark at the start of the line's text */
	bool signifiers; /* N6: drop them */
	bool cell;       /* N3: escape | */
	bool strip;      /* L: drop what links cannot hold, instead of escapes */
	bool property;   /* F: YAML text: breaks apart instead of escapes */
} places[] = {
	[ESCAPE_PARAGRAPH] = { .block = true },
	[ESCAPE_LIST] = { .block = true, .signifiers = true },
	[ESCAPE_TASK] = { .block = true, .signifiers = true },
	[ESCAPE_HEADING] = { .block = false },
	[ESCAPE_CELL] = { .signifiers = true, .cell = true },
	[ESCAPE_LINK] = { .signifiers = true, .strip = true },
	[ESCAPE_PROPERTY] = { .property = true },
	[ESCAPE_NOWHERE] = { .block = false },
};

bool escape_is_signifier(unsigned int cp)
{
	static const unsigned int marks[] = {
		0x23F3,  0x231B,  0x26D4,  0x2705,  0x274C,  0x2795,
		0x1F4C5, 0x1F4C6, 0x1F5D3, 0x1F6EB, 0x1F53A, 0x23EB,
		0x1F53C, 0x1F53D, 0x23EC,  0x1F501, 0x1F3C1, 0x1F194,
	};

	for (size_t i = 0; i < COUNT(marks); i++)
		if (marks[i] == cp)
			return true;
	return false;
}

/*
 * Controls, byte order mark, zero width, direction, tags, and what is no character,
 * which YAML refuses: nothing a reader sees.
 */
static bool invisible(unsigned int cp)
{
	return cp < 0x20 || (cp & 0xFFFE) == 0xFFFE || (cp >= 0x7F && cp <= 0x9F) ||
	       cp == 0xFEFF || cp == 0x061C || cp == 0x180E ||
	       (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E) ||
	       (cp >= 0x2060 && cp <= 0x2069) || (cp >= 0xFFF9 && cp <= 0xFFFB) ||
	       (cp >= 0xE0000 && cp <= 0xE007F);
}

static bool line_break(unsigned int cp)
{
	return (cp >= '\t' && cp <= '\r') || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

static bool drop(unsigned int cp, const struct rules *r)
{
	if (r->signifiers && (escape_is_signifier(cp) || cp == 0xFE0F))
		return true;
	if (r->strip && cp < 0x80 && cp && strchr("[]|#^%<>`\\$*~", (int)cp))
		return true;
	return r->property && cp == '`';
}

/* Letters and digits of ASCII, which stay as they are everywhere. */
static size_t alnum_prefix(struct str s)
{
	size_t n = 0;

	while (n < s.len && ascii_is_alnum(s.p[n]))
		n++;
	return n;
}

/* Printable ASCII and single blanks, of which the place drops nothing. */
static bool is_clean(struct str s, const struct rules *r)
{
	if (!utf8_is_tidy(s))
		return false;
	for (size_t i = 0; (r->strip || r->property) && i < s.len; i++)
		if (!ascii_is_letter(s.p[i]) && drop((unsigned char)s.p[i], r))
			return false;
	return true;
}

/* N1, and what the place drops.  NFC comes last: dropping can bring marks together. */
static struct str clean(struct arena *a, struct str s, const struct rules *r)
{
	struct buf b = { 0 };
	bool space = false;
	struct str out;

	if (is_clean(s, r))
		return s;
	while (s.len) {
		size_t plain = alnum_prefix(s);
		unsigned int cp;

		if (plain) {
			if (space && b.len)
				buf_c(&b, ' ');
			space = false;
			buf_put(&b, s.p, plain);
			s = str_from(s, plain);
			continue;
		}
		cp = utf8_next(&s);
		if (line_break(cp) || utf8_is_space(cp)) {
			space = true;
			continue;
		}
		if (invisible(cp) || drop(cp, r))
			continue;
		if (space && b.len)
			buf_c(&b, ' ');
		space = false;
		utf8_put(&b, cp);
	}
	out = utf8_nfc(a, arena_str(a, buf_text(&b)));
	buf_fini(&b);
	/* The one mark whose normal form is a character that these rules watch. */
	return r->strip || r->property ? arena_without(a, out, '`') : out;
}

struct str escape_plain(struct arena *a, struct str s)
{
	return clean(a, s, &places[ESCAPE_HEADING]);
}

/* Part of a word; every byte beyond ASCII counts as one. */
static bool wordly(char c)
{
	return ascii_is_alnum(c) || (unsigned char)c >= 0x80;
}

/* N5: the ':' at i ends a URI scheme that may act on a click. */
static bool scheme(struct str s, size_t i)
{
	size_t from = i;
	struct str name;

	if (i + 1 < s.len && (s.p[i + 1] == ' ' || s.p[i + 1] == ':'))
		return false;
	while (from > 0 && i - from <= 32 &&
	       (ascii_is_alnum(s.p[from - 1]) || strchr("+.-", s.p[from - 1])))
		from--;
	while (from < i && !ascii_is_letter(s.p[from]))
		from++;
	name = str_sub(s, from, i);
	return name.len > 0 && !str_ieq(name, STRL("http")) &&
	       !str_ieq(name, STRL("https")) && !str_ieq(name, STRL("mailto"));
}

/* N3 and N5 for the byte at i; before = the byte that stands before it in the output.
 */
static bool escaped(struct str s, size_t i, char before, const struct rules *r)
{
	char next = i + 1 < s.len ? s.p[i + 1] : 0;

	switch (s.p[i]) {
	case '\\':
	case '`':
	case '[':
	case ']':
	case '*':
	case '~':
	case '$':
	case '^':
		return true;
	case '{':
	case '%':
	case '=':
		/* The template's next byte is not known: at the end, as if it were one.
		 */
		return next == s.p[i] || before == s.p[i] || !next;
	case ':':
		return before == ':' || !next || scheme(s, i);
	case '_':
		return !wordly(before) || !wordly(next);
	case '#':
		return !wordly(before);
	case '!':
		return next == '[';
	case '(':
		return before == ']';
	case '|':
		return r->cell;
	default:
		return false;
	}
}

/* N4: how many bytes of s are a block mark whose last byte needs a backslash. */
static size_t block_mark(struct str s)
{
	size_t d = 0;

	if (s.len && s.p[0] && strchr("#>+-*|=~", s.p[0]))
		return 1;
	while (d < s.len && ascii_is_digit(s.p[d]))
		d++;
	if (d == 0 || d >= s.len || (s.p[d] != '.' && s.p[d] != ')'))
		return 0;
	return d + 1 == s.len || s.p[d + 1] == ' ' ? d + 1 : 0;
}

/* Bytes of the web address at the front of s, without closing punctuation, or 0. */
static size_t address(struct str s)
{
	size_t n = 0, start = str_istarts(s, STRL("https://"))  ? 8
			      : str_istarts(s, STRL("http://")) ? 7
								: 0;

	while (start && n < s.len && !strchr(" <>\"", s.p[n]))
		n++;
	while (n > start && strchr("?!.,:;*_~'\")]}", s.p[n - 1]))
		n--;
	return n > start ? n : 0;
}

/* An entity would be read at s: "&", letters or digits, ";". */
static bool entity(struct str s)
{
	size_t n = 1;

	while (n < s.len && n < 32 && (ascii_is_alnum(s.p[n]) || s.p[n] == '#'))
		n++;
	return n > 1 && n < s.len && s.p[n] == ';';
}

/*
 * A bare address becomes a link as it stands, backslashes and all: what N3 escapes
 * is percent-encoded in it.  The first n bytes of s.
 */
static void put_address(struct buf *out, struct str s, size_t n)
{
	size_t colon = str_chr(s, ':');

	for (size_t i = 0; i < n; i++) {
		char c = s.p[i];
		char next = i + 1 < s.len ? s.p[i + 1] : 0;
		char before = i > 0 ? s.p[i - 1] : 0;
		bool encode = strchr("`[]*~$^\\{}|", c) != NULL;

		if (c == '=')
			encode = next == c || before == c || !next;
		else if (c == ':')
			encode =
			    i > colon && (next == '/' || next == ':' || before == ':');
		else if (c == '%')
			encode = ascii_hex(next) < 0;
		else if (c == '_')
			encode = !wordly(before) || !wordly(next);
		if (c == '&' && entity(str_from(s, i)))
			buf_z(out, "&amp;");
		else if (encode)
			buf_fmt(out, "%%%02X", (unsigned char)c);
		else
			buf_c(out, c);
	}
}

/* Length of the front of s that no rule looks at: an address begins with an h. */
static size_t quiet_prefix(struct str s)
{
	size_t n = 0;

	while (n < s.len && (wordly(s.p[n]) ? (s.p[n] | 32) != 'h'
					    : s.p[n] == ' ' || s.p[n] == ',' ||
						  s.p[n] == '.' || s.p[n] == '\''))
		n++;
	return n;
}

static void put_body(struct buf *out, struct str s, const struct rules *r,
		     struct str line)
{
	size_t mark = r->block && escape_line_starts(line) ? block_mark(s) : 0;
	char before = escape_line_last(line);

	for (size_t i = 0; i < s.len; i++) {
		size_t quiet = i < mark ? 0 : quiet_prefix(str_from(s, i)), n;
		char c, next;

		if (quiet > 0) {
			buf_put(out, s.p + i, quiet);
			i += quiet;
			before = s.p[i - 1];
			if (i == s.len)
				break;
		}
		c = s.p[i];
		next = i + 1 < s.len ? s.p[i + 1] : 0;
		n = (c | 32) == 'h' && !wordly(before) ? address(str_from(s, i)) : 0;
		if (n > 0) {
			put_address(out, str_from(s, i), n);
			i += n - 1;
			before = s.p[i];
			continue;
		}
		if (c == '<') {
			buf_z(out, "&lt;");
		} else if (c == '&' &&
			   (next == '#' || ascii_is_letter(next) || !next)) {
			buf_z(out, "&amp;");
		} else {
			if (i + 1 == mark || escaped(s, i, before, r))
				buf_c(out, '\\');
			buf_c(out, c);
		}
		before = c;
	}
}

/* L after clean(): what is left of marks that need two characters. */
static void put_link(struct buf *out, struct str s)
{
	char before = 0;

	if (str_chr(s, ':') == STR_NPOS && str_chr(s, '=') == STR_NPOS &&
	    str_chr(s, '{') == STR_NPOS && str_chr(s, '}') == STR_NPOS) {
		buf_str(out, s);
		return;
	}
	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if ((c == ':' || c == '=') && c == before)
			continue;
		if ((c == '{' || c == '}') && c == before)
			buf_c(out, ' ');
		buf_c(out, c);
		before = c;
	}
}

/* F: no comment mark, no template tag. */
static void put_property(struct buf *out, struct str s)
{
	size_t start = out->len;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];
		char before = out->len > start ? out->p[out->len - 1] : '\0';

		if (c == '%' && i + 1 < s.len && s.p[i + 1] == '%') {
			while (i + 1 < s.len && s.p[i + 1] == '%')
				i++;
			continue;
		}
		if ((c == '%' && before == '<') || (c == '{' && before == '{'))
			buf_c(out, ' ');
		buf_c(out, c);
	}
}

void escape_text(struct arena *scratch, struct buf *out, struct str s,
		 enum escape_place place, struct str line)
{
	const struct rules *r = &places[place];

	if (place == ESCAPE_NOWHERE)
		return;
	s = clean(scratch, s, r);
	if (r->strip)
		put_link(out, s);
	else if (r->property)
		put_property(out, s);
	else
		put_body(out, s, r, line);
}

bool escape_is_target(struct str target)
{
	if (target.len == 0 || str_has(target, STRL("]]")) ||
	    str_has(target, STRL("%%")) || target.p[target.len - 1] == ']')
		return false;
	for (size_t i = 0; i < target.len; i++)
		if ((unsigned char)target.p[i] < ' ' || strchr("|#^<`[", target.p[i]))
			return false;
	return true;
}

bool escape_link(struct arena *scratch, struct buf *out, struct str target,
		 struct str block, struct str shown)
{
	struct buf text = { 0 };

	if (!escape_is_target(target))
		return false;
	escape_text(scratch, &text, shown, ESCAPE_LINK, (struct str){ 0 });
	buf_z(out, "[[");
	buf_str(out, target);
	if (block.len) {
		buf_z(out, "#^");
		buf_str(out, block);
	}
	/* "[[Jo Do]]" needs no display text; "[[People/Jo Do]]" would show its folder.
	 */
	if (text.len &&
	    (block.len || str_folder(target).len || !str_eq(buf_view(&text), target))) {
		buf_c(out, '|');
		buf_str(out, buf_view(&text));
	}
	buf_z(out, "]]");
	buf_fini(&text);
	return true;
}

void escape_markup(struct buf *out, struct str s, enum escape_place place)
{
	bool link = false;

	if (place != ESCAPE_CELL) {
		buf_str(out, s);
		return;
	}
	for (size_t i = 0; i < s.len; i++) {
		if (i + 1 < s.len && s.p[i] == '[' && s.p[i + 1] == '[')
			link = true;
		else if (i + 1 < s.len && s.p[i] == ']' && s.p[i + 1] == ']')
			link = false;
		if (link && s.p[i] == '|' && (i == 0 || s.p[i - 1] != '\\'))
			buf_c(out, '\\');
		buf_c(out, s.p[i]);
	}
}
