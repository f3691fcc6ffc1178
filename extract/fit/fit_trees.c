/*
 * fit_trees.c - boosted trees of two levels.
 *
 * J. Friedman, Greedy Function Approximation (2001), with the second-order gain and
 * leaves of T. Chen and C. Guestrin, XGBoost (KDD 2016).  They begin with the sum of a
 * row and learn what is missing.  Sums that trees learn from are out of
 * fold: of weights that have not seen the meeting.
 */
#include <math.h>
#include <stdlib.h>

#include "extract/fit/fit_data.h"

enum { BINS = 64, TREES = 150, LEAST_ROWS = 60, NODES = 2 };
static const double RATE = 0.08, PULL = 5;

struct bins {
	int32_t cut[TREE_FEATURES_MAX][BINS]; /* the first value of the next bin */
	size_t n[TREE_FEATURES_MAX];          /* cuts */
};

/* Sums over the rows of a node or of a bin. */
struct stat {
	double g, h;
	size_t n;
};

struct split {
	double gain;
	size_t feature, bin;
};

struct grower {
	const struct fit_tree_rows *rows;
	const struct bins *bins;
	const uint8_t *bin; /* n_features a row */
	const bool *use;
	double *score, *g, *h;
	uint8_t *side; /* of each row: which way at the root */
};

