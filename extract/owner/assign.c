/*
 * assign.c - owner and day of an action.
 *
 * The time is looked for in the item's sentences, then in the short answers around
 * them.
 */
#include "extract/owner/assign.h"

#include "base/date.h"
#include "extract/commit.h"
#include "extract/deed.h"
#include "extract/due/due.h"
#include "extract/letter.h"
#include "extract/owner/bareday.h"
#include "extract/owner/doer.h"
#include "extract/owner/named.h"
#include "extract/who/index.h"

/* Turns after the item that may still answer "when?", and their longest length. */
enum {
	ANSWERS = 3,
	SHORT_ANSWER = 60,
	OWN_ANSWER = 3 /* sentences */,
	BRIEF_ANSWER = 5 /* words */
};

/* A sentence's day; a stronger place is asked first by the caller. */
static bool day_in(struct talk *t, size_t s, int64_t meeting, int64_t *day)
{
	bool found;

	return due_said(t, s, meeting, day, &found);
}

static bool is_short(const struct talk *t, const struct turn *k)
{
	size_t n = 0;

	for (size_t s = k->first; s <= k->last && n <= SHORT_ANSWER; s++)
		n += t->sentences.v[s].text.len;
	return n <= SHORT_ANSWER;
}

/* "See you next week" says nothing about the action before it. */
static bool says_goodbye(const struct talk *t, size_t s)
{
	static const char *const words[] = { " see you ",   " talk to you ",
					     " bye ",       " speak to ",
					     " same time ", " next meeting ",
					     NULL };

	return commit_has(commit_flat_at(t, s), words);
}

/* "I sent it on Thursday", "they signed on Monday": a pronoun with a verb of the past.
 */
static bool is_told(const struct talk *t, size_t s)
{
	static const char irregular[] = " bought came found gave got heard left lost "
					"made met paid put ran rang said saw sent "
					"spoke told took went wrote ";
	const struct sentence *x = &t->sentences.v[s];

	for (size_t i = 0; i + 1 < x->n_words; i++) {
		struct str verb = talk_word(t, x, i + 1);

		if (str_in_words(talk_word(t, x, i), "i we he she they you") &&
		    (str_in_words(verb, irregular) ||
		     (verb.len > 3 && str_ends(verb, STRL("ed")) &&
		      !str_eq(verb, STRL("need")))))
			return true;
	}
	return false;
}

/* "It was in the paper on Sunday", "What do you do today?": days of something else. */
static bool tells_past(const struct talk *t, size_t s)
{
	static const char *const words[] = { " was ",  " were ", " had ",   " did ",
					     " what ", " why ",  " isn't ", NULL };

	return is_told(t, s) || commit_has(commit_flat_at(t, s), words);
}

/* "They come on the ninth", "the demo's on Friday", "Monday it is": when something
 * happens, not until when something is done. */
static bool tells_event(struct talk *t, size_t s)
{
	static const char *const needs[] = {
		" need ",        " needs ",     " has to ",    " have to ", " must ",
		" by ",          " before ",    " until ",     " if ",      " should ",
		" next meeting", " next week ", " next time ", NULL
	};
	static const char *const settled[] = { " it is ", NULL };
	static const char subjects[] = "they they're they've we we've we're there "
				       "there's he he's she she's";
	const struct sentence *x = &t->sentences.v[s];
	struct str flat = commit_flat_at(t, s);

	if (str_ends(x->text, STRL("?")) || commit_has(flat, needs))
		return false;
	if (str_in_words(talk_word(t, x, 0), subjects) ||
	    str_in_words(talk_word(t, x, 1), subjects))
		return true;
	for (size_t i = 0; i + 1 < x->n_words; i++)
		if (str_ends(talk_word(t, x, i), STRL("'s")) &&
		    !str_in_words(talk_word(t, x, i), "it's that's let's here's") &&
		    str_in_words(talk_word(t, x, i + 1), "the on at"))
			return true;
	return commit_has(flat, settled);
}

/* A sentence beside the promise whose day may be that of the promise. */
static bool may_date(struct talk *t, size_t s)
{
	return !says_goodbye(t, s) && !tells_past(t, s) && !tells_event(t, s);
}

/* "I'll send you those on Friday.", "Will do tomorrow." is another's own, and "Mick,
 * could you check it this week?" is Mick's. */
static bool is_others(struct talk *t, size_t s, const struct person *owner)
{
	const struct person *called = named_called(t, s);
	enum commit c = commit_of(commit_flat_at(t, s));

	return (called && called != owner) || c == COMMIT_FIRST || c == COMMIT_WEAK;
}

