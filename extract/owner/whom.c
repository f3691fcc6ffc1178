/* whom.c - see whom.h.  Words of English conversation. */
#include "extract/owner/whom.h"

#include "base/lang/words.h"
#include "extract/agenda.h"
#include "extract/commit.h"
#include "extract/owner/named.h"
#include "extract/signals.h"
#include "extract/who/index.h"

enum {
	SENTENCES = 6, /* before the action that are looked at */
	TURNS = 4      /* back */
};

/* "Her" is no "her letter" before these. */
static bool is_object(struct str behind)
{
	static const char words[] =
	    " a about after again an and as at back because before both but by first "
	    "for "
	    "friday from how if in into later monday next now of off on once or out "
	    "over "
	    "so straight that the then there this thursday to today tomorrow tonight "
	    "tuesday two until up wednesday what when where whether which while who "
	    "why "
	    "with ";
	struct str word;
	size_t at = 0;

	if (!behind.len || behind.p[0] != ' ')
		return true;
	return word_next(behind, &at, &word) && word_is_in(word, words);
}

/* Behind the only "him" or "her" that a text says of somebody, or STR_NPOS. */
static size_t object_at(struct str text)
{
	size_t found = STR_NPOS;
	struct str word;

	for (size_t at = 0; word_next(text, &at, &word);) {
		bool he = str_ieq(word, STRL("him")), she = str_ieq(word, STRL("her"));
		size_t end = (size_t)(word.p - text.p) + word.len;

		if (str_ieq(word, STRL("he")) || str_ieq(word, STRL("she")))
			return found;
		if (found == STR_NPOS &&
		    (he || (she && is_object(str_from(text, end)))))
			found = end;
	}
	return found;
}

static bool speaks_name(const struct talk *t, size_t s)
{
	const struct who *w = t->who;

	for (size_t m = w->of_sentence[s]; m < w->of_sentence[s + 1]; m++)
		if (w->mentions.v[m].sort == NAME_PERSON)
			return true;
	return false;
}

/* "An electrician who's ticketed", "our lawyer and she": a noun that is a person, and
 * no name beside it may be that one's. */
static bool names_trade(const struct talk *t, size_t s)
{
	const struct sentence *x = &t->sentences.v[s];

	for (size_t i = 2; i < x->n_words && !speaks_name(t, s); i++) {
		struct str word = talk_word(t, x, i);
		size_t noun = i - 1;

		if (str_in_words(word, "he she he's she's") && i > 2 &&
		    str_in_words(talk_word(t, x, i - 1), "and but so"))
			noun = i - 2;
		else if (!str_in_words(word, "who who's who'd who'll he's she's"))
			continue;
		if (str_in_words(talk_word(t, x, noun - 1), WORDS_DETERMINERS) ||
		    (noun > 1 &&
		     str_in_words(talk_word(t, x, noun - 2), WORDS_DETERMINERS)))
			return true;
	}
	return false;
}

/* "A fella I know", "my boss": somebody without a name. */
static bool names_nobody(const struct talk *t, size_t s)
{
	static const char *const words[] = {
		" a guy ",     " a fella ",    " a lad ",       " a man ",
		" a woman ",   " a lady ",     " a bloke ",     " the guy ",
		" the man ",   " the lady ",   " the lad ",     " the woman ",
		" the bloke ", " my boss ",    " somebody ",    " someone ",
		" a friend ",  " my cousin ",  " the head ",    " the chair ",
		" a person ",  " the person ", " their bloke ", NULL
	};

	return commit_has(commit_flat_at(t, s), words) || names_trade(t, s);
}

static bool speaks_beside(const struct talk *t, size_t turn, const struct person *p)
{
	for (size_t k = turn > 0 ? turn - 1 : 0; k <= turn + 1 && k < t->turns.n; k++)
		if (talk_speaker(t, t->turns.v[k].first) == p)
			return true;
	return false;
}

/* Adds whom a sentence names; false: more than one, or nobody can tell who. */
static bool add_named(const struct talk *t, size_t s, const struct person *owner,
		      const struct person **who)
{
	const struct who *w = t->who;

	for (size_t m = w->of_sentence[s]; m < w->of_sentence[s + 1]; m++) {
		const struct person *p;

		if (w->mentions.v[m].sort != NAME_PERSON)
			continue;
		p = index_mentioned(t, &w->mentions.v[m]);
		if (!p)
			return false;
		if (p == owner || p == talk_speaker(t, s) || p == named_called(t, s) ||
		    p == *who)
			continue;
		if (*who)
			return false;
		*who = p;
	}
	return true;
}

static const char *const his[] = { " he ",    " him ",  " his ", " he's ",
				   " he'll ", " he'd ", NULL };
static const char *const hers[] = { " she ",    " her ",   " she's ",
				    " she'll ", " she'd ", NULL };

/* "He'll be glad", "ask her": it is said on about him, or her. */
static bool goes_on(const struct talk *t, size_t s, bool she)
{
	return commit_has(commit_flat_at(t, s), she ? hers : his);
}

/* "He asked Ben": he is not Ben. */
static bool is_other(const struct talk *t, size_t s, bool she)
{
	const struct mention *m = &t->who->mentions.v[t->who->of_sentence[s]];

	return commit_has(commit_flat(t->arena,
				      str_head(t->sentences.v[s].text, m->from)),
			  she ? hers : his);
}

static const struct person *only_named(const struct talk *t, size_t first,
				       const struct person *owner, bool she)
{
	const struct person *who = NULL;
	size_t turn = t->sentences.v[first].turn;
	bool more = false, known;

	for (size_t s = first; s > 0 && s + SENTENCES > first; s--) {
		if (!signals_open(t, s - 1) || agenda_breaks(t, s) ||
		    t->sentences.v[s - 1].turn + TURNS < turn)
			break;
		more = more || (!who && goes_on(t, s - 1, she));
		if (!who && names_nobody(t, s - 1))
			return NULL;
		known = who != NULL;
		if (!add_named(t, s - 1, owner, &who) ||
		    (who && !known && (!more || is_other(t, s - 1, she))))
			return NULL;
	}
	return who && !speaks_beside(t, turn, who) ? who : NULL;
}

void whom_tell(const struct talk *t, struct item *it)
{
	size_t v[TALK_ITEM_SENTENCES], n, at = object_at(it->text);
	const struct person *owner, *who = NULL;
	bool she;

	if (it->kind != ITEM_ACTION || !str_eq(it->by, STRL("rules")) ||
	    at == STR_NPOS || !it->owner.len || !t->who->of_sentence)
		return;
	n = talk_sentences_of(t, it, v);
	owner = people_named(t, it->owner);
	for (size_t i = 0; i < n; i++)
		if (!add_named(t, v[i], owner, &who) || who)
			return;
	she = at > 0 && str_ends(str_n(it->text.p, at), STRL("her"));
	who = n ? only_named(t, v[0], owner, she) : NULL;
	if (who)
		it->text =
		    arena_fmt(t->arena, "%.*s (%.*s)%.*s", (int)at, it->text.p,
			      STR_ARG(who->name), STR_ARG(str_from(it->text, at)));
}
