/*
 * former.h - whether a figure is named as one that is no longer valid.  English;
 * private to base/lang.
 */
#ifndef BASE_LANG_FORMER_H
#define BASE_LANG_FORMER_H
#include "base/lang/token.h"

/*
 * Whether the figure of n tokens at token i is an old value: the 35 of "from 35 to 90",
 * "(was 35)", "35's dead", or the date of "not the ninth".
 */
bool former_value(const struct tokens *t, size_t i, size_t n);

#endif
