/* byname.c - what somebody says of "I" told by name: "I'll ask" is "Nora Pell will
 * ask". */
#include "extract/wording/byname.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/lang/name.h"
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
static const struct spoken *form_at(const struct pieces *p, size_t i, size_t next)
{
	for (size_t k = 0; k < COUNT(forms); k++)
		if (pieces_is(p, i, forms[k].said) &&
		    (!forms[k].next || pieces_is(p, next, forms[k].next)))
			return &forms[k];
	return NULL;
}

/* "It won't let me in", "if you let me": somebody else does. */
static bool others_let(const struct pieces *p, size_t let)
{
	static const char others[] =
	    " to will can could would won't can't cannot couldn't wouldn't don't "
	    "doesn't didn't never not they you we it he she they'll you'll it'll he'll "
	    "she'll ";

	return let > 0 && !pieces_comma(p, let - 1) && pieces_in(p, let - 1, others);
}

/* "Let me ask legal", but "let me know", "let me see". */
static bool lets_me(const struct pieces *p, size_t i)
{
	static const char waits[] =
	    " know have see be say think tell start finish guess put just ";

	return pieces_is(p, i, "let") && pieces_is(p, i + 1, "me") &&
	       p->v[i + 1].tail.len == 0 && i + 2 < p->n &&
	       !pieces_in(p, i + 2, waits) && !others_let(p, i);
}

static const char between[] =
    " just also still only really already always never "
    "probably honestly certainly genuinely actually personally definitely now then ";

/* "I go there and connect it": the verb at i goes on with that of the "I" at `last`. */
static bool goes_on(const struct pieces *p, size_t last, size_t i)
{
	static const char objects[] =
	    " it them you him her me us the a an this that these those my our your ";
	static const char others[] = " to let lets help helps make makes see we they ";
	size_t verb = last + 1 + pieces_in(p, last + 1, between);

	if (verb >= i || !pieces_is(p, last, "i") || !verb_is(p, verb) ||
	    !verb_is(p, i) || !pieces_in(p, i + 1, objects) ||
	    !pieces_in(p, i - 1, " and or "))
		return false;
	for (size_t k = verb; k < i; k++)
		if (pieces_comma(p, k) || pieces_in(p, k, OPEN_CLAUSES) ||
		    (k > verb && pieces_in(p, k, others)) ||
		    (pieces_is(p, k, "you") && verb_is(p, k + 1)))
			return false;
	return true;
}

/* "I'd like it", "I'd asked": which of the two it is, or NULL. */
static const char *had_or_would(const struct pieces *p, size_t i)
{
	static const char would[] =
	    " like rather sooner need want have be do still know hate ";
	static const char had[] = " been had done gone forgotten a an the no to ";
	size_t next = i + 1;

	if (!pieces_is(p, i, "i'd") || p->v[i].tail.len || next >= p->n)
		return NULL;
	next += pieces_is(p, next, "not");
	if (pieces_in(p, next, had) || verb_is_past(p, next))
		return "had";
	return pieces_in(p, next, would) || verb_is(p, next) ? "would" : NULL;
}

/* "I know who", but "I know, I watched it", "I know but". */
static bool knows(const struct pieces *p, size_t i)
{
	static const char what[] =
	    " who whom what where when why how which whether if the "
	    "a an of him her them it it's that that's there's "
	    "somebody someone some ";

	return pieces_is(p, i, "know") && !p->v[i].tail.len &&
	       pieces_in(p, i + 1, what);
}

/*
 * "I" with its verb in the third person: how many words that is, or 0.  *adverb: the
 * word between them, or none: "I just need".
 */
static size_t first_person(const struct pieces *p, size_t i, char put[VERB_BYTES],
			   struct str *adverb)
{
	bool alone = pieces_is(p, i, "i") && p->v[i].tail.len == 0;
	bool parted =
	    alone && pieces_in(p, i + 1, between) && p->v[i + 1].tail.len == 0;
	size_t next = i + 1 + parted;
	const struct spoken *f = form_at(p, i, next);

	*adverb = parted ? p->v[i + 1].word : str_none();
	if (alone && knows(p, next)) {
		snprintf(put, VERB_BYTES, "knows");
		return next + 1 - i;
	}
	if (!f) {
		const char *will = lets_me(p, i) ? "will" : had_or_would(p, i);

		if (will)
			snprintf(put, VERB_BYTES, "%s", will);
		if (will)
			return pieces_is(p, i, "let") ? 2 : 1;
		return alone && verb_third(p, next, put) ? next + 1 - i : 0;
	}
	if (f->at_end && (i == 0 || pieces_next(p, next) < p->n))
		return 0;
	if (!f->next)
		next = i;
	/* "about ten, I should think" */
	if (pieces_in(p, next + 1, " think imagine say guess mean ") &&
	    !pieces_in(p, next, " don't didn't can't cannot couldn't "))
		return 0;
	snprintf(put, VERB_BYTES, "%s", f->put);
	return next + 1 - i;
}

/* The word before i that is left, or 0. */
static size_t left_of(const struct pieces *p, size_t i)
{
	while (i-- > 1 && p->v[i].gone)
		;
	return i;
}

