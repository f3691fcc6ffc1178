/* noteday.h - the day by which a line of notes wants something done. */
#ifndef EXTRACT_NOTES_NOTEDAY_H
#define EXTRACT_NOTES_NOTEDAY_H
#include "extract/talk.h"

/* Finds out, once for a record, in which order it writes day and month. */
void noteday_prepare(struct talk *t);
/*
 * Finds the day, in words ("by Friday", "6 avril") or figures ("16/3", "06.03.",
 * "3/27/26"), relative to that of the meeting.  Whether 6/3 is in March or in June is
 * told by other dates of the notes; if they do not tell, the one that comes soon is
 * taken, provided that the other one is half a year away.
 */
bool noteday_find(const struct talk *t, struct str text, int64_t *day);

#endif
