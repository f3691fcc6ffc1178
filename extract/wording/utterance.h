/*
 * utterance.h - a spoken sentence as a list of words, from which words can be removed.
 * A removed word keeps its place and is only marked, so positions stay valid.
 */
#ifndef EXTRACT_WORDING_UTTERANCE_H
#define EXTRACT_WORDING_UTTERANCE_H
#include "dossier/mem.h"
#include "dossier/str.h"

enum { UTTERANCE_MAX = 256, UTTERANCE_FOLDED = 16 };

struct spoken_word {
	struct str word; /* letters, digits, ' and - inside */
	struct str tail; /* punctuation up to the next blank */
	/* The word_fold() of the word, then zeros; empty for a longer word. */
	char folded[UTTERANCE_FOLDED];
	unsigned char n_folded;
	bool gone; /* removed */
};

/* Borrows from the sentence. */
struct utterance {
	struct spoken_word v[UTTERANCE_MAX];
	size_t n;
};

/* Returns false if the text has more words than there is room for. */
bool utterance_split(struct utterance *u, struct str text);
/* Word i folded, gone or not; none behind the last one. */
struct str utterance_word(const struct utterance *u, size_t i);
/* Whether word i is this one (at most UTTERANCE_FOLDED bytes) and not gone. */
bool utterance_is(const struct utterance *u, size_t i, const char *word);
/* Whether word i is one of these, each of which stands between spaces, and not gone. */
bool utterance_in(const struct utterance *u, size_t i, const char *words);
/* Whether a comma follows word i, gone or not. */
bool utterance_comma(const struct utterance *u, size_t i);
/* The first word after i that is not gone, or u->n. */
size_t utterance_next(const struct utterance *u, size_t i);
/* The number of words from i on that are not gone. */
size_t utterance_left(const struct utterance *u, size_t i);

#endif
