/* done.h - what a report that something is done closes; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_DONE_H
#define RENDER_VAULT_RESOLVE_ITEMS_DONE_H
#include "render/vault/resolve/items/recall.h"

/* An action that is told to be done: a report of the talk, a ticked line of notes. */
bool done_is(const struct entry *x);
/*
 * What report y does to the open action or blocker x: JUDGE_DONE beyond doubt,
 * JUDGE_DOUBTED, JUDGE_APART.  l: how they compare; stems: their words, thousandths.
 */
enum verdict done_ends(const struct said *x, const struct said *y,
		       const struct likeness *l, uint32_t stems);
/* Of several that y, a report, may mean nobody knows which: all are doubted. */
void done_doubt(const struct entry *y, struct outcomes_of *ends);

#endif
