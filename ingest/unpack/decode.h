/*
 * decode.h - bytes of a file to UTF-8 text: byte order marks, UTF-16, UTF-32,
 * Windows-1252 for what is not UTF-8.
 */
#ifndef INGEST_UNPACK_DECODE_H
#define INGEST_UNPACK_DECODE_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

struct decoded {
	struct str text;      /* valid UTF-8 without BOM and NUL; not yet normalised;
			       * text.p is not NULL unless raw's is */
	bool ascii;           /* nothing to normalise */
	bool guessed;         /* bytes that were not UTF-8 were taken as Windows-1252 */
	bool damaged;         /* some became U+FFFD: a lone surrogate, a cut sequence */
	const char *encoding; /* "UTF-8", "UTF-16LE", ... */
};

/* What a byte of Windows-1252 stands for (WHATWG table). */
uint32_t decode_cp1252(unsigned char byte);

#define DECODE_BINARY "a binary file"
/*
 * What kind of binary file these bytes begin, for a message ("a ZIP or Office
 * file", DECODE_BINARY), or NULL when they may be text.  A few KiB are enough.
 */
const char *decode_binary(struct str head);
/*
 * Decodes all of `raw`.  text borrows from raw when nothing had to change, else
 * from *tmp, which is emptied first.
 */
void decode_text(struct str raw, struct buf *tmp, struct decoded *out);

#endif
