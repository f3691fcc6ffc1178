/* rtf.h - the text of an RTF document, as TextEdit and WordPad save one. */
#ifndef INGEST_UNPACK_RTF_H
#define INGEST_UNPACK_RTF_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

bool rtf_is(struct str raw);
/*
 * Its words, a line for each paragraph and line break, as UTF-8: without fonts,
 * pictures, headers and what else is no text of the document.  Bytes outside ASCII are
 * those of Windows-1252, whatever code page it names.
 */
struct str rtf_text(struct arena *a, struct str raw);

#endif
