/* verb.h - the forms of verbs: with "I" ("ask"), with "she" ("asks"), past ("asked").
 */
#ifndef EXTRACT_WORDING_VERB_H
#define EXTRACT_WORDING_VERB_H
#include "extract/wording/utterance.h"

enum { VERB_BYTES = 24 };

/* Whether a folded word, or word i, is a verb like "ask", and not a past form. */
bool verb_says(struct str low);
bool verb_is(const struct utterance *u, size_t i);
/* Whether a folded word is a verb like "asks", "sends", "puts". */
bool verb_says_third(struct str low);
/* Whether word i is a past form like "asked", "sent", "counted". */
bool verb_is_past(const struct utterance *u, size_t i);
/*
 * Writes the verb at word i to put as it goes with "she"; a past form is copied.
 * Returns false if it may be no verb.
 */
bool verb_third(const struct utterance *u, size_t i, char put[VERB_BYTES]);

#endif
