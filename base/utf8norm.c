/*
 * utf8norm.c - normal forms, keys for comparison, kinds of letters, over utf8proc,
 * which is asked only about what is not ASCII: most transcripts are, and stay on the
 * fast paths here.
 */
#include "base/utf8.h"

#include <utf8proc.h>

#include "base/bytes.h"

/* More marks on one letter than any script has: sorting them is quadratic. */
enum { MARKS_MAX = 64 };

/* Code points below the combining marks and common punctuation: always NFC. */
static bool is_nfc_surely(struct str s)
{
	while (s.len > 0) {
		uint32_t cp;

		s = str_from(s, utf8_ascii_prefix(s));
		if (s.len == 0)
			break;
		cp = utf8_next(&s);
		if (cp >= 0x300 && !(cp >= 0x2010 && cp <= 0x205E) &&
		    !(cp >= 0x4E00 && cp <= 0x9FFF))
			return false;
	}
	return true;
}

static bool is_mark(uint32_t cp)
{
	return utf8proc_get_property((utf8proc_int32_t)cp)->combining_class != 0;
}

/*
 * The front of *rest that can be normalised alone: all of it, or as much as
 * ends in MARKS_MAX marks.
 */
static struct str take_chunk(struct str *rest)
{
	struct str s = *rest, chunk;
	size_t marks = 0;

	while (s.len > 0 && marks < MARKS_MAX) {
		size_t skip = utf8_ascii_prefix(s);

		if (skip > 0) {
			s = str_from(s, skip);
			marks = 0;
		} else {
			marks = is_mark(utf8_next(&s)) ? marks + 1 : 0;
		}
	}
	chunk = str_n(rest->p, rest->len - s.len);
	*rest = s;
	return chunk;
}

static bool is_number(int32_t cp)
{
	return cp >= '0' && cp <= '9';
}

/* Latin letters that Unicode does not decompose but people leave out. */
static int32_t plain_letter(int32_t cp)
{
	switch (cp) {
	case 0xF8: /* o with stroke */
		return 'o';
	case 0x142: /* l with stroke */
		return 'l';
	case 0x111: /* d with stroke */
	case 0xF0:  /* eth */
		return 'd';
	case 0x131: /* dotless i */
		return 'i';
	default:
		return cp;
	}
}

/* One code point of a key: itself, ' ', or 0 to drop it. */
static int32_t key_code(int32_t cp)
{
	if (cp == '\'' || cp == 0x2019 || cp == 0x2018 || cp == 0x2BC || cp == '.' ||
	    cp == '`' || cp == 0xB4)
		return 0;
	if (cp == '%')
		return cp;
	if ((cp >= 0x300 && cp <= 0x36F) || (cp >= 0x1AB0 && cp <= 0x1AFF) ||
	    (cp >= 0x1DC0 && cp <= 0x1DFF) || (cp >= 0x20D0 && cp <= 0x20FF))
		return 0;
	if (utf8_is_space((uint32_t)cp))
		return ' ';
	switch (utf8proc_category(cp)) {
	case UTF8PROC_CATEGORY_PC:
	case UTF8PROC_CATEGORY_PD:
	case UTF8PROC_CATEGORY_PS:
	case UTF8PROC_CATEGORY_PE:
	case UTF8PROC_CATEGORY_PI:
	case UTF8PROC_CATEGORY_PF:
	case UTF8PROC_CATEGORY_PO:
	case UTF8PROC_CATEGORY_CC:
		return ' ';
	case UTF8PROC_CATEGORY_CF:
		return 0;
	default:
		return plain_letter(cp);
	}
}

/* Reduces code points in place: blanks to one, and for a key what key_code says. */
static size_t squeeze(int32_t *v, size_t n, bool key)
{
	int32_t before = 0;
	size_t to = 0;

	for (size_t i = 0; i < n; i++) {
		int32_t raw = v[i];
		int32_t cp = key                            ? key_code(raw)
			     : utf8_is_space((uint32_t)raw) ? ' '
							    : raw;

		if (key && (raw == '.' || raw == ',') && is_number(before) &&
		    i + 1 < n && is_number(v[i + 1]))
			cp = raw;
		before = raw;
		if (cp == 0 || (cp == ' ' && (to == 0 || v[to - 1] == ' ')))
			continue;
		v[to++] = cp;
	}
	return to > 0 && v[to - 1] == ' ' ? to - 1 : to;
}

/* Canonical decomposition of s; the caller frees *v. */
static size_t decompose(struct str s, utf8proc_option_t options, int32_t **v)
{
	size_t cap = s.len * 2 + 16, n = 0;

	*v = mem_resize(NULL, cap * sizeof(**v));
	while (s.len > 0) {
		struct str chunk = take_chunk(&s);
		const unsigned char *p = (const unsigned char *)chunk.p;
		utf8proc_ssize_t got;

		got = utf8proc_decompose(p, (utf8proc_ssize_t)chunk.len, *v + n,
					 (utf8proc_ssize_t)(cap - n), options);
		if (got < 0)
			break; /* not UTF-8: against the contract, the rest is lost */
		if ((size_t)got + s.len + 4 > cap - n) {
			cap = (n + (size_t)got + s.len + 8) * 2;
			*v = mem_resize(*v, cap * sizeof(**v));
			got = utf8proc_decompose(p, (utf8proc_ssize_t)chunk.len, *v + n,
						 (utf8proc_ssize_t)(cap - n), options);
		}
		n += (size_t)got;
	}
	return n;
}

/* Composes v in place to UTF-8 and appends it. */
static void compose(struct buf *b, int32_t *v, size_t n)
{
	utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	utf8proc_ssize_t got;

	got = utf8proc_reencode(v, (utf8proc_ssize_t)n, options);
	if (got > 0)
		buf_put(b, v, (size_t)got);
}

