/* entity.h - character references of HTML: "&amp;", "&#233;", "&#xE9;". */
#ifndef INGEST_UNPACK_ENTITY_H
#define INGEST_UNPACK_ENTITY_H
#include "dossier/str.h"

/* No reference decodes to more bytes than this. */
enum { ENTITY_BYTES = 8 };

/*
 * The reference at the start of s, which begins with '&': writes its UTF-8 to out
 * and its length to *n, and returns how many bytes of s it takes.  0 = this '&' is
 * just a character ("AT&T", "&unknown;").  NUL, surrogates and numbers beyond
 * Unicode give U+FFFD, 128 to 159 what Windows-1252 has there, as in HTML.
 */
size_t entity_decode(struct str s, char out[ENTITY_BYTES], size_t *n);

#endif
