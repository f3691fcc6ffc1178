/* dueperiod.c - weeks, months, quarters and years, and their ends. */
#include "base/date.h"
#include "extract/due/dueform.h"

int64_t dueperiod_friday(int64_t day)
{
	return day - date_weekday(day) + 4;
}

static int quarter_at(const struct words *s, size_t i)
{
	const char *w = dueword_at(s, i);

	return w[0] == 'q' && w[1] >= '1' && w[1] <= '4' && !w[2] ? w[1] - '0' : 0;
}

/* "Q3", "Q1 2027", of len words: a quarter that is over comes again, unless its year is
 * said. */
static struct when quarter(const struct words *s, size_t i, int q, size_t len)
{
	struct civil m = date_civil(s->meeting), c = { 0, q * 3, 1 };

	c.year = dueday_year(s, i + len, &len);
	if (c.year == 0)
		c.year = m.year + (c.month < m.month);
	if (date_days(c) + 31 < s->meeting)
		return when_unsure(len);
	return when_sure(len, date_month_end(date_days(c), 0));
}

/* The end of the week, month, quarter or year that word i names, or of the next one. */
static struct when end_of(const struct words *s, size_t i, bool next, size_t len)
{
	struct civil c = date_civil(s->meeting);
	int64_t friday = dueperiod_friday(s->meeting);

	if (dueword_is(s, i, "week eow") && (next || friday >= s->meeting))
		return when_sure(len, friday + 7 * next);
	if (dueword_is(s, i, "month eom"))
		return when_sure(len, date_month_end(s->meeting, next));
	if (dueword_is(s, i, "quarter eoq"))
		return when_sure(len, date_month_end(s->meeting,
						     2 - (c.month - 1) % 3 + 3 * next));
	if (dueword_is(s, i, "year eoy"))
		return when_sure(len,
				 date_days((struct civil){ c.year + next, 12, 31 }));
	return when_none();
}

/* "end of May", "end of February 2027" */
static struct when end_of_month(const struct words *s, size_t i, size_t len)
{
	int month = dueword_is(s, i, "may") ? 5 : dueword_month(s, i);
	struct when w;

	if (month == 0)
		return when_none();
	w = dueday_civil(s, len, 28, month, dueday_year(s, i + 1, &len));
	w.len = len;
	if (w.sure)
		w.days = date_month_end(w.days, 0);
	return w;
}

struct when dueperiod_of(const struct words *s, size_t i, bool end)
{
	bool next = dueword_is(s, i, "next"), this = dueword_is(s, i, "this the");
	size_t k = i + (size_t)(next || this), len = k - i + 1;
	struct when w;

	if (!end && !next && !dueword_is(s, i, "this"))
		return quarter_at(s, i) ? quarter(s, i, quarter_at(s, i), 1)
					: when_none();
	if (dueword_is(s, k, "week") && !end && dueday_at(s, k + 1) != STR_NPOS)
		return when_sure(dueday_at(s, k + 1) + 1 - i,
				 s->meeting - date_weekday(s->meeting) + 7 * next +
				     dueword_weekday(s, dueday_at(s, k + 1)));
	/* "in January next year" */
	if (dueword_is(s, k, "year") && i > 0 && dueword_month(s, i - 1) > 0)
		return when_unsure(len);
	w = end_of(s, k, next, len);
	if (w.len > 0)
		return w;
	/* "end of day Thursday" is Thursday. */
	if (dueword_is(s, k, "day business play") && !next &&
	    dueday_at(s, k + 1) == STR_NPOS && !dueword_is(s, k + 1, "tomorrow"))
		return when_sure(len, s->meeting);
	if (quarter_at(s, k))
		return quarter(s, k, quarter_at(s, k), 1);
	return end ? end_of_month(s, k, len) : when_none();
}

/* "in the third quarter" */
static struct when nth_quarter(const struct words *s, size_t i)
{
	static const char *const nth[] = { "first", "second", "third", "fourth" };
	bool led = i > 1 && dueword_is(s, i - 1, "the") &&
		   dueword_is(s, i - 2, "in during by before");

	for (int q = 0; q < 4 && led && dueword_is(s, i + 1, "quarter"); q++)
		if (dueword_is(s, i, nth[q]))
			return quarter(s, i, q + 1, 2);
	return when_none();
}

/* "before the month's out", "before this week is over", "before May is out" */
static struct when is_out(const struct words *s, size_t i)
{
	size_t k = i + dueword_is(s, i, "this"), at = k + 1;

