/*
 * rules.h - the rule engine: named patterns, weights, one pass over a sentence.
 *
 * A rules file (docs/rules.md) names signals (PCRE2 patterns or built-ins) and,
 * per profile and kind, a bias, weights and two thresholds.  Required literals
 * of all patterns stand in one Aho-Corasick automaton; PCRE2-JIT runs only on
 * the (rule, sentence) pairs whose literals occur.  Compiled once, read-only.
 */
#ifndef EXTRACT_RULES_H
#define EXTRACT_RULES_H
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/record.h"

struct rules;
struct rules_scratch; /* per thread: match data, automaton hits */

/* More files override or extend the first.  NULL with ERR_CONF file:line:col. */
struct rules *rules_load(const struct str *texts, const struct str *names, size_t n,
			 struct str profile, bool naive, struct err *e);
void rules_free(struct rules *r);
size_t rules_count(const struct rules *r);
struct str rules_name(const struct rules *r, size_t rule);
/* Weight of a rule for a kind, thousandths. */
int64_t rules_weight(const struct rules *r, size_t rule, enum item_kind kind);

struct rules_scratch *rules_scratch_new(const struct rules *r);
void rules_scratch_free(struct rules_scratch *s);

/* A rule that matched, and the bytes of the first match. */
struct rule_hit {
	size_t rule;
	size_t from, to;
};
VEC(rule_hits, struct rule_hit);

/*
 * All rules that match the sentence, by ascending rule number, appended to *out.
 * A rule that runs into its match limit does not match; it is counted and named
 * by rules_cut_off.
 */
void rules_match(const struct rules *r, struct rules_scratch *s, struct str sentence,
		 struct arena *a, struct rule_hits *out);
/* Names (in the arena) of rules cut off since the last call. */
void rules_cut_off(struct rules_scratch *s, const struct rules *r, struct arena *a,
		   struct strs *out);
#endif
