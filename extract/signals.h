/* signals.h - which signals hold for a sentence: matches of patterns, and built-ins. */
#ifndef EXTRACT_SIGNALS_H
#define EXTRACT_SIGNALS_H
#include "extract/words/phrasesum.h"
#include "extract/rules/rules.h"
#include "extract/talk.h"

struct signals {
	const struct rules *rules;
	const struct talk *talk;
	enum talk_form form;
	size_t row;         /* rules_row */
	uint64_t *holds;    /* a row per sentence: bits of the rules that hold */
	phrase_values *lex; /* per sentence; NULL without phrases */
};

/*
 * Matches every sentence that may give an item, in the record's arena.
 * Sentences with a mark and headings have no signal.
 */
void signals_find(struct signals *s, const struct rules *rules,
		  struct rules_scratch *scratch, const struct talk *t);
/*
 * Looks for expressions of time in a sentence in which a pattern matched.  Until
 * then `time` and `date` do not hold: the search costs more than all the rest.
 * false: none of them holds.
 */
bool signals_time(struct signals *s, size_t sentence);
/* Whether a sentence may give an item. */
static inline bool signals_open(const struct talk *t, size_t sentence)
{
	return t->sentences.v[sentence].marks == 0;
}
/* Whether a signal with a yes or no holds; false for the values of phrases. */
bool signals_holds(const struct signals *s, size_t sentence, size_t rule);
/* What a rule weighs in this form of talk: for its own sentence, or beside it. */
int64_t signals_weight(const struct signals *s, size_t rule, enum near where,
		       enum item_kind kind);
/* LEX_SELF .. for a rule that is a value of phrases, or -1. */
int signals_lex(const struct rules *r, size_t rule);
/* What a weight adds to the sum of that kind: 0 when the signal does not hold. */
int64_t signals_adds(const struct signals *s, size_t sentence, size_t rule,
		     enum item_kind kind, int64_t weight);
#endif
