/* fit_figures.c - what thresholds give on sentences that the fit has not seen. */
#include "extract/fit/fit_data.h"
#include "extract/score.h"

enum {
	STEPS = 200,
	BANDS = 10,
	SMOOTH = 8, /* steps to either side */
	NEAR = 5    /* in verbatim talk labels point at a stretch, not at a sentence */
};

/* A little above the 0.75 that is promised for meetings not seen. */
static const double page_precision = 0.82, about_as_good = 0.97;

struct tally {
	size_t runs, right; /* items made of sentences, and those that are right */
	size_t found;       /* labelled items */
	size_t said, said_right, positives; /* sentences */
};

struct run {
	size_t last, n;
	bool right;
};

static void end_run(struct run *run, struct tally *t)
{
	t->runs += run->n > 0;
	t->right += run->right;
	*run = (struct run){ 0 };
}

/* How far from its sentences an item still counts as found. */
static size_t reach_of(const struct fit_task *t)
{
	return t->set->form == FORM_VERBATIM ? NEAR : 0;
}

/* Marks the items at a sentence as found; the run over one not found yet is right. */
static void look(const struct fit_task *task, size_t i, size_t base, bool *found,
		 struct run *run, struct tally *t)
{
	const struct fit_set *set = task->set;
	size_t reach = reach_of(task);

	for (size_t k = i > reach ? i - reach : 0; k < set->n && k <= i + reach; k++) {
		uint32_t item = set->sentence[k]->item[task->kind];

		if (!item || set->talk[k] != set->talk[i])
			continue;
		/* A second run on a found item says it once more: that is no use. */
		run->right = run->right || reach || !found[base + item];
		t->found += !found[base + item];
		found[base + item] = true;
	}
}

/* Runs as score.c makes them. */
static void tally_at(const struct fit_task *task, const double *p, double at,
		     bool *found, struct tally *t)
{
	const struct fit_set *set = task->set;
	struct run run = { 0 };
	size_t base = 0; /* items of the talks before */
	size_t gap = score_gap(set->form, task->kind);
	bool comes_back = score_comes_back(set->form, task->kind);

	*t = (struct tally){ 0 };
	for (size_t i = 0; i < set->n; i++) {
		int8_t label = set->sentence[i]->label[task->kind];
		bool new_talk = i && set->talk[i] != set->talk[i - 1];

		if (new_talk && fit_judges(set, set->talk[i - 1]))
			base += set->talks[set->talk[i - 1]]->items[task->kind];
		if (run.n && (new_talk || i - run.last > gap ||
			      (run.n >= SCORE_SENTENCES && !comes_back)))
			end_run(&run, t);
		if (!fit_judges(set, set->talk[i]))
			continue;
		t->positives += label > 0;
		if (p[i] < at)
			continue;
		t->said += label >= 0;
		t->said_right += label > 0;
		if (run.n >= SCORE_SENTENCES)
			continue;
		run.last = i;
		run.n++;
		look(task, i, base, found, &run, t);
	}
	end_run(&run, t);
}

static double share(size_t part, size_t whole)
{
	return whole ? (double)part / (double)whole : 0;
}

static double f1(double p, double r)
{
	return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

/* What is worth listing at a threshold. */
static double listed(const struct fit_task *t, const double *p, int step,
		     struct fit_figures *f)
{
	struct arena a = { 0 };
	struct tally got;

	tally_at(t, p, (double)step / STEPS, arena_alloc(&a, f->labelled + 2), &got);
	arena_fini(&a);
	f->threshold = (double)step / STEPS;
	f->precision = share(got.right, got.runs);
	f->recall = share(got.found, f->labelled);
	f->f1 = f1(f->precision, f->recall);
	f->sentence_f1 =
	    f1(share(got.said_right, got.said), share(got.said_right, got.positives));
	return t->set->form == FORM_VERBATIM ? f->f1 + f->sentence_f1 : f->f1;
}

/* Means over the steps near by: of few items F1 is jagged. */
static void smooth(const double raw[STEPS], double value[STEPS])
{
	for (int i = 1; i < STEPS; i++) {
		int from = i > SMOOTH ? i - SMOOTH : 1;
		int to = i + SMOOTH < STEPS ? i + SMOOTH : STEPS - 1;

		value[i] = 0;
		for (int k = from; k <= to; k++)
			value[i] += raw[k] / (to - from + 1);
	}
}

/*
 * F1 is flat: many thresholds are about as good as the best one.  Tidy talk takes
 * one above their middle.  In verbatim talk the lowest is taken where most of what
 * is listed is right then, else the highest: what is listed in vain is passed over,
 * but not when there is nothing else.
 */
static int choose(const struct fit_task *t, const double *p, const double raw[STEPS],
		  struct fit_figures *f)
{
	bool tidy = t->set->form == FORM_TIDY;
	int best = 1, low, high;
	double value[STEPS];

	smooth(raw, value);
	if (!tidy)
		memcpy(value, raw, sizeof(value));
	for (int i = 1; i < STEPS; i++)
		best = value[i] > value[best] ? i : best;
	for (low = best; low > 1 && value[low - 1] >= value[best] * about_as_good;)
		low--;
	for (high = best;
	     high < STEPS - 1 && value[high + 1] >= value[best] * about_as_good;)
		high++;
	if (tidy)
		return low + (high - low) * 3 / 5;
	listed(t, p, low, f);
	return f->precision >= 0.5 ? low : high;
}

/*
 * The lowest threshold from 0.5 on at which items are fit for pages.
 */
static void find_page(const struct fit_task *t, const double *p,
		      const double precision[STEPS], struct fit_figures *f)
{
	double even[STEPS];
	int at = STEPS / 2;

	smooth(precision, even);
	while (at < STEPS && even[at] < page_precision)
		at++;
	f->page = 0.99;
	if (at == STEPS)
		return;
	listed(t, p, at, f);
	f->page = f->threshold;
	f->page_precision = f->precision;
	f->page_recall = f->recall;
}

void fit_figures_find(const struct fit_task *t, const double *p, struct fit_figures *f)
{
	double value[STEPS], precision[STEPS];

	*f = (struct fit_figures){ 0 };
	for (size_t i = 0; i < t->set->n_talks; i++)
		f->labelled +=
		    !fit_judges(t->set, i) ? 0 : t->set->talks[i]->items[t->kind];
	for (int i = 1; i < STEPS; i++) {
		value[i] = listed(t, p, i, f);
		precision[i] = f->precision;
	}
	find_page(t, p, precision, f);
	listed(t, p, choose(t, p, value, f), f);
	if (f->page < f->threshold)
		f->page = f->threshold;
}

void fit_figures_table(const struct fit_task *t, const double *p, struct buf *out)
{
	size_t n[BANDS] = { 0 }, right[BANDS] = { 0 };
	double sum[BANDS] = { 0 };

	for (size_t i = 0; i < t->set->n; i++) {
		size_t band = (size_t)(p[i] * BANDS);

		if (!t->use[i] || t->label[i] < 0 ||
		    !fit_judges(t->set, t->set->talk[i]))
			continue;
		if (band >= BANDS)
			band = BANDS - 1;
		n[band]++;
		sum[band] += p[i];
		right[band] += t->label[i] > 0;
	}
	buf_z(out, "    confidence  sentences  mean   right\n");
	for (size_t b = 0; b < BANDS; b++)
		if (n[b])
			buf_fmt(out, "    %.1f - %.1f  %10zu  %.3f  %.3f\n",
				(double)b / BANDS, (double)(b + 1) / BANDS, n[b],
				sum[b] / (double)n[b], share(right[b], n[b]));
}
