/* asked.h - rewords a request as a statement about the person who will do it. */
#ifndef EXTRACT_WORDING_ASKED_H
#define EXTRACT_WORDING_ASKED_H
#include "extract/talk.h"

/*
 * "Sam, could you send me your plan?", said by `asker` (who may be NULL), becomes "Sam
 * Lee will send Nora Pell their plan."  name: what the new sentence calls the owner.
 * None if the text asks for nothing, or would keep an "I" or "you" of unclear meaning.
 */
struct str asked_text(const struct talk *t, struct str text, const struct person *asker,
		      const struct person *owner, struct str name);

#endif
