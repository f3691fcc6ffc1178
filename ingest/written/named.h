/*
 * named.h - who "Speaker 1" is, where the export says so: "Speaker 1: Ada Quill" or
 * "Speaker 1 = Ada Quill" on lines above the talk.
 */
#ifndef INGEST_WRITTEN_NAMED_H
#define INGEST_WRITTEN_NAMED_H
#include <stdbool.h>

#include "dossier/record.h"

/* Whether the line gives a numbered speaker a name.  Both borrow from line. */
bool named_line(struct str line, struct str *label, struct str *name);
/*
 * Gives segments the names that lines above the talk tell, and takes these lines out.
 * A label that the talk does not use, or that says no more, names nobody.
 */
void named_speakers(struct record *r);

#endif
