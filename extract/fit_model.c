/*
 * fit_model.c - L-BFGS for the regularised logistic loss.
 * Nocedal & Wright, Numerical Optimization, algorithms 7.4 and 3.1.
 */
#include "extract/fit_model.h"

#include <math.h>
#include <string.h>

#include "dossier/mem.h"

enum { MEMORY = 8, HALVINGS = 12, PLATT_ROUNDS = 50 };

static size_t width(const struct fit_rows *r)
{
	return r->n_features + r->n_dense + 1;
}

double fit_score(const struct fit_rows *rows, const double *w, size_t row)
{
	const double *dense = w + rows->n_features;
	double sum = dense[rows->n_dense];

	for (size_t i = rows->first[row]; i < rows->first[row + 1]; i++)
		sum += w[rows->index[i]];
	for (size_t i = 0; i < rows->n_dense; i++)
		sum += dense[i] * rows->dense[row * rows->n_dense + i];
	return sum;
}

static void add_row(const struct fit_rows *rows, double *g, size_t row, double by)
{
	double *dense = g + rows->n_features;

	for (size_t i = rows->first[row]; i < rows->first[row + 1]; i++)
		g[rows->index[i]] += by;
	for (size_t i = 0; i < rows->n_dense; i++)
		dense[i] += by * rows->dense[row * rows->n_dense + i];
	dense[rows->n_dense] += by;
}

/* Loss and gradient. */
static double loss(const struct fit_problem *p, const double *w, double *g)
{
	const struct fit_rows *rows = p->rows;
	size_t n = width(rows);
	double sum = 0;

	memset(g, 0, n * sizeof(*g));
	for (size_t i = 0; i < rows->n; i++) {
		double z, y;

		if (!p->use[i] || p->label[i] < 0)
			continue;
		z = fit_score(rows, w, i);
		y = p->label[i];
		sum += z > 0 ? log1p(exp(-z)) + (1 - y) * z : log1p(exp(z)) - y * z;
		add_row(rows, g, i, 1 / (1 + exp(-z)) - y);
	}
	for (size_t i = 0; i + 1 < n; i++) { /* the bias is free */
		double d = w[i] - (p->prior ? p->prior[i] : 0);

		sum += p->pull * d * d / 2;
		g[i] += p->pull * d;
	}
	return sum;
}

static double dot(const double *a, const double *b, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += a[i] * b[i];
	return sum;
}

static void add(double *to, double by, const double *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] += by * v[i];
}

struct lbfgs {
	size_t n, kept, newest;
	double *s[MEMORY], *y[MEMORY], rho[MEMORY];
	double *g, *g2, *w2, *d;
};

/* d = -H g by the two loops over the kept steps. */
static void direction(struct lbfgs *m)
{
	double alpha[MEMORY] = { 0 };

	memcpy(m->d, m->g, m->n * sizeof(*m->d));
	for (size_t k = 0; k < m->kept; k++) {
		size_t i = (m->newest + MEMORY - k) % MEMORY;

		alpha[i] = m->rho[i] * dot(m->s[i], m->d, m->n);
		add(m->d, -alpha[i], m->y[i], m->n);
	}
	if (m->kept) {
		size_t i = m->newest;
		double scale = 1 / (m->rho[i] * dot(m->y[i], m->y[i], m->n));

		for (size_t k = 0; k < m->n; k++)
			m->d[k] *= scale;
	}
	for (size_t k = m->kept; k-- > 0;) {
		size_t i = (m->newest + MEMORY - k) % MEMORY;

		add(m->d, alpha[i] - m->rho[i] * dot(m->y[i], m->d, m->n), m->s[i],
		    m->n);
	}
	for (size_t k = 0; k < m->n; k++)
		m->d[k] = -m->d[k];
}

static void keep_step(struct lbfgs *m, const double *w)
{
	size_t i = m->kept ? (m->newest + 1) % MEMORY : 0;
	double sy;

	for (size_t k = 0; k < m->n; k++) {
		m->s[i][k] = m->w2[k] - w[k];
		m->y[i][k] = m->g2[k] - m->g[k];
	}
	sy = dot(m->s[i], m->y[i], m->n);
	if (sy <= 1e-12)
		return;
	m->rho[i] = 1 / sy;
	m->newest = i;
	if (m->kept < MEMORY)
		m->kept++;
}

/* One step downhill; false when none is found. */
static bool step(const struct fit_problem *p, struct lbfgs *m, double *w, double *at)
{
	double slope, length = m->kept ? 1 : 1 / (1 + sqrt(dot(m->g, m->g, m->n)));

	direction(m);
	slope = dot(m->d, m->g, m->n);
	if (slope >= 0)
		return false;
	for (int i = 0; i < HALVINGS; i++, length /= 2) {
		double now;

		memcpy(m->w2, w, m->n * sizeof(*w));
		add(m->w2, length, m->d, m->n);
		now = loss(p, m->w2, m->g2);
		if (now > *at + 1e-4 * length * slope)
			continue;
		keep_step(m, w);
		memcpy(w, m->w2, m->n * sizeof(*w));
		memcpy(m->g, m->g2, m->n * sizeof(*w));
		*at = now;
		return true;
	}
	return false;
}

void fit_solve(const struct fit_problem *p, double *weights)
{
	size_t n = width(p->rows);
	struct lbfgs m = { .n = n };
	struct arena a = { 0 };
	double at;

	for (int i = 0; i < MEMORY; i++) {
		m.s[i] = arena_alloc(&a, n * sizeof(double));
		m.y[i] = arena_alloc(&a, n * sizeof(double));
	}
	m.g = arena_alloc(&a, n * sizeof(double));
	m.g2 = arena_alloc(&a, n * sizeof(double));
	m.w2 = arena_alloc(&a, n * sizeof(double));
	m.d = arena_alloc(&a, n * sizeof(double));
	if (p->prior)
		memcpy(weights, p->prior, (n - 1) * sizeof(*weights));
	else
		memset(weights, 0, (n - 1) * sizeof(*weights));
	weights[n - 1] = -3;
	at = loss(p, weights, m.g);
	for (int i = 0; i < p->rounds && step(p, &m, weights, &at); i++)
		;
	arena_fini(&a);
}

/* Newton's method in two variables, with a little of L2 on the scale. */
void fit_calibrate(const double *score, const int8_t *label, const bool *use, size_t n,
		   double *scale, double *shift)
{
	double a = 1, b = 0;

	for (int r = 0; r < PLATT_ROUNDS; r++) {
		double ga = a - 1, gb = 0, aa = 1, ab = 0, bb = 1e-6, det;

		for (size_t i = 0; i < n; i++) {
			double p, v;

			if (!use[i] || label[i] < 0)
				continue;
			p = 1 / (1 + exp(-(a * score[i] + b)));
			v = p * (1 - p);
			ga += (p - label[i]) * score[i];
			gb += p - label[i];
			aa += v * score[i] * score[i];
			ab += v * score[i];
			bb += v;
		}
		det = aa * bb - ab * ab;
		if (det <= 0)
			break;
		a -= (bb * ga - ab * gb) / det;
		b -= (aa * gb - ab * ga) / det;
	}
	*scale = a;
	*shift = b;
}
