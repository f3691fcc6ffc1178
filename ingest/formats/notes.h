/*
 * notes.h - the reader of Markdown notes (notes.c) and what stands above them
 * (notestop.c): for these two alone.
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
	int level;      /* of the last heading with a mark */
	bool untitled;  /* "## Meeting details": the next of its level is a section */
	int talk_level; /* heading level of the transcript; 0 = not in one */
	bool in_talk;
	bool in_callout; /* the talk is one: it ends with the quote */
	bool in_chat;    /* the talk is a chat, whose messages begin at: */
	size_t chat;
	bool titled;      /* the next line is the title: below <meeting-notes> */
	bool people;      /* below "Attendees" */
	struct str house; /* those of this organisation are listed, or none */
	int listed;       /* of whom bullets of this level had one; 0 = none yet */
	struct map bolds; /* bold lines that say who speaks */
	struct str voice; /* the last of them in this section */
	bool in_header;   /* still above the notes */
	bool joins;       /* the next line may continue the last segment */
	char *own;        /* memory of the last joined text */
	size_t room;
	struct present present; /* a table of those present */
	bool key_table;         /* a table above the notes: "Date | 3 March" */
	struct turntable turns; /* a table that is a transcript */
	char bare;              /* what parts the cells of a table without a rule */
	bool quick;             /* below "Quick notes", which "Full notes" repeat */
	size_t lines;           /* not blank */
};

/* What people and programs write instead, as Markdown.  Borrows text, or lives in a. */
struct str notes_text(struct arena *a, struct str text);
/* The line as it stands, with indent and marks; borrows from the text. */
struct str notes_raw(const struct mdscan *m, const struct md_line *l);
/* A heading that is none of a turn. */
bool notes_is_heading(struct notes *n, const struct mdscan *m, const struct md_line *l);
/*
 * Takes title, date and people above the notes into the record; false when the line is
 * none of these.  m: the scan behind it.
 */
bool notes_above(struct notes *n, const struct mdscan *m, const struct md_line *l);
/* The same for a row of a table; true when it says no more. */
bool notes_key_row(struct notes *n, const struct mdscan *m, const struct md_line *l);
/* A row that is no table's: "| Attendees : | Ada Quill, Bo Lund |". */
bool notes_key_pair(struct notes *n, const struct md_line *l);
/* Most items from there to the next heading name nobody: "Nights 5 of 8". */
bool notes_is_over_things(const struct mdscan *m);
/*
 * "### Orlin" below "## Attendees", and nothing but people below it: those of one
 * organisation.
 */
bool notes_is_house(const struct notes *n, const struct mdscan *m,
		    const struct md_line *l);

#endif
