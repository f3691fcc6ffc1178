/*
 * pieces.h - talk in pieces, each of which is private or not, and the sums that say so.
 */
#ifndef EXTRACT_GUARD_PIECES_H
#define EXTRACT_GUARD_PIECES_H
#include "extract/talk.h"
#include "extract/words/privacy.h"

/* Sentences of one turn, some forty words at most where they are short. */
struct piece {
	size_t first, last; /* sentences, last included */
	size_t words;
	unsigned signs; /* bits, as privacy.h has them */
	double own;     /* thousandths that its words come to */
	double sum;     /* with those around it, the bias and the trees */
};
VEC(pieces, struct piece);

/* All talk in pieces, in the arena. */
void pieces_find(const struct talk *t, struct pieces *out);
/* Fills own and sum. */
void pieces_weigh(const struct privacy *p, const struct talk *t, struct pieces *v);
bool pieces_private(const struct privacy *p, const struct piece *k);

/* ---- for fit --------------------------------------------------------------- */

/* Numbers all words of a talk. */
void pieces_learn_words(struct privacy *p, struct arena *a, const struct talk *t);
/* The number of each form of the talk, 0: it has none. */
const uint32_t *pieces_forms(const struct privacy *p, const struct talk *t);
/* Room for the keys of a piece. */
size_t pieces_room(const struct piece *k);
/* What a piece has: keys of signs, words, classes and pairs; how many. */
size_t pieces_keys(const struct privacy *p, const struct talk *t,
		   const uint32_t *of_form, const struct piece *k, uint64_t *out);
/* What the weights of a piece of so many words are multiplied by. */
double pieces_scale(size_t words);
/* Each sum gets half of the next ones', a quarter of those behind them, and so on. */
void pieces_spread(struct arena *a, double *sum, size_t n);

/* A talk as the trees see it: of each piece its words' own sum, and the sum of pieces
 * around it without the bias; thousandths. */
struct pieces_seen {
	const double *own, *sum;
	size_t n;
	double most; /* the greatest sum */
};
/* words, cue: of piece i. */
void pieces_features(const struct pieces_seen *seen, size_t i, size_t words, bool cue,
		     int32_t feature[PRIVACY_FEATURES]);

#endif