struct str utf8_nfc(struct arena *a, struct str s)
{
	struct buf b = { 0 };
	struct str out = s;
	int32_t *v;
	size_t n;

	if (is_nfc_surely(s))
		return s;
	n = decompose(s, UTF8PROC_STABLE | UTF8PROC_COMPOSE, &v);
	compose(&b, v, n);
	if (!str_eq(buf_view(&b), s))
		out = arena_str(a, buf_view(&b));
	mem_free(v);
	buf_fini(&b);
	return out;
}

/* ---- comparison ------------------------------------------------------------ */

static void fold_wide(struct buf *b, struct str s, bool key)
{
	int32_t *v;
	size_t n;

	n = decompose(s, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD, &v);
	n = squeeze(v, n, key);
	compose(b, v, n);
	mem_free(v);
}

/* What becomes of an ASCII byte: 0 = dropped, ' ' = a gap. */
static const char *fold_table(bool key)
{
	static const char tables[2][129] = {
		"\1\1\1\1\1\1\1\1\1     \1\1\1\1\1\1\1\1\1\1\1\1\1\1\1\1\1\1"
		" !\"#$%&'()*+,-./0123456789:;<=>?"
		"@abcdefghijklmnopqrstuvwxyz[\\]^_"
		"`abcdefghijklmnopqrstuvwxyz{|}~\1",
		"                                "
		"   "
		" $% \0  "
		" + "
		" \0 0123456789  <=> "
		" abcdefghijklmnopqrstuvwxyz   ^ "
		"\0abcdefghijklmnopqrstuvwxyz | ~ ",
	};

	return tables[key];
}

enum { EIGHT = sizeof(uint64_t) };

/*
 * Writes the fold of the first ASCII bytes of n, eight whatever n is, and returns how
 * many of them stay but for their case; of a key only letters, digits and blanks do.
 */
static size_t fold_eight(char *to, const char *p, size_t n, bool key)
{
	uint64_t w = bytes_load(p, n), low, letter, upper, digit, blank, bad;

	/* Sums carry into the high bit of a byte when it is over a limit. */
	low = w | BYTES_ONES * 0x20;
	letter = (low + BYTES_ONES * (0x80 - 'a')) & ~(low + BYTES_ONES * (0x7F - 'z'));
	upper = letter & ~(w + BYTES_ONES * (0x80 - 'a')) & BYTES_HIGH;
	digit = (w + BYTES_ONES * (0x80 - '0')) & ~(w + BYTES_ONES * (0x7F - '9'));
	blank = bytes_blanks(w);
	bad = ~(key ? letter | digit | blank : bytes_range(w, ' ', '~')) |
	      (blank & (blank << 8));
	bad &= BYTES_HIGH;
	w = htole64(w | upper >> 2);
	memcpy(to, &w, EIGHT);
	return bad ? bytes_first(bad) : EIGHT;
}

/* ASCII s into p, which has room for EIGHT bytes more; returns the length. */
static size_t fold_ascii(char *p, struct str s, bool key)
{
	const char *table = fold_table(key);
	size_t to = 0, i = 0;
	char last = ' ';

	while (i < s.len) {
		size_t n = last == ' ' && s.p[i] == ' '
			       ? 0
			       : fold_eight(p + to, s.p + i, s.len - i, key);
		char raw, c;
		bool stays;

		to += n;
		i += n;
		last = n ? p[to - 1] : last;
		if (n == EIGHT || i == s.len)
			continue;
		raw = s.p[i];
		c = table[(unsigned char)raw];
		if (c == '\1')
			c = raw;
		if (key && (raw == '.' || raw == ',') && i > 0 && i + 1 < s.len &&
		    is_number(s.p[i - 1]) && is_number(s.p[i + 1]))
			c = raw;
		stays = c != 0 && (c != ' ' || last != ' ');
		p[to] = c;
		to += stays;
		last = stays ? c : last;
		i++;
	}
	return to > 0 && last == ' ' ? to - 1 : to;
}

static void fold_put(struct buf *b, struct str s, bool key)
{
	if (utf8_ascii_prefix(s) == s.len)
		b->len += fold_ascii(buf_room(b, s.len + EIGHT), s, key);
	else
		fold_wide(b, s, key);
}

static struct str fold(struct arena *a, struct str s, bool key)
{
	struct buf b = { 0 };
	struct str out;
	char *p;

	if (utf8_ascii_prefix(s) == s.len) {
		p = arena_alloc(a, s.len + EIGHT);
		out = str_n(p, fold_ascii(p, s, key));
		p[out.len] = '\0';
		return out;
	}
	fold_wide(&b, s, key);
	out = arena_str(a, buf_text(&b));
	buf_fini(&b);
	return out;
}

struct str utf8_fold(struct arena *a, struct str s)
{
	return fold(a, s, false);
}

struct str utf8_key(struct arena *a, struct str s)
{
	return fold(a, s, true);
}

bool utf8_same_key(struct arena *a, struct str x, struct str y)
{
	return str_eq(utf8_key(a, x), utf8_key(a, y));
}

void utf8_key_put(struct buf *b, struct str s)
{
	fold_put(b, s, true);
}

/* ---- kinds of code points --------------------------------------------------- */

bool utf8_is_letter(uint32_t cp)
{
	utf8proc_category_t c;

	if (cp < 0x80)
		return (cp | 32) >= 'a' && (cp | 32) <= 'z';
	c = utf8proc_category((utf8proc_int32_t)cp);
	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool utf8_is_upper(uint32_t cp)
{
	utf8proc_category_t c;

	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z';
	c = utf8proc_category((utf8proc_int32_t)cp);
	return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_digit(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= '0' && cp <= '9';
	return utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_ND;
}
