/* noteday.c - see noteday.h; figures stand in notes only, nobody speaks them. */
#include "extract/notes/noteday.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/months.h"
#include "base/lang/words.h"
#include "extract/due/due.h"

enum {
	CENTURY = 2000,
	YEAR_DIGITS = 4,
	FAR_DAYS = 300,
	SOON_DAYS = 92,
	LATE_DAYS = 183
};
enum order { ORDER_NONE, ORDER_DAY, ORDER_MONTH };

/* "16/3", "06.03.", "3/27/2026": two numbers in the order of writing, year 0: none. */
struct figures {
	int a, b, year;
	char sep;
	size_t from, to;
};

static int digits(struct str s, size_t *at, size_t most)
{
	size_t from = *at;
	int n = 0;

	while (*at < s.len && ascii_is_digit(s.p[*at]) && *at - from <= most)
		n = n * 10 + s.p[(*at)++] - '0';
	return *at == from || *at - from > most ? -1 : n;
}

static bool figures_at(struct str s, size_t at, struct figures *f)
{
	*f = (struct figures){ .from = at };
	f->a = digits(s, &at, 2);
	if (f->a < 1 || at == s.len || !strchr("/.-", s.p[at]))
		return false;
	f->sep = s.p[at++];
	f->b = digits(s, &at, 2);
	if (f->b < 1)
		return false;
	f->to = at;
	if (at < s.len && s.p[at] == f->sep) {
		f->to += f->sep == '.';
		at++;
		f->year = digits(s, &at, YEAR_DIGITS);
		f->to = f->year >= 0 ? at : f->to;
		f->year = f->year < 0 ? 0 : f->year < 100 ? f->year + CENTURY : f->year;
	}
	/* "4.1" is a version, "3-5" a span; "24/7" is always. */
	return (f->year || (f->sep == '.' ? s.p[f->to - 1] == '.' : f->sep == '/')) &&
	       (f->to == s.len || !ascii_is_alnum(s.p[f->to])) &&
	       !(f->a == 24 && f->b == 7 && !f->year);
}

static bool figures_next(struct str s, size_t *at, struct figures *f)
{
	for (; *at < s.len; ++*at) {
		char before = *at ? s.p[*at - 1] : ' ';

		if (!ascii_is_digit(s.p[*at]) || ascii_is_alnum(before) ||
		    strchr("/.-:", before) || !figures_at(s, *at, f))
			continue;
		*at = f->to;
		return true;
	}
	return false;
}

/* Words between the day, the month and the year: "30 de enero de 2026". */
static void skip_of(struct str *s)
{
	static const struct str of[] = { STR("de "), STR("del ") };

	while (str_eat(s, ' '))
		;
	for (size_t i = 0; i < COUNT(of); i++)
		if (str_istarts(*s, of[i]))
			*s = str_from(*s, of[i].len);
}

/* "6 février 2026", "1er mars", "6. Februar": of English ones due_find knows. */
static bool spelt_at(struct str s, size_t at, struct figures *f)
{
	size_t i = at, n = 0;
	struct str rest, year;

	*f = (struct figures){ .from = at, .sep = '.', .a = digits(s, &i, 2) };
	rest = str_from(s, i);
	if (f->a == 1 && str_istarts(rest, STRL("er ")))
		rest = str_from(rest, 2);
	if (rest.len && rest.p[0] == '.')
		rest = str_from(rest, 1);
	if (f->a < 1 || !rest.len || rest.p[0] != ' ')
		return false;
	skip_of(&rest);
	while (n < rest.len && !strchr(" .,;:)", rest.p[n]))
		n++;
	/* "10 ago", "3 out" are short for months elsewhere. */
	if (n < 4 && !str_in_words(str_sub(rest, 0, n), " mai mei maj "))
		return false;
	f->b = months_of(str_sub(rest, 0, n));
	rest = str_from(rest, n);
	f->to = s.len - rest.len;
	year = rest;
	skip_of(&year);
	i = 0;
	n = s.len - year.len;
	f->year = year.len < rest.len ? digits(year, &i, YEAR_DIGITS) : 0;
	if (f->year > CENTURY)
		f->to = n + i;
	else
		f->year = 0;
	return f->b > 0;
}

/* The day that they say in one order, counted from the meeting; or -1. */
static int64_t day_of(const struct figures *f, enum order order, int64_t meeting)
{
	struct civil c = { .year = f->year ? f->year : date_civil(meeting).year,
			   .month = order == ORDER_DAY ? f->b : f->a,
			   .day = order == ORDER_DAY ? f->a : f->b };

	if (!date_valid(c))
		return -1;
	if (!f->year && date_days(c) < meeting) {
		c.year++;
		if (!date_valid(c) || date_days(c) > meeting + FAR_DAYS)
			return -1;
	}
	return date_days(c);
}

/* The order in which the text writes, as far as its figures tell. */
static enum order order_in(struct str s, int64_t meeting)
{
	struct figures f;

	for (size_t at = 0; figures_next(s, &at, &f);) {
		struct figures own = f;
		bool first, last;

		if (f.sep == '.' || f.a == f.b)
			continue;
		if (f.a > 12 || f.b > 12)
			return f.a > 12 ? ORDER_DAY : ORDER_MONTH;
		/* The meeting's own day. */
		own.year = own.year ? own.year : date_civil(meeting).year;
		first = day_of(&own, ORDER_DAY, meeting) == meeting;
		last = day_of(&own, ORDER_MONTH, meeting) == meeting;
		if (first != last)
			return first ? ORDER_DAY : ORDER_MONTH;
	}
	return ORDER_NONE;
}

