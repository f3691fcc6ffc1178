/*
 * fit.c - weights from labelled records: one logistic regression per kind and form.
 *
 * Features are the engine's own signals of a sentence and its neighbours.  What is
 * reported, the thresholds and the calibration come from folds of groups of
 * meetings that the weights have not seen; the weights written are those of all.
 */
#include "dossier/fit.h"

#include <math.h>
#include <stdlib.h>

#include "base/assets.h"
#include "base/fsutil.h"
#include "extract/fit_talk.h"
#include "extract/signals.h"
#include "extract/who.h"

enum {
	RULES_FILE_MAX = 4 << 20,
	ROUNDS = 60,
	FOLDS = 5,
	FEW_GROUPS = 14, /* so few are left out one by one */
	LEAST_ITEMS = 5,
	PHRASE_ITEMS = 100,
	FAINT = 40, /* thousandths: smaller weights are not written */
};

struct fit {
	struct arena arena, scratch;
	struct fit_engine engine;
	struct rules *prior;
	struct buf rules_text;
	struct fit_talks talks;
	double pull[FORMS];
};

/* ---- rules ----------------------------------------------------------------------- */

static int read_rules(struct fit *f, const char *file, struct err *e)
{
	if (file)
		return fs_read(file, RULES_FILE_MAX, &f->rules_text, e);
	buf_str(&f->rules_text, asset("rules.yaml"));
	return 0;
}

static struct rules *load(struct str text, struct str name, struct str more,
			  struct str more_name, struct err *e)
{
	struct str texts[2] = { text, more }, names[2] = { name, more_name };

	return rules_load(texts, names, more.p ? 2 : 1, STRL("general"), false, e);
}

/* The signals without weights: what was fitted before must not lean on itself. */
static struct str signals_only(struct str rules)
{
	static const struct str ends[] = { STR("\nkinds:"), STR("\nprofiles:"),
					   STR("\nverbatim:"), STR("\nlexicon:") };
	size_t end = rules.len;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t at = str_find(rules, ends[i], 0);

		end = at < end ? at + 1 : end;
	}
	return str_sub(rules, 0, end);
}

static int load_prior(struct fit *f, const char *file, struct err *e)
{
	struct buf text = { 0 };
	int rc = fs_read(file, RULES_FILE_MAX, &text, e);

	if (rc == 0)
		f->prior = load(signals_only(buf_view(&f->rules_text)), STRL("rules"),
				buf_view(&text), str_z(file), e);
	buf_fini(&text);
	return f->prior ? 0 : -1;
}

struct fit *fit_new(const struct fit_opts *opts, struct err *e)
{
	struct fit *f = mem_alloc(sizeof(*f));
	struct str name = opts->rules ? str_z(opts->rules) : STRL("rules.yaml");

	f->engine.conf = opts->conf;
	f->engine.who = who_index_new(opts->conf);
	if (read_rules(f, opts->rules, e) == 0)
		f->engine.rules =
		    load(buf_view(&f->rules_text), name, str_none(), str_none(), e);
	if (!f->engine.rules || (opts->prior && load_prior(f, opts->prior, e) < 0)) {
		fit_free(f);
		return NULL;
	}
	f->engine.scratch = rules_scratch_new(f->engine.rules);
	f->pull[FORM_TIDY] = opts->prior ? 15 : 3;
	f->pull[FORM_VERBATIM] = 4;
	return f;
}

void fit_free(struct fit *f)
{
	if (!f)
		return;
	rules_scratch_free(f->engine.scratch);
	rules_free(f->engine.rules);
	rules_free(f->prior);
	who_index_free(f->engine.who);
	buf_fini(&f->rules_text);
	arena_fini(&f->arena);
	arena_fini(&f->scratch);
	mem_free(f);
}

void fit_add(struct fit *f, struct record *r)
{
	fit_talk_read(VEC_ADD(&f->arena, &f->talks), &f->arena, r, &f->engine);
}

/* ---- sets -------------------------------------------------------------------------
 */

static int by_group(const void *left, const void *right)
{
	const struct fit_talk *a = left, *b = right;
	int c = str_cmp(a->group, b->group);

	return c ? c : str_cmp(a->id, b->id);
}

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
	size_t *first = arena_alloc(set->arena, (set->n + 1) * sizeof(*first));
	size_t n = 0;
	uint32_t *index;

	for (size_t i = 0; i < set->n; i++)
		n += 3 * set->sentence[i]->n_own;
	index = arena_alloc(set->arena, (n + 1) * sizeof(*index));
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

