/* test_date.c - day numbers, ISO 8601, English names. */
#include "base/date.h"

#include "tests/tap.h"

static const struct {
	int year, month, day;
	int64_t days;
	int weekday;
} known[] = {
	{ 1970, 1, 1, 0, 3 },      { 1969, 12, 31, -1, 2 },
	{ 2000, 2, 29, 11016, 1 }, { 2000, 3, 1, 11017, 2 },
	{ 1900, 3, 1, -25508, 3 }, { 2026, 2, 3, 20487, 1 },
	{ 2100, 2, 28, 47540, 6 }, { 2100, 3, 1, 47541, 0 },
	{ 1, 1, 1, -719162, 0 },   { 9999, 12, 31, 2932896, 4 },
	{ 0, 3, 1, -719468, 2 },
};

static void test_days(void)
{
	int64_t before = date_days((struct civil){ 1599, 12, 31 });
	bool steps = true;

	for (size_t i = 0; i < COUNT(known); i++) {
		struct civil c = { known[i].year, known[i].month, known[i].day };
		struct civil back = date_civil(known[i].days);

		OK(date_days(c) == known[i].days, "%d-%d-%d is day %lld", c.year,
		   c.month, c.day, (long long)date_days(c));
		OK(back.year == c.year && back.month == c.month && back.day == c.day,
		   "and back");
		OK(date_weekday(known[i].days) == known[i].weekday, "its weekday is %d",
		   date_weekday(known[i].days));
	}
	for (int y = 1600; y < 2400; y++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= 31; d++) {
				struct civil c = { y, m, d }, back;

				if (!date_valid(c))
					continue;
				back = date_civil(date_days(c));
				steps = steps && date_days(c) == before + 1 &&
					back.year == y && back.month == m &&
					back.day == d;
				before = date_days(c);
			}
	OK(steps, "800 years, each day one after the other");
	OK(!date_valid((struct civil){ 2026, 2, 29 }), "no leap day");
	OK(!date_valid((struct civil){ 2026, 13, 1 }), "no 13th month");
	OK(!date_valid((struct civil){ 2026, 0, 1 }), "no month 0");
}

static const struct {
	const char *in;
	const char *out; /* NULL: refused */
} dates[] = {
	{ "2026-02-03", "2026-02-03" },
	{ "0001-01-01", "0001-01-01" },
	{ "2024-02-29", "2024-02-29" },
	{ "2026-2-3", NULL },
	{ "2026-02-30", NULL },
	{ "2026-02-03 ", NULL },
	{ "2026-02-03T", NULL },
	{ "20260203", NULL },
	{ "", NULL },
	{ "2026-00-10", NULL },
	{ "+026-01-10", NULL },
};

static void test_parse(void)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(dates); i++) {
		int64_t days = -99;
		bool ok = date_parse(str_z(dates[i].in), &days);

		OK(ok == (dates[i].out != NULL), "%s: read or refused", dates[i].in);
		OK(ok ? str_eq(date_text(&a, days), str_z(dates[i].out)) : days == -99,
		   "%s: its text, or untouched", dates[i].in);
	}
	arena_fini(&a);
}

static const struct {
	const char *in;
	bool ok;
	int64_t wall;
	int32_t offset;
} times[] = {
	{ "1970-01-01T00:00Z", true, 0, 0 },
	{ "1970-01-02 01:02", true, 90120, OFFSET_NONE },
	{ "1970-01-01T00:00:05.123Z", true, 5, 0 },
	{ "1970-01-01T10:00:00+02:00", true, 36000, 7200 },
	{ "1970-01-01T10:00:00-0330", true, 36000, -12600 },
	{ "2026-02-03T23:59:60Z", true, 1770163200, 0 },
	{ "1970-01-01T24:00Z", false, 0, 0 },
	{ "1970-01-01T10:60Z", false, 0, 0 },
	{ "1970-01-01T10:00:61Z", false, 0, 0 },
	{ "1970-01-01T10:00:00.Z", false, 0, 0 },
	{ "1970-01-01T10:00:00 Z", false, 0, 0 },
	{ "1970-01-01T10:00+2:00", false, 0, 0 },
	{ "1970-01-01T10:00+25:00", false, 0, 0 },
	{ "1970-01-01T10:00Zz", false, 0, 0 },
	{ "1970-01-01", false, 0, 0 },
	{ "1970-01-01T", false, 0, 0 },
	{ "1970-02-30T10:00Z", false, 0, 0 },
};

static void test_times(void)
{
	for (size_t i = 0; i < COUNT(times); i++) {
		int64_t wall = -99;
		int32_t offset = -99;
		bool ok = date_time_parse(str_z(times[i].in), &wall, &offset);

		OK(ok == times[i].ok, "%s: read or refused", times[i].in);
		OK(ok ? wall == times[i].wall && offset == times[i].offset
		      : wall == -99 && offset == -99,
		   "%s: its value, or untouched", times[i].in);
	}
}

static void test_names(void)
{
	struct arena a = { 0 };

	OK(date_minutes(STRL("09:30")) == 570 && date_minutes(STRL("00:00")) == 0,
	   "minutes of a clock time");
	OK(date_minutes(STRL("24:00")) == -1 && date_minutes(STRL("9:30")) == -1 &&
	       date_minutes(STRL("")) == -1,
	   "and what is none");
	OK(date_month(STRL("january")) == 1 && date_month(STRL("DEC")) == 12, "months");
	OK(date_month(STRL("Sept")) == 9 && date_month(STRL("May")) == 5, "short ones");
	OK(str_eq(date_words(&a, date_days((struct civil){ 2026, 3, 6 })),
		  STRL("Friday 6 March 2026")),
	   "a day in words");
	OK(date_month(STRL("Janu")) == 0 && date_month(STRL("")) == 0 &&
	       date_month(STRL("Ma")) == 0,
	   "no month");
	OK(date_weekday_of(STRL("Monday")) == 0 && date_weekday_of(STRL("sun")) == 6,
	   "weekdays");
	OK(date_weekday_of(STRL("tues")) == 1 && date_weekday_of(STRL("Thurs")) == 3 &&
	       date_weekday_of(STRL("thur")) == 3,
	   "short ones");
	OK(date_weekday_of(STRL("Mo")) == -1 && date_weekday_of(STRL("")) == -1,
	   "none");
	arena_fini(&a);
}

int main(void)
{
	test_days();
	test_parse();
	test_times();
	test_names();
	return tap_end();
}
