/*
 * phrases.h - learned words, word pairs and triples with a weight per kind.
 *
 * They are the block "lexicon" of a rules file.  A line has a phrase of one to three
 * words in lower case and, after ": ", for each kind that it is a sign of, the first
 * letter of the kind and two weights in thousandths: for the sentence with the phrase
 * and for those near by, "next meeting: a540,31 d-120,0".  Lines after "[verbatim]" are
 * for verbatim talk.  A word alone on its line is known but has no weight.  "^" and "$"
 * are the start and the end of a sentence, "_" is any word that is in no phrase.
 *
 * Words are numbered, phrases are paths in a tree over these numbers, and a word of
 * talk costs at most two look-ups (phrasesum.h).
 */
#ifndef EXTRACT_WORDS_PHRASES_H
#define EXTRACT_WORDS_PHRASES_H
#include <stdbool.h>
#include <stdint.h>

#include "base/map.h"
#include "dossier/mem.h"
#include "extract/rules/rules.h"
#include "extract/words/wordclass.h"

enum {
	PHRASE_WORDS = 3,
	PHRASE_WEIGHT_MAX = 10000 /* of either sign: three fit 16 bits */
};
#define PHRASE_OTHER "_"

/* The two values of phrases: in the sentence itself, and in those near by. */
enum { LEX_SELF, LEX_NEAR, LEXES };
/* The share with which each value counts in a sentence (phrasesum.h). */
struct phrase_share {
	double of[LEXES];
};
/*
 * How many sentences on either side are near by.  In verbatim talk people take many of
 * them to settle something; in tidy talk one sentence mostly says it, and the next ones
 * respond to it.
 */
enum { LEX_REACH_TIDY = 3, LEX_REACH_VERBATIM = 8 };
static inline size_t phrases_reach(enum talk_form form)
{
	return form == FORM_VERBATIM ? LEX_REACH_VERBATIM : LEX_REACH_TIDY;
}

/* Nodes of the tree are numbers of so many bits. */
enum { PHRASE_BITS = 20, PHRASES_MAX = 1 << PHRASE_BITS };
/* Rows begin at places below ROWS_MAX. */
enum { ROW_BITS = 64 - 2 * PHRASE_BITS, ROWS_MAX = 1 << ROW_BITS };

/* Weights of four kinds are added at once; of each the low half is LEX_SELF. */
enum { PHRASE_KINDS = 4, PHRASE_BLOCKS = (ITEM_KINDS + 3) / PHRASE_KINDS };
typedef int32_t phrase_weights __attribute__((vector_size(16)));

struct phrases {
	/* Of words that have no number, which their class may have; NULL: none. */
	const struct wordclasses *classes;
	struct map words; /* number of each word; its number is its node, too */
	/*
	 * From a node by one more word to a longer phrase, in one number: while phrases
	 * are read its node, its word and the node it leads to, by open addressing, 0
	 * is free; then as phrases_step has it.
	 */
	uint64_t *steps;
	size_t n_steps, cap_steps;
	uint32_t *row;      /* of each node: the place of its step by word 0 */
	size_t nodes, room; /* node 0 is no phrase */
	/*
	 * Of each node, thousandths; in the end of all phrases that a text ends with
	 * when it ends with this one.  NULL: no kind has its weights there.
	 */
	phrase_weights *weight[FORMS][PHRASE_BLOCKS];
	uint32_t start, end, other; /* the words "^", "$" and "_" */
	/* Kinds that have phrases, in the order in which they came: 1, 2 .. */
	unsigned char used[FORMS][ITEM_KINDS], n_used[FORMS];
};

/*
 * Reads one block; later weights replace earlier ones.  false: *line is wrong, or
 * there are more than a million phrases.
 */
bool phrases_read(struct phrases *p, struct arena *a, struct str text, size_t *line);
/* Once all blocks are read, before the first phrases_step; false: too many. */
bool phrases_lay_out(struct phrases *p, struct arena *a);

/* A phrase, and where the row of its steps begins. */
struct phrase_at {
	uint32_t node, row;
};

static inline struct phrase_at phrases_word(const struct phrases *p, uint32_t word)
{
	return (struct phrase_at){ word, p->row[word] };
}

static inline const uint64_t *phrases_place(const struct phrases *p,
					    struct phrase_at from, uint32_t word)
{
	return &p->steps[(from.row + word) & (p->cap_steps - 1)];
}

/*
 * The phrase of a node and one more word, or node 0.  The rows of all nodes lie in one
 * array, moved so that no two need the same place: of a step only the node that it is
 * from must be looked at, and what it leads to is one load away.
 */
static inline struct phrase_at phrases_step(const struct phrases *p,
					    struct phrase_at from, uint32_t word)
{
	uint64_t step = *phrases_place(p, from, word);
	uint32_t hit = step >> (64 - PHRASE_BITS) == from.node ? UINT32_MAX : 0;

	return (struct phrase_at){ (uint32_t)(step >> ROW_BITS) & (PHRASES_MAX - 1) &
				       hit,
				   (uint32_t)step & (ROWS_MAX - 1) & hit };
}
#endif
