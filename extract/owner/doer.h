/* doer.h - who does what a run of sentences promises, asks or hands out. */
#ifndef EXTRACT_OWNER_DOER_H
#define EXTRACT_OWNER_DOER_H
#include "extract/talk.h"

/*
 * Of the n sentences v of an action, or NULL.  *sure: he or she promises it, is named
 * for it or accepts it, and is not only the one who spoke, or who spoke next.
 */
const struct person *doer_find(struct talk *t, const size_t *v, size_t n, bool *sure);
/* The first sentence of a turn in which something may be asked that the next turn takes
 * up: who goes on at length has come to something else. */
static inline size_t doer_asked_from(const struct turn *u)
{
	enum { ASKED_BACK = 24 };

	return u->last - u->first < ASKED_BACK ? u->first : u->last - ASKED_BACK + 1;
}

#endif
