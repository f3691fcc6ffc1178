/* doer.h - finds who does what some sentences promise, request or assign. */
#ifndef EXTRACT_OWNER_DOER_H
#define EXTRACT_OWNER_DOER_H
#include "extract/talk.h"

/*
 * The person who does the action that the n sentences v make, or NULL.  *sure: the
 * person promises it, is named for it or accepts it, and is not just the one who spoke
 * or who spoke next.
 */
const struct person *doer_find(struct talk *t, const size_t *v, size_t n, bool *sure);
/*
 * The first sentence of a turn whose request the next turn may still accept: in a long
 * turn, what was asked before that is over.
 */
static inline size_t doer_asked_from(const struct turn *u)
{
	enum { ASKED_BACK = 24 };

	return u->last - u->first < ASKED_BACK ? u->first : u->last - ASKED_BACK + 1;
}

#endif
