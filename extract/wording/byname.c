/* byname.c - what somebody says of "I" told by name: "I'll ask" is "Nora Pell will
 * ask". */
#include "extract/wording/byname.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/lang/name.h"
#include "base/lang/words.h"
#include "extract/wording/verb.h"

#define OPEN_CLAUSES                                                                 \
	" because but if when while unless until till whether once before after as " \
	"minute moment time "

enum { MAX_NAMED = 2 /* clauses; more are no way to speak */ };

/* What is said of "I", and what that is of somebody else. */
struct spoken {
	const char *said, *next, *put;
	bool at_end; /* only there: "on Monday, I think" */
};

static const struct spoken forms[] = {
	{ "i'll", NULL, "will", false },        { "i'm", NULL, "is", false },
	{ "i've", NULL, "has", false },         { "i", "will", "will", false },
	{ "i", "can", "can", false },           { "i", "can't", "can't", false },
	{ "i", "cannot", "cannot", false },     { "i", "could", "could", false },
	{ "i", "couldn't", "couldn't", false }, { "i", "should", "should", false },
	{ "i", "would", "would", false },       { "i", "wouldn't", "wouldn't", false },
	{ "i", "shall", "will", false },        { "i", "may", "may", false },
	{ "i", "must", "must", false },         { "i", "might", "might", false },
	{ "i", "won't", "won't", false },       { "i", "am", "is", false },
	{ "i", "was", "was", false },           { "i", "have", "has", false },
	{ "i", "had", "had", false },           { "i", "need", "needs", false },
	{ "i", "want", "wants", false },        { "i", "owe", "owes", false },
	{ "i", "do", "does", false },           { "i", "don't", "doesn't", false },
	{ "i", "did", "did", false },           { "i", "haven't", "hasn't", false },
	{ "i", "hadn't", "hadn't", false },     { "i", "didn't", "didn't", false },
	{ "i", "think", "thinks", true },       { "i", "hope", "hopes", true },
	{ "i", "guess", "guesses", true },      { "i", "suppose", "supposes", true },
	{ "i", "promise", "promises", true },
};

/* Of "I" at i with the word at `next`. */
static const struct spoken *form_at(const struct utterance *u, size_t i, size_t next)
{
	for (size_t k = 0; k < COUNT(forms); k++)
		if (utterance_is(u, i, forms[k].said) &&
		    (!forms[k].next || utterance_is(u, next, forms[k].next)))
			return &forms[k];
	return NULL;
}

/* "It won't let me in", "if you let me": somebody else does. */
static bool others_let(const struct utterance *u, size_t let)
{
	static const char others[] =
	    " to will can could would won't can't cannot couldn't wouldn't don't "
	    "doesn't didn't never not they you we it he she they'll you'll it'll he'll "
	    "she'll ";

	return let > 0 && !utterance_comma(u, let - 1) &&
	       utterance_in(u, let - 1, others);
}

/* "Let me ask legal", but "let me know", "let me see". */
static bool lets_me(const struct utterance *u, size_t i)
{
	static const char waits[] =
	    " know have see be say think tell start finish guess put just ";

	return utterance_is(u, i, "let") && utterance_is(u, i + 1, "me") &&
	       u->v[i + 1].tail.len == 0 && i + 2 < u->n &&
	       !utterance_in(u, i + 2, waits) && !others_let(u, i);
}

static const char between[] =
    " just also still only really already always never "
    "probably honestly certainly genuinely actually personally definitely now then ";

/* "I go there and connect it": the verb at i goes on with that of the "I" at `last`. */
static bool goes_on(const struct utterance *u, size_t last, size_t i)
{
	static const char objects[] = WORDS_DETERMINERS "it them you him me us ";
	static const char others[] = " to let lets help helps make makes see we they ";
	size_t verb = last + 1 + utterance_in(u, last + 1, between);

	if (verb >= i || !utterance_is(u, last, "i") || !verb_is(u, verb) ||
	    !verb_is(u, i) || !utterance_in(u, i + 1, objects) ||
	    !utterance_in(u, i - 1, " and or "))
		return false;
	for (size_t k = verb; k < i; k++)
		if (utterance_comma(u, k) || utterance_in(u, k, OPEN_CLAUSES) ||
		    (k > verb && utterance_in(u, k, others)) ||
		    (utterance_is(u, k, "you") && verb_is(u, k + 1)))
			return false;
	return true;
}

