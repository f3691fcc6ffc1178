/*
 * done.c - see done.h.  A wrong closing hides a task: the report names nothing that the
 * action does not, its verb is the action's or tells an end of anything, and who did it
 * is the owner or of the owner's house.
 */
#include "render/vault/resolve/items/done.h"

#include "render/vault/resolve/linked.h"

enum {
	CLOSED = 500, /* likeness of the words, thousandths */
	MAYBE = 300
};

bool done_is(const struct entry *x)
{
	return x->kind == ITEM_ACTION && str_eq(x->status, STRL("done"));
}

static bool is_of_house(const struct entry *x, const struct entry *y)
{
	const struct person_of *a = x->owner, *b = y->owner;

	if (!judge_differ(x->owner_name, y->owner_name) || (a && a == b))
		return true;
	return a && b && a->org_name.len && str_ieq(a->org_name, b->org_name);
}

/* "Sent it", of what was to be sent. */
static bool has_verb(const struct claim *x, const struct claim *y)
{
	for (size_t i = 0; y->past && i < y->words.n; i++) {
		const struct claim_word *w =
		    y->words.v[i].past ? claim_find(x, y->words.v[i].key) : NULL;

		if (w && !w->past)
			return true;
	}
	return false;
}

/* Words of weight of a that b lacks; verbs that tell what has happened do not count. */
static size_t own_words(const struct claim *a, const struct claim *b)
{
	size_t n = 0;

	for (size_t i = 0; i < a->words.n; i++) {
		const struct claim_word *w = &a->words.v[i];

		n += w->weight > CLAIM_CONTEXT && !w->past && !claim_find(b, w->key) &&
		     !claim_has_pair(b, w->key);
	}
	return n;
}

/* A number or amount that the other one does not say; a day is that of the report. */
static bool has_own_figure(const struct claim *a, const struct claim *b)
{
	for (size_t i = 0; i < a->figures.n; i++) {
		size_t k = 0;

		while (k < b->figures.n &&
		       !figure_eq(&a->figures.v[i], &b->figures.v[k]))
			k++;
		if (k == b->figures.n && a->figures.v[i].dim != FIGURE_DATE &&
		    a->figures.v[i].dim != FIGURE_CLOCK)
			return true;
	}
	return false;
}

/* "I sent it in February", of what was to be sent in March: that was another one. */
static bool was_before(const struct said *x, const struct said *y)
{
	const struct entry *e = x->entry;
	struct str date = e->supports.v[e->supports.n - 1].meeting->date;
	int64_t month = date.len == 10 ? str_uint(str_sub(date, 5, 7), 12) : -1;
	int64_t day = date.len == 10 ? str_uint(str_sub(date, 8, 10), 31) : -1;

	for (size_t i = 0; i < y->claim->figures.n; i++) {
		const struct figure *f = &y->claim->figures.v[i];
		int64_t m = f->value / 100, d = f->value % 100;

		if (f->dim == FIGURE_DATE && m > 0 && month > 0 &&
		    (m < month || (m == month && d && d < day)))
			return true;
	}
	return false;
}

/* "Send the offer and the plan": what is done may be one of both. */
static bool is_of_several(const struct said *x, const struct said *y)
{
	static const struct str joins[] = { STR(" and "), STR(" & "), STR(", "),
					    STR(" then "), STR(" plus ") };

	return (x->claim->parted || STR_ANY(str_has, x->entry->text, joins)) &&
	       own_words(x->claim, y->claim) > 0;
}

enum verdict done_ends(const struct said *x, const struct said *y,
		       const struct likeness *l, uint32_t stems)
{
	const struct entry *a = x->entry, *b = y->entry;
	/* A ticked line, or what was asked, says what was to be done in its words. */
	bool whole = b->notes || str_chr(b->text, '?') != STR_NPOS;
	bool verb = whole || has_verb(x->claim, y->claim), much;

	if (linked_is_closed(a->status) || (!verb && !y->claim->ended) || !l->words ||
	    l->conflict || l->apart || l->denial || x->claim->negated ||
	    y->claim->negated || !is_of_house(a, b) || was_before(x, y) ||
	    claim_other_slots(x->claim, y->claim, l))
		return JUDGE_APART;
	much = l->words >= 2 || verb;
	if (much && stems >= CLOSED && own_words(y->claim, x->claim) == 0 &&
	    !has_own_figure(y->claim, x->claim) && !is_of_several(x, y))
		return JUDGE_DONE;
	return l->words + l->lights >= 2 && stems >= (much ? MAYBE : CLOSED)
		   ? JUDGE_DOUBTED
		   : JUDGE_APART;
}

void done_doubt(const struct entry *y, struct outcomes_of *ends)
{
	size_t done = 0;

	for (size_t i = 0; i < ends->n; i++)
		done += ends->v[i].verdict == JUDGE_DONE;
	for (size_t i = 0; done > 1 && done_is(y) && i < ends->n; i++)
		ends->v[i].verdict = JUDGE_DOUBTED;
}
