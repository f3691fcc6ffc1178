/* clock.h - the time of day behind a date, and its zone. */
#ifndef INGEST_TIMES_CLOCK_H
#define INGEST_TIMES_CLOCK_H
#include "ingest/times/cursor.h"
#include "ingest/times/when.h"

/*
 * "10:00", "at 3pm", "16-30", "14:00-15:00 UTC", "T10:00:00+01:00" right behind the
 * cursor: fills minutes and offset of w and moves over it; else both stay.
 */
void clock_after(struct cursor *c, struct when *w);
/* A time of day and its zone where the cursor stands; false when there is none. */
bool clock_here(struct cursor *c, struct when *w);
/* Seconds east of UTC on a day, or OFFSET_NONE. */
int32_t clock_offset(const struct when *w, int64_t days);

#endif
