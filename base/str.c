/* str.c - spans of bytes. */
#include "dossier/str.h"

#include <stdint.h>

#include "base/ascii.h"
#include "base/bytes.h"

static unsigned char lower(char c)
{
	return (unsigned char)ascii_lower(c);
}

int str_cmp(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	return c ? c : (a.len > b.len) - (a.len < b.len);
}

bool str_istarts(struct str s, struct str prefix)
{
	if (s.len < prefix.len)
		return false;
	for (size_t i = 0; i < prefix.len; i++)
		if (lower(s.p[i]) != lower(prefix.p[i]))
			return false;
	return true;
}

size_t str_find(struct str s, struct str needle, size_t from)
{
	const char *hit;

	if (from > s.len || needle.len > s.len - from)
		return STR_NPOS;
	if (needle.len == 0)
		return from;
	/* memmem() makes a table first; mostly not even the first byte is there. */
	hit = memchr(s.p + from, needle.p[0], s.len - from - needle.len + 1);
	if (hit)
		hit = memmem(hit, (size_t)(s.p + s.len - hit), needle.p, needle.len);
	return hit ? (size_t)(hit - s.p) : STR_NPOS;
}

struct str str_folder(struct str path)
{
	while (path.len > 0 && path.p[path.len - 1] != '/')
		path.len--;
	return path;
}

struct str str_base(struct str path)
{
	return str_from(path, str_folder(path).len);
}

struct str str_ltrim_any(struct str s, const char *marks)
{
	size_t n = 0;

	while (n < s.len && s.p[n] && strchr(marks, s.p[n]))
		n++;
	return str_from(s, n);
}

struct str str_rtrim_any(struct str s, const char *marks)
{
	while (s.len && s.p[s.len - 1] && strchr(marks, s.p[s.len - 1]))
		s.len--;
	return s;
}

size_t str_count(struct str s, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.p[i] == c;
	return n;
}

struct str str_rtrim(struct str s)
{
	while (s.len > 0 && ascii_is_space(s.p[s.len - 1]))
		s.len--;
	return s;
}

struct str str_trim_ends(struct str s)
{
	s = str_rtrim(s);
	while (s.len > 0 && ascii_is_space(s.p[0])) {
		s.p++;
		s.len--;
	}
	return s;
}

bool str_eat(struct str *s, char c)
{
	if (s->len == 0 || s->p[0] != c)
		return false;
	s->p++;
	s->len--;
	return true;
}

/* The high bit of each byte of w that is c, exact up to the lowest one. */
static uint64_t hits(uint64_t w, char c)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);

	w ^= ones * (unsigned char)c;
	return (w - ones) & ~w & ones * 0x80;
}

/* Bytes before the first line end; one pass, eight at a time. */
static size_t line_len(struct str s)
{
	size_t n = 0;
	uint64_t w;

	for (; n + sizeof(w) <= s.len; n += sizeof(w)) {
		memcpy(&w, s.p + n, sizeof(w));
		if (hits(w, '\n') | hits(w, '\r'))
			break;
	}
	while (n < s.len && s.p[n] != '\n' && s.p[n] != '\r')
		n++;
	return n;
}

bool str_line(struct str *rest, struct str *line)
{
	size_t n;

	if (rest->len == 0)
		return false;
	n = line_len(*rest);
	*line = str_n(rest->p, n);
	if (n + 1 < rest->len && rest->p[n] == '\r' && rest->p[n + 1] == '\n')
		n++;
	*rest = str_from(*rest, n + 1);
	return true;
}

bool str_split(struct str *rest, char sep, struct str *part)
{
	size_t at;

	if (!rest->p)
		return false;
	at = str_chr(*rest, sep);
	if (at == STR_NPOS) {
		*part = *rest;
		*rest = (struct str){ NULL, 0 };
	} else {
		*part = str_n(rest->p, at);
		*rest = str_from(*rest, at + 1);
	}
	return true;
}

bool str_in_sorted(struct str s, const struct str *table, size_t n)
{
	size_t from = 0;

	while (s.len > 0 && from < n) {
		size_t mid = from + (n - from) / 2, same = 0;
		struct str entry = table[mid];
		int c;

		/* They differ early, so no call compares. */
		while (same < s.len && same < entry.len && s.p[same] == entry.p[same])
			same++;
		if (same < s.len && same < entry.len)
			c = (unsigned char)s.p[same] - (unsigned char)entry.p[same];
		else
			c = (s.len > entry.len) - (s.len < entry.len);
		if (c == 0)
			return true;
		if (c < 0)
			n = mid;
		else
			from = mid + 1;
	}
	return false;
}

typedef char bytes16 __attribute__((vector_size(16)));
enum { STEP = sizeof(bytes16) };

/* Which of the bytes from p on are `first`, behind a blank and before `second`. */
static inline bool find_starts(const char *p, char first, char second, uint64_t hits[2])
{
	bytes16 before, here, behind;

	memcpy(&before, p - 1, STEP);
	memcpy(&here, p, STEP);
	memcpy(&behind, p + 1, STEP);
	here = (before == ' ') & (here == first) & (behind == second);
	memcpy(hits, &here, STEP);
	return hits[0] | hits[1];
}

/*
 * The first byte from at, over 0, on where a word begins behind a blank with these two
 * bytes, or s.len.  One of a single letter has a blank for the second.
 */
