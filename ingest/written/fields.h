/* fields.h - notes whose sections fill in one form: "**Response**: ...", "**Themes**:
 * ..."
 */
#ifndef INGEST_WRITTEN_FIELDS_H
#define INGEST_WRITTEN_FIELDS_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * The labels come back in one order, once in each section, and no one is anybody's
 * given name: they are fields, no speakers.  Three at least: a question and its answer
 * may be two people's.
 */
bool fields_are(struct arena *a, struct str text);

#endif
