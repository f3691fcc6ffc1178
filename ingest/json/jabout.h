/*
 * jabout.h - reads what a JSON export says about its meeting, by the names of members
 * that most programs use.  To support another name, add it to a table of jabout.c.
 */
#ifndef INGEST_JSON_JABOUT_H
#define INGEST_JSON_JABOUT_H
#include "ingest/json/jtalk.h"

/* Takes title, day, people and language that the record lacks from an object. */
void jabout_head(struct jtalk *t, struct jval about);
/* Adds summary, notes, decisions and action items as notes. */
void jabout_notes(struct jtalk *t, struct jval root);
/* Whether it has action items and a summary or notes: then it may lack speech. */
bool jabout_is_digest(struct jval root);

#endif
