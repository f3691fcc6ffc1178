/* doubt.h - whether what looks like an action or a decision may not be one. */
#ifndef EXTRACT_DOUBT_H
#define EXTRACT_DOUBT_H
#include "extract/talk.h"

/*
 * Whether an item, whose due date is set already, is doubtful.  A promise that nobody
 * asked for and nobody responds to ("I'll knit them a hat.") is a joke as often as not;
 * and a sentence that neither promises nor asks anything mostly just mentions a day.
 * Nothing is decided that the next turn turns down.
 */
bool doubt_item(const struct talk *t, const struct item *it);

#endif
