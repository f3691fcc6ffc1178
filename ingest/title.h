/* title.h - removes from a title what recorders and people add to it. */
#ifndef INGEST_TITLE_H
#define INGEST_TITLE_H

#include "dossier/record.h"
#include "ingest/times/when.h"

/* s without white space and separators around it. */
struct str title_trim(struct str s);
/* Cuts off that end, in upper or lower case; returns whether it was there. */
bool title_drop_end(struct str *s, struct str end);
/* "Re: Fwd: Notes" -> "Notes" */
struct str title_unanswered(struct str s);
/* Cuts off ".m4a" and similar names of sound files; returns whether it was there. */
bool title_drop_sound(struct str *s);
/* Whether it says nothing about this meeting: "Minutes of meeting", "recording". */
bool title_is_generic(struct str s);
/*
 * s without the date at either end of it, which is written to *w.  None if there is no
 * date, or if it is part of a sentence ("Send it by 6 Feb 2026").
 */
struct str title_undated(struct str s, struct when *w);
/*
 * Removes "Transcript" and the date of the meeting from the ends of r->title.  Call
 * when the date is known.
 */
void title_bare(struct record *r);
/* Adds the participants that a title names: "1:1 w/ Ana", "1-1: Ana / Dana". */
void title_people(struct record *r);

#endif
