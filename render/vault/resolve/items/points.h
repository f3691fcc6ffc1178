/* points.h - what closes a point: an open question or blocker; private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_POINTS_H
#define RENDER_VAULT_RESOLVE_ITEMS_POINTS_H
#include "render/vault/resolve/items/judge.h"

bool point_is(const struct entry *x);
/* Whether y says that what x awaits, or wants done, is done. */
bool point_told_over(const struct said *x, const struct said *y);
/*
 * What y does to the point x: JUDGE_DONE, JUDGE_DOUBTED or JUDGE_APART.  l and stems:
 * as for done_ends().
 */
enum verdict point_ends(const struct said *x, const struct said *y,
			const struct likeness *l, uint32_t stems);

#endif
