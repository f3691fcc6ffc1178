/* charset.h - decodes text of mails in other character sets than UTF-8 and
 * Windows-1252. */
#ifndef INGEST_UNPACK_CHARSET_H
#define INGEST_UNPACK_CHARSET_H
#include <stdbool.h>

#include "dossier/mem.h"

/*
 * Appends the bytes as UTF-8, with U+FFFD for those that the character set does not
 * have.  Returns false, and appends nothing, if it is one that decode.h reads, or not
 * known.
 */
bool charset_decode(struct buf *out, struct str bytes, struct str charset);

#endif
