/*
 * docx.h - Word documents (ECMA-376, WordprocessingML) to the lines they show.
 */
#ifndef INGEST_UNPACK_DOCX_H
#define INGEST_UNPACK_DOCX_H
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"

struct docx {
	/*
	 * UTF-8.  CRLF ends a paragraph, LF is a break inside one.  A heading begins
	 * with its "#"s, an item of a list with "- ", a row of a table is "| a | b |".
	 */
	struct str text;
	int64_t created; /* seconds since the epoch, or TIME_NONE */
};

/*
 * Reads the bytes of a .docx; text lives in the arena.  -1: no ZIP, no Word document
 * (ERR_FORMAT), damaged (ERR_SYNTAX), or over a limit: expanded bytes (max), XML
 * depth; a document type declaration is refused (ERR_LIMIT), so no entity expands.
 */
int docx_read(struct arena *a, struct str raw, size_t max, struct docx *out,
	      struct err *e);

#endif
