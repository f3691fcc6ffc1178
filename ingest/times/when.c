/*
 * when.c - dates as people and recorders write them, anywhere in a line.
 *
 * Month names of the languages that recorders speak; a date that can be read two ways
 * (8/11/17) is decided by the weekday before it, else taken as month/day and marked
 * unsure.
 */
#include "ingest/times/when.h"

#include "base/ascii.h"
#include "ingest/times/months.h"

enum { LOOK = 300, YEAR_MIN = 1990, YEAR_MAX = 2099, MINUTE = 60, HOUR = 3600 };

struct cursor {
	struct str s;
	size_t at;
};

static char peek(const struct cursor *c, size_t ahead)
{
	return c->at + ahead < c->s.len ? c->s.p[c->at + ahead] : '\0';
}

/* Takes min..max digits that no digit follows; -1 if they are not there. */
static int number(struct cursor *c, size_t min, size_t max)
{
	size_t n = 0;
	int v = 0;

	while (n <= max && ascii_is_digit(peek(c, n)))
		n++;
	if (n < min || n > max)
		return -1;
	for (size_t i = 0; i < n; i++)
		v = v * 10 + (peek(c, i) - '0');
	c->at += n;
	return v;
}

static struct str word(struct cursor *c)
{
	size_t from = c->at;

	while (ascii_is_letter(peek(c, 0)))
		c->at++;
	return str_sub(c->s, from, c->at);
}

static size_t skip(struct cursor *c, const char *set)
{
	size_t from = c->at;

	while (peek(c, 0) && strchr(set, peek(c, 0)))
		c->at++;
	return c->at - from;
}

static bool eat(struct cursor *c, const char *set)
{
	if (!peek(c, 0) || !strchr(set, peek(c, 0)))
		return false;
	c->at++;
	return true;
}

static bool set_days(struct when *w, int year, int month, int day)
{
	struct civil d = { year < 100 ? year + 2000 : year, month, day };

	if (d.year < YEAR_MIN || d.year > YEAR_MAX || !date_valid(d))
		return false;
	w->days = date_days(d);
	return true;
}

/* A word of letters, those of other alphabets too. */
static struct str any_word(struct cursor *c)
{
	size_t from = c->at;

	while (ascii_is_letter(peek(c, 0)) || (unsigned char)peek(c, 0) & 0x80)
		c->at++;
	return str_sub(c->s, from, c->at);
}

/* "of" of a date: "3rd of February", "3 de febrero de 2026". */
static void preposition(struct cursor *c)
{
	struct cursor t = *c;
	struct str s = word(&t);

	if ((str_ieq(s, STRL("of")) || str_ieq(s, STRL("de"))) && skip(&t, " ") > 0)
		*c = t;
}

/* 2026-02-03, 2026/2/3, 2026_02_03, 2024.7.24 */
static bool year_first(struct cursor *c, struct when *w)
{
	int y = number(c, 4, 4), m, d;
	char sep = peek(c, 0);

	if (y < 0 || !eat(c, "-/._"))
		return false;
	m = number(c, 1, 2);
	if (m < 0 || peek(c, 0) != sep)
		return false;
	c->at++;
	d = number(c, 1, 2);
	if (d > 0 && set_days(w, y, m, d))
		return true;
	/* "2026-13-03" can only be meant so. */
	w->unsure = true;
	return m > 12 && d > 0 && set_days(w, y, d, m);
}

/* One of the two characters of three bytes, and blanks behind it. */
static bool sign(struct cursor *c, const char *han, const char *hangul)
{
	struct str rest = str_from(c->s, c->at);

	if (!str_starts(rest, str_z(han)) && !str_starts(rest, str_z(hangul)))
		return false;
	c->at += 3;
	skip(c, " ");
	return true;
}

