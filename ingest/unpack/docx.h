/* docx.h - reads the text of Word documents (ECMA-376, WordprocessingML). */
#ifndef INGEST_UNPACK_DOCX_H
#define INGEST_UNPACK_DOCX_H
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"

struct docx {
	/*
	 * In UTF-8.  CRLF ends a paragraph, LF is a line break within one.  A heading
	 * begins with "#"s, an item of a list with "- ", a table row is "| a | b |".
	 */
	struct str text;
	int64_t created; /* seconds since the epoch, or TIME_NONE */
};

/*
 * Reads the bytes of a .docx; the text is in the arena.  Returns 0, or -1 with
 * ERR_FORMAT if it is no Word document, ERR_SYNTAX if it is damaged, or ERR_LIMIT if it
 * has more than max bytes when unpacked, too deep XML or a document type declaration,
 * which could define entities without end.
 */
int docx_read(struct arena *a, struct str raw, size_t max, struct docx *out,
	      struct err *e);

#endif
