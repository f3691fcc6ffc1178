/*
 * fit_learn.c - one kind learned: weights of all talks, and for each talk what weights
 * say that have not seen it.
 */
#include <math.h>

#include "extract/fit/fit_data.h"
#include "extract/surroundings.h"
#include "extract/words/phrases.h"

enum {
	ROUNDS = 60,
	FEW_PHRASES = 5000 /* all stay: in few talks many tell the same, none much */
};

/*
 * Else a phrase is left out when what it adds, in logits, root of the squares over all
 * sentences that it tells of, is less.  Cross-validation is best without any limit, by
 * 0.003 of F1; then the lexicon has three megabytes.
 */
static const double FAINT_PHRASE[FORMS] = { [FORM_TIDY] = 2.2, [FORM_VERBATIM] = 0.35 };

static bool is_faint_phrase(const struct fit_task *t, size_t phrase,
			    const double *weights)
{
	double own = weights[t->rows.n_features + phrase];
	double near =
	    weights[t->rows.n_features + t->phrases->text.n + phrase] * FIT_NEAR;
	double around = 2 * (double)phrases_reach(t->set->form);
	double square = own * own + around * near * near;

	return t->phrases->text.n > FEW_PHRASES &&
	       t->phrases->value[phrase] *
		       sqrt((double)t->phrases->often[phrase] * square) <
		   FAINT_PHRASE[t->set->form];
}

/* The rows with those features alone that have a value, into rooms as large as theirs.
 */
static struct fit_rows keep_valued(const struct fit_rows *all, size_t *first,
				   uint32_t *index)
{
	struct fit_rows out = *all;

	first[0] = 0;
	for (size_t row = 0; row < all->n; row++) {
		size_t n = first[row];

		for (size_t i = all->first[row]; i < all->first[row + 1]; i++)
			if (all->value[all->index[i]] != 0)
				index[n++] = all->index[i];
		first[row + 1] = n;
	}
	out.first = first;
	out.index = index;
	return out;
}

/*
 * Without the faint ones, whose part others learn; then weights are what each phrase
 * adds where it stands, 0 of those left out.
 */
static void solve_strong(const struct fit_task *t, struct fit_problem problem,
			 double *weights)
{
	size_t n = t->phrases->text.n;
	struct fit_rows rows = t->rows, phrases = t->phrases->rows, strong;
	double *value = mem_alloc((n + 1) * sizeof(*value));
	size_t *first = mem_alloc((rows.n + 1) * sizeof(*first));
	uint32_t *index = mem_alloc((phrases.first[rows.n] + 1) * sizeof(*index));

	rows.phrases = &phrases;
	problem.rows = &rows;
	phrases.value = t->phrases->value;
	fit_solve(&problem, weights);
	for (size_t i = 0; i < n; i++)
		value[i] = is_faint_phrase(t, i, weights) ? 0 : t->phrases->value[i];
	phrases.value = value;
	strong = keep_valued(&phrases, first, index);
	rows.phrases = &strong;
	fit_solve(&problem, weights);
	for (size_t i = 0; i < 2 * n; i++)
		weights[t->rows.n_features + i] *= value[i % n];
	mem_free(index);
	mem_free(first);
	mem_free(value);
}

/* Weights without one fold; left_out = n_folds: of all. */
static void learn(const struct fit_task *t, size_t left_out, double *weights)
{
	size_t n = t->set->n;
	bool *use = mem_alloc((n + 1) * sizeof(*use));
	struct fit_problem problem = { .rows = &t->rows,
				       .label = t->label,
				       .use = use,
				       .prior = t->prior,
				       .pull = t->pull,
				       .rounds = ROUNDS };

	for (size_t i = 0; i < n; i++)
		use[i] = t->use[i] && t->set->fold[i] != left_out;
	if (t->phrases)
		solve_strong(t, problem, weights);
	else
		fit_solve(&problem, weights);
	mem_free(use);
}

/* Takes the level of each talk off its scores. */
static void level_out(const struct fit_task *t, double *score)
{
	const struct fit_set *set = t->set;
	size_t begin = 0;

	for (size_t k = 0; k < set->n_talks; k++) {
		struct level level = { .n = 0 };
		size_t end = begin + set->talks[k]->n;
		double off;

		for (size_t i = begin; i < end; i++)
			if (t->use[i])
				level_add(&level, score[i]);
		off = level_takes(&level);
		for (; begin < end; begin++)
			score[begin] -= off;
	}
}

void fit_learn(const struct fit_task *t, struct fit_learned *out)
{
	const struct fit_set *set = t->set;
	double *score = arena_array(set->arena, score, set->n);
	double *all = arena_array(set->arena, all, set->n);
	size_t width = fit_width(&t->rows);
	bool levels = set->form == FORM_VERBATIM && t->phrases, *judged;
	double scale, shift;

	out->weights = arena_alloc(set->arena, width * sizeof(*out->weights));
	out->p = arena_array(set->arena, out->p, set->n);
	for (size_t fold = 0; fold <= set->n_folds; fold++) {
		learn(t, fold, out->weights);
		fit_scores(&t->rows, out->weights, all);
		for (size_t i = 0; i < set->n; i++)
			if (set->fold[i] == fold)
				score[i] = all[i];
	}
	if (levels)
		level_out(t, score);
	judged = arena_array(set->arena, judged, set->n);
	for (size_t i = 0; i < set->n; i++)
		judged[i] = t->use[i] && fit_judges(set, set->talk[i]);
	fit_calibrate(score, t->label, judged, set->n, &scale, &shift);
	out->sum = arena_array(set->arena, out->sum, set->n);
	for (size_t i = 0; i < set->n; i++) {
		double logit = scale * score[i] + shift;

		out->sum[i] = (int32_t)lround(logit * 1000);
		out->p[i] = t->use[i] ? 1 / (1 + exp(-logit)) : 0;
	}
	for (size_t i = 0; i < width; i++)
		out->weights[i] *= scale;
	/* The level is one of sums with the bias, of which it takes its share. */
	out->weights[width - 1] += levels ? shift / (1 - LEVEL_SHARE) : shift;
}
