/* judge.c - thresholds of changing and closing, and of learned trees, in thousandths.
 */
#include "render/vault/resolve/items/judge.h"

#include "base/date.h"
#include "render/vault/claim/things.h"
#include "render/vault/resolve/items/done.h"
#include "render/vault/resolve/items/learned.h"
#include "render/vault/resolve/items/points.h"
#include "render/vault/resolve/items/restate.h"

enum {
	SAME_SUBJECT = 800, /* words alone, figures differ: another value of it */
	TOLD_CHANGE = 450,  /* the same, where the newer tells of a change */
	ALL_SAID = 900,     /* for a single word of weight */
	DENIED = 700,       /* where all that was said is there, a word of it denied */
	TOLD_ALONE = 650,   /* the same */
	CLOSED = 500,       /* words alone, where the newer tells of an end */
	MAYBE = 300,
	REVOKED = 200,       /* words alone, where the newer says "scrap" */
	LEARNED_LEAST = 300, /* likeness of two that they are asked about */
	SHORT = 7,           /* words of weight of both, of which trees know little */
	LIKELY = 600,        /* of which rules tell more than trees do */
	SURELY_SAME = 2200,
	SURELY_ENDS = 1500,
	RATHER_ENDS = -1000, /* what is much the same */
	MAY_END = -200,
	HARDLY_ENDS = -1000
};

/* Accounts fit when one is in both lists, or one list is empty. */
static bool about_fits(const struct entry *x, const struct entry *y)
{
	if (x->about.n == 0 || y->about.n == 0)
		return true;
	for (size_t i = 0; i < x->about.n; i++)
		for (size_t k = 0; k < y->about.n; k++)
			if (x->about.v[i] == y->about.v[k])
				return true;
	return false;
}

/* A decision in the words of a question answers it. */
bool judge_kinds_fit(const struct entry *x, const struct entry *y)
{
	bool actions = x->kind == ITEM_ACTION || y->kind == ITEM_ACTION;
	bool questions = x->kind == ITEM_QUESTION || y->kind == ITEM_QUESTION;

	if (x->kind == y->kind)
		return true;
	return !actions && (!questions || (point_is(x) && point_is(y)));
}

/* Does y say itself a word of weight that x does, and not only what was said before? */
static bool share_word(const struct claim *x, const struct claim *y)
{
	for (size_t i = 0; i < x->words.n; i++) {
		const struct claim_word *w = claim_find(y, x->words.v[i].key);

		if (w && w->weight > CLAIM_CONTEXT &&
		    x->words.v[i].weight > CLAIM_CONTEXT)
			return true;
	}
	return false;
}

/* Said again with another day, whether the first one has passed or not. */
static bool is_put_off(const struct said *x, const struct said *y,
		       const struct likeness *l, uint32_t stems)
{
	/* "List the oven types": one word of weight, and nothing else is said. */
	bool much =
	    l->words >= 2 || (l->rest == 0 && l->words && l->words + l->lights >= 2);

	return much && stems >= SAME_SUBJECT &&
	       judge_differ(x->entry->due, y->entry->due) &&
	       !judge_differ(x->entry->owner_name, y->entry->owner_name) && !l->apart &&
	       share_word(x->claim, y->claim) &&
	       !claim_other_slots(x->claim, y->claim, l) &&
	       !claim_other_thing(x->claim, y->claim);
}

static enum verdict action_ends(const struct said *x, const struct said *y,
				const struct likeness *l, uint32_t stems)
{
	if (done_is(y->entry))
		return done_ends(x, y, l, stems);
	if (y->entry->kind == ITEM_ACTION)
		return is_put_off(x, y, l, stems) ? JUDGE_CHANGED : JUDGE_APART;
	if (!point_told_over(x, y) || l->conflict)
		return JUDGE_APART;
	if (l->words >= 2 && stems >= CLOSED)
		return JUDGE_DONE;
	/* "The new price list has been sent out": one word of weight, and light ones */
	return (l->words >= 2 && stems >= MAYBE) ||
		       (l->words && l->words + l->lights >= 2 && stems >= CLOSED)
		   ? JUDGE_DOUBTED
		   : JUDGE_APART;
}

