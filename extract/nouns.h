/*
 * nouns.h - which words of a talk stand as nouns in it: English has no form for them,
 * but "the quote" and "quote them" tell.
 */
#ifndef EXTRACT_NOUNS_H
#define EXTRACT_NOUNS_H
#include "extract/talk.h"

/* What a word in lower case says of its neighbours, for nouns_count. */
unsigned char nouns_role(struct str word, bool content);
/* Of each term: how often it stands as a noun, less how often as something else. */
int *nouns_count(const struct talk *t);
/* "booked", "quickly": the last word has an ending that a noun seldom has. */
bool nouns_inflected(struct str word);

#endif
