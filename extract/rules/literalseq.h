/*
 * literalseq.h - parts of a pattern one behind the other, for literal.c: of the sets of
 * which one literal must occur, the one expected least often.
 */
#ifndef EXTRACT_RULES_LITERALSEQ_H
#define EXTRACT_RULES_LITERALSEQ_H
#include "extract/rules/literalset.h"

struct part {
	bool exact; /* set is the whole language */
	bool known; /* set is complete (always when exact) */
	struct literals set;
	size_t most; /* bytes that it matches at most, up to BEHIND_ANY */
};

/* A sequence under construction. */
struct seq {
	struct literals run; /* exact since the last gap */
	struct literals best;
	double cost;         /* of best */
	bool has, broken;    /* best is valid; there was a gap */
	size_t most, before; /* bytes that it matches at most; of them before the run */
};

/* Sets live in the arena. */
void literalseq_begin(struct arena *a, struct seq *s);
/* Adds a part that occurs from min to max times. */
void literalseq_add(struct arena *a, struct seq *s, struct part part, long min,
		    long max);
/* The whole sequence as a part. */
struct part literalseq_end(struct arena *a, struct seq *s);

#endif
