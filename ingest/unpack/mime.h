/*
 * mime.h - decodes transfer encodings and encoded words of mails (RFC 2045, 2047,
 * 3676). Nothing fails: what is not encoded correctly is kept as it is or left out.
 */
#ifndef INGEST_UNPACK_MIME_H
#define INGEST_UNPACK_MIME_H
#include <stdbool.h>

#include "dossier/mem.h"

/* Appends the bytes that s encodes in Base64. */
void mime_base64(struct buf *out, struct str s);
/* The same for quoted-printable; word: for the Q encoding of headers, where '_' is a
 * blank. */
void mime_quoted(struct buf *out, struct str s, bool word);
/* Bytes of this character set, guessed if it is none, as UTF-8 in NFC, in the arena. */
struct str mime_text(struct arena *a, struct str bytes, struct str charset);
/* The value of a header as UTF-8 on one line: encoded words ("=?utf-8?q?In=C3=A9s?=")
 * decoded, folds undone. */
struct str mime_header(struct arena *a, struct str value);
/* Text of format=flowed with its lines joined; delsp: without the blanks at their ends.
 */
struct str mime_flowed(struct arena *a, struct str text, bool delsp);
/*
 * The visible text of HTML, blocks on lines of their own: headings begin with "## ",
 * items of lists with "- ", indented in a list within a list.
 */
struct str mime_html(struct arena *a, struct str html);

#endif