/* "It's shut and I can't": a clause ends at the "and", not "Rufus and I". */
static bool ends_clause(const struct pieces *p, size_t and)
{
	static const char finite[] =
	    " is are was were isn't aren't wasn't has have had "
	    "hasn't haven't will won't "
	    "can can't could don't doesn't didn't it's that's "
	    "there's he's she's they're "
	    "they've they'll we're we've we'll you're you've "
	    "you'll it'll he'll she'll ";

	if (and == 0 || p->v[and-1].word.len == 0 ||
	    ascii_is_upper(p->v[and-1].word.p[0]))
		return false;
	for (size_t k = 0; k + 1 < and; k++)
		if (pieces_in(p, k, finite))
			return true;
	return false;
}

/* "I" may be told by name there: not in "my team and I can", "can I have"; once the
 * name has been the subject, "and I" goes on with it. */
static bool is_subject(const struct pieces *p, size_t i, bool told)
{
	static const char asks[] =
	    " can could shall should will would do did does am was may might must have "
	    "had or nor ";
	size_t k = i;

	while (k > 0 && p->v[k - 1].gone)
		k--;
	/* "She said I don't care": whose "I" is that?  Not "she said I'd lost it". */
	if (k > 1 && pieces_in(p, k - 1, " said says ") &&
	    pieces_in(p, k - 2, " he she they "))
		return pieces_is(p, i, "i'd") && verb_is_past(p, i + 1);
	if (k == 0 || pieces_comma(p, k - 1) || pieces_in(p, k - 1, " then so "))
		return true;
	if (pieces_is(p, k - 1, "and"))
		return told || !pieces_is(p, i, "i") || ends_clause(p, k - 1) ||
		       (k > 1 && pieces_comma(p, k - 2));
	return !pieces_in(p, k - 1, asks);
}

