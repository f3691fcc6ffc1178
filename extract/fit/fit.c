/*
 * fit.c - weights from labelled records: one logistic regression per kind and form.
 *
 * Features are the engine's own signals of a sentence and its neighbours.  What is
 * reported, the thresholds and the calibration come from folds of groups of
 * meetings that the weights have not seen; the weights written are those of all.
 */
#include "dossier/fit.h"

#include <math.h>

#include "base/assets.h"
#include "base/fsutil.h"
#include "extract/fit/fit_private.h"
#include "extract/fit/fit_talk.h"
#include "extract/rules/around.h"
#include "extract/signals.h"
#include "extract/who/who.h"

enum {
	RULES_FILE_MAX = 4 << 20,
	LEAST_ITEMS = 5,
	PHRASE_ITEMS = 60,
	FAINT = 40 /* thousandths: smaller weights are not written */
};

/* How far verbatim talk leans on what tidy talk taught. */
static const double OF_TIDY = 0.4;
/* L2 of phrases in verbatim talk, times the share of sentences that are right; and at
 * most, as no kind was tried that has more of them. */
static const double OF_RARE = 4000, OF_OFTEN = 110;

struct fit {
	struct arena arena, scratch;
	struct fit_engine engine;
	struct rules *prior;
	struct buf rules_text;
	struct fit_talks talks;
	struct fit_private private;
	struct fit_pull pull[FORMS];
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
	struct str texts[] = { asset("classes.yaml"), asset("private.yaml"), text,
			       more };
	struct str names[] = { STR("classes.yaml"), STR("private.yaml"), name,
			       more_name };

	return rules_load(texts, names, more.p ? 4 : 3, STRL("general"), false, e);
}

/* The signals without weights: what was fitted before must not lean on itself. */
static struct str signals_only(struct str rules)
{
	static const struct str ends[] = { STR("\nkinds:"),    STR("\nprofiles:"),
					   STR("\nverbatim:"), STR("\nsurroundings:"),
					   STR("\nprivate:"),  STR("\nlexicon:") };
	size_t end = rules.len;

	for (size_t i = 0; i < COUNT(ends); i++) {
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
		err_limit_is_conf(e);
		fit_free(f);
		return NULL;
	}
	f->engine.scratch = rules_scratch_new(f->engine.rules);
	f->engine.private = &f->private;
	fit_private_begin(&f->private, &f->arena, rules_privacy(f->engine.rules));
	f->pull[FORM_TIDY] =
	    (struct fit_pull){ .rule = 3, .phrase = opts->prior ? 6 : 3 };
	f->pull[FORM_VERBATIM] = (struct fit_pull){ .rule = 24 };
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
	fit_talk_read(&f->talks, &f->arena, r, &f->engine);
}

/* ---- one kind ---------------------------------------------------------- */

/* Few verbatim talks are labelled: what they do not tell is as in tidy talk, weaker. */
static void lean_on_tidy(struct fit_task *t, const double *tidy)
{
	for (size_t i = 0; i < t->rows.n_features; i++)
		t->prior[i] = OF_TIDY * tidy[i];
}

static void lean_on_prior(const struct fit *f, struct fit_task *t)
{
	for (size_t r = 0; r < rules_count(t->set->rules); r++)
		for (int w = 0; w < NEARS; w++)
			t->prior[r * NEARS + (size_t)w] =
			    (double)rules_weights(f->prior, FORM_TIDY)[r]
				.of[w][t->kind] /
			    1000.0;
}

/* The fewer sentences are right, the further those few may move a phrase's weight. */
static double pull_of_rare(const struct fit_task *t)
{
	size_t n = t->set->n, right = 0;

	for (size_t i = 0; i < n; i++)
		right += t->label[i] > 0;
	return fmin(OF_RARE * (double)right / (double)n, OF_OFTEN);
}

static void make_task(const struct fit *f, const struct fit_set *set,
		      enum item_kind kind, const struct fit_phrases *phrases,
		      const double *tidy, struct fit_task *t)
{
	*t = (struct fit_task){ .set = set, .kind = kind, .pull = f->pull[set->form] };
	t->label = arena_array(set->arena, t->label, set->n);
	t->use = arena_array(set->arena, t->use, set->n);
	t->rows = set->rows;
	if (phrases) {
		t->phrases = phrases;
		t->rows.phrases = &phrases->rows;
		t->rows.from = phrases->from;
		t->rows.to = phrases->to;
		t->rows.share = phrases->share;
	}
	t->prior = arena_alloc(set->arena, fit_width(&t->rows) * sizeof(*t->prior));
	for (size_t i = 0; i < set->n; i++) {
		t->label[i] = set->sentence[i]->label[kind];
		t->use[i] = set->sentence[i]->open && !set->sentence[i]->brief;
	}
	if (set->form == FORM_TIDY && f->prior)
		lean_on_prior(f, t);
	if (set->form == FORM_VERBATIM)
		t->pull.phrase = pull_of_rare(t);
	if (set->form == FORM_VERBATIM && tidy)
		lean_on_tidy(t, tidy);
}