/* y names a value of x as the old one, or takes back what x says. */
static enum verdict taken_back(const struct said *x, const struct said *y,
			       const struct likeness *l, uint32_t stems)
{
	if (l->supersedes && l->words >= (l->month ? 2 : 1))
		return JUDGE_CHANGED;
	if (l->supersedes && l->conflict && x->entry->kind == y->entry->kind &&
	    (x->entry->about.n == 0) == (y->entry->about.n == 0) &&
	    (!l->month || l->words + l->lights))
		return JUDGE_DOUBTED;
	if (y->claim->revokes && l->words > l->names && stems >= REVOKED)
		return l->words >= 2 && stems >= TOLD_CHANGE ? JUDGE_CHANGED
							     : JUDGE_DOUBTED;
	return JUDGE_APART;
}

/* "We open on the second of May", "the ninth of June, all the doors, it opens" */
static bool is_other_day(const struct said *x, const struct said *y,
			 const struct likeness *l, uint32_t stems)
{
	return x->entry->kind == ITEM_DECISION && y->entry->kind == ITEM_DECISION &&
	       x->entry->about.n && y->entry->about.n && l->days && l->words &&
	       !l->apart && x->claim->negated == y->claim->negated && stems >= MAYBE &&
	       !claim_other_slots(x->claim, y->claim, l);
}

static enum verdict state_changes(const struct said *x, const struct said *y,
				  const struct likeness *l, uint32_t stems)
{
	bool reversed = y->claim->reverses && !x->claim->reverses;
	bool told =
	    y->claim->changes || y->claim->closes || y->claim->revokes || reversed;
	bool questions =
	    x->entry->kind == ITEM_QUESTION && y->entry->kind == ITEM_QUESTION;
	uint32_t least = l->words >= 2 ? (told ? TOLD_CHANGE : SAME_SUBJECT)
				       : (told ? TOLD_ALONE : ALL_SAID);
	enum verdict v;
	bool denied, lifted;

	/* Two questions that differ are two questions. */
	if (questions)
		return JUDGE_APART;
	v = taken_back(x, y, l, stems);
	if (v != JUDGE_APART)
		return claim_other_slots(x->claim, y->claim, l) ? JUDGE_APART : v;
	/* "Still twenty minutes, above minus eighteen": the rest is how it is told. */
	if ((l->series && !told) ||
	    (y->claim->repeats && l->strong + l->numbers && !reversed))
		return v;
	denied = restate_denied(x, y, l);
	/* "It's not in", "the licence came": no word of it need be denied. */
	lifted = point_is(x->entry) && x->claim->negated != y->claim->negated;
	if ((!l->conflict && !reversed && !denied && !lifted) || l->apart)
		return JUDGE_APART;
	if (least > DENIED && l->words >= 2 && denied &&
	    claim_dice(l->stems, x->claim->stems, l->stems) >= ALL_SAID)
		least = DENIED;
	if (l->words >= 1 && stems >= least && (l->conflict || reversed || denied))
		v = JUDGE_CHANGED;
	else if (told && l->words >= 2 && stems >= MAYBE)
		v = JUDGE_DOUBTED;
	if (v != JUDGE_APART && (claim_other_slots(x->claim, y->claim, l) ||
				 claim_other_thing(x->claim, y->claim)))
		v = JUDGE_APART;
	return v == JUDGE_APART && is_other_day(x, y, l, stems) ? JUDGE_DOUBTED : v;
}

/* Can any words bring these two together?  Most pairs of different kinds: no. */
static bool may_relate(const struct said *x, const struct said *y)
{
	const struct claim *a = x->claim, *b = y->claim;

	if (judge_kinds_fit(x->entry, y->entry))
		return true;
	if (x->entry->kind == ITEM_ACTION)
		return point_told_over(x, y) && y->entry->kind != ITEM_QUESTION;
	if (y->entry->kind == ITEM_ACTION)
		return point_told_over(x, y) && x->entry->kind == ITEM_BLOCKER;
	return point_is(x->entry) || b->revokes || b->reverses ||
	       a->negated != b->negated || (a->figures.n && b->figures.n);
}