/* "I'll order the labels." after "I'll draft the budget.": its day is its own; "I'll do
 * it by Friday" tells of nothing else, and a promise behind a request answers it. */
static bool promises_other(struct talk *t, size_t last, size_t s)
{
	const struct sentence *x = &t->sentences.v[s];
	size_t own = 0;

	for (size_t w = x->word; w < x->word + x->n_words; w++) {
		const struct form *f = talk_form(t, w);

		if (!f->content || (f->says & (SAYS_TIME | SAYS_DIGIT)))
			continue;
		if (talk_says(t, &t->sentences.v[last], f->term))
			return false;
		own++;
	}
	return own > 0 && x->n_words > BRIEF_ANSWER &&
	       !(x->says & (SAYS_BACK | SAYS_THAT)) &&
	       commit_of(commit_flat_at(t, s)) == COMMIT_FIRST &&
	       commit_of(commit_flat_at(t, last)) == COMMIT_FIRST;
}

/* "When do you pull down?": a day behind it is of that, and of no promise. */
static bool asks_of_event(const struct talk *t, size_t s)
{
	static const char *const whens[] = { " when do ",     " when does ",
					     " when is the ", " when are ",
					     " when did ",    NULL };
	static const char *const of_it[] = { " want ",   " need ",     " have it ",
					     " get it ", " get that ", " have that ",
					     NULL };
	struct str flat = commit_flat_at(t, s);

	return str_ends(t->sentences.v[s].text, STRL("?")) && commit_has(flat, whens) &&
	       !commit_has(flat, of_it);
}

/* The turns after the item: its owner's or a short answer. */
static bool day_after(struct talk *t, size_t last, const struct person *owner,
		      int64_t meeting, int64_t *day)
{
	size_t turn = t->sentences.v[last].turn;

	for (size_t s = last + 1; s <= t->turns.v[turn].last; s++)
		if (asks_of_event(t, s))
			return false;
	for (size_t k = turn + 1; k < t->turns.n && k <= turn + ANSWERS; k++) {
		const struct turn *u = &t->turns.v[k];
		bool mine = owner && talk_speaker(t, u->first) == owner;
		/* "Yeah, go on. First of April do?" */
		size_t n = mine && k == turn + 1 ? OWN_ANSWER : 1;

		if (asks_of_event(t, u->last))
			return false;
		if (!mine && !is_short(t, u))
			continue;
		for (size_t s = u->first; s <= u->last && s < u->first + n; s++)
			if (may_date(t, s) && (mine || !is_others(t, s, owner)) &&
			    !promises_other(t, last, s) && day_in(t, s, meeting, day))
				return true;
	}
	return false;
}

/* "Before Friday?" "Let's do it Thursday.": the day that the owner answers with; "the
 * ninth" of any month says the day again. */
static void day_answered(struct talk *t, size_t asked, const struct person *owner,
			 int64_t meeting, int64_t *day)
{
	const struct turn *u = &t->turns.v[t->sentences.v[asked].turn] + 1;
	int64_t answer;

	if (!owner || talk_speaker(t, asked) == owner ||
	    !str_ends(t->sentences.v[asked].text, STRL("?")) ||
	    u == t->turns.v + t->turns.n || talk_speaker(t, u->first) != owner)
		return;
	for (size_t s = u->first; s <= u->last && s < u->first + OWN_ANSWER; s++) {
		if (t->sentences.v[s].n_words > BRIEF_ANSWER ||
		    !day_in(t, s, meeting, &answer))
			continue;
		if (date_civil(answer).day != date_civil(*day).day)
			*day = answer;
		return;
	}
}

/* "By the end of the month?" "Say by Friday." */
static void day_corrected(struct talk *t, size_t said, size_t next, int64_t meeting,
			  int64_t *day)
{
	bool corrects = due_corrects(t->sentences.v[next].text) ||
			commit_takes_back(commit_flat_at(t, next));

	if (corrects && talk_voice(t, said) == talk_voice(t, next))
		day_in(t, next, meeting, day);
}

/* "I'll do it tomorrow. No, hang on, tomorrow I'm out. Monday.": another day that the
 * same turn goes on to. */
static void day_taken_back(struct talk *t, size_t said, int64_t meeting, int64_t *day)
{
	size_t last = t->turns.v[t->sentences.v[said].turn].last;
	int64_t other;

	if (said == last || !commit_takes_back(commit_flat_at(t, said + 1)))
		return;
	for (size_t s = said + 1; s <= last && s <= said + OWN_ANSWER; s++) {
		bool brief = t->sentences.v[s].n_words <= BRIEF_ANSWER;

		if ((s == said + 1 || brief) && day_in(t, s, meeting, &other) &&
		    other != *day) {
			*day = other;
			return;
		}
	}
}