static inline size_t behind_blank(struct str s, size_t at, char first, char second)
{
	uint64_t hits[2];

	for (; at + STEP < s.len; at += STEP)
		if (find_starts(s.p + at, first, second, hits))
			return at + (hits[0]
					 ? bytes_first(le64toh(hits[0]))
					 : STEP / 2 + bytes_first(le64toh(hits[1])));
	/* The rest together with bytes that were looked at. */
	if (at + 1 < s.len && s.len > STEP + 1 &&
	    !find_starts(s.p + s.len - STEP - 1, first, second, hits))
		at = s.len - 1;
	while (at < s.len && !(s.p[at - 1] == ' ' && s.p[at] == first &&
			       (at + 1 == s.len || s.p[at + 1] == second)))
		at++;
	return at;
}

/* No word of a list is longer. */
enum { LISTED_MAX = 64 };

/* Where a word stands in a list of words that blanks part, or STR_NPOS; two words are
 * none, though they stand there side by side. */
static size_t find_word(struct str word, struct str list)
{
	char second = word.len > 1 ? word.p[1] : ' ';
	size_t at = 0;

	if (word.len == 0)
		return STR_NPOS;
	for (; at + word.len <= list.len;
	     at = behind_blank(list, at + 1, word.p[0], second)) {
		size_t end = at + word.len;

		if ((end == list.len || list.p[end] == ' ') &&
		    memcmp(list.p + at, word.p, word.len) == 0)
			return memchr(word.p, ' ', word.len) ? STR_NPOS : at;
	}
	return STR_NPOS;
}

bool str_in_list(struct str word, struct str list)
{
	return find_word(word, list) != STR_NPOS;
}

bool str_iin_words(struct str word, const char *list)
{
	char low[LISTED_MAX];

	if (word.len > LISTED_MAX)
		return false;
	for (size_t i = 0; i < word.len; i++)
		low[i] = ascii_lower(word.p[i]);
	return str_in_words(str_n(low, word.len), list);
}

const char *str_ordered(struct str word, struct str list, size_t behind)
{
	size_t lo = 0, hi = list.len - 1;

	while (word.len > 0 && lo < hi) {
		size_t from = lo + (hi - lo) / 2, to;
		int c;

		while (list.p[from] != ' ')
			from--;
		for (to = from + 1; list.p[to] != ' ';)
			to++;
		c = str_cmp(word, str_sub(list, from + 1, to - behind));
		if (c == 0)
			return list.p + to - behind;
		if (c < 0)
			hi = from;
		else
			lo = to;
	}
	return NULL;
}

int str_place(struct str word, const char *list)
{
	size_t found = find_word(word, str_z(list));
	int at = 0;

	if (found == STR_NPOS)
		return -1;
	for (size_t i = 0; i < found; i++)
		at += list[i] != ' ' && list[i + 1] == ' ';
	return at;
}

enum { WORD_MAX = 32 };

/* Optimal string alignment, in the last three rows of the matrix. */
size_t str_edits(struct str a, struct str b, size_t max)
{
	size_t two[WORD_MAX + 1], one[WORD_MAX + 1], now[WORD_MAX + 1];
	size_t gap = a.len > b.len ? a.len - b.len : b.len - a.len;

	if (gap > max || a.len > WORD_MAX || b.len > WORD_MAX)
		return max + 1;
	for (size_t j = 0; j <= b.len; j++)
		one[j] = two[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		now[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			size_t least = one[j] < now[j - 1] ? one[j] : now[j - 1];
			size_t change = one[j - 1] + (a.p[i - 1] != b.p[j - 1]);

			now[j] = change < least + 1 ? change : least + 1;
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] &&
			    a.p[i - 2] == b.p[j - 1] && two[j - 2] + 1 < now[j])
				now[j] = two[j - 2] + 1;
		}
		memcpy(two, one, sizeof(two));
		memcpy(one, now, sizeof(one));
	}
	return one[b.len] > max ? max + 1 : one[b.len];
}

bool str_nearer(struct str typed, struct str name, size_t *edits)
{
	size_t n = str_starts(name, typed) ? 1 : str_edits(typed, name, STR_FAR - 1);

	if (n >= *edits || n * 2 > typed.len)
		return false;
	*edits = n;
	return true;
}

long str_uint(struct str s, long max)
{
	long v = 0;

	if (s.len == 0)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		long d = s.p[i] - '0';

		if (d < 0 || d > 9 || __builtin_mul_overflow(v, 10, &v) ||
		    __builtin_add_overflow(v, d, &v) || v > max)
			return -1;
	}
	return v;
}

bool str_split_int(struct str *rest, long max, int32_t *out)
{
	bool minus = str_eat(rest, '-');
	int64_t n = 0;
	size_t i = 0;

	for (; i < rest->len && n <= max && rest->p[i] >= '0' && rest->p[i] <= '9'; i++)
		n = n * 10 + (rest->p[i] - '0');
	if (i == 0 || n > max || (i < rest->len && rest->p[i] != ' '))
		return false;
	*out = (int32_t)(minus ? -n : n);
	*rest = i < rest->len ? str_from(*rest, i + 1) : str_none();
	return true;
}

unsigned long long str_hash(struct str s)
{
	unsigned long long h = 14695981039346656037ULL;

	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211ULL;
	return h;
}
