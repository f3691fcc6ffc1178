/* token.h - a text as words, with what a reader of figures needs to know around them.
 */
#ifndef RENDER_VAULT_CLAIM_TOKEN_H
#define RENDER_VAULT_CLAIM_TOKEN_H
#include "render/vault/claim/form.h"

struct token {
	struct str text;
	const struct form *form;
	const char *low;    /* form->low */
	char before, after; /* the bytes around it, 0 at the ends of the text */
	bool joined;        /* by a hyphen to the next one: "twenty-two" */
};
VEC(tokens, struct token);

/*
 * Appends the words of a text.  The parts of a word with hyphens are tokens of their
 * own, except in ISO dates.
 */
void tokens_of(struct forms *f, struct arena *a, struct str text, struct tokens *out);
/* Whether token i has one of these kinds (bits of enum word_kind). */
static inline bool token_may(const struct tokens *t, size_t i, unsigned kinds)
{
	return (t->v[i].form->kinds & kinds) != 0;
}
/* Whether there is a token i and it is one of the words of list (str_in_words). */
bool token_is(const struct tokens *t, size_t i, const char *list);

#endif
