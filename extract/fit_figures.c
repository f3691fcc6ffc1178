/* fit_figures.c - what thresholds give on sentences that the fit has not seen. */
#include "extract/fit_data.h"

enum { STEPS = 200, RUN = 4, GAP = 2, BANDS = 10 };

static const double page_precision = 0.75;

struct tally {
	size_t runs, right; /* items made of sentences, and those that are right */
	size_t found;       /* labelled items */
	size_t said, said_right, positives; /* sentences */
};

struct run {
	size_t first, last, n;
	bool right, again;
	uint32_t item;
};

static void end_run(struct run *run, struct tally *t)
{
	if (run->n == 0)
		return;
	if (run->right || !run->again) {
		t->runs++;
		t->right += run->right;
	}
	*run = (struct run){ 0 };
}

/* Runs as score.c makes them; a second run on a found item is not counted. */
static void tally_at(const struct fit_task *task, const double *p, double at,
		     bool *found, struct tally *t)
{
	const struct fit_set *set = task->set;
	struct run run = { 0 };
	size_t base = 0; /* items of the talks before */

	*t = (struct tally){ 0 };
	for (size_t i = 0; i < set->n; i++) {
		const struct fit_sentence *s = set->sentence[i];
		uint32_t item = s->item[task->kind];
		bool new_talk = i && set->talk[i] != set->talk[i - 1];

		if (new_talk)
			base += set->talks[set->talk[i - 1]]->items[task->kind];
		if (run.n && (new_talk || run.n >= RUN || i - run.last > GAP))
			end_run(&run, t);
		t->positives += s->label[task->kind] > 0;
		if (p[i] < at)
			continue;
		t->said += s->label[task->kind] >= 0;
		t->said_right += s->label[task->kind] > 0;
		run.last = i;
		run.n++;
		if (!item)
			continue;
		if (!found[base + item]) {
			found[base + item] = true;
			t->found++;
			run.right = true;
		} else {
			run.again = true;
		}
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

void fit_figures_find(const struct fit_task *t, const double *p, struct fit_figures *f)
{
	struct arena a = { 0 };
	double best = -1;

	*f = (struct fit_figures){ .threshold = 0.5, .page = 0.99 };
	for (size_t i = 0; i < t->set->n_talks; i++)
		f->labelled += t->set->talks[i]->items[t->kind];
	for (int i = 1; i < STEPS; i++) {
		double at = (double)i / STEPS, precision, recall, sentences, items;
		struct tally got;

		tally_at(t, p, at, arena_alloc(&a, f->labelled + 2), &got);
		precision = share(got.right, got.runs);
		recall = share(got.found, f->labelled);
		items = f1(precision, recall);
		sentences = f1(share(got.said_right, got.said),
			       share(got.said_right, got.positives));
		if (items + sentences > best) {
			best = items + sentences;
			f->threshold = at;
			f->precision = precision;
			f->recall = recall;
			f->f1 = items;
			f->sentence_f1 = sentences;
		}
		if (precision >= page_precision && got.right && f->page > 0.98) {
			f->page = at;
			f->page_precision = precision;
			f->page_recall = recall;
		}
		arena_reset(&a);
	}
	if (f->page < f->threshold)
		f->page = f->threshold;
	arena_fini(&a);
}

void fit_figures_table(const struct fit_task *t, const double *p, struct buf *out)
{
	size_t n[BANDS] = { 0 }, right[BANDS] = { 0 };
	double sum[BANDS] = { 0 };

	for (size_t i = 0; i < t->set->n; i++) {
		size_t band = (size_t)(p[i] * BANDS);

		if (!t->use[i] || t->label[i] < 0)
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