/* "I'd like it", "I'd asked": which of the two it is, or NULL. */
static const char *had_or_would(const struct utterance *u, size_t i)
{
	static const char would[] =
	    " like rather sooner need want have be do still know hate ";
	static const char had[] = " been had done gone forgotten a an the no to ";
	size_t next = i + 1;

	if (!utterance_is(u, i, "i'd") || u->v[i].tail.len || next >= u->n)
		return NULL;
	next += utterance_is(u, next, "not");
	if (utterance_in(u, next, had) || verb_is_past(u, next))
		return "had";
	return utterance_in(u, next, would) || verb_is(u, next) ? "would" : NULL;
}

/* "I know who", but "I know, I watched it", "I know but". */
static bool knows(const struct utterance *u, size_t i)
{
	static const char what[] =
	    " who whom what where when why how which whether if the "
	    "a an of him her them it it's that that's there's "
	    "somebody someone some ";

	return utterance_is(u, i, "know") && !u->v[i].tail.len &&
	       utterance_in(u, i + 1, what);
}

/*
 * "I" with its verb in the third person: how many words that is, or 0.  *adverb: the
 * word between them, or none: "I just need".
 */
static size_t first_person(const struct utterance *u, size_t i, char put[VERB_BYTES],
			   struct str *adverb)
{
	bool alone = utterance_is(u, i, "i") && u->v[i].tail.len == 0;
	bool parted =
	    alone && utterance_in(u, i + 1, between) && u->v[i + 1].tail.len == 0;
	size_t next = i + 1 + parted;
	const struct spoken *f = form_at(u, i, next);

	*adverb = parted ? u->v[i + 1].word : str_none();
	if (alone && knows(u, next)) {
		snprintf(put, VERB_BYTES, "knows");
		return next + 1 - i;
	}
	if (!f) {
		const char *will = lets_me(u, i) ? "will" : had_or_would(u, i);

		if (will)
			snprintf(put, VERB_BYTES, "%s", will);
		if (will)
			return utterance_is(u, i, "let") ? 2 : 1;
		return alone && verb_third(u, next, put) ? next + 1 - i : 0;
	}
	if (f->at_end && (i == 0 || utterance_next(u, next) < u->n))
		return 0;
	if (!f->next)
		next = i;
	/* "about ten, I should think" */
	if (utterance_in(u, next + 1, " think imagine say guess mean ") &&
	    !utterance_in(u, next, " don't didn't can't cannot couldn't "))
		return 0;
	snprintf(put, VERB_BYTES, "%s", f->put);
	return next + 1 - i;
}

/* The word before i that is left, or 0. */
static size_t left_of(const struct utterance *u, size_t i)
{
	while (i-- > 1 && u->v[i].gone)
		;
	return i;
}

/* "It's shut and I can't": a clause ends at the "and", not "Rufus and I". */
static bool ends_clause(const struct utterance *u, size_t and)
{
	static const char finite[] =
	    " is are was were isn't aren't wasn't has have had "
	    "hasn't haven't will won't "
	    "can can't could don't doesn't didn't it's that's "
	    "there's he's she's they're "
	    "they've they'll we're we've we'll you're you've "
	    "you'll it'll he'll she'll ";

	if (and == 0 || u->v[and-1].word.len == 0 ||
	    ascii_is_upper(u->v[and-1].word.p[0]))
		return false;
	for (size_t k = 0; k + 1 < and; k++)
		if (utterance_in(u, k, finite))
			return true;
	return false;
}

/* "I" may be told by name there: not in "my team and I can", "can I have"; once the
 * name has been the subject, "and I" goes on with it. */
static bool is_subject(const struct utterance *u, size_t i, bool told)
{
	static const char asks[] =
	    " can could shall should will would do did does am was may might must have "
	    "had or nor ";
	size_t k = i;

	while (k > 0 && u->v[k - 1].gone)
		k--;
	/* "She said I don't care": whose "I" is that?  Not "she said I'd lost it". */
	if (k > 1 && utterance_in(u, k - 1, " said says ") &&
	    utterance_in(u, k - 2, " he she they "))
		return utterance_is(u, i, "i'd") && verb_is_past(u, i + 1);
	if (k == 0 || utterance_comma(u, k - 1) || utterance_in(u, k - 1, " then so "))
		return true;
	if (utterance_is(u, k - 1, "and"))
		return told || !utterance_is(u, i, "i") || ends_clause(u, k - 1) ||
		       (k > 1 && utterance_comma(u, k - 2));
	return !utterance_in(u, k - 1, asks);
}

