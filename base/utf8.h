/* utf8.h - Unicode text: validate, decode, normalise (NFC), fold. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/* The position of the first byte that is not ASCII, or s.len. */
size_t utf8_ascii_prefix(struct str s);
/*
 * The position of the first byte that is not valid UTF-8 (surrogates and overlong forms
 * are not), or s.len.
 */
size_t utf8_valid_prefix(struct str s);
/* Whether s is printable ASCII with single spaces, none at its ends, and not empty. */
bool utf8_is_tidy(struct str s);
/* Takes one code point off *s; an invalid byte is taken alone and gives U+FFFD. */
uint32_t utf8_next(struct str *s);
/* The last code point of valid UTF-8; 0 for an empty text. */
uint32_t utf8_last(struct str s);
/* The most bytes that a code point takes. */
enum { UTF8_BYTES = 4 };
/* Writes a code point, U+FFFD for an invalid one, and returns its number of bytes. */
size_t utf8_encode(uint32_t cp, char out[UTF8_BYTES]);
/* Appends a code point; an invalid one becomes U+FFFD. */
void utf8_put(struct buf *b, uint32_t cp);
/* The NFC form of valid UTF-8; a text that is in NFC already is not copied. */
struct str utf8_nfc(struct arena *a, struct str s);
/* For comparison: NFC, case-folded, runs of white space as one space, trimmed. */
struct str utf8_fold(struct arena *a, struct str s);
/*
 * For comparison: utf8_fold without accents and punctuation, "Inés O'Neil" as
 * "ines oneil".  Apostrophes and full stops vanish, other punctuation separates words
 * as a space does.  What distinguishes figures is kept: "1.5", "1,500", $ % + < and the
 * like.
 */
struct str utf8_key(struct arena *a, struct str s);
/* Whether two texts have the same key. */
bool utf8_same_key(struct arena *a, struct str x, struct str y);
/* Appends the key of s to *b. */
void utf8_key_put(struct buf *b, struct str s);
bool utf8_is_letter(uint32_t cp);
/* The bytes of an arrow at the start of s ("->", "=>", U+2192 or similar), or 0. */
size_t utf8_arrow(struct str s);
bool utf8_is_upper(uint32_t cp);
bool utf8_is_digit(uint32_t cp);
bool utf8_is_space(uint32_t cp);

#endif
