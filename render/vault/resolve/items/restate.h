/* restate.h - does a newer statement say what an older one says, by rules; private to
 * render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_RESTATE_H
#define RENDER_VAULT_RESOLVE_ITEMS_RESTATE_H
#include "render/vault/resolve/items/judge.h"

/* l: how they compare, score: words and figures, thousandths; a is for what is not
 * kept. */
bool restates(const struct said *x, const struct said *y, const struct likeness *l,
	      uint32_t score);
/* They agree on one sentence, and each says something beside it. */
bool restates_beside_both(struct arena *a, const struct said *x, const struct said *y,
			  const struct likeness *l);
/* One sentence of one is the other statement: JUDGE_LESS, JUDGE_MORE, JUDGE_APART. */
enum verdict restates_in_part(struct arena *a, const struct said *x,
			      const struct said *y, const struct likeness *l);
/* Does one deny a word that the other says? */
bool restate_denied(const struct said *x, const struct said *y,
		    const struct likeness *l);

#endif
