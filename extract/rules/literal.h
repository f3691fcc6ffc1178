/*
 * literal.h - the literals of which one must occur in every match of a pattern.
 *
 * The set is complete: a text without any of them cannot match, so the pattern
 * need not run on it.  What the small parser does not know gives no set, which
 * is always safe and only slow.
 */
#ifndef EXTRACT_RULES_LITERAL_H
#define EXTRACT_RULES_LITERAL_H
#include "extract/rules/literalset.h"

/*
 * The rarest complete set of the pattern, in the arena; false when there is none.
 * utf: the pattern folds case by Unicode, where "s" and "k" have further forms.
 */
bool literals_find(struct arena *a, struct str pattern, bool utf, struct literals *out);

#endif
