/*
 * whole.c - adds to a run the sentences without which it cannot be understood.
 *
 * "Scrap the sixteen.", "It's not settled.", "Okay, Dunley." say too little alone. What
 * is added is what the speaker says next, or said just before, or what the run answers.
 */
#include "extract/whole.h"

#include "base/lang/words.h"
#include "extract/agenda.h"
#include "extract/antecedent.h"
#include "extract/commit.h"
#include "extract/telling.h"
#include "extract/wording/clean.h"
#include "extract/wording/context.h"

enum {
	/* Words of a run: */
	TELLING_WORDS = 4, /* with fewer it always needs a neighbour; */
	BRIEF_WORDS = 8,   /* up to so many it needs one if too few are meaningful; */
	VAGUE_WORDS = 12,  /* so does an action in which none is */
	/* Meaningful words that a brief run needs: */
	DECIDING_WORDS = 3, /* a decision, */
	DOING_WORDS = 2,    /* an action */
	/* Most words of a sentence: */
	PASSING_WORDS = 6, /* that may be skipped, because it says little */
	HEADING_WORDS = 5, /* that only announces what comes next */
	ASKING_WORDS = 14, /* of a question that is added to its answer */
	/* How many sentences back is looked: */
	ASKED_NEAR = 3,   /* for a question that the run goes on about */
	ASKED_BEFORE = 8, /* for one that was not answered at once */
	MATTER_BEFORE = 5 /* for a sentence about the same matter */
};

static bool only_will(const struct talk *t, size_t i)
{
	return str_eq(commit_flat_at(t, i), STRL(" i will "));
}

static bool is_bare_yes(const struct talk *t, size_t i)
{
	return t->sentences.v[i].n_words < TELLING_WORDS &&
	       (commit_accepts(commit_flat_at(t, i)) || only_will(t, i));
}

static size_t telling_of(const struct talk *t, const struct run *run)
{
	size_t n = 0;

	/* Neither a day nor "yep, no problem" says what is to be done. */
	for (size_t i = 0; i < run->n; i++)
		if (run->kind != ITEM_ACTION || !is_bare_yes(t, run->sentence[i]))
			n += run->kind == ITEM_ACTION
				 ? telling_content(t, run->sentence[i])
				 : telling_words(t, run->sentence[i]);
	return n;
}

/* Meaningful words that are only the name of the person addressed: "..., Ben." */
static size_t called_of(const struct talk *t, const struct run *run)
{
	const struct sentence *s = &t->sentences.v[run->sentence[run->n - 1]];
	size_t last = s->n_words ? str_last_word(str_rtrim_any(s->text, ".!?")) : 0;

	return last > 1 && str_ends(str_rtrim(str_head(s->text, last)), STRL(",")) &&
	       (talk_form(t, s->word + s->n_words - 1)->says & SAYS_NAME) &&
	       talk_form(t, s->word + s->n_words - 1)->content;
}

static size_t words_of(const struct talk *t, const struct run *run)
{
	size_t n = 0;

	for (size_t i = 0; i < run->n; i++)
		n += t->sentences.v[run->sentence[i]].n_words;
	return n;
}

static bool stands_alone(const struct talk *t, const struct run *run, bool tidy)
{
	size_t words = words_of(t, run);

	if (words < TELLING_WORDS)
		return false;
	/* "By the end of this week?" "You'll have it Friday, Ben." */
	if (tidy && run->kind == ITEM_ACTION && words <= VAGUE_WORDS &&
	    telling_of(t, run) <= called_of(t, run))
		return false;
	if (words > BRIEF_WORDS)
		return true;
	/* "I'll double it today.", "Exclusive, for Velm." */
	return telling_of(t, run) >= (run->kind == ITEM_DECISION ? DECIDING_WORDS
				      : run->kind == ITEM_ACTION ? DOING_WORDS
								 : 0);
}

static bool in_turn_of(const struct talk *t, size_t i, size_t other)
{
	return i < t->sentences.n &&
	       t->sentences.v[i].turn == t->sentences.v[other].turn &&
	       signals_open(t, i);
}