/* Year, month and day, each with its sign: Chinese, Japanese, Korean. */
static bool with_signs(struct cursor *c, struct when *w)
{
	int y = number(c, 4, 4), m, d;

	if (y < 0 || !sign(c, "\xE5\xB9\xB4", "\xEB\x85\x84"))
		return false;
	m = number(c, 1, 2);
	if (m < 0 || !sign(c, "\xE6\x9C\x88", "\xEC\x9B\x94"))
		return false;
	d = number(c, 1, 2);
	return d > 0 && sign(c, "\xE6\x97\xA5", "\xEC\x9D\xBC") &&
	       set_days(w, y, m, d) &&
	       (c->at -= peek(c, 0) && c->s.p[c->at - 1] == ' ', true);
}

/* 20260203 */
static bool compact(struct cursor *c, struct when *w)
{
	int v = number(c, 8, 8);

	return v > 0 && set_days(w, v / 10000, v / 100 % 100, v % 100);
}

static void ordinal(struct cursor *c)
{
	struct cursor t = *c;
	struct str s = word(&t);

	if (str_ieq(s, STRL("st")) || str_ieq(s, STRL("nd")) ||
	    str_ieq(s, STRL("rd")) || str_ieq(s, STRL("th")))
		*c = t;
}

/* 3 Feb 2026, 3rd of February, 2026, 17 Feb 26, 03-Feb-2026 */
static bool day_month(struct cursor *c, struct when *w)
{
	int d = number(c, 1, 2), m, y;

	if (d < 1)
		return false;
	ordinal(c);
	if (skip(c, " -.") == 0)
		return false;
	preposition(c);
	m = months_of(any_word(c));
	if (m == 0 || skip(c, " -.,'") == 0)
		return false;
	preposition(c);
	y = number(c, 2, 4);
	return y >= 0 && set_days(w, y, m, d);
}

/* Feb 3, 2026; February 03 2026 */
static bool month_day(struct cursor *c, struct when *w)
{
	int m = months_of(any_word(c)), d, y;

	if (m == 0 || skip(c, " .-_") == 0)
		return false;
	d = number(c, 1, 2);
	if (d < 1)
		return false;
	ordinal(c);
	if (skip(c, " ,-_") == 0)
		return false;
	y = number(c, 4, 4);
	return y >= 0 && set_days(w, y, m, d);
}

/* The weekday named last before `at`, or -1. */
static int weekday_before(struct str s, size_t at)
{
	size_t to = at, from;

	while (to > 0 && strchr(" ,.", s.p[to - 1]))
		to--;
	from = to;
	while (from > 0 && ascii_is_letter(s.p[from - 1]))
		from--;
	return date_weekday_of(str_sub(s, from, to));
}

/* 2/3/26, 3.2.2026, 03-02-2026 */
static bool year_last(struct cursor *c, struct when *w)
{
	size_t start = c->at;
	int a = number(c, 1, 2), b, y, weekday = weekday_before(c->s, start);
	char sep = peek(c, 0);
	struct when other = { 0 };
	bool us, eu;

	if (a < 1 || !eat(c, "/.-"))
		return false;
	b = number(c, 1, 2);
	if (b < 1 || peek(c, 0) != sep)
		return false;
	c->at++;
	y = number(c, 2, 4);
	if (y < 0 || (y > 99 && y < YEAR_MIN) || (sep == '-' && y < 100))
		return false;
	us = set_days(w, y, a, b);
	eu = set_days(&other, y, b, a);
	if (!us && !eu)
		return false;
	w->unsure = us && eu && a != b && sep != '.';
	if (!us || sep == '.' ||
	    (w->unsure && weekday >= 0 && date_weekday(other.days) == weekday &&
	     date_weekday(w->days) != weekday))
		w->days = eu ? other.days : w->days;
	if (weekday >= 0 && date_weekday(w->days) == weekday)
		w->unsure = false;
	return true;
}

