/*
 * nottalk.h - recognises texts that are neither talk nor notes: logs, programs, dumps,
 * lists of keys and values.  Only needed for formats that have no form of their own.
 */
#ifndef INGEST_NOTTALK_H
#define INGEST_NOTTALK_H
#include "dossier/record.h"

/* What the text is by the form of its lines ("a log"), or NULL. */
const char *nottalk_lines(struct arena *a, struct str text);
/* Whether it is HTML that no reader knows. */
bool nottalk_is_page(struct str text);
/* Whether hardly any of the text is words. */
bool nottalk_text(struct str text);
/* Whether hardly any of the record is words, and no heading is one of notes. */
bool nottalk_words(const struct record *r);

#endif
