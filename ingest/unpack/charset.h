/* charset.h - text of mails that is neither UTF-8 nor Windows-1252. */
#ifndef INGEST_UNPACK_CHARSET_H
#define INGEST_UNPACK_CHARSET_H
#include <stdbool.h>

#include "dossier/mem.h"

/*
 * Appends bytes of that charset as UTF-8, U+FFFD for what it does not have.  false,
 * with nothing appended, when decode.h reads it as well or nobody knows it.
 */
bool charset_decode(struct buf *out, struct str bytes, struct str charset);

#endif
