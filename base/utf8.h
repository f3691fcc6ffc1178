/* utf8.h - Unicode text: validate, decode, normalise (NFC), fold. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/* Position of the first byte that is not ASCII, or s.len. */
size_t utf8_ascii_prefix(struct str s);
/* Position of the first byte that is not valid UTF-8 (no surrogates, no overlong), or
 * s.len. */
size_t utf8_valid_prefix(struct str s);
/* One line of printable ASCII with single blanks, none at its ends; not empty. */
bool utf8_is_tidy(struct str s);
/* Takes one code point off *s; an invalid byte is taken alone and gives U+FFFD. */
uint32_t utf8_next(struct str *s);
/* The last code point of valid UTF-8; 0 of no text. */
uint32_t utf8_last(struct str s);
/* No code point takes more bytes. */
enum { UTF8_BYTES = 4 };
/* Writes a code point, U+FFFD for an invalid one, and returns how many bytes it takes.
 */
size_t utf8_encode(uint32_t cp, char out[UTF8_BYTES]);
/* Appends a code point; an invalid one becomes U+FFFD. */
void utf8_put(struct buf *b, uint32_t cp);
/* NFC of valid UTF-8.  ASCII and text already in NFC is returned as it is, not copied.
 */
struct str utf8_nfc(struct arena *a, struct str s);
/* For comparison only: NFC, case-folded, runs of white space as one space, trimmed. */
struct str utf8_fold(struct arena *a, struct str s);
/*
 * utf8_fold without accents and punctuation: "Inés O'Neil" -> "ines oneil".
 * Apostrophes and full stops vanish, other punctuation parts words like a space.
 * What changes a figure stays: "1.5", "1,500", signs such as $ % + <.
 */
struct str utf8_key(struct arena *a, struct str s);
/* Whether two texts have one key. */
bool utf8_same_key(struct arena *a, struct str x, struct str y);
/* The same, appended to *b. */
void utf8_key_put(struct buf *b, struct str s);
bool utf8_is_letter(uint32_t cp);
/* Bytes of an arrow at the start of s ("->", "=>", U+2192 and its like), or 0. */
size_t utf8_arrow(struct str s);
bool utf8_is_upper(uint32_t cp);
bool utf8_is_digit(uint32_t cp);
bool utf8_is_space(uint32_t cp);

#endif
