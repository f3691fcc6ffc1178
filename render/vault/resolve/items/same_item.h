/* same_item.h - which items of one meeting are one; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_SAME_ITEM_H
#define RENDER_VAULT_RESOLVE_ITEMS_SAME_ITEM_H
#include "render/vault/resolve/items/drafts.h"

/* How likely two items of two records are one, in thousandths; 0: they are not. */
uint32_t same_item(const struct draft *x, const struct draft *y);
/*
 * "Tomorrow, end of day": an action that does not say what is to be done.  It is one
 * with another of the same owner and day, when there is only one such.
 */
bool same_item_vague(const struct draft *x);
/* Score of two that are one by owner and day alone. */
enum { SAME_ITEM_BY_DAY = 1 };
/* Is one recorder's item a part of what the other one took for one? */
bool same_item_part(const struct draft *part, const struct draft *whole);
/* Are two items of one record one?  So are the same words as two kinds, but for an
 * action that is decided. */
bool same_item_of_record(const struct draft *x, const struct draft *y);
/*
 * Of one record: does y only reply to x, that nobody knows the answer, or that the day
 * is fine, or only say it again?  Then x stands as it is, with its owner.
 */
bool same_item_reply(const struct draft *x, const struct draft *y);

#endif
