/* fit_private.h - inside fit: what tells private talk, from stretches marked so. */
#ifndef EXTRACT_FIT_FIT_PRIVATE_H
#define EXTRACT_FIT_FIT_PRIVATE_H
#include "extract/fit/fit_model.h"
#include "dossier/record.h"
#include "extract/guard/passages.h"

struct talk;

/* One talk's passages. */
struct private_talk {
	struct str group, id;
	size_t n;
	uint64_t **keys; /* of each passage, n_keys of them */
	size_t *n_keys, *words;
	int8_t *label;
};
VEC(private_talks, struct private_talk);

/* Zeroed = no talk.  Lives in an arena. */
struct fit_private {
	struct privacy words; /* numbers, and classes of the rules */
	struct private_talks talks;
	size_t labelled; /* passages */
};

/* Takes the classes that the rules have. */
void fit_private_begin(struct fit_private *p, struct arena *a,
		       const struct privacy *rules);
/* A talk whose flags "sensitive" are right: sensitive: their segments. */
void fit_private_add(struct fit_private *p, struct arena *a, const struct talk *t,
		     struct str group, const struct int64s *sensitive);
/*
 * Appends the block "private" and its figures; nothing with too little that is
 * labelled.
 */
void fit_private_learn(struct fit_private *p, struct arena *a, struct buf *block,
		       struct buf *report);

/* ---- trees (fit_private_trees.c) ---------------------------------------------- */

/* Passages, talk by talk; sums in logits, of weights that have not seen the group. */
struct private_sums {
	size_t n;
	const double *own, *sum;
	const size_t *words, *fold, *talk;
	const bool *cue;
	const int8_t *label;
	double least; /* passages whose sums are not above are no rows */
};
/*
 * Trees of all rows, in the arena; score: logits with trees of the other folds, low
 * ones for what is no row.  Returns the logit that trees are added to.
 */
double fit_private_trees(struct arena *a, const struct private_sums *s, size_t folds,
			 struct trees *out, double *score);
#endif
