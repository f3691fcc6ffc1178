/* mdtext.h - one line of Markdown to the words that a reader sees. */
#ifndef INGEST_MDTEXT_H
#define INGEST_MDTEXT_H
#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * Without emphasis, code marks, link targets, escapes, HTML comments; what is struck
 * through is dropped.  Borrows s when nothing had to change.
 */
struct str mdtext_plain(struct arena *a, struct str s);
/* Only "\[" to "[": for speech, where an asterisk may be meant. */
struct str mdtext_unescape(struct arena *a, struct str s);

#endif
