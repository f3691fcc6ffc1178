/* notes.h - items of structured notes, taken as they are written under headings. */
#ifndef EXTRACT_NOTES_NOTES_H
#define EXTRACT_NOTES_NOTES_H
#include "extract/talk.h"

/* Appends the items to the record and marks their sentences. */
void notes_items(struct talk *t);
/*
 * Appends items for bullets without such a heading that the rules made no item of.
 * Call after the rules.  (rest.c)
 */
void notes_rest(struct talk *t);

#endif
