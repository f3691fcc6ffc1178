/*
 * fit_model.c - L-BFGS for the regularised logistic loss.
 * Nocedal & Wright, Numerical Optimization, algorithms 7.4 and 3.1.
 */
#include "extract/fit/fit_model.h"

#include <math.h>
#include <string.h>

#include "dossier/mem.h"

enum { MEMORY = 8, HALVINGS = 12, PLATT_ROUNDS = 50 };

long fit_thousandths(double weight, long most)
{
	double w = fmax((double)-most, fmin((double)most, weight * 1000));

	return lround(w);
}

size_t fit_width(const struct fit_rows *r)
{
	return r->n_features + (r->phrases ? 2 * r->phrases->n_features : 0) + 1;
}

static double row_sum(const struct fit_rows *rows, const double *w, size_t row)
{
	double sum = 0;

	for (size_t i = rows->first[row]; i < rows->first[row + 1]; i++)
		sum += w[rows->index[i]] * fit_value(rows, rows->index[i]);
	return rows->scale ? sum * rows->scale[row] : sum;
}

static void add_row(const struct fit_rows *rows, double *g, size_t row, double by)
{
	by *= rows->scale ? rows->scale[row] : 1;
	for (size_t i = rows->first[row]; i < rows->first[row + 1]; i++)
		g[rows->index[i]] += by * fit_value(rows, rows->index[i]);
}

/* Turns v into sums over the rows near by without the row; tmp has n + 1. */
static void spread(const struct fit_rows *rows, double *v, double *tmp)
{
	tmp[0] = 0;
	for (size_t i = 0; i < rows->n; i++)
		tmp[i + 1] = tmp[i] + v[i];
	for (size_t i = 0; i < rows->n; i++)
		v[i] = (tmp[rows->to[i]] - tmp[rows->from[i]] - v[i]) * FIT_NEAR;
}

/* What phrases of a row, or of those near by, count there. */
static double share_of(const struct fit_rows *rows, size_t row, int lex)
{
	return rows->share ? rows->share[row].of[lex] : 1;
}

/* Of a phrase: what it says of its row, and of the rows near by; read together. */
typedef double phrase_pair[2];

static void add_phrases(const struct fit_rows *rows, const double *w, double *scores)
{
	const struct fit_rows *p = rows->phrases;
	phrase_pair *weight = mem_alloc((p->n_features + 1) * sizeof(*weight));
	double *near = mem_alloc((2 * rows->n + 1) * sizeof(*near));

	for (size_t i = 0; i < p->n_features; i++) {
		weight[i][0] = w[i] * fit_value(p, i);
		weight[i][1] = w[p->n_features + i] * fit_value(p, i);
	}
	for (size_t row = 0; row < rows->n; row++) {
		double scale = p->scale ? p->scale[row] : 1, own = 0, other = 0;

		for (size_t i = p->first[row]; i < p->first[row + 1]; i++) {
			own += weight[p->index[i]][0];
			other += weight[p->index[i]][1];
		}
		scores[row] += own * scale * share_of(rows, row, LEX_SELF);
		near[row] = other * scale;
	}
	spread(rows, near, near + rows->n);
	for (size_t row = 0; row < rows->n; row++)
		scores[row] += near[row] * share_of(rows, row, LEX_NEAR);
	mem_free(near);
	mem_free(weight);
}

void fit_scores(const struct fit_rows *rows, const double *w, double *scores)
{
	double bias = w[fit_width(rows) - 1];

	for (size_t i = 0; i < rows->n; i++)
		scores[i] = bias + row_sum(rows, w, i);
	if (rows->phrases)
		add_phrases(rows, w + rows->n_features, scores);
}

static void add_phrases_gradient(const struct fit_rows *rows, const double *residual,
				 double *g)
{
	const struct fit_rows *p = rows->phrases;
	phrase_pair *sum = mem_alloc((p->n_features + 1) * sizeof(*sum));
	double *near = mem_alloc((2 * rows->n + 1) * sizeof(*near));

	memset(sum, 0, p->n_features * sizeof(*sum));
	for (size_t row = 0; row < rows->n; row++)
		near[row] = residual[row] * share_of(rows, row, LEX_NEAR);
	spread(rows, near, near + rows->n);
	for (size_t row = 0; row < rows->n; row++) {
		double scale = p->scale ? p->scale[row] : 1;
		double own = residual[row] * scale * share_of(rows, row, LEX_SELF);
		double other = near[row] * scale;

		for (size_t i = p->first[row]; i < p->first[row + 1]; i++) {
			sum[p->index[i]][0] += own;
			sum[p->index[i]][1] += other;
		}
	}
	for (size_t i = 0; i < p->n_features; i++) {
		g[i] += sum[i][0] * fit_value(p, i);
		g[p->n_features + i] += sum[i][1] * fit_value(p, i);
	}
	mem_free(near);
	mem_free(sum);
}

/* Adds to g what residuals say of the weights. */
static void add_gradient(const struct fit_rows *rows, const double *residual, double *g)
{
	for (size_t i = 0; i < rows->n; i++) {
		add_row(rows, g, i, residual[i]);
		g[fit_width(rows) - 1] += residual[i];
	}
	if (rows->phrases)
		add_phrases_gradient(rows, residual, g + rows->n_features);
}

/* Loss and gradient; residual has a place for each row. */
static double loss(const struct fit_problem *p, const double *w, double *g,
		   double *residual)
{
	size_t n = fit_width(p->rows);
	double sum = 0;

	memset(g, 0, n * sizeof(*g));
	fit_scores(p->rows, w, residual);
	for (size_t i = 0; i < p->rows->n; i++) {
		double z = residual[i], y = p->label[i];

		residual[i] = 0;
		if (!p->use[i] || p->label[i] < 0)
			continue;
		sum += z > 0 ? log1p(exp(-z)) + (1 - y) * z : log1p(exp(z)) - y * z;
		residual[i] = 1 / (1 + exp(-z)) - y;
	}
	add_gradient(p->rows, residual, g);
	for (size_t i = 0; i + 1 < n; i++) { /* the bias is free */
		double d = w[i] - (p->prior ? p->prior[i] : 0);
		double pull = i < p->rows->n_features ? p->pull.rule : p->pull.phrase;

		sum += pull * d * d / 2;
		g[i] += pull * d;
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
	double *g, *g2, *w2, *d, *residual;
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
		now = loss(p, m->w2, m->g2, m->residual);
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
	size_t n = fit_width(p->rows);
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
	m.residual = arena_array(&a, m.residual, p->rows->n);
	if (p->prior)
		memcpy(weights, p->prior, (n - 1) * sizeof(*weights));
	else
		memset(weights, 0, (n - 1) * sizeof(*weights));
	weights[n - 1] = -3;
	at = loss(p, weights, m.g, m.residual);
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
