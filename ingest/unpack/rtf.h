/* rtf.h - reads the text of RTF documents, as TextEdit and WordPad save them. */
#ifndef INGEST_UNPACK_RTF_H
#define INGEST_UNPACK_RTF_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/* Whether a file begins like one. */
bool rtf_is(struct str raw);
/*
 * The text as UTF-8, in a, a line for each paragraph and line break; without fonts,
 * pictures, headers and the like.  Bytes outside ASCII are read as Windows-1252,
 * whatever code page the document names.
 */
struct str rtf_text(struct arena *a, struct str raw);

#endif
