/* table.h - tables of notes: what their columns hold, and what a row says; for notes.c.
 */
#ifndef EXTRACT_NOTES_TABLE_H
#define EXTRACT_NOTES_TABLE_H
#include "extract/notes/headings.h"

enum { TABLE_COLUMNS = 16 };

struct table {
	enum column columns[TABLE_COLUMNS];
	size_t n;
	bool tasks; /* its rows are actions */
};

/* All borrow from the row. */
struct table_row {
	struct str text, owner, due;
	bool done;
};

/*
 * Reads the head of a table, cells joined by " | ".  plain: no heading above it says
 * what the rows are.
 */
void table_head(struct arena *a, struct str cells, bool plain, struct table *out);
void table_row(const struct table *t, struct str cells, struct table_row *out);
/* Whether a cell for owners has any; "TBC" is none. */
bool table_names_somebody(struct str cell);

#endif
