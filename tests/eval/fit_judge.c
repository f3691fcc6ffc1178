/*
 * fit_judge.c - learns templates/judge.txt from labelled worlds, and tells how right it
 * is.
 *
 * usage: fit_judge OUT WORLD...
 * WORLD: a folder with dossier.yaml, records (JSON Lines), and labels, of which a line
 * is says ITEM WHAT    the item with this id says what WHAT names; an item may say
 * several ends OLD NEW      what says NEW ends what says OLD
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/fsutil.h"
#include "base/jsonl.h"
#include "extract/fit/fit_data.h"
#include "render/vault/resolve/items/alike.h"
#include "render/vault/resolve/items/fold.h"
#include "render/vault/resolve/items/learned.h"
#include "render/vault/resolve/parts.h"

enum { FOLDS = 8, MOST = 1 << 28 };
static const double RATE = 0.2;

struct fact {
	struct str a, b;
};
VEC(facts, struct fact);
VEC(int32s, int32_t);
VEC(int8s, int8_t);
VEC(sizes, size_t);

/* What one question is learned from. */
struct rows {
	struct int32s x, sum;
	struct int8s label;
	struct sizes fold;
};

/* A statement of a meeting that has been gone through. */
struct past {
	struct draft draft;
	struct claim *claim;
};
VEC(pasts, struct past);

struct world {
	struct arena arena;
	struct conf conf;
	struct facts says, ends;
	struct alike alike;
	struct pasts past;
	size_t fold;
	struct rows *rows;
};

static void die(const struct err *e)
{
	fprintf(stderr, "fit_judge: %s\n", e->text);
	exit(1);
}

static struct str read_file(struct arena *a, const char *dir, const char *name)
{
	struct str path = arena_fmt(a, "%s/%s", dir, name);
	struct buf b = { 0 };
	struct err e = { 0 };

	if (fs_read(path.p, MOST, &b, &e) < 0)
		die(&e);
	return arena_take(a, &b);
}

static void read_labels(struct world *w, const char *dir)
{
	struct str text = read_file(&w->arena, dir, "labels"), line;

	while (str_split(&text, '\n', &line)) {
		struct str word;
		struct fact f;

		if (!line.len)
			continue;
		str_split(&line, ' ', &word);
		str_split(&line, ' ', &f.a);
		f.b = line;
		*VEC_ADD(&w->arena, str_eq(word, STRL("says")) ? &w->says : &w->ends) =
		    f;
	}
}

static int by_id(const void *x, const void *y)
{
	const struct stored *a = x, *b = y;

	return str_cmp(a->record->id, b->record->id);
}

static struct stored *read_records(struct world *w, const char *dir, size_t *n)
{
	struct str text = read_file(&w->arena, dir, "records"), line;
	struct stored_list list = { 0 };

	while (str_split(&text, '\n', &line)) {
		struct record *r = arena_new(&w->arena, struct record);
		struct err e = { 0 };

		if (!line.len)
			continue;
		record_init(r, &w->arena);
		if (record_parse(r, line, &e) < 0)
			die(&e);
		*VEC_ADD(&w->arena, &list) = (struct stored){ r, 1 };
	}
	VEC_SORT(&list, by_id);
	*n = list.n;
	return list.v;
}

static void what(const struct world *w, struct arena *a, const struct entry *x,
		 struct strs *out)
{
	for (size_t i = 0; i < x->supports.n; i++)
		for (size_t k = 0; k < w->says.n; k++)
			if (str_eq(w->says.v[k].a, x->supports.v[i].item->id))
				strs_add(a, out, w->says.v[k].b);
}

/* 1, 0, -1: nobody knows. */
static int8_t label_of(const struct world *w, enum learned_question q,
		       const struct entry *x, const struct entry *y)
{
	struct arena a = { 0 };
	struct strs old = { 0 }, new = { 0 };
	int8_t label = 0;

	what(w, &a, x, &old);
	what(w, &a, y, &new);
	for (size_t i = 0; i < old.n; i++)
		label |= q != LEARNED_ENDS && strs_has(&new, old.v[i]);
	for (size_t i = 0; i < w->ends.n; i++)
		label |= q == LEARNED_ENDS && strs_has(&old, w->ends.v[i].a) &&
			 strs_has(&new, w->ends.v[i].b);
	label = old.n && new.n ? label : -1;
	arena_fini(&a);
	return label;
}

static void add_row(struct world *w, struct arena *a, enum learned_question q,
		    const struct said *x, const struct said *y, const int32_t *features)
{
	struct rows *r = &w->rows[q];

	for (int i = 0; i < LEARNED_FEATURES; i++)
		*VEC_ADD(a, &r->x) = features[i];
	*VEC_ADD(a, &r->sum) = LEARNED_START;
	*VEC_ADD(a, &r->label) = label_of(w, q, x->entry, y->entry);
	*VEC_ADD(a, &r->fold) = w->fold;
}

