/* due.h - dates that are said relative to the day of the meeting. */
#ifndef EXTRACT_DUE_DUE_H
#define EXTRACT_DUE_DUE_H
#include "extract/talk.h"

/*
 * A date expression in text relative to the meeting's local date ("Thursday",
 * "end of next week", "the fourteenth", "in two weeks", "EOD", "Q3").
 * Returns true and sets *days only when certain; *found tells that there was
 * a time expression at all.  Never before `meeting`.
 */
bool due_find(struct str text, int64_t meeting, int64_t *days, bool *found);
/* The same of one sentence of a talk: most have no word that may start one. */
bool due_said(const struct talk *t, size_t sentence, int64_t meeting, int64_t *days,
	      bool *found);
/* Of one word in lower case: SAYS_TIME when an expression of time may start with it,
 * SAYS_NOW when one may that is of the meeting's day ("before I go home"). */
unsigned due_says(struct str text);

#endif
