/* dueday.c - days of a month and days of a week. */
#include "base/ascii.h"
#include "base/date.h"
#include "extract/due/dueform.h"

enum { FAR_DAYS = 300 };

struct when dueday_civil(const struct words *s, size_t len, int day, int month,
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
				return when_unsure(len);
			return when_sure(len, date_days(c));
		}
		if (year > 0)
			break;
	}
	return when_unsure(len);
}

int dueday_year(const struct words *s, size_t i, size_t *len)
{
	size_t k = i + (size_t)dueword_is(s, i, "of");
	bool suffix;
	int y = dueword_number(dueword_at(s, i), 2999, &suffix);

	if (dueword_is(s, k, "this next") && dueword_is(s, k + 1, "year")) {
		*len += k + 2 - i;
		return date_civil(s->meeting).year + dueword_is(s, k, "next");
	}
	if (y < 1900 || suffix)
		return 0;
	(*len)++;
	return y;
}

/* 2026-03-04 */
static struct when iso_day(const struct words *s, size_t i, int year)
{
	bool suffix;
	int month = dueword_number(dueword_at(s, i + 1), 12, &suffix);
	int day = dueword_number(dueword_at(s, i + 2), 31, &suffix);

	if (month == 0 || day == 0 || strlen(dueword_at(s, i + 1)) != 2 || s->v[i].ends)
		return when_none();
	return dueday_civil(s, 3, day, month, year);
}

/* "Feb 6 2026", "March the third" */
static struct when month_first(const struct words *s, size_t i, int month)
{
	size_t the = dueword_is(s, i + 1, "the"), n = 1, len;
	bool suffix;
	int day = dueword_number(dueword_at(s, i + 1), 31, &suffix), year;

	if (day == 0)
		day = dueword_ordinal(s, i + 1 + the, &n);
	if (day == 0)
		return when_none();
	len = 1 + n + the;
	year = dueday_year(s, i + len, &len);
	return dueday_civil(s, len, day, month, year);
}

/* "by may 20", "may 20th": a month, though written small. */
static bool is_may(const struct words *s, size_t i)
{
	bool suffix;

	return dueword_is(s, i, "may") &&
	       dueword_number(dueword_at(s, i + 1), 31, &suffix) > 0 &&
	       (suffix || (i > 0 && dueword_is(s, i - 1, "by on before until till")));
}

/* "mid August, say the tenth": the month named before "say the", or 0. */
static int month_before(const struct words *s, size_t i)
{
	int month = 0;

	for (size_t k = i - 2; k > 0 && month == 0; k--)
		month = dueword_month(s, k - 1);
	return month;
}

/* "That's", "it's": another clause begins; "the fifth that comes" goes on. */
static bool is_clause(const struct words *s, size_t i)
{
	return i < s->n && s->v[i].owns && dueword_is(s, i, "that it");
}

/* "the second feed", "the first time": only a bare "by the second" is a day. */
static struct when bare_day(const struct words *s, size_t i, size_t n, int day)
{
	static const char before[] = "by on before until till than for";
	static const char behind[] =
	    "and so at if or please because when then to i we you either anyway";
	/* "on the fourteenth for reading"; "for the second in a row" and "on the 22
	 * with a lid" count. */
	static const char on[] = "for with from in at as but not first before after";
	bool ends = s->v[i + n - 1].ends, led = i > 1 && dueword_is(s, i - 2, before),
	     goes_on = led && day > 3 && !dueword_is(s, i - 2, "than for") &&
		       dueword_is(s, i + n, on) && dueword_ordinal(s, i, &n) > 0;

	if (i == 0 || !dueword_is(s, i - 1, "the"))
		return when_none();
	if (ends && i > 1 && dueword_is(s, i - 2, "say"))
		return dueday_civil(s, n, day, month_before(s, i), 0);
	if (!ends && !goes_on &&
	    !(led && (dueword_is(s, i + n, behind) || is_clause(s, i + n))))
		return when_none();
	if (led || (i > 1 && dueword_is(s, i - 2, "of")) || (day > 3 && ends))
		return dueday_civil(s, n, day, 0, 0);
	return when_none();
}

/* Behind n words that say a day: "of February 2026", "of next month", or nothing. */
static struct when day_first(const struct words *s, size_t i, size_t n, int day,
			     bool digits)
{
	size_t len = n + (size_t)dueword_is(s, i + n, "of");
	int month = dueword_month(s, i + len), year;

	if (month == 0 && dueword_is(s, i + len, "may") && (len > n || digits))
		month = 5;
	if (month > 0 && !s->v[i + n - 1].ends) {
		len++;
		year = dueday_year(s, i + len, &len);
		return dueday_civil(s, len, day, month, year);
	}
	if (len == n)
		return bare_day(s, i, n, day);
	if (!dueword_is(s, i + len, "this next the") ||
	    !dueword_is(s, i + len + 1, "month"))
		return when_none();
	month = dueword_is(s, i + len, "next")
		    ? date_civil(date_month_end(s->meeting, 1)).month
		    : 0;
	return dueday_civil(s, len + 2, day, month, 0);
}

struct when dueday_calendar(const struct words *s, size_t i)
{
	bool suffix;
	int number = dueword_number(dueword_at(s, i), 2999, &suffix), day;
	int month = dueword_month(s, i);
	size_t n;

	if (number >= 1900)
		return iso_day(s, i, number);
	if (is_may(s, i))
		month = 5;
	if (month > 0)
		return month_first(s, i, month);
	day = dueword_ordinal(s, i, &n);
	if (day == 0 && number <= 31) {
		day = number;
		n = 1;
	}
	return day ? day_first(s, i, n, day, number > 0) : when_none();
}

