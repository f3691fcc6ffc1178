/* hash.c - SHA-256 by nettle; identifiers are its first digits. */
#include "base/hash.h"

#include <nettle/sha2.h>

_Static_assert(sizeof(struct sha256_ctx) <= sizeof(struct hash),
	       "room for the context");

/* Through void, for the storage is opaque to everybody else. */
static struct sha256_ctx *context(struct hash *h)
{
	return (struct sha256_ctx *)(void *)h->state;
}

void hash_init(struct hash *h)
{
	sha256_init(context(h));
}

void hash_add(struct hash *h, struct str s)
{
	if (s.len)
		sha256_update(context(h), s.len, (const unsigned char *)s.p);
}

void hash_end(struct hash *h, unsigned char *out, size_t n)
{
	sha256_digest(context(h), n < SHA256_DIGEST_SIZE ? n : SHA256_DIGEST_SIZE, out);
}

void hash_end_hex(struct hash *h, char *out, size_t digits)
{
	static const char hex[] = "0123456789abcdef";
	unsigned char d[SHA256_DIGEST_SIZE];

	hash_end(h, d, sizeof(d));
	for (size_t i = 0; i < digits && i < 2 * sizeof(d); i++)
		*out++ = hex[i % 2 ? d[i / 2] & 15 : d[i / 2] >> 4];
	*out = '\0';
}

void hash_put_number(struct buf *b, size_t n)
{
	for (; n > 127; n >>= 7)
		buf_c(b, (char)(n | 128));
	buf_c(b, (char)n);
}

void hash_put_text(struct buf *b, struct str s)
{
	hash_put_number(b, s.len);
	buf_str(b, s);
}

void hash_put_texts(struct buf *b, const struct strs *v)
{
	hash_put_number(b, v->n);
	for (size_t i = 0; i < v->n; i++)
		hash_put_text(b, v->v[i]);
}

static void digest(struct str s, unsigned char *out, size_t n)
{
	struct hash h;

	hash_init(&h);
	hash_add(&h, s);
	hash_end(&h, out, n);
}

struct str hash_hex(struct arena *a, struct str s)
{
	return hash_id(a, "", s, (size_t)SHA256_DIGEST_SIZE * 2);
}

struct str hash_id(struct arena *a, const char *prefix, struct str s, size_t digits)
{
	char hex[HASH_HEX];
	struct hash h;

	hash_init(&h);
	hash_add(&h, s);
	hash_end_hex(&h, hex, digits);
	return ARENA_CAT(a, str_z(prefix), str_z(hex));
}

struct str hash_token(struct arena *a, struct str s)
{
	static const char base32[] = "abcdefghijklmnopqrstuvwxyz234567";
	unsigned char d[5];
	uint64_t bits = 0;
	char token[8];

	digest(s, d, sizeof(d));
	for (size_t i = 0; i < sizeof(d); i++)
		bits = bits << 8 | d[i];
	for (size_t i = 0; i < sizeof(token); i++)
		token[i] = base32[bits >> (35 - 5 * i) & 31];
	return arena_str(a, str_n(token, sizeof(token)));
}
