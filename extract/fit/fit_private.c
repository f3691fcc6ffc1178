/*
 * fit_private.c - what tells private talk: weights of words, classes and pairs.
 *
 * One logistic regression over all passages of talk.  What a passage has counts there,
 * and with weights of its own in the passages next to it; then sums run into each other
 * (passages_spread), and are compared with a limit.  Figures and bias are of folds of
 * groups that the weights have not seen.
 */
#include "extract/fit/fit_private.h"

#include <math.h>
#include <stdlib.h>

#include "base/map.h"
#include "extract/guard/passages.h"

enum {
	FOLDS = 5,
	LEAST_LABELLED = 200, /* passages, before anything is learned */
	KEY_GROUPS = 5,       /* that say a word or a pair */
	ROUNDS = 60
};
static const double PULL = 1, RARE_POWER = 1.5;
/* Root of the squares that a key adds over all passages, in logits; less is left out.
 */
static const double FAINT = 2;
/* Share of the passages that are not private, and may be taken for it; by a cue alone.
 */
static const double OTHERS = 0.0075, ALONE = 0.0005;
/* Share of the private passages that trees are asked about. */
static const double ASKED = 0.98;

void fit_private_begin(struct fit_private *p, struct arena *a,
		       const struct privacy *rules)
{
	size_t line;

	p->words.shared = rules->shared;
	for (size_t i = 0; i < rules->classes.n; i++)
		privacy_read(&p->words, a, rules->classes.v[i], &line);
}

static bool is_marked(const struct talk *t, const struct passage *k,
		      const struct int64s *segments)
{
	for (size_t i = k->first; i <= k->last; i++)
		for (size_t n = 0; n < segments->n; n++)
			if (segments->v[n] == t->sentences.v[i].seg->n)
				return true;
	return false;
}

void fit_private_add(struct fit_private *p, struct arena *a, const struct talk *t,
		     struct str group, const struct int64s *sensitive)
{
	struct passages v = { 0 };
	struct private_talk *out = VEC_ADD(a, &p->talks);
	const uint32_t *of_form;

	passages_learn_words(&p->words, a, t);
	of_form = passages_forms(&p->words, t);
	passages_find(t, &v);
	*out = (struct private_talk){ .group = arena_str(a, group),
				      .id = arena_str(a, t->r->id),
				      .n = v.n };
	out->keys = arena_array(a, out->keys, v.n);
	out->n_keys = arena_array(a, out->n_keys, v.n);
	out->words = arena_array(a, out->words, v.n);
	out->label = arena_alloc(a, v.n + 1);
	for (size_t i = 0; i < v.n; i++) {
		uint64_t *keys =
		    arena_alloc(t->arena, passages_room(&v.v[i]) * sizeof *keys);
		size_t n = passages_keys(&p->words, t, of_form, &v.v[i], keys);

		out->keys[i] = arena_array(a, keys, n);
		memcpy(out->keys[i], keys, n * sizeof *keys);
		out->n_keys[i] = n;
		out->words[i] = v.v[i].words;
		out->label[i] = is_marked(t, &v.v[i], sensitive);
		p->labelled += (size_t)out->label[i];
	}
}

/* ---- rows -------------------------------------------------------------------- */

struct key_count {
	uint64_t key;
	size_t group, groups, passages;
	uint32_t number; /* of the feature, UINT32_MAX: none */
};

struct private_set {
	struct arena *arena;
	const struct fit_private *p;
	struct map at; /* bytes of a key -> counts */
	VEC(, struct key_count) counts;
	VEC(, uint64_t) features; /* keys */
	struct fit_rows rows, keys;
	/* Of each passage, as fit_rows has them. */
	size_t *first, *from, *to, *fold, *talk, *words;
	uint32_t *index;
	double *scale;
	int8_t *label;
	bool *use, *has_cue;
};

/* Of a key that was counted. */
static const struct key_count *count_of(const struct private_set *s, uint64_t key)
{
	return &s->counts.v[map_get(&s->at, str_n((const char *)&key, sizeof key))];
}

