/*
 * notes.h - the state of reading Markdown notes, shared by notes.c, which reads them,
 * and notestop.c, which reads what is above them: title, date and people.
 */
#ifndef INGEST_FORMATS_NOTES_H
#define INGEST_FORMATS_NOTES_H
#include <stdbool.h>

#include "base/map.h"
#include "base/mdscan.h"
#include "ingest/written/header.h"
#include "ingest/present.h"
#include "ingest/written/turntable.h"

struct notes {
	struct record *r;
	struct header header;
	struct talk talk;

	/* Where the reader is. */
	int level;     /* of the last heading with marks */
	bool untitled; /* a "## Meeting details" came: more of its level are sections */
	bool in_header;   /* above the notes */
	bool titled;      /* the next line is the title: below <meeting-notes> */
	bool quick;       /* below "Quick notes", which "Full notes" repeat */
	bool people;      /* below "Attendees" */
	struct str house; /* their organisation, if a heading names it; or none */
	int listed;       /* the level of bullets that list them; 0 = none yet */

	/* A transcript within the notes. */
	bool in_talk;
	int talk_level;  /* the level of its heading; 0 = not in one */
	bool in_callout; /* it is a call-out, and ends with the quote */
	bool in_chat;    /* it is a chat, whose messages begin at: */
	size_t chat;
	struct map bolds; /* bold lines that say who speaks */
	struct str voice; /* the last of them in this section */

	/* Tables. */
	struct present present; /* a table of those present */
	bool key_table;         /* a table above the notes: "Date | 3 March" */
	struct turntable turns; /* a table that is a transcript */
	char bare;              /* what separates the cells of a table without a rule */

	bool joins;   /* the next line may continue the last segment */
	bool jotted;  /* no line does: jotted_is() */
	char *own;    /* the memory of the last joined text, */
	size_t room;  /* and its size */
	size_t lines; /* lines that are not blank */
};

/* The text with other notations of people and programs as Markdown; borrows or is in a.
 */
struct str notes_text(struct arena *a, struct str text);
/* The line as it is written, with indent and marks; borrows from the text. */
struct str notes_raw(const struct mdscan *m, const struct md_line *l);
/* Whether it is a heading, and not one that says who speaks. */
bool notes_is_heading(struct notes *n, const struct mdscan *m, const struct md_line *l);
/*
 * Reads a line above the notes: title, date or people.  Returns false if it is none of
 * these.  m: the scan behind the line.
 */
bool notes_above(struct notes *n, const struct mdscan *m, const struct md_line *l);
/* The same for a row of a table.  Returns true if it says nothing else. */
bool notes_key_row(struct notes *n, const struct mdscan *m, const struct md_line *l);
/* The same for a line that looks like a row: "| Attendees : | Ada Quill, Bo Lund |". */
bool notes_key_pair(struct notes *n, const struct md_line *l);
/* Whether most items up to the next heading name nobody: "Nights 5 of 8". */
bool notes_is_over_things(const struct mdscan *m);
/*
 * Whether a heading names the organisation of the people below it: "### Orlin" below
 * "## Attendees".
 */
bool notes_is_house(const struct notes *n, const struct mdscan *m,
		    const struct md_line *l);

/* Whether a line is the head of a table that was pasted as text. */
bool notes_is_bare_head(const struct mdscan *at, const struct md_line *l);

#endif
