/* piece.h - the words of a sentence as said.c and orgs.c look at them for new names. */
#ifndef EXTRACT_PIECE_H
#define EXTRACT_PIECE_H
#include "extract/who/index.h"

enum { MAX_PIECES = 160 };

struct piece {
	struct str raw, folded; /* folded: in the arena, or in room */
	bool name;              /* a capital letter, then small ones */
	bool taken;             /* stands in a known name */
	char room[WORD_BUF];
};

/*
 * Whether a sentence can have a new name: a capital inside, or no common word first.
 * Never one that is private or gives orders.
 */
bool piece_worth(const struct talk *t, size_t sentence);
/* The first MAX_PIECES words; returns how many.  index_scan was called before. */
size_t piece_split(const struct talk *t, size_t sentence, struct piece *v);
/* Word b follows word a after one blank. */
bool piece_spaced(const struct piece *a, const struct piece *b);

#endif