static void make_set(struct fit *f, enum talk_form form, struct fit_set *set)
{
	size_t at = 0;

	*set = (struct fit_set){ .arena = &f->arena,
				 .rules = f->engine.rules,
				 .form = form };
	set->talks = arena_alloc(&f->arena, (f->talks.n + 1) * sizeof(*set->talks));
	for (size_t i = 0; i < f->talks.n; i++) {
		if (f->talks.v[i].form != form)
			continue;
		set->talks[set->n_talks++] = &f->talks.v[i];
		set->n += f->talks.v[i].n;
	}
	make_folds(set);
	set->sentence = arena_alloc(&f->arena, (set->n + 1) * sizeof(*set->sentence));
	set->talk = arena_alloc(&f->arena, (set->n + 1) * sizeof(*set->talk));
	set->fold = arena_alloc(&f->arena, (set->n + 1) * sizeof(*set->fold));
	for (size_t t = 0; t < set->n_talks; t++)
		for (size_t i = 0; i < set->talks[t]->n; i++, at++) {
			set->sentence[at] = &set->talks[t]->sentences[i];
			set->talk[at] = t;
			set->fold[at] = set->talks[t]->fold;
		}
	make_rows(set);
}

/* ---- one kind
 * ------------------------------------------------------------------------ */

struct learned {
	double *weights; /* features, values of phrases, bias */
	struct fit_figures figures;
	double *p; /* out-of-fold confidence */
};

static void make_task(const struct fit *f, const struct fit_set *set,
		      enum item_kind kind, size_t n_dense, struct fit_task *t)
{
	size_t width = set->rows.n_features + n_dense + 1;

	*t = (struct fit_task){ .set = set, .kind = kind, .pull = f->pull[set->form] };
	t->label = arena_alloc(set->arena, (set->n + 1) * sizeof(*t->label));
	t->use = arena_alloc(set->arena, (set->n + 1) * sizeof(*t->use));
	t->prior = arena_alloc(set->arena, width * sizeof(*t->prior));
	for (size_t i = 0; i < set->n; i++) {
		t->label[i] = set->sentence[i]->label[kind];
		t->use[i] = set->sentence[i]->open && !set->sentence[i]->brief;
	}
	for (size_t r = 0;
	     f->prior && set->form == FORM_TIDY && r < rules_count(set->rules); r++)
		for (int w = 0; w < NEARS; w++)
			t->prior[r * NEARS + (size_t)w] =
			    rules_weights(f->prior, set->form, r)->of[w][kind] / 1000.0;
}

/* Weights without one fold; left_out = n_folds: of all. */
static void learn(const struct fit_task *t, const struct fit_rows *rows,
		  size_t left_out, double *weights)
{
	bool *use = mem_alloc((rows->n + 1) * sizeof(*use));
	struct fit_problem problem = { .rows = rows,
				       .label = t->label,
				       .use = use,
				       .prior = t->prior,
				       .pull = t->pull,
				       .rounds = ROUNDS };

	for (size_t i = 0; i < rows->n; i++)
		use[i] = t->use[i] && t->set->fold[i] != left_out;
	fit_solve(&problem, weights);
	mem_free(use);
}

static void learn_kind(const struct fit_task *t, const struct fit_phrases *phrases,
		       struct learned *out)
{
	const struct fit_set *set = t->set;
	struct fit_rows rows = set->rows;
	double *score = arena_alloc(set->arena, (set->n + 1) * sizeof(*score));
	double *values = NULL, scale, shift;
	size_t width;

	if (phrases) {
		values =
		    arena_alloc(set->arena, (set->n + 1) * LEXES * sizeof(*values));
		rows.dense = values;
		rows.n_dense = LEXES;
	}
	width = rows.n_features + rows.n_dense + 1;
	out->weights = arena_alloc(set->arena, width * sizeof(*out->weights));
	out->p = arena_alloc(set->arena, (set->n + 1) * sizeof(*out->p));
	for (size_t fold = 0; fold <= set->n_folds; fold++) {
		if (phrases)
			fit_phrases_values(phrases, t, fold, values);
		learn(t, &rows, fold, out->weights);
		for (size_t i = 0; i < set->n; i++)
			if (set->fold[i] == fold)
				score[i] = fit_score(&rows, out->weights, i);
	}
	fit_calibrate(score, t->label, t->use, set->n, &scale, &shift);
	for (size_t i = 0; i < set->n; i++)
		out->p[i] = t->use[i] ? 1 / (1 + exp(-(scale * score[i] + shift))) : 0;
	for (size_t i = 0; i < width; i++)
		out->weights[i] *= scale;
	out->weights[width - 1] += shift;
	fit_figures_find(t, out->p, &out->figures);
}

/* ---- what is written
 * -------------------------------------------------------------------- */

static const char *const form_name[FORMS] = { "tidy", "verbatim" };

static void put_weight(struct buf *b, struct str name, double w)
{
	buf_fmt(b, "    %.*s: %.2f\n", STR_ARG(name), w);
}

static void put_weights(struct buf *b, const struct fit_task *t, const double *weights,
			bool phrases)
{
	const struct fit_set *set = t->set;
	const struct rules *r = set->rules;

	for (size_t i = 0; i < rules_count(r); i++)
		for (int w = 0; w < NEARS; w++) {
			double x = weights[i * NEARS + (size_t)w];
			int lex = signals_lex(r, i);

			if (lex >= 0 && w == NEAR_SELF)
				x = phrases
					? weights[set->rows.n_features + (size_t)lex]
					: 0;
			/* A weight of 0 is written where that of tidy talk is not. */
			if (fabs(x) * 1000 < FAINT &&
			    (set->form == FORM_TIDY ||
			     rules_weights(r, FORM_TIDY, i)->of[w][t->kind] == 0))
				continue;
			put_weight(b, rules_name(r, i, (enum near)w),
				   fabs(x) * 1000 < FAINT ? 0 : x);
		}
}

