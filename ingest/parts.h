/* parts.h - a file of several meetings (written/running.h): a record for each. */
#ifndef INGEST_PARTS_H
#define INGEST_PARTS_H
#include "ingest/format.h"

/*
 * Reads running notes with f: each meeting is handed on in a record of its own, oldest
 * first, called "path#YYYY-MM-DD" ("-2" behind the second of a day).  Its words, and so
 * its id, are those below its heading alone: they stay when the file grows.  What
 * stands above the first meeting names the document, and those present at meetings that
 * name nobody; its other words are of no meeting.
 *
 * A file of one meeting is left alone: in->handed stays false.  -1: as for read().
 */
int parts_read(struct reading *in, const struct format *f, struct err *e);

#endif
