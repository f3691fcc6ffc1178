/*
 * score.c - scores sentences, and finds the runs of them that are items.
 *
 * For each kind a sentence's sum is the bias plus the weights of its signals and of its
 * neighbours' signals; confidence is the logistic of the sum.  Neighbouring sentences
 * over the threshold form one item.  If two kinds claim a sentence, the one further
 * over its threshold gets it.
 */
#include "extract/score.h"

#include <math.h>
#include <stdlib.h>
#include <stdlib.h>

#include "extract/agenda.h"
#include "extract/commit.h"
#include "extract/deed.h"
#include "extract/compose.h"
#include "extract/lift.h"
#include "extract/signals.h"
#include "extract/surroundings.h"

enum {
	ITEM_BYTES = 420,  /* of its text */
	ITEM_GAP = 2,      /* a run may pass over one sentence, */
	ITEM_WIDE_GAP = 5, /* or over four where talk goes to and fro about it */
	NOD_WORDS = 2,     /* of a listener's, at most */
	SUM_MAX = 500000000,
	FAR_OVER = 1500 /* thousandths of logit over the threshold: both kinds stay */
};

VEC(runs, struct run);

struct scoring {
	struct talk *t;
	struct signals signals;
	kind_sums *sum;          /* of each sentence */
	kind_sums *around;       /* of it what stands around added; NULL: nothing */
	int64_t cut[ITEM_KINDS]; /* logit of the threshold */
	bool looks_around;
	struct runs runs;
};

int64_t score_confidence(int64_t sum)
{
	return (int64_t)lround(1000.0 / (1.0 + exp(-(double)sum / 1000.0)));
}

int64_t score_logit(int64_t confidence)
{
	double p = (double)confidence / 1000.0;

	if (confidence <= 0)
		return -1000000;
	return confidence >= 1000 ? 1000000
				  : (int64_t)lround(1000.0 * log(p / (1.0 - p)));
}

/* ---- sums ----------------------------------------------------------------- */

/* Adds the weights of rules to sentence i and its neighbours.  bits: those of word w of
 * the sentence's row. */
static inline void add_rules(struct scoring *s, const struct rule_weights *weights,
			     size_t i, size_t w, uint64_t bits)
{
	for (; bits; bits &= bits - 1) {
		const struct rule_weights *of =
		    &weights[w * 64 + (size_t)__builtin_ctzll(bits)];

		s->sum[i] += of->of[NEAR_SELF];
		s->sum[i + 1] += of->of[NEAR_PREV];
		if (i > 0)
			s->sum[i - 1] += of->of[NEAR_NEXT];
	}
}

static void add_time(struct scoring *s, size_t i)
{
	const struct signals *g = &s->signals;
	const uint64_t *row = g->holds + i * g->row;
	const uint64_t *times = rules_that_are(g->rules, BUILTIN_TIME);
	const uint64_t *dates = rules_that_are(g->rules, BUILTIN_DATE);

	if (!signals_time(&s->signals, i))
		return;
	for (size_t w = 0; w < g->row; w++)
		add_rules(s, rules_weights(g->rules, g->form), i, w,
			  row[w] & (times[w] | dates[w]));
}

static bool is_time(const struct signals *g, size_t rule)
{
	enum builtin what = rules_builtin(g->rules, rule);

	return what == BUILTIN_TIME || what == BUILTIN_DATE;
}

/* For each kind, the most that signals of time can add to a sum. */
static void most_of_time(const struct signals *g, int64_t most[ITEM_KINDS])
{
	memset(most, 0, ITEM_KINDS * sizeof(*most));
	for (size_t rule = 0; rule < rules_count(g->rules); rule++)
		for (int where = 0; is_time(g, rule) && where < NEARS; where++)
			for (int k = 0; k < ITEM_KINDS; k++)
				most[k] +=
				    llabs(signals_weight(g, rule, (enum near)where,
							 (enum item_kind)k));
}

/* Whether sums of a kind are compared with the level of the talk: its phrases and bias
 * were learned so from verbatim talk. */
static bool has_level(const struct signals *g, int kind)
{
	return g->form == FORM_VERBATIM && rules_phrases(g->rules)->used[g->form][kind];
}

/* The least sum that matters, be it only because neighbours are scored by it. */
static int64_t least_sum(const struct scoring *s, int kind)
{
	int64_t cut = s->cut[kind];

	return (s->looks_around || has_level(&s->signals, kind)) && cut > SURROUND_FLOOR
		   ? SURROUND_FLOOR
		   : cut;
}