static const struct {
	struct str name;
	int32_t offset;
} zones[] = {
	{ STR("Z"), 0 },
	{ STR("UTC"), 0 },
	{ STR("GMT"), 0 },
	{ STR("WET"), 0 },
	{ STR("BST"), HOUR },
	{ STR("WEST"), HOUR },
	{ STR("CET"), HOUR },
	{ STR("CEST"), 2 * HOUR },
	{ STR("EET"), 2 * HOUR },
	{ STR("EEST"), 3 * HOUR },
	{ STR("IST"), 5 * HOUR + 30 * MINUTE },
	{ STR("JST"), 9 * HOUR },
	{ STR("AEST"), 10 * HOUR },
	{ STR("AEDT"), 11 * HOUR },
	{ STR("EST"), -5 * HOUR },
	{ STR("EDT"), -4 * HOUR },
	{ STR("CST"), -6 * HOUR },
	{ STR("CDT"), -5 * HOUR },
	{ STR("MST"), -7 * HOUR },
	{ STR("MDT"), -6 * HOUR },
	{ STR("PST"), -8 * HOUR },
	{ STR("PDT"), -7 * HOUR },
};

/* +02:00, +0200, +2, -05_30 (a colon on disk) */
static bool signed_offset(struct cursor *c, int32_t *offset)
{
	struct cursor t = *c;
	int sign = peek(&t, 0) == '-' ? -1 : 1, h, m = 0;

	if (!eat(&t, "+-"))
		return false;
	h = number(&t, 1, 4);
	if (h >= 100) {
		m = h % 100;
		h /= 100;
	} else if ((peek(&t, 0) == ':' || peek(&t, 0) == '_') &&
		   ascii_is_digit(peek(&t, 1))) {
		t.at++;
		m = number(&t, 2, 2);
	}
	if (h < 0 || h > 14 || m < 0 || m > 59)
		return false;
	*offset = sign * (h * HOUR + m * MINUTE);
	*c = t;
	return true;
}

/* What follows a time: Z, UTC, GMT+2, +01:00, CET, "(PST)". */
static void zone(struct cursor *c, struct when *w)
{
	struct cursor t = *c;
	struct str name;
	int32_t more;

	if (signed_offset(&t, &w->offset) &&
	    (t.s.p[t.at - 3] == ':' || t.at - c->at == 5)) {
		*c = t;
		return;
	}
	w->offset = OFFSET_NONE;
	t = *c;
	skip(&t, " (");
	name = word(&t);
	for (size_t i = 0; i < sizeof(zones) / sizeof(zones[0]); i++) {
		if (!str_eq(name, zones[i].name))
			continue;
		w->offset = zones[i].offset;
		if (name.len == 3 && zones[i].offset == 0 && signed_offset(&t, &more))
			w->offset = more;
		*c = t;
		return;
	}
}

static bool half_day(struct cursor *c, int *h)
{
	struct cursor t = *c;
	struct str s;
	bool pm;

	skip(&t, " ");
	s = word(&t);
	pm = str_ieq(s, STRL("pm"));
	if ((!pm && !str_ieq(s, STRL("am"))) || *h < 1 || *h > 12)
		return false;
	*h = *h % 12 + (pm ? 12 : 0);
	*c = t;
	return true;
}

/* 10:00, 10.00.00, 16 30, 10-00-00, 100000, 1000, 10:00 am, 3pm */
static bool clock_time(struct cursor *c, struct when *w)
{
	struct cursor t = *c;
	size_t n = 0;
	int h, m = 0;
	char sep;

	while (ascii_is_digit(peek(&t, n)))
		n++;
	if ((n == 6 || n == 4) && t.at && strchr("_T-", t.s.p[t.at - 1])) {
		h = number(&t, n, n);
		m = n == 6 ? h / 100 % 100 : h % 100;
		h = n == 6 ? h / 10000 : h / 100;
	} else {
		h = number(&t, 1, 2);
		sep = peek(&t, 0);
		if (h >= 0 && sep && strchr(":._ -", sep) &&
		    ascii_is_digit(peek(&t, 1)) && ascii_is_digit(peek(&t, 2)) &&
		    !ascii_is_digit(peek(&t, 3)) && (n == 2 || sep == ':')) {
			t.at++;
			m = number(&t, 2, 2);
			if (peek(&t, 0) == sep && ascii_is_digit(peek(&t, 1)) &&
			    ascii_is_digit(peek(&t, 2)))
				t.at += 3;
			half_day(&t, &h);
		} else if (h < 0 || !half_day(&t, &h)) {
			return false;
		}
	}
	if (h < 0 || h > 23 || m < 0 || m > 59 || ascii_is_digit(peek(&t, 0)))
		return false;
	if (peek(&t, 0) == '.' && ascii_is_digit(peek(&t, 1))) {
		t.at++;
		while (ascii_is_digit(peek(&t, 0)))
			t.at++;
	}
	w->minutes = h * 60 + m;
	*c = t;
	return true;
}

