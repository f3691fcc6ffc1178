/* doubt.c - see doubt.h.  Phrases of English conversation, looked for in flat text. */
#include "extract/doubt.h"

#include "extract/accord.h"
#include "extract/commit.h"

/* Confidence, thousandths, from which on the words of a promise tell enough. */
enum { SURE_UNDATED = 700, SURE_UNSAID = 900 };

/* Sentences of the turns beside an action that may ask for it or take it up. */
enum { BESIDE = 2 };

static bool asks(const struct talk *t, size_t i)
{
	struct str text = t->sentences.v[i].text;

	return str_ends(text, STRL("?")) || commit_orders(text) ||
	       commit_asks(commit_flat_at(t, i));
}

/* "That'd be great.", "No rush.", "Yes, please."; "I'll do it" only where it was asked.
 */
static bool takes(const struct talk *t, size_t i, bool asked)
{
	static const char *const words[] = {
		" appreciate ", " appreciated ", " brilliant ",   " cheers ",
		" cool ",       " excellent ",   " fine ",        " good ",
		" grand ",      " great ",       " grateful ",    " helpful ",
		" lovely ",     " nice ",        " no hurry ",    " no rush ",
		" perfect ",    " please ",      " super ",       " thank ",
		" thanks ",     " that'd ",      " that would ",  " works for ",
		" when could ", " when do ",     " when will ",   " by when ",
		" wonderful ",  " but i will ",  " that i will ", NULL
	};
	struct str flat = commit_flat_at(t, i);

	return (commit_accepts(flat) && (asked || commit_of(flat) == COMMIT_NONE)) ||
	       commit_has(flat, words);
}

/* The turn before a sentence asks for it; what nobody promises behind a mere question
 * is its answer. */
static bool is_asked(const struct talk *t, size_t first, bool said)
{
	const struct turn *u = &t->turns.v[t->sentences.v[first].turn];

	if (u == t->turns.v)
		return false;
	u--;
	for (size_t i = u->last + 1; i > u->first && i + BESIDE > u->last + 1; i--)
		if (said ? asks(t, i - 1) : commit_asks(commit_flat_at(t, i - 1)))
			return true;
	return false;
}

static bool is_taken(const struct talk *t, size_t last)
{
	const struct turn *u = &t->turns.v[t->sentences.v[last].turn] + 1;

	if (u == t->turns.v + t->turns.n)
		return false;
	for (size_t i = u->first; i <= u->last && i < u->first + BESIDE; i++)
		if (takes(t, i, asks(t, last)))
			return true;
	return false;
}

/* "Could you send it?" "One of us will.": both are of the action. */
static bool is_answered(const struct talk *t, const size_t *v, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++)
		if (asks(t, v[i]) && talk_voice(t, v[i]) != talk_voice(t, v[n - 1]))
			return true;
	return false;
}

/* Somebody says what is to be done: promises, asks, or "I fill in the form". */
static bool is_said(const struct talk *t, const size_t *v, size_t n)
{
	static const char *const own[] = { " i ",  " i'd ",  " i'm ",
					   " we ", " will ", NULL };

	for (size_t i = 0; i < n; i++) {
		struct str flat = commit_flat_at(t, v[i]);

		if (commit_of(flat) != COMMIT_NONE || commit_asks(flat) ||
		    commit_orders(t->sentences.v[v[i]].text) || commit_has(flat, own) ||
		    str_has(flat, STRL("'ll ")))
			return true;
	}
	return false;
}

/* The sentence that promises, or the first. */
static size_t promise_of(const struct talk *t, const size_t *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (commit_of(commit_flat_at(t, v[i])) != COMMIT_NONE)
			return v[i];
	return v[0];
}

/* "You could order one of them.": put forward, and not settled by who says it. */
static bool is_offered(const struct talk *t, size_t i)
{
	static const char *const words[] = {
		" the idea is ", " my idea ",   " you can ",   " you could ",
		" we could ",    " what if ",   " how about ", " what about ",
		" shall we ",    " suggest ",   " propose ",   " my proposal ",
		" would you ",   " why don't ", NULL
	};

	return commit_has(commit_flat_at(t, i), words);
}

