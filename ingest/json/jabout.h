/*
 * jabout.h - what a JSON export tells of its meeting, by the names that exports mostly
 * give it.  Another program's name is one more in a table of jabout.c.
 */
#ifndef INGEST_JSON_JABOUT_H
#define INGEST_JSON_JABOUT_H
#include "ingest/json/jtalk.h"

/* Title, day, people and language, where they are not known yet. */
void jabout_head(struct jtalk *t, struct jval about);
/* Summary, notes, decisions and action items, as notes. */
void jabout_notes(struct jtalk *t, struct jval root);
/* It has action items and a summary or notes, and may do without any speech. */
bool jabout_is_digest(struct jval root);

#endif
