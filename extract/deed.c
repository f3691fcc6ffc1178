/* deed.c - see deed.h.  Phrases of English conversation, looked for in flat text. */
#include "extract/deed.h"

#include "base/lang/words.h"
#include "extract/commit.h"

static const char *const leads[] = {
	" i'll ",   " i will ",  " i'm going to ", " i am going to ", " i shall ",
	" please ", " can you ", " could you ",    " would you ",     NULL
};
static const char openers[] = WORDS_OPENING "definitely just please ";

/* A word of flat text, cut off it. */
static struct str take_word(struct str *flat)
{
	struct str word = str_word(str_trim(*flat));

	*flat = str_from(*flat, (size_t)(word.p + word.len - flat->p));
	return word;
}

/* What stands behind the first lead, or, of an order, from its verb on. */
static bool begin(const struct talk *t, size_t sentence, struct str *rest)
{
	struct str flat = commit_flat_at(t, sentence);
	size_t at = STR_NPOS, end = 0;

	for (size_t i = 0; leads[i]; i++) {
		size_t here = str_find(flat, str_z(leads[i]), 0);

		if (here < at) {
			at = here;
			end = here + strlen(leads[i]) - 1;
		}
	}
	*rest = str_from(flat, end);
	return at != STR_NPOS || commit_orders(t->sentences.v[sentence].text);
}

/*
 * "Book the room for the workshop": a verb that tells something, and something it is
 * done to.  *rest: all of it from the verb on.  "I'll get back to you", "I'll make a
 * table" go on with what was promised before.
 */
static bool deed_of(const struct talk *t, size_t sentence, struct str *rest)
{
	static const char vague[] = " be come do find get give go have keep know let "
				    "look make need put see take tell try want ";
	static const char things[] =
	    " a an both five four his my our some the their these "
	    "those three two your ";
	struct str word, left;

	if (!begin(t, sentence, rest))
		return false;
	do {
		left = *rest;
		word = take_word(rest);
	} while (word.len && str_in_words(word, openers));
	*rest = left;
	take_word(&left);
	if (!word.len || str_in_words(word, vague))
		return false;
	while ((word = take_word(&left)).len)
		if (str_in_words(word, things))
			return str_trim(left).len > 0;
	return false;
}

/* Does it speak of what was named before, or of a step to that: "I'll ask Jo first"? */
static bool refers(struct str rest)
{
	static const char back[] = " first it one ones same such that them they this ";
	struct str word;

	while ((word = take_word(&rest)).len)
		if (str_in_words(word, back))
			return true;
	return false;
}

static const struct form *form_of(const struct talk *t, struct str word)
{
	size_t i = lexicon_find(&t->words, word);

	return i == STR_NPOS ? NULL : &t->words.forms.v[i];
}

static bool has_term(const struct talk *t, struct str rest, uint32_t term)
{
	struct str word;

	while ((word = take_word(&rest)).len) {
		const struct form *f = form_of(t, word);

		if (f && f->term == term)
			return true;
	}
	return false;
}

/* Have two deeds neither the verb nor another word in common, but for days? */
static bool differ(const struct talk *t, struct str one, struct str other)
{
	static const char days[] = WORDS_WEEKDAYS "month today tomorrow tonight week ";
	struct str word;
	bool verb = true;

	while ((word = take_word(&other)).len) {
		const struct form *f = form_of(t, word);

		if (f && (verb || (f->content && !str_in_words(word, days))) &&
		    has_term(t, one, f->term))
			return false;
		verb = false;
	}
	return true;
}

bool deed_another(const struct talk *t, const size_t *sentence, size_t n, size_t next)
{
	struct str deed, before;
	bool found = false;

	if (!deed_of(t, next, &deed) || refers(deed))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (talk_voice(t, sentence[i]) != talk_voice(t, next) ||
		    !deed_of(t, sentence[i], &before))
			continue;
		if (!differ(t, before, deed))
			return false;
		found = true;
	}
	return found;
}
