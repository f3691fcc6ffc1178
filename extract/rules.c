/*
 * rules.c - rules compiled, and matched against one sentence.
 *
 * The automaton says which patterns can match at all; PCRE2 confirms.  With
 * `naive` every pattern runs on every sentence: the measure that the filter is
 * tested and timed against.
 */
#include "extract/rules.h"

#include "extract/automaton.h"
#include "extract/rules_read.h"

struct rules_scratch {
	struct regex_scratch *regex;
	uint64_t *bits, *cut; /* candidates; rules cut off */
	struct buf plain;     /* the sentence with plain apostrophes */
};

static int compile_rule(struct rules *r, size_t number, struct arena *a, struct err *e)
{
	struct rule *rule = &r->list.v[number];
	struct regex_fault why;
	struct literals set;

	if (rule->builtin != BUILTIN_NONE)
		return 0;
	rule->re = regex_new(rule->pattern, !rule->cased, &why);
	if (!rule->re)
		return err_at(e, ERR_CONF, rule->file, rule->line, rule->col,
			      "rule \"%.*s\" does not compile: %s at byte %zu",
			      STR_ARG(rule->name), why.text, why.at);
	rule->literal = literals_find(a, rule->pattern, regex_is_utf(rule->re), &set);
	if (!rule->literal) {
		r->always[number / 64] |= UINT64_C(1) << number % 64;
		return 0;
	}
	for (size_t i = 0; i < set.n; i++)
		automaton_add(r->automaton, &set.v[i], (uint32_t)number);
	return 0;
}

static int compile(struct rules *r, struct err *e)
{
	struct arena a = { 0 };
	int rc = 0;

	r->words = (r->list.n + 63) / 64 + 1;
	r->always = arena_alloc(&r->arena, r->words * sizeof(*r->always));
	r->automaton = automaton_new();
	for (size_t i = 0; i < r->list.n && rc == 0; i++)
		rc = compile_rule(r, i, &a, e);
	if (rc == 0 && !automaton_build(r->automaton))
		rc = err_set(e, ERR_CONF,
			     "the patterns' literals take more than 64 MiB");
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

struct str rules_name(const struct rules *r, size_t rule)
{
	return r->list.v[rule].name;
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

const int32_t *rules_weights(const struct rules *r, enum talk_form form, size_t rule,
			     enum near where)
{
	return r->weights[form][rule][where];
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
	s->bits = mem_alloc(r->words * sizeof(*s->bits));
	s->cut = mem_alloc(r->words * sizeof(*s->cut));
	return s;
}

void rules_scratch_free(struct rules_scratch *s)
{
	if (!s)
		return;
	regex_scratch_free(s->regex);
	mem_free(s->bits);
	mem_free(s->cut);
	buf_fini(&s->plain);
	mem_free(s);
}

static bool is_curly(struct str s, size_t i)
{
	return i + 3 <= s.len && memcmp(s.p + i, "\xe2\x80\x99", 3) == 0;
}

/* The sentence itself, or a copy with plain apostrophes when it has curly ones. */
static struct str plain_text(struct rules_scratch *s, struct str sentence)
{
	size_t i = str_chr(sentence, '\xe2'), from = 0;

	if (i == STR_NPOS)
		return sentence;
	s->plain.len = 0;
	for (; i < sentence.len; i++) {
		if (!is_curly(sentence, i))
			continue;
		buf_put(&s->plain, sentence.p + from, i - from);
		buf_c(&s->plain, '\'');
		from = i + 3;
		i += 2;
	}
	buf_put(&s->plain, sentence.p + from, sentence.len - from);
	return buf_view(&s->plain);
}

/* Byte of the sentence for a byte of its plain copy. */
static size_t original_offset(struct str sentence, size_t plain)
{
	size_t i = 0;

	while (plain > 0 && i < sentence.len) {
		i += is_curly(sentence, i) ? 3 : 1;
		plain--;
	}
	return i;
}

static void confirm(const struct rules *r, struct rules_scratch *s, size_t number,
		    struct str sentence, struct str plain, struct arena *a,
		    struct rule_hits *out)
{
	const struct rule *rule = &r->list.v[number];
	struct rule_hit hit = { .rule = number };
	enum regex_result got;

	if (!rule->re)
		return;
	got = regex_match(rule->re, s->regex, plain, &hit.from, &hit.to);
	if (got == REGEX_CUT_OFF)
		s->cut[number / 64] |= UINT64_C(1) << number % 64;
	if (got != REGEX_YES)
		return;
	if (plain.p != sentence.p) {
		hit.from = original_offset(sentence, hit.from);
		hit.to = original_offset(sentence, hit.to);
	}
	*VEC_ADD(a, out) = hit;
}

void rules_match(const struct rules *r, struct rules_scratch *s, struct str sentence,
		 struct arena *a, struct rule_hits *out)
{
	struct str plain = plain_text(s, sentence);

	if (r->naive) {
		for (size_t i = 0; i < r->list.n; i++)
			confirm(r, s, i, sentence, plain, a, out);
		return;
	}
	memcpy(s->bits, r->always, r->words * sizeof(*s->bits));
	automaton_scan(r->automaton, plain, s->bits);
	for (size_t w = 0; w < r->words; w++)
		for (uint64_t bits = s->bits[w]; bits; bits &= bits - 1)
			confirm(r, s, w * 64 + (size_t)__builtin_ctzll(bits), sentence,
				plain, a, out);
}

void rules_cut_off(struct rules_scratch *s, const struct rules *r, struct arena *a,
		   struct strs *out)
{
	for (size_t i = 0; i < r->list.n; i++) {
		uint64_t bit = UINT64_C(1) << i % 64;

		if (s->cut[i / 64] & bit) {
			*VEC_ADD(a, out) = r->list.v[i].name;
			s->cut[i / 64] &= ~bit;
		}
	}
}
