/*
 * fuzz_literal.c - no match without a required literal.
 * Input: a pattern, a newline, a text.  Where PCRE2 finds a match, it must find one
 * from a place that the automaton over the pattern's literals named.
 */
#include <stdint.h>
#include <stdlib.h>

#include "extract/rules/automaton.h"
#include "extract/rules/regex.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct filtered {
	bool found, sure;
};

static struct filtered filter(const struct regex *re, struct regex_scratch *s,
			      const struct literals *set, struct str text)
{
	struct automaton *m = automaton_new();
	struct arena a = { 0 };
	struct candidates c = { NULL, 0, 0 };
	uint64_t sure = 0;
	bool found = false;

	for (size_t i = 0; i < set->n; i++)
		automaton_add(m, &set->v[i], 0);
	automaton_build(m);
	automaton_scan(m, &text, 1, &sure, 1, &a, &c);
	for (size_t i = 0; i < c.n; i++)
		found |=
		    regex_match(re, s, text, c.v[i].first, c.v[i].last) != REGEX_NO;
	automaton_free(m);
	arena_fini(&a);
	return (struct filtered){ found, sure != 0 };
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
		enum regex_result got = regex_match(re, s, rest, 0, rest.len);
		struct filtered f = filter(re, s, &set, rest);

		/* None is lost, and what is said to match does. */
		if ((got == REGEX_YES && !f.found && !f.sure) ||
		    (got == REGEX_NO && (f.found || f.sure)))
			abort();
		regex_scratch_free(s);
	}
	regex_free(re);
	arena_fini(&a);
	return 0;
}
