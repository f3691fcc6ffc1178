/*
 * when.c - dates as people and recorders write them, anywhere in a line.
 *
 * Month names of the languages that recorders speak; a date that can be read two ways
 * (8/11/17) is decided by the weekday before it, else taken as month/day and marked
 * unsure.
 */
#include "ingest/times/when.h"

#include "base/ascii.h"
#include "ingest/times/clock.h"
#include "base/lang/months.h"

enum { LOOK = 300, YEAR_MIN = 1990, YEAR_MAX = 2099 };

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

	while (ascii_is_letter(cursor_peek(c, 0)) ||
	       (unsigned char)cursor_peek(c, 0) & 0x80)
		c->at++;
	return str_sub(c->s, from, c->at);
}

/* "of" of a date: "3rd of February", "3 de febrero de 2026". */
static void preposition(struct cursor *c)
{
	struct cursor t = *c;
	struct str s = cursor_word(&t);

	if ((str_ieq(s, STRL("of")) || str_ieq(s, STRL("de"))) &&
	    cursor_skip(&t, " ") > 0)
		*c = t;
}

/* 2026-02-03, 2026/2/3, 2026_02_03, 2024.7.24 */
static bool year_first(struct cursor *c, struct when *w)
{
	int y = cursor_number(c, 4, 4), m, d;
	char sep = cursor_peek(c, 0);

	if (y < 0 || !cursor_eat(c, "-/._"))
		return false;
	m = cursor_number(c, 1, 2);
	if (m < 0 || cursor_peek(c, 0) != sep)
		return false;
	c->at++;
	d = cursor_number(c, 1, 2);
	if (d > 0 && set_days(w, y, m, d))
		return true;
	/* "2026-13-03" can only be meant so. */
	w->unsure = true;
	return set_days(w, y, d, m);
}

/* One of the two characters of three bytes, and blanks behind it. */
static bool sign(struct cursor *c, const char *han, const char *hangul)
{
	struct str rest = str_from(c->s, c->at);

	if (!str_starts(rest, str_z(han)) && !str_starts(rest, str_z(hangul)))
		return false;
	c->at += 3;
	cursor_skip(c, " ");
	return true;
}

/* Year, month and day, each with its sign: Chinese, Japanese, Korean. */
static bool with_signs(struct cursor *c, struct when *w)
{
	int y = cursor_number(c, 4, 4), m, d;

	if (y < 0 || !sign(c, "\xE5\xB9\xB4", "\xEB\x85\x84"))
		return false;
	m = cursor_number(c, 1, 2);
	if (m < 0 || !sign(c, "\xE6\x9C\x88", "\xEC\x9B\x94"))
		return false;
	d = cursor_number(c, 1, 2);
	return d > 0 && sign(c, "\xE6\x97\xA5", "\xEC\x9D\xBC") &&
	       set_days(w, y, m, d) &&
	       (c->at -= cursor_peek(c, 0) && c->s.p[c->at - 1] == ' ', true);
}

/* 20260203, 20260203100000 */
static bool compact(struct cursor *c, struct when *w)
{
	struct cursor day = { str_head(c->s, c->at + 8), c->at };
	int v = cursor_number(&day, 8, 8), clock = -1;
	struct cursor t = { c->s, day.at };

	if (v < 0 || !set_days(w, v / 10000, v / 100 % 100, v % 100))
		return false;
	if (ascii_is_digit(cursor_peek(&t, 0))) {
		clock = cursor_number(&t, 6, 6);
		if (clock < 0 || clock > 235959 || clock / 100 % 100 > 59)
			return false;
		w->minutes = clock / 10000 * 60 + clock / 100 % 100;
	}
	*c = t;
	return true;
}

static void ordinal(struct cursor *c)
{
	struct cursor t = *c;
	struct str s = cursor_word(&t);

	if (str_iin_words(s, "st nd rd th"))
		*c = t;
}

/*
 * "-13", " to 13th" of "11-13 May 2020", " - May 13" of "May 11 - May 13, 2020": the
 * first of several days counts.  "Day 1 - 4 May 2020" is no such thing.
 */
static bool last_day(struct cursor *c, bool month)
{
	struct cursor t = *c, u;
	struct str word;
	bool dot = cursor_eat(&t, "."), apart = cursor_skip(&t, " ") > 0;

	word = cursor_word(&t);
	if (!word.len && apart && !dot && !month)
		return false;
	if (word.len ? !str_in_words(word, " to and bis und au al a e y tot ")
		     : !cursor_eat(&t, "-/&") &&
			   !(str_starts(str_from(t.s, t.at), STRL("\xE2\x80\x93")) &&
			     (t.at += 3)))
		return false;
	cursor_skip(&t, " ");
	u = t;
	if (month && months_of(any_word(&u)) && cursor_skip(&u, " .") > 0)
		t = u;
	if (cursor_number(&t, 1, 2) < 1)
		return false;
	ordinal(&t);
	*c = t;
	return true;
}

