/*
 * phrases.h - learned words, word pairs and triples with a weight per kind.
 *
 * The block "lexicon" of a rules file: "[verbatim action]", then lines of two
 * weights and a phrase of one to three words in lower case.  The first weight is for
 * the sentence that has the phrase, the second for those near by.  "^" and "$" are a
 * sentence's start and end, "_" is any word that no phrase has.  Data, not patterns:
 * words are numbered, phrases are paths in a tree over those numbers, and a
 * word of talk costs at most two look-ups of pairs of numbers.
 */
#ifndef EXTRACT_PHRASES_H
#define EXTRACT_PHRASES_H
#include <stdbool.h>
#include <stdint.h>

#include "base/map.h"
#include "dossier/mem.h"
#include "extract/lexicon.h"
#include "extract/rules/rules.h"

enum { PHRASE_WORDS = 3 };
#define PHRASE_OTHER "_"

/* Values of the phrases: of a sentence itself, and of those near by. */
enum { LEX_SELF, LEX_NEAR, LEXES };
enum { LEX_REACH = 5 }; /* sentences to either side */

/* Weights of four kinds are added at once; of each the low half is LEX_SELF. */
enum { PHRASE_KINDS = 4, PHRASE_BLOCKS = (ITEM_KINDS + 3) / PHRASE_KINDS };
typedef int32_t phrase_weights __attribute__((vector_size(16)));

struct phrases {
	struct map words; /* number of each word; its number is its node, too */
	/* From a node by one more word to a longer phrase: open addressing, 0 is free.
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
/* The number of each form of a talk, in the arena. */
const uint32_t *phrases_words(const struct phrases *p, struct arena *a,
			      const struct lexicon *l);
/*
 * Sums of the weights of a sentence's phrases per kind, thousandths; its start and
 * end count as words.  of_form: as phrases_words gave it.
 */
void phrases_sum(const struct phrases *p, enum talk_form form, const uint32_t *of_form,
		 const struct said *words, size_t n, int32_t out[LEXES][ITEM_KINDS]);
#endif
