/* bareday.c - see bareday.h. */
#include "extract/owner/bareday.h"

#include "base/date.h"
#include "extract/commit.h"
#include "extract/due/dueword.h"

bool bareday_month(const struct talk *t, size_t s)
{
	const struct sentence *x = &t->sentences.v[s];

	for (size_t i = 0; i < x->n_words; i++)
		if (date_month(talk_word(t, x, i)))
			return true;
	return false;
}

bool bareday_is(const struct talk *t, size_t s)
{
	static const char others[] =
	    " today tonight tomorrow week weeks month months end day days year monday "
	    "tuesday wednesday thursday friday saturday sunday ";
	const struct sentence *x = &t->sentences.v[s];
	struct words w;
	size_t len;
	bool bare = false;

	dueword_split(&w, x->text);
	for (size_t i = 0; i < w.n; i++)
		bare |= dueword_ordinal(&w, i, &len) > 0;
	for (size_t i = 0; i < x->n_words; i++)
		bare = bare && !str_in_words(talk_word(t, x, i), others);
	return bare && !bareday_month(t, s);
}

bool bareday_of_event(const struct talk *t, size_t s)
{
	static const char *const of[] = { " invite for ",     " invitation for ",
					  " slot for ",       " meeting for ",
					  " table for ",      " room for ",
					  " session for ",    " placeholder for ",
					  " invite out for ", NULL };

	return commit_has(commit_flat_at(t, s), of) && bareday_is(t, s);
}
