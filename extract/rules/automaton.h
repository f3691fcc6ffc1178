/*
 * automaton.h - many literals in one pass (Aho and Corasick 1975).
 *
 * A scan finds where a literal of an owner occurs, at a word boundary where the
 * literal asks for one, in any ASCII case.  It may find more: digits are not told
 * apart, nor bytes but letters, blank, apostrophe and hyphen, and of very many
 * literals only the first bytes count.
 */
#ifndef EXTRACT_RULES_AUTOMATON_H
#define EXTRACT_RULES_AUTOMATON_H
#include <stdint.h>

#include "extract/rules/literal.h"

struct automaton;

struct automaton *automaton_new(void);
void automaton_free(struct automaton *m);
/* Adds a literal (copied) of that owner.  Before automaton_build. */
void automaton_add(struct automaton *m, const struct literal *l, uint32_t owner);
/* Builds the transitions: at most 2 MiB. */
void automaton_build(struct automaton *m);
size_t automaton_states(const struct automaton *m);
/* A match of an owner's pattern may begin at one of these bytes, the last included. */
struct candidate {
	uint32_t text, owner, first, last;
};
VEC(candidates, struct candidate);

/*
 * Scans n texts.  Where a whole pattern stands the bit of its owner (64 a word) is
 * set in the row of the text; rows of `row` words lie one after another.  Other
 * owners are candidates, in the arena: those of one text in order of their literals'
 * ends, beside those of other texts.
 */
void automaton_scan(const struct automaton *m, const struct str *texts, size_t n,
		    uint64_t *rows, size_t row, struct arena *a,
		    struct candidates *out);
#endif
