/*
 * antecedent.c - what "it" and "them" of a promise are: who takes something up says the
 * verb again, and not the thing.  Who asks on says no more of what was asked.
 */
#include "extract/antecedent.h"

#include "base/lang/words.h"
#include "extract/agenda.h"
#include "extract/commit.h"
#include "extract/signals.h"
#include "extract/words/nouns.h"

enum {
	BEFORE = 8,     /* sentences to look through */
	OBJECT = 5,     /* words behind the verb in which its object stands */
	BRIEF = 12,     /* words of a promise that says little else */
	ANNOUNCED = 4,  /* words of a thing that is announced, the article included */
	ASKING_ON = 6,  /* words of a question that only asks on */
	LONG_WORDS = 20 /* of a sentence that says too much else */
};

static bool is_pronoun(struct str word)
{
	return str_in_words(word, "it them him her");
}

/* Word i stands where a verb does: "I'll send", "to send", "please send". */
static bool is_deed(const struct talk *t, const struct sentence *s, size_t i)
{
	return i == 0 ||
	       str_in_words(talk_word(t, s, i - 1),
			    "i'll we'll you'll will would can could should to "
			    "please me somebody someone i we you");
}

/* The verb that is said of "it", or NULL: "I'll send it", not "I'll do it". */
static const struct form *verb_of(const struct talk *t, const struct sentence *s)
{
	static const char empty[] =
	    " do have get make take put be let give want need see know say tell think "
	    "like love mean keep try of to ";

	for (size_t i = 1; i + 1 < s->n_words && s->n_words <= BRIEF; i++)
		if (is_pronoun(talk_word(t, s, i + 1)) && is_deed(t, s, i) &&
		    !str_in_words(talk_word(t, s, i), empty))
			return talk_form(t, s->word + i);
	return NULL;
}

/* A sentence says that verb, and of what. */
static bool says_of_what(const struct talk *t, const struct sentence *s,
			 const struct form *verb)
{
	for (size_t i = 0; i + 1 < s->n_words && s->n_words <= LONG_WORDS; i++) {
		if (talk_form(t, s->word + i)->term != verb->term ||
		    !is_deed(t, s, i) || is_pronoun(talk_word(t, s, i + 1)))
			continue;
		for (size_t k = i + 1; k < s->n_words && k <= i + OBJECT; k++) {
			const struct form *f = talk_form(t, s->word + k);

			if (f->term != verb->term && !(f->says & SAYS_TIME) &&
			    (f->content || (f->says & SAYS_NAME)))
				return true;
		}
	}
	return false;
}

static bool is_thing(const struct form *f)
{
	return f->content && !(f->says & (SAYS_TIME | SAYS_NUMBER | SAYS_DIGIT)) &&
	       !nouns_is_verb(f->text) && !nouns_inflected(f->text);
}

/* "So the questionnaire.", "Oh, and the audit.": a thing alone, which is the matter
 * from there on. */
static bool announces(const struct talk *t, const struct sentence *s)
{
	static const char which[] = " the our your my their ";
	const struct form *f = NULL;
	size_t i = 0;

	while (i < s->n_words && str_in_words(talk_word(t, s, i), WORDS_OPENING))
		i++;
	if (!str_in_words(talk_word(t, s, i), which) || s->n_words > i + ANNOUNCED)
		return false;
	for (i++; i < s->n_words; i++) {
		f = talk_form(t, s->word + i);
		if (!is_thing(f))
			return false;
	}
	return f != NULL;
}

/* "I'd want the certificate": names another thing. */
static bool names_thing(const struct talk *t, const struct sentence *s)
{
	for (size_t i = 0; i + 1 < s->n_words; i++)
		if (str_in_words(talk_word(t, s, i), WORDS_DETERMINERS) &&
		    is_thing(talk_form(t, s->word + i + 1)))
			return true;
	return false;
}

/* "I'll have it back by Tuesday": says nothing else. */
static bool only_pronoun(const struct talk *t, const struct sentence *s)
{
	bool back = false;

	for (size_t i = 0; i < s->n_words; i++) {
		const struct form *f = talk_form(t, s->word + i);

		/* "the two of them" are people */
		back = back || (str_in_words(f->text, "it them that those") && i > 0 &&
				!str_in_words(talk_word(t, s, i - 1), "of"));
		if (is_thing(f) && !(f->says & SAYS_NAME) &&
		    (i == 0 || !is_deed(t, s, i)))
			return false;
	}
	return back && s->n_words <= BRIEF;
}

