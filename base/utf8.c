/*
 * utf8.c - UTF-8 checked, taken apart and written.  What needs tables of Unicode is in
 * utf8norm.c.
 */
#include "base/utf8.h"

#include "base/bytes.h"

enum { REPLACEMENT = 0xFFFD };

size_t utf8_ascii_prefix(struct str s)
{
	size_t i = 0;
	uint64_t w;

	for (; i + sizeof(w) <= s.len; i += sizeof(w)) {
		memcpy(&w, s.p + i, sizeof(w));
		if (w & BYTES_HIGH)
			break;
	}
	while (i < s.len && !(s.p[i] & 0x80))
		i++;
	return i;
}

bool utf8_is_tidy(struct str s)
{
	char before = ' ';
	size_t i = 0;
	uint64_t w;

	for (; i + sizeof(w) <= s.len; i += sizeof(w)) {
		memcpy(&w, s.p + i, sizeof(w));
		if (bytes_range(w, ' ', '~') != BYTES_HIGH ||
		    (bytes_blanks(w) & (bytes_blanks(w) << 8)) ||
		    (before == ' ' && s.p[i] == ' '))
			return false;
		before = s.p[i + sizeof(w) - 1];
	}
	for (; i < s.len; before = s.p[i++])
		if (s.p[i] < ' ' || s.p[i] > '~' || (before == ' ' && s.p[i] == ' '))
			return false;
	return before != ' ';
}

static bool follows(unsigned char c, unsigned char lo, unsigned char hi)
{
	return c >= lo && c <= hi;
}

/* Bytes of the well-formed sequence at the front (Unicode table 3-7), or 0. */
static size_t sequence(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	unsigned char lo = 0x80, hi = 0xBF;
	size_t n;

	if (s.len == 0)
		return 0;
	if (p[0] < 0x80)
		return 1;
	if (p[0] < 0xC2 || p[0] > 0xF4)
		return 0;
	n = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
	if (p[0] == 0xE0)
		lo = 0xA0;
	else if (p[0] == 0xED)
		hi = 0x9F;
	else if (p[0] == 0xF0)
		lo = 0x90;
	else if (p[0] == 0xF4)
		hi = 0x8F;
	if (s.len < n || !follows(p[1], lo, hi))
		return 0;
	for (size_t i = 2; i < n; i++)
		if (!follows(p[i], 0x80, 0xBF))
			return 0;
	return n;
}

size_t utf8_valid_prefix(struct str s)
{
	size_t at = 0, n;

	while (at < s.len) {
		at += utf8_ascii_prefix(str_from(s, at));
		n = sequence(str_from(s, at));
		if (n == 0)
			break;
		at += n;
	}
	return at;
}

uint32_t utf8_next(struct str *s)
{
	static const unsigned char lead[] = { 0, 0x7F, 0x1F, 0x0F, 0x07 };
	size_t n = sequence(*s);
	uint32_t cp;

	if (n == 0) {
		*s = str_from(*s, 1);
		return REPLACEMENT;
	}
	cp = (unsigned char)s->p[0] & lead[n];
	for (size_t i = 1; i < n; i++)
		cp = cp << 6 | ((unsigned char)s->p[i] & 0x3F);
	*s = str_from(*s, n);
	return cp;
}

uint32_t utf8_last(struct str s)
{
	size_t at = s.len ? s.len - 1 : 0;

	while (at > 0 && ((unsigned char)s.p[at] & 0xC0) == 0x80)
		at--;
	s = str_from(s, at);
	return s.len ? utf8_next(&s) : 0;
}

size_t utf8_encode(uint32_t cp, char out[UTF8_BYTES])
{
	size_t n;

	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = REPLACEMENT;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
	for (size_t i = n - 1; i > 0; i--, cp >>= 6)
		out[i] = (char)(0x80 | (cp & 0x3F));
	/* As many high bits as there are bytes. */
	out[0] = (char)(0xF00 >> n | cp);
	return n;
}

void utf8_put(struct buf *b, uint32_t cp)
{
	b->len += utf8_encode(cp, buf_room(b, UTF8_BYTES));
}

bool utf8_is_space(uint32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0x85 || cp == 0xA0 ||
	       cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x2028 ||
	       cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

size_t utf8_arrow(struct str s)
{
	static const struct str arrows[] = {
		STR("-->"),          STR("->"),           STR("==>"),
		STR("=>"),           STR("\xE2\x86\x92"), STR("\xE2\x87\x92"),
		STR("\xE2\x9E\xA1"), STR("\xE2\x9E\x94"),
	};

	return STR_ANY(str_starts, s, arrows);
}
