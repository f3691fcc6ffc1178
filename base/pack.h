/*
 * pack.h - a compact binary form of numbers and texts, for caches that must be read
 * much faster than JSON.  A number takes a byte for each seven bits, the lowest first.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

void pack_number(struct buf *out, uint64_t n);
/* Keeps the difference between none and an empty text. */
void pack_text(struct buf *out, struct str s);

/*
 * What is left to read.  After the first error `bad` is set, and all numbers read are 0
 * and all texts none, so it suffices to look at the end.
 */
struct unpack {
	const char *p, *end;
	bool bad;
};

struct unpack unpack_begin(struct str bytes);
uint64_t unpack_number(struct unpack *in);
/* Both borrow from the bytes. */
struct str unpack_text(struct unpack *in);
struct str unpack_bytes(struct unpack *in, uint64_t n);

#endif
