/* clean.h - what is said, made to stand alone. */
#ifndef EXTRACT_WORDING_CLEAN_H
#define EXTRACT_WORDING_CLEAN_H
#include "extract/talk.h"

/*
 * A sentence made to stand alone: fillers, false starts and repetitions out,
 * first-person pronouns resolved to `speaker` (none: left as they are) where
 * all of them can be, first letter upper case.  No other word is added.  In the arena.
 */
struct str clean_sentence(struct arena *a, struct str text, struct str speaker);
/* With a capital, unless its first word is written as it is: "v2.4", "getName". */
struct str clean_capital(struct arena *a, struct str s);
/*
 * Adds a cleaned sentence behind others, with a mark at its end when it came without,
 * as from captions.  What the others say in the same words is left out.
 */
void clean_add(struct arena *a, struct buf *b, struct str part);
/* "Is it signed", "what is the limit": with or without its mark, a question. */
bool clean_asks(struct str text);
/* Somebody says "I", "me" or "my"; "we", "us" or "our". */
bool clean_says_i(struct str text);
bool clean_says_we(struct str text);
/* "Yes, agreed.", "Works for me.": nothing but a yes. */
bool clean_is_assent(const struct talk *t, const struct sentence *s);
/* Of one word in lower case: SAYS_I, SAYS_YES. */
unsigned clean_says(struct str text);

#endif
