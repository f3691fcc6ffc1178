/* same_item.h - finds items of one meeting that are the same; private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_SAME_ITEM_H
#define RENDER_VAULT_RESOLVE_ITEMS_SAME_ITEM_H
#include "render/vault/resolve/items/drafts.h"

/* How likely items of two records are the same, in thousandths; 0: they are not. */
uint32_t same_item(const struct draft *x, const struct draft *y);
/*
 * Whether an action does not say what is to be done: "Tomorrow, end of day".  It is the
 * same as another one with its owner and day, if there is only one of these.
 */
bool same_item_vague(const struct draft *x);
/* The score of two that are the same by owner and day alone. */
enum { SAME_ITEM_BY_DAY = 1 };
/* Whether one record has as an item what is only a part of one in the other record. */
bool same_item_part(const struct draft *part, const struct draft *whole);
/*
 * Whether two items of one record are the same.  The same words as two kinds are,
 * except for an action that is also a decision.
 */
bool same_item_of_record(const struct draft *x, const struct draft *y);
/*
 * Whether y, of the same record, only replies to x, saying that nobody knows or that
 * the day is fine, or only repeats it.  Then x is kept as it is, with its owner.
 */
bool same_item_reply(const struct draft *x, const struct draft *y);

#endif
