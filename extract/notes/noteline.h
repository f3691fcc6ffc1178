/* noteline.h - a line of notes that says who does what by when; for notes.c. */
#ifndef EXTRACT_NOTES_NOTELINE_H
#define EXTRACT_NOTES_NOTELINE_H
#include "extract/talk.h"

/* The person whom exactly these words name ("me" included), or NULL. */
const struct person *noteline_person(const struct talk *t, struct str words);
/* Whether it is capitals that may be initials; "IT" and "QA" are not. */
bool noteline_initials(struct str word);
/*
 * The segment that signs the notes ("Groeten, Marieke", or "Best," above a name and
 * what else stands below), or the number of segments.
 */
size_t noteline_signature(const struct talk *t);
/* The position after the k-th word, or the length. */
size_t noteline_words(struct str s, size_t k);
/* The owner whom a line names at its start or end ("@Jo", "Jo to", "(Jo)"), or NULL. */
const struct person *noteline_owner(const struct talk *t, struct str text);
/* The length of an "owner: " or "assigned to " at the start of the text, or 0. */
size_t noteline_key(struct str s);
/* The person after an arrow: "tyres -> Jo", "tyres -> Jo, Friday"; or NULL. */
const struct person *noteline_given(const struct talk *t, struct str text);
/*
 * The line without what it->owner and it->due say already: "@Jo", "[Jo]", "Jo:", "Jo
 * to", "(Jo, due 2 May)", "by Friday".  "Jo sends it" is kept, with the whole name.
 */
struct str noteline_text(const struct talk *t, const struct item *it, struct str text);
/* A position in the recording at the end of the line, "(06:20)", "[1:06:20]"; or none.
 */
struct str noteline_stamp(struct str text);
/* Whether several lines of the notes have one: a single "(16:00)" may be a time of day.
 */
bool noteline_stamped(const struct record *r);
/* The text without such a position.  stamped: the result of noteline_stamped(). */
struct str noteline_unstamped(bool stamped, struct str text);
/* The text, if it is that of a short bullet with bullets of its own below; else none.
 */
struct str noteline_over(const struct record *r, const struct segment *seg,
			 struct str text);
/* The text before a "- done", "(done)" or tick that ends the line; none without one. */
struct str noteline_done(struct str text);

#endif
