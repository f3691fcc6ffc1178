/*
 * timecode.c - times of cues.  WebVTT, "collect a WebVTT timestamp", made wider by
 * what exporters write.
 */
#include "ingest/times/timecode.h"

#include "base/ascii.h"
#include "base/jsonnum.h"
#include "dossier/record.h"

enum { SECONDS_MAX = 10000000, SECONDS_BYTES = 16, LENGTH_MAX = 100000 };
/* 10 digits of hours stay far below the range of int64_t milliseconds. */
enum {
	FIELD_DIGITS = 10,
	TIME_BYTES = 16,
	MS_SECOND = 1000,
	MS_MINUTE = 60000,
	MS_HOUR = 3600000
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\f';
}

/* Digits at *s: their number (0 = none, or too many) and value. */
static size_t take_digits(struct str *s, size_t max, int64_t *value)
{
	size_t n = 0;

	*value = 0;
	while (n < s->len && ascii_is_digit(s->p[n])) {
		if (n == max)
			return 0;
		*value = *value * 10 + (s->p[n++] - '0');
	}
	*s = str_from(*s, n);
	return n;
}

static bool take_fraction(struct str *s, int64_t *ms)
{
	static const int64_t unit[] = { 100, 10, 1 };
	size_t n = 0;

	*ms = 0;
	if (!s->len || (s->p[0] != '.' && s->p[0] != ','))
		return true;
	while (n + 1 < s->len && ascii_is_digit(s->p[n + 1])) {
		if (n < 3)
			*ms += unit[n] * (s->p[n + 1] - '0');
		n++;
	}
	*s = str_from(*s, n ? n + 1 : 0);
	return n > 0;
}

/* ":12" behind hours, minutes and seconds. */
static void skip_frames(struct str *s)
{
	struct str rest = *s;
	int64_t frames;

	if ((str_eat(&rest, ':') || str_eat(&rest, ';')) &&
	    take_digits(&rest, 2, &frames) == 2)
		*s = rest;
}

/* carry: fields over 59 are taken (and *carried is set), else refused. */
static bool take(struct str *s, bool carry, int64_t *ms, bool *carried)
{
	struct str at = *s;
	bool minus = str_eat(&at, '-');
	int64_t field[3], fraction;
	size_t digits[3], n = 0;

	do {
		digits[n] = take_digits(&at, FIELD_DIGITS, &field[n]);
		if (!digits[n])
			return false;
		n++;
		if (n == 3)
			skip_frames(&at);
		/* "0:03: text" */
	} while (n < 3 && at.len > 1 && ascii_is_digit(at.p[1]) && str_eat(&at, ':'));
	if (n == 1)
		return false;
	if (n == 2) {
		/* Only two digits are minutes; more must have been hours. */
		if (digits[0] > 2 && !carry)
			return false;
		field[2] = field[1];
		field[1] = field[0];
		field[0] = 0;
		digits[2] = digits[1];
		digits[1] = carry ? 2 : digits[0];
	}
	if (digits[1] > 2 || digits[2] > 2 || !take_fraction(&at, &fraction))
		return false;
	if (field[1] > 59 || field[2] > 59) {
		if (!carry)
			return false;
		*carried = true;
	}
	*ms =
	    field[0] * MS_HOUR + field[1] * MS_MINUTE + field[2] * MS_SECOND + fraction;
	if (minus)
		*ms = -*ms;
	*s = at;
	return true;
}

bool timecode_take(struct str *s, int64_t *ms)
{
	bool carried;

	return take(s, true, ms, &carried);
}

bool timecode_parse(struct str s, int64_t *ms)
{
	s = str_trim(s);
	return timecode_take(&s, ms) && !s.len;
}

/* A unit of hours, minutes or seconds in ms; 0: none. */
static int64_t unit_of(struct str word)
{
	/* The words behind the English ones are Chinese, Japanese and Korean. */
	static const char *const units[] = {
		" h hr hrs hour hours 小时 小時 時間 시간 ",
		" m min mins minute minutes 分 分钟 分鐘 분 ",
		" s sec secs second seconds 秒 秒钟 초 "
	};
	static const int64_t ms[] = { 3600000, 60000, 1000 };

	for (size_t i = 0; i < 3; i++)
		if (str_in_words(word, units[i]))
			return ms[i];
	return 0;
}

bool timecode_length(struct str s, int64_t *ms)
{
	*ms = 0;
	while ((s = str_trim(s)).len && ascii_is_digit(s.p[0])) {
		size_t at = 0, from;
		int64_t unit;
		long n;

		while (at < s.len && ascii_is_digit(s.p[at]))
			at++;
		n = str_uint(str_n(s.p, at), LENGTH_MAX);
		while (at < s.len && s.p[at] == ' ')
			at++;
		for (from = at; at < s.len && (ascii_is_letter(s.p[at]) ||
					       (unsigned char)s.p[at] & 0x80);)
			at++;
		unit = unit_of(str_sub(s, from, at));
		if (!unit || n < 0)
			return false;
		*ms += n * unit;
		s = str_from(s, at);
	}
	return *ms && !s.len;
}

