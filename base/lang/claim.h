/*
 * claim.h - what a statement says, for telling whether two say the same: stems with
 * weights, figures, negation.  Pure functions over spans; English.
 */
#ifndef BASE_LANG_CLAIM_H
#define BASE_LANG_CLAIM_H
#include "base/lang/figure.h"

struct claim_word {
	uint32_t key; /* hash of the stem */
	uint16_t weight;
	bool denied; /* follows a negation */
};
VEC(claim_words, struct claim_word);

/* 32-bit hashes stand for words: small, since a vault has a million claims. */
struct claim {
	struct claim_words words; /* by key, each once, without function words */
	struct figures figures;
	uint32_t *order; /* keys of all words as they stand: CLAIM_STOP, CLAIM_FIGURE */
	size_t n_order;
	uint32_t *pairs; /* of neighbouring words written as one: "salt mother" */
	size_t n_pairs;
	/* A bit each by its key: most words of another claim are not among them. */
	uint64_t word_bits, pair_bits;
	uint32_t stems;  /* weight of all words */
	uint32_t weight; /* and of figures */
	size_t names;    /* words in capitals */
	bool negated;    /* denies something */
	bool changes;    /* "now", "instead", "no longer": tells of a change */
	bool revokes;    /* "scrap", "forget the" */
	bool closes;     /* "is done", "has been signed": tells of an end */
};

enum {
	CLAIM_LIGHT = 30, /* "go", "thing", "week" */
	CLAIM_WORD = 100,
	CLAIM_NAME = 130, /* capital within a sentence, digits in a word */
	CLAIM_NUMBER = 100,
	CLAIM_QUANTITY = 200 /* with a unit; a date */
};

/* In claim.order, for what has no key. */
enum { CLAIM_STOP = 0, CLAIM_FIGURE = 1 };

/* skip: folded words that say nothing here, such as those of the account's name. */
void claim_read(struct forms *forms, struct arena *a, struct str text,
		const struct strs *skip, struct claim *out);

bool claim_equal(const struct claim *a, const struct claim *b);
struct claim *claim_copy(struct arena *a, const struct claim *c);

/* How two claims relate. */
struct likeness {
	uint32_t shared; /* weight of what both say */
	size_t words;    /* common words that are not light */
	size_t names;    /* of them in capitals */
	size_t strong;   /* common quantities and dates */
	size_t numbers;  /* common plain numbers */
	size_t lacks;    /* figures that one says and the other does not */
	bool conflict;   /* of one kind of figures, each has one that the other lacks */
	bool apart;      /* each names something, and not the same */
	bool slots;      /* the same sentence with other words in its slots */
	bool denial;     /* one denies a word that the other one says */
	bool supersedes; /* b names a value of a as the old one */
	uint32_t stems;  /* weight of common words without figures */
};
void claim_compare(const struct claim *a, const struct claim *b, struct likeness *out);
/* Dice's coefficient of two weights with a common part, in thousandths. */
uint32_t claim_dice(uint32_t shared, uint32_t a, uint32_t b);

#endif
