/*
 * str.h - a borrowed span of bytes, normally UTF-8, and what can be asked of one.
 *
 * A span need not end in a NUL.  No function here allocates: every span returned
 * borrows from the bytes of an argument.  Letters are compared byte by byte except
 * where a comment says that the case of ASCII letters is ignored.
 */
#ifndef DOSSIER_STR_H
#define DOSSIER_STR_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* {NULL, 0}, called none, means "not known"; it is not the same as an empty text. */
struct str {
	const char *p;
	size_t len;
};

/* The number of rows of a table. */
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define STR_NPOS ((size_t)-1)
/* A span over a string literal; usable in initialisers. */
#define STR(lit)                        \
	{                               \
		"" lit, sizeof(lit) - 1 \
	}
#define STRL(lit) ((struct str)STR(lit))
/* The two arguments for "%.*s". */
#define STR_ARG(s) \
	((s).len > INT32_MAX ? INT32_MAX : (int)(s).len), ((s).p ? (s).p : "")

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

/* From byte `at` to the end; empty if `at` is beyond the end. */
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

/* The bytes [from, to), which must lie within s. */
static inline struct str str_sub(struct str s, size_t from, size_t to)
{
	return (struct str){ s.p + from, to - from };
}

/* Compares by bytes, a prefix before what it begins: <0, 0, >0. */
int str_cmp(struct str a, struct str b);

static inline bool str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len && str_eq(str_n(s.p, prefix.len), prefix);
}

static inline bool str_ends(struct str s, struct str suffix)
{
	return s.len >= suffix.len && str_eq(str_from(s, s.len - suffix.len), suffix);
}

/* s without the suffix, if it ends in it: "Page" for "Page.md". */
static inline struct str str_without(struct str s, struct str suffix)
{
	return str_ends(s, suffix) ? str_n(s.p, s.len - suffix.len) : s;
}

/* As str_starts() and str_eq(), ignoring the case of ASCII letters. */
bool str_istarts(struct str s, struct str prefix);
static inline bool str_ieq(struct str a, struct str b)
{
	/* Most differ in the first letter already, beyond the bit that marks case. */
	return a.len == b.len && (a.len == 0 || ((a.p[0] ^ b.p[0]) & 0xDF) == 0) &&
	       str_istarts(a, b);
}

/* The first position of `needle` at or after `from`, or STR_NPOS. */
size_t str_find(struct str s, struct str needle, size_t from);
static inline bool str_has(struct str s, struct str needle)
{
	return str_find(s, needle, 0) != STR_NPOS;
}

/* The first position of byte c, or STR_NPOS. */
static inline size_t str_chr(struct str s, char c)
{
	const char *hit = s.len ? memchr(s.p, (unsigned char)c, s.len) : NULL;

	return hit ? (size_t)(hit - s.p) : STR_NPOS;
}

/* The part before the first space, or all. */
static inline struct str str_word(struct str s)
{
	return str_head(s, str_chr(s, ' '));
}
/* The position after the last space, or 0. */
static inline size_t str_last_word(struct str s)
{
	const char *blank = s.len ? memrchr(s.p, ' ', s.len) : NULL;

	return blank ? (size_t)(blank - s.p) + 1 : 0;
}

/* The last part of a path. */
struct str str_base(struct str path);
/* All before it, including the final '/'; empty for a path of one part. */
struct str str_folder(struct str path);
/* How many times byte c occurs in s. */
size_t str_count(struct str s, char c);
/* Drops ASCII white space (space, TAB, CR, LF, VT, FF) at the right end. */
struct str str_rtrim(struct str s);
/* For str_trim() only. */
struct str str_trim_ends(struct str s);

/* Drops ASCII white space at both ends; inline, as mostly there is none. */
static inline struct str str_trim(struct str s)
{
	return s.len && (unsigned char)s.p[0] > ' ' &&
		       (unsigned char)s.p[s.len - 1] > ' '
		   ? s
		   : str_trim_ends(s);
}

/* Drop all bytes that occur in `marks` at the left end, or at the right end. */
struct str str_ltrim_any(struct str s, const char *marks);
struct str str_rtrim_any(struct str s, const char *marks);

/* Reads eight bytes as a little-endian number, whatever the machine's byte order. */
static inline uint64_t str_load8(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof(w));
	return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(w) : w;
}

/* If *s begins with c, drops it and returns true. */
bool str_eat(struct str *s, char c);
/*
 * Takes the next line off *rest, without its line end (LF, CRLF or CR).  Returns false
 * when *rest is empty.
 */
bool str_line(struct str *rest, struct str *line);
/*
 * Takes the part before the next `sep`, or all if there is none, off *rest, which is
 * none after the last part.  Returns false when *rest is none.
 */
bool str_split(struct str *rest, char sep, struct str *part);
/*
 * Takes the next word off *rest, as str_split() at spaces does, if it is an integer
 * from -max to max.  Returns false if it is not.
 */
bool str_split_int(struct str *rest, long max, int32_t *out);

/* The bytes of the first of n texts for which is(s, text), or 0; none is empty. */
static inline size_t str_any(bool (*is)(struct str s, struct str text), struct str s,
			     const struct str *texts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is(s, texts[i]))
			return texts[i].len;
	return 0;
}
/* STR_ANY(str_ends, s, marks): the same for a table. */
#define STR_ANY(is, s, table) str_any(is, s, table, COUNT(table))

/* Whether s is one of n rows sorted by str_cmp(). */
bool str_in_sorted(struct str s, const struct str *table, size_t n);
/* Whether word is one of the words of a list in which one space separates them. */
bool str_in_list(struct str word, struct str list);
static inline bool str_in_words(struct str word, const char *list)
{
	return str_in_list(word, str_z(list));
}
/* The same, ignoring the case of ASCII letters in word; the list is in lower case. */
bool str_iin_words(struct str word, const char *list);
/* The number of a word in such a list, from 0, or -1. */
int str_place(struct str word, const char *list);
/*
 * Binary search in a list whose words are sorted by bytes.  Each one stands between
 * spaces, with `behind` bytes of data after it and before the second space.  Returns
 * the end of the word, where its data begins, or NULL.
 */
const char *str_ordered(struct str word, struct str list, size_t behind);

/*
 * The edit distance of two words: how many bytes must be inserted, removed, replaced or
 * swapped with the next one.  max + 1 if it exceeds max or a word has over 32 bytes.
 */
size_t str_edits(struct str a, struct str b, size_t max);
/*
 * For "did you mean": whether `typed` is nearer to `name` than to all names tried
 * before, being its beginning or at most half of it away by edits.  *edits is the least
 * distance so far: STR_FAR at first, lowered on success.
 */
enum { STR_FAR = 4 };
bool str_nearer(struct str typed, struct str name, size_t *edits);

/* The value of a span of decimal digits, or -1 if it is none or exceeds max. */
long str_uint(struct str s, long max);
/* FNV-1a, 64 bits: for hash tables; too weak for identifiers. */
unsigned long long str_hash(struct str s);
/* The "s" of "%zu page%s": empty for one. */
static inline const char *plural(size_t n)
{
	return n == 1 ? "" : "s";
}

#endif
