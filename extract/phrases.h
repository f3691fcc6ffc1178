/*
 * phrases.h - learned words, word pairs and triples with a weight per kind.
 *
 * The block "lexicon" of a rules file: "[verbatim action]", then lines of a
 * weight and a phrase of one to three words in lower case.  Data, not patterns:
 * a phrase costs one look-up.
 */
#ifndef EXTRACT_PHRASES_H
#define EXTRACT_PHRASES_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "extract/rules.h"

enum { PHRASE_WORDS = 3 };

struct phrase_slot {
	uint64_t hash;                     /* 0: free */
	int16_t weight[FORMS][ITEM_KINDS]; /* thousandths */
};

struct phrases {
	struct phrase_slot *slots; /* open addressing */
	size_t n, cap;
	bool used[FORMS];
};

/* Reads one block; later weights replace earlier ones.  false: *line is wrong. */
bool phrases_read(struct phrases *p, struct arena *a, struct str text, size_t *line);
/* The weights of a phrase, or NULL. */
const struct phrase_slot *phrases_get(const struct phrases *p, uint64_t hash);

/*
 * The phrases of a sentence, one call each: those of one word first, of every
 * place.  A sentence's start and end count as words "^" and "$".
 */
struct phrase_walk {
	struct str text;
	size_t at;
	uint64_t word[PHRASE_WORDS - 1]; /* the words before, newest first */
	uint64_t ready[PHRASE_WORDS];    /* hashes not yet handed out */
	size_t n_ready, n_words;
	bool ended;
};

void phrase_begin(struct phrase_walk *w, struct str sentence);
/* false at the end; *words is how many words it has. */
bool phrase_next(struct phrase_walk *w, uint64_t *hash, size_t *words);
/* The hash of one word, folded; phrases combine them in order. */
uint64_t phrase_word(struct str word);
uint64_t phrase_join(uint64_t left, uint64_t word);

/* Sum of the weights of a sentence's phrases per kind, thousandths. */
void phrases_sum(const struct phrases *p, enum talk_form form, struct str sentence,
		 int32_t out[ITEM_KINDS]);
#endif
