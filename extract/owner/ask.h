/* ask.h - adds to flags that ask a question what a person needs to answer it. */
#ifndef EXTRACT_OWNER_ASK_H
#define EXTRACT_OWNER_ASK_H
#include "extract/talk.h"

/* The most names that a question offers. */
enum { MAX_CHOICES = 6 };

/* Sets quote and choices of each flag about a name or label.  Call after people_find.
 */
void ask_prepare(struct talk *t);

#endif
