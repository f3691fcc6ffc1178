/* doubt.h - whether an action that somebody seems to promise is one. */
#ifndef EXTRACT_DOUBT_H
#define EXTRACT_DOUBT_H
#include "extract/talk.h"

/*
 * "I'll knit them a hat." that nobody asked for and nobody takes up is as often a
 * jest as not, and what nobody promises or asks tells of a day more often than of a
 * deed.  The item has its day, if it has any.
 */
bool doubt_action(const struct talk *t, const struct item *it);

#endif
