/* judge.h - what a newer entry means for an older one; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_JUDGE_H
#define RENDER_VAULT_RESOLVE_ITEMS_JUDGE_H
#include "render/vault/claim/likeness.h"
#include "render/page/resolved.h"

struct learned; /* learned.h */

enum verdict {
	JUDGE_APART,   /* nothing */
	JUDGE_SAME,    /* it says the same */
	JUDGE_LESS,    /* it says the same as one sentence of the older one */
	JUDGE_MORE,    /* one of its sentences says the same as the older one */
	JUDGE_DOUBTED, /* it may have ended the older one */
	JUDGE_CHANGED, /* it gives another number, date or state of the same thing */
	JUDGE_DONE     /* the older one is done, gone or answered */
};

struct said {
	const struct entry *entry;
	const struct claim *claim;
	struct claims sentences; /* of the newer one's text */
};

/* Whether their kinds allow them to be one: an action is not a decision. */
bool judge_kinds_fit(const struct entry *x, const struct entry *y);
/* Whether both owners, or both days, are known and differ. */
static inline bool judge_differ(struct str x, struct str y)
{
	return x.len && y.len && !str_eq(x, y);
}

static inline bool judge_one(enum verdict v)
{
	return v >= JUDGE_SAME && v <= JUDGE_MORE;
}

/*
 * The verdict on two entries of different meetings, y not being earlier than x. *score:
 * how similar they are, to choose among several.  a: scratch.  It is not enough that
 * one contains the other: both must be mostly the same, or share a word and a quantity
 * or date.
 */
enum verdict judge(struct arena *a, const struct learned *learned, const struct said *x,
		   const struct said *y, uint32_t *score);
/* Fills the LEARNED_FEATURES for learned trees; false if these are not asked. */
bool judge_features(struct arena *a, const struct said *x, const struct said *y,
		    int32_t out[]);
/* Whether y names a value of x as the old one. */
bool judge_old(const struct said *x, const struct said *y);
/* Whether they give one thing different values, and neither says that it changed. */
bool judge_contradicts(const struct said *x, const struct said *y);

#endif
