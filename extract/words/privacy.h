/*
 * privacy.h - learned words, and pairs of words, that are signs of private talk.
 *
 * The block "private" of a rules file, a line each:
 *     @kin mum dad sister          words that count as one another, a class
 *     bias -15000
 *     alone 2000
 *     120 35 my @kin               two weights and a word or a pair
 *     level -4000
 *     tree sum 9000 words 5 talk.sum 30000 : -12 50 10 300
 * Weights are thousandths: the first one for the passage of talk (guard/passages.h)
 * that has the word or pair, the second one for each of the three passages on either
 * side.
 * "^" and "$" are the start and the end of a sentence.  "!private" and others are signs
 * of a passage besides its words; a passage with "!private" whose own weights exceed
 * "alone" is private whatever its neighbours say.  In a pair, a word is represented by
 * its class if it has one; a second form of the pair has, for a word without a class,
 * its word class (wordclass.h). If the sum of a passage with the bias is positive,
 * trees (trees.h) decide: the sum is then the level and what they add.
 */
#ifndef EXTRACT_WORDS_PRIVACY_H
#define EXTRACT_WORDS_PRIVACY_H
#include <stdint.h>

#include "base/map.h"
#include "base/trees.h"
#include "extract/words/wordclass.h"

enum {
	PRIVACY_REACH = 3, /* passages to either side that second weights are for */
	PRIVACY_WEIGHT_MAX = 30000,
	PRIVACY_WORDS_MAX = 1 << 16 /* in a block */
};

struct privacy_weight {
	int16_t self, near;
};

struct privacy_word {
	uint32_t stands; /* number of its class in the block, else its own */
	uint32_t kind;   /* the same; for a word without one its word class */
	struct privacy_weight weight;
};
VEC(privacy_words, struct privacy_word);

/* Small: the table is to stay in the caches near the processor. */
struct privacy_pair {
	uint32_t key; /* two numbers; 0: free */
	struct privacy_weight weight;
};

/* A zeroed one finds nothing private.  Lives in an arena. */
struct privacy {
	struct map numbers;         /* of words, from 1 */
	struct privacy_words words; /* by number; the first is none */
	struct strs texts;          /* likewise */
	struct privacy_pair *pairs; /* by open addressing */
	size_t n_pairs, cap_pairs;
	/* By hash, whether a pair may be there: few bytes tell of most that none is. */
	uint64_t *may_be;
	struct strs classes; /* their lines */
	/* Classes of the words that have none here; NULL: none. */
	const struct wordclasses *shared;
	int32_t bias, alone, level;
	struct trees trees;
};

/* The features of a passage for the trees, filled by passages_features(). */
enum {
	PRIVACY_OWN, /* of the passage, the one before, the one after */
	PRIVACY_SUM = PRIVACY_OWN + 3, /* of all passages within reach */
	PRIVACY_WORDS = PRIVACY_SUM + 2 * PRIVACY_REACH + 1,
	PRIVACY_CUE,
	PRIVACY_TALK,
	PRIVACY_FEATURES
};
/* Their names, in the arena. */
struct strs privacy_features(struct arena *a);

/*
 * Reads one block.  Its weights, and its trees as a whole, replace earlier ones.
 * Returns false, with *line set, when a line is not valid.
 */
bool privacy_read(struct privacy *p, struct arena *a, struct str text, size_t *line);
/* The number of a word, which gets a new one if it has none. */
uint32_t privacy_number(struct privacy *p, struct arena *a, struct str word);
/* The number of a word, or else of its class, or else 0. */
uint32_t privacy_known(const struct privacy *p, struct str word);

/*
 * The signs of a passage besides its words, as bits: the cues of guard/cues.h; the talk
 * has two speakers; the passage is one of the first or the last ones.
 */
enum { SIGN_PAIR = 16, SIGN_START = 32, SIGN_END = 64, PRIVACY_SIGNS = 7 };
/* Numbers that words do not have: of "^", of "$", and of the sign of each bit. */
enum { PRIVACY_START = 1, PRIVACY_END, PRIVACY_SIGN };

/* A word, or two with the first in the upper half. */
static inline uint64_t privacy_key(uint32_t first, uint32_t second)
{
	return (uint64_t)first << 32 | second;
}
/* The weights of a word or a pair, zeros if it has none. */
struct privacy_weight privacy_weight_of(const struct privacy *p, uint64_t key);

#endif
