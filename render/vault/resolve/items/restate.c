/* restate.c - thresholds of restating, in thousandths. */
#include "render/vault/resolve/items/restate.h"

#include "base/lang/words.h"
#include "render/vault/claim/things.h"
#include "render/vault/resolve/items/points.h"

enum {
	SAME = 600,         /* words and figures, two of weight in common */
	SAME_WORDS = 520,   /* with three words in common that are not all names */
	SAME_NAMES = 540,   /* with two names, and no others */
	SAME_TOLD = 500,    /* with two, where the newer says that nothing changed */
	SAME_FIGURE = 380,  /* with a quantity or date and a word in common */
	SAME_FIGURES = 400, /* with two quantities or dates in common */
	FIGURE_ALL = 600,   /* with one, and hardly anything else is said */
	MORE_FIGURES = 2,   /* figures of one that the other lacks, no thousandths */
	KINDS = 100,        /* more, where the kinds differ */
	SAME_POINT = 520,   /* of two open questions or blockers */
	SAME_KIND = 250,    /* the same of one kind, three words that are no names */
	FEW = 2,            /* words of weight that only one says */
	PART = 130,   /* weight of what both say, where one sentence may restate */
	SENTENCES = 6 /* that are compared; what is longer is no item */
};

/* "never by Basalith" denies nothing of "Basalith never holds it". */
bool restate_denied(const struct said *x, const struct said *y,
		    const struct likeness *l)
{
	return l->denial && x->claim->negated != y->claim->negated;
}

/* "One pump in Leith, its twin in Dundee": of two statements that name the same two
 * things and no third. */
static bool is_names(const struct likeness *l, uint32_t score)
{
	return l->names >= 2 && !l->apart && l->lacks == 0 && score >= SAME_NAMES;
}

/* "The cells take eleven weeks", "for cells it's still eleven weeks"; not "breakfast
 * until eleven", "the spa until eleven". */
static bool is_figure(const struct said *x, const struct said *y,
		      const struct likeness *l, uint32_t score)
{
	return l->strong && l->lacks == 0 && l->words + l->lights &&
	       score >= FIGURE_ALL &&
	       (y->claim->repeats || (!claim_own_thing(x->claim, y->claim) &&
				      !claim_own_thing(y->claim, x->claim)));
}

/* Unless enough is in common: then the one names more of it than the other. */
static bool is_other_thing(const struct said *x, const struct said *y,
			   const struct likeness *l)
{
	bool action = x->entry->kind == ITEM_ACTION;
	bool points = point_is(x->entry) && point_is(y->entry);
	bool told = l->strong || y->claim->repeats;
	size_t enough = action ? SIZE_MAX : points || told ? 2 : 3;

	if (points && claim_same_wait(x->claim, y->claim))
		return false;
	/* "Still the ninth of June, the inspection, they rang": what else is told. */
	if (y->claim->repeats && l->strong && l->words > l->names)
		return false;
	/* "Our contract with Sobel's", "the tenor's contract", until one day */
	if (l->words == 1 && l->strong == 1 && l->numbers == 0 &&
	    claim_own_thing(x->claim, y->claim) && claim_own_thing(y->claim, x->claim))
		return true;
	/* "They arrive on the ninth": the auditors, not the seats */
	if (l->words < 2 && l->strong + l->numbers < 2 &&
	    claim_elsewhere(x->claim, y->claim) &&
	    (claim_own_thing(x->claim, y->claim) ||
	     claim_own_thing(y->claim, x->claim)))
		return true;
	return (l->words < enough || (enough == 3 && l->words == 3 && l->rest > 3)) &&
	       l->strong + l->numbers < 2 && claim_other_thing(x->claim, y->claim);
}

/* "The Tuesday market", "Saturday market": each names days, and not the same. */
static bool on_other_days(const struct claim *a, const struct claim *b)
{
	struct str days = str_trim(STRL(WORDS_WEEKDAYS)), day;
	bool left = false, right = false;

	while (str_split(&days, ' ', &day)) {
		uint32_t key = form_key(day);
		bool x = claim_find(a, key), y = claim_find(b, key);

		if (x && y)
			return false;
		left |= x;
		right |= y;
	}
	return left && right;
}

/* However much is in common. */
static bool is_another(const struct said *x, const struct said *y,
		       const struct likeness *l)
{
	bool one_empty = (x->entry->about.n == 0) != (y->entry->about.n == 0);
	bool points = point_is(x->entry) && point_is(y->entry);

	return l->conflict || l->supersedes ||
	       x->claim->reverses != y->claim->reverses ||
	       x->claim->revokes != y->claim->revokes ||
	       judge_differ(x->entry->due, y->entry->due) ||
	       judge_differ(x->entry->owner_name, y->entry->owner_name) ||
	       (restate_denied(x, y, l) && !points) ||
	       ((one_empty || l->apart) && l->strong == 0) ||
	       on_other_days(x->claim, y->claim) ||
	       /* "The permit isn't through", "permit granted" */
	       (x->entry->kind == ITEM_BLOCKER && point_told_over(x, y)) ||
	       claim_other_slots(x->claim, y->claim, l);
}