static int by_value(const void *left, const void *right)
{
	const int32_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static void cut_feature(const struct fit_tree_rows *rows, size_t feature,
			int32_t *value, struct bins *out)
{
	int32_t *cut = out->cut[feature];

	for (size_t i = 0; i < rows->n; i++)
		value[i] = rows->x[i * rows->n_features + feature];
	qsort(value, rows->n, sizeof(*value), by_value);
	for (size_t b = 1; b < BINS; b++) {
		int32_t at = value[b * rows->n / BINS];

		if (at > (out->n[feature] ? cut[out->n[feature] - 1] : value[0]))
			cut[out->n[feature]++] = at;
	}
}

static void make_bins(struct arena *a, const struct fit_tree_rows *rows,
		      struct bins *bins, uint8_t *bin)
{
	int32_t *value = arena_array(a, value, rows->n);

	for (size_t f = 0; f < rows->n_features; f++)
		cut_feature(rows, f, value, bins);
	for (size_t i = 0; i < rows->n * rows->n_features; i++) {
		size_t f = i % rows->n_features, b = 0;

		while (b < bins->n[f] && rows->x[i] >= bins->cut[f][b])
			b++;
		bin[i] = (uint8_t)b;
	}
}

static void slopes(const struct grower *w)
{
	for (size_t i = 0; i < w->rows->n; i++) {
		double p = 1 / (1 + exp(-w->score[i]));

		w->g[i] = p - w->rows->label[i];
		w->h[i] = p * (1 - p);
	}
}

static void add(struct stat *to, const struct stat *s)
{
	to->g += s->g;
	to->h += s->h;
	to->n += s->n;
}

static double worth(const struct stat *s)
{
	return s->g * s->g / (s->h + PULL);
}

/* The best split of a node whose bins these are; gain 0: none is worth it. */
static struct split best_split(const struct bins *bins, size_t n_features,
			       struct stat bin[TREE_FEATURES_MAX][BINS])
{
	struct split best = { 0 };

	for (size_t f = 0; f < n_features; f++) {
		struct stat all = { 0 }, left = { 0 };

		for (size_t b = 0; b <= bins->n[f]; b++)
			add(&all, &bin[f][b]);
		for (size_t b = 0; b < bins->n[f]; b++) {
			struct stat right = all;
			double gain;

			add(&left, &bin[f][b]);
			right.g -= left.g;
			right.h -= left.h;
			right.n -= left.n;
			gain = worth(&left) + worth(&right) - worth(&all);
			if (left.n >= LEAST_ROWS && right.n >= LEAST_ROWS &&
			    gain > best.gain)
				best = (struct split){ gain, f, b };
		}
	}
	return best;
}

static void fill(const struct grower *w, bool root,
		 struct stat stat[NODES][TREE_FEATURES_MAX][BINS])
{
	memset(stat, 0, NODES * sizeof(*stat));
	for (size_t i = 0; i < w->rows->n; i++) {
		const uint8_t *bin = w->bin + i * w->rows->n_features;
		struct stat one = { w->g[i], w->h[i], 1 };

		for (size_t f = 0; w->use[i] && f < w->rows->n_features; f++)
			add(&stat[root ? 0 : w->side[i]][f][bin[f]], &one);
	}
}

static void ask(struct tree *t, int question, const struct bins *bins,
		const struct split *s)
{
	t->feature[question] = (uint8_t)s->feature;
	/* Where no split is worth it both ways lead to the same: all go one. */
	t->below[question] = s->gain > 0 ? bins->cut[s->feature][s->bin] : INT32_MAX;
}

static int32_t leaf_of(const struct grower *w, const struct stat *s)
{
	double rate = w->rows->rate > 0 ? w->rows->rate : RATE;

	return (int32_t)lround(-rate * s->g / (s->h + PULL) * 1000);
}

static bool goes_far(const struct grower *w, size_t row, const struct split *s)
{
	return s->gain > 0 && w->bin[row * w->rows->n_features + s->feature] > s->bin;
}

static struct tree grow(const struct grower *w,
			struct stat stat[NODES][TREE_FEATURES_MAX][BINS])
{
	struct split split[1 + NODES];
	struct stat leaf[2 * NODES] = { 0 };
	struct tree t;

	fill(w, true, stat);
	split[0] = best_split(w->bins, w->rows->n_features, stat[0]);
	ask(&t, 0, w->bins, &split[0]);
	for (size_t i = 0; i < w->rows->n; i++)
		w->side[i] = goes_far(w, i, &split[0]);
	fill(w, false, stat);
	for (int node = 0; node < NODES; node++) {
		split[1 + node] = best_split(w->bins, w->rows->n_features, stat[node]);
		ask(&t, 1 + node, w->bins, &split[1 + node]);
	}
	for (size_t i = 0; i < w->rows->n; i++) {
		struct stat one = { w->g[i], w->h[i], 1 };

		w->side[i] =
		    (uint8_t)(2 * w->side[i] + goes_far(w, i, &split[1 + w->side[i]]));
		if (w->use[i])
			add(&leaf[w->side[i]], &one);
	}
	for (int l = 0; l < 2 * NODES; l++)
		t.leaf[l] = leaf_of(w, &leaf[l]);
	for (size_t i = 0; i < w->rows->n; i++)
		w->score[i] += t.leaf[w->side[i]] / 1000.0;
	return t;
}

/* Trees of the rows in use; scores of all rows with them. */
static void boost(struct grower *w, struct trees *out, struct arena *a)
{
	struct stat(*stat)[TREE_FEATURES_MAX][BINS] = mem_alloc(NODES * sizeof(*stat));

	for (size_t i = 0; i < w->rows->n; i++)
		w->score[i] = w->rows->sum[i] / 1000.0;
	for (int n = 0; n < TREES; n++) {
		struct tree t;

		slopes(w);
		t = grow(w, stat);
		if (out)
			*VEC_ADD(a, out) = t;
	}
	mem_free(stat);
}

void fit_trees_find(struct arena *a, const struct fit_tree_rows *rows, size_t n_folds,
		    struct trees *out, double *score)
{
	struct bins *bins = arena_alloc(a, sizeof(*bins));
	uint8_t *bin = arena_alloc(a, rows->n * rows->n_features + 1);
	bool *use = arena_alloc(a, rows->n + 1);
	struct grower w = { .rows = rows, .bins = bins, .bin = bin, .use = use };

	w.score = arena_array(a, w.score, rows->n);
	w.g = arena_array(a, w.g, rows->n);
	w.h = arena_array(a, w.h, rows->n);
	w.side = arena_alloc(a, rows->n + 1);
	make_bins(a, rows, bins, bin);
	for (size_t fold = 0; fold <= n_folds; fold++) {
		for (size_t i = 0; i < rows->n; i++)
			use[i] = rows->fold[i] != fold && rows->label[i] >= 0;
		boost(&w, fold == n_folds ? out : NULL, a);
		for (size_t i = 0; i < rows->n; i++)
			if (rows->fold[i] == fold)
				score[i] = w.score[i];
	}
}
