/* likeness.h - how two statements relate: what both say, and what one denies, changes
 * or says of something else. */
#ifndef BASE_LANG_LIKENESS_H
#define BASE_LANG_LIKENESS_H
#include "base/lang/claim.h"

/* How two claims relate. */
struct likeness {
	uint32_t shared; /* weight of what both say */
	size_t words;    /* common words that are not light */
	size_t names;    /* of them in capitals */
	size_t lights;   /* common words that are light */
	size_t rest;     /* words not light that only one says */
	size_t strong;   /* common quantities and dates */
	size_t numbers;  /* common plain numbers */
	size_t large;    /* of them in thousands */
	size_t lacks;    /* figures that one says and the other does not */
	bool conflict;   /* of one kind of figures, each has one that the other lacks */
	bool series; /* of another time another value: "in March 90", "in April 95" */
	bool apart;  /* each names something, and not the same */
	bool denial; /* one denies a word that the other one says */
	bool days;   /* each names a whole day, and no day of the other */
	bool supersedes; /* b names a value of a as the old one */
	bool month;      /* only a month, in which much happens */
	uint32_t stems;  /* weight of common words without figures */
};
void claim_compare(const struct claim *a, const struct claim *b, struct likeness *out);
/* Other words in the slots of a sentence, "slip 2" and "slip 3"; l: how they compare.
 */
bool claim_other_slots(const struct claim *a, const struct claim *b,
		       const struct likeness *l);
/* Does one speak of what was named before it, and the other not? */
bool claim_elsewhere(const struct claim *a, const struct claim *b);
/* Has a statement words or figures of weight that neither one of its sentences nor the
 * other statement has? */
bool claim_says_more(const struct claim *whole, const struct claim *sentence,
		     const struct claim *other);
/* Dice's coefficient of two weights with a common part, in thousandths. */
uint32_t claim_dice(uint32_t shared, uint32_t a, uint32_t b);

#endif
