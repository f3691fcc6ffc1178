/*
 * decode.c - encodings of export files.  A file without a byte order mark is UTF-8;
 * single bytes that do not fit are taken as Windows-1252 (WHATWG table), so one
 * bad byte does not turn every accent of the file into two letters.
 */
#include "ingest/unpack/decode.h"

#include <stdint.h>

#include "base/bytes.h"
#include "base/utf8.h"

uint32_t decode_cp1252(unsigned char byte)
{
	static const uint16_t high[32] = {
		0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
		0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
	};

	return byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : byte;
}

static const struct magic {
	size_t at;
	struct str bytes;
	const char *what;
} magics[] = {
	{ 0, STR("PK\x03\x04"), "a ZIP or Office file" },
	{ 0, STR("%PDF-"), "a PDF file" },
	{ 0, STR("\x89PNG"), "a picture" },
	{ 0, STR("\xFF\xD8\xFF"), "a picture" },
	{ 0, STR("GIF8"), "a picture" },
	{ 4, STR("ftyp"), "a recording" },
	{ 0, STR("ID3"), "a recording" },
	/* MPEG audio without tags. */
	{ 0, STR("\xFF\xFB"), "a recording" },
	{ 0, STR("\xFF\xF3"), "a recording" },
	{ 0, STR("\xFF\xF2"), "a recording" },
	{ 0, STR("\xFF\xF1"), "a recording" },
	{ 0, STR("OggS"), "a recording" },
	{ 0, STR("RIFF"), "a recording" },
	{ 0, STR("fLaC"), "a recording" },
	{ 0, STR("\x1A\x45\xDF\xA3"), "a recording" },
	{ 0, STR("\x1F\x8B"), "a compressed file" },
	{ 0, STR("7z\xBC\xAF"), "a compressed file" },
	{ 0, STR("\xD0\xCF\x11\xE0"), "an old Office file" },
	{ 0,
	  STR("\x7F"
	      "ELF"),
	  "a program" },
	{ 0, STR("SQLite format 3"), "a database" },
};

struct unicode_form {
	struct str bom;
	const char *name;
	size_t unit; /* bytes of a code unit */
	bool big;
};

/* Longest mark first: FF FE 00 00 is not UTF-16 with a NUL. */
static const struct unicode_form forms[] = {
	{ STR("\xFF\xFE\0\0"), "UTF-32LE", 4, false },
	{ STR("\0\0\xFE\xFF"), "UTF-32BE", 4, true },
	{ STR("\xFF\xFE"), "UTF-16LE", 2, false },
	{ STR("\xFE\xFF"), "UTF-16BE", 2, true },
};

/* By byte order mark, or by the zeros beside ASCII letters when it is missing. */
static const struct unicode_form *find_form(struct str raw, size_t *skip)
{
	size_t even = 0, odd = 0, n = raw.len < 64 ? raw.len & ~(size_t)1 : 64;

	for (size_t i = 0; i < COUNT(forms); i++)
		if (str_starts(raw, forms[i].bom)) {
			*skip = forms[i].bom.len;
			return &forms[i];
		}
	*skip = 0;
	for (size_t i = 0; i < n; i += 2) {
		even += raw.p[i] == 0;
		odd += raw.p[i + 1] == 0;
	}
	if (n >= 8 && odd == n / 2 && even == 0)
		return &forms[2];
	if (n >= 8 && even == n / 2 && odd == 0)
		return &forms[3];
	return NULL;
}

const char *decode_binary(struct str head)
{
	size_t skip, control = 0, n = head.len < 8192 ? head.len : 8192;
	struct str begin = str_n(head.p, n);

	for (size_t i = 0; i < COUNT(magics); i++)
		if (head.len > magics[i].at &&
		    str_starts(str_from(head, magics[i].at), magics[i].bytes))
			return magics[i].what;
	if (find_form(head, &skip))
		return NULL;
	for (size_t i = 0; i < n; i += 8) {
		uint64_t x = bytes_load(head.p + i, n - i);
		uint64_t found = bytes_range(x, 0, 8) | bytes_range(x, 14, 26) |
				 bytes_range(x, 28, 31);

		control += bytes_count(found);
	}
	control -= (0 - n) & 7; /* bytes behind the end, which count as NUL */
	/* Captions with a stray NUL are repaired (WebVTT asks for that). */
	if (str_has(begin, STRL("WEBVTT")) || str_has(begin, STRL("-->")))
		return control > 8 && control * 10 > n ? DECODE_BINARY : NULL;
	return memchr(begin.p ? begin.p : "", 0, n) || control * 50 > n ? DECODE_BINARY
									: NULL;
}

