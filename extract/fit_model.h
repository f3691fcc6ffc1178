/* fit_model.h - inside fit: logistic regression with L2 over sparse rows. */
#ifndef EXTRACT_FIT_MODEL_H
#define EXTRACT_FIT_MODEL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Rows of features that hold, and a few with a value in every row. */
struct fit_rows {
	size_t n;
	const size_t *first;   /* n + 1 */
	const uint32_t *index; /* features, below n_features */
	const double *dense;   /* n x n_dense values, or NULL */
	size_t n_features, n_dense;
};

struct fit_problem {
	const struct fit_rows *rows;
	const int8_t *label; /* 1, 0; else the row is left out */
	const bool *use;     /* rows to fit on */
	const double *prior; /* weights that L2 pulls to; NULL: 0 */
	double pull;         /* strength of L2 */
	int rounds;
};

/*
 * Weights of features, then of dense values, then the bias.  L-BFGS with a fixed
 * number of rounds, sums in the order of rows: the same input gives the same bits.
 */
void fit_solve(const struct fit_problem *p, double *weights);
double fit_score(const struct fit_rows *rows, const double *weights, size_t row);
/* Scale and shift of scores that make the logistic a probability (Platt). */
void fit_calibrate(const double *score, const int8_t *label, const bool *use, size_t n,
		   double *scale, double *shift);
#endif
