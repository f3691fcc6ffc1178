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

/* To and from days since 1970-01-01 (proleptic Gregorian), the form used elsewhere. */
int64_t date_days(struct civil c);
struct civil date_civil(int64_t days);
bool date_valid(struct civil c);
/* 0 = Monday ... 6 = Sunday. */
int date_weekday(int64_t days);
/* The last day of the month that comes months_on months after that of `day`. */
int64_t date_month_end(int64_t day, int months_on);
/* Reads exactly YYYY-MM-DD; false when it has another form or no such day exists. */
bool date_parse(struct str s, int64_t *days);
/* YYYY-MM-DD, in the arena. */
struct str date_text(struct arena *a, int64_t days);
/* HH:MM as minutes since midnight, or -1. */
long date_minutes(struct str clock);
/* 1-12 for an English month name or its first three letters (any case), else 0. */
int date_month(struct str word);
/* 0-6 for an English weekday name or its usual short forms, else -1. */
int date_weekday_of(struct str word);
/* "Friday 6 March 2026", in the arena. */
struct str date_words(struct arena *a, int64_t days);
/*
 * Reads ISO 8601 / RFC 3339 "YYYY-MM-DD[T ]HH:MM[:SS[.f]][Z|+HH:MM|+HHMM]".
 *
 * wall: the time as written, as if it were UTC, in seconds since the epoch.
 * offset: from UTC in seconds, OFFSET_NONE if none is written.
 */
#define OFFSET_NONE INT32_MIN
bool date_time_parse(struct str s, int64_t *wall, int32_t *offset);

/* A time zone, from a TZif file (RFC 8536) of the system or from a rule. */
struct zone;

/*
 * The zone with an IANA name ("Europe/Oslo", "UTC") or a fixed offset ("+02:00"), in
 * the arena.  NULL with ERR_CONF when there is no such zone.
 */
const struct zone *zone_load(struct arena *a, struct str name, struct err *e);
/*
 * A zone that follows a rule in the form of POSIX TZ in all years, such as
 * "<W>-1<S>-2,M3.5.0/2,M10.5.0/3".  NULL when the rule is not valid.
 */
const struct zone *zone_rule(struct arena *a, struct str rule);
/* The offset from UTC in seconds at a moment (seconds since the epoch). */
int32_t zone_offset(const struct zone *z, int64_t utc);

#endif
