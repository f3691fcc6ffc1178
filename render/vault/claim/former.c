/* former.c - see former.h. */
#include "render/vault/claim/former.h"

#include <string.h>

#include "base/ascii.h"
#include "base/lang/words.h"

/* "Forty from ten", where something else tells of a change. */
static bool is_number_from(const struct tokens *t, size_t i)
{
	bool number = i > 1 && (word_cardinal(str_z(t->v[i - 2].low)) >= 0 ||
				ascii_is_digit(t->v[i - 2].low[0]));

	for (size_t k = 0; number && k < i; k++)
		if (t->v[k].form->kinds & WORD_CHANGES)
			return true;
	return false;
}

enum { CLAUSE = 10 }; /* words behind a number that may tell that it is an old one */

/* "the thirty-five you have got is out of date" */
static bool is_out_of_date(const struct tokens *t, size_t i)
{
	for (size_t k = i; k < t->n && k < i + CLAUSE && t->v[k - 1].after == ' '; k++)
		if (token_is(t, k, "out") && token_is(t, k + 1, "of") &&
		    token_is(t, k + 2, "date"))
			return true;
	return false;
}

/* "forget April", "not the 35", "instead of the 35", "strike the 35 off" */
static bool is_dropped(const struct tokens *t, size_t i)
{
	static const char drops[] = "forget scrap bin drop strike scratch chuck";
	size_t k = i > 1 && token_is(t, i - 1, "the") ? i - 1 : i;

	if (k == 0 || t->v[k - 1].after != ' ')
		return false;
	if (k < i && token_is(t, k - 1, drops))
		return true;
	/* "Why not the ninth?" asks for it. */
	if (token_is(t, k - 1, "not"))
		return k < 2 || !token_is(t, k - 2, "why if whether");
	return token_is(t, k - 1, "forget scrap bin scratch") ||
	       (k > 1 &&
		((token_is(t, k - 1, "of") && token_is(t, k - 2, "instead")) ||
		 (token_is(t, k - 1, "than") && token_is(t, k - 2, "rather"))));
}

/* "35's dead", "the fifth is off", "isn't June any more", "35 goes in the bin" */
static bool is_over(const struct tokens *t, size_t i, size_t n)
{
	size_t k = i + n;
	bool is = token_is(t, k, "is");

	if (is || str_ends(t->v[k - 1].text, STRL("s")))
		if (token_is(t, k + is, "dead gone history off"))
			return true;
	for (size_t at = k; at < k + 3; at++)
		if (token_is(t, at, "in") && token_is(t, at + 1, "the") &&
		    token_is(t, at + 2, "bin") &&
		    token_is(t, at - 1, "is go goes went"))
			return true;
	return (token_is(t, k, "any") && token_is(t, k + 1, "more")) ||
	       token_is(t, k, "anymore");
}

/* "11 May > 8 June", "35 -> 90": as notes say it. */
static bool has_arrow(const struct tokens *t, size_t i)
{
	const struct token *last = &t->v[i - 1];
	const char *end = last->text.p + last->text.len;

	if (i == t->n || !token_may(t, i, WORD_FIGURE))
		return false;
	return memchr(end, '>', (size_t)(t->v[i].text.p - end)) != NULL;
}

/* "It was the fifth, and now it's the ninth": only a change makes it an old value. */
static bool was_before(const struct tokens *t, size_t i, size_t n)
{
	size_t k = i > 1 && token_is(t, i - 1, "the") ? i - 1 : i;

	if (k == 0 || !token_is(t, k - 1, "was were"))
		return false;
	if (t->v[k - 1].before == '(')
		return true;
	for (size_t at = i + n; at < i + n + CLAUSE; at++)
		if (token_is(t, at, "now"))
			return true;
	return false;
}

bool former_value(const struct tokens *t, size_t i, size_t n)
{
	static const char verbs[] =
	    "raise raised change changed cut slip slips slipped push pushed extend "
	    "extended drop dropped increase increased lower lowered up down grown grew";
	/* "They go in from 12 October": it begins there. */
	static const char ways[] = "goes go going gone went move moves moved";
	bool from = i > 0 && token_is(t, i - 1, "from");
	bool to = token_is(t, i + n, "to");

	if (was_before(t, i, n) || is_dropped(t, i) || is_over(t, i, n) ||
	    has_arrow(t, i + n) || (from && is_number_from(t, i)))
		return true;
	for (size_t k = 0; from && k < i; k++)
		if (token_is(t, k, verbs) || (to && token_is(t, k, ways)))
			return true;
	return i > 0 && token_is(t, i - 1, "the") && is_out_of_date(t, i + n);
}