static bool asks(const struct talk *t, size_t i)
{
	const struct sentence *x = &t->sentences.v[i];

	return x->n_words >= TELLING_WORDS && str_ends(x->text, STRL("?"));
}

/* Whether an item of this kind has the sentence already. */
static bool is_told(const struct talk *t, enum item_kind kind, size_t i)
{
	const struct sentence *x = &t->sentences.v[i];

	for (size_t k = 0; k < t->r->items.n; k++) {
		const struct item *it = &t->r->items.v[k];

		for (size_t e = 0; it->kind == kind && e < it->evidence.n; e++)
			if (it->evidence.v[e].segment == x->seg->n &&
			    it->evidence.v[e].from < (int64_t)x->to &&
			    it->evidence.v[e].to > (int64_t)x->from)
				return true;
	}
	return false;
}

static void put_before(struct run *run, size_t i)
{
	memmove(run->sentence + 1, run->sentence, run->n++ * sizeof(run->sentence[0]));
	run->sentence[0] = i;
}

/* Adds the sentences from `first` up to the run, as far as there is room. */
static void go_back(struct run *run, size_t first)
{
	while (run->n < SCORE_SENTENCES && run->sentence[0] > first)
		put_before(run, run->sentence[0] - 1);
}

/* Whether a sentence says what is open: "I don't know who pays", not "may I go on?" */
static bool names_matter(const struct talk *t, size_t i)
{
	static const char *const words[] = {
		" how ",    " if ",      " or ",    " what ", " what's ", " when ",
		" where ",  " whether ", " which ", " who ",  " who's ",  " who'd ",
		" who'll ", " whose ",   " why ",   NULL
	};
	static const char *const begins[] = { " is ",   " are ", " do ",     " does ",
					      " will ", " can ", " should ", NULL };
	struct str flat = commit_flat_at(t, i);
	bool asked = asks(t, i) && !antecedent_asked(t, i);

	for (size_t k = 0; begins[k] && asked; k++)
		if (str_starts(flat, str_z(begins[k])))
			return true;
	return commit_has(flat, words);
}

static bool any_names_matter(const struct talk *t, const struct run *run)
{
	for (size_t i = 0; i < run->n; i++)
		if (names_matter(t, run->sentence[i]))
			return true;
	return false;
}

void whole_question(const struct talk *t, struct run *run)
{
	size_t first = run->sentence[0];

	for (size_t i = 0; i < run->n; i++)
		if (asks(t, run->sentence[i]) && !antecedent_asked(t, run->sentence[i]))
			return;
	for (size_t i = first; i > 0 && i + ASKED_BEFORE > first; i--) {
		if (!signals_open(t, i - 1) || agenda_breaks(t, i) ||
		    is_told(t, run->kind, i - 1))
			return;
		if (!asks(t, i - 1) || antecedent_asked(t, i - 1))
			continue;
		if (i + ASKED_NEAR > first)
			go_back(run, i - 1);
		else if (run->n < SCORE_SENTENCES && !any_names_matter(t, run) &&
			 names_matter(t, i - 1) &&
			 telling_words(t, i - 1) >= DOING_WORDS)
			put_before(run, i - 1);
		return;
	}
}

/* Whether the sentence before `first` is of the same talk and matter, and no item's. */
static bool is_before(const struct talk *t, const struct run *run, size_t first)
{
	return first > 0 && signals_open(t, first - 1) && !agenda_breaks(t, first) &&
	       t->sentences.v[first - 1].seg->kind == t->sentences.v[first].seg->kind &&
	       !is_told(t, run->kind, first - 1);
}

/* The sentence before a run that says what it is about, or STR_NPOS.  One that says
 * almost nothing ("Our Sam.", "I was, and I haven't.") may stand between. */
static size_t explains(const struct talk *t, const struct run *run, bool tidy)
{
	size_t first = run->sentence[0];
	struct str before;

	if (!is_before(t, run, first))
		return STR_NPOS;
	if (words_of(t, run) < TELLING_WORDS)
		return first - 1;
	if (tidy && t->sentences.v[first - 1].n_words <= PASSING_WORDS &&
	    telling_words(t, first - 1) < DOING_WORDS && is_before(t, run, first - 1))
		first--;
	before = commit_flat_at(t, first - 1);
	/* A promise is an action of its own, and "aye, all right, thirty" belongs to
	 * what was said before it. */
	return telling_words(t, first - 1) >= DOING_WORDS &&
		       (run->kind != ITEM_ACTION ||
			antecedent_said(t, first - 1, first) ||
			(commit_of(before) == COMMIT_NONE && !commit_accepts(before)))
		   ? first - 1
		   : STR_NPOS;
}

