/* yearless.c - see yearless.h. */
#include "ingest/written/yearless.h"

#include "base/ascii.h"
#include "ingest/written/running.h"

void yearless_period(struct yearless *y, int year)
{
	if (year)
		y->period = year;
}

void yearless_add(struct arena *a, struct yearless *y, struct str text,
		  const struct dayhead *head)
{
	*VEC_ADD(a, &y->days) =
	    (struct yearless_day){ text, head->day.len ? y->period : 0 };
}

static int64_t distance(int64_t a, int64_t b)
{
	return a < b ? b - a : a - b;
}

static bool in_year(struct dayhead *h, int year)
{
	struct when w;

	if (!when_in_year(h->day, year, &w))
		return false;
	h->when.days = w.days;
	h->day.len = 0;
	return true;
}

/* The year in which it is nearest to the meeting beside it; its weekday decides. */
static void beside(struct dayhead *h, int64_t neighbour)
{
	int around = date_civil(neighbour).year;
	int64_t best = INT64_MAX;
	int year = 0;

	for (int y = around - 1; y <= around + 1; y++) {
		struct when w;

		if (!when_in_year(h->day, y, &w) ||
		    (h->weekday >= 0 && date_weekday(w.days) != h->weekday) ||
		    distance(w.days, neighbour) >= best)
			continue;
		best = distance(w.days, neighbour);
		year = y;
	}
	if (year)
		(void)in_year(h, year);
}

static bool fill_years(const struct yearless *y, struct running *r)
{
	struct running_parts *v = &r->parts;
	size_t open = 0, n = v->n;

	for (size_t i = 0; i < n; i++) {
		struct dayhead *h = &v->v[i].head;

		if (h->day.len && y->days.v[i].year)
			(void)in_year(h, y->days.v[i].year);
		open += h->day.len > 0;
	}
	if (open == n)
		for (size_t i = 0; y->title && i < n; i++)
			(void)in_year(&v->v[i].head, y->title);
	for (size_t i = 1; i < n; i++)
		if (v->v[i].head.day.len && !v->v[i - 1].head.day.len)
			beside(&v->v[i].head, v->v[i - 1].head.when.days);
	for (size_t i = n - 1; i-- > 0;)
		if (v->v[i].head.day.len && !v->v[i + 1].head.day.len)
			beside(&v->v[i].head, v->v[i + 1].head.when.days);
	for (size_t i = 0; i < n; i++)
		if (v->v[i].head.day.len)
			return false;
	return true;
}

/* The day that has month and day the other way round, or the same. */
static int64_t turned(int64_t days)
{
	struct civil c = date_civil(days), t = { c.year, c.day, c.month };

	return date_valid(t) ? date_days(t) : days;
}

/* 1: "3/25/2026", the month first; -1: "25/3/2026"; 0: neither, or not told. */
static int order_of(struct str text, const struct when *w)
{
	struct str s = str_sub(text, w->from, w->to);
	struct civil c = date_civil(w->days);
	size_t n = 0;
	long first;

	while (n < s.len && ascii_is_digit(s.p[n]))
		n++;
	if (!n || n > 2 || n == s.len || !strchr("/-", s.p[n]) || w->unsure)
		return 0;
	first = str_uint(str_n(s.p, n), 31);
	return c.month == c.day ? 0 : first == c.month ? 1 : -1;
}

/*
 * One document writes its days in one way: what one of them tells holds for all; else
 * meetings of a series lie close together.
 */
static void settle_order(const struct yearless *y, struct running_parts *v)
{
	int order = 0;
	int64_t as_is = 0, other = 0;

	for (size_t i = 0; i < v->n && !order; i++)
		order = order_of(y->days.v[i].text, &v->v[i].head.when);
	for (size_t i = 1; i < v->n; i++) {
		const struct when *p = &v->v[i - 1].head.when, *q = &v->v[i].head.when;

		as_is += distance(p->days, q->days);
		other += distance(p->unsure ? turned(p->days) : p->days,
				  q->unsure ? turned(q->days) : q->days);
	}
	if (!order)
		order = as_is < other ? 1 : as_is > other ? -1 : 0;
	for (size_t i = 0; order && i < v->n; i++) {
		struct when *w = &v->v[i].head.when;

		if (!w->unsure)
			continue;
		w->days = order > 0 ? w->days : turned(w->days);
		w->unsure = false;
	}
}

bool yearless_resolve(const struct yearless *y, struct running *r)
{
	if (!fill_years(y, r))
		return false;
	settle_order(y, &r->parts);
	return true;
}
