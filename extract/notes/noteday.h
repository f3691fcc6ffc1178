/* noteday.h - by when a line of notes wants something done. */
#ifndef EXTRACT_NOTES_NOTEDAY_H
#define EXTRACT_NOTES_NOTEDAY_H
#include "extract/talk.h"

/* Reads once in which order the record writes day and month. */
void noteday_prepare(struct talk *t);
/*
 * The day in words ("by Friday", "6 avril") or figures ("16/3", "06.03.", "3/27/26"),
 * from the meeting's.  Whether 6/3 is in March or in June other figures of the notes
 * tell; where they do not, it is the day that is soon, when the other is half a year
 * off.
 */
bool noteday_find(const struct talk *t, struct str text, int64_t *day);

#endif