/* Few words begin as "I" and "my" do. */
static bool is_own(const struct pieces *p, size_t i)
{
	return strchr("im", p->v[i].folded[0]) && pieces_in(p, i, BYNAME_OWN);
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
static bool is_house(const struct pieces *p, size_t our)
{
	static const char us[] = " we us we'll we're we've we'd ours ourselves ";
	static const char them[] = " they they'll they're they've they'd them their ";

	for (size_t i = 0; i < p->n; i++)
		if (pieces_in(p, i, us) || (i < our && pieces_in(p, i, them)))
			return false;
	return true;
}

/* What others do at k is no part of what is asked or seen: "what they're rated for",
 * "where the key is". */
static bool is_asked(const struct pieces *p, size_t k)
{
	for (size_t back = 1; back <= 3 && back <= k; back++)
		if (pieces_in(p, k - back, " what which if whether where how who as "))
			return true;
	return false;
}

/* "I don't know, it's open and I'll ask": others do something between the words. */
static bool others_between(const struct pieces *p, size_t from, size_t to)
{
	static const char others[] =
	    " it's it'll he he's he'll she she's she'll we we'll "
	    "we're we've they they'll they're they've you'll "
	    "you're you've that's there's is are was were ";
	static const char things[] = " it you that this ";

	for (size_t k = from; k < to; k++)
		if ((pieces_in(p, k, others) && !is_asked(p, k)) ||
		    (pieces_in(p, k, things) && pieces_comma(p, k - 1)))
			return true;
	return false;
}

/*
 * A clause behind the one at `last` has its subject: "I'll ask, I'm there on Monday";
 * not behind "because", and not when another clause stands between.
 */
static bool same_subject(const struct pieces *p, size_t last, size_t i)
{
	const struct spoken *f = form_at(p, i, i + 1);
	size_t before = left_of(p, i);

	if (f && f->at_end) /* "on Monday, Nora thinks" */
		return false;
	if (last > 0 && (pieces_in(p, last - 1, OPEN_CLAUSES) ||
			 pieces_in(p, last - 1, " what which that ")))
		return false;
	if (pieces_is(p, before, "and") ||
	    (pieces_is(p, before, "then") && pieces_is(p, left_of(p, before), "and")))
		return !others_between(p, last + 1, before);
	if (!pieces_comma(p, before))
		return false;
	for (size_t k = last; k < before; k++)
		if (!p->v[k].gone &&
		    (pieces_comma(p, k) || pieces_in(p, k, OPEN_CLAUSES)))
			return false;
	return !others_between(p, last + 1, before);
}

/* "I'll buy it myself", but "I'll introduce myself", "by myself". */
static bool is_emphatic(const struct pieces *p, size_t i)
{
	static const char reflexive[] = " introduce teach help ask hurt enjoy remind "
					"convince by for to with of from about on ";

	return pieces_is(p, i, "myself") && i > 0 &&
	       (pieces_in(p, i - 1, " come go drive fly walk look check ") ||
		(!verb_is(p, i - 1) && !pieces_in(p, i - 1, reflexive)));
}

/* "I have it with me": of the subject of the same clause. */
static bool is_reflexive(const struct pieces *p, size_t last, size_t me)
{
	if (last >= me || !pieces_in(p, me - 1, " of with on in for to by "))
		return false;
	for (size_t k = last; k + 1 < me; k++)
		if (!p->v[k].gone && (pieces_comma(p, k) || pieces_in(p, k, " and ") ||
				      pieces_in(p, k, OPEN_CLAUSES)))
			return false;
	return true;
}

/* "My two pages": those of others would be "their two". */
static bool is_counted(const struct pieces *p, size_t my)
{
	return pieces_in(p, my + 1, " two three four five six seven eight nine ten ");
}

/* Others whose "their" it could be stand at k: "them", "Rufus". */
static bool is_others(const struct pieces *p, size_t k)
{
	static const char others[] =
	    " them they those these people everyone everybody ";
	static const char days[] = " monday tuesday wednesday thursday friday saturday "
				   "sunday january february march april may june july "
				   "august september october november december ";
	struct str word = p->v[k].word;

	return pieces_in(p, k, others) ||
	       (!p->v[k].gone && word.len > 0 && ascii_is_upper(word.p[0]) &&
		!pieces_in(p, k, days));
}

/* "I'll put it in my book" is of the subject of the clause, and of nobody else's. */
static bool is_of_subject(const struct pieces *p, size_t last, size_t my)
{
	if (last >= my)
		return false;
	if (pieces_is(p, my + 1, "own"))
		return true;
	for (size_t k = last + 1; k < my; k++)
		if (pieces_comma(p, k) || pieces_in(p, k, OPEN_CLAUSES) ||
		    is_others(p, k))
			return false;
	return !others_between(p, last + 1, my);
}

/* "Me" and "my" by name: "give me" is "give Nora", "my team" "Nora's team". */
static bool put_other(struct buf *b, const struct pieces *p, size_t i, struct str name,
		      bool named, size_t last)
{
	struct str who = named ? name_first(name) : name;

	if (i > 0 && pieces_is(p, i - 1, "let") && !others_let(p, i - 1) &&
	    !pieces_in(p, i + 1, " know have "))
		return false; /* "let me see" */
	if (named && ((pieces_is(p, i, "my") && is_of_subject(p, last, i)) ||
		      (pieces_is(p, i, "our") && is_house(p, i))))
		buf_z(b, is_counted(p, i) ? "their own" : "their");
	else if (pieces_is(p, i, "me") && !is_reflexive(p, last, i))
		buf_str(b, who);
	else if (pieces_is(p, i, "my") && !pieces_in(p, i + 1, " god goodness word "))
		buf_fmt(b, "%.*s's", STR_ARG(who));
	else
		return false;
	buf_str(b, p->v[i].tail);
	return true;
}

/* The subject of a clause: the whole name once, then the first one, or nothing where it
 * goes on (false). */
static bool put_subject(struct buf *b, const struct pieces *p, size_t i,
			struct str name, bool named, size_t last)
{
	if (named && last != p->n && same_subject(p, last, i)) {
		if (pieces_comma(p, left_of(p, i)))
			buf_z(b, "and ");
		return false;
	}
	buf_fmt(b, "%.*s ", STR_ARG(named ? name_first(name) : name));
	return true;
}

/* "I'll", "let me", "my" and "our" begin as few words do. */
static bool may_be_told(const struct pieces *p, size_t i)
{
	return p->v[i].n_folded && strchr("ilmo", p->v[i].folded[0]);
}

bool byname_join(struct buf *b, const struct pieces *p, struct str name)
{
	bool whole = true, named = false;
	size_t clauses = 0;
	size_t last = p->n; /* where the name is the subject last; p->n: nowhere yet */

	for (size_t i = 0; i < p->n; i++) {
		bool told = name.len && may_be_told(p, i);
		struct str adverb = str_none();
		char verb[VERB_BYTES];
		size_t used = 0;

		if (p->v[i].gone)
			continue;
		if (told && named && is_emphatic(p, i)) {
			buf_str(b, p->v[i].tail);
			continue;
		}
		if (b->len > 0)
			buf_c(b, ' ');
		if (told && is_subject(p, i, last != p->n))
			used = first_person(p, i, verb, &adverb);
		if (used) {
			clauses += put_subject(b, p, i, name, named, last);
			buf_fmt(b, "%.*s%s%s", STR_ARG(adverb), adverb.len ? " " : "",
				verb);
			/* "I'm Nora Pell" would be told as "Nora Pell is Nora Pell". */
			whole =
			    whole && !(i + used < p->n &&
				       str_ieq(p->v[i + used].word, name_first(name)));
			named = true;
			last = i;
			i += used - 1;
			buf_str(b, p->v[i].tail);
		} else if (named && last != p->n && goes_on(p, last, i) &&
			   verb_third(p, i, verb)) {
			buf_fmt(b, "%s%.*s", verb, STR_ARG(p->v[i].tail));
		} else if (told && put_other(b, p, i, name, named, last)) {
			named = true;
		} else {
			whole = whole && !is_own(p, i);
			put_word(b, p->v[i].word, is_own(p, i));
			buf_str(b, p->v[i].tail);
		}
	}
	return !named || (whole && clauses <= MAX_NAMED);
}
