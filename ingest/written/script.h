/*
 * script.h - transcripts of blocks: a line that says who speaks and when, and lines
 * of text below it.  The readers of such formats know their head lines; what
 * belongs to a head, and what one speaker says on, is decided here.
 */
#ifndef INGEST_WRITTEN_SCRIPT_H
#define INGEST_WRITTEN_SCRIPT_H
#include <stdbool.h>

#include "ingest/assemble.h"
#include "ingest/format.h"

/* Blocks that begin within this time of each other may be one sentence. */
enum { SCRIPT_GAP_MS = 15000 };

/* Usage: init, then head and text for each line, end. */
struct script {
	struct assemble as;
	struct str speaker, last; /* of the open block; text said last */
	int64_t t0, t1, before;   /* of the open block; start of the one before */
	bool open;                /* there has been a head */
	bool fresh;               /* and no text since */
	bool goes_on;             /* the block continues a sentence */
};

void script_init(struct script *s, struct record *r);
/* Begins a block.  speaker {NULL, 0}: nobody is named. */
void script_head(struct script *s, struct str speaker, int64_t t0, int64_t t1);
/* A line of the open block; false when there is none.  Blank lines are taken. */
bool script_text(struct script *s, struct str line, size_t number);

/*
 * A time of day or offset over all of s, "0:04", "1:02:30", "00:03:08": false when
 * s is anything else.
 */
bool script_clock(struct str s, int64_t *ms);
/*
 * "Ada Quill  0:03": the name before a time that stands behind `gap` blanks or
 * more.  The name may be empty, it is none when all of the line is a time.
 */
bool script_name_time(struct str line, size_t gap, struct str *name, int64_t *ms);

#endif
