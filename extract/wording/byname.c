/* byname.c - what somebody says of "I" told by name: "I'll ask" is "Nora Pell will
 * ask". */
#include "extract/wording/byname.h"

#include <string.h>

#include "base/lang/name.h"

/* "I'll" with the words that follow it in the third person, else NULL. */
static const char *first_person(const struct pieces *p, size_t i, size_t *used)
{
	static const char waits[] =
	    " know have see be say think tell start finish guess put just ";
	static const struct {
		const char *said, *next, *put;
	} forms[] = { { "i'll", NULL, "will" },
		      { "i'm", NULL, "is" },
		      { "i've", NULL, "has" },
		      { "i'd", "like", "would like" },
		      { "i'd", "rather", "would rather" },
		      { "i'd", "need", "would need" },
		      { "i'd", "want", "would want" },
		      { "i'd", "have", "would have" },
		      { "i", "will", "will" },
		      { "i", "can", "can" },
		      { "i", "can't", "can't" },
		      { "i", "could", "could" },
		      { "i", "should", "should" },
		      { "i", "would", "would" },
		      { "i", "must", "must" },
		      { "i", "might", "might" },
		      { "i", "won't", "won't" },
		      { "i", "am", "is" },
		      { "i", "was", "was" },
		      { "i", "have", "has" },
		      { "i", "had", "had" },
		      { "i", "need", "needs" },
		      { "i", "want", "wants" },
		      { "i", "owe", "owes" },
		      { "i", "do", "does" },
		      { "i", "don't", "doesn't" },
		      { "i", "haven't", "hasn't" },
		      { "i", "didn't", "didn't" },
		      /* At the end: "on Monday, I think" */
		      { "i", "think", "thinks" },
		      { "i", "hope", "hopes" },
		      { "i", "guess", "guesses" },
		      { "i", "suppose", "supposes" },
		      { "i", "promise", "promises" } };
	enum { AT_END = sizeof forms / sizeof *forms - 5 };

	for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
		if (!pieces_is(p, i, forms[k].said))
			continue;
		if (forms[k].next && !pieces_is(p, i + 1, forms[k].next))
			continue;
		*used = forms[k].next ? 2 : 1;
		if (k >= AT_END && (i == 0 || pieces_next(p, i + 1) < p->n))
			return NULL;
		/* "about ten, I should think" */
		return pieces_in(p, i + *used, " think imagine say guess mean ") &&
			       !pieces_in(p, i + *used - 1, " don't didn't ")
			   ? NULL
			   : forms[k].put;
	}
	/* "Let me ask legal", but "let me know", "let me see". */
	if (pieces_is(p, i, "let") && pieces_is(p, i + 1, "me") &&
	    p->v[i + 1].tail.len == 0 && i + 2 < p->n && !pieces_in(p, i + 2, waits)) {
		*used = 2;
		return "will";
	}
	return NULL;
}

/* Where a clause starts: the first word left, or after a comma, "and" or "because". */
static bool clause_start(const struct pieces *p, size_t i)
{
	size_t k = i;

	while (k > 0 && p->v[k - 1].gone)
		k--;
	if (k == 0 || pieces_comma(p, k - 1))
		return true;
	if (pieces_in(p, k - 1, " because but if when while unless until whether "))
		return true;
	/* "my team and I can" is one subject. */
	return !pieces_is(p, i, "i") && pieces_in(p, k - 1, " and then so ");
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

/* A second "and I'll" has the same subject, and another has the first name. */
bool byname_join(struct buf *b, const struct pieces *p, struct str name)
{
	bool named = false, whole = true;

	for (size_t i = 0; i < p->n; i++) {
		const char *verb = NULL;
		size_t used = 1;

		if (p->v[i].gone)
			continue;
		if (b->len > 0)
			buf_c(b, ' ');
		if (name.len > 0 && clause_start(p, i))
			verb = first_person(p, i, &used);
		if (!verb) {
			bool my = named && pieces_is(p, i, "my"), own = is_own(p, i);

			whole = whole && (my || !own);
			put_word(b, my ? STRL("their") : p->v[i].word, own);
			buf_str(b, p->v[i].tail);
			continue;
		}
		if (!named)
			buf_fmt(b, "%.*s ", STR_ARG(name));
		else if (!pieces_in(p, i - 1, " and then "))
			buf_fmt(b, "%.*s ", STR_ARG(name_first(name)));
		buf_z(b, verb);
		named = true;
		i += used - 1;
		buf_str(b, p->v[i].tail);
	}
	return whole || !named;
}