/* Finding dates is slow: it is done only where they could bring a sum that far. */
static void add_times(struct scoring *s)
{
	int64_t most[ITEM_KINDS], least[ITEM_KINDS];
	size_t n = s->t->sentences.n, done = 0;

	most_of_time(&s->signals, most);
	for (int k = 0; k < ITEM_KINDS; k++)
		least[k] = least_sum(s, k);
	for (size_t i = 0; i < n; i++) {
		bool near = false;

		for (int k = 0; k < ITEM_KINDS; k++)
			near = near || s->sum[i][k] + most[k] >= least[k];
		for (size_t x = i ? i - 1 : 0; near && x <= i + 1 && x < n; x++) {
			if (x < done)
				continue;
			add_time(s, x);
			done = x + 1;
		}
	}
}

/* Beyond SUM_MAX a sum is so far from any threshold that the rest does not matter. */
static int32_t bounded(int64_t sum)
{
	return (int32_t)(sum > SUM_MAX ? SUM_MAX : sum < -SUM_MAX ? -SUM_MAX : sum);
}

/* Adds the values of learned phrases, which count for their own sentence only. */
static void add_values(struct scoring *s)
{
	const struct signals *g = &s->signals;

	for (size_t rule = 0; rule < rules_count(g->rules) && g->lex; rule++) {
		kind_sums w = rules_weights(g->rules, g->form)[rule].of[NEAR_SELF];
		int lex = signals_lex(g->rules, rule);

		for (int k = 0; lex >= 0 && k < ITEM_KINDS; k++)
			for (size_t i = 0; w[k] && i < s->t->sentences.n; i++)
				s->sum[i][k] =
				    bounded(s->sum[i][k] +
					    (int64_t)w[k] * g->lex[i][lex][k] / 1000);
	}
}

static void sum_signals(struct scoring *s)
{
	const struct signals *g = &s->signals;
	const struct rule_weights *weights = rules_weights(g->rules, g->form);
	size_t n = s->t->sentences.n;

	s->sum = arena_array(s->t->arena, s->sum, n);
	for (size_t i = 0; i < n; i++)
		for (size_t w = 0; w < g->row; w++)
			add_rules(s, weights, i, w, g->holds[i * g->row + w]);
	add_values(s);
	for (int k = 0; k < ITEM_KINDS; k++) {
		const struct rules_kind *kind =
		    rules_kind(g->rules, g->form, (enum item_kind)k);

		s->cut[k] = kind->used ? score_logit(kind->threshold) : 2000000;
		for (size_t i = 0; i < n; i++)
			s->sum[i][k] += (int32_t)kind->bias;
	}
	add_times(s);
}

/* ---- a second look ---------------------------------------------------------- */

static bool has_trees(const struct signals *g)
{
	if (g->talk->sentences.n < SURROUND_TALK)
		return false;
	for (int k = 0; k < ITEM_KINDS; k++)
		if (rules_trees(g->rules, g->form, (enum item_kind)k)->n)
			return true;
	return false;
}

static struct place *places_of(const struct scoring *s)
{
	size_t n = s->t->sentences.n;
	struct place *v = arena_array(s->t->arena, v, n);

	for (size_t i = 0; i < n; i++)
		v[i] = (struct place){ .sum = s->sum[i],
				       .turn = s->t->sentences.v[i].turn,
				       .voice = talk_voice(s->t, i),
				       .words = s->t->sentences.v[i].n_words,
				       .open = signals_open(s->t, i) };
	return v;
}

/* Adds what the surroundings of each sentence say, as they were before any was added.
 */
static void look_around(struct scoring *s)
{
	size_t n = s->t->sentences.n;
	const struct place *places = places_of(s);
	int32_t mean[ITEM_KINDS], feature[AROUND_FEATURES];

	surroundings_mean(places, n, mean);
	s->around = arena_array(s->t->arena, s->around, n);
	for (size_t i = 0; i < n; i++) {
		bool told = false;

		for (int k = 0; k < ITEM_KINDS; k++) {
			if (!surroundings_matter(&places[i], (enum item_kind)k))
				continue;
			if (!told)
				surroundings_of(places, n, i, mean, feature);
			told = true;
			s->around[i][k] =
			    trees_sum(rules_trees(s->signals.rules, s->signals.form,
						  (enum item_kind)k),
				      feature);
		}
		s->sum[i] += s->around[i];
	}
}

