/*
 * nottalk.h - texts that nobody said or noted down: logs, programs, dumps, cards of
 * keys and values.  Only a format that has no form of its own needs to ask.
 */
#ifndef INGEST_NOTTALK_H
#define INGEST_NOTTALK_H
#include "dossier/record.h"

/* What the text is by the shape of its lines ("a log"), or NULL. */
const char *nottalk_lines(struct arena *a, struct str text);
/* HTML that no reader knows. */
bool nottalk_is_page(struct str text);
/* Hardly any of it are words, however short it is. */
bool nottalk_text(struct str text);
/* Hardly anything that was read from it are words, and no heading is one of notes. */
bool nottalk_words(const struct record *r);

#endif
