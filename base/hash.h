/* hash.h - SHA-256 (nettle) and short identifiers made of it. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "dossier/mem.h"
#include "dossier/str.h"

/* Incremental SHA-256; opaque storage large enough for nettle's context. */
struct hash {
	_Alignas(16) unsigned char state[128];
};

enum { HASH_HEX = 65 }; /* of a whole digest, with its NUL */

void hash_init(struct hash *h);
void hash_add(struct hash *h, struct str s);
/* The first n bytes (at most 32) of the digest. */
void hash_end(struct hash *h, unsigned char *out, size_t n);
/* The first `digits` lower-case hex digits of it (at most 64), and a NUL. */
void hash_end_hex(struct hash *h, char *out, size_t digits);
/* Parts of what is to be digested: other parts, or others of them, are other bytes. */
void hash_put_number(struct buf *b, size_t n);
void hash_put_text(struct buf *b, struct str s);
void hash_put_texts(struct buf *b, const struct strs *v);
/* Lower-case hex of the whole digest of s, in the arena. */
struct str hash_hex(struct arena *a, struct str s);
/* prefix + the first `digits` hex digits of the digest. */
struct str hash_id(struct arena *a, const char *prefix, struct str s, size_t digits);
/* 8 characters a-z2-7 (40 bits) of the digest: ledger tokens. */
struct str hash_token(struct arena *a, struct str s);

#endif
