/* parts.h - a file of several meetings (written/running.h): a record for each. */
#ifndef INGEST_PARTS_H
#define INGEST_PARTS_H
#include "ingest/format.h"

/*
 * Reads running notes with f and hands on a record for each meeting, oldest first, with
 * the path "path#YYYY-MM-DD" (and "-2" for the second one of a day).  The words of a
 * record, and so its id, are those below its heading only, so they stay the same when
 * the file grows.  The text above the first meeting gives the title of the document,
 * and the people of meetings that name nobody.
 *
 * A file with one meeting is left alone: in->handed stays false.  Returns as read().
 */
int parts_read(struct reading *in, const struct format *f, struct err *e);

#endif
