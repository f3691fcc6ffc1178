/* anytext.h - what the first bytes of a text are that no format knows. */
#ifndef INGEST_WRITTEN_ANYTEXT_H
#define INGEST_WRITTEN_ANYTEXT_H
#include "dossier/str.h"

/* The first lines have the same cells: a table of whatever, no talk. */
bool anytext_is_table(struct str head);
/* Somebody's sentences, and no page of markup or program. */
bool anytext_is_prose(struct str head);

#endif