static uint32_t unit_at(const unsigned char *p, const struct unicode_form *f)
{
	uint32_t v = 0;

	for (size_t i = 0; i < f->unit; i++)
		v = v << 8 | p[f->big ? i : f->unit - 1 - i];
	return v;
}

static void put_char(struct decoded *out, struct buf *tmp, uint32_t cp)
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000)) {
		out->damaged = true;
		cp = 0xFFFD;
	}
	utf8_put(tmp, cp ? cp : 0xFFFD);
}

static void decode_units(struct str raw, const struct unicode_form *f, struct buf *tmp,
			 struct decoded *out)
{
	const unsigned char *p = (const unsigned char *)raw.p, *end = p + raw.len;

	while ((size_t)(end - p) >= f->unit) {
		uint32_t cp = unit_at(p, f);

		p += f->unit;
		if (f->unit == 2 && cp >= 0xD800 && cp < 0xDC00 && end - p >= 2) {
			uint32_t low = unit_at(p, f);

			if (low >= 0xDC00 && low < 0xE000) {
				cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
				p += 2;
			}
		}
		put_char(out, tmp, cp);
	}
	out->damaged |= p < end;
}

/* A lead byte with fewer continuations than it asks for, then the end of the file. */
static bool is_cut(struct str tail)
{
	unsigned char c = (unsigned char)tail.p[0];
	size_t want = c >= 0xF0 && c < 0xF5 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;

	if (c >= 0xF5 || tail.len >= want)
		return false;
	for (size_t i = 1; i < tail.len; i++)
		if (((unsigned char)tail.p[i] & 0xC0) != 0x80)
			return false;
	return tail.len > 1;
}

/* Copies valid runs, puts something in the place of what is not valid. */
static void repair(struct str raw, struct buf *tmp, struct decoded *out)
{
	while (raw.len) {
		size_t ok = utf8_valid_prefix(raw);
		const char *nul = memchr(raw.p, 0, ok);
		unsigned char c;

		if (nul)
			ok = (size_t)(nul - raw.p);
		buf_put(tmp, raw.p, ok);
		raw = str_from(raw, ok);
		if (!raw.len)
			return;
		c = (unsigned char)raw.p[0];
		if (!c) {
			put_char(out, tmp, 0);
		} else if (is_cut(raw)) {
			out->damaged = true;
			utf8_put(tmp, 0xFFFD);
			return;
		} else {
			out->guessed = true;
			utf8_put(tmp, decode_cp1252(c));
		}
		raw = str_from(raw, 1);
	}
}

/* Whether all bytes are ASCII and none is NUL; eight at a time. */
static bool is_plain_ascii(struct str s)
{
	const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
	uint64_t seen = 0;
	size_t i = 0;

	for (; i + 8 <= s.len; i += 8) {
		uint64_t w;

		memcpy(&w, s.p + i, 8);
		/* w - ones sets a high bit under a zero byte, as no byte is over 127.
		 */
		seen |= w | (w - ones);
	}
	for (; i < s.len; i++)
		seen |= (uint64_t)((unsigned char)s.p[i] & 0x80) |
			(s.p[i] ? 0 : (uint64_t)0x80);
	return !(seen & high);
}

void decode_text(struct str raw, struct buf *tmp, struct decoded *out)
{
	size_t skip;
	const struct unicode_form *f = find_form(raw, &skip);

	*out = (struct decoded){ .encoding = "UTF-8" };
	tmp->len = 0;
	if (f) {
		out->encoding = f->name;
		decode_units(str_from(raw, skip), f, tmp, out);
		out->text = tmp->len ? buf_view(tmp) : STRL("");
		return;
	}
	if (str_starts(raw, STRL("\xEF\xBB\xBF")))
		raw = str_from(raw, 3);
	out->text = raw;
	out->ascii = is_plain_ascii(raw);
	if (out->ascii)
		return;
	if (utf8_valid_prefix(raw) == raw.len && !memchr(raw.p, 0, raw.len))
		return;
	/* Up to three bytes for one. */
	buf_room(tmp, raw.len + raw.len / 8);
	repair(raw, tmp, out);
	out->text = buf_view(tmp);
}