	at += dueword_is(s, at, "is");
	if (!dueword_is(s, at, "out over"))
		return when_none();
	if (dueword_is(s, k, "month quarter year week"))
		return end_of(s, k, false, at - i + 1);
	return i > 0 && dueword_is(s, i - 1, "before") && dueword_month(s, i) > 0
		   ? end_of_month(s, i, 1)
		   : when_none();
}

struct when dueperiod_end(const struct words *s, size_t i)
{
	size_t skip = 0;
	struct when w;

	if (dueword_is(s, i, "end close cob") && dueword_is(s, i + 1, "of"))
		skip = 2;
	else if (dueword_is(s, i, "end") && dueword_month(s, i + 1) > 0)
		skip = 1;
	if (skip == 2 && dueword_is(s, i + 2, "the") && dueword_is(s, i + 3, "week") &&
	    dueword_is(s, i + 4, "after") && dueword_is(s, i + 5, "next"))
		return when_sure(6, dueperiod_friday(s->meeting) + 14);
	if (skip > 0) {
		w = dueperiod_of(s, i + skip, true);
		w.len += w.len > 0 ? skip : 0;
		/* "Monday by end of day" is Monday. */
		return w.sure && w.days == s->meeting && duetoday_behind_day(s, i)
			   ? when_none()
			   : w;
	}
	w = is_out(s, i);
	if (w.len > 0)
		return w;
	w = nth_quarter(s, i);
	if (w.len > 0)
		return w;
	if (dueword_is(s, i, "month quarter year") && dueword_is(s, i + 1, "end") &&
	    !(i > 0 && dueword_is(s, i - 1, "last")))
		return end_of(s, i, false, 2);
	if (dueword_is(s, i, "eod cob") && dueday_at(s, i + 1) == STR_NPOS &&
	    !dueword_is(s, i + 1, "tomorrow") && !duetoday_behind_day(s, i))
		return when_sure(1, s->meeting);
	return dueword_is(s, i, "eow eom eoq eoy") ? end_of(s, i, false, 1)
						   : when_none();
}

/* "by mid May", "before the middle of May": the fifteenth. */
static struct when middle(const struct words *s, size_t i)
{
	bool whole = dueword_is(s, i, "middle") && dueword_is(s, i + 1, "of");
	size_t the = whole && i > 0 && dueword_is(s, i - 1, "the");
	size_t at = i + 1 + whole;
	int month = dueword_is(s, at, "may") ? 5 : dueword_month(s, at);

	if (month == 0 || !(whole || dueword_is(s, i, "mid")) || i < 1 + the ||
	    !dueword_is(s, i - 1 - the, "by before until till"))
		return when_none();
	return dueday_civil(s, at - i + 1, 15, month, 0);
}

/* "it's the first week", "free the week of": what is then. */
static bool is_what(const struct words *s, size_t i)
{
	return dueword_is(s, i, "away for free is off") ||
	       (s->v[i].owns && dueword_is(s, i, "it that"));
}

/* "in the first week of June": its first Friday, the last one of the last week. */
static struct when week_of_month(const struct words *s, size_t i)
{
	bool first = dueword_is(s, i, "first");
	int month = dueword_is(s, i + 3, "may") ? 5 : dueword_month(s, i + 3);
	struct when w;

	if (!(first || dueword_is(s, i, "last")) || !dueword_is(s, i + 1, "week") ||
	    !dueword_is(s, i + 2, "of in") || month == 0 ||
	    (i > 1 && dueword_is(s, i - 1, "the") && is_what(s, i - 2)))
		return when_none();
	w = dueday_civil(s, 4, first ? 7 : 28, month, 0);
	if (w.sure && !first)
		w.days = date_month_end(w.days, 0);
	w.days -= (date_weekday(w.days) + 3) % 7;
	w.loose = true;
	return w;
}

/* "I'll come the week of the ninth": on its Friday. */
static struct when week_of_day(const struct words *s, size_t i)
{
	struct when w = { 0 };

	if (dueword_is(s, i, "week") && i > 0 && dueword_is(s, i - 1, "the") &&
	    !(i > 1 && is_what(s, i - 2)) && dueword_is(s, i + 1, "of") &&
	    dueword_is(s, i + 2, "the"))
		w = dueday_calendar(s, i + 3);
	if (!w.sure)
		return when_none();
	return (struct when){ .len = 3 + w.len,
			      .sure = true,
			      .loose = true,
			      .days = dueperiod_friday(w.days) };
}

struct when dueperiod_within(const struct words *s, size_t i)
{
	struct when w = middle(s, i);

	if (w.len == 0)
		w = week_of_month(s, i);
	return w.len > 0 ? w : week_of_day(s, i);
}
