/* title.h - a meeting's title without what recorders and people put around it. */
#ifndef INGEST_TITLE_H
#define INGEST_TITLE_H

#include "dossier/record.h"
#include "ingest/times/when.h"

/* s without blanks and separators around it. */
struct str title_trim(struct str s);
/* Cuts that end off, in any case; true when it stood there. */
bool title_drop_end(struct str *s, struct str end);
/* "Re: Fwd: Notes" -> "Notes" */
struct str title_unanswered(struct str s);
/* Cuts ".m4a" and the like off the name of a recording; true when it stood there. */
bool title_drop_sound(struct str *s);
/* "Minutes of meeting", "recording": says nothing of this one. */
bool title_is_generic(struct str s);
/*
 * s without the date at either end of it, which is *w; none when none stands there, or
 * it belongs to what is said ("Send it by 6 Feb 2026").
 */
struct str title_undated(struct str s, struct when *w);
/*
 * Takes "Transcript" and the meeting's own day off the ends of r->title.  Call when
 * the date is known.
 */
void title_bare(struct record *r);
/* Who met, where no list says it: "1:1 w/ Ana", "1-1: Ana / Dana". */
void title_people(struct record *r);

#endif