/* 3 Feb 2026, 3rd of February, 2026, 17 Feb 26, 03-Feb-2026, 11-13 May 2020 */
static bool day_month(struct cursor *c, struct when *w)
{
	int d = cursor_number(c, 1, 2), m, y;

	if (d < 1)
		return false;
	ordinal(c);
	(void)last_day(c, false);
	if (cursor_skip(c, " -.") == 0)
		return false;
	preposition(c);
	m = months_of(any_word(c));
	if (m == 0 || cursor_skip(c, " -.,'") == 0)
		return false;
	preposition(c);
	y = cursor_number(c, 2, 4);
	return y >= 0 && set_days(w, y, m, d);
}

/* Feb 3, 2026; February 03 2026; May 11-13, 2020 */
static bool month_day(struct cursor *c, struct when *w)
{
	int m = months_of(any_word(c)), d, y;
	struct cursor range;

	if (m == 0 || cursor_skip(c, " .-_") == 0)
		return false;
	d = cursor_number(c, 1, 2);
	if (d < 1)
		return false;
	ordinal(c);
	range = *c;
	if (last_day(&range, true) && cursor_skip(&range, " ,") > 0 &&
	    (y = cursor_number(&range, 4, 4)) >= 0) {
		*c = range;
		return set_days(w, y, m, d);
	}
	if (cursor_skip(c, " ,-_") == 0)
		return false;
	y = cursor_number(c, 4, 4);
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
	int a = cursor_number(c, 1, 2), b, y, weekday = weekday_before(c->s, start);
	char sep = cursor_peek(c, 0);
	struct when other = { 0 };
	bool us, eu;

	if (a < 1 || !cursor_eat(c, "/.-"))
		return false;
	b = cursor_number(c, 1, 2);
	if (b < 1 || cursor_peek(c, 0) != sep)
		return false;
	c->at++;
	y = cursor_number(c, 2, 4);
	if (y < 0 || (sep == '-' && y < 100))
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

static bool date_here(struct cursor *c, struct when *w)
{
	static bool (*const patterns[])(struct cursor *, struct when *) = {
		year_first, compact, day_month, month_day, year_last, with_signs
	};

	for (size_t i = 0; i < COUNT(patterns); i++) {
		struct cursor t = *c;

		*w = (struct when){ .minutes = -1, .offset = OFFSET_NONE };
		if (patterns[i](&t, w) &&
		    !ascii_is_letter(cursor_peek(&t, 0) == 'T' ? '0'
							       : cursor_peek(&t, 0))) {
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

		if (!ascii_is_digit(cursor_peek(&c, 0)) &&
		    !ascii_is_letter(cursor_peek(&c, 0)))
			continue;
		if ((ascii_is_digit(prev) || ascii_is_letter(prev)) && !gmt)
			continue;
		if (!date_here(&c, w)) {
			c.at = from;
			continue;
		}
		w->from = gmt ? from - 3 : from;
		clock_after(&c, w);
		w->to = c.at;
		if (gmt && w->minutes >= 0)
			w->offset = 0;
		return true;
	}
	return false;
}

bool when_clock(struct str s, struct when *w)
{
	struct cursor c = { str_head(s, LOOK), 0 };

	*w = (struct when){ .minutes = -1, .offset = OFFSET_NONE };
	if (!clock_here(&c, w))
		return false;
	w->to = c.at;
	return true;
}

/* 3 Feb, 3rd of February, 3. Februar; Feb 3, February 3rd */
static bool day_here(struct cursor *c, int year, struct when *w)
{
	int d = cursor_number(c, 1, 2);
	struct str month;

	if (d < 0) {
		month = any_word(c);
		cursor_skip(c, " .");
		d = cursor_number(c, 1, 2);
		ordinal(c);
	} else {
		ordinal(c);
		if (!cursor_skip(c, " -."))
			return false;
		preposition(c);
		month = any_word(c);
	}
	return d > 0 && month.len > 2 && !ascii_is_letter(cursor_peek(c, 0)) &&
	       !ascii_is_digit(cursor_peek(c, 0)) &&
	       set_days(w, year, months_of(month), d);
}

bool when_in_year(struct str line, int year, struct when *w)
{
	struct cursor c = { str_head(line, LOOK), 0 };

	for (size_t from = 0; ascii_has_digit(c.s) && from < c.s.len; from++) {
		char prev = from ? c.s.p[from - 1] : ' ';

		if (ascii_is_digit(prev) || ascii_is_letter(prev) ||
		    (unsigned char)prev & 0x80)
			continue;
		*w = (struct when){ .minutes = -1, .offset = OFFSET_NONE };
		c.at = from;
		if (!day_here(&c, year, w))
			continue;
		w->from = from;
		clock_after(&c, w);
		w->to = c.at;
		return true;
	}
	return false;
}
