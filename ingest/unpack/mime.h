/*
 * mime.h - transfer encodings and encoded words of mails (RFC 2045, 2047, 3676).
 * Never fails: what is no code stands for itself or is left out.
 */
#ifndef INGEST_UNPACK_MIME_H
#define INGEST_UNPACK_MIME_H
#include <stdbool.h>

#include "dossier/mem.h"

/* Appends the bytes that s stands for. */
void mime_base64(struct buf *out, struct str s);
/* word: a header's Q encoding, where '_' is a blank. */
void mime_quoted(struct buf *out, struct str s, bool word);
/* Bytes of that character set, guessed when it is none, as UTF-8 in NFC in the arena.
 */
struct str mime_text(struct arena *a, struct str bytes, struct str charset);
/* "=?utf-8?q?In=C3=A9s?= <a@b>" as UTF-8 on one line, folds undone. */
struct str mime_header(struct arena *a, struct str value);
/* Lines of format=flowed joined again; delsp: the blank at a line's end goes too. */
struct str mime_flowed(struct arena *a, struct str text, bool delsp);
/*
 * The words of HTML that are shown: blocks on lines of their own, "## " headings, "- "
 * items, further in within a list of a list.
 */
struct str mime_html(struct arena *a, struct str html);

#endif
