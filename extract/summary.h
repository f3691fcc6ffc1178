/* summary.h - a meeting in at most three sentences. */
#ifndef EXTRACT_SUMMARY_H
#define EXTRACT_SUMMARY_H
#include "extract/talk.h"

/* Sets the record's summary: whole sentences, the notes' own (true), else what items
 * and talk say, which is read in English only. */
bool summary_make(struct talk *t, bool english);
/* Of one word in lower case: SAYS_LEANS. */
unsigned summary_says(struct str text);

#endif
