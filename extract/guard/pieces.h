/*
 * pieces.h - divides a talk into pieces, and computes for each one the sum that decides
 * whether it is private.
 */
#ifndef EXTRACT_GUARD_PIECES_H
#define EXTRACT_GUARD_PIECES_H
#include "extract/talk.h"
#include "extract/words/privacy.h"

/* Sentences of one turn, as many as have about forty words. */
struct piece {
	size_t first, last; /* sentences, last included */
	size_t words;
	unsigned signs; /* bits, see privacy.h */
	double own;     /* the weights of its own words, in thousandths */
	double sum;     /* that with its neighbours', the bias and the trees */
};
VEC(pieces, struct piece);

/* Divides a whole talk, in its arena. */
void pieces_find(const struct talk *t, struct pieces *out);
/* Fills own and sum. */
void pieces_weigh(const struct privacy *p, const struct talk *t, struct pieces *v);
bool pieces_private(const struct privacy *p, const struct piece *k);

/* ---- for fit --------------------------------------------------------------- */

/* Gives a number to all words of a talk. */
void pieces_learn_words(struct privacy *p, struct arena *a, const struct talk *t);
/* For each form of the talk its number, or 0. */
const uint32_t *pieces_forms(const struct privacy *p, const struct talk *t);
/* The most keys that a piece can have. */
size_t pieces_room(const struct piece *k);
/* Fills the keys of the signs, words, classes and pairs of a piece; returns how many.
 */
size_t pieces_keys(const struct privacy *p, const struct talk *t,
		   const uint32_t *of_form, const struct piece *k, uint64_t *out);
/* The factor for the weights of a piece with so many words. */
double pieces_scale(size_t words);
/* Adds to each sum half of its neighbours', a quarter of the ones after, and so on. */
void pieces_spread(struct arena *a, double *sum, size_t n);

/*
 * A talk as the trees see it: for each piece the sum of its own words, and the sum with
 * the pieces around it, without the bias.  In thousandths.
 */
struct pieces_seen {
	const double *own, *sum;
	size_t n;
	double most; /* the greatest sum */
};
/* Fills the features of piece i, which has so many words and a cue or not. */
void pieces_features(const struct pieces_seen *seen, size_t i, size_t words, bool cue,
		     int32_t feature[PRIVACY_FEATURES]);

#endif
