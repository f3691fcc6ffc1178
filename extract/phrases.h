/*
 * phrases.h - learned words, word pairs and triples with a weight per kind.
 *
 * The block "lexicon" of a rules file: "[verbatim action]", then lines of two
 * weights and a phrase of one to three words in lower case.  The first weight is for
 * the sentence that has the phrase, the second for those near by.  "^" and "$" are a
 * sentence's start and end, "_" is any word that no phrase has.  Data, not patterns:
 * words are numbered, phrases are paths in a tree over those numbers, and a
 * word of talk costs at most two look-ups of pairs of numbers (phrasesum.h).
 */
#ifndef EXTRACT_PHRASES_H
#define EXTRACT_PHRASES_H
#include <stdbool.h>
#include <stdint.h>

#include "base/map.h"
#include "dossier/mem.h"
#include "extract/rules/rules.h"

enum { PHRASE_WORDS = 3 };
#define PHRASE_OTHER "_"

/* Values of the phrases: of a sentence itself, and of those near by. */
enum { LEX_SELF, LEX_NEAR, LEXES };
enum { LEX_REACH = 5 }; /* sentences to either side */

/* Nodes of the tree are numbers of so many bits. */
enum { PHRASE_BITS = 20, PHRASES_MAX = 1 << PHRASE_BITS };

/* Weights of four kinds are added at once; of each the low half is LEX_SELF. */
enum { PHRASE_KINDS = 4, PHRASE_BLOCKS = (ITEM_KINDS + 3) / PHRASE_KINDS };
typedef int32_t phrase_weights __attribute__((vector_size(16)));

struct phrases {
	struct map words; /* number of each word; its number is its node, too */
	/* From a node by one more word to a longer phrase: open addressing, 0 is free.
	 * A step is a phrases_key and the node it leads to, in one number.
	 */
	uint64_t *steps;
	size_t n_steps, cap_steps;
	size_t nodes, room; /* node 0 is no phrase */
	/* Of each node, thousandths; NULL: no kind has its weights there. */
	phrase_weights *weight[FORMS][PHRASE_BLOCKS];
	uint32_t start, end, other; /* the words "^", "$" and "_" */
	/* Kinds that have phrases, in the order in which they came: 1, 2 .. */
	unsigned char used[FORMS][ITEM_KINDS], n_used[FORMS];
};

/* A block of phrases, and the line of the file before its first. */
struct phrase_block {
	struct str text;
	size_t line;
};

/*
 * Phrases are most of a rules file, and its last block where dossier fit wrote
 * them: takes that block off the text, so that YAML reads only the rest.  Empty
 * when there is none; one at any other place is left to YAML.
 */
struct phrase_block phrases_take(struct str *text);
/*
 * Reads one block; later weights replace earlier ones.  false: *line is wrong, or
 * there are more than a million phrases.
 */
bool phrases_read(struct phrases *p, struct arena *a, struct str text, size_t *line);
/* What a step goes by: its node and its word. */
static inline uint64_t phrases_key(uint32_t node, uint32_t word)
{
	return (uint64_t)node << PHRASE_BITS | word;
}

static inline size_t phrases_slot(const struct phrases *p, uint64_t key)
{
	uint64_t hash = key * UINT64_C(0x9E3779B97F4A7C15);

	return (size_t)(hash >> 32) & (p->cap_steps - 1);
}

/* Where a step stands, or the free place for it. */
static inline uint64_t *phrases_step_of(const struct phrases *p, uint64_t key)
{
	size_t i = phrases_slot(p, key);

	while (p->steps[i] && p->steps[i] >> PHRASE_BITS != key)
		i = (i + 1) & (p->cap_steps - 1);
	return &p->steps[i];
}

/* The phrase of a node and one more word, or 0. */
static inline uint32_t phrases_step(const struct phrases *p, uint32_t node,
				    uint32_t word)
{
	return node && word
		   ? *phrases_step_of(p, phrases_key(node, word)) & (PHRASES_MAX - 1)
		   : 0;
}
#endif
