/*
 * baretable.h - tables pasted as text: cells parted by TABs (Word, Excel, OneNote) or
 * by bars without Markdown's rule.
 */
#ifndef INGEST_WRITTEN_BARETABLE_H
#define INGEST_WRITTEN_BARETABLE_H

#include "dossier/mem.h"

/* What parts the cells of a head of three or more short titles, whose next line has as
 * many; 0: that is no table. */
char baretable_head(struct str line, struct str next);
/* The line as a row of Markdown; none when it is no row of such a table. */
struct str baretable_row(struct arena *a, struct str line, char sep);

#endif
