/* points.c - thresholds of answering a question and of lifting a blocker, in
 * thousandths. */
#include "render/vault/resolve/items/points.h"

#include "render/vault/claim/things.h"
#include "render/vault/resolve/items/done.h"

enum {
	CLOSED = 500, /* words alone, where the newer tells of an end */
	MAYBE = 300,
	FEW = 2,    /* words in common that are no names, where the newer tells it */
	ENOUGH = 3, /* the same, where only words tell it */
	SHORT = 2   /* words of weight of a sentence that says one thing only */
};

bool point_is(const struct entry *x)
{
	return x->kind == ITEM_QUESTION || x->kind == ITEM_BLOCKER;
}

/* "Is done"; "wrote it", of what was to be written. */
bool point_told_over(const struct said *x, const struct said *y)
{
	const struct claim_words *said = &y->claim->words;

	for (size_t i = 0; y->claim->past && i < said->n; i++) {
		const struct claim_word *w =
		    said->v[i].past ? claim_find(x->claim, said->v[i].key) : NULL;

		if (w && !w->past)
			return true;
	}
	return y->claim->closes;
}

/* "Until they swap the chiller", "The new chiller went in": said by itself. */
static bool has_come(const struct said *x, const struct said *y)
{
	for (size_t i = 0; i < y->sentences.n; i++)
		if (y->sentences.v[i].heavy <= SHORT &&
		    claim_awaits(x->claim, &y->sentences.v[i]))
			return true;
	return false;
}

/* However much is in common: "the feed of the lab is in". */
static bool has_other(const struct said *x, const struct said *y,
		      const struct likeness *l)
{
	return l->apart || l->conflict || y->claim->negated ||
	       claim_other_slots(x->claim, y->claim, l) ||
	       claim_other_thing(x->claim, y->claim);
}

/* "Who signs the licence?", "the licence is signed by the school" */
static bool may_answer(const struct said *x, const struct said *y,
		       const struct likeness *l, uint32_t stems)
{
	size_t things = l->words - l->names;

	if (x->claim->asked && claim_find(y->claim, x->claim->asked) && things >= FEW)
		return true;
	return y->entry->kind == ITEM_DECISION && things >= ENOUGH && stems >= MAYBE;
}

/* "Not until they have swapped the chiller", "the swap of the chiller came on Monday"
 */
static bool may_lift(const struct said *x, const struct said *y,
		     const struct likeness *l)
{
	size_t things = l->words - l->names;
	bool past = y->claim->past || y->claim->closes || y->claim->ended;

	if (things < FEW || l->conflict || done_is(y->entry))
		return false;
	if (point_told_over(x, y) && (things >= ENOUGH || !y->claim->negated))
		return true;
	return past && !y->claim->negated && claim_awaits(x->claim, y->claim);
}

/* An open question that is answered, a blocker that is gone. */
enum verdict point_ends(const struct said *x, const struct said *y,
			const struct likeness *l, uint32_t stems)
{
	bool states = y->entry->kind == ITEM_DECISION || y->entry->kind == ITEM_FACT;
	bool answers = x->entry->kind == ITEM_QUESTION && states;
	bool lifts = x->entry->kind == ITEM_BLOCKER && point_told_over(x, y) &&
		     y->entry->kind != ITEM_QUESTION && y->entry->kind != ITEM_BLOCKER;

	if ((answers || lifts) && !(done_is(y->entry) && has_other(x, y, l))) {
		if (l->words >= 2 && stems >= CLOSED)
			return JUDGE_DONE;
		if (lifts && !l->apart && has_come(x, y))
			return JUDGE_DOUBTED;
		if (l->words >= 2 && stems >= MAYBE &&
		    !claim_other_thing(x->claim, y->claim))
			return JUDGE_DOUBTED;
	}
	if (answers ? may_answer(x, y, l, stems) : states && may_lift(x, y, l))
		return JUDGE_DOUBTED;
	return JUDGE_APART;
}
