/*
 * headings.h - what headings of notes and columns of their tables announce.
 * Arguments are keys of utf8_key: lower case, no punctuation, no accents.
 */
#ifndef EXTRACT_NOTES_HEADINGS_H
#define EXTRACT_NOTES_HEADINGS_H
#include "dossier/record.h"

enum section {
	SECTION_OTHER,
	SECTION_SKIP, /* attendees, agenda: nothing that anybody said */
	SECTION_DECISIONS,
	SECTION_ACTIONS,
	SECTION_DONE, /* actions that were done before */
	SECTION_QUESTIONS,
	SECTION_BLOCKERS,
	SECTION_RISKS, /* blockers, and what nobody has an answer to */
	SECTION_OPPORTUNITIES,
	SECTION_FACTS,
	SECTION_SUMMARY
};

/* COLUMN_TASK: a text that is something to do. */
enum column { COLUMN_OTHER, COLUMN_TEXT, COLUMN_TASK, COLUMN_OWNER, COLUMN_DUE };

enum section heading_section(struct str key);
/* The kind of items in a section; ITEM_FACT where it announces none. */
enum item_kind heading_kind(enum section s);
enum column heading_column(struct str key);

#endif