/*
 * Where in the item its day is looked for, in this order: "by Friday" is surer than
 * what else is said about days, who promises says by when, and who asks before others.
 * PLACES: not at all.
 */
enum place { OWNER_LIMITS, PROMISES, ANY_LIMITS, OWNERS, ASKS, ANYWHERE, PLACES };

/* promised: the item's n sentences have words of promise. */
static enum place place_of(struct talk *t, size_t s, const struct person *owner,
			   size_t n, bool promised)
{
	static const char *const limits[] = { " by ", " before ", " until ", " latest ",
					      NULL };
	static const char *const no_limit[] = { " by the way ", NULL };
	struct str flat = commit_flat_at(t, s);
	bool mine = owner && talk_speaker(t, s) == owner;

	if (says_goodbye(t, s))
		return ANYWHERE;
	if (bareday_of_event(t, s))
		return PLACES;
	if (commit_of(flat) == COMMIT_NONE && !commit_asks(flat) &&
	    ((promised && tells_event(t, s)) || (n > 1 && is_told(t, s))))
		return PLACES;
	if ((commit_has(flat, limits) && !commit_has(flat, no_limit)) ||
	    str_starts(flat, STRL(" say ")))
		return mine ? OWNER_LIMITS : ANY_LIMITS;
	if (mine)
		return commit_of(flat) == COMMIT_NONE ? OWNERS : PROMISES;
	return commit_asks(flat) ? ASKS : ANYWHERE;
}

/* "Can I have it by Thursday?": the question in the turn before. */
static bool day_asked(struct talk *t, size_t turn, int64_t meeting, int64_t *day)
{
	const struct turn *u = &t->turns.v[turn];

	for (size_t s = u->last + 1; s > doer_asked_from(u); s--)
		if (commit_asks(commit_flat_at(t, s - 1)) &&
		    day_in(t, s - 1, meeting, day))
			return true;
	return false;
}

/* The same of two neighbours within a turn: "I'll book the room" has no day of "I'll
 * send the deck on Friday". */
static bool may_date_beside(struct talk *t, size_t s, size_t before, size_t behind)
{
	return may_date(t, s) && !deed_another(t, &before, 1, behind);
}

/* Around the sentences [first, last]. */
static bool day_beside(struct talk *t, size_t first, size_t last,
		       const struct person *owner, int64_t meeting, int64_t *day)
{
	size_t turn = t->sentences.v[first].turn;
	const struct turn *u = &t->turns.v[turn];

	/* What follows dates the request. */
	if (t->sentences.v[last].half)
		return false;
	/* The neighbours within the turn: "Tomorrow. I'll ask them." */
	if ((first > u->first && may_date_beside(t, first - 1, first - 1, first) &&
	     day_in(t, first - 1, meeting, day)) ||
	    (last < u->last && may_date_beside(t, last + 1, last, last + 1) &&
	     day_in(t, last + 1, meeting, day)))
		return true;
	/* "I'll come back on it. When do you open?" */
	return (!(first < last && asks_of_event(t, last)) &&
		day_after(t, last, owner, meeting, day)) ||
	       (turn > 0 && day_asked(t, turn - 1, meeting, day));
}

/* "I'll ask and tell you by then": the day that was said last, in the two turns before.
 */
static bool day_then(struct talk *t, const size_t *v, size_t n, int64_t meeting,
		     int64_t *day)
{
	static const char *const words[] = { " by then ",   " before then ",
					     " till then ", " until then ",
					     " it then ",   NULL };
	size_t turn = t->sentences.v[v[0]].turn;
	bool then = false;

	for (size_t i = 0; i < n; i++)
		then = then || commit_has(commit_flat_at(t, v[i]), words);
	for (size_t s = v[0]; then && s > 0 && t->sentences.v[s - 1].turn + 2 >= turn;
	     s--)
		if (day_in(t, s - 1, meeting, day))
			return true;
	return false;
}

/* "By the twenty-second." "Twenty-second of May, perfect." */
static void day_spelt_out(struct talk *t, size_t last, int64_t meeting, int64_t *day)
{
	size_t turn = t->sentences.v[last].turn + 1;
	int64_t said;

	if (turn < t->turns.n && is_short(t, &t->turns.v[turn]) &&
	    day_in(t, t->turns.v[turn].first, meeting, &said) && said > *day &&
	    date_civil(said).day == date_civil(*day).day)
		*day = said;
}

