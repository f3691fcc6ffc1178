/*
 * blanks.h - no-break spaces, which word processors and French put beside names and
 * colons, as the blanks that the shapes of lines are told by.
 */
#ifndef INGEST_WRITTEN_BLANKS_H
#define INGEST_WRITTEN_BLANKS_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* U+00A0 and U+202F become a blank.  Borrows s when it has none. */
struct str blanks_plain(struct arena *a, struct str s);

#endif
