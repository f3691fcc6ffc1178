/*
 * named.h - whom one sentence names as the person who does something.
 *
 * s is the number of a sentence, flat its text as commit_flat() gives it.  Functions
 * that return a person return NULL for nobody.
 */
#ifndef EXTRACT_OWNER_NAMED_H
#define EXTRACT_OWNER_NAMED_H
#include "extract/talk.h"

/* The person who is named as the one to do it, or called, or addressed. */
const struct person *named_doer(const struct talk *t, size_t s, struct str flat);
/* The person who is called by name: "Toby, ring Victor.", "Sam?" */
const struct person *named_called(const struct talk *t, size_t s);
/*
 * The person named at the end of a statement, which mostly answers what that person
 * said before: "Friday's fine, Toby."
 */
const struct person *named_answered(const struct talk *t, size_t s);
/*
 * Whether somebody does it who is not the speaker but is not known either: "Maya'll get
 * it" with two Mayas, or "Dawn will write it" with no known Dawn.
 */
bool named_unknown(const struct talk *t, size_t s, struct str flat);
/*
 * Whether the first deed of the sentence is somebody else's than the speaker's: "Ravi
 * will look, I'll give him a week", "I'll have Ravi look", "She'll be there on the
 * ninth".  *who is set to that person, or to NULL when it is not known.
 */
bool named_other(struct talk *t, size_t s, struct str flat, const struct person **who);
/* The person who is the subject at its beginning: "Maya's in on Saturday". */
const struct person *named_subject(const struct talk *t, size_t s);
/* The position in a text at which the speaker begins to promise, or its length. */
size_t named_promise(struct str text);

#endif
