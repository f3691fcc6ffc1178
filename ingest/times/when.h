/* when.h - dates as people and recorders write them, anywhere in a line. */
#ifndef INGEST_TIMES_WHEN_H
#define INGEST_TIMES_WHEN_H
#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"

/* A moment as somebody wrote it. */
struct when {
	int64_t days;    /* since 1970-01-01 */
	int minutes;     /* of the day, local to offset, or -1 */
	int32_t offset;  /* seconds east of UTC, or OFFSET_NONE */
	bool seasonal;   /* "ET": offset is that of winter, see clock_offset() */
	bool unsure;     /* 8/11/17: month and day may be the other way round */
	size_t from, to; /* the bytes it takes in the text */
};

/*
 * The first date in a line, with the time and zone right behind it: 2026-02-03,
 * 2026/2/3 10:00 UTC, 20260203_100000, 3 Feb 2026, Feb 3rd, 2026, Tue, 17 Feb 26,
 * 2/3/26, 3.2.2026.  Reads at most 300 bytes.  false when there is none.
 */
bool when_find(struct str line, struct when *w);
/* The time of day and zone that a text begins with: 10:00 AM, 10:00 - 10:45 CET. */
bool when_clock(struct str s, struct when *w);
/*
 * The first day and month in a line, of the year that the text around it tells: "4
 * March", "Mar 4th", "4. März".  false too when that year has no such day.
 */
bool when_in_year(struct str line, int year, struct when *w);

#endif