/* Subtracts the level of the talk from its sums. */
static void level_out(struct scoring *s, int kind)
{
	size_t n = s->t->sentences.n;
	struct level level = { .n = 0 };
	int32_t off;

	for (size_t i = 0; i < n; i++)
		if (signals_open(s->t, i) &&
		    s->t->sentences.v[i].n_words >= SURROUND_WORDS)
			level_add(&level, s->sum[i][kind]);
	off = (int32_t)lround(level_takes(&level));
	if (!s->around)
		s->around = arena_array(s->t->arena, s->around, n);
	for (size_t i = 0; i < n; i++) {
		s->around[i][kind] -= off;
		s->sum[i][kind] -= off;
	}
}

/* ---- runs ----------------------------------------------------------------- */

/*
 * Actions and facts are said in one go; people come back to decisions, opportunities,
 * blockers and questions after others said something.  In verbatim talk, where others
 * say much, this is not tried.
 */
bool score_comes_back(enum talk_form form, enum item_kind kind)
{
	return form == FORM_TIDY && kind != ITEM_ACTION && kind != ITEM_FACT;
}

size_t score_gap(enum talk_form form, enum item_kind kind)
{
	return score_comes_back(form, kind) ? ITEM_WIDE_GAP : ITEM_GAP;
}

/* Whether sentence i is close enough to a run to belong to it. */
static bool is_beside(const struct scoring *s, const struct run *run, size_t i)
{
	size_t at = run->sentence[run->n - 1];
	const struct sentence *last = &s->t->sentences.v[at];

	for (size_t k = at + 1; k <= i && k - at <= ITEM_WIDE_GAP; k++)
		if (agenda_breaks(s->t, k))
			return false;
	if (agenda_own_matter(s->t, at, i))
		return false;
	if (run->kind == ITEM_DECISION && i - at > ITEM_GAP &&
	    !commit_comes_back(s->t, run->sentence, run->n, i))
		return false;
	return i - at <= score_gap(s->signals.form, run->kind) &&
	       (last->seg == s->t->sentences.v[i].seg || last->seg->speaker.p);
}

static bool has_room(const struct scoring *s, const struct run *run, size_t i,
		     size_t bytes)
{
	return run->n < SCORE_SENTENCES &&
	       bytes + s->t->sentences.v[i].text.len <= ITEM_BYTES;
}

/* Whether another kind is further over its threshold here, as settle() compares runs.
 */
static bool is_others(const struct scoring *s, size_t i, enum item_kind kind)
{
	int64_t margin = s->sum[i][kind] - s->cut[kind];

	for (int k = 0; k < ITEM_KINDS && margin < FAR_OVER; k++)
		if (s->sum[i][k] - s->cut[k] > margin)
			return true;
	return false;
}

/* Whether the same person goes on, perhaps after a "Right." of somebody else. */
static bool says_more(const struct scoring *s, size_t last, size_t i)
{
	const struct sentences *all = &s->t->sentences;

	return all->v[last].turn == all->v[i].turn ||
	       (i - last == 2 && talk_voice(s->t, last) == talk_voice(s->t, i) &&
		all->v[last + 1].n_words <= NOD_WORDS &&
		!str_ends(all->v[last + 1].text, STRL("?")));
}

/* Whether sentence i promises something else, and is sure enough to be shown on pages
 * by itself; else it is better shown with what was promised before. */
static bool is_another_deed(const struct scoring *s, const struct run *run, size_t i)
{
	const struct signals *g = &s->signals;

	return score_confidence(s->sum[i][ITEM_ACTION]) >=
		   rules_kind(g->rules, g->form, ITEM_ACTION)->page &&
	       deed_another(s->t, run->sentence, run->n, i);
}

/* Whether sentence i, of the run's kind, begins another item. */
static bool splits(const struct scoring *s, const struct run *run, size_t i)
{
	if (run->kind == ITEM_ACTION && is_another_deed(s, run, i))
		return true;
	if (run->kind == ITEM_ACTION && commit_splits(s->t, run->sentence, run->n, i))
		return true;
	/* Two people state two facts, unless one repeats the other's. */
	return run->kind == ITEM_FACT && s->signals.form == FORM_TIDY &&
	       !says_more(s, run->sentence[run->n - 1], i) &&
	       !commit_comes_back(s->t, run->sentence, run->n, i);
}

/* "I'll order the pipe by Friday" after a decision is an action of its own. */
static bool is_promise(const struct scoring *s, const struct run *run, size_t i)
{
	return run->kind != ITEM_ACTION &&
	       s->sum[i][ITEM_ACTION] - s->cut[ITEM_ACTION] >= FAR_OVER &&
	       commit_of(commit_flat_at(s->t, i)) == COMMIT_FIRST;
}

