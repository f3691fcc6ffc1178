/*
 * due.c - a date expression of English talk or notes, relative to a meeting.
 *
 * One pass over the words: at each place the forms are tried, longest first.
 * "Before the 18th" is due on the 18th, a week or a quarter on its last working
 * or calendar day; what names no single day is found but not resolved.
 */
#include "extract/say.h"

#include "base/date.h"
#include "extract/dueword.h"

enum { FAR_DAYS = 300 };

/* What stands at one place: how many words, and which day if it is one. */
struct when {
	size_t len;
	bool sure;
	int64_t days;
};

static int64_t friday(int64_t day)
{
	return day - date_weekday(day) + 4;
}

static int64_t month_end(int64_t day, int months_on)
{
	struct civil c = date_civil(day);
	int m = c.month - 1 + months_on + 1;

	return date_days((struct civil){ c.year + m / 12, m % 12 + 1, 1 }) - 1;
}

static struct when sure(size_t len, int64_t days)
{
	return (struct when){ len, true, days };
}

static struct when unsure(size_t len)
{
	return (struct when){ len, false, 0 };
}

/* The day of a month, with or without month and year; never before the meeting. */
static struct when civil_day(const struct words *s, size_t len, int day, int month,
			     int year)
{
	struct civil m = date_civil(s->meeting), c = { year, month, day };

	for (int tries = 0; tries < 14; tries++) {
		if (year == 0)
			c.year =
			    m.year + (month > 0 ? tries : (m.month - 1 + tries) / 12);
		if (month == 0)
			c.month = (m.month - 1 + tries) % 12 + 1;
		if (date_valid(c) && date_days(c) >= s->meeting) {
			/* A month named without a year that has just gone by is
			 * history. */
			if (year == 0 && month > 0 &&
			    date_days(c) > s->meeting + FAR_DAYS)
				return unsure(len);
			return sure(len, date_days(c));
		}
		if (year > 0)
			break;
	}
	return unsure(len);
}

static int year_at(const struct words *s, size_t i, size_t *len)
{
	bool suffix;
	int y = dueword_number(dueword_at(s, i), 2999, &suffix);

	if (y < 1900 || suffix)
		return 0;
	(*len)++;
	return y;
}

/* 2026-03-04, "6 Feb", "Feb 6 2026", "the sixth of February", "the 18th". */
static struct when calendar(const struct words *s, size_t i)
{
	size_t len = 1, n;
	bool suffix;
	int a = dueword_number(dueword_at(s, i), 2999, &suffix), day, month, b, c;

	if (a >= 1900 && !suffix) {
		b = dueword_number(dueword_at(s, i + 1), 12, &suffix);
		c = dueword_number(dueword_at(s, i + 2), 31, &suffix);
		if (b > 0 && c > 0 && strlen(dueword_at(s, i + 1)) == 2 &&
		    !s->v[i].ends)
			return civil_day(s, 3, c, b, a);
		return (struct when){ 0 };
	}
	month = dueword_month(s, i);
	if (month > 0) {
		day = dueword_number(dueword_at(s, i + 1), 31, &suffix);
		n = 1;
		if (day == 0)
			day =
			    dueword_ordinal(s,
					    i + 1 + (size_t)dueword_is(s, i + 1, "the"),
					    &n);
		if (day == 0)
			return (struct when){ 0 };
		len = 1 + n + (size_t)dueword_is(s, i + 1, "the");
		return civil_day(s, len, day, month, year_at(s, i + len, &len));
	}
	day = dueword_ordinal(s, i, &n);
	if (day == 0 && a > 0 && a <= 31) {
		day = a;
		n = 1;
	}
	if (day == 0)
		return (struct when){ 0 };
	len = n + (size_t)dueword_is(s, i + n, "of");
	month = dueword_month(s, i + len);
	if (month == 0 && dueword_is(s, i + len, "may") &&
	    (len > n || a > 0 || s->v[i + len].capital))
		month = 5;
	if (month > 0 && !s->v[i + n - 1].ends) {
		len++;
		return civil_day(s, len, day, month, year_at(s, i + len, &len));
	}
	if (len > n && dueword_is(s, i + len, "this next the") &&
	    dueword_is(s, i + len + 1, "month"))
		return dueword_is(s, i + len, "next")
			   ? civil_day(s, len + 2, day,
				       date_civil(month_end(s->meeting, 1)).month, 0)
			   : civil_day(s, len + 2, day, 0, 0);
	/* "the second feed", "the first time": only a bare "by the second" is a day. */
	if (i == 0 || !dueword_is(s, i - 1, "the") || len > n)
		return (struct when){ 0 };
	if (!s->v[i + n - 1].ends &&
	    !(i > 1 && dueword_is(s, i - 2, "by on before until till than for") &&
	      dueword_is(s, i + n,
			 "and so at if or please because when then to i we you")))
		return (struct when){ 0 };
	if (i > 1 && dueword_is(s, i - 2, "by on before until till than for of"))
		return civil_day(s, n, day, 0, 0);
	return day > 3 && s->v[i + n - 1].ends ? civil_day(s, n, day, 0, 0)
					       : (struct when){ 0 };
}