static void put_block(struct fit_block *block, const struct fit_task *t,
		      const struct learned *got, size_t bias, bool phrases)
{
	struct str name = item_kind_name(t->kind);
	const struct fit_figures *g = &got->figures;
	struct buf *b = &block->text;

	block->used = true;
	buf_fmt(b,
		"# fit: %zu labelled; cross-validated precision %.2f recall %.2f F1 "
		"%.2f, on pages %.2f and %.2f\n",
		g->labelled, g->precision, g->recall, g->f1, g->page_precision,
		g->page_recall);
	buf_fmt(b, "%.*s:\n  bias: %.2f\n  threshold: %.3f\n  page_threshold: %.3f\n",
		STR_ARG(name), got->weights[bias], g->threshold, g->page);
	buf_z(b, "  weights:\n");
	put_weights(b, t, got->weights, phrases);
}

static void put_phrases(struct buf *out, const struct fit_phrases *p,
			const struct fit_task *t)
{
	double *w = mem_alloc((p->rows.n_features + 1) * sizeof(*w));

	fit_phrases_weights(p, t, w);
	buf_fmt(out, "[%s %.*s]\n", form_name[t->set->form],
		STR_ARG(item_kind_name(t->kind)));
	for (size_t i = 0; i < p->text.n; i++) {
		long milli = lround(w[i] * 1000);

		if (labs(milli) >= FAINT)
			buf_fmt(out, "%ld %.*s\n", milli, STR_ARG(p->text.v[i]));
	}
	mem_free(w);
}

static void report_kind(struct buf *out, const struct fit_task *t,
			const struct learned *got)
{
	const struct fit_figures *g = &got->figures;

	buf_fmt(out,
		"%s %.*s: %zu labelled items in %zu talks, %zu folds\n"
		"  listed from %.3f: items P %.3f R %.3f F1 %.3f, sentences F1 %.3f\n"
		"  pages from %.3f: items P %.3f R %.3f\n",
		form_name[t->set->form], STR_ARG(item_kind_name(t->kind)), g->labelled,
		t->set->n_talks, t->set->n_folds, g->threshold, g->precision, g->recall,
		g->f1, g->sentence_f1, g->page, g->page_precision, g->page_recall);
	fit_figures_table(t, got->p, out);
}

struct run {
	struct fit_block blocks[FORMS][ITEM_KINDS];
	struct buf lexicon, *report;
	bool told; /* the reader knows the built-ins of phrases */
};

static size_t labelled(const struct fit_set *set, int kind)
{
	size_t n = 0;

	for (size_t i = 0; i < set->n_talks; i++)
		n += set->talks[i]->items[kind];
	return n;
}

static void fit_set(struct fit *f, struct run *run, const struct fit_set *set,
		    const struct fit_set *other)
{
	struct fit_phrases phrases = { 0 };
	bool found = false;

	for (int k = 0; k < ITEM_KINDS; k++) {
		struct fit_task t;
		struct learned got;
		size_t n = labelled(set, k);
		bool with = set->form == FORM_VERBATIM && n >= PHRASE_ITEMS;

		if (n < LEAST_ITEMS || set->n_folds < 2)
			continue;
		if (with && !found)
			fit_phrases_find(&phrases, set, other->n ? other : NULL);
		found = found || with;
		make_task(f, set, (enum item_kind)k, with ? LEXES : 0, &t);
		learn_kind(&t, with ? &phrases : NULL, &got);
		put_block(&run->blocks[set->form][k], &t, &got,
			  set->rows.n_features + (with ? LEXES : 0), with);
		if (with)
			put_phrases(&run->lexicon, &phrases, &t);
		report_kind(run->report, &t, &got);
	}
}

int fit_run(struct fit *f, struct buf *rules, struct buf *report, struct err *e)
{
	struct run run = { .report = report };
	struct fit_set sets[FORMS];

	if (f->talks.n == 0)
		return err_set(e, ERR_USAGE, "no labelled records to fit on");
	qsort(f->talks.v, f->talks.n, sizeof(*f->talks.v), by_group);
	for (int form = 0; form < FORMS; form++)
		make_set(f, (enum talk_form)form, &sets[form]);
	for (int form = 0; form < FORMS; form++)
		fit_set(f, &run, &sets[form], &sets[!form]);
	fit_write(buf_view(&f->rules_text),
		  (const struct fit_block(*)[ITEM_KINDS])run.blocks,
		  buf_view(&run.lexicon), rules);
	for (int form = 0; form < FORMS; form++)
		for (int k = 0; k < ITEM_KINDS; k++)
			buf_fini(&run.blocks[form][k].text);
	buf_fini(&run.lexicon);
	return 0;
}
