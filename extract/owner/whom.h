/* whom.h - whom the "him" or "her" of an action means. */
#ifndef EXTRACT_OWNER_WHOM_H
#define EXTRACT_OWNER_WHOM_H
#include "extract/talk.h"

/*
 * Adds the name to the text of an item: "Ada Quill will ring her on Friday" becomes
 * "... ring her (Nora Pell) on Friday" if she is the only other person named in the
 * sentences before.  In doubt the text is left as it is.
 */
void whom_tell(const struct talk *t, struct item *it);

#endif