/* Weekday alone, "next Tuesday", "Friday week", "Thursday the 14th". */
/* Words from i on that say "next week", with "of" or "on" before it; else 0. */
static size_t next_week(const struct words *s, size_t i)
{
	size_t k = i + (size_t)dueword_is(s, i, "of");

	return dueword_is(s, k, "next") && dueword_is(s, k + 1, "week") ? k + 2 - i : 0;
}

/* The place of a weekday at i, or behind "on"; else STR_NPOS. */
static size_t day_at(const struct words *s, size_t i)
{
	size_t k = i + (size_t)dueword_is(s, i, "on");

	return dueword_weekday(s, k) >= 0 ? k : STR_NPOS;
}

static struct when weekday(const struct words *s, size_t i)
{
	bool next = dueword_is(s, i, "next"), this = dueword_is(s, i, "this coming");
	size_t len = 1 + (size_t)(next || this);
	int wd = dueword_weekday(s, i + len - 1), now = date_weekday(s->meeting);
	int64_t day;
	struct when exact;

	if (wd < 0)
		return (struct when){ 0 };
	exact = calendar(s, i + len + (size_t)dueword_is(s, i + len, "the"));
	if (exact.len > 0 && exact.sure && !s->v[i + len - 1].ends &&
	    date_weekday(exact.days) == wd)
		return sure(len + exact.len + (size_t)dueword_is(s, i + len, "the"),
			    exact.days);
	day = s->meeting - now + wd;
	if (next || day <= s->meeting)
		day += 7;
	if (this && day - s->meeting >= 7)
		day -= day - 7 > s->meeting ? 7 : 0;
	if (dueword_is(s, i + len, "week") && !s->v[i + len - 1].ends)
		return sure(len + 1, day + 7);
	if (next_week(s, i + len) && !s->v[i + len - 1].ends)
		return sure(len + next_week(s, i + len), s->meeting - now + wd + 7);
	return sure(len, day);
}

static int quarter_at(const struct words *s, size_t i)
{
	const char *w = dueword_at(s, i);

	return w[0] == 'q' && w[1] >= '1' && w[1] <= '4' && !w[2] ? w[1] - '0' : 0;
}

static struct when quarter(const struct words *s, size_t i)
{
	struct civil m = date_civil(s->meeting), c;
	int q = quarter_at(s, i), this = (m.month - 1) / 3 + 1;
	size_t len = 1;

	if (q > 0) {
		c = (struct civil){ year_at(s, i + 1, &len), q * 3, 1 };
		if (c.year == 0)
			c.year = m.year + (q < this);
		if (date_days(c) + 31 < s->meeting)
			return unsure(len);
		return sure(len, month_end(date_days(c), 0));
	}
	c = (struct civil){ m.year, this * 3, 1 };
	return sure(2, month_end(date_days(c), dueword_is(s, i, "next") ? 3 : 0));
}

/* "this week", "next month", "week", after "end of" with or without "the". */
static struct when period(const struct words *s, size_t i, bool end)
{
	bool next = dueword_is(s, i, "next"), this = dueword_is(s, i, "this the");
	size_t k = i + (size_t)(next || this), len = k - i + 1;

	if (!end && !next && !dueword_is(s, i, "this"))
		return quarter_at(s, i) ? quarter(s, i) : (struct when){ 0 };
	if (dueword_is(s, k, "week") && next && day_at(s, k + 1) != STR_NPOS)
		return sure(day_at(s, k + 1) + 1 - i,
			    s->meeting - date_weekday(s->meeting) + 7 +
				dueword_weekday(s, day_at(s, k + 1)));
	if (dueword_is(s, k, "week") && (friday(s->meeting) >= s->meeting || next))
		return sure(len, friday(s->meeting) + (next ? 7 : 0));
	if (dueword_is(s, k, "month"))
		return sure(len, month_end(s->meeting, next));
	if (dueword_is(s, k, "quarter")) {
		struct when q = quarter(s, i);

		q.len = len;
		return q;
	}
	if (dueword_is(s, k, "year"))
		return sure(len, date_days((struct civil){
				     date_civil(s->meeting).year + next, 12, 31 }));
	/* "end of day Thursday" is Thursday. */
	if (dueword_is(s, k, "day business play") && !next &&
	    day_at(s, k + 1) == STR_NPOS && !dueword_is(s, k + 1, "tomorrow"))
		return sure(len, s->meeting);
	if (quarter_at(s, k))
		return quarter(s, k);
	if (end && (dueword_month(s, k) > 0 || dueword_is(s, k, "may"))) {
		int m = dueword_is(s, k, "may") ? 5 : dueword_month(s, k);
		struct when d;

		len = k - i + 1;
		d = civil_day(s, len, 28, m, year_at(s, k + 1, &len));
		d.len = len;
		if (d.sure)
			d.days = month_end(d.days, 0);
		return d;
	}
	return (struct when){ 0 };
}

