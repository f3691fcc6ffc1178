/*
 * literalset.h - sets of literals, for literal.c: unions and products.
 *
 * Sets are small and live in an arena; none is changed but by literalset_cut.
 */
#ifndef EXTRACT_RULES_LITERALSET_H
#define EXTRACT_RULES_LITERALSET_H
#include "extract/rules/literal.h"

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