/* What the words tell by rules; *l, *score: how they compare. */
static enum verdict by_rules(struct arena *a, const struct said *x,
			     const struct said *y, struct likeness *l, uint32_t *score)
{
	bool actions = x->entry->kind == ITEM_ACTION;
	enum verdict v;
	uint32_t stems;

	claim_compare(x->claim, y->claim, l);
	stems = claim_dice(l->stems, x->claim->stems, y->claim->stems);
	*score = claim_dice(l->shared, x->claim->weight, y->claim->weight);
	if (!may_relate(x, y))
		return JUDGE_APART;
	v = actions              ? action_ends(x, y, l, stems)
	    : point_is(x->entry) ? point_ends(x, y, l, stems)
				 : JUDGE_APART;
	/* "The feed is in" ends the want of a feed, however alike the words are; what
	 * is done and what is open are never one. */
	if (v == JUDGE_DONE || (actions && done_is(y->entry) && !done_is(x->entry)))
		return v;
	if (judge_kinds_fit(x->entry, y->entry) && restates(x, y, l, *score))
		/* "It is in May. Dogs pay.", "It is in May. Cats do not." */
		return restates_beside_both(a, x, y, l) ? JUDGE_APART : JUDGE_SAME;
	if (v == JUDGE_APART && !actions)
		v = state_changes(x, y, l, stems);
	if (v == JUDGE_APART && x->entry->kind == y->entry->kind)
		v = restates_in_part(a, x, y, l);
	return v;
}

/* "The hearing is on the ninth", "the mediation is on the ninth"; "it's still the
 * ninth" is said of the same. */
static bool is_figure_alone(const struct said *x, const struct said *y,
			    const struct likeness *l)
{
	bool older, newer;

	if (l->words >= 2 || l->strong + l->numbers >= 2 || l->large ||
	    y->claim->repeats)
		return false;
	older = claim_own_thing(x->claim, y->claim);
	newer = claim_own_thing(y->claim, x->claim);
	return (older && newer) ||
	       ((older || newer) && claim_elsewhere(x->claim, y->claim));
}

static bool may_be_same(const struct said *x, const struct said *y,
			const struct likeness *l)
{
	return judge_kinds_fit(x->entry, y->entry) && !l->conflict &&
	       !judge_differ(x->entry->due, y->entry->due) &&
	       !judge_differ(x->entry->owner_name, y->entry->owner_name) &&
	       !is_figure_alone(x, y, l);
}

/* The one with more figures stands; each has its own: both do. */
static enum verdict same_figures(const struct said *x, const struct said *y,
				 const struct likeness *l)
{
	size_t both = l->strong + l->numbers;
	bool less = y->claim->figures.n > both, more = x->claim->figures.n > both;

	return !less && !more ? JUDGE_SAME
	       : less && more ? JUDGE_APART
	       : less         ? JUDGE_MORE
			      : JUDGE_LESS;
}

/* From the last meeting that says x to the first one that says y. */
static int32_t days_between(const struct entry *x, const struct entry *y)
{
	struct str from = x->supports.v[x->supports.n - 1].meeting->date,
		   to = y->supports.v[0].meeting->date;
	int64_t then, now;

	return date_parse(from, &then) && date_parse(to, &now) ? (int32_t)(now - then)
							       : 0;
}

static void features_of(const struct said *x, const struct said *y,
			const struct likeness *l, enum verdict v,
			int32_t out[LEARNED_FEATURES])
{
	learned_features(x, y, l, out);
	out[LEARNED_DAYS] = days_between(x->entry, y->entry);
	out[LEARNED_VERDICT] = (int32_t)v;
}

/* What learned trees make of a verdict. */
static enum verdict by_trees(const struct learned *learned, const struct said *x,
			     const struct said *y, const struct likeness *l,
			     enum verdict v, uint32_t score)
{
	bool state = x->entry->kind != ITEM_ACTION && !point_is(x->entry),
	     likely = score >= LIKELY,
	     brief = x->claim->heavy + y->claim->heavy < SHORT, same;
	int32_t features[LEARNED_FEATURES], ends;

