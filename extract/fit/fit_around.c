/* fit_around.c - what the trees of each kind learn from: sums of all kinds. */
#include <math.h>

#include "extract/fit/fit_data.h"
#include "extract/surroundings.h"

/* Places of all sentences, with sums out of fold; of a kind without labels, the least.
 */
static struct place *make_places(const struct fit_set *set,
				 const struct fit_learned learned[ITEM_KINDS])
{
	struct place *v = arena_array(set->arena, v, set->n);

	for (size_t i = 0; i < set->n; i++) {
		const struct fit_sentence *s = set->sentence[i];

		v[i] = (struct place){ .turn = s->turn,
				       .voice = s->voice,
				       .words = s->words,
				       .open = s->open };
		for (int k = 0; k < ITEM_KINDS; k++)
			v[i].sum[k] =
			    learned[k].sum ? learned[k].sum[i] : SURROUND_FLOOR;
	}
	return v;
}

/* Features of all sentences, talk by talk. */
static int32_t (*make_features(const struct fit_set *set,
			       const struct place *places))[AROUND_FEATURES]
{
	int32_t(*x)[AROUND_FEATURES] = arena_array(set->arena, x, set->n);
	int32_t mean[ITEM_KINDS];
	size_t at = 0;

	for (size_t t = 0; t < set->n_talks; t++) {
		size_t n = set->talks[t]->n;

		surroundings_mean(places + at, n, mean);
		for (size_t i = 0; i < n; i++)
			surroundings_of(places + at, n, i, mean, x[at + i]);
		at += n;
	}
	return x;
}

static void learn(const struct fit_task *t, const struct place *places,
		  int32_t (*x)[AROUND_FEATURES], struct fit_learned *out)
{
	const struct fit_set *set = t->set;
	struct arena *a = set->arena;
	struct fit_tree_rows rows = { .n_features = AROUND_FEATURES };
	size_t *of = arena_array(a, of, set->n);
	double *score;

	rows.x = arena_alloc(a, (set->n + 1) * sizeof(*x));
	rows.sum = arena_array(a, rows.sum, set->n);
	rows.label = arena_array(a, rows.label, set->n);
	rows.fold = arena_array(a, rows.fold, set->n);
	score = arena_array(a, score, set->n);
	for (size_t i = 0; i < set->n; i++) {
		if (!t->use[i] || !surroundings_matter(&places[i], t->kind))
			continue;
		memcpy(rows.x + rows.n * AROUND_FEATURES, x[i], sizeof(*x));
		rows.sum[rows.n] = places[i].sum[t->kind];
		rows.label[rows.n] = t->label[i];
		rows.fold[rows.n] = set->fold[i];
		of[rows.n++] = i;
	}
	fit_trees_find(a, &rows, set->n_folds, &out->trees, score);
	for (size_t i = 0; i < rows.n; i++)
		out->p[of[i]] = 1 / (1 + exp(-score[i]));
}

void fit_around_learn(const struct fit_task tasks[ITEM_KINDS],
		      struct fit_learned learned[ITEM_KINDS])
{
	const struct fit_set *set = NULL;
	const struct place *places;
	int32_t(*x)[AROUND_FEATURES];

	for (int k = 0; k < ITEM_KINDS; k++)
		set = tasks[k].rows.phrases ? tasks[k].set : set;
	if (!set)
		return;
	places = make_places(set, learned);
	x = make_features(set, places);
	for (int k = 0; k < ITEM_KINDS; k++)
		if (tasks[k].rows.phrases)
			learn(&tasks[k], places, x, &learned[k]);
}
