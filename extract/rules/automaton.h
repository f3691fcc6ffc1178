/*
 * automaton.h - many literals in one pass (Aho and Corasick 1975).
 *
 * A scan sets the bit of every owner of which a literal occurs, at a word boundary
 * where the literal asks for one, in any ASCII case.  It may set more: digits are
 * not told apart, nor bytes but letters, blank, apostrophe and hyphen, and of very
 * many literals only the first bytes count.
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
/*
 * Scans n texts.  Sets bits of owners (64 a word) in the row of each text: in `found`
 * of all those above, in `sure` of those of which a whole pattern stands there.
 * Rows of `row` words lie one after another; other bits are left.
 */
void automaton_scan(const struct automaton *m, const struct str *texts, size_t n,
		    uint64_t *found, uint64_t *sure, size_t row);
#endif