/* "end of next week", "month end", "EOD Thursday", "close tomorrow". */
static struct when ending(const struct words *s, size_t i)
{
	struct when w = { 0 };
	size_t skip = 0;

	if (dueword_is(s, i, "end close cob") && dueword_is(s, i + 1, "of"))
		skip = 2;
	else if (dueword_is(s, i, "end") &&
		 dueword_is(s, i + 1, "feb mar apr jun jul aug sep oct nov dec"))
		skip = 1;
	if (skip > 0) {
		w = period(s, i + skip, true);
		if (w.len > 0)
			w.len += skip;
	} else if (dueword_is(s, i, "month quarter year week") &&
		   dueword_is(s, i + 1, "end") &&
		   !(i > 0 && dueword_is(s, i - 1, "last"))) {
		w = dueword_is(s, i, "month") ? sure(2, month_end(s->meeting, 0)) : w;
		w = dueword_is(s, i, "year") ? period(s, i, true) : w;
		w = dueword_is(s, i, "quarter") ? quarter(s, i) : w;
		w.len = w.len > 0 ? 2 : 0;
	} else if (dueword_is(s, i, "eow") && friday(s->meeting) >= s->meeting) {
		w = sure(1, friday(s->meeting));
	} else if (dueword_is(s, i, "eom")) {
		w = sure(1, month_end(s->meeting, 0));
	} else if (dueword_is(s, i, "eoq")) {
		w = quarter(s, i);
		w.len = 1;
	} else if (dueword_is(s, i, "eoy")) {
		w = sure(1, date_days(
				(struct civil){ date_civil(s->meeting).year, 12, 31 }));
	} else if (dueword_is(s, i, "eod cob") && day_at(s, i + 1) == STR_NPOS &&
		   !dueword_is(s, i + 1, "tomorrow")) {
		w = sure(1, s->meeting);
	}
	return w;
}

/* "in two weeks", "a fortnight", "a week on Friday", "two weeks today". */
static struct when distance(const struct words *s, size_t i)
{
	static const char units[] =
	    "day days week weeks fortnight month months hour hours";
	size_t k = i, len;
	int n, unit;
	bool led = i > 0 && dueword_is(s, i - 1, "in within give me have");

	n = dueword_count(dueword_at(s, k));
	if (n > 0)
		k++;
	if (!dueword_is(s, k, units))
		return (struct when){ 0 };
	unit = dueword_is(s, k, "day days")     ? 1
	       : dueword_is(s, k, "week weeks") ? 7
						: 14;
	len = k - i + 1;
	if (dueword_is(s, k + 1, "on from") && dueword_weekday(s, k + 2) >= 0 &&
	    unit >= 7) {
		struct when w = weekday(s, k + 2);

		return sure(len + 1 + w.len, w.days + (n > 0 ? n : 1) * unit);
	}
	if (n == 0)
		return (struct when){ 0 };
	if (dueword_is(s, k + 1, "today tomorrow") && unit >= 7)
		return sure(len + 1,
			    s->meeting + n * unit + dueword_is(s, k + 1, "tomorrow"));
	if (dueword_is(s, k + 1, "from") && dueword_is(s, k + 2, "now today"))
		led = true;
	if (dueword_is(s, k + 1, "ago earlier old later before"))
		return (struct when){ 0 };
	/* "two weeks is grand" answers when; "two weeks of work" does not. */
	if (!led && dueword_is(s, k, "fortnight"))
		led = i > 0 && dueword_is(s, i - 1, "me");
	if (!led && !(i == 0 && dueword_is(s, k + 1, "is works would should")))
		return (struct when){ 0 };
	if (dueword_is(s, k, "hour hours"))
		return n <= 4        ? sure(len, s->meeting)
		       : n % 24 == 0 ? sure(len, s->meeting + n / 24)
				     : unsure(len);
	if (dueword_is(s, k, "month months")) {
		struct civil c = date_civil(s->meeting);
		int m = c.month - 1 + n;

		c = (struct civil){ c.year + m / 12, m % 12 + 1, c.day };
		return date_valid(c) ? sure(len, date_days(c))
				     : sure(len, month_end(s->meeting, n));
	}
	return sure(len, s->meeting + (int64_t)n * unit);
}