/* "I've thought about it. I don't want to.": somebody else turns down what was put
 * forward. */
static bool is_turned_down(const struct talk *t, const size_t *v, size_t n)
{
	static const char *const words[] = { " i don't want ",
					     " we don't want ",
					     " i'd rather not ",
					     " we'd rather not ",
					     " i'd rather wait ",
					     " we'd rather wait ",
					     " i won't ",
					     " we won't ",
					     " i'm not doing that ",
					     " i can't agree ",
					     " we can't agree ",
					     " i can't accept ",
					     " we can't accept ",
					     " we're not going ",
					     " we're not doing that ",
					     " i don't agree ",
					     " out of the question ",
					     NULL };
	const struct turn *u = &t->turns.v[t->sentences.v[v[n - 1]].turn] + 1;

	if (u == t->turns.v + t->turns.n || !is_offered(t, v[n - 1]))
		return false;
	for (size_t i = u->first; i <= u->last && i <= u->first + BESIDE; i++)
		if (commit_has(commit_flat_at(t, i), words))
			return true;
	return false;
}

/* "If I sign a part they'll say that I split it": what others would do is no choice. */
static bool is_supposed(const struct talk *t, size_t i)
{
	static const char *const whose[] = { " i'll ",    " i'd ",   " i will ",
					     " i would ", " we'll ", " we'd ",
					     " we ",      NULL };
	static const char *const theirs[] = { " they'll ",    " they'd ", " they will ",
					      " they would ", " he'll ",  " he'd ",
					      " she'll ",     " she'd ",  NULL };
	struct str flat = commit_flat_at(t, i), rest;

	if (!str_starts(flat, STRL(" if i ")) && !str_starts(flat, STRL(" if we ")))
		return false;
	rest = str_from(flat, strlen(" if we") - 1);
	return commit_has(rest, theirs) && !commit_has(rest, whose);
}

/* "You can export it any time": what anybody may do is chosen by nobody. */
static bool is_usual(const struct talk *t, size_t i)
{
	static const char *const words[] = {
		" any time ", " anytime ", " as standard ", " by default ", " always ",
		" whenever ", NULL
	};
	struct str flat = commit_flat_at(t, i);

	return str_starts(flat, STRL(" you can ")) && commit_has(flat, words);
}

static bool doubt_decision(const struct talk *t, const size_t *v, size_t n)
{
	return is_supposed(t, v[0]) || is_usual(t, v[0]) || is_turned_down(t, v, n);
}

/* "I could come on the ninth?": who offers waits for the answer. */
static bool is_asking(const struct talk *t, const size_t *v, size_t n)
{
	static const char *const words[] = { " i could ", " shall i ", " i can ",
					     " should i ", NULL };

	for (size_t i = 0; i < n; i++)
		if (commit_of(commit_flat_at(t, v[i])) > COMMIT_CAN ||
		    talk_voice(t, v[i]) != talk_voice(t, v[0]))
			return false;
	return str_ends(t->sentences.v[v[n - 1]].text, STRL("?")) &&
	       commit_has(commit_flat_at(t, v[n - 1]), words);
}

bool doubt_item(const struct talk *t, const struct item *it)
{
	size_t v[TALK_ITEM_SENTENCES], n = talk_sentences_of(t, it, v), with;
	int64_t sure = it->due.len ? 0 : SURE_UNDATED;
	bool said;

	if (!str_eq(it->by, STRL("rules")) || n == 0 ||
	    t->sentences.v[v[0]].seg->kind != SEG_SPEECH)
		return false;
	if (it->kind != ITEM_ACTION)
		return it->kind == ITEM_DECISION && doubt_decision(t, v, n);
	if (is_asking(t, v, n) && !is_taken(t, v[n - 1]))
		return true;
	if (accord_takes(t, v[n - 1], &with))
		return false;
	said = is_said(t, v, n);
	if (!said && sure < SURE_UNSAID)
		sure = SURE_UNSAID;
	return it->confidence < sure && !is_answered(t, v, n) &&
	       !is_asked(t, promise_of(t, v, n), said) && !is_taken(t, v[n - 1]);
}