/* Whether sentence i, though over the threshold and beside a run, is no part of it. */
static bool strays(const struct scoring *s, const struct run *run, size_t i)
{
	return is_others(s, i, run->kind) || is_promise(s, run, i) ||
	       (run->kind == ITEM_ACTION &&
		commit_strays(s->t, run->sentence, run->n, i));
}

/*
 * Appends the runs of a kind.  Once a run of a kind that people come back to is full,
 * more about it is no item of its own: "I don't know, there must be a paper about it."
 */
static void find_runs(struct scoring *s, enum item_kind kind)
{
	struct run *run = NULL;
	size_t bytes = 0;

	for (size_t i = 0; i < s->t->sentences.n; i++) {
		int64_t sum = s->sum[i][kind];
		bool beside, goes_on;

		if (sum < s->cut[kind] || !signals_open(s->t, i))
			continue;
		beside = run && !run->others && is_beside(s, run, i);
		goes_on = beside && has_room(s, run, i, bytes);
		if (beside && !goes_on && sum > run->sum && run->n == SCORE_SENTENCES) {
			bytes -= s->t->sentences.v[run->sentence[0]].text.len;
			memmove(run->sentence, run->sentence + 1,
				--run->n * sizeof(*run->sentence));
			goes_on = true;
		}
		if (goes_on ? strays(s, run, i)
			    : beside && score_comes_back(s->signals.form, kind))
			continue;
		if (!goes_on || splits(s, run, i)) {
			run = VEC_ADD(s->t->arena, &s->runs);
			run->kind = kind;
			run->others = is_others(s, i, kind);
			run->sum = INT64_MIN;
			bytes = 0;
		}
		run->sentence[run->n++] = i;
		bytes += s->t->sentences.v[i].text.len;
		if (sum > run->sum) {
			run->sum = sum;
			run->best = i;
			run->around = s->around ? s->around[i][kind] : 0;
			run->margin = sum - s->cut[kind];
		}
	}
}

/* Whether two runs share a sentence; those that a run skips are not its own. */
static bool overlap(const struct run *a, const struct run *b)
{
	for (size_t i = 0; i < a->n; i++)
		for (size_t k = 0; k < b->n; k++)
			if (a->sentence[i] == b->sentence[k])
				return true;
	return false;
}

static bool same_sentences(const struct run *a, const struct run *b)
{
	return a->n == b->n &&
	       memcmp(a->sentence, b->sentence, a->n * sizeof(size_t)) == 0;
}

static void settle(struct run *a, struct run *b)
{
	bool both = a->margin >= FAR_OVER && b->margin >= FAR_OVER;

	/* An item's id is made of its evidence, so two items cannot have the same. */
	if (a->dropped || b->dropped || !overlap(a, b) ||
	    (both && !same_sentences(a, b)))
		return;
	if (b->margin > a->margin)
		a->dropped = true;
	else
		b->dropped = true;
}

static int by_place(const void *left, const void *right)
{
	const struct run *a = left, *b = right;

	if (a->sentence[0] != b->sentence[0])
		return a->sentence[0] < b->sentence[0] ? -1 : 1;
	return (int)a->kind - (int)b->kind;
}

static void drop_doubles(struct scoring *s)
{
	struct runs *r = &s->runs;

	VEC_SORT(r, by_place);
	for (size_t i = 0; i < r->n; i++)
		for (size_t k = i + 1; k < r->n; k++) {
			if (r->v[k].sentence[0] > r->v[i].sentence[r->v[i].n - 1])
				break;
			settle(&r->v[i], &r->v[k]);
		}
}

void score_items(struct talk *t, const struct rules *rules,
		 struct rules_scratch *scratch)
{
	struct scoring s = { .t = t };

	signals_find(&s.signals, rules, scratch, t);
	s.looks_around = has_trees(&s.signals);
	sum_signals(&s);
	if (s.looks_around)
		look_around(&s);
	for (int k = 0; k < ITEM_KINDS; k++)
		if (has_level(&s.signals, k))
			level_out(&s, k);
	lift_plain(t, &s.signals, s.sum);
	for (int k = 0; k < ITEM_KINDS; k++)
		find_runs(&s, (enum item_kind)k);
	drop_doubles(&s);
	for (size_t i = 0; i < s.runs.n; i++)
		if (!s.runs.v[i].dropped)
			compose_item(t, &s.signals, &s.runs.v[i]);
}
