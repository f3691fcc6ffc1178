/*
 * due.c - a date expression of English talk or notes, relative to a meeting.
 *
 * One pass over the words: at each place the forms are tried, longest first.
 * "Before the 18th" is due on the 18th, a week or a quarter on its last working
 * or calendar day; what names no single day is found but not resolved.
 */
#include "extract/say.h"
#include "base/date.h"

enum { MAX_WORDS = 256, WORD_BYTES = 16, FAR_DAYS = 300 };

struct word {
	char w[WORD_BYTES]; /* lower case; longer words are cut */
	bool ends;          /* punctuation or the end of text follows */
	bool plural;        /* "tuesdays", not "tuesday's" */
	bool capital;
};

struct words {
	struct word v[MAX_WORDS];
	size_t n;
	int64_t meeting;
};

/* What stands at one place: how many words, and which day if it is one. */
struct when {
	size_t len;
	bool sure;
	int64_t days;
};

static bool is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9');
}

static bool one_of(const char *w, const char *list)
{
	size_t n = strlen(w);

	for (const char *p = list; n > 0 && *p;) {
		size_t len = strcspn(p, " ");

		if (len == n && memcmp(p, w, n) == 0)
			return true;
		p += len + (p[len] == ' ');
	}
	return false;
}

static const char *at(const struct words *s, size_t i)
{
	return i < s->n ? s->v[i].w : "";
}

static bool is(const struct words *s, size_t i, const char *list)
{
	return i < s->n && one_of(s->v[i].w, list);
}

/* Splits into words; "twenty-sixth" gives two, "monday's" one. */
static void split(struct words *s, struct str text)
{
	size_t i = 0;

	s->n = 0;
	while (i < text.len && s->n < MAX_WORDS) {
		struct word *w = &s->v[s->n];
		size_t n = 0, from = i;

		if (!is_alnum(text.p[i])) {
			if (s->n > 0 && text.p[i] != ' ' && text.p[i] != '-')
				s->v[s->n - 1].ends = true;
			i++;
			continue;
		}
		memset(w, 0, sizeof *w);
		w->capital = text.p[i] >= 'A' && text.p[i] <= 'Z';
		for (; i < text.len && is_alnum(text.p[i]); i++)
			if (n < WORD_BYTES - 1)
				w->w[n++] =
				    (char)(text.p[i] | (text.p[i] >= 'A' ? 0x20 : 0));
		if (i + 1 < text.len && text.p[i] == '\'' &&
		    (text.p[i + 1] == 's' || text.p[i + 1] == 'S') &&
		    (i + 2 == text.len || !is_alnum(text.p[i + 2])))
			i += 2;
		w->plural = i - from > 3 && w->w[n - 1] == 's';
		w->ends = i == text.len;
		s->n++;
	}
	if (s->n > 0 && i >= text.len)
		s->v[s->n - 1].ends = true;
}

/* "14" or "14th": 1..max, else 0. */
static int number(const char *w, int max, bool *suffix)
{
	int v = 0, n = 0;

	for (; w[n] >= '0' && w[n] <= '9' && n < 4; n++)
		v = v * 10 + (w[n] - '0');
	*suffix = n > 0 && one_of(w + n, "st nd rd th");
	if (n == 0 || v > max || (w[n] && !*suffix))
		return 0;
	return v;
}

/* A small cardinal in words or digits ("two", "10", "a"), else 0. */
static int count(const char *w)
{
	static const char *const names[] = { "a an", "two",   "three", "four", "five",
					     "six",  "seven", "eight", "nine", "ten" };
	bool suffix;
	int v = number(w, 99, &suffix);

	if (v > 0 && !suffix)
		return v;
	if (one_of(w, "one"))
		return 1;
	if (one_of(w, "twelve"))
		return 12;
	for (int i = 0; i < 10; i++)
		if (one_of(w, names[i]))
			return i + 1;
	return 0;
}

