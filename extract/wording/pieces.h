/*
 * pieces.h - a spoken sentence as a list of words, each with the marks after it, from
 * which words can be removed.
 */
#ifndef EXTRACT_WORDING_PIECES_H
#define EXTRACT_WORDING_PIECES_H
#include "dossier/mem.h"
#include "dossier/str.h"

enum { PIECES_MAX = 256, PIECE_FOLDED = 16 };

struct piece {
	struct str word; /* letters, digits, ' and - inside */
	struct str tail; /* punctuation up to the next blank */
	/* The word_fold() of the word, then zeros; empty for a longer word. */
	char folded[PIECE_FOLDED];
	unsigned char n_folded;
	bool gone; /* removed */
};

/* Borrows from the sentence. */
struct pieces {
	struct piece v[PIECES_MAX];
	size_t n;
};

/* Returns false if the text has more words than there is room for. */
bool pieces_split(struct pieces *p, struct str text);
/* Whether piece i is this word (at most PIECE_FOLDED bytes) and not gone. */
bool pieces_is(const struct pieces *p, size_t i, const char *word);
/* Whether it is one of these words, each of which stands between spaces. */
bool pieces_in(const struct pieces *p, size_t i, const char *words);
bool pieces_comma(const struct pieces *p, size_t i);
/* The first piece after i that is not gone, or p->n. */
size_t pieces_next(const struct pieces *p, size_t i);
/* The number of pieces from i on that are not gone. */
size_t pieces_left(const struct pieces *p, size_t i);
/* Removes what nobody means to say: fillers, false starts, repetitions. */
void pieces_unstutter(struct pieces *p);

#endif
