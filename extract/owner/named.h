/* named.h - whom the words of one sentence name as who does something. */
#ifndef EXTRACT_OWNER_NAMED_H
#define EXTRACT_OWNER_NAMED_H
#include "extract/talk.h"

/* Of sentence s, with its text as commit_flat has it: who is named as the one to do it,
 * or called, or spoken to; NULL: nobody. */
const struct person *named_doer(const struct talk *t, size_t s, struct str flat);
/* Who is called by name: "Toby, ring Victor.", "Sam?"; or NULL. */
const struct person *named_called(const struct talk *t, size_t s);
/* To whom a sentence that calls a name at its end says something, not asks: "Friday's
 * fine, Toby." mostly to who spoke before; or NULL. */
const struct person *named_answered(const struct talk *t, size_t s);
/* "Maya'll get it", of two Mayas, or "Dawn will write it", whom nobody knows: somebody
 * does it, and it is not who says so. */
bool named_unknown(const struct talk *t, size_t s, struct str flat);
/* "Ravi will look, I'll give him a week", "I'll have Ravi look", "She'll be there on
 * the ninth": what it says first, somebody else does; *who: NULL when it is not known
 * who. */
bool named_other(struct talk *t, size_t s, struct str flat, const struct person **who);
/* Of whom sentence s begins to tell: "Maya's in on Saturday"; or NULL. */
const struct person *named_subject(const struct talk *t, size_t s);
/* Where in a text who speaks begins to promise, or its length. */
size_t named_promise(struct str text);

#endif
