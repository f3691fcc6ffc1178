/* capital.h - restores capitals in talk that was recorded without any. */
#ifndef EXTRACT_WORDING_CAPITAL_H
#define EXTRACT_WORDING_CAPITAL_H
#include "extract/talk.h"

/*
 * The text of sentence i with a capital for each person and account named in it, for
 * weekdays and months.  Words that have a capital already are left as they are.  In the
 * talk's arena; not copied if nothing changes.
 */
struct str capital_names(const struct talk *t, size_t i);

#endif
