/* guard.h - private talk, and instructions to machines. */
#ifndef EXTRACT_GUARD_GUARD_H
#define EXTRACT_GUARD_GUARD_H
#include "extract/talk.h"

struct privacy;

/* Marks sensitive and injected sentences; adds the flags.  Before everything else. */
void guard_mark(struct talk *t, const struct privacy *p);
/* Of one word in lower case: SAYS_PRIVATE, SAYS_ORDERS, SAYS_CODE where a mark may come
 * of it; SAYS_PERSON. */
unsigned guard_says(struct str text);

#endif
