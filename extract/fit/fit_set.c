/* fit_set.c - the talks of one form as rows of features, in folds of whole groups. */
#include "extract/fit/fit_data.h"

enum { FOLDS = 5, FEW_GROUPS = 14 /* so few are left out one by one */ };

static void make_folds(struct fit_set *set)
{
	size_t groups = 0;

	for (size_t i = 0; i < set->n_talks; i++) {
		groups +=
		    i == 0 || !str_eq(set->talks[i]->group, set->talks[i - 1]->group);
		set->talks[i]->fold = groups - 1;
	}
	set->n_folds = groups <= FEW_GROUPS ? groups : FOLDS;
	for (size_t i = 0; i < set->n_talks; i++)
		set->talks[i]->fold %= set->n_folds ? set->n_folds : 1;
}

static void add_features(const struct fit_sentence *s, enum near where, uint32_t *index,
			 size_t *n)
{
	for (size_t k = 0; k < s->n_own; k++)
		index[(*n)++] = s->own[k] * NEARS + (uint32_t)where;
}

/* Rows of features: a sentence's own, those before and after it in its talk. */
static void make_rows(struct fit_set *set)
{
	size_t *first = arena_array(set->arena, first, set->n);
	size_t n = 0;
	uint32_t *index;

	for (size_t i = 0; i < set->n; i++)
		n += 3 * set->sentence[i]->n_own;
	index = arena_array(set->arena, index, n);
	n = 0;
	for (size_t i = 0; i < set->n; i++) {
		first[i] = n;
		add_features(set->sentence[i], NEAR_SELF, index, &n);
		if (i && set->talk[i] == set->talk[i - 1])
			add_features(set->sentence[i - 1], NEAR_PREV, index, &n);
		if (i + 1 < set->n && set->talk[i] == set->talk[i + 1])
			add_features(set->sentence[i + 1], NEAR_NEXT, index, &n);
	}
	first[set->n] = n;
	set->rows = (struct fit_rows){ .n = set->n,
				       .first = first,
				       .index = index,
				       .n_features = rules_count(set->rules) * NEARS };
}

void fit_set_make(struct fit_set *set, struct arena *a, const struct fit_talks *talks,
		  const struct rules *rules, enum talk_form form)
{
	size_t at = 0;

	*set =
	    (struct fit_set){ .arena = a, .rules = rules, .form = form, .aside = true };
	set->talks = arena_array(a, set->talks, talks->n);
	for (size_t i = 0; i < talks->n; i++) {
		if (talks->v[i].form != form)
			continue;
		set->talks[set->n_talks++] = &talks->v[i];
		set->n += talks->v[i].n;
		set->aside = set->aside && talks->v[i].aside;
	}
	make_folds(set);
	set->sentence = arena_array(a, set->sentence, set->n);
	set->talk = arena_array(a, set->talk, set->n);
	set->fold = arena_array(a, set->fold, set->n);
	for (size_t t = 0; t < set->n_talks; t++)
		for (size_t i = 0; i < set->talks[t]->n; i++, at++) {
			set->sentence[at] = &set->talks[t]->sentences[i];
			set->talk[at] = t;
			set->fold[at] = set->talks[t]->fold;
		}
	make_rows(set);
}
