/* told.c - see told.h.  Phrases of English conversation, looked for in flat text. */
#include "extract/wording/told.h"

#include "extract/commit.h"
#include "extract/telling.h"

enum { ASKING = 4 }; /* words of a question that asks for something */

static bool asks(const struct talk *t, size_t i)
{
	return commit_asks(commit_flat_at(t, i)) ||
	       str_ends(t->sentences.v[i].text, STRL("?"));
}

/* The first sentence that promises and tells what, or answers who asked; or n. */
static size_t promise_of(const struct talk *t, const size_t *sentence, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct str flat = commit_flat_at(t, sentence[i]);
		enum commit c = commit_of(flat);

		if (c >= COMMIT_CAN || (c == COMMIT_WEAK && !asks(t, sentence[i])))
			if (telling_content(t, sentence[i]) ||
			    (i > 0 && asks(t, sentence[i - 1]) &&
			     talk_voice(t, sentence[i - 1]) !=
				 talk_voice(t, sentence[i])))
				return i;
	}
	return n;
}

/* "This Friday?", "Would you?" */
static bool asks_back(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];

	return str_ends(s->text, STRL("?")) &&
	       (s->n_words < ASKING || !commit_asks(commit_flat_at(t, i)));
}

/* What another voice says behind the promise belongs to the action. */
static bool belongs(const struct talk *t, size_t i)
{
	static const char *const needs[] = { " i need ", " we need ", NULL };
	struct str flat = commit_flat_at(t, i);
	enum commit c = commit_of(flat);

	return (commit_asks(flat) && str_has(flat, STRL(" you "))) ||
	       commit_orders(t->sentences.v[i].text) || commit_has(flat, needs) ||
	       (c != COMMIT_NONE && c != COMMIT_GROUP &&
		!str_has(flat, STRL(" then i can ")));
}

size_t told_of(const struct talk *t, const size_t *sentence, size_t n)
{
	size_t promise = promise_of(t, sentence, n);

	while (n > promise + 1) {
		size_t last = sentence[n - 1];

		if (t->sentences.v[last].turn ==
			t->sentences.v[sentence[promise]].turn ||
		    (!asks_back(t, last) &&
		     (talk_voice(t, last) == talk_voice(t, sentence[promise]) ||
		      belongs(t, last))))
			break;
		n--;
	}
	return n;
}
