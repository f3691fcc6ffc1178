/* dayhead.h - a heading with a date and, at most, the title of a meeting. */
#ifndef INGEST_WRITTEN_DAYHEAD_H
#define INGEST_WRITTEN_DAYHEAD_H
#include "ingest/times/when.h"

struct dayhead {
	struct when when;
	struct str title; /* may be empty */
	struct str day;   /* day and month as written, if there is no year; else none */
	int weekday; /* named with the date, 0 = Monday; -1 = none or not English */
};

/*
 * Reads a heading without marks: "2026-03-04 – weekly", "Mar 4, 2026 | Orlin sync",
 * "Weekly (Wed 4 March)".  Returns false for a heading without a date, a sentence, a
 * span of days, and a date that is part of the words: "Review of 4 March", "Due: 4
 * March", "Day 1 – 4 March".
 */
bool dayhead_parse(struct str heading, struct dayhead *out);
/* The year in a heading such as "2026", "March 2026", "Notes 2026"; else 0. */
int dayhead_year(struct str heading);

#endif
