/* houses.h - a list of those present by their organisations, as Gong has it. */
#ifndef INGEST_WRITTEN_HOUSES_H
#define INGEST_WRITTEN_HOUSES_H
#include "ingest/written/header.h"

/*
 * A line of a list of people that may be such a one: "Orlin", and below a blank line
 * "Ada Quill, Head of IT".  true: it was somebody of that house, who is in *r now, and
 * the house is not.
 */
bool houses_line(struct header *h, struct record *r, struct str line);

#endif
