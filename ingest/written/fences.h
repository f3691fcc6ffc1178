/* fences.h - words that stand between the marks of a block: ``` ~~~ :::info */
#ifndef INGEST_WRITTEN_FENCES_H
#define INGEST_WRITTEN_FENCES_H
#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * The text with blanks for the marks around words: a log of messages between ``` and
 * ```, a mark that nothing closes, ":::info".  Programs, and what a language is named
 * for ("```json"), stay between theirs.  "~~~~" right below a line as short is its
 * underline, which becomes "----".  Borrows text when it has none.
 */
struct str fences_plain(struct arena *a, struct str text);

#endif
