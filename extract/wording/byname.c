/* byname.c - what somebody says of "I" told by name: "I'll ask" is "Nora Pell will
 * ask". */
#include "extract/wording/byname.h"

#include <string.h>

#include "base/lang/name.h"

/* What is said of "I", and what that is of somebody else. */
struct spoken {
	const char *said, *next, *put;
	bool at_end; /* only there: "on Monday, I think" */
};

static const struct spoken forms[] = {
	{ "i'll", NULL, "will", false },
	{ "i'm", NULL, "is", false },
	{ "i've", NULL, "has", false },
	{ "i'd", "like", "would like", false },
	{ "i'd", "rather", "would rather", false },
	{ "i'd", "need", "would need", false },
	{ "i'd", "want", "would want", false },
	{ "i'd", "have", "would have", false },
	{ "i", "will", "will", false },
	{ "i", "can", "can", false },
	{ "i", "can't", "can't", false },
	{ "i", "could", "could", false },
	{ "i", "should", "should", false },
	{ "i", "would", "would", false },
	{ "i", "must", "must", false },
	{ "i", "might", "might", false },
	{ "i", "won't", "won't", false },
	{ "i", "am", "is", false },
	{ "i", "was", "was", false },
	{ "i", "have", "has", false },
	{ "i", "had", "had", false },
	{ "i", "need", "needs", false },
	{ "i", "want", "wants", false },
	{ "i", "owe", "owes", false },
	{ "i", "do", "does", false },
	{ "i", "don't", "doesn't", false },
	{ "i", "haven't", "hasn't", false },
	{ "i", "didn't", "didn't", false },
	{ "i", "think", "thinks", true },
	{ "i", "hope", "hopes", true },
	{ "i", "guess", "guesses", true },
	{ "i", "suppose", "supposes", true },
	{ "i", "promise", "promises", true },
};

static const struct spoken *form_at(const struct pieces *p, size_t i)
{
	for (size_t k = 0; k < sizeof forms / sizeof *forms; k++)
		if (pieces_is(p, i, forms[k].said) &&
		    (!forms[k].next || pieces_is(p, i + 1, forms[k].next)))
			return &forms[k];
	return NULL;
}

/* "Let me ask legal", but "let me know", "let me see". */
static bool lets_me(const struct pieces *p, size_t i)
{
	static const char waits[] =
	    " know have see be say think tell start finish guess put just ";

	return pieces_is(p, i, "let") && pieces_is(p, i + 1, "me") &&
	       p->v[i + 1].tail.len == 0 && i + 2 < p->n && !pieces_in(p, i + 2, waits);
}

/* "I'll" with the words that follow it in the third person, else NULL. */
static const char *first_person(const struct pieces *p, size_t i, size_t *used)
{
	const struct spoken *f = form_at(p, i);

	if (!f) {
		*used = 2;
		return lets_me(p, i) ? "will" : NULL;
	}
	*used = f->next ? 2 : 1;
	if (f->at_end && (i == 0 || pieces_next(p, i + 1) < p->n))
		return NULL;
	/* "about ten, I should think" */
	if (pieces_in(p, i + *used, " think imagine say guess mean ") &&
	    !pieces_in(p, i + *used - 1, " don't didn't "))
		return NULL;
	return f->put;
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
