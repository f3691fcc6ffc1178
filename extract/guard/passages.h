/*
 * passages.h - divides a talk into passages, and computes for each one the sum that
 * decides whether it is private.
 */
#ifndef EXTRACT_GUARD_PASSAGES_H
#define EXTRACT_GUARD_PASSAGES_H
#include "extract/talk.h"
#include "extract/words/privacy.h"

/* Sentences of one turn, as many as have about forty words. */
struct passage {
	size_t first, last; /* sentences, last included */
	size_t words;
	unsigned signs; /* bits, see privacy.h */
	double own;     /* the weights of its own words, in thousandths */
	double sum;     /* that with its neighbours', the bias and the trees */
};
VEC(passages, struct passage);

/* Divides a whole talk, in its arena. */
void passages_find(const struct talk *t, struct passages *out);
/* Fills own and sum. */
void passages_weigh(const struct privacy *p, const struct talk *t, struct passages *v);
bool passages_private(const struct privacy *p, const struct passage *k);

/* ---- for fit --------------------------------------------------------------- */

/* Gives a number to all words of a talk. */
void passages_learn_words(struct privacy *p, struct arena *a, const struct talk *t);
/* For each form of the talk its number, or 0. */
const uint32_t *passages_forms(const struct privacy *p, const struct talk *t);
/* The most keys that a passage can have. */
size_t passages_room(const struct passage *k);
/* Fills the keys of the signs, words, classes and pairs of a passage; returns how many.
 */
size_t passages_keys(const struct privacy *p, const struct talk *t,
		     const uint32_t *of_form, const struct passage *k, uint64_t *out);
/* The factor for the weights of a passage with so many words. */
double passages_scale(size_t words);
/* Adds to each sum half of its neighbours', a quarter of the ones after, and so on. */
void passages_spread(struct arena *a, double *sum, size_t n);

/*
 * A talk as the trees see it: for each passage the sum of its own words, and the sum
 * with the passages around it, without the bias.  In thousandths.
 */
struct passages_seen {
	const double *own, *sum;
	size_t n;
	double most; /* the greatest sum */
};
/* Fills the features of passage i, which has so many words and a cue or not. */
void passages_features(const struct passages_seen *seen, size_t i, size_t words,
		       bool cue, int32_t feature[PRIVACY_FEATURES]);

#endif
