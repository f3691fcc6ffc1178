/* piece.h - the words of a sentence, prepared for said.c and orgs.c to find new names.
 */
#ifndef EXTRACT_WHO_PIECE_H
#define EXTRACT_WHO_PIECE_H
#include "extract/who/index.h"

struct piece {
	struct str raw, folded;
	bool name;  /* a capital letter, then small ones */
	bool taken; /* part of a known name */
	bool given; /* a first name */
};
VEC(pieces, struct piece);

/*
 * Whether a sentence may have a new name: it has a capital inside, or does not begin
 * with a common word, and it is not barred (talk_barred).
 */
bool piece_worth(const struct talk *t, size_t sentence);
/* The first 160 words of a sentence, worked out once.  Call after index_scan(). */
const struct pieces *piece_split(const struct talk *t, size_t sentence);
/* Whether word b follows word a after one space. */
bool piece_spaced(const struct piece *a, const struct piece *b);
/* Whether the talk has the word in small letters too, so that it is not a name. */
bool piece_in_small(const struct talk *t, struct str name);

#endif
