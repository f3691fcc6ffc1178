/* apostrophe.h - "ill send it": what people type without an apostrophe. */
#ifndef EXTRACT_WORDS_APOSTROPHE_H
#define EXTRACT_WORDS_APOSTROPHE_H
#include "dossier/mem.h"

/*
 * s with the apostrophes that it lacks: "im", "dont", "ill send it".  s itself when
 * none is missing, else in the arena.  What may be another word ("well", "its") stays.
 */
struct str apostrophe_restore(struct arena *a, struct str s);
/* Whether it may lack in this word, in any case: in no other one does it. */
bool apostrophe_may_lack(struct str word);

#endif