	/* "Slip two is dry", "slip three is dry" */
	if (v == JUDGE_APART && claim_other_slots(x->claim, y->claim, l))
		return v;
	same = v == JUDGE_APART && may_be_same(x, y, l);
	if (!same && brief)
		return v;
	features_of(x, y, l, v, features);
	if (same && learned_ask(learned, LEARNED_SAME, features) >= SURELY_SAME)
		v = same_figures(x, y, l);
	if (brief)
		return v;
	ends = learned_ask(learned, LEARNED_ENDS, features);
	if (judge_one(v))
		return state && ends >= RATHER_ENDS ? JUDGE_DOUBTED : v;
	if (ends >= SURELY_ENDS && (v != JUDGE_APART || !l->apart))
		return v > JUDGE_DOUBTED ? v : state ? JUDGE_CHANGED : JUDGE_DONE;
	/* Trees know few actions, and rules tell more of what is much alike. */
	if (v != JUDGE_APART && (likely || x->entry->kind == ITEM_ACTION))
		return v;
	if (ends < HARDLY_ENDS)
		return JUDGE_APART;
	if (v > JUDGE_DOUBTED)
		return ends >= 0 ? v : JUDGE_DOUBTED;
	/* "He came, and nobody showed him a drawing."  "Leith, not Perth": of Kirkby.
	 */
	if ((!state && y->claim->negated) || l->apart)
		return v;
	return ends >= MAY_END ? JUDGE_DOUBTED : v;
}

/* What a report ends is told by rules alone: nothing else is known of it. */
static bool is_learned(const struct said *y, enum verdict v, uint32_t score)
{
	return (v != JUDGE_APART || score >= LEARNED_LEAST) && !done_is(y->entry);
}

static bool has_figure(const struct claim *c, enum figure_dim dim, bool was,
		       const struct figure *value)
{
	for (size_t i = 0; i < c->figures.n; i++) {
		const struct figure *f = &c->figures.v[i];

		if (f->dim == dim && f->was == was && (!value || figure_eq(f, value)))
			return true;
	}
	return false;
}

/* "Two years, at list." "Forget the two years. Three years.": a value with a unit that
 * is dropped for another one.  Of a day many things are. */
static bool drops_value(const struct said *x, const struct said *y)
{
	const struct figures *v = &y->claim->figures;

	for (size_t i = 0; y->claim->revokes && i < v->n; i++)
		if (v->v[i].was && v->v[i].dim != FIGURE_PLAIN &&
		    v->v[i].dim != FIGURE_DATE &&
		    has_figure(y->claim, v->v[i].dim, false, NULL) &&
		    has_figure(x->claim, v->v[i].dim, false, &v->v[i]))
			return judge_kinds_fit(x->entry, y->entry);
	return false;
}

enum verdict judge(struct arena *a, const struct learned *learned, const struct said *x,
		   const struct said *y, uint32_t *score)
{
	struct likeness l;
	enum verdict v;

	*score = 0;
	if (!about_fits(x->entry, y->entry))
		return JUDGE_APART;
	v = by_rules(a, x, y, &l, score);
	if (is_learned(y, v, *score))
		v = by_trees(learned, x, y, &l, v, *score);
	return v == JUDGE_APART && drops_value(x, y) ? JUDGE_DOUBTED : v;
}

bool judge_features(struct arena *a, const struct said *x, const struct said *y,
		    int32_t out[])
{
	struct likeness l;
	enum verdict v;
	uint32_t score;

	if (!about_fits(x->entry, y->entry))
		return false;
	v = by_rules(a, x, y, &l, &score);
	features_of(x, y, &l, v, out);
	return is_learned(y, v, score);
}

bool judge_old(const struct said *x, const struct said *y)
{
	struct likeness l;
	size_t i = 0;

	while (i < y->claim->figures.n && !y->claim->figures.v[i].was)
		i++;
	if (i == y->claim->figures.n || !x->claim->figures.n)
		return false;
	claim_compare(x->claim, y->claim, &l);
	return l.supersedes && !l.month;
}

static bool tells_change(const struct claim *c)
{
	return c->changes || c->revokes || c->reverses || c->closes;
}

bool judge_contradicts(const struct said *x, const struct said *y)
{
	struct likeness l;

	if (tells_change(x->claim) || tells_change(y->claim))
		return false;
	claim_compare(x->claim, y->claim, &l);
	return l.conflict && !l.supersedes;
}
