/* houses.h - lists of those present that are grouped by organisation, as in Gong. */
#ifndef INGEST_WRITTEN_HOUSES_H
#define INGEST_WRITTEN_HOUSES_H
#include "ingest/written/header.h"

/*
 * Reads a line of a list that may be like this: "Orlin", a blank line, "Ada Quill, Head
 * of IT".  Returns true if the line was a person of the organisation above; that person
 * has been added to *r, and the organisation itself has been removed from there.
 */
bool houses_line(struct header *h, struct record *r, struct str line);

#endif
