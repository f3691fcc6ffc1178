/* capital.h - names and days with their capitals in talk that was recorded without any.
 */
#ifndef EXTRACT_WORDING_CAPITAL_H
#define EXTRACT_WORDING_CAPITAL_H
#include "extract/talk.h"

/*
 * The text of sentence i: who and which account is named in it, weekdays and months
 * begin with a capital.  Words that are written with one anywhere stay.  In the
 * talk's arena, or the sentence's own.
 */
struct str capital_names(const struct talk *t, size_t i);

#endif
