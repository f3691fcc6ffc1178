/* entity.c - character references; HTML standard, 13.2.5.72 to 13.2.5.80. */
#include "ingest/entity.h"

#include <stdint.h>

#include "ingest/entity_table.h"

/* Longest name, and longest one that may stand without a semicolon. */
enum { NAME_MAX = 31, LEGACY_MAX = 6 };

static const uint16_t low_numbers[32] = {
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
	0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t put_utf8(uint32_t cp, char *out)
{
	if (cp >= 0x80 && cp < 0xA0)
		cp = low_numbers[cp - 0x80];
	if (!cp || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000))
		cp = 0xFFFD;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 63));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 63));
		out[2] = (char)(0x80 | (cp & 63));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 63));
	out[2] = (char)(0x80 | (cp >> 6 & 63));
	out[3] = (char)(0x80 | (cp & 63));
	return 4;
}

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* s begins with "&#". */
static size_t decode_number(struct str s, char *out, size_t *n)
{
	size_t at = 2, first;
	uint32_t base = 10, cp = 0;

	if (at < s.len && (s.p[at] | 0x20) == 'x') {
		base = 16;
		at++;
	}
	for (first = at; at < s.len; at++) {
		int v = hex_value(s.p[at]);

		if (v < 0 || (uint32_t)v >= base)
			break;
		if (cp <= 0x10FFFF)
			cp = cp * base + (uint32_t)v;
	}
	if (at == first)
		return 0;
	*n = put_utf8(cp, out);
	return at + (at < s.len && s.p[at] == ';');
}

/* The table entry of exactly that name; *legacy: it may lack its semicolon. */
static struct str find_name(struct str name, bool *legacy)
{
	char c = name.p[0];
	size_t list = c >= 'a' ? 26 + (size_t)(c - 'a') : (size_t)(c - 'A');
	const char *lo = entity_lists[list], *hi = lo + strlen(lo);

	while (lo < hi) {
		const char *entry = lo + (hi - lo) / 2, *mark, *end;
		int order;

		while (entry > lo && entry[-1] != '\n')
			entry--;
		mark = entry + strcspn(entry, "=:");
		end = mark + 1 + strcspn(mark + 1, "\n");
		order = str_cmp(name, str_n(entry, (size_t)(mark - entry)));
		if (order == 0) {
			*legacy = *mark == ':';
			return str_n(mark + 1, (size_t)(end - mark - 1));
		}
		if (order < 0)
			hi = entry;
		else
			lo = end + 1;
	}
	return (struct str){ NULL, 0 };
}

static size_t take_name(struct str s, size_t len, bool bare, char *out, size_t *n)
{
	bool legacy = false;
	struct str value = find_name(str_n(s.p + 1, len), &legacy);

	if (!value.p || value.len > ENTITY_BYTES || (bare && !legacy))
		return 0;
	memcpy(out, value.p, value.len);
	*n = value.len;
	return 1 + len + !bare;
}

size_t entity_decode(struct str s, char out[ENTITY_BYTES], size_t *n)
{
	size_t len = 0;

	if (s.len < 3)
		return 0;
	if (s.p[1] == '#')
		return decode_number(s, out, n);
	if (!is_letter(s.p[1]))
		return 0;
	while (len <= NAME_MAX && 1 + len < s.len &&
	       (is_letter(s.p[1 + len]) || hex_value(s.p[1 + len]) >= 0))
		len++;
	if (1 + len < s.len && s.p[1 + len] == ';') {
		size_t taken = take_name(s, len, false, out, n);

		if (taken)
			return taken;
	}
	for (len = len < LEGACY_MAX ? len : LEGACY_MAX; len >= 2; len--) {
		size_t taken = take_name(s, len, true, out, n);

		if (taken)
			return taken;
	}
	return 0;
}