/* "14:00-15:00 UTC": the zone stands behind the end. */
static void skip_end_time(struct cursor *c)
{
	struct cursor t = *c;
	struct when end;
	size_t from;

	skip(&t, " ");
	if (eat(&t, "-") ||
	    (str_starts(str_from(t.s, t.at), STRL("\xE2\x80\x93")) && (t.at += 3))) {
		skip(&t, " ");
		from = t.at;
		if (ascii_is_digit(peek(&t, 0)) && clock_time(&t, &end) &&
		    memchr(t.s.p + from, ':', t.at - from))
			*c = t;
	}
}

static void time_after(struct cursor *c, struct when *w)
{
	struct cursor t = *c;
	struct cursor u;
	struct str s;

	if (skip(&t, " ,T_-@(|") == 0)
		return;
	/* "Mar 4, 2026 • 10:00 AM", "Mar 4, 2026 · 10:00" */
	if (str_starts(str_from(t.s, t.at), STRL("\xE2\x80\xA2 ")))
		t.at += 4;
	else if (str_starts(str_from(t.s, t.at), STRL("\xC2\xB7 ")))
		t.at += 3;
	u = t;
	s = word(&u);
	if (str_ieq(s, STRL("at")) || str_ieq(s, STRL("from"))) {
		skip(&u, " ");
		t = u;
	}
	if (!ascii_is_digit(peek(&t, 0)) || !clock_time(&t, w))
		return;
	skip_end_time(&t);
	zone(&t, w);
	*c = t;
}

static bool date_here(struct cursor *c, struct when *w)
{
	static bool (*const patterns[])(struct cursor *, struct when *) = {
		year_first, compact, day_month, month_day, year_last, with_signs
	};

	for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++) {
		struct cursor t = *c;

		*w = (struct when){ .minutes = -1, .offset = OFFSET_NONE };
		if (patterns[i](&t, w) &&
		    !ascii_is_letter(peek(&t, 0) == 'T' ? '0' : peek(&t, 0))) {
			*c = t;
			return true;
		}
	}
	return false;
}

bool when_find(struct str line, struct when *w)
{
	struct cursor c = { str_head(line, LOOK), 0 };

	/* Each way to write a day has one, most lines have none. */
	if (!ascii_has_digit(c.s))
		return false;
	for (; c.at < c.s.len; c.at++) {
		size_t from = c.at;
		char prev = from ? c.s.p[from - 1] : ' ';
		bool gmt =
		    from >= 3 && str_eq(str_sub(c.s, from - 3, from), STRL("GMT"));

		if (!ascii_is_digit(peek(&c, 0)) && !ascii_is_letter(peek(&c, 0)))
			continue;
		if ((ascii_is_digit(prev) || ascii_is_letter(prev)) && !gmt)
			continue;
		if (!date_here(&c, w)) {
			c.at = from;
			continue;
		}
		w->from = gmt ? from - 3 : from;
		time_after(&c, w);
		w->to = c.at;
		if (gmt && w->minutes >= 0)
			w->offset = 0;
		return true;
	}
	return false;
}
