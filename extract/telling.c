/* telling.c - see telling.h. */
#include "extract/telling.h"

/* figures: numbers and days count as well. */
static size_t count(const struct talk *t, size_t i, bool figures)
{
	const struct sentence *x = &t->sentences.v[i];
	const struct lexicon *l = &t->words;
	size_t n = 0;

	for (size_t w = x->word; w < x->word + x->n_words; w++) {
		const struct form *f = &l->forms.v[l->words.v[w].form];
		bool figure = f->says & (SAYS_DIGIT | SAYS_TIME) ||
			      ((f->says & SAYS_NUMBER) && !(f->says & SAYS_STOP));

		n += figure ? figures : f->content;
	}
	return n;
}

size_t telling_words(const struct talk *t, size_t i)
{
	return count(t, i, true);
}

size_t telling_content(const struct talk *t, size_t i)
{
	return count(t, i, false);
}

static bool has_word(const struct talk *t, const struct run *run, size_t form)
{
	for (size_t i = 0; i < run->n; i++) {
		const struct sentence *x = &t->sentences.v[run->sentence[i]];

		for (size_t w = x->word; w < x->word + x->n_words; w++)
			if (t->words.words.v[w].form == form)
				return true;
	}
	return false;
}

bool telling_shares(const struct talk *t, const struct run *run, size_t i)
{
	const struct sentence *x = &t->sentences.v[i];
	const struct lexicon *l = &t->words;

	for (size_t w = x->word; w < x->word + x->n_words; w++) {
		const struct form *f = &l->forms.v[l->words.v[w].form];

		/* A time is not what is done: "Good morning" has nothing to do with
		 * "on Friday morning". */
		if (run->kind == ITEM_ACTION && (f->says & SAYS_TIME))
			continue;
		if ((f->content ||
		     (f->says & (SAYS_NUMBER | SAYS_DIGIT | SAYS_TIME))) &&
		    !(f->says & SAYS_STOP) && has_word(t, run, l->words.v[w].form))
			return true;
	}
	return false;
}
