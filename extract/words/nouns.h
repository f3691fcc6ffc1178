/*
 * nouns.h - which words of a talk stand as nouns in it: English has no form for them,
 * but "the quote" and "quote them" tell.
 */
#ifndef EXTRACT_WORDS_NOUNS_H
#define EXTRACT_WORDS_NOUNS_H
#include "extract/talk.h"

/* What a word in lower case says of its neighbours, for nouns_count. */
unsigned char nouns_role(struct str word, bool content);
/* Of a word with that role: "the", "our", "of", a noun phrase begins behind it. */
bool nouns_opens(unsigned char role);
/* Of each term: how often it stands as a noun, less how often as something else. */
int *nouns_count(const struct talk *t);
/* "booked", "quickly": the last word has an ending that a noun seldom has. */
bool nouns_inflected(struct str word);

/* ---- words of common English (nounword.c), in lower case ---- */

/* "include", "departs": never part of a noun phrase. */
bool nouns_is_verb(struct str word);
/* "including": seldom its head. */
bool nouns_is_gerund(struct str word);
/* "boring", "alone": never its head. */
bool nouns_describes(struct str word);
/* "date", "man": a noun that names nothing alone. */
bool nouns_is_vague(struct str word);

#endif
