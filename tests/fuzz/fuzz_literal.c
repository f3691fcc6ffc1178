/*
 * fuzz_literal.c - no match without a required literal.
 * Input: a pattern, a newline, a text.  Where PCRE2 finds a match, the automaton
 * over the pattern's literals must have found one as well.
 */
#include <stdint.h>
#include <stdlib.h>

#include "extract/automaton.h"
#include "extract/regex.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool filter_finds(const struct literals *set, struct str text)
{
	struct automaton *m = automaton_new();
	uint64_t bits[1] = { 0 };

	for (size_t i = 0; i < set->n; i++)
		automaton_add(m, &set->v[i], 0);
	automaton_build(m);
	automaton_scan(m, &text, 1, bits, 1);
	automaton_free(m);
	return bits[0] != 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str rest = { (const char *)data, size }, pattern;
	struct arena a = { 0 };
	struct literals set;
	struct regex_fault why;
	struct regex *re;

	if (size > 400 || !str_split(&rest, '\n', &pattern) || !rest.p)
		return 0;
	re = regex_new(pattern, true, &why);
	if (re && literals_find(&a, pattern, regex_is_utf(re), &set)) {
		struct regex_scratch *s = regex_scratch_new();

		if (regex_match(re, s, rest) == REGEX_YES && !filter_finds(&set, rest))
			abort();
		regex_scratch_free(s);
	}
	regex_free(re);
	arena_fini(&a);
	return 0;
}
