/*
 * learned.h - learned trees that compare two statements.  They are in
 * templates/judge.txt, which tests/eval/fit_judge.c writes.  Private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_LEARNED_H
#define RENDER_VAULT_RESOLVE_ITEMS_LEARNED_H
#include "base/trees.h"
#include "render/vault/resolve/items/judge.h"

/* The questions; each has trees of its own. */
enum learned_question {
	LEARNED_SAME, /* do both say the same? */
	LEARNED_ENDS, /* does the newer one end the older one? */
	LEARNED_QUESTIONS
};

/* The features of two statements. */
enum learned_feature {
	LEARNED_LIKENESS,
	LEARNED_STRONG,
	LEARNED_NUMBERS,
	LEARNED_LARGE,
	LEARNED_LACKS,
	LEARNED_NAMES,
	LEARNED_WORDS,
	LEARNED_LIGHTS,
	LEARNED_REST,
	LEARNED_CONFLICT,
	LEARNED_APART,
	LEARNED_OTHER_DAYS,
	LEARNED_SUPERSEDES,
	LEARNED_OLD_KIND,
	LEARNED_NEW_KIND,
	LEARNED_OLD_FIGURES,
	LEARNED_NEW_FIGURES,
	LEARNED_OLD_NOTES,
	LEARNED_NEW_NOTES,
	LEARNED_REPEATS,
	LEARNED_CHANGES,
	LEARNED_PAST,
	LEARNED_ABOUT,
	LEARNED_DUE,
	LEARNED_OWNER,
	LEARNED_VOICE,
	LEARNED_DAYS,    /* between two meetings */
	LEARNED_VERDICT, /* of the rules */
	LEARNED_FEATURES
};

enum { LEARNED_START = -2000 }; /* logit where no tree has anything to say */

struct learned {
	struct trees trees[LEARNED_QUESTIONS];
};

/* The built-in ones, in the arena. */
void learned_init(struct learned *l, struct arena *a);
/* Appends a section. */
void learned_write(struct arena *a, enum learned_question q, const struct trees *t,
		   struct buf *out);
/* Fills the features of words, names and days; others are 0.  l: how claims compare. */
void learned_features(const struct said *x, const struct said *y,
		      const struct likeness *l, int32_t out[LEARNED_FEATURES]);
/* The logit of "yes", in thousandths. */
int32_t learned_ask(const struct learned *l, enum learned_question q,
		    const int32_t features[LEARNED_FEATURES]);

#endif