/* "I'd have been a king.", "Oh, for Pete's sake.": not about anything. */
static bool is_banter(struct str flat)
{
	return str_starts(flat, STRL(" i'd have been ")) ||
	       str_starts(flat, STRL(" i would have been ")) ||
	       (str_starts(flat, STRL(" oh for ")) && str_ends(flat, STRL(" sake ")));
}

/* Whether a run answers what was said just before it. */
static bool replies(const struct talk *t, const struct run *run, size_t before)
{
	size_t first = run->sentence[0];

	return commit_asks(commit_flat_at(t, before)) ||
	       str_ends(t->sentences.v[before].text, STRL("?")) ||
	       (run->kind == ITEM_ACTION ? commit_accepts(commit_flat_at(t, first))
					 : is_bare_yes(t, first));
}

/* Whether a sentence is about the same as a run, and no promise of its own. */
static bool is_matter(const struct talk *t, const struct run *run, size_t i)
{
	return telling_shares(t, run, i) &&
	       t->sentences.v[i].n_words >= TELLING_WORDS &&
	       (run->kind != ITEM_ACTION ||
		commit_of(commit_flat_at(t, i)) == COMMIT_NONE);
}

/*
 * The sentence to add to a run: `before`, unless that is somebody else's and about
 * something else, like the second of "We can't get in till May." "I'd sooner climb."
 * "After May, then."  Returns the first sentence of the run if there is none to add.
 */
static size_t on_matter(const struct talk *t, const struct run *run, size_t before)
{
	size_t first = run->sentence[0];
	bool banter = is_banter(commit_flat_at(t, before));

	if (telling_shares(t, run, before) ||
	    (!banter && (talk_voice(t, before) == talk_voice(t, first) ||
			 replies(t, run, before))))
		return before;
	for (size_t i = before; i > 0 && i + MATTER_BEFORE > before; i--) {
		if (!signals_open(t, i - 1) || agenda_breaks(t, i) ||
		    t->sentences.v[i - 1].seg->kind != t->sentences.v[first].seg->kind)
			break;
		if (is_matter(t, run, i - 1))
			return is_told(t, run->kind, i - 1) ? first : i - 1;
	}
	return banter ? first : before;
}

/* A request: "Could you draw it?", "Nora, you'll draw it?" */
static bool asks_for(const struct talk *t, size_t i)
{
	struct str flat = commit_flat_at(t, i);

	return commit_asks(flat) || (str_ends(t->sentences.v[i].text, STRL("?")) &&
				     str_has(flat, STRL(" you'll ")));
}

/* Whether an action begins with a bare yes ("Sure, by Friday.") to a request. */
static bool answers(const struct talk *t, const struct run *run)
{
	size_t first = run->sentence[0];

	return run->kind == ITEM_ACTION && is_bare_yes(t, first) &&
	       is_before(t, run, first) &&
	       talk_voice(t, first - 1) != talk_voice(t, first) &&
	       asks_for(t, first - 1);
}

/* The first word but "so", "and" and the like; none if "I", "we" or "you" is said. */
static struct str begins(const struct talk *t, size_t i)
{
	static const char openers[] = WORDS_OPENING "next ";
	static const char us[] =
	    " i i'm i've i'd i'll you you're you've you'd you'll we "
	    "we're we've we'd we'll me my us let's ";
	struct str flat = commit_flat_at(t, i), word, first = str_none();

	for (size_t at = 0; word_next(flat, &at, &word);) {
		if (str_in_words(word, us))
			return str_none();
		if (!first.len && !str_in_words(word, openers))
			first = word;
	}
	return str_head(first, str_chr(first, '\''));
}

/* A brief sentence that announces what comes: "Then the contract." "It runs until May."
 */