static void count(struct private_set *s, uint64_t key, size_t group)
{
	struct str bytes = str_n((const char *)&key, sizeof key);
	size_t at = map_get(&s->at, bytes);
	struct key_count *c;

	if (at == STR_NPOS) {
		at = s->counts.n;
		map_set(s->arena, &s->at, arena_str(s->arena, bytes), at);
		*VEC_ADD(s->arena, &s->counts) =
		    (struct key_count){ .key = key, .group = STR_NPOS };
	}
	c = &s->counts.v[at];
	c->groups += c->group != group;
	c->group = group;
	c->passages++;
}

static void count_keys(struct private_set *s)
{
	const struct private_talks *v = &s->p->talks;
	size_t group = 0;

	for (size_t t = 0; t < v->n; t++) {
		group += t > 0 && !str_eq(v->v[t].group, v->v[t - 1].group);
		for (size_t i = 0; i < v->v[t].n; i++)
			for (size_t k = 0; k < v->v[t].n_keys[i]; k++)
				count(s, v->v[t].keys[i][k], group);
	}
	for (size_t i = 0; i < s->counts.n; i++) {
		struct key_count *c = &s->counts.v[i];

		c->number = UINT32_MAX;
		if (c->groups < KEY_GROUPS)
			continue;
		c->number = (uint32_t)s->features.n;
		*VEC_ADD(s->arena, &s->features) = c->key;
	}
}

static void make_room(struct private_set *s)
{
	const struct private_talks *v = &s->p->talks;
	size_t n = 0, keys = 0;

	for (size_t t = 0; t < v->n; t++)
		for (size_t i = 0; i < v->v[t].n; i++, n++)
			keys += v->v[t].n_keys[i];
	s->first = arena_array(s->arena, s->first, n);
	s->from = arena_array(s->arena, s->from, n);
	s->to = arena_array(s->arena, s->to, n);
	s->scale = arena_array(s->arena, s->scale, n);
	s->index = arena_array(s->arena, s->index, keys);
	s->label = arena_alloc(s->arena, n + 1);
	s->use = arena_alloc(s->arena, n + 1);
	s->fold = arena_array(s->arena, s->fold, n);
	s->talk = arena_array(s->arena, s->talk, n);
	s->words = arena_array(s->arena, s->words, n);
	s->has_cue = arena_alloc(s->arena, n + 1);
	s->keys = (struct fit_rows){ .n = n,
				     .first = s->first,
				     .index = s->index,
				     .n_features = s->features.n,
				     .scale = s->scale };
	s->rows =
	    (struct fit_rows){ .n = n,
			       .first = arena_alloc(s->arena, (n + 1) * sizeof(size_t)),
			       .phrases = &s->keys,
			       .from = s->from,
			       .to = s->to };
}

/* Row `at` is passage i of a talk; first[at] is known. */
static void fill_row(struct private_set *s, size_t at, const struct private_talk *t,
		     size_t i)
{
	size_t n = s->first[at];

	for (size_t k = 0; k < t->n_keys[i]; k++) {
		uint32_t f = count_of(s, t->keys[i][k])->number;

		if (f != UINT32_MAX)
			s->index[n++] = f;
		s->has_cue[at] |= t->keys[i][k] == PRIVACY_SIGN;
	}
	s->first[at + 1] = n;
	s->from[at] = i > PRIVACY_REACH ? at - PRIVACY_REACH : at - i;
	s->to[at] = t->n - i > PRIVACY_REACH ? at + PRIVACY_REACH + 1 : at + (t->n - i);
	s->words[at] = t->words[i];
	s->scale[at] = passages_scale(t->words[i]);
	s->label[at] = t->label[i];
}

/* Passages in order of talks; those next to one, within its talk, are near by. */
static void lay_out(struct private_set *s)
{
	const struct private_talks *v = &s->p->talks;
	size_t at = 0, group = 0;

	make_room(s);
	for (size_t t = 0; t < v->n; t++) {
		group += t > 0 && !str_eq(v->v[t].group, v->v[t - 1].group);
		for (size_t i = 0; i < v->v[t].n; i++, at++) {
			fill_row(s, at, &v->v[t], i);
			s->fold[at] = group % FOLDS;
			s->talk[at] = t;
		}
	}
}

