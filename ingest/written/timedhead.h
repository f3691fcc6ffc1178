/* timedhead.h - "Ada [0:03] text", "Ada  0:03  text": a turn in one line. */
#ifndef INGEST_WRITTEN_TIMEDHEAD_H
#define INGEST_WRITTEN_TIMEDHEAD_H
#include "ingest/times/turntime.h"
#include "ingest/written/shapes.h"

/* Takes such a line apart; every list of times has some. */
bool timedhead_take(struct str line, struct turn *out);
/* "[Ada] 0:03 text": takes the time off the text behind the name that line begins with.
 */
bool timedhead_behind(struct str line, struct str *text, struct turn *out);
/*
 * Where half of the lines are such, mostly sentences, and names come back, they are
 * turns.  Completes what shapes_find() has found; linear in text.
 */
void timedhead_find(struct arena *a, struct str text, struct shapes *out);

#endif
