/* mdtext.h - one line of Markdown to the words that a reader sees. */
#ifndef INGEST_WRITTEN_MDTEXT_H
#define INGEST_WRITTEN_MDTEXT_H
#include "dossier/record.h"

/*
 * Without emphasis, code marks, link targets, escapes, HTML comments; what is struck
 * through is dropped.  Borrows s when nothing had to change.
 */
struct str mdtext_plain(struct arena *a, struct str s);
/* The cell of a table with `by` for each "<br>" between its lines. */
struct str mdtext_unbroken(struct arena *a, struct str s, char by);
/* Only "\[" to "[", in what is said: an asterisk may be meant there. */
void mdtext_unescape_speech(struct record *r);

#endif