size_t antecedent_of(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];
	const struct form *verb = verb_of(t, s);

	for (size_t k = i; verb && k > 0 && k + BEFORE > i; k--) {
		const struct sentence *x = &t->sentences.v[k - 1];

		if (!signals_open(t, k - 1) || x->seg->kind != s->seg->kind ||
		    agenda_breaks(t, k))
			break;
		if (says_of_what(t, x, verb))
			return k - 1;
	}
	return STR_NPOS;
}

static bool needs(const struct talk *t, size_t i)
{
	static const char *const words[] = { " i'd want ",  " we'd want ", " i'd need ",
					     " we'd need ", " i need ",    " we need ",
					     " i'd like ",  " we'd like ", NULL };

	return commit_has(commit_flat_at(t, i), words);
}

/* "I'll ask Ben and let you know": of what, it does not say. */
static bool only_asks(const struct talk *t, const struct sentence *s)
{
	static const char verbs[] = " ask check ";
	bool asks = false;

	for (size_t i = 0; i < s->n_words; i++) {
		const struct form *f = talk_form(t, s->word + i);

		if (i > 0 && str_in_words(f->text, verbs) &&
		    str_in_words(talk_word(t, s, i - 1), "i'll will i to"))
			asks = true;
		else if (f->content && !(f->says & (SAYS_NAME | SAYS_TIME)) &&
			 !str_in_words(f->text, "know let come back"))
			return false;
	}
	return asks && s->n_words <= BRIEF;
}

/* "Do they need a permit?", asked by somebody else. */
static bool asks_matter(const struct talk *t, size_t k, size_t i)
{
	const struct sentence *x = &t->sentences.v[k];
	size_t telling = 0;

	for (size_t w = x->word; w < x->word + x->n_words; w++)
		telling += talk_form(t, w)->content;
	return str_ends(x->text, STRL("?")) && telling > 1 &&
	       talk_voice(t, k) != talk_voice(t, i) && !antecedent_asked(t, k) &&
	       !commit_asks(commit_flat_at(t, k));
}

size_t antecedent_announced(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];
	bool pronoun = only_pronoun(t, s), asks = !pronoun && only_asks(t, s);

	/* "I need the figures. Callum, can you pull those?" */
	if (pronoun && i > 0 && t->sentences.v[i - 1].turn == s->turn &&
	    commit_asks(commit_flat_at(t, i)) && needs(t, i - 1))
		return i - 1;
	for (size_t k = i; (pronoun || asks) && k > 0 && k + BEFORE > i; k--) {
		const struct sentence *x = &t->sentences.v[k - 1];

		if (!signals_open(t, k - 1) || x->seg->kind != s->seg->kind ||
		    agenda_breaks(t, k))
			break;
		if (pronoun ? announces(t, x) : asks_matter(t, k - 1, i))
			return k - 1;
		if (pronoun && talk_voice(t, k - 1) != talk_voice(t, i) &&
		    names_thing(t, x))
			break;
	}
	return STR_NPOS;
}

/* "I can paint the gate red." "I'll do it on Friday." in one breath. */
static bool offers(const struct talk *t, size_t before, size_t i)
{
	enum commit c = commit_of(commit_flat_at(t, before));

	return t->sentences.v[before].turn == t->sentences.v[i].turn &&
	       (c == COMMIT_CAN || c == COMMIT_WEAK);
}

/* "I'd want the keys, then I can open it." "You'll have them on Friday." */
static bool wants(const struct talk *t, size_t before, size_t i)
{
	return talk_voice(t, before) != talk_voice(t, i) && needs(t, before);
}

/* "I must look at what it costs." "I'll come back to you on that." in one breath. */
static bool comes_to_that(const struct talk *t, size_t before, size_t i)
{
	static const char *const words[] = { " on that ", " about that ", " to that ",
					     NULL };

	return t->sentences.v[before].turn == t->sentences.v[i].turn &&
	       commit_has(commit_flat_at(t, i), words);
}

bool antecedent_said(const struct talk *t, size_t before, size_t i)
{
	return offers(t, before, i) || wants(t, before, i) ||
	       comes_to_that(t, before, i);
}

bool antecedent_asked(const struct talk *t, size_t i)
{
	static const char *const about[] = { " how ",   " if ",    " what it ",
					     " when ",  " where ", " whether ",
					     " which ", " who ",   " why ",
					     " of ",    " about ", NULL };
	static const char *const words[] = {
		" do you know ",        " any idea ",
		" any ideas ",          " does anyone know ",
		" does anybody know ",  " anybody know ",
		" anyone know ",        " what do you think ",
		" what do you reckon ", NULL
	};
	struct str flat = commit_flat_at(t, i);

	for (size_t k = 0; words[k]; k++)
		if (str_starts(flat, str_z(words[k])))
			return t->sentences.v[i].n_words <= ASKING_ON &&
			       !commit_has(flat, about);
	return false;
}
