/* done.h - what is closed by a report that something is done; private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_DONE_H
#define RENDER_VAULT_RESOLVE_ITEMS_DONE_H
#include "render/vault/resolve/items/recall.h"

/* Whether it is such a report: in the talk, or as a ticked line of notes. */
bool done_is(const struct entry *x);
/*
 * What report y does to the open action or blocker x: JUDGE_DONE beyond doubt,
 * JUDGE_DOUBTED, or JUDGE_APART.  l: how their claims compare; stems: how similar their
 * words are, in thousandths.
 */
enum verdict done_ends(const struct said *x, const struct said *y,
		       const struct likeness *l, uint32_t stems);
/* If report y may mean several entries, makes all of them JUDGE_DOUBTED. */
void done_doubt(const struct entry *y, struct outcomes_of *ends);

#endif
