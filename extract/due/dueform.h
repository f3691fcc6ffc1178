/*
 * dueform.h - the forms of a date expression, each tried at a place of a text; for
 * due.c.
 *
 * A form answers with length 0 where it does not stand.
 */
#ifndef EXTRACT_DUE_DUEFORM_H
#define EXTRACT_DUE_DUEFORM_H
#include "extract/due/dueword.h"

/* What stands at one place: how many words, and which day if it is one. */
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

/* A time that names no single day. */
static inline struct when when_unsure(size_t len)
{
	return (struct when){ .len = len };
}

/* ---- days of a month and a week (dueday.c) --------------------------------------- */

/* The day of a month, with or without month and year (0); never before the meeting. */
struct when dueday_civil(const struct words *s, size_t len, int day, int month,
			 int year);
/* The year that word i is, else 0; adds it to *len. */
int dueday_year(const struct words *s, size_t i, size_t *len);
/* 2026-03-04, "6 Feb", "Feb 6 2026", "the sixth of February", "the 18th". */
struct when dueday_calendar(const struct words *s, size_t i);
/* Weekday alone, "next Tuesday", "Friday week", "Thursday the 14th". */
struct when dueday_week(const struct words *s, size_t i);
/* "the second Tuesday of April", "last Friday of the month". */
struct when dueday_nth(const struct words *s, size_t i);
/* Words from i on that say "next week", with "of" before it; else 0. */
size_t dueday_next_week(const struct words *s, size_t i);
/* The place of a weekday at i, or behind "on"; else STR_NPOS. */
size_t dueday_at(const struct words *s, size_t i);

/* ---- the day of the meeting (duetoday.c) ----------------------------------------- */

/* "today", "this afternoon", "before lunch", "as soon as we hang up"; "today week". */
struct when duetoday(const struct words *s, size_t i);
/* A day is named within three words before place i: "Monday by end of day". */
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
