/* turntable.h - "| Time | Speaker | Text |": a transcript as a table of Markdown. */
#ifndef INGEST_WRITTEN_TURNTABLE_H
#define INGEST_WRITTEN_TURNTABLE_H
#include "base/mdscan.h"
#include "ingest/written/columns.h"
#include "ingest/written/talk.h"

/* A zeroed struct is valid: no such table. */
struct turntable {
	bool open;
	size_t at[COLUMNS]; /* cells of the columns from 1, 0 = none */
};

/*
 * A line of a table, its head or a row; a row of such a table is put into the talk as
 * speech.  Words, who said them and when make one; below a heading "Transcript"
 * (in_talk) one of who and when will do.  false: a table of something else.
 */
bool turntable_line(struct turntable *t, struct talk *talk, const struct md_line *l,
		    bool in_talk);

#endif
