/* whole.h - a run with what it takes to tell something by itself. */
#ifndef EXTRACT_WHOLE_H
#define EXTRACT_WHOLE_H
#include "extract/compose.h"
#include "extract/talk.h"

/* Words of a sentence that carry meaning by themselves; figures: and numbers, days. */
size_t whole_telling(const struct talk *t, size_t i, bool figures);
/* A sentence has a word of a run that means something: it is on the same matter. */
bool whole_shares(const struct talk *t, const struct run *run, size_t i);
/* With what the speaker goes on to say, said before, or what the run answers.  tidy:
 * the talk is written down without its slips. */
struct run whole_run(const struct talk *t, struct run run, bool tidy);
/* With what was asked, for the run of an open question. */
void whole_question(const struct talk *t, struct run *run);

#endif
