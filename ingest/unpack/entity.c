/* entity.c - character references; HTML standard, 13.2.5.72 to 13.2.5.80. */
#include "ingest/unpack/entity.h"

#include <stdint.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/unpack/decode.h"
#include "ingest/unpack/entity_table.h"

/* Longest name, and longest one that may stand without a semicolon. */
enum { NAME_MAX = 31, LEGACY_MAX = 6 };

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
		int v = ascii_hex(s.p[at]);

		if (v < 0 || (uint32_t)v >= base)
			break;
		if (cp <= 0x10FFFF)
			cp = cp * base + (uint32_t)v;
	}
	if (at == first)
		return 0;
	*n = utf8_encode(cp >= 0x80 && cp < 0xA0 ? decode_cp1252((unsigned char)cp)
			 : cp                    ? cp
						 : 0xFFFD,
			 out);
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
	if (!ascii_is_letter(s.p[1]))
		return 0;
	while (len <= NAME_MAX && 1 + len < s.len &&
	       (ascii_is_letter(s.p[1 + len]) || ascii_hex(s.p[1 + len]) >= 0))
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
