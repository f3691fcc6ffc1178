/* same_item.h - which items of one meeting are one; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_SAME_ITEM_H
#define RENDER_VAULT_RESOLVE_SAME_ITEM_H
#include "render/vault/resolve/drafts.h"

/* How likely two items of two records are one, in thousandths; 0: they are not. */
uint32_t same_item(const struct draft *x, const struct draft *y);
/* Is one recorder's item a part of what the other one took for one? */
bool same_item_part(const struct draft *part, const struct draft *whole);
/* Are two items of one record one?  So are the same words as two kinds, but for an
 * action that is decided. */
bool same_item_of_record(const struct draft *x, const struct draft *y);

#endif