/* "eighteenth", "twenty sixth", "18th": the day of a month and how many words. */
static int ordinal(const struct words *s, size_t i, size_t *len)
{
	static const char *const names[] = { "first",      "second",      "third",
					     "fourth",     "fifth",       "sixth",
					     "seventh",    "eighth",      "ninth",
					     "tenth",      "eleventh",    "twelfth",
					     "thirteenth", "fourteenth",  "fifteenth",
					     "sixteenth",  "seventeenth", "eighteenth",
					     "nineteenth", "twentieth",   "thirtieth" };
	bool suffix;
	int v = number(at(s, i), 31, &suffix);

	*len = 1;
	if (v > 0 && suffix)
		return v;
	for (int k = 0; k < 21; k++)
		if (one_of(at(s, i), names[k]))
			return k == 20 ? 30 : k + 1;
	if (!is(s, i, "twenty thirty") || s->v[i].ends)
		return 0;
	for (int k = 0; k < 9; k++)
		if (one_of(at(s, i + 1), names[k])) {
			*len = 2;
			v = (is(s, i, "twenty") ? 20 : 30) + k + 1;
			return v <= 31 ? v : 0;
		}
	return 0;
}

static int month_at(const struct words *s, size_t i)
{
	struct str w = str_z(at(s, i));
	int m;

	if (w.len < 3 || i >= s->n)
		return 0;
	m = date_month(w);
	/* "may" and "march" are verbs, "mar" and "dec" start other words. */
	if (m > 0 && w.len > 3 &&
	    !one_of(at(s, i), "january february march april june july august september "
			      "october november "
			      "december sept"))
		return 0;
	return one_of(at(s, i), "sept") ? 9 : m;
}

static int weekday_at(const struct words *s, size_t i)
{
	static const char days[] =
	    "monday tuesday wednesday thursday friday saturday sunday";
	static const char abbr[] = "mon tue tues wed weds thu thur thurs fri";
	const char *w = at(s, i);

	if (i >= s->n || s->v[i].plural)
		if (!one_of(w, "tues weds thurs"))
			return -1;
	if (!one_of(w, days) && !(s->v[i].capital && one_of(w, abbr)))
		return -1;
	return date_weekday_of(
	    str_n(w, strlen(w) > 3 && !one_of(w, days) ? 3 : strlen(w)));
}

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
	int y = number(at(s, i), 2999, &suffix);

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
	int a = number(at(s, i), 2999, &suffix), day, month, b, c;

	if (a >= 1900 && !suffix) {
		b = number(at(s, i + 1), 12, &suffix);
		c = number(at(s, i + 2), 31, &suffix);
		if (b > 0 && c > 0 && strlen(at(s, i + 1)) == 2 && !s->v[i].ends)
			return civil_day(s, 3, c, b, a);
		return (struct when){ 0 };
	}
	month = month_at(s, i);
	if (month > 0) {
		day = number(at(s, i + 1), 31, &suffix);
		n = 1;
		if (day == 0)
			day = ordinal(s, i + 1 + (size_t)is(s, i + 1, "the"), &n);
		if (day == 0)
			return (struct when){ 0 };
		len = 1 + n + (size_t)is(s, i + 1, "the");
		return civil_day(s, len, day, month, year_at(s, i + len, &len));
	}
	day = ordinal(s, i, &n);
	if (day == 0 && a > 0 && a <= 31) {
		day = a;
		n = 1;
	}
	if (day == 0)
		return (struct when){ 0 };
	len = n + (size_t)is(s, i + n, "of");
	month = month_at(s, i + len);
	if (month == 0 && is(s, i + len, "may") &&
	    (len > n || a > 0 || s->v[i + len].capital))
		month = 5;
	if (month > 0 && !s->v[i + n - 1].ends) {
		len++;
		return civil_day(s, len, day, month, year_at(s, i + len, &len));
	}
	if (len > n && is(s, i + len, "this next the") && is(s, i + len + 1, "month"))
		return is(s, i + len, "next")
			   ? civil_day(s, len + 2, day,
				       date_civil(month_end(s->meeting, 1)).month, 0)
			   : civil_day(s, len + 2, day, 0, 0);
	/* "the second feed", "the first time": only a bare "by the second" is a day. */
	if (i == 0 || !is(s, i - 1, "the") || len > n)
		return (struct when){ 0 };
	if (!s->v[i + n - 1].ends &&
	    !(i > 1 && is(s, i - 2, "by on before until till than for") &&
	      is(s, i + n, "and so at if or please because when then to i we you")))
		return (struct when){ 0 };
	if (i > 1 && is(s, i - 2, "by on before until till than for of"))
		return civil_day(s, n, day, 0, 0);
	return day > 3 && s->v[i + n - 1].ends ? civil_day(s, n, day, 0, 0)
					       : (struct when){ 0 };
}