/* "Say a week after I have it": no day that others name is that one. */
static bool waits(const struct talk *t, const size_t *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct sentence *x = &t->sentences.v[v[i]];

		for (size_t k = 0; k + 2 < x->n_words; k++)
			if (str_in_words(talk_word(t, x, k), "day days week weeks") &&
			    str_eq(talk_word(t, x, k + 1), STRL("after")) &&
			    str_in_words(talk_word(t, x, k + 2), "i i've we you"))
				return true;
	}
	return false;
}

/* "They meet October twentieth." ... "By the twentieth, then.": of that month. */
static void day_of_month_said(struct talk *t, size_t said, int64_t meeting,
			      int64_t *day)
{
	enum { BACK = 8 };
	int64_t other;

	if (!bareday_is(t, said))
		return;
	for (size_t s = said; s > 0 && said - s < BACK; s--)
		if (bareday_month(t, s - 1) && day_in(t, s - 1, meeting, &other)) {
			if (other > *day &&
			    date_civil(other).day == date_civil(*day).day)
				*day = other;
			return;
		}
}

static bool promises(struct talk *t, const size_t *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (commit_of(commit_flat_at(t, v[i])) != COMMIT_NONE)
			return true;
	return false;
}

static bool find_due(struct talk *t, const size_t *v, size_t n,
		     const struct person *owner, int64_t *day)
{
	enum place place[TALK_ITEM_SENTENCES];
	bool promised = promises(t, v, n);
	int64_t meeting;

	if (n == 0 || !date_parse(t->r->date, &meeting))
		return false;
	for (size_t i = 0; i < n; i++)
		place[i] = place_of(t, v[i], owner, n, promised);
	for (enum place k = 0; k < PLACES; k++)
		for (size_t i = 0; i < n; i++)
			if (place[i] == k && day_in(t, v[i], meeting, day)) {
				day_of_month_said(t, v[i], meeting, day);
				day_answered(t, v[i], owner, meeting, day);
				if (i + 1 < n)
					day_corrected(t, v[i], v[i + 1], meeting, day);
				day_taken_back(t, v[i], meeting, day);
				day_spelt_out(t, v[n - 1], meeting, day);
				return true;
			}
	return day_then(t, v, n, meeting, day) ||
	       (!waits(t, v, n) && day_beside(t, v[0], v[n - 1], owner, meeting, day));
}

/* One flag a meeting, with the places of all its undated actions. */
static void flag_no_date(struct talk *t, size_t sentence)
{
	struct record *r = t->r;
	struct flag *f = NULL;

	for (size_t i = 0; i < r->flags.n; i++)
		if (str_eq(r->flags.v[i].code, STRL("no-date")))
			f = &r->flags.v[i];
	if (!f)
		f = record_flag(r, STRL("no-date"),
				"an action without a date that can be told");
	*VEC_ADD(t->arena, &f->segments) = t->sentences.v[sentence].seg->n;
}

const struct person *item_taker(struct talk *t, const struct item *it, bool *sure)
{
	size_t v[TALK_ITEM_SENTENCES], n = talk_sentences_of(t, it, v);

	*sure = false;
	return n > 0 ? doer_find(t, v, n, sure) : NULL;
}

void item_assign(struct talk *t, struct item *it)
{
	size_t v[TALK_ITEM_SENTENCES], n;
	const struct person *owner;
	int64_t day;
	bool sure;

	/* Notes say owner and day themselves, see notes.c. */
	if (it->kind != ITEM_ACTION || str_starts(it->by, STRL("notes")) || !t->who)
		return;
	n = talk_sentences_of(t, it, v);
	owner = n && commit_asks(commit_flat_at(t, v[n - 1])) ? letter_to(t) : NULL;
	if (!owner)
		owner = doer_find(t, v, n, &sure);
	if (owner)
		it->owner = owner->name;
	if (find_due(t, v, n, owner, &day))
		it->due = date_text(t->arena, day);
	else if (n > 0 && it->due.len == 0)
		flag_no_date(t, v[0]);
}

void item_said_by(const struct talk *t, struct item *it)
{
	struct str label = it->evidence.n ? it->evidence.v[0].speaker : str_none();

	for (size_t i = 1; i < it->evidence.n; i++)
		if (!str_eq(it->evidence.v[i].speaker, label))
			return;
	for (size_t i = 0; label.len && i < t->speakers.n; i++)
		if (t->speakers.v[i].person && str_eq(t->speakers.v[i].label, label))
			it->said_by = t->speakers.v[i].person->name;
}
