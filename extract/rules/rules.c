/*
 * rules.c - rules compiled, and matched against one sentence.
 *
 * The automaton says which patterns can match at all; PCRE2 confirms.  With
 * `naive` every pattern runs on every sentence: the measure that the filter is
 * tested and timed against.
 */
#include "extract/rules/rules.h"

#include "extract/rules/automaton.h"
#include "extract/rules/rules_read.h"

struct rules_scratch {
	struct regex_scratch *regex;
	uint64_t *cut;      /* rules cut off */
	struct arena arena; /* of one call */
};

static int compile_rule(struct rules *r, size_t number, struct arena *a, struct err *e)
{
	struct rule *rule = &r->list.v[number];
	struct regex_fault why;
	struct literals set;

	if (rule->builtin != BUILTIN_NONE)
		return 0;
	r->patterns[number / 64] |= UINT64_C(1) << number % 64;
	rule->re = regex_new(rule->pattern, !rule->cased, &why);
	if (!rule->re)
		return err_at(e, ERR_CONF, rule->file, rule->line, rule->col,
			      "rule \"%.*s\" does not compile: %s at byte %zu",
			      STR_ARG(rule->name[NEAR_SELF]), why.text, why.at);
	rule->literal = literals_find(a, rule->pattern, regex_is_utf(rule->re), &set);
	if (!rule->literal) {
		r->always[number / 64] |= UINT64_C(1) << number % 64;
		return 0;
	}
	for (size_t i = 0; i < set.n; i++) {
		set.v[i].whole &= !rule->cased;
		automaton_add(r->automaton, &set.v[i], (uint32_t)number);
	}
	return 0;
}

static int compile(struct rules *r, struct err *e)
{
	struct arena a = { 0 };
	int rc = 0;

	r->row = (r->list.n + 63) / 64;
	r->always = arena_alloc(&r->arena, r->row * sizeof(*r->always));
	r->patterns = arena_alloc(&r->arena, r->row * sizeof(*r->patterns));
	r->automaton = automaton_new();
	for (size_t i = 0; i < r->list.n && rc == 0; i++)
		rc = compile_rule(r, i, &a, e);
	if (rc == 0)
		automaton_build(r->automaton);
	arena_fini(&a);
	return rc;
}

struct rules *rules_load(const struct str *texts, const struct str *names, size_t n,
			 struct str profile, bool naive, struct err *e)
{
	struct rules *r = mem_alloc(sizeof(*r));

	r->naive = naive;
	if (rules_read(r, texts, names, n, profile, e) || compile(r, e)) {
		rules_free(r);
		return NULL;
	}
	return r;
}

void rules_free(struct rules *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < r->list.n; i++)
		regex_free(r->list.v[i].re);
	automaton_free(r->automaton);
	arena_fini(&r->arena);
	mem_free(r);
}

size_t rules_count(const struct rules *r)
{
	return r->list.n;
}

struct str rules_name(const struct rules *r, size_t rule, enum near where)
{
	return r->list.v[rule].name[where];
}

size_t rules_row(const struct rules *r)
{
	return r->row;
}

const uint64_t *rules_patterns(const struct rules *r)
{
	return r->patterns;
}

struct str rules_file(const struct rules *r, size_t rule)
{
	return r->list.v[rule].file;
}

size_t rules_line(const struct rules *r, size_t rule)
{
	return r->list.v[rule].line;
}

enum builtin rules_builtin(const struct rules *r, size_t rule)
{
	return r->list.v[rule].builtin;
}

size_t rules_of(const struct rules *r, size_t rule)
{
	return r->list.v[rule].of;
}

bool rules_is_slow(const struct rules *r, size_t rule)
{
	return r->list.v[rule].builtin == BUILTIN_NONE && !r->list.v[rule].literal;
}

const struct rules_kind *rules_kind(const struct rules *r, enum talk_form form,
				    enum item_kind kind)
{
	return &r->kinds[form][kind];
}

const struct rule_weights *rules_weights(const struct rules *r, enum talk_form form,
					 size_t rule)
{
	return &r->weights[form][rule];
}

const struct phrases *rules_phrases(const struct rules *r)
{
	return &r->phrases;
}

size_t rules_states(const struct rules *r)
{
	return automaton_states(r->automaton);
}

struct rules_scratch *rules_scratch_new(const struct rules *r)
{
	struct rules_scratch *s = mem_alloc(sizeof(*s));

	s->regex = regex_scratch_new();
	s->cut = mem_alloc(r->row * sizeof(*s->cut));
	return s;
}

void rules_scratch_free(struct rules_scratch *s)
{
	if (!s)
		return;
	regex_scratch_free(s->regex);
	mem_free(s->cut);
	arena_fini(&s->arena);
	mem_free(s);
}

/* The sentence itself, or a copy with plain apostrophes when it has curly ones. */
static struct str plain_text(struct arena *a, struct str sentence)
{
	static const struct str curly = STR("\xe2\x80\x99");
	size_t n = 0;
	char *p;

	if (str_chr(sentence, curly.p[0]) == STR_NPOS)
		return sentence;
	p = arena_alloc(a, sentence.len);
	for (size_t i = 0; i < sentence.len; i++) {
		bool is = str_starts(str_from(sentence, i), curly);

		p[n++] = is ? '\'' : sentence.p[i];
		i += is ? curly.len - 1 : 0;
	}
	return str_n(p, n);
}

static bool confirm(const struct rules *r, struct rules_scratch *s, size_t number,
		    struct str plain)
{
	enum regex_result got = regex_match(r->list.v[number].re, s->regex, plain);

	if (got == REGEX_CUT_OFF)
		s->cut[number / 64] |= UINT64_C(1) << number % 64;
	return got == REGEX_YES;
}

/* Of the candidates in the row those that match stay; of the sure ones it is known. */
static void confirm_all(const struct rules *r, struct rules_scratch *s,
			struct str plain, uint64_t *row, const uint64_t *sure)
{
	for (size_t w = 0; w < r->row; w++)
		for (uint64_t bits = row[w] & ~sure[w]; bits; bits &= bits - 1)
			if (!confirm(r, s, w * 64 + (size_t)__builtin_ctzll(bits),
				     plain))
				row[w] &= ~(bits & -bits);
}

void rules_match(const struct rules *r, struct rules_scratch *s,
		 const struct str *sentences, size_t n, uint64_t *rows)
{
	struct str *plain = arena_alloc(&s->arena, (n + 1) * sizeof(*plain));
	uint64_t *sure = arena_alloc(&s->arena, (n + 1) * r->row * sizeof(*sure));

	for (size_t i = 0; i < n; i++) {
		plain[i] = plain_text(&s->arena, sentences[i]);
		memcpy(rows + i * r->row, r->naive ? r->patterns : r->always,
		       r->row * sizeof(*rows));
	}
	if (!r->naive)
		automaton_scan(r->automaton, plain, n, rows, sure, r->row);
	for (size_t i = 0; i < n; i++)
		confirm_all(r, s, plain[i], rows + i * r->row, sure + i * r->row);
	arena_reset(&s->arena);
}

void rules_cut_off(struct rules_scratch *s, const struct rules *r, struct arena *a,
		   struct strs *out)
{
	for (size_t i = 0; i < r->list.n; i++) {
		uint64_t bit = UINT64_C(1) << i % 64;

		if (s->cut[i / 64] & bit) {
			*VEC_ADD(a, out) = r->list.v[i].name[NEAR_SELF];
			s->cut[i / 64] &= ~bit;
		}
	}
}