/* Weekday alone, "next Tuesday", "Friday week", "Thursday the 14th". */
static struct when weekday(const struct words *s, size_t i)
{
	bool next = is(s, i, "next"), this = is(s, i, "this coming");
	size_t len = 1 + (size_t)(next || this);
	int wd = weekday_at(s, i + len - 1), now = date_weekday(s->meeting);
	int64_t day;
	struct when exact;

	if (wd < 0)
		return (struct when){ 0 };
	exact = calendar(s, i + len + (size_t)is(s, i + len, "the"));
	if (exact.len > 0 && exact.sure && !s->v[i + len - 1].ends &&
	    date_weekday(exact.days) == wd)
		return sure(len + exact.len + (size_t)is(s, i + len, "the"),
			    exact.days);
	day = s->meeting - now + wd;
	if (next || day <= s->meeting)
		day += 7;
	if (this && day - s->meeting >= 7)
		day -= day - 7 > s->meeting ? 7 : 0;
	if (is(s, i + len, "week") && !s->v[i + len - 1].ends)
		return sure(len + 1, day + 7);
	return sure(len, day);
}

static int quarter_at(const struct words *s, size_t i)
{
	const char *w = at(s, i);

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
	return sure(2, month_end(date_days(c), is(s, i, "next") ? 3 : 0));
}

/* "this week", "next month", "week", after "end of" with or without "the". */
static struct when period(const struct words *s, size_t i, bool end)
{
	bool next = is(s, i, "next"), this = is(s, i, "this the");
	size_t k = i + (size_t)(next || this), len = k - i + 1;

