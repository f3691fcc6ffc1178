/* judge.c - thresholds of restating, changing and closing, in thousandths. */
#include "render/vault/resolve/judge.h"

enum {
	SAME = 600,         /* words and figures, two of weight in common */
	SAME_WORDS = 520,   /* with three words in common that are not all names */
	SAME_FIGURE = 380,  /* with a quantity or date and a word in common */
	SAME_FIGURES = 400, /* with two quantities or dates in common */
	MORE_FIGURES = 2,   /* figures of one that the other lacks, no thousandths */
	KINDS = 100,        /* more, where the kinds differ */
	SAME_SUBJECT = 800, /* words alone, figures differ: another value of it */
	ALL_SAID = 900,     /* the same for a single word of weight */
	TOLD_CHANGE = 450,  /* the same, where the newer tells of a change */
	SAME_POINT = 520,   /* of two open questions or blockers */
	CLOSED = 500,       /* words alone, where the newer tells of an end */
	MAYBE = 300,
	REVOKED = 200 /* words alone, where the newer says "scrap" */
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

static bool differ(struct str x, struct str y)
{
	return x.len && y.len && !str_eq(x, y);
}

static bool is_open_point(const struct entry *x)
{
	return x->kind == ITEM_QUESTION || x->kind == ITEM_BLOCKER;
}

/* A decision in the words of a question answers it. */
bool judge_kinds_fit(const struct entry *x, const struct entry *y)
{
	bool actions = x->kind == ITEM_ACTION || y->kind == ITEM_ACTION;
	bool questions = x->kind == ITEM_QUESTION || y->kind == ITEM_QUESTION;

	if (x->kind == y->kind)
		return true;
	return !actions && (!questions || (is_open_point(x) && is_open_point(y)));
}

/* The old date was still to come when the new one was set. */
static bool is_put_off(const struct entry *x, const struct entry *y)
{
	return differ(x->due, y->due) &&
	       str_cmp(y->supports.v[0].meeting->date, x->due) <= 0;
}

/* "never by Basalith" denies nothing of "Basalith never holds it". */
static bool is_denied(const struct said *x, const struct said *y,
		      const struct likeness *l)
{
	return l->denial && x->claim->negated != y->claim->negated;
}

static bool restates(const struct said *x, const struct said *y,
		     const struct likeness *l, uint32_t score)
{
	bool same_kind = x->entry->kind == y->entry->kind;
	bool one_empty = (x->entry->about.n == 0) != (y->entry->about.n == 0);
	bool points = is_open_point(x->entry) && is_open_point(y->entry);
	uint32_t more = same_kind || points ? 0 : KINDS;

	if (l->conflict || l->supersedes || l->slots ||
	    differ(x->entry->due, y->entry->due) ||
	    differ(x->entry->owner_name, y->entry->owner_name))
		return false;
	if (is_denied(x, y, l) && !points)
		return false;
	if (one_empty && l->strong == 0)
		return false;
	if (l->apart && l->strong == 0)
		return false;
	/* "Six hundred terabytes" and what they ask for: more figures, another fact. */
	if (l->lacks < MORE_FIGURES &&
	    ((l->strong >= 2 && score >= SAME_FIGURES) ||
	     (l->strong >= 1 && l->words >= 1 && score >= SAME_FIGURE)))
		return true;
	if (l->words >= 3 && l->words > l->names && score >= SAME_WORDS + more)
		return true;
	return l->words >= 1 && l->words + l->numbers + l->strong >= 2 &&
	       score >= (points ? SAME_POINT : SAME) + more;
}

static enum verdict action_ends(const struct said *x, const struct said *y,
				const struct likeness *l, uint32_t stems)
{
	if (y->entry->kind == ITEM_ACTION) {
		if (differ(x->entry->owner_name, y->entry->owner_name) || l->slots ||
		    l->apart || l->words < 2 || stems < SAME_SUBJECT)
			return JUDGE_APART;
		return is_put_off(x->entry, y->entry)         ? JUDGE_CHANGED
		       : differ(x->entry->due, y->entry->due) ? JUDGE_DOUBTED
							      : JUDGE_APART;
	}
	if (!y->claim->closes || y->entry->kind == ITEM_QUESTION || l->conflict)
		return JUDGE_APART;
	if (l->words >= 2 && stems >= CLOSED)
		return JUDGE_DONE;
	return l->words >= 2 && stems >= MAYBE ? JUDGE_DOUBTED : JUDGE_APART;
}

static enum verdict state_changes(const struct said *x, const struct said *y,
				  const struct likeness *l, uint32_t stems)
{
	bool flipped = x->claim->negated != y->claim->negated;
	bool told = y->claim->changes || y->claim->closes || y->claim->revokes;

	if (y->entry->kind == ITEM_ACTION || l->slots)
		return JUDGE_APART;
	if (l->supersedes && l->words >= 1)
		return JUDGE_CHANGED;
	if (y->claim->revokes && l->words > l->names && stems >= REVOKED)
		return l->words >= 2 && stems >= TOLD_CHANGE ? JUDGE_CHANGED
							     : JUDGE_DOUBTED;
	if ((!l->conflict && !flipped) || l->apart)
		return JUDGE_APART;
	if ((l->words >= 2 && stems >= (told ? TOLD_CHANGE : SAME_SUBJECT)) ||
	    (l->words == 1 && stems >= ALL_SAID))
		return JUDGE_CHANGED;
	return told && l->words + l->names >= 2 && stems >= MAYBE ? JUDGE_DOUBTED
								  : JUDGE_APART;
}

/* An open question that is answered, a blocker that is gone. */
static enum verdict point_ends(const struct said *x, const struct said *y,
			       const struct likeness *l, uint32_t stems)
{
	bool answers = x->entry->kind == ITEM_QUESTION &&
		       (y->entry->kind == ITEM_DECISION || y->entry->kind == ITEM_FACT);
	bool lifts = x->entry->kind == ITEM_BLOCKER && y->claim->closes &&
		     y->entry->kind != ITEM_QUESTION && y->entry->kind != ITEM_BLOCKER;

	if (!answers && !lifts)
		return JUDGE_APART;
	if (l->words >= 2 && stems >= CLOSED)
		return JUDGE_DONE;
	return l->words >= 2 && stems >= MAYBE ? JUDGE_DOUBTED : JUDGE_APART;
}

/* Can any words bring these two together?  Most pairs of different kinds: no. */
static bool may_relate(const struct said *x, const struct said *y)
{
	const struct claim *a = x->claim, *b = y->claim;

	if (!about_fits(x->entry, y->entry))
		return false;
	if (judge_kinds_fit(x->entry, y->entry))
		return true;
	if (x->entry->kind == ITEM_ACTION)
		return b->closes && y->entry->kind != ITEM_QUESTION;
	if (y->entry->kind == ITEM_ACTION)
		return b->closes && x->entry->kind == ITEM_BLOCKER;
	return is_open_point(x->entry) || b->revokes || a->negated != b->negated ||
	       (a->figures.n && b->figures.n);
}

enum verdict judge(const struct said *x, const struct said *y, uint32_t *score)
{
	bool actions = x->entry->kind == ITEM_ACTION;
	enum verdict v;
	struct likeness l;
	uint32_t stems;

	*score = 0;
	if (!may_relate(x, y))
		return JUDGE_APART;
	claim_compare(x->claim, y->claim, &l);
	stems = claim_dice(l.stems, x->claim->stems, y->claim->stems);
	*score = claim_dice(l.shared, x->claim->weight, y->claim->weight);
	v = actions                   ? action_ends(x, y, &l, stems)
	    : is_open_point(x->entry) ? point_ends(x, y, &l, stems)
				      : JUDGE_APART;
	/* "The feed is in" ends the want of a feed, however alike the words are. */
	if (v == JUDGE_DONE)
		return v;
	if (judge_kinds_fit(x->entry, y->entry) && restates(x, y, &l, *score))
		return JUDGE_SAME;
	if (v != JUDGE_APART || actions)
		return v;
	return state_changes(x, y, &l, stems);
}
