/* turntime.h - times as written transcripts have them. */
#ifndef INGEST_TIMES_TURNTIME_H
#define INGEST_TIMES_TURNTIME_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/record.h"

/* What one line of a talk tells. */
struct turn {
	struct str speaker, text;
	int64_t t0, t1;
	int64_t day; /* of a stamp, days since 1970; TIME_NONE = no date in it */
	bool unsure; /* its month and day may be the other way round */
	bool clock;  /* a time of day for sure */
};

/*
 * Takes a time off *s: an offset, "10:02 AM", "2026-02-03 10:02:03".  Sets out->day and
 * out->clock.
 */
bool turn_time(struct str *s, int64_t *ms, struct turn *out);
/* Where the time at the end of s begins: "0:12" or "10:02 AM"; its last word anyway. */
size_t turn_time_at(struct str s);
/*
 * Times over all of s, to out->t0 and t1: "0:12", "00:00 --> 00:04", "0:12 - 0:15",
 * SBV's "0:00:01.000,0:00:03.000", "3.2s", "1 minute 3 seconds", Slack's
 * ":house: 10:02 AM".
 */
bool turn_times(struct str s, struct turn *out);
/* The same of one time alone. */
bool turn_moment(struct str s, int64_t *ms);
/* turn_times at the front of *s, which is moved past it. */
bool turn_range(struct str *s, struct turn *out);

#endif
