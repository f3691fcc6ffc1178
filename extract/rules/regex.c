/*
 * regex.c - the one user of pcre2.h.
 * pcre2_jit_match skips the checks that pcre2_match repeats per call; texts are
 * valid UTF-8 by contract, and PCRE2_MATCH_INVALID_UTF keeps broken ones safe.
 */
#include "extract/rules/regex.h"

#include <pcre2.h>

#include "base/utf8.h"
#include "dossier/mem.h"

enum {
	MATCH_LIMIT =
	    100000, /* about a millisecond; a sane rule needs under a thousand */
	STACK_START = 32 << 10,
	STACK_MAX = 512 << 10,
	PATTERN_MAX = 16 << 10
};

struct regex {
	pcre2_code *code;
	bool jit, utf;
};

struct regex_scratch {
	pcre2_match_data *data;
	pcre2_match_context *context;
	pcre2_jit_stack *stack;
};

struct regex *regex_new(struct str pattern, bool caseless, struct regex_fault *fault)
{
	struct regex *re;
	uint32_t options = caseless ? PCRE2_CASELESS : 0;
	pcre2_code *code;
	PCRE2_SIZE at = 0;
	int problem = 0;
	bool utf = utf8_ascii_prefix(pattern) < pattern.len;

	fault->at = 0;
	if (pattern.len > PATTERN_MAX) {
		strcpy(fault->text, "pattern is longer than 16 KB");
		return NULL;
	}
	/* NEVER_UTF: "(*UTF)" in a pattern would let "k" match U+212A, past the
	 * literals. */
	options |= utf ? PCRE2_UTF | PCRE2_MATCH_INVALID_UTF : PCRE2_NEVER_UTF;
	options |= PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT;
	code = pcre2_compile((PCRE2_SPTR)pattern.p, pattern.len, options, &problem, &at,
			     NULL);
	if (!code) {
		if (pcre2_get_error_message(problem, (PCRE2_UCHAR *)fault->text,
					    sizeof(fault->text)) < 0)
			strcpy(fault->text, "unknown error");
		fault->at = at;
		return NULL;
	}
	re = mem_alloc(sizeof(*re));
	re->code = code;
	re->utf = utf;
	re->jit = pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0;
	return re;
}

void regex_free(struct regex *re)
{
	if (!re)
		return;
	pcre2_code_free(re->code);
	mem_free(re);
}

bool regex_is_utf(const struct regex *re)
{
	return re->utf;
}

struct regex_scratch *regex_scratch_new(void)
{
	struct regex_scratch *s = mem_alloc(sizeof(*s));

	s->data = pcre2_match_data_create(1, NULL);
	s->context = pcre2_match_context_create(NULL);
	s->stack = pcre2_jit_stack_create(STACK_START, STACK_MAX, NULL);
	if (s->context) {
		pcre2_set_match_limit(s->context, MATCH_LIMIT);
		pcre2_set_heap_limit(s->context, STACK_MAX >> 10);
		if (s->stack)
			pcre2_jit_stack_assign(s->context, NULL, s->stack);
	}
	return s;
}

void regex_scratch_free(struct regex_scratch *s)
{
	if (!s)
		return;
	pcre2_match_data_free(s->data);
	pcre2_match_context_free(s->context);
	if (s->stack)
		pcre2_jit_stack_free(s->stack);
	mem_free(s);
}

enum regex_result regex_match(const struct regex *re, struct regex_scratch *s,
			      struct str text, size_t first, size_t last)
{
	PCRE2_SPTR subject = (PCRE2_SPTR)(text.p ? text.p : "");
	int rc;

	pcre2_set_offset_limit(s->context, last);
	if (re->jit)
		rc = pcre2_jit_match(re->code, subject, text.len, first, 0, s->data,
				     s->context);
	else
		rc = pcre2_match(re->code, subject, text.len, first, 0, s->data,
				 s->context);
	if (rc == PCRE2_ERROR_NOMATCH)
		return REGEX_NO;
	return rc < 0 ? REGEX_CUT_OFF : REGEX_YES;
}
