/* judge.h - what a newer entry does to an older one; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_JUDGE_H
#define RENDER_VAULT_RESOLVE_ITEMS_JUDGE_H
#include "render/vault/claim/likeness.h"
#include "render/page/resolved.h"

struct learned; /* learned.h */

enum verdict {
	JUDGE_APART,
	JUDGE_SAME,    /* says the same */
	JUDGE_LESS,    /* says the same as one sentence of it */
	JUDGE_MORE,    /* one of its sentences says the same */
	JUDGE_DOUBTED, /* may have ended it */
	JUDGE_CHANGED, /* another number, date or state of the same thing */
	JUDGE_DONE     /* done, gone, answered */
};

struct said {
	const struct entry *entry;
	const struct claim *claim;
	struct claims sentences; /* of the newer one's text */
};

/* May they be one?  An action is no decision, a question no statement. */
bool judge_kinds_fit(const struct entry *x, const struct entry *y);
/* Owners or days: both are told, and not the same. */
static inline bool judge_differ(struct str x, struct str y)
{
	return x.len && y.len && !str_eq(x, y);
}

static inline bool judge_one(enum verdict v)
{
	return v >= JUDGE_SAME && v <= JUDGE_MORE;
}

/*
 * Of entries from different meetings, x not later than y.  *score: how alike they
 * are, for choosing among several; a is for what is not kept.  Never by containment
 * alone: whichever is shorter, both must be mostly the same, or share a quantity or
 * date and a word.
 */
enum verdict judge(struct arena *a, const struct learned *learned, const struct said *x,
		   const struct said *y, uint32_t *score);
/* What learned trees are asked about the two, LEARNED_FEATURES numbers; false: they are
 * not asked. */
bool judge_features(struct arena *a, const struct said *x, const struct said *y,
		    int32_t out[]);
/* Does y name a value of x as the old one? */
bool judge_old(const struct said *x, const struct said *y);

#endif
