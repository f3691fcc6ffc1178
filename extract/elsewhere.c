/*
 * elsewhere.c - what somebody tells of another house than the one that is met.
 *
 * At the end of a meeting a guest often passes a friend on: "my old boss is head of it
 * at Tolland now, she's got money for one".  The house is seldom known yet.
 */
#include "extract/elsewhere.h"

#include "base/lang/words.h"
#include "extract/commit.h"

enum { TALE = 6 }; /* sentences for which "my old boss" is spoken of */

/* "my old boss", "I used to work" */
static bool names_elsewhere(const struct talk *t, const struct sentence *s)
{
	for (size_t i = 0; i < s->n_words; i++) {
		struct str one = talk_word(t, s, i), two = talk_word(t, s, i + 1),
			   three = talk_word(t, s, i + 2);

		if (str_in_words(one, "my his her") &&
		    str_in_words(two, "old former last previous ex") &&
		    str_in_words(three, "boss manager company employer place job firm "
					"shop team colleague colleagues"))
			return true;
		if (str_eq(one, STRL("used")) && str_eq(two, STRL("to")) &&
		    str_eq(three, STRL("work")))
			return true;
	}
	return false;
}

/* "she", "over there", but not "there is" */
static bool points_elsewhere(const struct talk *t, const struct sentence *s)
{
	for (size_t i = 0; i < s->n_words; i++) {
		struct str one = talk_word(t, s, i);

		if (str_in_words(one, "she he her him") ||
		    (str_eq(one, STRL("there")) &&
		     !str_in_words(talk_word(t, s, i + 1),
				   WORDS_FINITE "isn't aren't wasn't ")))
			return true;
	}
	return false;
}

/* "she", "they've" */
static bool is_of_others(struct str word)
{
	size_t end = str_find(word, STRL("'"), 0);
	struct str stem = str_head(word, end);

	return str_in_words(stem, "she he her him his they them their there");
}

/* "my cousin", "her old place", "your friend" */
static bool names_friend(const struct talk *t, const struct sentence *s)
{
	static const char friends[] =
	    "sister brother cousin friend mate buddy pal wife "
	    "husband aunt uncle niece nephew dad mum "
	    "neighbour neighbor";

	for (size_t i = 0; i + 1 < s->n_words; i++) {
		struct str one = talk_word(t, s, i), two = talk_word(t, s, i + 1);

		if (str_in_words(one, "my her a") &&
		    (str_in_words(two, friends) ||
		     (str_in_words(two, "old former last") &&
		      str_in_words(talk_word(t, s, i + 2),
				   "boss friend place firm lot job"))))
			return true;
	}
	return false;
}

static bool meets_stranger(const struct talk *t, size_t k)
{
	static const char *const meets[] = { " sat next to ",   " got talking to ",
					     " used to be at ", " used to work ",
					     " not us ",        " not for us ",
					     " not about us ",  NULL };

	return names_friend(t, &t->sentences.v[k]) ||
	       commit_has(commit_flat_at(t, k), meets);
}

/* "she's head of it at ...", "the boat people" */
static bool tells_post(const struct talk *t, size_t k)
{
	static const char *const posts[] = {
		" head of ",   " director ",    " manager ",     " in charge ",
		" runs ",      " running it ",  " running the ", " works at ",
		" works for ", " she's at ",    " he's at ",     " woman at ",
		" man at ",    " woman there ", " there now ",   NULL
	};
	const struct sentence *s = &t->sentences.v[k];

	for (size_t i = 0; i + 2 < s->n_words; i++)
		if (str_eq(talk_word(t, s, i), STRL("the")) &&
		    str_in_words(talk_word(t, s, i + 2), "people lot crowd company"))
			return true;
	return commit_has(commit_flat_at(t, k), posts);
}

/* A friend of somebody's is spoken of who has a post in another house. */
static bool is_tale(const struct talk *t, const struct item *it, size_t s)
{
	bool others = false, friend = false, post = false;
	size_t last = s;

	if (it->kind != ITEM_OPPORTUNITY && it->kind != ITEM_ACTION)
		return false;
	for (size_t i = 0; i < it->evidence.n; i++) {
		size_t k = talk_sentence(t, &it->evidence.v[i]);

		for (; k < t->sentences.n &&
		       t->sentences.v[k].seg->n == it->evidence.v[i].segment &&
		       (int64_t)t->sentences.v[k].from < it->evidence.v[i].to;
		     k++) {
			const struct sentence *x = &t->sentences.v[k];

			for (size_t n = 0; n < x->n_words; n++)
				others |= is_of_others(talk_word(t, x, n));
			last = k > last ? k : last;
		}
	}
	for (size_t k = s > TALE ? s - TALE : 0; others && k <= last; k++) {
		friend |= meets_stranger(t, k);
		post |= tells_post(t, k);
	}
	return friend && post;
}

bool elsewhere_told(const struct talk *t, const struct item *it, size_t s)
{
	if (is_tale(t, it, s))
		return true;
	if (!points_elsewhere(t, &t->sentences.v[s]))
		return false;
	for (size_t k = 0; k <= TALE && k <= s; k++)
		if (names_elsewhere(t, &t->sentences.v[s - k]))
			return true;
	return false;
}
