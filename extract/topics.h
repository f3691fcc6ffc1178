/* topics.h - what a meeting was about. */
#ifndef EXTRACT_TOPICS_H
#define EXTRACT_TOPICS_H
#include "extract/talk.h"

/* Fills the record's topics: three to eight noun phrases, ranked, with their segments.
 */
void topics_find(struct talk *t);

#endif
