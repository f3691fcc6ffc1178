/* str.h - a borrowed span of bytes, normally UTF-8, never NUL-terminated by contract.
 */
#ifndef DOSSIER_STR_H
#define DOSSIER_STR_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Borrowed: whoever owns the bytes must outlive the span.  {NULL, 0} means "not known".
 */
struct str {
	const char *p;
	size_t len;
};

/* How many rows a table has. */
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define STR_NPOS ((size_t)-1)
/* A span over a string literal; usable in initialisers. */
#define STR(lit)                        \
	{                               \
		"" lit, sizeof(lit) - 1 \
	}
#define STRL(lit) ((struct str)STR(lit))
/* For "%.*s"; nothing is cut (err_set bounds its messages). */
#define STR_ARG(s) \
	((s).len > INT32_MAX ? INT32_MAX : (int)(s).len), ((s).p ? (s).p : "")

/* Not known. */
static inline struct str str_none(void)
{
	return (struct str){ NULL, 0 };
}

static inline struct str str_n(const char *p, size_t len)
{
	return (struct str){ p, len };
}

static inline struct str str_z(const char *z)
{
	return (struct str){ z, z ? strlen(z) : 0 };
}

static inline bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.p, b.p, a.len) == 0);
}

/* From byte `at` to the end; `at` beyond the end gives an empty span. */
static inline struct str str_from(struct str s, size_t at)
{
	return at >= s.len ? (struct str){ s.p ? s.p + s.len : NULL, 0 }
			   : (struct str){ s.p + at, s.len - at };
}

/* The first n bytes, or all when there are fewer. */
static inline struct str str_head(struct str s, size_t n)
{
	return (struct str){ s.p, s.len < n ? s.len : n };
}

static inline struct str str_sub(struct str s, size_t from, size_t to)
{
	return (struct str){ s.p + from, to - from };
}

/* Byte order, shorter first on a common prefix: <0, 0, >0. */
int str_cmp(struct str a, struct str b);

static inline bool str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len && str_eq(str_n(s.p, prefix.len), prefix);
}

static inline bool str_ends(struct str s, struct str suffix)
{
	return s.len >= suffix.len && str_eq(str_from(s, s.len - suffix.len), suffix);
}

/* s without the suffix that it may end in: the name of a page without ".md". */
static inline struct str str_without(struct str s, struct str suffix)
{
	return str_ends(s, suffix) ? str_n(s.p, s.len - suffix.len) : s;
}

bool str_istarts(struct str s, struct str prefix);
/* Equal when ASCII letters are folded. */
static inline bool str_ieq(struct str a, struct str b)
{
	/* Most differ in their first letter, which a case changes by one bit. */
	return a.len == b.len && (a.len == 0 || ((a.p[0] ^ b.p[0]) & 0xDF) == 0) &&
	       str_istarts(a, b);
}

/* First byte position of `needle` at or after `from`, or STR_NPOS. */
size_t str_find(struct str s, struct str needle, size_t from);

/* First position of byte c, or STR_NPOS. */
static inline size_t str_chr(struct str s, char c)
{
	const char *hit = s.len ? memchr(s.p, (unsigned char)c, s.len) : NULL;

	return hit ? (size_t)(hit - s.p) : STR_NPOS;
}

/* What stands before the first blank, or all. */
static inline struct str str_word(struct str s)
{
	return str_head(s, str_chr(s, ' '));
}
/* Where the last word begins: behind the last blank, or 0. */
static inline size_t str_last_word(struct str s)
{
	const char *blank = s.len ? memrchr(s.p, ' ', s.len) : NULL;

	return blank ? (size_t)(blank - s.p) + 1 : 0;
}

/* The last name of a path. */
struct str str_base(struct str path);
/* What stands before it, with the '/' at its end; empty when there is none. */
struct str str_folder(struct str path);
/* How often byte c stands in s. */
size_t str_count(struct str s, char c);
/* Drops ASCII blanks (space, TAB, CR, LF, VT, FF) at the right end. */
struct str str_rtrim(struct str s);
struct str str_trim_ends(struct str s);

/* The same at both ends; mostly there is nothing to drop. */
static inline struct str str_trim(struct str s)
{
	return s.len && (unsigned char)s.p[0] > ' ' &&
		       (unsigned char)s.p[s.len - 1] > ' '
		   ? s
		   : str_trim_ends(s);
}

/* Without what it begins with, or ends in, of these marks. */
struct str str_ltrim_any(struct str s, const char *marks);
struct str str_rtrim_any(struct str s, const char *marks);

/* Eight bytes, the first one lowest whatever the machine's order. */
static inline uint64_t str_load8(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof(w));
	return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(w) : w;
}

/* If *s begins with c, drops it and returns true. */
bool str_eat(struct str *s, char c);
/*
 * Takes the next line off *rest without its line end (LF, CRLF or CR).
 * Returns false when *rest is empty.  *line borrows from the same bytes.
 */
bool str_line(struct str *rest, struct str *line);
/* Takes the part before the next `sep` (or all) off *rest; false when *rest.p is NULL.
 */
bool str_split(struct str *rest, char sep, struct str *part);
/* Whether a table sorted by str_cmp has s. */
bool str_in_sorted(struct str s, const struct str *table, size_t n);
bool str_in_list(struct str word, struct str list);
/*
 * Where a word ends in a list of words in order of bytes, each between blanks and with
 * so many bytes more right behind it; NULL: it is none of them.  By halves.
 */
const char *str_ordered(struct str word, struct str list, size_t behind);
/* Place of a word among the blank-parted ones of a list, from 0, or -1. */
int str_place(struct str word, const char *list);
/* "s" unless there is one: "%zu page%s". */
static inline const char *plural(size_t n)
{
	return n == 1 ? "" : "s";
}
/* Whether it is one of them. */
static inline bool str_in_words(struct str word, const char *list)
{
	return str_in_list(word, str_z(list));
}
/* The same whatever the case of its ASCII letters; the list has small ones. */
bool str_iin_words(struct str word, const char *list);
/*
 * How many bytes to put in, leave out, exchange or swap with the next make one word of
 * the other; max + 1 for more than max, and for words of more than 32 bytes.
 */
size_t str_edits(struct str a, struct str b, size_t max);
/*
 * Whether typed is more likely meant to be name than what was tried before: it begins
 * it, or fewer edits, at most half its length, make one of the other.  *edits: STR_FAR
 * at first, lowered when it is.
 */
enum { STR_FAR = 4 };
bool str_nearer(struct str typed, struct str name, size_t *edits);
/* Non-negative decimal integer over the whole span, at most `max`; -1 if it is not one.
 */
long str_uint(struct str s, long max);
/* Takes a whole number of at most max in size, with or without "-", off the front of a
 * text in which blanks part words, as str_split() does.  false: none stands there. */
bool str_split_int(struct str *rest, long max, int32_t *out);
/* FNV-1a, 64 bits: for tables and order-free keys, not for identity. */
unsigned long long str_hash(struct str s);

#endif
