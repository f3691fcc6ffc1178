/* initials.h - pictures of people, which are letters where a page was copied. */
#ifndef INGEST_WRITTEN_INITIALS_H
#define INGEST_WRITTEN_INITIALS_H
#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * "AQ" on a line right above "Ada Quill", or "Ada Quill   0:04", is left empty when the
 * text has several of them.  Borrows text when it has none.
 */
struct str initials_plain(struct arena *a, struct str text);

#endif
