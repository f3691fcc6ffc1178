/*
 * fuzz_literal.c - no match without a required literal.
 * Input: a pattern, a newline, a text.  Where PCRE2 finds a match, the automaton
 * over the pattern's literals must have found one as well.
 */
#include <stdint.h>
#include <stdlib.h>

#include "extract/rules/automaton.h"
#include "extract/rules/regex.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct filtered {
	uint64_t found, sure;
};

static struct filtered filter(const struct literals *set, struct str text)
{
	struct automaton *m = automaton_new();
	struct filtered f = { 0, 0 };

	for (size_t i = 0; i < set->n; i++)
		automaton_add(m, &set->v[i], 0);
	automaton_build(m);
	automaton_scan(m, &text, 1, &f.found, &f.sure, 1);
	automaton_free(m);
	return f;
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
		enum regex_result got = regex_match(re, s, rest);
		struct filtered f = filter(&set, rest);

		/* None is lost, and what is said to match does. */
		if ((got == REGEX_YES && !f.found) || (got == REGEX_NO && f.sure))
			abort();
		regex_scratch_free(s);
	}
	regex_free(re);
	arena_fini(&a);
	return 0;
}
