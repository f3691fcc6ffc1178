/* dayhead.h - a heading that is a day and, at most, what the meeting is called. */
#ifndef INGEST_WRITTEN_DAYHEAD_H
#define INGEST_WRITTEN_DAYHEAD_H
#include "ingest/times/when.h"

struct dayhead {
	struct when when;
	struct str title; /* may be empty */
	struct str day; /* day and month as they stand, when no year is told: else {} */
	int weekday; /* named beside the day, 0 = Monday; -1 = none, or not English */
};

/*
 * "2026-03-04 – weekly", "Mar 4, 2026 | Orlin sync", "Weekly (Wed 4 March)"; without
 * marks.  false: no day, a sentence, a span of days, or a day that the words belong to:
 * "Review of 4 March", "Due: 4 March", "Day 1 – 4 March".
 */
bool dayhead_parse(struct str heading, struct dayhead *out);
/* The year that a heading tells: "2026", "March 2026", "Notes 2026"; else 0. */
int dayhead_year(struct str heading);

#endif