/* Enough is in common. */
static bool is_alike(const struct said *x, const struct said *y,
		     const struct likeness *l, uint32_t score)
{
	bool points = point_is(x->entry) && point_is(y->entry);
	uint32_t more = x->entry->kind == y->entry->kind || points ? 0 : KINDS;
	uint32_t least = (points ? SAME_POINT : SAME) + more;

	if (points && claim_same_wait(x->claim, y->claim))
		return true;
	/* "Nothing of ours goes up till the form is signed", "the form's still not
	 * signed": of one account there are few. */
	if (points && x->entry->kind == y->entry->kind && l->words >= l->names + 3 &&
	    score >= SAME_KIND)
		return true;
	/* "It's the same four twenty, and still the end of June" */
	if (y->claim->repeats && l->lacks == 0 && l->strong + l->numbers >= 2 &&
	    score >= SAME_FIGURE)
		return true;
	/* "It's your own safe. That's as we said." */
	if (y->claim->repeats && l->words >= 2 && l->words > l->names &&
	    score >= SAME_TOLD + more)
		return true;
	if (l->words >= 3 && l->words > l->names && score >= SAME_WORDS + more)
		return true;
	/* "Six hundred terabytes" and what they ask for: more figures, another fact. */
	if (l->lacks >= MORE_FIGURES)
		return false;
	if (is_figure(x, y, l, score) || is_names(l, score) ||
	    (l->strong >= 2 && score >= SAME_FIGURES) ||
	    (l->strong >= 1 && l->words >= 1 && score >= SAME_FIGURE))
		return true;
	/* "No calls on Sundays", "Sundays: no calls": nothing else is said. */
	if (l->rest == 0 && l->words + l->lights + l->strong >= 2 && score >= least)
		return true;
	/* "We take the hosted version", "the hosted version costs more" */
	if (more && l->words + l->strong + l->numbers == 2 && l->rest)
		return false;
	/* "Closed in July", "away in July" */
	if (l->words == 1 && l->strong == 0 && l->numbers == 1 && l->rest > FEW)
		return false;
	return l->words >= 1 && l->words + l->numbers + l->strong >= 2 &&
	       score >= least;
}

/* Place by place comes last: it costs more than all the rest. */
bool restates(const struct said *x, const struct said *y, const struct likeness *l,
	      uint32_t score)
{
	return is_alike(x, y, l, score) && !is_another(x, y, l) &&
	       (is_figure(x, y, l, score) || is_names(l, score) ||
		!is_other_thing(x, y, l));
}

/* Of sentences, two common words are little where more is said. */
static bool is_much(const struct likeness *l, bool all)
{
	return all || l->names >= 2 || l->words + l->strong + l->numbers >= 3;
}

static bool agree(const struct said *x, const struct said *y)
{
	struct likeness l;

	claim_compare(x->claim, y->claim, &l);
	return is_much(&l, l.rest == 0) &&
	       restates(x, y, &l,
			claim_dice(l.shared, x->claim->weight, y->claim->weight));
}

/* Which of two statements says something beside the sentence on which they agree. */
enum beside { NO_SENTENCE, BESIDE_X, BESIDE_Y, BESIDE_BOTH };

/* Of all sentences of x, which are split when they are needed first, and one of y. */
static enum beside judge_sentence(struct arena *a, const struct said *x,
				  const struct said *y, const struct claim *sentence,
				  struct claims *list)
{
	struct said q = { y->entry, sentence, { 0 } };
	enum beside found = NO_SENTENCE;
	struct likeness l;

	claim_compare(x->claim, sentence, &l);
	if (!is_much(&l, l.shared == sentence->weight))
		return found;
	if (list->n == 0)
		claim_split(a, x->claim, list);
	for (size_t i = 0; i < list->n && list->n <= SENTENCES; i++) {
		struct said p = { x->entry, &list->v[i], { 0 } };
		bool more;

		if (!agree(&p, &q))
			continue;
		more = claim_says_more(y->claim, q.claim, x->claim);
		if (!more || !claim_says_more(x->claim, p.claim, y->claim))
			return more ? BESIDE_Y : BESIDE_X;
		found = BESIDE_BOTH;
	}
	return found;
}

/* l: of the whole; no sentence has more in common. */
static enum beside judge_sentences(struct arena *a, const struct said *x,
				   const struct said *y, const struct likeness *l)
{
	bool parted = x->claim->parted || y->claim->parted;
	enum beside found = NO_SENTENCE;
	struct claims list = { 0 };

	for (size_t k = 0; parted && k < y->sentences.n && k < SENTENCES; k++) {
		const struct claim *sentence = &y->sentences.v[k];
		enum beside now = is_much(l, sentence->weight <= l->shared)
				      ? judge_sentence(a, x, y, sentence, &list)
				      : NO_SENTENCE;

		if (now == BESIDE_X || now == BESIDE_Y)
			return now;
		found = now ? now : found;
	}
	return found;
}

/*
 * "I asked her. The night boat takes 140 cars": one of its sentences restates what
 * the other statement says, and only one of them says something beside it.
 */
enum verdict restates_in_part(struct arena *a, const struct said *x,
			      const struct said *y, const struct likeness *l)
{
	if (l->shared < PART || l->conflict || l->supersedes ||
	    l->words + l->lights + l->strong + l->numbers < 2)
		return JUDGE_APART;
	switch (judge_sentences(a, x, y, l)) {
	case BESIDE_X:
		return JUDGE_LESS;
	case BESIDE_Y:
		return JUDGE_MORE;
	default:
		return JUDGE_APART;
	}
}

bool restates_beside_both(struct arena *a, const struct said *x, const struct said *y,
			  const struct likeness *l)
{
	return judge_sentences(a, x, y, l) == BESIDE_BOTH;
}