/* Few words begin as "I" and "my" do. */
static bool is_own(const struct utterance *u, size_t i)
{
	return strchr("im", u->v[i].folded[0]) && utterance_in(u, i, BYNAME_OWN);
}

/* Captions write "i'll". */
static void put_word(struct buf *b, struct str word, bool own)
{
	if (own && word.p[0] == 'i') {
		buf_c(b, 'I');
		word = str_from(word, 1);
	}
	buf_str(b, word);
}

/* "Our" is the speaker's house: no "we" goes with it, and "their" would not be that of
 * others who were named before. */
static bool is_house(const struct utterance *u, size_t our)
{
	static const char us[] = " we us we'll we're we've we'd ours ourselves ";
	static const char them[] = " they they'll they're they've they'd them their ";

	for (size_t i = 0; i < u->n; i++)
		if (utterance_in(u, i, us) || (i < our && utterance_in(u, i, them)))
			return false;
	return true;
}

/* What others do at k is no part of what is asked or seen: "what they're rated for",
 * "where the key is". */
static bool is_asked(const struct utterance *u, size_t k)
{
	for (size_t back = 1; back <= 3 && back <= k; back++)
		if (utterance_in(u, k - back,
				 " what which if whether where how who as "))
			return true;
	return false;
}

/* "I don't know, it's open and I'll ask": others do something between the words. */
static bool others_between(const struct utterance *u, size_t from, size_t to)
{
	static const char others[] =
	    " it's it'll he he's he'll she she's she'll we we'll "
	    "we're we've they they'll they're they've you'll "
	    "you're you've that's there's is are was were ";
	static const char things[] = " it you that this ";

	for (size_t k = from; k < to; k++)
		if ((utterance_in(u, k, others) && !is_asked(u, k)) ||
		    (utterance_in(u, k, things) && utterance_comma(u, k - 1)))
			return true;
	return false;
}

/*
 * A clause behind the one at `last` has its subject: "I'll ask, I'm there on Monday";
 * not behind "because", and not when another clause stands between.
 */
static bool same_subject(const struct utterance *u, size_t last, size_t i)
{
	const struct spoken *f = form_at(u, i, i + 1);
	size_t before = left_of(u, i);

	if (f && f->at_end) /* "on Monday, Nora thinks" */
		return false;
	if (last > 0 && (utterance_in(u, last - 1, OPEN_CLAUSES) ||
			 utterance_in(u, last - 1, " what which that ")))
		return false;
	if (utterance_is(u, before, "and") ||
	    (utterance_is(u, before, "then") &&
	     utterance_is(u, left_of(u, before), "and")))
		return !others_between(u, last + 1, before);
	if (!utterance_comma(u, before))
		return false;
	for (size_t k = last; k < before; k++)
		if (!u->v[k].gone &&
		    (utterance_comma(u, k) || utterance_in(u, k, OPEN_CLAUSES)))
			return false;
	return !others_between(u, last + 1, before);
}

/* "I'll buy it myself", but "I'll introduce myself", "by myself". */
static bool is_emphatic(const struct utterance *u, size_t i)
{
	static const char reflexive[] = " introduce teach help ask hurt enjoy remind "
					"convince by for to with of from about on ";

	return utterance_is(u, i, "myself") && i > 0 &&
	       (utterance_in(u, i - 1, " come go drive fly walk look check ") ||
		(!verb_is(u, i - 1) && !utterance_in(u, i - 1, reflexive)));
}

/* "I have it with me": of the subject of the same clause. */
static bool is_reflexive(const struct utterance *u, size_t last, size_t me)
{
	if (last >= me || !utterance_in(u, me - 1, " of with on in for to by "))
		return false;
	for (size_t k = last; k + 1 < me; k++)
		if (!u->v[k].gone &&
		    (utterance_comma(u, k) || utterance_in(u, k, " and ") ||
		     utterance_in(u, k, OPEN_CLAUSES)))
			return false;
	return true;
}

/* "My two pages": those of others would be "their two". */
static bool is_counted(const struct utterance *u, size_t my)
{
	return utterance_in(u, my + 1,
			    " two three four five six seven eight nine ten ");
}