/* ---- what is written --------------------------------------------------- */

static const char *const form_name[FORMS] = { "tidy", "verbatim" };

static void put_weight(struct buf *b, struct str name, double w)
{
	buf_fmt(b, "    %.*s: %.2f\n", STR_ARG(name), w);
}

/* Phrases bear their weights themselves. */
static double weight_of(const struct fit_task *t, const double *weights, size_t rule,
			int near)
{
	if (signals_lex(t->set->rules, rule) >= 0)
		return near == NEAR_SELF && t->rows.phrases ? 1 : 0;
	return weights[rule * NEARS + (size_t)near];
}

static bool faint(double weight)
{
	return fabs(weight) * 1000 < FAINT;
}

/* Whether tidy talk has a weight, which holds in verbatim talk unless 0 is written. */
static bool in_tidy(const struct fit_task *t, const double *tidy, size_t rule, int near)
{
	if (t->set->form == FORM_TIDY)
		return false;
	if (tidy)
		return !faint(tidy[rule * NEARS + (size_t)near]);
	return rules_weights(t->set->rules, FORM_TIDY)[rule].of[near][t->kind] != 0;
}

static void put_weights(struct buf *b, const struct fit_task *t, const double *weights,
			const double *tidy)
{
	const struct rules *r = t->set->rules;

	for (size_t i = 0; i < rules_count(r); i++)
		for (int w = 0; w < NEARS; w++) {
			double x = weight_of(t, weights, i, w);

			if (!faint(x) || in_tidy(t, tidy, i, w))
				put_weight(b, rules_name(r, i, (enum near)w),
					   faint(x) ? 0 : x);
		}
}

static void put_block(struct fit_block *block, const struct fit_task *t,
		      const struct fit_learned *got, const double *tidy)
{
	struct str name = item_kind_name(t->kind);
	const struct fit_figures *g = &got->figures;
	struct buf *b = &block->text;
	size_t at;

	block->used = true;
	buf_fmt(b,
		"# fit: %zu labelled; cross-validated precision %.2f recall %.2f F1 "
		"%.2f, on pages %.2f and %.2f\n",
		g->labelled, g->precision, g->recall, g->f1, g->page_precision,
		g->page_recall);
	buf_fmt(b, "%.*s:\n  bias: %.2f\n  threshold: %.3f\n  page_threshold: %.3f\n",
		STR_ARG(name), got->weights[fit_width(&t->rows) - 1], g->threshold,
		g->page);
	buf_z(b, "  weights:\n");
	at = b->len;
	put_weights(b, t, got->weights, tidy);
	if (b->len == at) { /* all are faint, in few talks that tell nothing */
		b->len -= strlen("\n");
		buf_z(b, " {}\n");
	}
}

struct run {
	struct fit_block blocks[FORMS][ITEM_KINDS];
	const double *tidy[ITEM_KINDS]; /* weights learned for it, or NULL */
	bool learned;                   /* anything of items */
	struct buf lexicon, surroundings, private, *report;
};

/* The weights of a phrase, of the kinds that have any. */
static void put_phrase(struct buf *b, const struct fit_task tasks[ITEM_KINDS],
		       const struct fit_learned learned[ITEM_KINDS], size_t phrase)
{
	const char *before = ":";

	for (int k = 0; k < ITEM_KINDS; k++) {
		const double *own = learned[k].weights + tasks[k].rows.n_features;
		long w, n;

		if (!tasks[k].phrases)
			continue;
		w = fit_thousandths(own[phrase], PHRASE_WEIGHT_MAX);
		n = fit_thousandths(own[tasks[k].phrases->text.n + phrase] * FIT_NEAR,
				    PHRASE_WEIGHT_MAX);
		if (!w && !n)
			continue;
		buf_fmt(b, "%s %c%ld,%ld", before,
			item_kind_name((enum item_kind)k).p[0], w, n);
		before = "";
	}
}

/* Any word that no phrase has is "_": so all words are written. */
static void put_phrases(struct run *run, const struct fit_phrases *p,
			const struct fit_task tasks[ITEM_KINDS],
			const struct fit_learned learned[ITEM_KINDS])
{
	struct buf weights = { 0 };

	for (size_t i = 0; i < p->text.n; i++) {
		weights.len = 0;
		put_phrase(&weights, tasks, learned, i);
		if (weights.len || str_chr(p->text.v[i], ' ') == STR_NPOS)
			buf_fmt(&run->lexicon, "%.*s%.*s\n", STR_ARG(p->text.v[i]),
				STR_ARG(buf_view(&weights)));
	}
	buf_fini(&weights);
}

