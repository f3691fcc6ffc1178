/* dueperiod.c - weeks, months, quarters and years, and their ends. */
#include "base/date.h"
#include "extract/dueform.h"

int64_t dueperiod_friday(int64_t day)
{
	return day - date_weekday(day) + 4;
}

int64_t dueperiod_month_end(int64_t day, int months_on)
{
	struct civil c = date_civil(day);
	int m = c.month - 1 + months_on + 1;

	return date_days((struct civil){ c.year + m / 12, m % 12 + 1, 1 }) - 1;
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
		c = (struct civil){ dueday_year(s, i + 1, &len), q * 3, 1 };
		if (c.year == 0)
			c.year = m.year + (q < this);
		if (date_days(c) + 31 < s->meeting)
			return when_unsure(len);
		return when_sure(len, dueperiod_month_end(date_days(c), 0));
	}
	c = (struct civil){ m.year, this * 3, 1 };
	return when_sure(2, dueperiod_month_end(date_days(c),
						dueword_is(s, i, "next") ? 3 : 0));
}

struct when dueperiod_of(const struct words *s, size_t i, bool end)
{
	bool next = dueword_is(s, i, "next"), this = dueword_is(s, i, "this the");
	size_t k = i + (size_t)(next || this), len = k - i + 1;

	if (!end && !next && !dueword_is(s, i, "this"))
		return quarter_at(s, i) ? quarter(s, i) : when_none();
	if (dueword_is(s, k, "week") && !end && dueday_at(s, k + 1) != STR_NPOS)
		return when_sure(dueday_at(s, k + 1) + 1 - i,
				 s->meeting - date_weekday(s->meeting) + 7 * next +
				     dueword_weekday(s, dueday_at(s, k + 1)));
	if (dueword_is(s, k, "week") &&
	    (dueperiod_friday(s->meeting) >= s->meeting || next))
		return when_sure(len, dueperiod_friday(s->meeting) + (next ? 7 : 0));
	if (dueword_is(s, k, "month"))
		return when_sure(len, dueperiod_month_end(s->meeting, next));
	if (dueword_is(s, k, "quarter")) {
		struct when q = quarter(s, i);

		q.len = len;
		return q;
	}
	if (dueword_is(s, k, "year"))
		return when_sure(len,
				 date_days((struct civil){
				     date_civil(s->meeting).year + next, 12, 31 }));
	/* "end of day Thursday" is Thursday. */
	if (dueword_is(s, k, "day business play") && !next &&
	    dueday_at(s, k + 1) == STR_NPOS && !dueword_is(s, k + 1, "tomorrow"))
		return when_sure(len, s->meeting);
	if (quarter_at(s, k))
		return quarter(s, k);
	if (end && (dueword_month(s, k) > 0 || dueword_is(s, k, "may"))) {
		int m = dueword_is(s, k, "may") ? 5 : dueword_month(s, k);
		struct when d;

		len = k - i + 1;
		d = dueday_civil(s, len, 28, m, dueday_year(s, k + 1, &len));
		d.len = len;
		if (d.sure)
			d.days = dueperiod_month_end(d.days, 0);
		return d;
	}
	return when_none();
}

struct when dueperiod_end(const struct words *s, size_t i)
{
	struct when w = { 0 };
	size_t skip = 0;

	if (dueword_is(s, i, "end close cob") && dueword_is(s, i + 1, "of"))
		skip = 2;
	else if (dueword_is(s, i, "end") &&
		 dueword_is(s, i + 1, "feb mar apr jun jul aug sep oct nov dec"))
		skip = 1;
	if (skip > 0) {
		w = dueperiod_of(s, i + skip, true);
		if (w.len > 0)
			w.len += skip;
	} else if (dueword_is(s, i, "month quarter year week") &&
		   dueword_is(s, i + 1, "end") &&
		   !(i > 0 && dueword_is(s, i - 1, "last"))) {
		w = dueword_is(s, i, "month")
			? when_sure(2, dueperiod_month_end(s->meeting, 0))
			: w;
		w = dueword_is(s, i, "year") ? dueperiod_of(s, i, true) : w;
		w = dueword_is(s, i, "quarter") ? quarter(s, i) : w;
		w.len = w.len > 0 ? 2 : 0;
	} else if (dueword_is(s, i, "month quarter year week") &&
		   dueword_is(s, i + 1, "out")) {
		/* "before the month's out" */
		w = dueperiod_of(s, i, true);
		w.len = w.len > 0 ? 2 : 0;
	} else if (dueword_is(s, i, "eow") &&
		   dueperiod_friday(s->meeting) >= s->meeting) {
		w = when_sure(1, dueperiod_friday(s->meeting));
	} else if (dueword_is(s, i, "eom")) {
		w = when_sure(1, dueperiod_month_end(s->meeting, 0));
	} else if (dueword_is(s, i, "eoq")) {
		w = quarter(s, i);
		w.len = 1;
	} else if (dueword_is(s, i, "eoy")) {
		w = when_sure(1, date_days((struct civil){ date_civil(s->meeting).year,
							   12, 31 }));
	} else if (dueword_is(s, i, "eod cob") && dueday_at(s, i + 1) == STR_NPOS &&
		   !dueword_is(s, i + 1, "tomorrow")) {
		w = when_sure(1, s->meeting);
	}
	return w;
}
