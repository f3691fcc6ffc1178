/*
 * due.h - dates as they are said, relative to the day of the meeting.
 *
 * A day is a number of days since 1970-01-01 (base/date.h).
 */
#ifndef EXTRACT_DUE_DUE_H
#define EXTRACT_DUE_DUE_H
#include "extract/talk.h"

/*
 * Finds a date expression in text ("Thursday", "end of next week", "the fourteenth",
 * "in two weeks", "EOD", "Q3").  Returns true and sets *days only if the day is
 * certain; it is never before `meeting`, the local date.  *found: there was any
 * expression of time.
 */
bool due_find(struct str text, int64_t meeting, int64_t *days, bool *found);
/* The same for a sentence of a talk, fast where no word of it may start one. */
bool due_said(const struct talk *t, size_t sentence, int64_t meeting, int64_t *days,
	      bool *found);
/* Whether a sentence begins by taking back the day that was said before: "Sorry, ...",
 * "Make it Friday". */
bool due_corrects(struct str text);
/*
 * For a word in lower case: SAYS_TIME if an expression of time may start with it,
 * SAYS_NOW if one may that means the day of the meeting ("before I go home").
 */
unsigned due_says(struct str text);

#endif