static bool is_heading(const struct talk *t, size_t i)
{
	static const char no_thing[] =
	    " not no nobody nothing don every this these in with rather poor badly ";
	const struct sentence *x = &t->sentences.v[i];
	struct str first;

	if (x->n_words > HEADING_WORDS || (x->says & SAYS_TIME) ||
	    str_ends(x->text, STRL("?")) || !telling_content(t, i))
		return false;
	first = begins(t, i);
	return first.len && !context_says(first) && !str_in_words(first, no_thing);
}

static bool refers_back(const struct talk *t, size_t i)
{
	struct str flat = commit_flat_at(t, i), word;
	static const char openers[] = " so and then but ";

	for (size_t at = 0; word_next(flat, &at, &word);)
		if (!str_in_words(word, openers))
			return context_says(word) != 0;
	return false;
}

/* Whether a sentence has "we", or an "I" that no name can replace: in a quote of two
 * speakers nobody could tell whose it is. */
static bool needs_voice(const struct talk *t, size_t i)
{
	struct str text = t->sentences.v[i].text;
	struct str name = talk_speaker(t, i) ? STRL("Name") : str_none();

	return clean_says_we(text) ||
	       clean_says_i(clean_sentence(t->arena, text, name));
}

/* Whether a run answers the question before it: "When is it up?" "In May, all of it."
 */
static bool is_answer(const struct talk *t, const struct run *run)
{
	size_t first = run->sentence[0];
	const struct sentence *asked = &t->sentences.v[first - 1];

	for (size_t i = 0; i < run->n; i++)
		if (needs_voice(t, run->sentence[i]))
			return false;
	return talk_voice(t, first - 1) != talk_voice(t, first) &&
	       str_ends(asked->text, STRL("?")) && asked->n_words <= ASKING_WORDS &&
	       telling_content(t, first - 1) && !needs_voice(t, first - 1) &&
	       (refers_back(t, first) ||
		(t->sentences.v[first].n_words <= BRIEF_WORDS &&
		 telling_content(t, first) < DOING_WORDS));
}

/* Adds what says what a run is about: an announcement, or the question it answers. */
static void put_subject(const struct talk *t, struct run *run)
{
	size_t first = run->sentence[0];
	bool heading;

	if (run->n == SCORE_SENTENCES || !is_before(t, run, first))
		return;
	heading = t->sentences.v[first - 1].turn == t->sentences.v[first].turn &&
		  refers_back(t, first) && is_heading(t, first - 1);
	if (heading || ((run->kind == ITEM_FACT || run->kind == ITEM_OPPORTUNITY) &&
			is_answer(t, run)))
		put_before(run, first - 1);
}

struct run whole_run(const struct talk *t, struct run run, bool tidy)
{
	size_t of = tidy && run.kind == ITEM_ACTION && run.n < SCORE_SENTENCES
			? antecedent_of(t, run.sentence[0])
			: STR_NPOS;

	if (of != STR_NPOS && !is_told(t, run.kind, of)) {
		put_before(&run, of);
		return run;
	}
	while (run.n < SCORE_SENTENCES &&
	       (answers(t, &run) || !stands_alone(t, &run, tidy))) {
		size_t first, matter, last = run.sentence[run.n - 1];

		if (words_of(t, &run) < TELLING_WORDS &&
		    in_turn_of(t, last + 1, last)) {
			run.sentence[run.n++] = last + 1;
			continue;
		}
		/* "I will." repeats the words of the request. */
		if (answers(t, &run) && only_will(t, run.sentence[0])) {
			put_before(&run, run.sentence[0] - 1);
			continue;
		}
		first = explains(t, &run, tidy);
		if (first == STR_NPOS)
			break;
		matter = on_matter(t, &run, first);
		if (matter == run.sentence[0])
			break;
		if (matter == first)
			go_back(&run, first);
		else
			put_before(&run, matter);
	}
	put_subject(t, &run);
	of = tidy && run.kind == ITEM_ACTION && run.n < SCORE_SENTENCES
		 ? antecedent_announced(t, run.sentence[0])
		 : STR_NPOS;
	if (of != STR_NPOS && !is_told(t, run.kind, of))
		put_before(&run, of);
	return run;
}
