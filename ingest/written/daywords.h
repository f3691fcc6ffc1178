/* daywords.h - what a heading above days says of them. */
#ifndef INGEST_WRITTEN_DAYWORDS_H
#define INGEST_WRITTEN_DAYWORDS_H
#include <stdbool.h>

#include "dossier/str.h"

/* "2026", "March 2026", "Q1 2026": a period, and nothing else. */
bool daywords_is_period(struct str heading);
/* "Meeting log", "Running notes": meetings stand below. */
bool daywords_holds(struct str heading);
/* "Timeline", "Rollout plan", "Changelog": days on which something is due, or was done.
 */
bool daywords_plans(struct str heading);
/* "Offsite", "Workshop": may take several days. */
bool daywords_lasts(struct str heading);
/* A word that says only that these are notes: "running", "notes", "log". */
bool daywords_is_notes(struct str word);

#endif
