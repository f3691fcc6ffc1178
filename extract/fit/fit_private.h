/*
 * fit_private.h - learns the weights by which passages of talk are private, from talks
 * whose private segments are labelled.  Private to this folder.
 */
#ifndef EXTRACT_FIT_FIT_PRIVATE_H
#define EXTRACT_FIT_FIT_PRIVATE_H
#include "extract/fit/fit_model.h"
#include "dossier/record.h"
#include "extract/guard/passages.h"

struct talk;

/* A labelled talk, as its n passages. */
struct private_talk {
	struct str group, id;
	size_t n;
	uint64_t **keys;        /* of each passage, n_keys of them */
	size_t *n_keys, *words; /* of each passage */
	int8_t *label;          /* of each passage: 1 private, 0 not, -1 unknown */
};
VEC(private_talks, struct private_talk);

/* All talks.  A zeroed one has none.  It lives in an arena. */
struct fit_private {
	struct privacy words; /* the numbers of words, and the classes of the rules */
	struct private_talks talks;
	size_t labelled; /* passages with a label */
};

/* Begins without talks, with the classes of words of the rules. */
void fit_private_begin(struct fit_private *p, struct arena *a,
		       const struct privacy *rules);
/* Adds a talk.  sensitive: its segments that are private. */
void fit_private_add(struct fit_private *p, struct arena *a, const struct talk *t,
		     struct str group, const struct int64s *sensitive);
/* Learns; appends the block "private" and its figures, or nothing if too little is
 * labelled. */
void fit_private_learn(struct fit_private *p, struct arena *a, struct buf *block,
		       struct buf *report);

/* ---- trees (fit_private_trees.c) ---------------------------------------------- */

/* What trees are learned from: for each of n passages, talk by talk, */
struct private_sums {
	size_t n;
	const double *own, *sum;           /* its sums, out of fold, as logits, */
	const size_t *words, *fold, *talk; /* how many words it has, ... */
	const bool *cue;                   /* whether it has the cue of private talk */
	const int8_t *label;
	double least; /* passages with a sum that is not higher are left out */
};
/*
 * Learns trees, in the arena.  Fills score with the out-of-fold logit of each passage,
 * a low one for those that are left out.  Returns the logit that trees add to.
 */
double fit_private_trees(struct arena *a, const struct private_sums *s, size_t folds,
			 struct trees *out, double *score);
#endif
