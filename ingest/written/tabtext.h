/*
 * tabtext.h - minutes that are an outline by TABs: a topic at the margin, and below it
 * what was said, a TAB further in for each level.
 */
#ifndef INGEST_WRITTEN_TABTEXT_H
#define INGEST_WRITTEN_TABTEXT_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

bool tabtext_is(struct str text);
/* The outline as headings and bullets of Markdown, line by line; other text as it is.
 */
struct str tabtext_plain(struct arena *a, struct str text);

#endif
