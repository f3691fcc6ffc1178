/*
 * likeness.h - how two claims relate: what both say, and what one of them denies,
 * changes or says about something else.
 */
#ifndef RENDER_VAULT_CLAIM_LIKENESS_H
#define RENDER_VAULT_CLAIM_LIKENESS_H
#include "render/vault/claim/claim.h"

struct likeness {
	uint32_t shared; /* weight of all that both say */
	size_t words;    /* words in both that are not light */
	size_t names;    /* those of them in capitals */
	size_t lights;   /* light words in both */
	size_t rest;     /* words in only one of them that are not light */
	size_t strong;   /* quantities and dates in both */
	size_t numbers;  /* plain numbers in both */
	size_t large;    /* those of them that are figure_large() */
	size_t lacks;    /* figures in only one of them */
	bool conflict;   /* different figures of the same kind */
	bool series;     /* a value for each time: "in March 90", "in April 95" */
	bool apart;      /* each names something, but not the same */
	bool denial;     /* one denies a word that the other one asserts */
	bool days;       /* each names complete dates, but no common one */
	bool supersedes; /* b names a value of a as the old one */
	bool month;      /* the only date in common is a month: weak evidence */
	uint32_t stems;  /* weight of the words in both, without figures */
};
void claim_compare(const struct claim *a, const struct claim *b, struct likeness *out);
/*
 * Whether they are one sentence with different words in its slots: "slip 2 is free",
 * "slip 3 is free".  l: the result of claim_compare.
 */
bool claim_other_slots(const struct claim *a, const struct claim *b,
		       const struct likeness *l);
/* Whether only one of them refers to what was said before it. */
bool claim_elsewhere(const struct claim *a, const struct claim *b);
/*
 * Whether a whole statement has words or figures of weight that neither this sentence
 * of it nor the other statement has.
 */
bool claim_says_more(const struct claim *whole, const struct claim *sentence,
		     const struct claim *other);
/* Dice's coefficient in thousandths: twice what is shared over the sum of a and b. */
uint32_t claim_dice(uint32_t shared, uint32_t a, uint32_t b);

#endif