bool timecode_seconds(struct str *s, int64_t *ms)
{
	struct str n = str_head(*s, SECONDS_BYTES);
	size_t end = str_chr(n, 's'), dot;

	if (end == STR_NPOS)
		return false;
	n.len = end;
	dot = str_chr(n, '.');
	if (str_uint(str_head(n, dot), SECONDS_MAX) < 0 ||
	    (dot != STR_NPOS && str_uint(str_from(n, dot + 1), SECONDS_MAX) < 0))
		return false;
	*ms = jsonnum_milli(n);
	*s = str_from(*s, end + 1);
	return true;
}

/* Eight bytes from where the seconds end: the separator and three digits are last. */
enum { FRACTION_AT = 4 };

/* "HH:MM:SS" + separator + "mmm" at p in ms; -1 if a field is out of range. */
static inline int64_t fixed_time(const char *p)
{
	/* Leaves the value of each digit, and 0 for a colon in its place. */
	uint64_t w = str_load8(p) ^ 0x30303A30303A3030u;
	uint64_t f = (str_load8(p + FRACTION_AT) ^ 0x3030302E00000000u) >> 32;
	/* Adding 127 less the limit of each byte sets its high bit when it is over. */
	uint64_t over = (w | (w + 0x767A7F767A7F7676u)) & 0x8080808080808080u;

	/* '.' is 0 now and ',' is 2. */
	over |= (f | (f + 0x7676767Du)) & 0x80808080u;
	if (over || (f & 1))
		return -1;
	/* Each pair of digits to a number in its lower byte. */
	w = w * 10 + (w >> 8);
	return (int64_t)((w & 255) * MS_HOUR + (w >> 24 & 255) * MS_MINUTE +
			 (w >> 48 & 255) * MS_SECOND + (f >> 8 & 15) * 100 +
			 (f >> 16 & 15) * 10 + (f >> 24));
}

/* Where the arrow begins and how long it is; STR_NPOS if there is none. */
static size_t find_arrow(struct str line, size_t *len)
{
	size_t at = str_find(line, STRL("-->"), 0);

	*len = 3;
	if (at == STR_NPOS) {
		at = str_find(line, STRL("- ->"), 0);
		*len = 4;
	}
	return at;
}

/* Nothing but what times are made of. */
static bool is_timelike(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!ascii_is_digit(s.p[i]) && !is_blank(s.p[i]) &&
		    !memchr(":.,-", s.p[i], 4))
			return false;
	return true;
}

static bool has_colon(struct str s)
{
	return str_chr(str_head(s, TIME_BYTES), ':') != STR_NPOS;
}

static enum timing_kind slow_line(struct str line, bool carry, struct timing *t)
{
	size_t arrow_len, at = find_arrow(line, &arrow_len);
	struct str left, right;

	if (at == STR_NPOS)
		return TIMING_NONE;
	left = str_trim(str_n(line.p, at));
	right = str_trim(str_from(line, at + arrow_len));
	if (!is_timelike(left) || (!has_colon(left) && !has_colon(right)) ||
	    (!left.len && !is_timelike(right))) {
		/* A broken time before a whole one is no speech either. */
		bool after = take(&right, carry, &t->t1, &t->carried);

		return after && left.len < 24 ? TIMING_BAD : TIMING_NONE;
	}
	t->carried = false;
	t->t1 = TIME_NONE;
	if (!take(&left, carry, &t->t0, &t->carried) || left.len)
		return TIMING_BAD;
	if (right.len && !take(&right, carry, &t->t1, &t->carried))
		return TIMING_BAD;
	return TIMING_OK;
}

bool timecode_fixed(struct str line, int64_t *t0, int64_t *t1)
{
	if (line.len < TIMECODE_FIXED || memcmp(line.p + 12, " --> ", 5) != 0 ||
	    (line.len > TIMECODE_FIXED && ascii_is_digit(line.p[TIMECODE_FIXED])))
		return false;
	*t0 = fixed_time(line.p);
	*t1 = fixed_time(line.p + 17);
	return *t0 >= 0 && *t1 >= 0;
}

bool timecode_alone(struct str line)
{
	struct str rest = str_from(line, str_find(line, STRL("-->"), 0)), word;

	for (size_t n = 0; str_split(&rest, ' ', &word);)
		if (word.len && n++ > 1 && str_chr(word, ':') == STR_NPOS)
			return false;
	return true;
}

enum timing_kind timecode_line(struct str line, bool carry, struct timing *t)
{
	t->carried = false;
	if (timecode_fixed(line, &t->t0, &t->t1))
		return TIMING_OK;
	/* The shortest is "0:0 -->"; ids are mostly shorter. */
	if (line.len < 7)
		return TIMING_NONE;
	/* Text rarely begins like a time: decided without looking at the rest. */
	for (size_t i = 0; i < line.len && i < 64; i++) {
		if (ascii_is_digit(line.p[i]) || line.p[i] == '-')
			return slow_line(line, carry, t);
		if (!is_blank(line.p[i]))
			return TIMING_NONE;
	}
	return TIMING_NONE;
}

bool timecode_is_stump(struct str line)
{
	struct str s = str_trim(line);

	if (s.len < 3 || !ascii_is_digit(s.p[0]) || !memchr(s.p, ':', s.len))
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (!ascii_is_digit(s.p[i]) && !memchr(":.,-> ", s.p[i], 6))
			return false;
	return true;
}
