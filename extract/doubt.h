/* doubt.h - whether what looks like an action may not be one. */
#ifndef EXTRACT_DOUBT_H
#define EXTRACT_DOUBT_H
#include "extract/talk.h"

/*
 * Whether an action, whose due date is set already, is doubtful.  A promise that nobody
 * asked for and nobody responds to ("I'll knit them a hat.") is a joke as often as not;
 * and a sentence that neither promises nor asks anything mostly just mentions a day.
 */
bool doubt_action(const struct talk *t, const struct item *it);

#endif
