/* asked.h - what somebody asks for, told by the name of who will do it. */
#ifndef EXTRACT_WORDING_ASKED_H
#define EXTRACT_WORDING_ASKED_H
#include "extract/talk.h"

/*
 * "Sam, could you send me your plan?" and "Sam, send me your plan." said by `asker`
 * (may be NULL): "Sam Lee will send Nora Pell their plan."; `name` is how the owner is
 * called there.  None where nothing is asked for, or another "I" or "you" would be
 * nobody's.
 */
struct str asked_text(const struct talk *t, struct str text, const struct person *asker,
		      const struct person *owner, struct str name);

#endif