/* ---- learning ----------------------------------------------------------------- */

/* Weights without one fold; FOLDS: of all.  value: 0 of what is left out. */
static void solve(struct private_set *s, size_t left_out, double *value,
		  double *weights)
{
	struct fit_problem problem = { .rows = &s->rows,
				       .label = s->label,
				       .use = s->use,
				       .pull = { .phrase = PULL },
				       .rounds = ROUNDS };

	for (size_t i = 0; i < s->rows.n; i++)
		s->use[i] = s->fold[i] != left_out;
	s->keys.value = value;
	fit_solve(&problem, weights);
}

static bool is_faint(const struct private_set *s, size_t feature, double value,
		     const double *weights)
{
	double own = weights[feature];
	double near = weights[s->features.n + feature] * FIT_NEAR;
	const struct key_count *c = count_of(s, s->features.v[feature]);

	return value * sqrt((double)c->passages *
			    (own * own + 2 * PRIVACY_REACH * near * near)) <
	       FAINT;
}

/* What is rare tells more, as in fit_phrases.c. */
static double rareness(const struct private_set *s, size_t feature)
{
	double all = 1 + (double)s->rows.n;
	double often = 1 + (double)count_of(s, s->features.v[feature])->passages;

	return pow((log(all / often) + 1) / 5, RARE_POWER);
}

static void learn(struct private_set *s, size_t left_out, double *value,
		  double *weights)
{
	for (size_t i = 0; i < s->features.n; i++)
		value[i] = rareness(s, i);
	solve(s, left_out, value, weights);
	for (size_t i = 0; i < s->features.n; i++)
		if (is_faint(s, i, value[i], weights))
			value[i] = 0;
	solve(s, left_out, value, weights);
	for (size_t i = 0; i < 2 * s->features.n; i++)
		weights[i] *= value[i % s->features.n];
}

/* Sums of all passages as passages_weigh() has them, without the bias. */
static void sums(const struct private_set *s, const double *weights, double *sum)
{
	double bias = weights[fit_width(&s->rows) - 1];
	size_t n = s->rows.n;

	fit_scores(&s->rows, weights, sum);
	for (size_t i = 0; i < n; i++)
		sum[i] -= bias;
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i; end < n && s->talk[end] == s->talk[i];)
			end++;
		passages_spread(s->arena, sum + i, end - i);
	}
}

/* What a passage's own words come to. */
static double own_sum(const struct private_set *s, const double *weights, size_t i)
{
	double sum = 0;

	for (size_t k = s->keys.first[i]; k < s->keys.first[i + 1]; k++)
		sum += weights[s->keys.index[k]];
	return sum * s->keys.scale[i];
}

static int by_number(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a < *b) - (*a > *b);
}

/*
 * The sum that such a share of the passages of a label are above; cue: when only those
 * count that have one.
 */
static double quantile(const struct private_set *s, const double *sum, int8_t label,
		       bool cue, double share)
{
	double *of = arena_array(s->arena, of, s->rows.n);
	size_t n = 0, all = 0, at;

	for (size_t i = 0; i < s->rows.n; i++) {
		all += s->label[i] == label;
		if (s->label[i] == label && (!cue || s->has_cue[i]))
			of[n++] = sum[i];
	}
	qsort(of, n, sizeof *of, by_number);
	at = (size_t)((double)all * share);
	return at < n ? of[at] : n ? of[n - 1] : 0;
}

static void put_key(const struct privacy *p, uint64_t key, struct buf *b)
{
	if (key >> 32)
		buf_fmt(b, "%.*s ", STR_ARG(p->texts.v[key >> 32]));
	buf_fmt(b, "%.*s\n", STR_ARG(p->texts.v[key & UINT32_MAX]));
}

static void put_trees(struct arena *a, const struct trees *t, double level,
		      struct buf *b)
{
	struct strs names = privacy_features(a);

