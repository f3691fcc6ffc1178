/*
 * checksum.h - detects accidental damage, ten times as fast as a digest (hash.h).
 *
 * It does not protect against deliberate changes, and differs between machines.
 */
#ifndef BASE_CHECKSUM_H
#define BASE_CHECKSUM_H
#include <stdint.h>

#include "dossier/str.h"

enum { CHECKSUM_LANES = 4, CHECKSUM_STEP = 8 * CHECKSUM_LANES, CHECKSUM_HEX = 33 };

struct checksum {
	uint64_t lanes[CHECKSUM_LANES];
	uint64_t len;
	char rest[CHECKSUM_STEP]; /* len % CHECKSUM_STEP bytes of it */
};

void checksum_init(struct checksum *c);
/* The result depends on the bytes only, not on how calls divide them. */
void checksum_add(struct checksum *c, struct str s);
/* 32 lower-case hex digits and a NUL. */
void checksum_end_hex(struct checksum *c, char out[CHECKSUM_HEX]);

#endif
