/* signals.h - which signals hold for a sentence: matches of patterns, and built-ins. */
#ifndef EXTRACT_SIGNALS_H
#define EXTRACT_SIGNALS_H
#include "extract/rules.h"
#include "extract/talk.h"

struct signals {
	const struct rules *rules;
	const struct talk *talk;
	struct rule_hits hits; /* of all sentences, in order */
	size_t *first;         /* per sentence, one more at the end: its first hit */
	uint32_t *facts;       /* per sentence: bits of enum builtin that hold */
	size_t *asked;         /* rules that are built-ins */
	size_t n_asked;
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
 */
void signals_time(struct signals *s, size_t sentence);
/* Whether a sentence may give an item. */
bool signals_open(const struct talk *t, size_t sentence);
/* The built-ins' facts of one sentence, only where a pattern matched or it may matter.
 */
bool signals_holds(const struct signals *s, size_t sentence, size_t rule);
#endif
