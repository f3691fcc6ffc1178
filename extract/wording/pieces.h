/*
 * pieces.h - a spoken sentence as words and the marks behind them, some taken out.
 */
#ifndef EXTRACT_WORDING_PIECES_H
#define EXTRACT_WORDING_PIECES_H
#include "dossier/mem.h"
#include "dossier/str.h"

enum { PIECES_MAX = 256, PIECE_FOLDED = 16 };

struct piece {
	struct str word; /* letters, digits, ' and - inside */
	struct str tail; /* punctuation up to the next blank */
	/* The word as word_fold has it, then zeros; empty for a longer one. */
	char folded[PIECE_FOLDED];
	unsigned char n_folded;
	bool gone;
};

/* Borrows from the sentence. */
struct pieces {
	struct piece v[PIECES_MAX];
	size_t n;
};

/* false: more words than there is room for. */
bool pieces_split(struct pieces *p, struct str text);
/* This word of at most PIECE_FOLDED stands there, and is not taken out. */
bool pieces_is(const struct pieces *p, size_t i, const char *word);
/* One of these words does; blanks around each. */
bool pieces_in(const struct pieces *p, size_t i, const char *words);
bool pieces_comma(const struct pieces *p, size_t i);
/* The first word behind i that is left, or p->n. */
size_t pieces_next(const struct pieces *p, size_t i);
/* How many are left from i on. */
size_t pieces_left(const struct pieces *p, size_t i);
/* Takes out what nobody means to say: fillers, false starts, repetitions. */
void pieces_unstutter(struct pieces *p);

#endif
