/* notes.h - what structured notes say under their headings, as written. */
#ifndef EXTRACT_NOTES_NOTES_H
#define EXTRACT_NOTES_NOTES_H
#include "extract/talk.h"

/* Appends their items to the record; marks their sentences. */
void notes_items(struct talk *t);
/* Bullets of notes without such headings that are no item yet (rest.c); behind the
 * rules. */
void notes_rest(struct talk *t);

#endif
