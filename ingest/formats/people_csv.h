/*
 * people_csv.h - lists of those present: Zoom's participants report, Teams'
 * attendance report, Zoom's list of recordings.
 */
#ifndef INGEST_FORMATS_PEOPLE_CSV_H
#define INGEST_FORMATS_PEOPLE_CSV_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/record.h"

/* Whether a text begins like such a list. */
bool people_csv_is(struct str text);
/*
 * Adds title, start, duration and people that *r lacks.  day, sure: as in side.h.
 * text must outlive *r.  false: the list is of another day, or holds nothing.
 */
bool people_csv_attach(struct record *r, struct str text, int64_t day, bool sure);

#endif
