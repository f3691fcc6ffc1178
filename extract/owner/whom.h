/* whom.h - whom "him" and "her" of an action mean. */
#ifndef EXTRACT_OWNER_WHOM_H
#define EXTRACT_OWNER_WHOM_H
#include "extract/talk.h"

/*
 * "Ada Quill will ring her on Friday" -> "... ring her (Nora Pell) on Friday", where
 * she is the only other person named in the sentences before; in doubt the text stays.
 */
void whom_tell(const struct talk *t, struct item *it);

#endif
