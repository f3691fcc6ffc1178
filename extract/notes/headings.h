/*
 * headings.h - what the headings of notes, and of columns in their tables, announce.
 *
 * Arguments are headings as utf8_key() gives them: lower case, no punctuation, no
 * accents.
 */
#ifndef EXTRACT_NOTES_HEADINGS_H
#define EXTRACT_NOTES_HEADINGS_H
#include "dossier/record.h"

enum section {
	SECTION_OTHER,
	SECTION_SKIP, /* attendees, agenda: nothing in it becomes an item */
	SECTION_DECISIONS,
	SECTION_ACTIONS,
	SECTION_DONE, /* actions that are done already */
	SECTION_QUESTIONS,
	SECTION_BLOCKERS,
	SECTION_RISKS, /* blockers and open questions */
	SECTION_OPPORTUNITIES,
	SECTION_FACTS,
	SECTION_SUMMARY
};

/* COLUMN_TASK is a text that says what is to be done. */
enum column { COLUMN_OTHER, COLUMN_TEXT, COLUMN_TASK, COLUMN_OWNER, COLUMN_DUE };

enum section heading_section(struct str key);
/* The kind of items in a section; ITEM_FACT if it announces none. */
enum item_kind heading_kind(enum section s);
enum column heading_column(struct str key);

#endif
