/* regex.h - PCRE2 behind one door: compile with JIT, match under a limit. */
#ifndef EXTRACT_RULES_REGEX_H
#define EXTRACT_RULES_REGEX_H
#include <stdbool.h>
#include <stddef.h>

#include "dossier/str.h"

struct regex;
struct regex_scratch; /* one per thread: match data, JIT stack, limits */

/* Why a pattern does not compile, and the byte of the pattern where. */
struct regex_fault {
	char text[160];
	size_t at;
};

/*
 * A pattern with bytes over 0x7f is read as UTF-8, any other works on bytes.
 * NULL with *fault filled.  Read-only afterwards, free with regex_free.
 */
struct regex *regex_new(struct str pattern, bool caseless, struct regex_fault *fault);
void regex_free(struct regex *re);
/* Whether the pattern was read as UTF-8. */
bool regex_is_utf(const struct regex *re);

struct regex_scratch *regex_scratch_new(void);
void regex_scratch_free(struct regex_scratch *s);

enum regex_result { REGEX_NO, REGEX_YES, REGEX_CUT_OFF };

/*
 * Whether a match begins at one of the bytes of text from first to last.
 * REGEX_CUT_OFF: the match or stack limit was reached, which says nothing about
 * the text.
 */
enum regex_result regex_match(const struct regex *re, struct regex_scratch *s,
			      struct str text, size_t first, size_t last);
#endif
