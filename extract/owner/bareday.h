/* bareday.h - "the twentieth": a day without a month, or of what is to come. */
#ifndef EXTRACT_OWNER_BAREDAY_H
#define EXTRACT_OWNER_BAREDAY_H
#include "extract/talk.h"

/* Whether a sentence tells such a day, and nothing else that tells one. */
bool bareday_is(const struct talk *t, size_t sentence);
/* Whether it names a month. */
bool bareday_month(const struct talk *t, size_t sentence);
/* "I'll send an invite for the twentieth": that is no day to do it by. */
bool bareday_of_event(const struct talk *t, size_t sentence);

#endif
