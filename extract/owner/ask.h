/* ask.h - flags that a person must answer get what is needed to answer them. */
#ifndef EXTRACT_OWNER_ASK_H
#define EXTRACT_OWNER_ASK_H
#include "extract/talk.h"

/* Names that a question offers. */
enum { MAX_CHOICES = 6 };

/* Quote and choices of each flag that is about a name or a label.  After people_find.
 */
void ask_prepare(struct talk *t);

#endif
