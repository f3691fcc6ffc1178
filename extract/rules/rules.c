/*
 * rules.c - rules compiled, and matched against one sentence.
 *
 * The automaton says which patterns can match at all; PCRE2 confirms.  With
 * `naive` every pattern runs on every sentence: the measure that the filter is
 * tested and timed against.
 */
#include "extract/rules/rules.h"

#include "base/lang/words.h"
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

	r->that_are[rule->builtin][number / 64] |= UINT64_C(1) << number % 64;
	if (rule->builtin != BUILTIN_NONE)
		return 0;
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
	for (int what = 0; what < BUILTINS; what++)
		r->that_are[what] = arena_alloc(&r->arena, r->row * sizeof(uint64_t));
	r->automaton = automaton_new();
	for (size_t i = 0; i < r->list.n && rc == 0; i++) {
		rc = compile_rule(r, i, &a, e);
		arena_reset(&a);
	}
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

const uint64_t *rules_that_are(const struct rules *r, enum builtin what)
{
	return r->that_are[what];
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

const struct rule_weights *rules_weights(const struct rules *r, enum talk_form form)
{
	return r->weights[form];
}

const struct trees *rules_trees(const struct rules *r, enum talk_form form,
				enum item_kind kind)
{
	static const struct trees none;

	return form == FORM_TIDY ? &r->trees[kind] : &none;
}

const struct phrases *rules_phrases(const struct rules *r)
{
	return &r->phrases;
}

const struct privacy *rules_privacy(const struct rules *r)
{
	return &r->privacy;
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

/* Sets the bit of a pattern of which a match begins there. */
static void confirm(const struct rules *r, struct rules_scratch *s, struct str plain,
		    const struct candidate *c, uint64_t *row)
{
	uint64_t bit = UINT64_C(1) << c->owner % 64;
	enum regex_result got;

	if (row[c->owner / 64] & bit)
		return;
	got = regex_match(r->list.v[c->owner].re, s->regex, plain, c->first, c->last);
	if (got == REGEX_YES)
		row[c->owner / 64] |= bit;
	else if (got == REGEX_CUT_OFF)
		s->cut[c->owner / 64] |= bit;
}

/* The patterns of those bits, which run on all of every text. */
static void run_all(const struct rules *r, struct rules_scratch *s,
		    const uint64_t *patterns, const struct str *plain, size_t n,
		    uint64_t *rows)
{
	for (size_t i = 0; i < n; i++)
		for (size_t w = 0; w < r->row; w++)
			for (uint64_t b = patterns[w]; b; b &= b - 1)
				confirm(r, s, plain[i],
					&(struct candidate){
					    .owner = (uint32_t)(w * 64) +
						     (uint32_t)__builtin_ctzll(b),
					    .last = (uint32_t)plain[i].len },
					rows + i * r->row);
}

/* Where literals stand; what was tried for the literal before is not tried again. */
static void run_candidates(const struct rules *r, struct rules_scratch *s,
			   const struct str *plain, size_t n, uint64_t *rows)
{
	struct candidates found = { NULL, 0, 0 };
	struct candidate *tried = /* the last one of each rule, its text plus 1 */
	    arena_array(&s->arena, tried, r->list.n);

	automaton_scan(r->automaton, plain, n, rows, r->row, &s->arena, &found);
	for (size_t i = 0; i < found.n; i++) {
		struct candidate c = found.v[i];
		struct candidate *t = &tried[c.owner];

		if (t->text != c.text + 1 || c.first < t->first || c.first > t->last)
			*t = (struct candidate){ c.text + 1, c.owner, c.first, c.last };
		else if (c.last > t->last)
			c.first = t->last + 1, t->last = c.last;
		else
			continue;
		confirm(r, s, plain[c.text], &c, rows + c.text * r->row);
	}
}

void rules_match(const struct rules *r, struct rules_scratch *s,
		 const struct str *sentences, size_t n, uint64_t *rows)
{
	struct str *plain = arena_array(&s->arena, plain, n);

	for (size_t i = 0; i < n; i++)
		plain[i] = words_plain(&s->arena, sentences[i]);
	if (!r->naive)
		run_candidates(r, s, plain, n, rows);
	run_all(r, s, r->naive ? r->that_are[BUILTIN_NONE] : r->always, plain, n, rows);
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