void noteday_prepare(struct talk *t)
{
	const struct record *r = t->r;
	enum order order = ORDER_NONE;
	int64_t meeting;

	if (date_parse(r->date, &meeting)) {
		order = order_in(r->title, meeting);
		for (size_t i = 0; !order && i < r->segments.n; i++)
			if (r->segments.v[i].kind != SEG_SPEECH)
				order = order_in(r->segments.v[i].text, meeting);
	}
	t->day_order = (int)order;
}

/* "due 16/3", "- 16/3", "16/3": without a year only there, "9/10 berths" is none. */
static bool stands_as_day(struct str s, const struct figures *f)
{
	static const char leads[] =
	    " au avant before bis by del due el il latest le on "
	    "tegen till until voor zum ";
	struct str before = str_rtrim(str_n(s.p, f->from)), rest, word;
	size_t at = before.len;

	rest = str_trim(str_from(s, f->to));
	while (rest.len && strchr(").,;", rest.p[0]))
		rest = str_trim(str_from(rest, 1));
	if (f->year || !rest.len)
		return true;
	while (at > 0 && ascii_is_letter(before.p[at - 1]))
		at--;
	word = str_from(before, at);
	return word.len > 0 && str_in_words(word, leads);
}

/* Which of two days that are to come: what is to be done is soon, not in half a year.
 */
static enum order nearer(const int64_t days[2], int64_t meeting)
{
	for (int i = 0; i < 2; i++)
		if (days[i] <= meeting + SOON_DAYS &&
		    days[1 - i] >= meeting + LATE_DAYS)
			return i == 0 ? ORDER_DAY : ORDER_MONTH;
	return ORDER_NONE;
}

/* The weekday that stands before the figures, "Fri 20/3", "Friday, 3/20", or -1. */
static int weekday_before(struct str text, const struct figures *f)
{
	struct str s = str_rtrim(str_n(text.p, f->from));
	size_t at;

	if (str_ends(s, STRL(",")))
		s.len--;
	for (at = s.len; at > 0 && ascii_is_letter(s.p[at - 1]);)
		at--;
	return date_weekday_of(str_from(s, at));
}

/* Figures behind a weekday: of both orders it tells which.  *day is -1 when no day to
 * come is meant. */
static bool day_of_week(struct str text, int64_t meeting, int64_t *day)
{
	static const enum order orders[] = { ORDER_DAY, ORDER_MONTH };
	struct figures f;
	bool found = false;

	*day = -1;
	for (size_t at = 0; *day < 0 && figures_next(text, &at, &f);) {
		int wd = weekday_before(text, &f);

		found = found || wd >= 0;
		for (size_t i = 0; wd >= 0 && i < 2 && *day < 0; i++) {
			int64_t d = day_of(&f, orders[i], meeting);

			if (d >= meeting && date_weekday(d) == wd)
				*day = d;
		}
	}
	return found;
}

/* "..., Sat", "by Sun": words as well, but not there and so written. */
static bool weekend(struct str part, int64_t meeting, int64_t *day)
{
	bool found;

	if (str_starts(part, STRL("by ")) || str_starts(part, STRL("on ")))
		part = str_from(part, 3);
	if (!str_eq(part, STRL("Sat")) && !str_eq(part, STRL("Sun")))
		return false;
	part = part.p[1] == 'a' ? STRL("Saturday") : STRL("Sunday");
	return due_find(part, meeting, day, &found);
}

/* "two weeks" in a cell of its own, or "..., two weeks": from the meeting on. */
static bool distance(const struct talk *t, struct str text, int64_t meeting,
		     int64_t *day)
{
	struct str part = text, word;
	size_t n = 0;
	bool found;

	while (str_split(&text, ',', &part))
		continue;
	part = str_trim(part);
	if (weekend(part, meeting, day))
		return true;
	for (size_t at = 0; word_next(part, &at, &word);)
		n++;
	return n == 2 &&
	       (str_ends(part, STRL(" weeks")) || str_ends(part, STRL(" days"))) &&
	       due_find(arena_fmt(t->arena, "in %.*s", STR_ARG(part)), meeting, day,
			&found);
}

/* A day with the name of its month. */
static bool day_spelt(struct str text, int64_t meeting, int64_t *day)
{
	struct figures f;

	for (size_t at = 0; at < text.len; at++) {
		if (!ascii_is_digit(text.p[at]) ||
		    (at && (ascii_is_alnum(text.p[at - 1]) ||
			    strchr("/.-:", text.p[at - 1]))) ||
		    !spelt_at(text, at, &f) || !stands_as_day(text, &f))
			continue;
		*day = day_of(&f, ORDER_DAY, meeting);
		if (*day >= meeting)
			return true;
	}
	return false;
}

bool noteday_find(const struct talk *t, struct str text, int64_t *day)
{
	int64_t meeting, days[2];
	enum order order;
	struct figures f;
	bool found;

	if (!date_parse(t->r->date, &meeting))
		return false;
	if (day_of_week(text, meeting, &days[0])) {
		if (days[0] >= 0)
			*day = days[0];
		return days[0] >= 0;
	}
	if (due_find(text, meeting, day, &found) || distance(t, text, meeting, day))
		return true;
	if (day_spelt(text, meeting, day))
		return true;
	for (size_t at = 0; figures_next(text, &at, &f);) {
		if (!stands_as_day(text, &f))
			continue;
		days[0] = day_of(&f, ORDER_DAY, meeting);
		days[1] = f.sep == '.' ? -1 : day_of(&f, ORDER_MONTH, meeting);
		order = days[0] >= meeting && days[1] >= meeting && days[0] != days[1]
			    ? (enum order)t->day_order
			: days[0] >= meeting ? ORDER_DAY
					     : ORDER_MONTH;
		if (!order)
			order = nearer(days, meeting);
		*day = days[order == ORDER_MONTH];
		if (order && *day >= meeting)
			return true;
	}
	return false;
}
