/*
 * dueform.h - the forms of date expressions; for due.c.
 *
 * Each function tries one form at word i of a text.  It returns a `when` of length 0 if
 * the form does not stand there.
 */
#ifndef EXTRACT_DUE_DUEFORM_H
#define EXTRACT_DUE_DUEFORM_H
#include "extract/due/dueword.h"

/* A date expression: its number of words, and its day if that is sure. */
struct when {
	size_t len;
	bool sure;
	bool loose; /* "in the week of the ninth": any other day counts more */
	int64_t days;
};

static inline struct when when_none(void)
{
	return (struct when){ 0 };
}

static inline struct when when_sure(size_t len, int64_t days)
{
	return (struct when){ .len = len, .sure = true, .days = days };
}

/* An expression of time that does not mean one certain day. */
static inline struct when when_unsure(size_t len)
{
	return (struct when){ .len = len };
}

/* ---- days of a month and a week (dueday.c) --------------------------------------- */

/* The day of a month; month and year may be 0.  Never before the meeting. */
struct when dueday_civil(const struct words *s, size_t len, int day, int month,
			 int year);
/* The year at word i, counted in *len; or 0. */
int dueday_year(const struct words *s, size_t i, size_t *len);
/* 2026-03-04, "6 Feb", "Feb 6 2026", "the sixth of February", "the 18th". */
struct when dueday_calendar(const struct words *s, size_t i);
/* Weekday alone, "next Tuesday", "Friday week", "Thursday the 14th". */
struct when dueday_week(const struct words *s, size_t i);
/* "the second Tuesday of April", "last Friday of the month". */
struct when dueday_nth(const struct words *s, size_t i);
/* The number of words of "next week" or "of next week" at i, or 0. */
size_t dueday_next_week(const struct words *s, size_t i);
/* The index of a weekday at word i, or after an "on" there; else STR_NPOS. */
size_t dueday_at(const struct words *s, size_t i);

/* ---- the day of the meeting (duetoday.c) ----------------------------------------- */

/* "today", "this afternoon", "before lunch", "as soon as we hang up"; "today week". */
struct when duetoday(const struct words *s, size_t i);
/* Whether a day is named within three words before i: "Monday by end of day". */
bool duetoday_behind_day(const struct words *s, size_t i);

/* ---- weeks, months, quarters, years (dueperiod.c) ---------------------- */

int64_t dueperiod_friday(int64_t day);
/* "this week", "next month", "Q3"; after "end of" also with "the" or a month's name. */
struct when dueperiod_of(const struct words *s, size_t i, bool end);
/* "by the middle of May", "in the first week of June", "the week of the ninth". */
struct when dueperiod_within(const struct words *s, size_t i);
/* "end of next week", "month end", "the month's out", "EOD", "COB". */
struct when dueperiod_end(const struct words *s, size_t i);

#endif
