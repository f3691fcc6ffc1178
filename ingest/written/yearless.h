/*
 * yearless.h - the days of a row of headings: years that stand elsewhere ("Wednesday 4
 * March" below "2026"), and day and month that may be the other way round.
 */
#ifndef INGEST_WRITTEN_YEARLESS_H
#define INGEST_WRITTEN_YEARLESS_H
#include "dossier/mem.h"
#include "ingest/written/dayhead.h"

struct running;

struct yearless_day {
	struct str text; /* the heading, in which head.when has its place */
	int year;        /* told by the heading above it, or 0 */
};
VEC(yearless_days, struct yearless_day);

struct yearless {
	struct yearless_days days;
	int period; /* the year that the last heading of a period told, or 0 */
	int title;  /* the title's */
};

void yearless_period(struct yearless *y, int year);
void yearless_add(struct arena *a, struct yearless *y, struct str text,
		  const struct dayhead *head);
/* Completes the days of all parts, one for each that was added; false: one stays open.
 */
bool yearless_resolve(const struct yearless *y, struct running *r);

#endif
