/*
 * date.c - civil dates as day numbers, ISO 8601 readers, English names.
 * The arithmetic counts in eras of 400 years (146097 days) that start on the
 * first of March, so that the leap day is the last of its year.
 */
#include "base/date.h"

enum { DAYS_PER_ERA = 146097, MARCH_TO_EPOCH = 719468 /* 0000-03-01 to 1970-01-01 */ };

/* Rounds down, for negative numbers too. */
static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

int64_t date_days(struct civil c)
{
	int64_t year = (int64_t)c.year - (c.month <= 2);
	int64_t era = floor_div(year, 400), in_era = year - era * 400;
	int64_t month = (c.month + 9) % 12; /* 0 = March */
	int64_t day = (153 * month + 2) / 5 + c.day - 1;

	return era * DAYS_PER_ERA + in_era * 365 + in_era / 4 - in_era / 100 + day -
	       MARCH_TO_EPOCH;
}

struct civil date_civil(int64_t days)
{
	int64_t era, day, year, month;

	days += MARCH_TO_EPOCH;
	era = floor_div(days, DAYS_PER_ERA);
	day = days - era * DAYS_PER_ERA; /* 0..146096 */
	year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	day -= 365 * year + year / 4 - year / 100;
	month = (5 * day + 2) / 153;
	day -= (153 * month + 2) / 5;
	return (struct civil){ .year = (int)(year + era * 400 + (month >= 10)),
			       .month = (int)(month < 10 ? month + 3 : month - 9),
			       .day = (int)day + 1 };
}

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

bool date_valid(struct civil c)
{
	return c.month >= 1 && c.month <= 12 && c.day >= 1 &&
	       c.day <= month_days(c.year, c.month);
}

int date_weekday(int64_t days)
{
	/* 1970-01-01 was a Thursday. */
	return (int)(days + 3 - floor_div(days + 3, 7) * 7);
}

int64_t date_month_end(int64_t day, int months_on)
{
	struct civil c = date_civil(day);
	int m = c.month - 1 + months_on + 1;

	return date_days((struct civil){ c.year + m / 12, m % 12 + 1, 1 }) - 1;
}

/* Exactly n digits off the front of *s, or -1. */
static int digits(struct str *s, size_t n)
{
	long v = s->len < n ? -1 : str_uint(str_n(s->p, n), 9999);

	if (v >= 0)
		*s = str_from(*s, n);
	return (int)v;
}

static bool take_date(struct str *s, int64_t *days)
{
	struct civil c;

	c.year = digits(s, 4);
	if (c.year < 0 || !str_eat(s, '-'))
		return false;
	c.month = digits(s, 2);
	if (!str_eat(s, '-'))
		return false;
	c.day = digits(s, 2);
	if (!date_valid(c))
		return false;
	*days = date_days(c);
	return true;
}

bool date_parse(struct str s, int64_t *days)
{
	int64_t d;

	if (!take_date(&s, &d) || s.len > 0)
		return false;
	*days = d;
	return true;
}

struct str date_text(struct arena *a, int64_t days)
{
	struct civil c = date_civil(days);

	return arena_fmt(a, "%04d-%02d-%02d", c.year, c.month, c.day);
}

static const struct str months[] = { STR("January"), STR("February"), STR("March"),
				     STR("April"),   STR("May"),      STR("June"),
				     STR("July"),    STR("August"),   STR("September"),
				     STR("October"), STR("November"), STR("December") };

static const struct {
	struct str full, brief;
} weekdays[] = {
	{ STR("Monday"), STR("Mon") },    { STR("Tuesday"), STR("Tues") },
	{ STR("Wednesday"), STR("Wed") }, { STR("Thursday"), STR("Thurs") },
	{ STR("Friday"), STR("Fri") },    { STR("Saturday"), STR("Sat") },
	{ STR("Sunday"), STR("Sun") },
};

long date_minutes(struct str clock)
{
	long h, m;

	if (clock.len != 5)
		return -1;
	h = str_uint(str_sub(clock, 0, 2), 23);
	m = str_uint(str_from(clock, 3), 59);
	return h < 0 || m < 0 ? -1 : h * 60 + m;
}

int date_month(struct str word)
{
	if (str_ieq(word, STRL("Sept")))
		return 9;
	for (int i = 0; i < 12; i++)
		if (str_ieq(word, months[i]) || str_ieq(word, str_n(months[i].p, 3)))
			return i + 1;
	return 0;
}

int date_weekday_of(struct str word)
{
	for (int i = 0; i < 7; i++)
		if (str_ieq(word, weekdays[i].full) ||
		    str_ieq(word, weekdays[i].brief) ||
		    str_ieq(word, str_n(weekdays[i].full.p, 3)))
			return i;
	return str_ieq(word, STRL("Thur")) ? 3 : -1;
}

struct str date_words(struct arena *a, int64_t days)
{
	struct civil c = date_civil(days);

	return arena_fmt(a, "%s %d %s %d", weekdays[date_weekday(days)].full.p, c.day,
			 months[c.month - 1].p, c.year);
}

/* "Z", "+HH:MM" or "+HHMM" over the whole of s, or nothing. */
static bool take_offset(struct str s, int32_t *offset)
{
	bool minus = str_starts(s, STRL("-"));
	int hours, minutes;

	*offset = OFFSET_NONE;
	if (s.len == 0)
		return true;
	if (str_ieq(s, STRL("z"))) {
		*offset = 0;
		return true;
	}
	if (!str_eat(&s, '+') && !str_eat(&s, '-'))
		return false;
	hours = digits(&s, 2);
	str_eat(&s, ':');
	minutes = digits(&s, 2);
	if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || s.len > 0)
		return false;
	*offset = (hours * 3600 + minutes * 60) * (minus ? -1 : 1);
	return true;
}

bool date_time_parse(struct str s, int64_t *wall, int32_t *offset)
{
	int hours, minutes, seconds = 0;
	int32_t off;
	int64_t days;

	if (!take_date(&s, &days) ||
	    (!str_eat(&s, 'T') && !str_eat(&s, ' ') && !str_eat(&s, 't')))
		return false;
	hours = digits(&s, 2);
	if (!str_eat(&s, ':'))
		return false;
	minutes = digits(&s, 2);
	if (str_eat(&s, ':')) {
		seconds = digits(&s, 2);
		if (str_eat(&s, '.') || str_eat(&s, ',')) {
			if (digits(&s, 1) < 0)
				return false;
			while (digits(&s, 1) >= 0)
				;
		}
	}
	/* 60 is a leap second (RFC 3339): counted as the second after it. */
	if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 ||
	    seconds > 60 || !take_offset(s, &off))
		return false;
	*wall = days * 86400 + hours * 3600 + minutes * 60 + seconds;
	*offset = off;
	return true;
}
