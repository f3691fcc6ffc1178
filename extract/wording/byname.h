/* byname.h - words of a speaker told by name. */
#ifndef EXTRACT_WORDING_BYNAME_H
#define EXTRACT_WORDING_BYNAME_H
#include "extract/wording/pieces.h"

/* Words that are nobody's beside a name; blanks around each. */
#define BYNAME_OWN " i i'm i'll i've i'd me my mine myself "

/*
 * Appends the words left, "I'll" as "NAME will" when a name is given.  false: there is
 * another "I" or "me", which would be nobody's beside the name, or the name would come
 * over and over.
 */
bool byname_join(struct buf *b, const struct pieces *p, struct str name);

#endif
