/* report.h - what somebody tells to be done: "The ticket is closed.", "I sent it." */
#ifndef EXTRACT_REPORT_REPORT_H
#define EXTRACT_REPORT_REPORT_H
#include "extract/talk.h"

/*
 * Appends an action with the status "done" to t->r->items for each sentence of the talk
 * that tells without doubt that something has been done, and takes out actions that
 * tell nothing else.  Its owner is who did it, if that is told.
 */
void report_find(struct talk *t);
/* SAYS_PAST and SAYS_DOUBT of a form in lower case. */
unsigned report_says(struct str form);
/* Is an item of the talk such a report? */
bool report_is(const struct item *it);
/* Moves them to t->r->reports. */
void report_part(struct talk *t);

#endif