	if (!end && !next && !is(s, i, "this"))
		return quarter_at(s, i) ? quarter(s, i) : (struct when){ 0 };
	if (is(s, k, "week") && (friday(s->meeting) >= s->meeting || next))
		return sure(len, friday(s->meeting) + (next ? 7 : 0));
	if (is(s, k, "month"))
		return sure(len, month_end(s->meeting, next));
	if (is(s, k, "quarter")) {
		struct when q = quarter(s, i);

		q.len = len;
		return q;
	}
	if (is(s, k, "year"))
		return sure(len, date_days((struct civil){
				     date_civil(s->meeting).year + next, 12, 31 }));
	if (is(s, k, "day business play") && !next)
		return sure(len, s->meeting);
	if (quarter_at(s, k))
		return quarter(s, k);
	if (end && (month_at(s, k) > 0 || is(s, k, "may"))) {
		int m = is(s, k, "may") ? 5 : month_at(s, k);
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

	if (is(s, i, "end close cob") && is(s, i + 1, "of"))
		skip = 2;
	else if (is(s, i, "end") &&
		 is(s, i + 1, "feb mar apr jun jul aug sep oct nov dec"))
		skip = 1;
	if (skip > 0) {
		w = period(s, i + skip, true);
		if (w.len > 0)
			w.len += skip;
	} else if (is(s, i, "month quarter year week") && is(s, i + 1, "end") &&
		   !(i > 0 && is(s, i - 1, "last"))) {
		w = is(s, i, "month") ? sure(2, month_end(s->meeting, 0)) : w;
		w = is(s, i, "year") ? period(s, i, true) : w;
		w = is(s, i, "quarter") ? quarter(s, i) : w;
		w.len = w.len > 0 ? 2 : 0;
	} else if (is(s, i, "eow") && friday(s->meeting) >= s->meeting) {
		w = sure(1, friday(s->meeting));
	} else if (is(s, i, "eom")) {
		w = sure(1, month_end(s->meeting, 0));
	} else if (is(s, i, "eoq")) {
		w = quarter(s, i);
		w.len = 1;
	} else if (is(s, i, "eoy")) {
		w = sure(1, date_days(
				(struct civil){ date_civil(s->meeting).year, 12, 31 }));
	} else if (is(s, i, "eod cob")) {
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
	bool led = i > 0 && is(s, i - 1, "in within give me have");

	n = count(at(s, k));
	if (n > 0)
		k++;
	if (!is(s, k, units))
		return (struct when){ 0 };
	unit = is(s, k, "day days") ? 1 : is(s, k, "week weeks") ? 7 : 14;
	len = k - i + 1;
	if (is(s, k + 1, "on from") && weekday_at(s, k + 2) >= 0 && unit >= 7) {
		struct when w = weekday(s, k + 2);

		return sure(len + 1 + w.len, w.days + (n > 0 ? n : 1) * unit);
	}
	if (n == 0)
		return (struct when){ 0 };
	if (is(s, k + 1, "today tomorrow") && unit >= 7)
		return sure(len + 1, s->meeting + n * unit + is(s, k + 1, "tomorrow"));
	if (is(s, k + 1, "from") && is(s, k + 2, "now today"))
		led = true;
	if (is(s, k + 1, "ago earlier old later before"))
		return (struct when){ 0 };
	/* "two weeks is grand" answers when; "two weeks of work" does not. */
	if (!led && is(s, k, "fortnight"))
		led = i > 0 && is(s, i - 1, "me");
	if (!led && !(i == 0 && is(s, k + 1, "is works would should")))
		return (struct when){ 0 };
	if (is(s, k, "hour hours"))
		return n <= 4        ? sure(len, s->meeting)
		       : n % 24 == 0 ? sure(len, s->meeting + n / 24)
				     : unsure(len);
	if (is(s, k, "month months")) {
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
	if (is(s, i, "today tonight"))
		return is(s, i + 1, "week") && is(s, i, "today")
			   ? sure(2, s->meeting + 7)
			   : sure(1, s->meeting);
	if (is(s, i, "this") && is(s, i + 1, "afternoon morning evening"))
		return sure(2, s->meeting);
	if (is(s, i, "day") && is(s, i + 1, "after") && is(s, i + 2, "tomorrow"))
		return sure(3, s->meeting + 2);
	if (is(s, i, "tomorrow") && !(i > 0 && is(s, i - 1, "after")))
		return sure(1, s->meeting + 1);
	if (is(s, i, "weekend")) {
		bool before = (i > 0 && is(s, i - 1, "before")) ||
			      (i > 1 && is(s, i - 2, "before"));

		if (i > 0 && is(s, i - 1, "last"))
			return (struct when){ 0 };
		return before && friday(s->meeting) >= s->meeting
			   ? sure(1, friday(s->meeting))
			   : unsure(1);
	}
	if (is(s, i, "soon asap sometime eventually shortly"))
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
	       is(s, i - 1, "the this end of close lunchtime noon day eod cob board"))
		i--;
	return i > 0 ? s->v[i - 1].w : "";
}

bool due_find(struct str text, int64_t meeting, int64_t *days, bool *found)
{
	struct words s;
	int best = 0;

	s.meeting = meeting;
	split(&s, text);
	*found = false;
	for (size_t i = 0; i < s.n;) {
		struct when w = at_place(&s, i);
		const char *before = lead(&s, i);
		int strength = 1;

		if (w.len == 0 ||
		    one_of(before, "last previous since every each was past")) {
			i += w.len > 0 ? w.len : 1;
			continue;
		}
		if (is(&s, i + w.len, "ago")) {
			i += w.len + 1;
			continue;
		}
		if (one_of(before, "from starting")) { /* a beginning, not an end */
			i += w.len;
			continue;
		}
		*found = true;
		if (one_of(before, "after early mid beginning start around late"))
			w.sure = false;
		if (one_of(before, "by before than until till due deadline"))
			strength = 2;
		if (w.sure && w.days >= meeting && strength > best) {
			best = strength;
			*days = w.days;
		}
		i += w.len;
	}
	return best > 0;
}
