/*
 * literalset.h - literals, and sets of them: unions and products.
 *
 * Sets are small and live in an arena; none is changed but by literalset_cut.
 */
#ifndef EXTRACT_RULES_LITERALSET_H
#define EXTRACT_RULES_LITERALSET_H
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

/* What PCRE2 takes for \w without UTF. */
static inline bool literal_word_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_';
}

struct literals literalset_of(struct arena *a, struct literal one);
/* Of the empty string alone. */
struct literals literalset_empty(struct arena *a);
/* Both, without duplicates; n = 0 when they are more than LITERALS_MAX. */
struct literals literalset_union(struct arena *a, struct literals x, struct literals y);
/* All joins of one of each; n = 0 when there would be too many or too long ones. */
struct literals literalset_cross(struct arena *a, struct literals x, struct literals y);
/* The set with so many more bytes of the match before each. */
struct literals literalset_behind(struct arena *a, struct literals set, size_t most);
/* Cuts long literals, which find hardly less and make the automaton small; sorts. */
void literalset_cut(struct literals *set);

#endif
