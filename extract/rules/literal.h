/*
 * literal.h - the literals of which one must occur in every match of a pattern.
 *
 * The set is complete: a text without any of them cannot match, so the pattern
 * need not run on it.  What the small parser does not know gives no set, which
 * is always safe and only slow.
 */
#ifndef EXTRACT_RULES_LITERAL_H
#define EXTRACT_RULES_LITERAL_H
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * ASCII-folded bytes; left and right: a word boundary (\b) stands at that end;
 * start: the text starts with them; whole: where they stand so the pattern matches.
 * behind: so many bytes of the match may stand before them, BEHIND_ANY: any number.
 */
struct literal {
	struct str text;
	bool left, right, start, whole;
	uint16_t behind;
};

enum { BEHIND_ANY = UINT16_MAX };

struct literals {
	struct literal *v;
	size_t n;
};

enum { LITERALS_MAX = 600 };

/*
 * The rarest complete set of the pattern, in the arena; false when there is none.
 * utf: the pattern folds case by Unicode, where "s" and "k" have further forms.
 */
bool literals_find(struct arena *a, struct str pattern, bool utf, struct literals *out);
/* How often such a literal is expected in talk, per byte of text; for tests. */
double literal_frequency(const struct literal *l);
/* The sum over a set: how often the pattern will have to run. */
double literals_cost(const struct literals *set);

/* What PCRE2 takes for \w without UTF. */
static inline bool literal_word_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_';
}

#endif
