/*
 * antecedent.c - what "it" and "them" of a promise are: who takes something up says the
 * verb again, and not the thing.  Who asks on says no more of what was asked.
 */
#include "extract/antecedent.h"

#include "extract/agenda.h"
#include "extract/commit.h"
#include "extract/signals.h"

enum {
	BEFORE = 8,     /* sentences to look through */
	OBJECT = 5,     /* words behind the verb in which its object stands */
	BRIEF = 12,     /* words of a promise that says little else */
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
