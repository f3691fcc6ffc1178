/* orgtext.h - notes in Emacs' Org mode. */
#ifndef INGEST_WRITTEN_ORGTEXT_H
#define INGEST_WRITTEN_ORGTEXT_H
#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * Such a text as Markdown, line for line: "#+TITLE", "** Decisions", "** TODO call Ada"
 * with the day of its DEADLINE.  Any other text is given back as it is.
 */
struct str orgtext_plain(struct arena *a, struct str text);

#endif
