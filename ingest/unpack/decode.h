/*
 * decode.h - decodes the bytes of a file to UTF-8: UTF-16 and UTF-32 with or without a
 * byte order mark, and Windows-1252 for what is not valid otherwise.
 */
#ifndef INGEST_UNPACK_DECODE_H
#define INGEST_UNPACK_DECODE_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

struct decoded {
	/* Valid UTF-8 without BOM and NUL, not normalised; p is NULL only if raw's is.
	 */
	struct str text;
	bool ascii;           /* there is nothing to normalise */
	bool guessed;         /* bytes that are not UTF-8 were read as Windows-1252 */
	bool damaged;         /* some became U+FFFD: a lone surrogate, a cut sequence */
	const char *encoding; /* "UTF-8", "UTF-16LE", ... */
};

/* The character of a byte in Windows-1252 (WHATWG table). */
uint32_t decode_cp1252(unsigned char byte);

#define DECODE_BINARY "a binary file"
/*
 * The kind of binary file that begins with these bytes, for a message: "a ZIP or Office
 * file", or DECODE_BINARY.  NULL if it may be text.  A few KiB are enough.
 */
const char *decode_binary(struct str head);
/*
 * Decodes all of raw.  out->text borrows from raw if nothing had to change, else from
 * *tmp, which is emptied first.
 */
void decode_text(struct str raw, struct buf *tmp, struct decoded *out);

#endif
