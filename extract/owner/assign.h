/* assign.h - the owner, due date and speaker of an item. */
#ifndef EXTRACT_OWNER_ASSIGN_H
#define EXTRACT_OWNER_ASSIGN_H
#include "extract/talk.h"

/*
 * The person who takes an action on, or NULL.  *sure: the person promises it, is named
 * for it or accepts it, and is not just the one who spoke.
 */
const struct person *item_taker(struct talk *t, const struct item *it, bool *sure);
/* Sets it->owner and it->due; flags no-date for an action whose time is not resolved.
 */
void item_assign(struct talk *t, struct item *it);
/* Sets it->said_by when one known person says all of its evidence. */
void item_said_by(const struct talk *t, struct item *it);

#endif
