/* bulletkind.h - what a bullet is that no heading tells in full. */
#ifndef EXTRACT_NOTES_BULLETKIND_H
#define EXTRACT_NOTES_BULLETKIND_H
#include "extract/talk.h"

/* "A pizza evening was suggested", "Dark mode: raised, dropped": nothing to keep. */
bool bulletkind_idle(struct arena *a, struct str text);
/* What is left of a struck line ("got them", "Jo has it", of what is to do), and talk
 * that came to nothing. */
bool bulletkind_nothing(struct arena *a, struct str text, bool to_do);
/* "Rationale: the yard is small": of what stands above. */
bool bulletkind_reason(struct str text);
/* Whether a line of an overview, or under facts, says what was settled. */
bool bulletkind_decides(struct arena *a, struct str text);
/* Whether a line of risks says what nobody has an answer to. */
bool bulletkind_asks(struct arena *a, struct str text);
/*
 * By the words of people who take notes; a fact when nothing tells more.  *owner: who
 * does it, for an action.
 */
enum item_kind bulletkind_of(const struct talk *t, struct str text,
			     const struct person **owner);

#endif
