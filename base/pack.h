/*
 * pack.h - numbers and texts in few bytes, for caches that are read much faster than
 * JSON: seven bits of a number a byte, the lowest first.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

void pack_number(struct buf *out, uint64_t n);
/* None and empty text are two things. */
void pack_text(struct buf *out, struct str s);

/* What is left to read; once it is bad all numbers are 0 and all texts none. */
struct unpack {
	const char *p, *end;
	bool bad;
};

struct unpack unpack_begin(struct str bytes);
uint64_t unpack_number(struct unpack *in);
/* Borrows from the bytes, as the next one does. */
struct str unpack_text(struct unpack *in);
struct str unpack_bytes(struct unpack *in, uint64_t n);

#endif
