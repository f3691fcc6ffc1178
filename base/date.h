/* date.h - civil dates and offsets; no clock, no locale, no environment. */
#ifndef BASE_DATE_H
#define BASE_DATE_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/str.h"

struct civil {
	int year, month, day; /* month 1-12, day 1-31 */
};

/* Days since 1970-01-01, proleptic Gregorian: the form in which dates are counted. */
int64_t date_days(struct civil c);
struct civil date_civil(int64_t days);
bool date_valid(struct civil c);
/* 0 = Monday ... 6 = Sunday. */
int date_weekday(int64_t days);
/* The last day of the month that has this day, so many months on. */
int64_t date_month_end(int64_t day, int months_on);
/* Exactly YYYY-MM-DD and valid; sets *days. */
bool date_parse(struct str s, int64_t *days);
/* Writes YYYY-MM-DD into the arena. */
struct str date_text(struct arena *a, int64_t days);
/* Minutes of a clock time HH:MM since midnight, else -1. */
long date_minutes(struct str clock);
/* Month 1-12 of an English name or its first three letters (any case), else 0. */
int date_month(struct str word);
/* Weekday 0-6 of an English name or its usual short forms, else -1. */
int date_weekday_of(struct str word);
/* "Friday 6 March 2026". */
struct str date_words(struct arena *a, int64_t days);
/*
 * ISO 8601 / RFC 3339 "YYYY-MM-DD[T ]HH:MM[:SS[.f]][Z|+HH:MM|+HHMM]": seconds since the
 * epoch of the wall clock as written, and the offset in seconds (OFFSET_NONE if it has
 * none).
 */
#define OFFSET_NONE INT32_MIN
bool date_time_parse(struct str s, int64_t *wall, int32_t *offset);

/* A time zone, of a TZif file (RFC 8536) below a zoneinfo folder or of a rule. */
struct zone;

/*
 * IANA name ("Europe/Oslo", "UTC") or fixed offset ("+02:00").  Owned by the
 * arena.  NULL with ERR_CONF when there is no such zone.
 */
const struct zone *zone_load(struct arena *a, struct str name, struct err *e);
/* What a rule as in POSIX TZ says for all years, "<W>-1<S>-2,M3.5.0/2,M10.5.0/3"; NULL
 * when it is none. */
const struct zone *zone_rule(struct arena *a, struct str rule);
/* Offset from UTC in seconds that holds at that moment. */
int32_t zone_offset(const struct zone *z, int64_t utc);

#endif
