/* verb.h - which words are verbs of "I", and those of somebody else. */
#ifndef EXTRACT_WORDING_VERB_H
#define EXTRACT_WORDING_VERB_H
#include "extract/wording/pieces.h"

enum { VERB_BYTES = 24 };

/* "Ask", "send": the word, folded or at i, is one, and the past of no other. */
bool verb_says(struct str low);
bool verb_is(const struct pieces *p, size_t i);
/* "Asks", "sends", "puts", folded. */
bool verb_says_third(struct str low);
/* "Asked", "sent", "counted". */
bool verb_is_past(const struct pieces *p, size_t i);
/* The verb of "I" that stands at i, of somebody else: "asks".  false: it may be none.
 */
bool verb_third(const struct pieces *p, size_t i, char put[VERB_BYTES]);

#endif
