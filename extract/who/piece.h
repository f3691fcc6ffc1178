/* piece.h - the words of a sentence as said.c and orgs.c look at them for new names. */
#ifndef EXTRACT_WHO_PIECE_H
#define EXTRACT_WHO_PIECE_H
#include "extract/who/index.h"

struct piece {
	struct str raw, folded;
	bool name;  /* a capital letter, then small ones */
	bool taken; /* stands in a known name */
	bool given; /* is one, of a person */
};
VEC(pieces, struct piece);

/*
 * Whether a sentence can have a new name: a capital inside, or no common word first.
 * Never one that is private or gives orders.
 */
bool piece_worth(const struct talk *t, size_t sentence);
/* Its words, the first 160; worked out once.  index_scan was called before. */
const struct pieces *piece_split(const struct talk *t, size_t sentence);
/* Word b follows word a after one blank. */
bool piece_spaced(const struct piece *a, const struct piece *b);
/* The word is also said in small letters: then it is no name. */
bool piece_in_small(const struct talk *t, struct str name);

#endif
