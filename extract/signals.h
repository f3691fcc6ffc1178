/* signals.h - the signals that hold for each sentence: patterns that match, built-ins.
 */
#ifndef EXTRACT_SIGNALS_H
#define EXTRACT_SIGNALS_H
#include "extract/words/phrasesum.h"
#include "extract/rules/rules.h"
#include "extract/talk.h"

struct signals {
	const struct rules *rules;
	const struct talk *talk;
	enum talk_form form;
	size_t row;      /* rules_row() */
	uint64_t *holds; /* for each sentence a row with the bits of rules that hold */
	phrase_values *lex; /* for each sentence; NULL if there are no phrases */
};

/*
 * Finds the signals of all sentences that signals_open(); others have none.  All is in
 * the record's arena.
 */
void signals_find(struct signals *s, const struct rules *rules,
		  struct rules_scratch *scratch, const struct talk *t);
/*
 * Sets the signals `time` and `date` of a sentence; before this call they do not hold.
 * They are looked for only where a pattern matched, since the search costs more than
 * all the rest.  Returns false if neither holds.
 */
bool signals_time(struct signals *s, size_t sentence);
/* Whether a sentence may give an item. */
static inline bool signals_open(const struct talk *t, size_t sentence)
{
	return t->sentences.v[sentence].marks == 0;
}
/* Whether a signal holds; always false for the values of phrases. */
bool signals_holds(const struct signals *s, size_t sentence, size_t rule);
/* The weight of a rule in this form of talk: in the sentence itself, or next to it. */
int64_t signals_weight(const struct signals *s, size_t rule, enum near where,
		       enum item_kind kind);
/* LEX_SELF or LEX_NEAR for a rule that is a value of phrases, else -1. */
int signals_lex(const struct rules *r, size_t rule);
/* What a rule with that weight adds to the sum of a kind: 0 if it does not hold. */
int64_t signals_adds(const struct signals *s, size_t sentence, size_t rule,
		     enum item_kind kind, int64_t weight);
#endif
