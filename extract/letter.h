/* letter.h - what the sentences of a mail are, which nobody says without need. */
#ifndef EXTRACT_LETTER_H
#define EXTRACT_LETTER_H
#include "extract/talk.h"

/*
 * Whether a sentence stands in the words of somebody's mail and asks, promises or tells
 * something; *kind: as what.
 */
bool letter_tells(const struct talk *t, size_t sentence, enum item_kind *kind);
/* Whom a mail addresses, "Hi Toby,": for what it asks for; NULL: nobody, or no mail. */
const struct person *letter_to(const struct talk *t);

#endif
