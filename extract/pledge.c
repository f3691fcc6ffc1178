/* pledge.c - see pledge.h.  Phrases of English conversation, looked for in flat text.
 */
#include "extract/pledge.h"

#include "base/date.h"
#include "extract/commit.h"
#include "extract/due/due.h"

enum {
	BRIEF = 6,      /* words of a sentence that only says when */
	ANSWER_FROM = 3 /* sentences of a turn that answer first */
};

static const char *const will[] = {
	" i'll ",    " i will ", " i am going to ", " i'm going to ", " i'm gonna ",
	" i shall ", NULL
};
static const char *const can[] = { " i can ", " i could ", " let me ", NULL };
static const char work[] =
    " add amend arrange ask book bring build buy call chase check circulate collect "
    "compile confirm copy correct create cut dig draft draw drop email fetch file fill "
    "find fix forward give install invite issue mail make measure message move order "
    "organise organize phone pick ping post prepare print pull push put raise reissue "
    "ring "
    "run scan schedule send set share ship show sort speak swap talk tell test text "
    "track update upload write ";
static const char *const doubt[] = { " if ",    " unless ",   " would ", " might ",
				     " maybe ", " when ",     " or ",    " never ",
				     " until ", " whenever ", " wait ",  " not ",
				     NULL };
static const char *const whens[] = { " when ", " when's ", " how soon ", NULL };

static struct str take_word(struct str *flat)
{
	struct str word = str_word(str_trim(*flat));

	*flat = str_from(*flat, (size_t)(word.p + word.len - flat->p));
	return word;
}

/* "have it scanned", "get that moved" */
static bool is_had_done(struct str verb, struct str rest)
{
	return str_in_words(verb, " have get ") &&
	       str_in_words(take_word(&rest), " it them that those these ") &&
	       str_ends(take_word(&rest), STRL("ed"));
}

/* What somebody will do, or can do, behind one of the leads. */
static bool is_work(struct str flat, const char *const *leads)
{
	for (size_t i = 0; leads[i]; i++) {
		size_t at = str_find(flat, str_z(leads[i]), 0);
		struct str rest, verb;

		if (at == STR_NPOS)
			continue;
		rest = str_from(flat, at + strlen(leads[i]) - 1);
		do
			verb = take_word(&rest);
		while (str_in_words(verb, " also definitely just then "));
		if (str_in_words(verb, work) || is_had_done(verb, rest))
			return str_trim(rest).len > 0;
	}
	return false;
}

static bool has_day(const struct talk *t, size_t sentence)
{
	int64_t meeting, day;
	bool found;

	return date_parse(t->r->date, &meeting) &&
	       due_said(t, sentence, meeting, &day, &found);
}

/* "Give me till Friday.", "Say Monday.": behind the promise, in the same turn. */
static bool is_dated_next(const struct talk *t, size_t sentence)
{
	const struct sentence *next = &t->sentences.v[sentence + 1];

	return sentence < t->turns.v[t->sentences.v[sentence].turn].last &&
	       next->n_words <= BRIEF && has_day(t, sentence + 1);
}

/* Somebody else asks when, and the next turn begins with the day. */
static bool is_answered(const struct talk *t, size_t sentence)
{
	size_t turn = t->sentences.v[sentence].turn;
	const struct turn *asks, *tells;
	bool asked = false;

	if (turn + 2 >= t->turns.n)
		return false;
	asks = &t->turns.v[turn + 1];
	tells = asks + 1;
	for (size_t s = asks->first; s <= asks->last; s++)
		asked |= str_ends(t->sentences.v[s].text, STRL("?")) &&
			 commit_has(commit_flat_at(t, s), whens);
	for (size_t s = tells->first; asked && s <= tells->last; s++)
		if (s < tells->first + ANSWER_FROM && has_day(t, s))
			return talk_voice(t, s) == talk_voice(t, sentence);
	return false;
}

enum pledge pledge_of(const struct talk *t, size_t sentence)
{
	struct str flat = commit_flat_at(t, sentence);
	bool promised = is_work(flat, will);

	if (str_ends(t->sentences.v[sentence].text, STRL("?")) ||
	    commit_has(flat, doubt) || !(promised || is_work(flat, can)))
		return PLEDGE_NONE;
	if (is_answered(t, sentence))
		return PLEDGE_ANSWERED;
	return promised && (has_day(t, sentence) || is_dated_next(t, sentence))
		   ? PLEDGE_DATED
		   : PLEDGE_NONE;
}
