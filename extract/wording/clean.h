/* clean.h - turns what was said into text that can be understood by itself. */
#ifndef EXTRACT_WORDING_CLEAN_H
#define EXTRACT_WORDING_CLEAN_H
#include "extract/talk.h"

/*
 * The sentence, in a, without fillers, false starts and repetitions, its first letter
 * in upper case.  If all first-person pronouns can be resolved to `speaker`, they are;
 * speaker may be none.  No other word is added.
 */
struct str clean_sentence(struct arena *a, struct str text, struct str speaker);
/* s with a capital, unless its first word has a spelling of its own: "v2.4". */
struct str clean_capital(struct arena *a, struct str s);
/*
 * Appends a cleaned sentence to others, with a full stop or question mark if it ends
 * without a mark, as in captions.  What b says already in the same words is left out.
 */
void clean_add(struct arena *a, struct buf *b, struct str part);
/* Whether it is a question, even without the mark: "Is it signed". */
bool clean_asks(struct str text);
/* Whether the text has "I", "me" or "my"; "we", "us" or "our". */
bool clean_says_i(struct str text);
bool clean_says_we(struct str text);
/* Whether a sentence is nothing but a yes: "Yes, agreed.", "Works for me." */
bool clean_is_assent(const struct talk *t, const struct sentence *s);
/* For a word in lower case: SAYS_I, SAYS_YES. */
unsigned clean_says(struct str text);

#endif
