/* entity.h - decodes character references of HTML: "&amp;", "&#233;", "&#xE9;". */
#ifndef INGEST_UNPACK_ENTITY_H
#define INGEST_UNPACK_ENTITY_H
#include "dossier/str.h"

/* No reference decodes to more bytes than this. */
enum { ENTITY_BYTES = 8 };

/*
 * Decodes the reference that s begins with: writes its UTF-8 to out and the length to
 * *n, and returns how many bytes of s it takes.  Returns 0 if the '&' at the start of s
 * is only a character: "AT&T", "&unknown;".  As in HTML, NUL, surrogates and numbers
 * beyond Unicode are U+FFFD, and 128 to 159 are characters of Windows-1252.
 */
size_t entity_decode(struct str s, char out[ENTITY_BYTES], size_t *n);

#endif
