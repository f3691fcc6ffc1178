/* report.h - reports that something is done: "The ticket is closed.", "I sent it." */
#ifndef EXTRACT_REPORT_REPORT_H
#define EXTRACT_REPORT_REPORT_H
#include "extract/talk.h"

/*
 * Appends an action with the status "done" to t->r->items for each sentence that
 * certainly reports that something was done, and removes actions that are nothing but
 * such a report.  The owner is the person who did it, if that is said.
 */
void report_find(struct talk *t);
/* SAYS_PAST and SAYS_DOUBT for a word in lower case. */
unsigned report_says(struct str form);
/* Whether an item is such a report. */
bool report_is(const struct item *it);
/* Moves all reports from t->r->items to t->r->reports. */
void report_part(struct talk *t);

#endif
