/* fit_model.h - logistic regression with L2 over sparse rows.  Private to this folder.
 */
#ifndef EXTRACT_FIT_FIT_MODEL_H
#define EXTRACT_FIT_FIT_MODEL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "extract/words/phrases.h"

/* How much a phrase of a row near by counts, compared with one of the row. */
#define FIT_NEAR (1 / 3.0)

/*
 * Rows with the features that they have.  Row i has those at index[first[i]] up to
 * index[first[i + 1]].  If there are phrases, it has those of row i of `phrases` and,
 * as features apart, those of the rows near it.
 */
struct fit_rows {
	size_t n;
	const size_t *first;   /* n + 1 of them */
	const uint32_t *index; /* features, less than n_features */
	size_t n_features;
	const double *value;            /* of each feature; NULL: 1 */
	const double *scale;            /* of each row, a factor; NULL: 1 */
	const struct fit_rows *phrases; /* n rows, or NULL */
	const size_t *from, *to; /* for each row the rows near it, itself included */
	const struct phrase_share *share; /* for each row what phrases count; NULL: 1 */
};

/* The strength of L2 on weights of rules and of phrases. */
struct fit_pull {
	double rule, phrase;
};

struct fit_problem {
	const struct fit_rows *rows;
	const int8_t *label; /* 1, 0; rows with another label are left out */
	const bool *use;     /* for each row, whether to learn from it */
	const double *prior; /* the weights that L2 pulls towards; NULL: 0 */
	struct fit_pull pull;
	int rounds;
};

/* A feature that a row has adds its weight times this. */
static inline double fit_value(const struct fit_rows *rows, size_t feature)
{
	return rows->value ? rows->value[feature] : 1;
}

/* A weight in thousandths, at most `most` and at least -most. */
long fit_thousandths(double weight, long most);
/* The number of weights: for features, phrases of the row, phrases near it, and a bias.
 */
size_t fit_width(const struct fit_rows *rows);
/*
 * Learns the weights, fit_width() of them, by L-BFGS with a fixed number of rounds.
 * Sums are in the order of rows, so the same input gives the same bits.
 */
void fit_solve(const struct fit_problem *p, double *weights);
/* Computes the score (logit) of each row. */
void fit_scores(const struct fit_rows *rows, const double *weights, double *scores);
/* Finds scale and shift with which the logistic of a score is a probability (Platt). */
void fit_calibrate(const double *score, const int8_t *label, const bool *use, size_t n,
		   double *scale, double *shift);
#endif