	buf_fmt(b, "level %ld\n", lround(level * 1000));
	for (size_t i = 0; i < t->n; i++) {
		buf_str(b, STRL("tree "));
		tree_write(&names, &t->v[i], b);
	}
}

static void put_block(const struct private_set *s, const double *weights, double bias,
		      double alone, struct buf *b)
{
	for (size_t i = 0; i < s->p->words.classes.n; i++)
		buf_fmt(b, "%.*s\n", STR_ARG(s->p->words.classes.v[i]));
	buf_fmt(b, "bias %ld\nalone %ld\n", lround(bias * 1000), lround(alone * 1000));
	for (size_t i = 0; i < s->features.n; i++) {
		long own = fit_thousandths(weights[i], PRIVACY_WEIGHT_MAX);
		long near = fit_thousandths(weights[s->features.n + i] * FIT_NEAR,
					    PRIVACY_WEIGHT_MAX);

		if (!own && !near)
			continue;
		buf_fmt(b, "%ld %ld ", own, near);
		put_key(&s->p->words, s->features.v[i], b);
	}
}

static int by_group(const void *left, const void *right)
{
	const struct private_talk *a = left, *b = right;
	int c = str_cmp(a->group, b->group);

	return c ? c : str_cmp(a->id, b->id);
}

/* Sums of each passage by weights that have not seen its group; in the end weights of
 * all.
 */
static void learn_all(struct private_set *s, double *weights, double *sum, double *own)
{
	double *value = arena_array(s->arena, value, s->features.n);
	double *all = arena_array(s->arena, all, s->rows.n);

	for (size_t fold = 0; fold <= FOLDS; fold++) {
		learn(s, fold, value, weights);
		sums(s, weights, all);
		for (size_t i = 0; i < s->rows.n; i++) {
			if (s->fold[i] != fold)
				continue;
			sum[i] = all[i];
			own[i] = own_sum(s, weights, i);
		}
	}
}

static void report_figures(const struct private_set *s, const double *score,
			   double least, const double *own, double alone,
			   struct buf *report)
{
	size_t seen = 0, wrong = 0, labelled = s->p->labelled;

	for (size_t i = 0; i < s->rows.n; i++) {
		bool found = score[i] > least || (own[i] > alone && s->has_cue[i]);

		seen += s->label[i] && found;
		wrong += !s->label[i] && found;
	}
	buf_fmt(report,
		"private: %zu labelled passages of %zu in %zu talks, %d folds\n"
		"  seen %.3f, of the others %.4f\n",
		labelled, s->rows.n, s->p->talks.n, FOLDS,
		(double)seen / (double)labelled,
		(double)wrong / (double)(s->rows.n - labelled));
}

void fit_private_learn(struct fit_private *p, struct arena *a, struct buf *block,
		       struct buf *report)
{
	struct private_set s = { .arena = a, .p = p };
	struct private_sums sums = { .n = 0 };
	double *weights, *sum, *own, *score, base, least, alone;
	struct trees trees = { 0 };

	if (p->labelled < LEAST_LABELLED)
		return;
	VEC_SORT(&p->talks, by_group);
	count_keys(&s);
	lay_out(&s);
	weights = arena_alloc(a, fit_width(&s.rows) * sizeof *weights);
	sum = arena_array(a, sum, s.rows.n);
	own = arena_array(a, own, s.rows.n);
	learn_all(&s, weights, sum, own);
	score = arena_array(a, score, s.rows.n);
	sums = (struct private_sums){ .n = s.rows.n,
				      .own = own,
				      .sum = sum,
				      .words = s.words,
				      .fold = s.fold,
				      .talk = s.talk,
				      .cue = s.has_cue,
				      .label = s.label,
				      .least = quantile(&s, sum, 1, false, ASKED) };
	base = fit_private_trees(a, &sums, FOLDS, &trees, score);
	least = quantile(&s, score, 0, false, OTHERS);
	alone = quantile(&s, own, 0, true, ALONE);
	put_block(&s, weights, -sums.least, alone, block);
	put_trees(a, &trees, base - least, block);
	report_figures(&s, score, least, own, alone, report);
}
