/* daywords.h - what a heading above dates says about them. */
#ifndef INGEST_WRITTEN_DAYWORDS_H
#define INGEST_WRITTEN_DAYWORDS_H
#include <stdbool.h>

#include "dossier/str.h"

/* Whether it is a period and nothing else: "2026", "March 2026", "Q1 2026". */
bool daywords_is_period(struct str heading);
/* Whether meetings stand below it: "Meeting log", "Running notes". */
bool daywords_holds(struct str heading);
/* Whether due dates or past events stand below: "Timeline", "Rollout plan",
 * "Changelog". */
bool daywords_plans(struct str heading);
/* Whether it names an event that may take several days: "Offsite", "Workshop". */
bool daywords_lasts(struct str heading);
/* Whether a word only says that these are notes: "running", "notes", "log". */
bool daywords_is_notes(struct str word);

#endif
