/* clock.c - see clock.h. */
#include "ingest/times/clock.h"

#include "base/ascii.h"

enum { MINUTE = 60, HOUR = 3600, HALF_DAY = 12 * 60 };

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
	{ STR("MEZ"), HOUR },
	{ STR("MESZ"), 2 * HOUR },
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
	{ STR("ET"), -5 * HOUR },
	{ STR("CT"), -6 * HOUR },
	{ STR("MT"), -7 * HOUR },
	{ STR("PT"), -8 * HOUR },
};

/* +02:00, +0200, +2, -05_30 (a colon on disk) */
static bool signed_offset(struct cursor *c, int32_t *offset)
{
	struct cursor t = *c;
	int sign = cursor_peek(&t, 0) == '-' ? -1 : 1, h, m = 0;

	if (!cursor_eat(&t, "+-"))
		return false;
	h = cursor_number(&t, 1, 4);
	if (h >= 100) {
		m = h % 100;
		h /= 100;
	} else if ((cursor_peek(&t, 0) == ':' || cursor_peek(&t, 0) == '_') &&
		   ascii_is_digit(cursor_peek(&t, 1))) {
		t.at++;
		m = cursor_number(&t, 2, 2);
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
	bool bracket;

	if (signed_offset(&t, &w->offset) &&
	    (t.s.p[t.at - 3] == ':' || t.at - c->at == 5)) {
		*c = t;
		return;
	}
	w->offset = OFFSET_NONE;
	w->seasonal = false;
	t = *c;
	bracket = cursor_skip(&t, " (") > 0 && t.s.p[t.at - 1] == '(';
	name = cursor_word(&t);
	for (size_t i = 0; i < COUNT(zones); i++) {
		if (!str_eq(name, zones[i].name))
			continue;
		w->offset = zones[i].offset;
		/* "ET" is both, "EST" winter */
		w->seasonal = name.len == 2;
		if (name.len == 3 && zones[i].offset == 0 && signed_offset(&t, &more))
			w->offset = more;
		if (bracket)
			cursor_eat(&t, ")");
		*c = t;
		return;
	}
}

/*
 * From the second Sunday of March to the first of November, since 2007 (15 U.S.C.
 * 260a); the hours of those two nights are left out.
 */
static bool american_summer(int64_t days)
{
	struct civil c = date_civil(days);
	int sunday = c.day - (date_weekday(days) + 1) % 7;

	return c.month == 3    ? sunday > 7
	       : c.month == 11 ? sunday < 1
			       : c.month > 3 && c.month < 11;
}

int32_t clock_offset(const struct when *w, int64_t days)
{
	return w->offset + (w->seasonal && american_summer(days) ? HOUR : 0);
}

static bool half_day(struct cursor *c, int *h)
{
	struct cursor t = *c;
	struct str s;
	bool pm;

	cursor_skip(&t, " ");
	s = cursor_word(&t);
	pm = str_ieq(s, STRL("pm"));
	if ((!pm && !str_ieq(s, STRL("am"))) || *h < 1 || *h > 12)
		return false;
	*h = *h % 12 + (pm ? 12 : 0);
	*c = t;
	return true;
}

/* 10:00, 10.00.00, 16 30, 10h30, 10-00-00, 100000, 1000, 10:00 am, 3pm */
static bool clock_time(struct cursor *c, struct when *w)
{
	struct cursor t = *c;
	size_t n = 0;
	int h, m = 0;
	char sep;

	while (ascii_is_digit(cursor_peek(&t, n)))
		n++;
	if ((n == 6 || n == 4) && t.at && strchr("_T-", t.s.p[t.at - 1])) {
		h = cursor_number(&t, n, n);
		m = n == 6 ? h / 100 % 100 : h % 100;
		h = n == 6 ? h / 10000 : h / 100;
	} else {
		h = cursor_number(&t, 1, 2);
		sep = cursor_peek(&t, 0);
		if (h >= 0 && sep && strchr(":._ -h", sep) &&
		    ascii_is_digit(cursor_peek(&t, 1)) &&
		    ascii_is_digit(cursor_peek(&t, 2)) &&
		    !ascii_is_digit(cursor_peek(&t, 3)) && (n == 2 || sep == ':')) {
			t.at++;
			m = cursor_number(&t, 2, 2);
			if (cursor_peek(&t, 0) == sep &&
			    ascii_is_digit(cursor_peek(&t, 1)) &&
			    ascii_is_digit(cursor_peek(&t, 2)))
				t.at += 3;
			half_day(&t, &h);
		} else if (h < 0 || !half_day(&t, &h)) {
			return false;
		}
	}
	if (h < 0 || h > 23 || m < 0 || m > 59 || ascii_is_digit(cursor_peek(&t, 0)))
		return false;
	if (cursor_peek(&t, 0) == '.' && ascii_is_digit(cursor_peek(&t, 1))) {
		t.at++;
		while (ascii_is_digit(cursor_peek(&t, 0)))
			t.at++;
	}
	w->minutes = h * 60 + m;
	*c = t;
	return true;
}

static bool has_half(struct str s)
{
	return s.len && (s.p[s.len - 1] | 32) == 'm';
}

/* "4:00 - 5:00 PM" begins in the afternoon, "11:00 - 1:00 PM" before noon. */
static void same_half(struct when *w, const struct when *end)
{
	int begin = w->minutes % HALF_DAY, half = end->minutes / HALF_DAY * HALF_DAY;

	if (w->minutes < MINUTE || w->minutes >= HALF_DAY + MINUTE)
		return;
	w->minutes = begin + (begin + half <= end->minutes ? half : HALF_DAY - half);
}

/* "14:00-15:00 UTC": the zone stands behind the end. */
static void skip_end_time(struct cursor *c, struct when *w, bool half)
{
	struct cursor t = *c;
	struct when end;
	size_t from;

	cursor_skip(&t, " ");
	if (cursor_eat(&t, "-") ||
	    (str_starts(str_from(t.s, t.at), STRL("\xE2\x80\x93")) && (t.at += 3))) {
		cursor_skip(&t, " ");
		from = t.at;
		if (ascii_is_digit(cursor_peek(&t, 0)) && clock_time(&t, &end) &&
		    memchr(t.s.p + from, ':', t.at - from)) {
			if (!half && has_half(str_sub(t.s, from, t.at)))
				same_half(w, &end);
			*c = t;
		}
	}
}

bool clock_here(struct cursor *c, struct when *w)
{
	size_t from = c->at;

	if (!ascii_is_digit(cursor_peek(c, 0)) || !clock_time(c, w))
		return false;
	skip_end_time(c, w, has_half(str_sub(c->s, from, c->at)));
	zone(c, w);
	return true;
}

/* A word of letters that are not ASCII, and blanks and a bracket around it. */
static struct str far_word(struct cursor *c)
{
	size_t from;

	cursor_skip(c, " (");
	from = c->at;
	while ((unsigned char)cursor_peek(c, 0) & 0x80)
		c->at++;
	return str_sub(c->s, from, c->at);
}

/* " 下午 3:20", " (수) 오후 3:20": the half of the day stands before the time. */
static bool half_before(struct cursor *c, struct when *w)
{
	static const struct str halves[] = { STR("上午"), STR("오전"), STR("午前"),
					     STR("下午"), STR("오후"), STR("午後") };
	enum { HALVES = COUNT(halves), WEEKDAY_BYTES = 9 };
	struct cursor t = *c;
	struct str word = far_word(&t);
	size_t i;

	for (int n = 0; n < 2 && word.len; n++) {
		for (i = 0; i < HALVES && !str_eq(word, halves[i]);)
			i++;
		if (i == HALVES && word.len > WEEKDAY_BYTES)
			return false;
		cursor_skip(&t, ") ");
		if (i < HALVES && clock_here(&t, w) &&
		    w->minutes <= HALF_DAY + MINUTE) {
			w->minutes %= HALF_DAY;
			w->minutes += i >= HALVES / 2 ? HALF_DAY : 0;
			*c = t;
			return true;
		}
		word = far_word(&t);
	}
	return false;
}

void clock_after(struct cursor *c, struct when *w)
{
	struct cursor t = *c;
	struct cursor u;
	struct str s;

	if (half_before(c, w) || cursor_skip(&t, " ,T_-@(|") == 0)
		return;
	/* "Mar 4, 2026 • 10:00 AM", "Mar 4, 2026 · 10:00" */
	if (str_starts(str_from(t.s, t.at), STRL("\xE2\x80\xA2 ")))
		t.at += 4;
	else if (str_starts(str_from(t.s, t.at), STRL("\xC2\xB7 ")))
		t.at += 3;
	u = t;
	s = cursor_word(&u);
	if (str_ieq(s, STRL("at")) || str_ieq(s, STRL("from"))) {
		cursor_skip(&u, " ");
		t = u;
	}
	if (clock_here(&t, w))
		*c = t;
}