/* Others whose "their" it could be stand at k: "them", "Rufus". */
static bool is_others(const struct utterance *u, size_t k)
{
	static const char others[] =
	    " them they those these people everyone everybody ";
	static const char days[] =
	    WORDS_WEEKDAYS "january february march april may june july "
			   "august september october november december ";
	struct str word = u->v[k].word;

	return utterance_in(u, k, others) ||
	       (!u->v[k].gone && word.len > 0 && ascii_is_upper(word.p[0]) &&
		!utterance_in(u, k, days));
}

/* "I'll put it in my book" is of the subject of the clause, and of nobody else's. */
static bool is_of_subject(const struct utterance *u, size_t last, size_t my)
{
	if (last >= my)
		return false;
	if (utterance_is(u, my + 1, "own"))
		return true;
	for (size_t k = last + 1; k < my; k++)
		if (utterance_comma(u, k) || utterance_in(u, k, OPEN_CLAUSES) ||
		    is_others(u, k))
			return false;
	return !others_between(u, last + 1, my);
}

/* "Me" and "my" by name: "give me" is "give Nora", "my team" "Nora's team". */
static bool put_other(struct buf *b, const struct utterance *u, size_t i,
		      struct str name, bool named, size_t last)
{
	struct str who = named ? name_first(name) : name;

	if (i > 0 && utterance_is(u, i - 1, "let") && !others_let(u, i - 1) &&
	    !utterance_in(u, i + 1, " know have "))
		return false; /* "let me see" */
	if (named && ((utterance_is(u, i, "my") && is_of_subject(u, last, i)) ||
		      (utterance_is(u, i, "our") && is_house(u, i))))
		buf_z(b, is_counted(u, i) ? "their own" : "their");
	else if (utterance_is(u, i, "me") && !is_reflexive(u, last, i))
		buf_str(b, who);
	else if (utterance_is(u, i, "my") &&
		 !utterance_in(u, i + 1, " god goodness word "))
		buf_fmt(b, "%.*s's", STR_ARG(who));
	else
		return false;
	buf_str(b, u->v[i].tail);
	return true;
}

/* The subject of a clause: the whole name once, then the first one, or nothing where it
 * goes on (false). */
static bool put_subject(struct buf *b, const struct utterance *u, size_t i,
			struct str name, bool named, size_t last)
{
	if (named && last != u->n && same_subject(u, last, i)) {
		if (utterance_comma(u, left_of(u, i)))
			buf_z(b, "and ");
		return false;
	}
	buf_fmt(b, "%.*s ", STR_ARG(named ? name_first(name) : name));
	return true;
}

/* "I'll", "let me", "my" and "our" begin as few words do. */
static bool may_be_told(const struct utterance *u, size_t i)
{
	return u->v[i].n_folded && strchr("ilmo", u->v[i].folded[0]);
}

bool byname_join(struct buf *b, const struct utterance *u, struct str name)
{
	bool whole = true, named = false;
	size_t clauses = 0;
	size_t last = u->n; /* where the name is the subject last; u->n: nowhere yet */

	for (size_t i = 0; i < u->n; i++) {
		bool told = name.len && may_be_told(u, i);
		struct str adverb = str_none();
		char verb[VERB_BYTES];
		size_t used = 0;

		if (u->v[i].gone)
			continue;
		if (told && named && is_emphatic(u, i)) {
			buf_str(b, u->v[i].tail);
			continue;
		}
		if (b->len > 0)
			buf_c(b, ' ');
		if (told && is_subject(u, i, last != u->n))
			used = first_person(u, i, verb, &adverb);
		if (used) {
			clauses += put_subject(b, u, i, name, named, last);
			buf_fmt(b, "%.*s%s%s", STR_ARG(adverb), adverb.len ? " " : "",
				verb);
			/* "I'm Nora Pell" would be told as "Nora Pell is Nora Pell". */
			whole =
			    whole && !(i + used < u->n &&
				       str_ieq(u->v[i + used].word, name_first(name)));
			named = true;
			last = i;
			i += used - 1;
			buf_str(b, u->v[i].tail);
		} else if (named && last != u->n && goes_on(u, last, i) &&
			   verb_third(u, i, verb)) {
			buf_fmt(b, "%s%.*s", verb, STR_ARG(u->v[i].tail));
		} else if (told && put_other(b, u, i, name, named, last)) {
			named = true;
		} else {
			whole = whole && !is_own(u, i);
			put_word(b, u->v[i].word, is_own(u, i));
			buf_str(b, u->v[i].tail);
		}
	}
	return !named || (whole && clauses <= MAX_NAMED);
}
