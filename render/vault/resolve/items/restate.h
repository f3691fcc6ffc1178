/*
 * restate.h - rules that tell whether a newer statement y restates an older one x;
 * private to render/vault.  l: how their claims compare.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_RESTATE_H
#define RENDER_VAULT_RESOLVE_ITEMS_RESTATE_H
#include "render/vault/resolve/items/judge.h"

/* Whether it does.  score: how similar words and figures are, in thousandths. */
bool restates(const struct said *x, const struct said *y, const struct likeness *l,
	      uint32_t score);
/* Whether they have one sentence in common and each says something more.  a: scratch.
 */
bool restates_beside_both(struct arena *a, const struct said *x, const struct said *y,
			  const struct likeness *l);
/* JUDGE_LESS or JUDGE_MORE if one is a sentence of the other, else JUDGE_APART. */
enum verdict restates_in_part(struct arena *a, const struct said *x,
			      const struct said *y, const struct likeness *l);
/* Whether one denies a word that the other one asserts. */
bool restate_denied(const struct said *x, const struct said *y,
		    const struct likeness *l);

#endif
