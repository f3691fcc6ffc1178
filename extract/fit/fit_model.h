/* fit_model.h - inside fit: logistic regression with L2 over sparse rows. */
#ifndef EXTRACT_FIT_FIT_MODEL_H
#define EXTRACT_FIT_FIT_MODEL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "extract/words/phrases.h"

/* How much less a phrase of a row near by counts than one of the row. */
#define FIT_NEAR (1 / 3.0)

/* Rows of features that hold; with phrases, those of the row and of rows near by. */
struct fit_rows {
	size_t n;
	const size_t *first;   /* n + 1 */
	const uint32_t *index; /* features, below n_features */
	size_t n_features;
	const double *value;            /* of each feature where it holds; NULL: 1 */
	const double *scale;            /* of each row, times that; NULL: 1 */
	const struct fit_rows *phrases; /* n rows without phrases, or NULL */
	const size_t *from, *to;        /* of each row: rows near by, itself included */
	const struct phrase_share *share; /* of each row: what phrases count; NULL: 1 */
};

/* Strength of L2, for weights of rules and of phrases. */
struct fit_pull {
	double rule, phrase;
};

struct fit_problem {
	const struct fit_rows *rows;
	const int8_t *label; /* 1, 0; else the row is left out */
	const bool *use;     /* rows to fit on */
	const double *prior; /* weights that L2 pulls to; NULL: 0 */
	struct fit_pull pull;
	int rounds;
};

/* What a feature adds where it holds is its weight times this. */
static inline double fit_value(const struct fit_rows *rows, size_t feature)
{
	return rows->value ? rows->value[feature] : 1;
}

/* A weight in thousandths, as far as the rules file takes it. */
long fit_thousandths(double weight, long most);
/* How many weights: of features, phrases of the row, phrases near by, and the bias. */
size_t fit_width(const struct fit_rows *rows);
/*
 * Finds the weights.  L-BFGS with a fixed number of rounds, sums in the order of
 * rows: the same input gives the same bits.
 */
void fit_solve(const struct fit_problem *p, double *weights);
/* Of all rows. */
void fit_scores(const struct fit_rows *rows, const double *weights, double *scores);
/* Scale and shift of scores that make the logistic a probability (Platt). */
void fit_calibrate(const double *score, const int8_t *label, const bool *use, size_t n,
		   double *scale, double *shift);
#endif
