/* same_item.c - thresholds of being one item in one meeting, in thousandths. */
#include "render/vault/resolve/same_item.h"

#include "base/utf8.h"
#include "render/vault/resolve/judge.h"

enum {
	SAME_RECORD = 750,  /* likeness, thousandths, of two items of one record */
	SAME_TALK = 600,    /* of one in two recordings */
	SAME_NOTES = 350,   /* of a bullet and what was spoken */
	SAME_FIGURE = 280,  /* where a quantity or date is in common */
	SAME_FIGURES = 150, /* where all are, two or more */
	OTHER_THING = 200,  /* more, where each names something of its own */
	SAME_WORDS = 700,   /* of the very words of two recordings */
	MIN_WORDS = 4,
	SENTENCES = 6 /* of one item that are compared one by one */
};

static size_t words_in(struct str s)
{
	size_t n = 0;
	struct str word;

	for (size_t at = 0; word_next(s, &at, &word);)
		n++;
	return n;
}

/* One's words stand in the other's, one after the other. */
static bool said_within(struct str part, struct str whole)
{
	size_t at = str_find(whole, part, 0);

	if (at == STR_NPOS || words_in(part) < MIN_WORDS)
		return false;
	return (at == 0 || whole.p[at - 1] == ' ') &&
	       (at + part.len == whole.len || whole.p[at + part.len] == ' ');
}

/* Likeness of the very words, function words included, in thousandths. */
static uint32_t words_likeness(const struct draft *x, const struct draft *y)
{
	struct str word;
	uint32_t n = 0, both = 0, all = (uint32_t)words_in(y->said);

	for (size_t at = 0; word_next(x->said, &at, &word); n++) {
		size_t found = str_find(y->said, word, 0);

		while (found != STR_NPOS && ((found && y->said.p[found - 1] != ' ') ||
					     (found + word.len < y->said.len &&
					      y->said.p[found + word.len] != ' ')))
			found = str_find(y->said, word, found + 1);
		both += found != STR_NPOS;
	}
	return n < MIN_WORDS || all < MIN_WORDS ? 0 : claim_dice(both, n, all);
}

/* How likely both are one, 0 = not: for two recordings and for talk and notes. */
static uint32_t draft_likeness(const struct draft *x, const struct draft *y)
{
	bool spoken = !x->notes && !y->notes;
	struct likeness l;
	uint32_t score, least = spoken ? SAME_TALK : SAME_NOTES;
	bool other;

	if (!judge_kinds_fit(x->entry, y->entry))
		return 0;
	if (spoken && x->entry->kind == y->entry->kind &&
	    (said_within(x->said, y->said) || said_within(y->said, x->said)))
		return 1000;
	claim_compare(&x->claim, &y->claim, &l);
	if (l.conflict || l.slots ||
	    (l.denial && x->claim.negated != y->claim.negated &&
	     l.strong + l.numbers < 2 && x->entry->kind != ITEM_QUESTION))
		return 0;
	score = claim_dice(l.shared, x->claim.weight, y->claim.weight);
	if (spoken && words_likeness(x, y) >= SAME_WORDS)
		score = score > SAME_WORDS ? score : SAME_WORDS;
	else if (l.words + l.strong + l.large == 0 && l.numbers < 2)
		return 0;
	if (l.strong + l.large && x->entry->kind == y->entry->kind)
		least = l.lacks == 0 && l.strong + l.numbers > 1 ? SAME_FIGURES
								 : SAME_FIGURE;
	other = !l.strong && l.numbers < 2 && claim_other_thing(&x->claim, &y->claim);
	if (other)
		least += OTHER_THING;
	if (x->entry->kind != y->entry->kind)
		least += 100;
	if (x->entry->kind == ITEM_ACTION) {
		if (judge_differ(x->entry->due, y->entry->due))
			least += 200;
		else if (!other && x->entry->due.len && y->entry->due.len)
			score += 150;
		if (judge_differ(x->entry->owner_name, y->entry->owner_name))
			least += 150;
		else if (!other && x->entry->owner_name.len && y->entry->owner_name.len)
			score += 100;
	}
	return score >= least ? score : 0;
}

/* "Orlin are out. I thanked them.": one sentence of it may be the bullet. */
static uint32_t sentence_likeness(const struct draft *x, const struct draft *y)
{
	struct draft one = *x, two = *y;
	uint32_t best = 0;

	for (size_t i = 0; i < x->sentences.n && i < SENTENCES; i++)
		for (size_t k = 0; k < y->sentences.n && k < SENTENCES; k++) {
			uint32_t score;

			one.claim = x->sentences.v[i];
			two.claim = y->sentences.v[k];
			score = draft_likeness(&one, &two);
			best = score > best ? score : best;
		}
	return best;
}

/* Of two kinds: one's text is in the other's; an action must say all, or more is told.
 */
static bool same_text(const struct entry *x, const struct entry *y)
{
	if (x->on_page != y->on_page)
		return false;
	return (x->kind != ITEM_ACTION && said_within(x->text, y->text)) ||
	       (y->kind != ITEM_ACTION && said_within(y->text, x->text));
}

bool same_item_of_record(const struct draft *x, const struct draft *y)
{
	struct likeness l;

	if (x->entry->kind != y->entry->kind)
		return same_text(x->entry, y->entry);
	if (str_eq(x->entry->text, y->entry->text))
		return true;
	claim_compare(&x->claim, &y->claim, &l);
	return !l.conflict && x->claim.negated == y->claim.negated && !l.apart &&
	       !l.slots && l.words + l.numbers + l.strong >= 3 &&
	       claim_dice(l.shared, x->claim.weight, y->claim.weight) >= SAME_RECORD;
}

uint32_t same_item(const struct draft *x, const struct draft *y)
{
	uint32_t score = draft_likeness(x, y);

	return score || x->notes == y->notes ? score : sentence_likeness(x, y);
}

bool same_item_part(const struct draft *part, const struct draft *whole)
{
	return !part->notes && !whole->notes &&
	       part->entry->kind == whole->entry->kind &&
	       said_within(part->said, whole->said);
}