/* With what older meetings say, as entries.c chooses them. */
static void compare_older(struct world *w, struct arena *kept, struct arena *a,
			  const struct meeting *m, const struct draft *d)
{
	struct said y = { d->entry, &d->claim, d->sentences };
	struct found_list found = { 0 };

	alike_find(a, &w->alike, &d->entry->about, &d->claim, d->also, &found);
	for (size_t i = 0; i < found.n; i++) {
		const struct past *p = &w->past.v[found.v[i]];
		struct said x = { p->draft.entry, p->claim, { 0 } };
		int32_t features[LEARNED_FEATURES];

		if (x.entry->supports.v[0].meeting == m ||
		    !judge_features(a, &x, &y, features))
			continue;
		if (judge_kinds_fit(x.entry, y.entry))
			add_row(w, kept, LEARNED_SAME, &x, &y, features);
		add_row(w, kept, LEARNED_ENDS, &x, &y, features);
	}
}

static void go_through(struct world *w, struct arena *kept, struct build *b,
		       struct forms *forms)
{
	struct arena *a = &w->arena;

	for (size_t i = 0; i < b->w->meetings.n; i++) {
		const struct meeting *m = b->w->meetings.v[i];
		struct drafts begun = { 0 }, folded = { 0 };

		drafts_begin(b, a, m, &begun);
		fold_drafts(b, forms, a, m, &begun, &folded);
		for (size_t k = 0; k < folded.n && !folded.v[k].report; k++) {
			const struct draft *d = &folded.v[k];

			compare_older(w, kept, a, m, d);
			alike_add(a, &w->alike, &d->entry->about, &d->claim, w->past.n);
			*VEC_ADD(a, &w->past) =
			    (struct past){ *d, claim_copy(a, &d->claim) };
		}
	}
}

static void add_world(struct arena *kept, const char *dir, size_t fold,
		      struct rows *rows)
{
	static const struct index no_pages;
	static const struct store no_store;
	static const struct answers no_answers;
	struct world w = { .fold = fold, .rows = rows };
	struct resolve_in in = { .conf = &w.conf,
				 .index = &no_pages,
				 .store = &no_store,
				 .answers = &no_answers };
	struct buf key = { 0 };
	struct resolved r = { .conf = &w.conf };
	struct questions q = { 0 };
	struct build b = { .a = &w.arena, .key = &key, .in = &in, .w = &r, .q = &q };
	struct str path = arena_fmt(&w.arena, "%s/dossier.yaml", dir);
	struct forms forms;
	struct err e = { 0 };
	size_t *as_kept;

	conf_init(&w.conf);
	if (conf_load(&w.conf, path.p, &e) < 0)
		die(&e);
	read_labels(&w, dir);
	in.records = read_records(&w, dir, &in.n);
	as_kept = arena_array(&w.arena, as_kept, in.n);
	for (size_t i = 0; i < in.n; i++)
		as_kept[i] = i;
	in.as_kept = as_kept;
	forms_init(&forms);
	parts_meetings(&b);
	parts_who(&b);
	go_through(&w, kept, &b, &forms);
	forms_fini(&forms);
	buf_fini(&key);
	conf_fini(&w.conf);
	arena_fini(&w.arena);
}

static void print_figures(const char *name, const struct rows *r, const double *score)
{
	static const double at[] = { 2, 1.5, 1.3, 1.2, 1, 0.5, 0, -0.2, -1 };

	for (size_t t = 0; t < COUNT(at); t++) {
		size_t right = 0, wrong = 0, all = 0;

		for (size_t i = 0; i < r->label.n; i++) {
			all += r->label.v[i] == 1;
			right += score[i] >= at[t] && r->label.v[i] == 1;
			wrong += score[i] >= at[t] && r->label.v[i] == 0;
		}
		printf("%s, logit %.1f: %zu of %zu, %zu wrong\n", name, at[t], right,
		       all, wrong);
	}
}

static void learn(struct arena *a, enum learned_question q, const char *name,
		  const struct rows *r, struct buf *out)
{
	struct fit_tree_rows rows = { .n = r->label.n,
				      .n_features = LEARNED_FEATURES,
				      .x = r->x.v,
				      .sum = r->sum.v,
				      .label = r->label.v,
				      .fold = r->fold.v,
				      .rate = RATE };
	double *score = arena_array(a, score, rows.n);
	struct trees trees = { 0 };

	fit_trees_find(a, &rows, FOLDS, &trees, score);
	print_figures(name, r, score);
	learned_write(a, q, &trees, out);
}

int main(int argc, char **argv)
{
	static const char *const names[LEARNED_QUESTIONS] = { "same", "ends" };
	struct rows rows[LEARNED_QUESTIONS] = { 0 };
	struct arena a = { 0 };
	struct buf out = { 0 };
	FILE *f;

	if (argc < 3) {
		fputs("usage: fit_judge OUT WORLD...\n", stderr);
		return 2;
	}
	for (int i = 2; i < argc; i++)
		add_world(&a, argv[i], (size_t)i % FOLDS, rows);
	buf_z(&out,
	      "# What two statements are to each other: learned trees, written by\n"
	      "# tests/eval/fit_judge.c from labelled meetings; see base/trees.h.\n");
	for (int q = 0; q < LEARNED_QUESTIONS; q++)
		learn(&a, (enum learned_question)q, names[q], &rows[q], &out);
	f = fopen(argv[1], "w");
	if (!f || fwrite(out.p, 1, out.len, f) != out.len || fclose(f)) {
		perror(argv[1]);
		return 1;
	}
	buf_fini(&out);
	arena_fini(&a);
	return 0;
}
