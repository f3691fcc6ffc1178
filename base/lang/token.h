/* token.h - a text as words with what stands around them, hyphenated ones apart. */
#ifndef BASE_LANG_TOKEN_H
#define BASE_LANG_TOKEN_H
#include "base/lang/form.h"

/* A word, and what a reader of figures needs to know around it. */
struct token {
	struct str text;
	const struct form *form;
	const char *low; /* of the form */
	char before;     /* the byte before and after it, 0 at the ends */
	char after;
	bool joined; /* by a hyphen to the next one: "twenty-two" */
};
VEC(tokens, struct token);

/* The words of a text, parts of hyphenated ones apart, but for ISO dates. */
void tokens_of(struct forms *f, struct arena *a, struct str text, struct tokens *out);
/* May token i be one of these kinds? */
static inline bool token_may(const struct tokens *t, size_t i, unsigned kinds)
{
	return (t->v[i].form->kinds & kinds) != 0;
}
/* Is token i one of the blank-separated words of list? */
bool token_is(const struct tokens *t, size_t i, const char *list);

#endif