size_t dueday_next_week(const struct words *s, size_t i)
{
	size_t k = i + (size_t)dueword_is(s, i, "of");

	return dueword_is(s, k, "next") && dueword_is(s, k + 1, "week") ? k + 2 - i : 0;
}

size_t dueday_at(const struct words *s, size_t i)
{
	size_t k = i + (size_t)dueword_is(s, i, "on");

	return dueword_weekday(s, k) >= 0 ? k : STR_NPOS;
}

static bool names_month(const struct words *s, size_t i, size_t n)
{
	for (size_t k = i; k < i + n; k++)
		if (dueword_month(s, k) > 0)
			return true;
	return false;
}

/*
 * "Tuesday the third", "Tuesday, March 3", "Tuesday 3rd": a weekday of len words and
 * the day of the month behind it.  Where another weekday has that date, neither is
 * sure: it is gone by, or one of them is wrong.
 */
static struct when weekday_and_date(const struct words *s, size_t i, size_t len, int wd)
{
	size_t the = dueword_is(s, i + len, "the"), at = i + len + the, n;
	struct when exact = dueday_calendar(s, at);
	bool figure = ascii_is_digit(dueword_at(s, at)[0]), suffix;
	int date;

	if (exact.sure && date_weekday(exact.days) == wd)
		return when_sure(len + the + exact.len, exact.days);
	if (!s->v[i + len - 1].ends && names_month(s, at, exact.len))
		return when_unsure(len + the + exact.len);
	date = the || figure ? dueword_ordinal(s, at, &n) : 0;
	/* "by Fri 24", but not "Friday 24 boxes" */
	if (date == 0 && !the && at < s->n && (at + 1 == s->n || s->v[at].ends)) {
		date = dueword_number(dueword_at(s, at), 31, &suffix);
		n = 1;
	}
	if (date <= 0)
		return when_none();
	exact = dueday_civil(s, len + 1 + n, date, 0, 0);
	return exact.sure && date_weekday(exact.days) == wd ? exact : when_none();
}

struct when dueday_week(const struct words *s, size_t i)
{
	bool next = dueword_is(s, i, "next"), this = dueword_is(s, i, "this coming");
	size_t len = 1 + (size_t)(next || this);
	int wd = dueword_weekday(s, i + len - 1), now = date_weekday(s->meeting);
	int64_t monday = s->meeting - now, day = monday + wd;
	struct when exact;
	bool that;

	if (wd < 0)
		return when_none();
	/* "Friday that week, the 22nd": which week only the date tells. */
	that = dueword_is(s, i + len, "that") && dueword_is(s, i + len + 1, "week");
	exact = weekday_and_date(s, i, that ? len + 2 : len, wd);
	if (exact.len > 0)
		return exact;
	if (that)
		return when_unsure(len + 2);
	if (next || day <= s->meeting)
		day += 7;
	/* "the Monday after next"; of a day still to come this week it is unclear. */
	if (dueword_is(s, i + len, "after") && dueword_is(s, i + len + 1, "next"))
		return day < monday + 7 ? when_unsure(len + 2)
					: when_sure(len + 2, day + 7);
	if (s->v[i + len - 1].ends)
		return when_sure(len, day);
	if (dueword_is(s, i + len, "week fortnight"))
		return when_sure(len + 1,
				 day + (dueword_is(s, i + len, "week") ? 7 : 14));
	if (dueday_next_week(s, i + len))
		return when_sure(len + dueday_next_week(s, i + len), monday + wd + 7);
	return when_sure(len, day);
}

/* The n-th such weekday of a month, or its last one (n = 0). */
static int64_t nth_of(int year, int month, int wd, int n)
{
	int64_t first = date_days((struct civil){ year, month, 1 }), last;

	if (n > 0)
		return first + (wd - date_weekday(first) + 7) % 7 + 7 * (n - 1);
	last = date_month_end(first, 0);
	return last - (date_weekday(last) - wd + 7) % 7;
}

/* "the first Monday in February", "the last Friday of next month": never a Monday, a
 * Friday before. */
struct when dueday_nth(const struct words *s, size_t i)
{
	struct civil m = date_civil(s->meeting);
	size_t n, k = i + 2, len = 4;
	int nth = dueword_ordinal(s, i, &n), wd = dueword_weekday(s, i + 1), month;
	int64_t day;

	if (wd < 0 || (nth ? n > 1 || nth > 4 : !dueword_is(s, i, "last")) ||
	    !dueword_is(s, k, "in of"))
		return when_none();
	month = dueword_is(s, k + 1, "may") ? 5 : dueword_month(s, k + 1);
	if (month > 0) {
		int year = dueday_year(s, k + 2, &len);

		day = nth_of(year ? year : m.year, month, wd, nth);
		if (!year && day < s->meeting)
			day = nth_of(m.year + 1, month, wd, nth);
		if (!year && day > s->meeting + FAR_DAYS)
			return when_unsure(len);
	} else if (dueword_is(s, k + 1, "this next the") &&
		   dueword_is(s, k + 2, "month")) {
		bool next = dueword_is(s, k + 1, "next");
		struct civil c = date_civil(date_month_end(s->meeting, next));

		len = 5;
		day = nth_of(c.year, c.month, wd, nth);
	} else {
		return when_unsure(3);
	}
	return day < s->meeting ? when_unsure(len) : when_sure(len, day);
}