/* Single words and short phrases. */
static struct when simple(const struct words *s, size_t i)
{
	/* "the record of today" */
	if (dueword_is(s, i, "today") && i > 0 && dueword_is(s, i - 1, "of"))
		return (struct when){ 0 };
	if (dueword_is(s, i, "today tonight"))
		return dueword_is(s, i + 1, "week") && dueword_is(s, i, "today")
			   ? sure(2, s->meeting + 7)
			   : sure(1, s->meeting);
	if (dueword_is(s, i, "this") &&
	    dueword_is(s, i + 1, "afternoon morning evening"))
		return sure(2, s->meeting);
	/* "this time next week", "at next week's call" */
	if (dueword_is(s, i, "this") && dueword_is(s, i + 1, "time day") &&
	    next_week(s, i + 2) == 2)
		return sure(4, s->meeting + 7);
	if (dueword_is(s, i, "next") && dueword_is(s, i + 1, "week") &&
	    dueword_is(s, i + 2, "call meeting session"))
		return sure(3, s->meeting + 7);
	if (dueword_is(s, i, "day") && dueword_is(s, i + 1, "after") &&
	    dueword_is(s, i + 2, "tomorrow"))
		return sure(3, s->meeting + 2);
	if (dueword_is(s, i, "tomorrow") && !(i > 0 && dueword_is(s, i - 1, "after")))
		return sure(1, s->meeting + 1);
	if (dueword_is(s, i, "weekend")) {
		bool before = (i > 0 && dueword_is(s, i - 1, "before")) ||
			      (i > 1 && dueword_is(s, i - 2, "before"));

		if (i > 0 && dueword_is(s, i - 1, "last"))
			return (struct when){ 0 };
		return before && friday(s->meeting) >= s->meeting
			   ? sure(1, friday(s->meeting))
			   : unsure(1);
	}
	if (dueword_is(s, i, "soon asap sometime eventually shortly"))
		return unsure(1);
	return (struct when){ 0 };
}

static struct when at_place(const struct words *s, size_t i)
{
	static struct when (*const forms[])(const struct words *,
					    size_t) = { ending, distance, simple,
							weekday, calendar };
	struct when w = { 0 };

	for (size_t f = 0; f < sizeof forms / sizeof *forms && w.len == 0; f++)
		w = forms[f](s, i);
	if (w.len == 0)
		w = period(s, i, false);
	return w;
}

/* The word that leads to place i, over "the", "this", "of", "about". */
static const char *lead(const struct words *s, size_t i)
{
	while (i > 0 &&
	       dueword_is(s, i - 1,
			  "the this end of close lunchtime noon day eod cob board"))
		i--;
	return i > 0 ? s->v[i - 1].w : "";
}

bool due_find(struct str text, int64_t meeting, int64_t *days, bool *found)
{
	struct words s;
	int best = 0;

	s.meeting = meeting;
	dueword_split(&s, text);
	*found = false;
	for (size_t i = 0; i < s.n;) {
		struct when w;
		const char *before;
		int strength = 1;

		if (!dueword_starts(&s, i)) {
			i++;
			continue;
		}
		w = at_place(&s, i);
		before = w.len > 0 ? lead(&s, i) : "";
		if (w.len == 0 ||
		    dueword_one_of(before,
				   "last previous since every each was past not")) {
			i += w.len > 0 ? w.len : 1;
			continue;
		}
		if (dueword_is(&s, i + w.len, "ago")) {
			i += w.len + 1;
			continue;
		}
		if (dueword_one_of(before,
				   "from starting")) { /* a beginning, not an end */
			i += w.len;
			continue;
		}
		*found = true;
		if (dueword_one_of(before,
				   "after early mid beginning start around late"))
			w.sure = false;
		if (dueword_one_of(before, "by before than until till due deadline"))
			strength = 2;
		if (w.sure && w.days >= meeting && strength > best) {
			best = strength;
			*days = w.days;
		}
		i += w.len;
	}
	return best > 0;
}

bool due_said(const struct talk *t, size_t sentence, int64_t meeting, int64_t *days,
	      bool *found)
{
	const struct sentence *s = &t->sentences.v[sentence];

	*found = false;
	return (s->says & SAYS_TIME) && due_find(s->text, meeting, days, found);
}

unsigned due_says(struct str text)
{
	struct words s;

	dueword_split(&s, text);
	for (size_t i = 0; i < s.n; i++)
		if (dueword_tells(s.v[i].w))
			return SAYS_TIME;
	return 0;
}
