/* bulletkind.h - what kind of item a bullet is when its heading does not say. */
#ifndef EXTRACT_NOTES_BULLETKIND_H
#define EXTRACT_NOTES_BULLETKIND_H
#include "extract/talk.h"

/* Whether it came to nothing: "A pizza evening was suggested", "Dark mode: dropped". */
bool bulletkind_idle(struct arena *a, struct str text);
/*
 * The same, or what remains of a line that was struck out ("got them", "Jo has it");
 * to_do: the line was a task.
 */
bool bulletkind_nothing(struct arena *a, struct str text, bool to_do);
/* Whether it gives the reason for the line above: "Rationale: the yard is small". */
bool bulletkind_reason(struct str text);
/* Whether a line in an overview, or under facts, says what was decided. */
bool bulletkind_decides(struct arena *a, struct str text);
/* Whether a line under risks says what nobody knows an answer to. */
bool bulletkind_asks(struct arena *a, struct str text);
/*
 * The kind by the words that people use in notes; ITEM_FACT when they say no more.
 * *owner: for an action, who does it, or NULL.
 */
enum item_kind bulletkind_of(const struct talk *t, struct str text,
			     const struct person **owner);

#endif
