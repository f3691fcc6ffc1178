/* same_item.c - thresholds of being one item in one meeting, in thousandths. */
#include "render/vault/resolve/items/same_item.h"

#include "base/lang/words.h"
#include "render/vault/claim/things.h"
#include "render/vault/resolve/items/judge.h"

enum {
	SAME_RECORD = 750,  /* likeness, thousandths, of two items of one record */
	SAME_ANSWER = 550,  /* of a decision that is said again soon */
	SAME_TALK = 600,    /* of one in two recordings */
	SAME_NOTES = 350,   /* of a bullet and what was spoken */
	NOTED = 250,        /* of a bullet and what was spoken, two words in common */
	SAME_FIGURE = 280,  /* where a quantity or date is in common */
	SAME_FIGURES = 150, /* where all are, two or more */
	OTHER_THING = 200,  /* more, where each names something of its own */
	OTHER_WORDS = 100,  /* the same, where they have two words in common */
	KINDS = 100,        /* more, where the kinds differ */
	STATES = 50,        /* the same of a fact and a decision */
	OTHER_DAY = 200,    /* of actions */
	OTHER_OWNER = 150,
	SAME_DAY = 150, /* of actions: added to their likeness */
	SAME_OWNER = 100,
	SAME_WORDS = 700, /* of the very words of two recordings */
	MIN_WORDS = 4,
	HEARD = 850, /* the same of as many words as nobody says twice, one misheard */
	MANY_WORDS = 10,
	PART = 850,       /* of the words of a part that the whole has, */
	PART_PAIRS = 700, /* and of its pairs of words, one after the other */
	PART_WORDS = 6,
	NEAR = 3,     /* segments between an action and "Tomorrow, end of day" */
	SOON = 6,     /* segments between the two */
	UNTOLD = 8,   /* the same of a question and "I don't know" */
	AGAIN = 5,    /* the same of one that only says it again */
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

/* Whether some words stand in a text as they are, between blanks or its ends. */
static bool has_words(struct str text, struct str words)
{
	size_t at = str_find(text, words, 0);

	while (at != STR_NPOS &&
	       ((at && text.p[at - 1] != ' ') ||
		(at + words.len < text.len && text.p[at + words.len] != ' ')))
		at = str_find(text, words, at + 1);
	return at != STR_NPOS;
}

/* Likeness of the very words, function words included, in thousandths. */
static uint32_t words_likeness(const struct draft *x, const struct draft *y)
{
	struct str word;
	uint32_t n = 0, both = 0, all = (uint32_t)words_in(y->said);

	for (size_t at = 0; word_next(x->said, &at, &word); n++)
		both += has_words(y->said, word);
	return n < MIN_WORDS || all < MIN_WORDS ? 0 : claim_dice(both, n, all);
}

/* "I'll write you both", "I'll write to you both tomorrow": of two recordings. */
static bool heard_within(struct str part, struct str whole)
{
	struct str word, before = str_none();
	size_t n = 0, words = 0, pairs = 0;

	for (size_t at = 0; word_next(part, &at, &word); n++) {
		words += has_words(whole, word);
		if (before.p)
			pairs += has_words(whole,
					   str_n(before.p, (size_t)(word.p + word.len -
								    before.p)));
		before = word;
	}
	return n >= PART_WORDS && words * 1000 >= n * PART &&
	       pairs * 1000 >= (n - 1) * PART_PAIRS;
}

/* What extract takes for one or the other by a word. */
static bool is_state(const struct entry *x)
{
	return x->kind == ITEM_FACT || x->kind == ITEM_DECISION;
}

/* What is spoken of, mostly: its key. */
static uint32_t first_word(const struct claim *c)
{
	size_t i = 0;

	while (i < c->n_order && c->order[i] <= CLAIM_END)
		i++;
	return i < c->n_order ? c->order[i] : CLAIM_STOP;
}

static bool has_date(const struct claim *c)
{
	size_t i = 0;

	while (i < c->figures.n && c->figures.v[i].dim != FIGURE_DATE)
		i++;
	return i < c->figures.n;
}

/* However much else is in common. */
static bool is_apart(const struct draft *x, const struct draft *y,
		     const struct likeness *l, bool other)
{
	bool denied = l->denial && x->claim.negated != y->claim.negated;
	size_t figures = l->strong + l->numbers;

	/* "35 min to the first stop", "break at the last stop: 35 min" */
	if (other && figures == 1 && !l->words && !l->large && !has_date(&x->claim))
		return true;
	return l->conflict ||
	       (denied && figures < 2 && x->entry->kind != ITEM_QUESTION) ||
	       claim_other_slots(&x->claim, &y->claim, l);
}

/* What likeness they need. */
static uint32_t least_score(const struct draft *x, const struct draft *y,
			    const struct likeness *l, bool other)
{
	const struct entry *a = x->entry, *b = y->entry;
	bool spoken = !x->notes && !y->notes, much = l->words >= l->names + 2;
	uint32_t least = spoken ? SAME_TALK : SAME_NOTES;

	if (l->strong + l->large && a->kind == b->kind)
		least = l->lacks == 0 && l->strong + l->numbers > 1 ? SAME_FIGURES
								    : SAME_FIGURE;
	if (other && (spoken || !much))
		least += OTHER_THING;
	else if (other && first_word(&x->claim) != first_word(&y->claim))
		least += OTHER_WORDS;
	if (a->kind != b->kind)
		least += is_state(a) && is_state(b) ? STATES : KINDS;
	if (a->kind == ITEM_ACTION && judge_differ(a->due, b->due))
		least += OTHER_DAY;
	if (a->kind == ITEM_ACTION && judge_differ(a->owner_name, b->owner_name))
		least += OTHER_OWNER;
	return least;
}

/* What owner and day tell beside the words. */
static uint32_t more_score(const struct entry *x, const struct entry *y)
{
	uint32_t more = 0;

	if (x->kind == ITEM_ACTION && x->due.len && str_eq(x->due, y->due))
		more += SAME_DAY;
	if (x->kind == ITEM_ACTION && x->owner_name.len &&
	    str_eq(x->owner_name, y->owner_name))
		more += SAME_OWNER;
	return more;
}

/* How likely both are one, 0 = not: for two recordings and for talk and notes. */
static uint32_t draft_likeness(const struct draft *x, const struct draft *y)
{
	bool spoken = !x->notes && !y->notes, other;
	struct likeness l;
	uint32_t score;

	if (!judge_kinds_fit(x->entry, y->entry))
		return 0;
	if (spoken && x->entry->kind == y->entry->kind &&
	    (said_within(x->said, y->said) || said_within(y->said, x->said)))
		return 1000;
	claim_compare(&x->claim, &y->claim, &l);
	other =
	    l.strong < 2 && l.numbers < 2 && claim_other_thing(&x->claim, &y->claim);
	if (is_apart(x, y, &l, other))
		return 0;
	score = claim_dice(l.shared, x->claim.weight, y->claim.weight);
	if (spoken && words_likeness(x, y) >= SAME_WORDS)
		score = score > SAME_WORDS ? score : SAME_WORDS;
	else if (l.words + l.strong + l.large == 0 && l.numbers < 2)
		return 0;
	other &= !l.strong;
	if (!other || (!spoken && l.words >= l.names + 2))
		score += more_score(x->entry, y->entry);
	return score >= least_score(x, y, &l, other) ? score : 0;
}

bool same_item_vague(const struct draft *x)
{
	for (size_t i = 0; i < x->claim.figures.n; i++) {
		enum figure_dim dim = x->claim.figures.v[i].dim;

		if (dim != FIGURE_DATE && dim != FIGURE_CLOCK && dim != FIGURE_MINUTES)
			return false;
	}
	return x->entry->kind == ITEM_ACTION && x->claim.heavy == 0;
}

/* Both actions, of one owner and for one day. */
static bool by_day(const struct entry *x, const struct entry *y)
{
	return x->kind == ITEM_ACTION && y->kind == ITEM_ACTION && x->due.len &&
	       str_eq(x->due, y->due) && x->owner_name.len &&
	       str_eq(x->owner_name, y->owner_name);
}

/* "You'll have it on Friday": what, the bullet may tell. */
static bool refers(const struct draft *x)
{
	static const char words[] = "it it's it'll that that'll them those";
	struct str word;

	for (size_t at = 0; word_next(x->said, &at, &word);)
		if (str_place(word, words) >= 0)
			return true;
	return false;
}

/*
 * "Ada: 40 boards", "I'll have forty of them over to you"; "price list", "you'll have
 * it on Friday": of one owner and for one day little more tells that they are one, but
 * not "ring the vet" and "ring the smith".
 */
static bool by_little(const struct draft *spoken, const struct likeness *l)
{
	return (l->words == 0 && refers(spoken)) ||
	       ((l->numbers + l->strong > 0 || l->words + l->lights > 1) &&
		l->lacks == 0);
}

/* "Papers for the chair", "I'll have the papers ready": the bullet begins with a thing
 * that is spoken of; of "ring the vet" and "ring the smith" none is. */
static bool has_its_thing(const struct draft *noted, const struct draft *spoken)
{
	static const char begins[] = WORDS_DETERMINERS "some ";
	struct str text = noted->entry->text, said = spoken->said, thing, word, before;
	size_t at = 0;

	if (!word_next(text, &at, &thing))
		return false;
	before = str_none();
	for (at = 0; word_next(said, &at, &word); before = word)
		if (str_ieq(word, thing) && str_place(before, begins) >= 0)
			return true;
	return false;
}

/* Of talk and notes that tell one thing in few words: an action for one day and by
 * nobody else, a question, a decision or fact. */
static uint32_t noted_likeness(const struct draft *x, const struct draft *y)
{
	const struct draft *spoken = x->notes ? y : x;
	const struct entry *a = x->entry, *b = y->entry;
	struct likeness l;
	uint32_t score;

	claim_compare(&x->claim, &y->claim, &l);
	if (a->kind != b->kind || l.conflict ||
	    claim_other_slots(&x->claim, &y->claim, &l))
		return 0;
	score = claim_dice(l.shared, x->claim.weight, y->claim.weight);
	if (a->kind == ITEM_QUESTION)
		return l.words ? score : 0;
	if (a->kind != ITEM_ACTION)
		return l.words >= 2 && score >= NOTED && !is_apart(x, y, &l, false)
			   ? score
			   : 0;
	if (!a->due.len || !str_eq(a->due, b->due) ||
	    judge_differ(a->owner_name, b->owner_name))
		return 0;
	if (l.words && first_word(&x->claim) != first_word(&y->claim))
		return score > SAME_ITEM_BY_DAY ? score : SAME_ITEM_BY_DAY + 1;
	return by_day(a, b) && (same_item_vague(spoken) || by_little(spoken, &l) ||
				has_its_thing(x->notes ? x : y, spoken))
		   ? SAME_ITEM_BY_DAY
		   : 0;
}

static int64_t segment_of(const struct draft *x, bool last)
{
	const struct evidences *list = &x->entry->supports.v[0].item->evidence;

	return list->n ? list->v[last ? list->n - 1 : 0].segment : 0;
}

/* "Let me draw it for you." "When?" "Tomorrow, end of day." */
static bool goes_on(const struct draft *x, const struct draft *y)
{
	return same_item_vague(x) != same_item_vague(y) && by_day(x->entry, y->entry) &&
	       segment_of(y, false) <= segment_of(x, true) + NEAR;
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
 * What is only possible, and is told in the same words anyway, tells nothing. */
static bool same_text(const struct entry *x, const struct entry *y)
{
	if (x->on_page != y->on_page)
		return str_eq(x->text, y->text);
	return (x->kind != ITEM_ACTION && said_within(x->text, y->text)) ||
	       (y->kind != ITEM_ACTION && said_within(y->text, x->text));
}

/* "The stamps stay in our safe." "Right, your stamps, your safe." */
static bool is_answer(const struct draft *x, const struct draft *y,
		      const struct likeness *l, uint32_t score)
{
	int64_t apart = segment_of(y, false) - segment_of(x, true);

	return x->entry->kind == ITEM_DECISION && !x->notes && apart > 0 &&
	       apart <= SOON && l->words >= 2 && l->lacks == 0 && score >= SAME_ANSWER;
}

/* Of other people, for other days: two tasks, whatever words they share. */
static bool other_task(const struct entry *x, const struct entry *y)
{
	return x->kind == ITEM_ACTION && judge_differ(x->due, y->due) &&
	       judge_differ(x->owner_name, y->owner_name);
}

bool same_item_of_record(const struct draft *x, const struct draft *y)
{
	struct likeness l;
	uint32_t score;

	if (x->entry->kind != y->entry->kind)
		return same_text(x->entry, y->entry);
	if (other_task(x->entry, y->entry))
		return false;
	if (str_eq(x->entry->text, y->entry->text) || goes_on(x, y))
		return true;
	claim_compare(&x->claim, &y->claim, &l);
	if (l.conflict || x->claim.negated != y->claim.negated || l.apart ||
	    claim_other_slots(&x->claim, &y->claim, &l))
		return false;
	score = claim_dice(l.shared, x->claim.weight, y->claim.weight);
	return (l.words + l.numbers + l.strong >= 3 && score >= SAME_RECORD) ||
	       is_answer(x, y, &l, score);
}

/* "Who moves the desks?" "Petra hasn't an answer": y asks nothing of its own. */
static bool is_untold(const struct draft *x, const struct draft *y, int64_t apart)
{
	static const struct str asks[] = { STR("?"), STR(" if "), STR("whether ") };
	struct likeness l;

	if (x->entry->kind != ITEM_QUESTION || apart <= 0 || apart > UNTOLD)
		return false;
	claim_compare(&x->claim, &y->claim, &l);
	if (STR_ANY(str_has, y->entry->text, asks))
		return false;
	return !l.apart || l.words;
}

/* "Friday's fine", "the ninth will do" */
static bool begins_with_day(const struct claim *c)
{
	struct str days = STRL("today tonight tomorrow week" WORDS_WEEKDAYS), day;
	uint32_t key = c->first < c->n_order ? c->order[c->first] : CLAIM_STOP;
	bool is = key == CLAIM_FIGURE;

	while (!is && str_split(&days, ' ', &day))
		is = day.len && key == form_key(day);
	return is;
}

/* "You'll have it on Friday." "Friday's fine, I'll be at my desk.": no second task. */
static bool is_accepted(const struct draft *x, const struct draft *y, int64_t apart)
{
	const struct entry *a = x->entry, *b = y->entry;
	bool other = !a->owner_name.len || !str_eq(a->owner_name, b->owner_name);
	struct likeness l;

	if (a->kind != ITEM_ACTION || apart != 1 || !a->due.len || !other ||
	    !str_eq(a->due, b->due) || !begins_with_day(&y->claim))
		return false;
	claim_compare(&x->claim, &y->claim, &l);
	return l.words + l.lights + l.strong + l.numbers > 0 && !l.conflict;
}

/* "They are at eleven weeks." "Eleven from the order.": nothing of its own. */
static bool is_again(const struct draft *x, const struct draft *y, int64_t apart)
{
	struct likeness l;

	if (apart < -1 || apart > AGAIN || x->entry->on_page < y->entry->on_page ||
	    judge_differ(x->entry->owner_name, y->entry->owner_name))
		return false;
	claim_compare(&x->claim, &y->claim, &l);
	return l.words + l.lights + l.strong + l.numbers > 0 &&
	       l.strong + l.numbers == y->claim.figures.n &&
	       !claim_own_thing(&y->claim, &x->claim);
}

bool same_item_reply(const struct draft *x, const struct draft *y)
{
	int64_t apart = segment_of(y, false) - segment_of(x, true);

	return !x->notes && !y->notes && x->entry->kind == y->entry->kind &&
	       (is_untold(x, y, apart) || is_accepted(x, y, apart) ||
		is_again(x, y, apart));
}

/* One voice, or of items of several voices one owner. */
static bool one_says(const struct draft *x, const struct draft *y)
{
	const struct entry *a = x->entry, *b = y->entry;

	return (a->said_by && a->said_by == b->said_by) ||
	       (a->kind == ITEM_ACTION && a->owner && a->owner == b->owner);
}

/* Of one voice, and for no other day. */
static bool is_heard_part(const struct draft *part, const struct draft *whole)
{
	return one_says(part, whole) &&
	       !judge_differ(part->entry->due, whole->entry->due) &&
	       heard_within(part->said, whole->said);
}

/* Of one kind, in two recordings, with no figure against another. */
static bool may_be_heard_twice(const struct draft *x, const struct draft *y)
{
	struct likeness l;

	if (x->notes || y->notes || x->entry->kind != y->entry->kind)
		return false;
	claim_compare(&x->claim, &y->claim, &l);
	return !l.conflict;
}

/* "We look at the next dry hop", "the next try hop". */
static bool is_misheard(const struct draft *x, const struct draft *y)
{
	return words_in(x->said) >= MANY_WORDS && words_likeness(x, y) >= HEARD &&
	       may_be_heard_twice(x, y);
}

uint32_t same_item(const struct draft *x, const struct draft *y)
{
	uint32_t score;

	if ((is_heard_part(x, y) || is_heard_part(y, x)) && may_be_heard_twice(x, y))
		return 1000 + more_score(x->entry, y->entry);
	score = draft_likeness(x, y);
	if (score)
		return score;
	if (x->notes == y->notes)
		return is_misheard(x, y) ? words_likeness(x, y) : 0;
	score = sentence_likeness(x, y);
	return score ? score : noted_likeness(x, y);
}

bool same_item_part(const struct draft *part, const struct draft *whole)
{
	return !part->notes && !whole->notes &&
	       part->entry->kind == whole->entry->kind &&
	       (said_within(part->said, whole->said) || is_heard_part(part, whole));
}
