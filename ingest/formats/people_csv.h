/*
 * people_csv.h - reads CSV files with the participants of a meeting: Zoom's
 * participants report and list of recordings, Teams' attendance report.
 */
#ifndef INGEST_FORMATS_PEOPLE_CSV_H
#define INGEST_FORMATS_PEOPLE_CSV_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/record.h"

/* Whether a text begins like such a file. */
bool people_csv_is(struct str text);
/*
 * Adds title, start, duration and people that *r lacks.  day, sure: as in side.h.  text
 * must outlive *r.  Returns false if the file is of another day, or empty.
 */
bool people_csv_attach(struct record *r, struct str text, int64_t day, bool sure);

#endif
