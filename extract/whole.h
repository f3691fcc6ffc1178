/* whole.h - adds to a run the sentences without which it cannot be understood. */
#ifndef EXTRACT_WHOLE_H
#define EXTRACT_WHOLE_H
#include "extract/compose.h"
#include "extract/talk.h"

/*
 * The run together with what its speaker said right before or after it, or with what it
 * answers.  tidy: the talk is FORM_TIDY.
 */
struct run whole_run(const struct talk *t, struct run run, bool tidy);
/* Adds to the run of an open question the sentence that asks it. */
void whole_question(const struct talk *t, struct run *run);

#endif
