/* hash.h - SHA-256 (by nettle), and short identifiers made from it. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "dossier/mem.h"
#include "dossier/str.h"

/* An incremental SHA-256: opaque storage, large enough for nettle's context. */
struct hash {
	_Alignas(16) unsigned char state[128];
};

enum { HASH_HEX = 65 }; /* bytes of a whole digest in hex, with a NUL */

void hash_init(struct hash *h);
void hash_add(struct hash *h, struct str s);
/* Writes the first n bytes (at most 32) of the digest to out. */
void hash_end(struct hash *h, unsigned char *out, size_t n);
/* Writes its first `digits` lower-case hex digits (at most 64), and a NUL. */
void hash_end_hex(struct hash *h, char *out, size_t digits);
/*
 * Append values to a text that is to be digested, with their lengths, so that different
 * sequences of values never give the same text.
 */
void hash_put_number(struct buf *b, size_t n);
void hash_put_text(struct buf *b, struct str s);
void hash_put_texts(struct buf *b, const struct strs *v);
/* The whole digest of s in lower-case hex, in the arena. */
struct str hash_hex(struct arena *a, struct str s);
/* The prefix and the first `digits` hex digits of the digest of s, in the arena. */
struct str hash_id(struct arena *a, const char *prefix, struct str s, size_t digits);
/* 8 characters a-z2-7 (40 bits of the digest of s), for tokens of the ledger. */
struct str hash_token(struct arena *a, struct str s);

#endif
