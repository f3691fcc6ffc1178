/* former.h - whether a number or date is told as one that holds no longer; private to
 * base/lang.  English. */
#ifndef BASE_LANG_FORMER_H
#define BASE_LANG_FORMER_H
#include "base/lang/token.h"

/* Of the n tokens from i on: "from 35 to 90", "(was 35)", "not the ninth", "35's dead".
 */
bool former_value(const struct tokens *t, size_t i, size_t n);

#endif
