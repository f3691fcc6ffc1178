/* guard.h - keeps private talk, and instructions to machines, out of everything. */
#ifndef EXTRACT_GUARD_GUARD_H
#define EXTRACT_GUARD_GUARD_H
#include "extract/talk.h"

struct privacy;

/*
 * Marks these sentences with MARK_SENSITIVE and MARK_INJECTION and adds the flags. Call
 * before any other step of extraction.
 */
void guard_mark(struct talk *t, const struct privacy *p);
/*
 * For a word in lower case: SAYS_PRIVATE, SAYS_ORDERS, SAYS_CODE if it may be a reason
 * for a mark; SAYS_PERSON.
 */
unsigned guard_says(struct str text);

#endif
