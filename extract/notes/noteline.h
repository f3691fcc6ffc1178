/* noteline.h - one line of notes that says who does what until when; for notes.c. */
#ifndef EXTRACT_NOTES_NOTELINE_H
#define EXTRACT_NOTES_NOTELINE_H
#include "extract/talk.h"

/* The person that exactly these words name, "me" included, or NULL. */
const struct person *noteline_person(const struct talk *t, struct str words);
/* Capitals that may be somebody's initials; "IT" and "QA" are no people. */
bool noteline_initials(struct str word);
/* The segment with which the notes are signed: "Groeten, Marieke", or "Best," over a
 * name and what else stands below it.  Their number without one. */
size_t noteline_signature(const struct talk *t);
/* End of the k-th word, or the length. */
size_t noteline_words(struct str s, size_t k);
/* A name that starts or ends the line as its owner ("@Jo", "Jo to", "(Jo)"), or NULL.
 */
const struct person *noteline_owner(const struct talk *t, struct str text);
/* How many bytes of "owner: ", "assigned to " begin the text; 0: it begins otherwise.
 */
size_t noteline_key(struct str s);
/* Who gets what stands before an arrow: "tyres -> Jo", "tyres -> Jo, Friday"; or NULL.
 */
const struct person *noteline_given(const struct talk *t, struct str text);
/*
 * The line without the marks of owner and day that it->owner and it->due already
 * say: "@Jo", "[Jo]", "Jo:", "Jo to", "(Jo, due 2 May)", "by Friday".  "Jo sends it"
 * stays, with the whole name.
 */
struct str noteline_text(const struct talk *t, const struct item *it, struct str text);
/* A place in a recording that ends the line, "(06:20)" or "[1:06:20]"; else nothing. */
struct str noteline_stamp(struct str text);
/* Lines of these notes end so: one "(16:00)" may be a time of day. */
bool noteline_stamped(const struct record *r);
/* The text without its place in the recording, where lines end so. */
struct str noteline_unstamped(bool stamped, struct str text);
/* The text of a short bullet, where it stands over bullets of its own; else none. */
struct str noteline_over(const struct record *r, const struct segment *seg,
			 struct str text);
/* What stands before a "- done", "(done)" or tick at the end of the line; else none. */
struct str noteline_done(struct str text);

#endif
