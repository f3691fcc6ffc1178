/* fit_private_trees.c - what the trees of private talk learn from: sums of passages. */
#include <math.h>

#include "extract/fit/fit_data.h"
#include "extract/fit/fit_private.h"

/* Logits of what is no row: less than any row has. */
enum { UNASKED = -20 };

static void scaled(const double *from, size_t n, double *to)
{
	for (size_t i = 0; i < n; i++)
		to[i] = from[i] * 1000;
}

/* Features of the passages first to end, one talk. */
static void look(const struct private_sums *s, size_t first, size_t end,
		 const double *own, const double *sum, struct fit_tree_rows *rows,
		 size_t *of)
{
	struct passages_seen seen = { own + first, sum + first, end - first,
				      sum[first] };

	for (size_t i = first; i < end; i++)
		seen.most = sum[i] > seen.most ? sum[i] : seen.most;
	for (size_t i = first; i < end; i++) {
		if (s->sum[i] <= s->least)
			continue;
		passages_features(&seen, i - first, s->words[i], s->cue[i],
				  rows->x + rows->n * PRIVACY_FEATURES);
		rows->label[rows->n] = s->label[i];
		rows->fold[rows->n] = s->fold[i];
		of[rows->n++] = i;
	}
}

static struct fit_tree_rows rows_of(struct arena *a, const struct private_sums *s,
				    size_t *of)
{
	struct fit_tree_rows rows = { .n_features = PRIVACY_FEATURES };
	double *own = arena_array(a, own, s->n);
	double *sum = arena_array(a, sum, s->n);

	rows.x = arena_alloc(a, (s->n + 1) * PRIVACY_FEATURES * sizeof *rows.x);
	rows.sum = arena_array(a, rows.sum, s->n);
	rows.label = arena_alloc(a, s->n + 1);
	rows.fold = arena_array(a, rows.fold, s->n);
	scaled(s->own, s->n, own);
	scaled(s->sum, s->n, sum);
	for (size_t i = 0, end; i < s->n; i = end) {
		for (end = i; end < s->n && s->talk[end] == s->talk[i];)
			end++;
		look(s, i, end, own, sum, &rows, of);
	}
	return rows;
}

double fit_private_trees(struct arena *a, const struct private_sums *s, size_t folds,
			 struct trees *out, double *score)
{
	size_t *of = arena_array(a, of, s->n), labelled = 0;
	struct fit_tree_rows rows = rows_of(a, s, of);
	double *found = arena_array(a, found, rows.n), base;

	for (size_t i = 0; i < rows.n; i++)
		labelled += (size_t)rows.label[i];
	base = log(((double)labelled + 1) / ((double)(rows.n - labelled) + 1));
	for (size_t i = 0; i < rows.n; i++)
		rows.sum[i] = (int32_t)lround(base * 1000);
	fit_trees_find(a, &rows, folds, out, found);
	for (size_t i = 0; i < s->n; i++)
		score[i] = UNASKED;
	for (size_t i = 0; i < rows.n; i++)
		score[of[i]] = found[i];
	return base;
}
