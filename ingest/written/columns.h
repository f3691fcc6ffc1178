/* columns.h - what the columns of a transcript in a table hold, by their headings. */
#ifndef INGEST_WRITTEN_COLUMNS_H
#define INGEST_WRITTEN_COLUMNS_H
#include <stdbool.h>

#include "dossier/str.h"

enum column {
	COLUMN_OTHER,
	COLUMN_SPEAKER,
	COLUMN_TEXT,
	COLUMN_START,
	COLUMN_END,
	COLUMNS
};

/* *ms is set for "start_ms": whole numbers below are milliseconds, not seconds. */
enum column column_of(struct str heading, bool *ms);

#endif
