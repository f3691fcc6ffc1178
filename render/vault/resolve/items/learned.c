/* learned.c - see learned.h. */
#include "render/vault/resolve/items/learned.h"

#include <string.h>

#include "base/assets.h"

/* Most pairs are hopeless after some of the trees, which come in order of what they
 * tell: the others then change nothing. */
enum { FIRST = 40, HOPELESS = -2800 };

static const char *const questions[LEARNED_QUESTIONS] = { "same", "ends" };

static const char *const feature_names[LEARNED_FEATURES] = {
	[LEARNED_LIKENESS] = "likeness",
	[LEARNED_STRONG] = "strong",
	[LEARNED_NUMBERS] = "numbers",
	[LEARNED_LARGE] = "large",
	[LEARNED_LACKS] = "lacks",
	[LEARNED_NAMES] = "names",
	[LEARNED_WORDS] = "words",
	[LEARNED_LIGHTS] = "lights",
	[LEARNED_REST] = "rest",
	[LEARNED_CONFLICT] = "conflict",
	[LEARNED_APART] = "apart",
	[LEARNED_OTHER_DAYS] = "otherdays",
	[LEARNED_SUPERSEDES] = "supersedes",
	[LEARNED_OLD_KIND] = "old.kind",
	[LEARNED_NEW_KIND] = "new.kind",
	[LEARNED_OLD_FIGURES] = "old.figures",
	[LEARNED_NEW_FIGURES] = "new.figures",
	[LEARNED_OLD_NOTES] = "old.notes",
	[LEARNED_NEW_NOTES] = "new.notes",
	[LEARNED_REPEATS] = "repeats",
	[LEARNED_CHANGES] = "changes",
	[LEARNED_PAST] = "past",
	[LEARNED_ABOUT] = "about",
	[LEARNED_DUE] = "due",
	[LEARNED_OWNER] = "owner",
	[LEARNED_VOICE] = "voice",
	[LEARNED_DAYS] = "days",
	[LEARNED_VERDICT] = "verdict"
};

static struct strs list_of(struct arena *a, const char *const *names, int n)
{
	struct strs list = { 0 };

	for (int i = 0; i < n; i++)
		*VEC_ADD(a, &list) = str_z(names[i]);
	return list;
}

void learned_init(struct learned *l, struct arena *a)
{
	struct strs names = list_of(a, feature_names, LEARNED_FEATURES),
		    sections = list_of(a, questions, LEARNED_QUESTIONS);
	size_t line;

	*l = (struct learned){ 0 };
	trees_read(a, &names, &sections, asset("judge.txt"), l->trees, &line);
}

void learned_write(struct arena *a, enum learned_question q, const struct trees *t,
		   struct buf *out)
{
	struct strs names = list_of(a, feature_names, LEARNED_FEATURES);

	buf_fmt(out, "[%s]\n", questions[q]);
	for (size_t i = 0; i < t->n; i++)
		tree_write(&names, &t->v[i], out);
}

/* 1: the same, -1: another one, 0: one is not told. */
static int agree(struct str x, struct str y)
{
	return !x.len || !y.len ? 0 : str_eq(x, y) ? 1 : -1;
}

static int32_t common_accounts(const struct account_refs *x,
			       const struct account_refs *y)
{
	int32_t n = 0;

	for (size_t i = 0; i < x->n; i++)
		for (size_t k = 0; k < y->n; k++)
			n += x->v[i] == y->v[k];
	return n;
}

void learned_features(const struct said *x, const struct said *y,
		      const struct likeness *l, int32_t out[LEARNED_FEATURES])
{
	const struct entry *a = x->entry, *b = y->entry;

	memset(out, 0, LEARNED_FEATURES * sizeof(*out));
	out[LEARNED_LIKENESS] =
	    (int32_t)claim_dice(l->shared, x->claim->weight, y->claim->weight);
	out[LEARNED_STRONG] = (int32_t)l->strong;
	out[LEARNED_NUMBERS] = (int32_t)l->numbers;
	out[LEARNED_LARGE] = (int32_t)l->large;
	out[LEARNED_LACKS] = (int32_t)l->lacks;
	out[LEARNED_NAMES] = (int32_t)l->names;
	out[LEARNED_WORDS] = (int32_t)l->words;
	out[LEARNED_LIGHTS] = (int32_t)l->lights;
	out[LEARNED_REST] = (int32_t)l->rest;
	out[LEARNED_CONFLICT] = l->conflict;
	out[LEARNED_APART] = l->apart;
	out[LEARNED_OTHER_DAYS] = l->days;
	out[LEARNED_SUPERSEDES] = l->supersedes;
	out[LEARNED_OLD_KIND] = (int32_t)a->kind;
	out[LEARNED_NEW_KIND] = (int32_t)b->kind;
	out[LEARNED_OLD_FIGURES] = (int32_t)x->claim->figures.n;
	out[LEARNED_NEW_FIGURES] = (int32_t)y->claim->figures.n;
	out[LEARNED_OLD_NOTES] = a->notes;
	out[LEARNED_NEW_NOTES] = b->notes;
	out[LEARNED_REPEATS] = y->claim->repeats;
	out[LEARNED_CHANGES] = y->claim->changes;
	out[LEARNED_PAST] = y->claim->past;
	out[LEARNED_ABOUT] = common_accounts(&a->about, &b->about);
	out[LEARNED_DUE] = agree(a->due, b->due);
	out[LEARNED_OWNER] = agree(a->owner_name, b->owner_name);
	out[LEARNED_VOICE] = !a->said_by || !b->said_by ? 0
			     : a->said_by == b->said_by ? 1
							: -1;
}

int32_t learned_ask(const struct learned *l, enum learned_question q,
		    const int32_t features[LEARNED_FEATURES])
{
	struct trees first = l->trees[q], rest = first;
	int32_t logit;

	first.n = first.n < FIRST ? first.n : FIRST;
	rest.v += first.n;
	rest.n -= first.n;
	logit = LEARNED_START + trees_sum(&first, features);
	return logit < HOPELESS ? logit : logit + trees_sum(&rest, features);
}
