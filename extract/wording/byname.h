/* byname.h - rewords what a speaker says with the speaker's name for "I". */
#ifndef EXTRACT_WORDING_BYNAME_H
#define EXTRACT_WORDING_BYNAME_H
#include "extract/wording/utterance.h"

/* Words that must not remain next to a name, each between spaces. */
#define BYNAME_OWN " i i'm i'll i've i'd me my mine myself "

/*
 * Appends the words that are not `gone`; if a name is given, "I'll" becomes "NAME
 * will". Returns false if an "I" or "me" would remain, or the name would be repeated
 * too often.
 */
bool byname_join(struct buf *b, const struct utterance *u, struct str name);

#endif