static void report_kind(struct buf *out, const struct fit_task *t,
			const struct fit_learned *got)
{
	const struct fit_figures *g = &got->figures;

	buf_fmt(out,
		"%s %.*s: %zu labelled item%s in %zu talk%s, %zu folds\n"
		"  listed from %.3f: items P %.3f R %.3f F1 %.3f, sentences F1 %.3f\n"
		"  pages from %.3f: items P %.3f R %.3f\n",
		form_name[t->set->form], STR_ARG(item_kind_name(t->kind)), g->labelled,
		plural(g->labelled), t->set->n_talks, plural(t->set->n_talks),
		t->set->n_folds, g->threshold, g->precision, g->recall, g->f1,
		g->sentence_f1, g->page, g->page_precision, g->page_recall);
	fit_figures_table(t, got->p, out);
}

/* Items that point at a sentence: from others nothing is learned. */
static size_t labelled(const struct fit_set *set, int kind)
{
	bool *seen = NULL;
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++) {
		const struct fit_talk *talk = set->talks[set->talk[i]];
		uint32_t item = set->sentence[i]->item[kind];

		if (i == 0 || set->talk[i] != set->talk[i - 1])
			seen = arena_alloc(set->arena, talk->items[kind] + 1);
		if (set->sentence[i]->label[kind] > 0 && !seen[item]) {
			seen[item] = true;
			n++;
		}
	}
	return n;
}

/* Phrases that no signal sums are none to learn. */
static bool has_lexicon(const struct rules *r)
{
	for (size_t rule = 0; rule < rules_count(r); rule++)
		if (signals_lex(r, rule) >= 0)
			return true;
	return false;
}

static void tell_kind(struct run *run, const struct fit_task *t,
		      struct fit_learned *got)
{
	const double **tidy = &run->tidy[t->kind];

	run->learned = true;
	fit_figures_find(t, got->p, &got->figures);
	put_block(&run->blocks[t->set->form][t->kind], t, got, *tidy);
	around_write(t->set->arena, &got->trees, t->kind, &run->surroundings);
	if (t->set->form == FORM_TIDY)
		*tidy = got->weights;
	report_kind(run->report, t, got);
}

static void fit_set(struct fit *f, struct run *run, const struct fit_set *set,
		    const struct fit_set *other)
{
	struct fit_phrases phrases = { 0 };
	struct fit_task tasks[ITEM_KINDS] = { 0 };
	struct fit_learned learned[ITEM_KINDS] = { 0 };
	bool lexicon = has_lexicon(set->rules);

	for (int k = 0; k < ITEM_KINDS; k++) {
		size_t n = labelled(set, k);
		bool with = lexicon && n >= PHRASE_ITEMS;

		if (n < LEAST_ITEMS || set->n_folds < 2)
			continue;
		if (with && !phrases.text.n)
			fit_phrases_find(&phrases, set, other->n ? other : NULL);
		make_task(f, set, (enum item_kind)k, with ? &phrases : NULL,
			  run->tidy[k], &tasks[k]);
		fit_learn(&tasks[k], &learned[k]);
	}
	/* In verbatim talk trees find nothing that holds elsewhere. */
	if (set->form == FORM_TIDY)
		fit_around_learn(tasks, learned);
	for (int k = 0; k < ITEM_KINDS; k++)
		if (tasks[k].set)
			tell_kind(run, &tasks[k], &learned[k]);
	if (!phrases.text.n)
		return;
	buf_fmt(&run->lexicon, "[%s]\n", form_name[set->form]);
	put_phrases(run, &phrases, tasks, learned);
}

static int by_group(const void *left, const void *right)
{
	const struct fit_talk *a = left, *b = right;
	int c = str_cmp(a->group, b->group);

	return c ? c : str_cmp(a->id, b->id);
}

int fit_run(struct fit *f, struct buf *rules, struct buf *report, struct err *e)
{
	struct run run = { .report = report };
	struct fit_set sets[FORMS];
	int rc = 0;

	fit_private_learn(&f->private, &f->arena, &run.private, report);
	VEC_SORT(&f->talks, by_group);
	for (int form = 0; form < FORMS; form++)
		fit_set_make(&sets[form], &f->arena, &f->talks, f->engine.rules,
			     (enum talk_form)form);
	for (int form = 0; form < FORMS; form++)
		fit_set(f, &run, &sets[form], &sets[!form]);
	fit_write(buf_view(&f->rules_text),
		  (const struct fit_block(*)[ITEM_KINDS])run.blocks,
		  &(struct fit_texts){ buf_view(&run.surroundings),
				       buf_view(&run.private), buf_view(&run.lexicon) },
		  rules);
	for (int form = 0; form < FORMS; form++)
		for (int k = 0; k < ITEM_KINDS; k++)
			buf_fini(&run.blocks[form][k].text);
	buf_fini(&run.surroundings);
	if (!run.learned && run.private.len == 0)
		rc = err_set(e, ERR_USAGE,
			     "nothing to learn: no kind has %d items that point at "
			     "what is said, in two groups of meetings",
			     LEAST_ITEMS);
	buf_fini(&run.private);
	buf_fini(&run.lexicon);
	return rc;
}
