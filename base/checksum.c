/* checksum.c - four lanes of multiplications, each of which a machine does at once. */
#include "base/checksum.h"

#include <string.h>

static const uint64_t ODD = UINT64_C(0x9E3779B185EBCA87),
		      OTHER = UINT64_C(0xC2B2AE3D27D4EB4F);

static uint64_t turn(uint64_t x, int bits)
{
	return x << bits | x >> (64 - bits);
}

static uint64_t mix(uint64_t lane, uint64_t x)
{
	return turn(lane + x * OTHER, 31) * ODD;
}

static void step(struct checksum *c, const char *p)
{
	uint64_t x[CHECKSUM_LANES];

	memcpy(x, p, sizeof(x));
	for (int i = 0; i < CHECKSUM_LANES; i++)
		c->lanes[i] = mix(c->lanes[i], x[i]);
}

void checksum_init(struct checksum *c)
{
	*c = (struct checksum){ .lanes = { ODD, OTHER, ODD ^ OTHER, ODD + OTHER } };
}

void checksum_add(struct checksum *c, struct str s)
{
	size_t held = (size_t)(c->len % CHECKSUM_STEP);

	c->len += s.len;
	while (s.len) {
		size_t n = CHECKSUM_STEP - held;

		if (held == 0 && s.len >= CHECKSUM_STEP) {
			step(c, s.p);
			s = str_from(s, CHECKSUM_STEP);
			continue;
		}
		if (n > s.len)
			n = s.len;
		memcpy(c->rest + held, s.p, n);
		s = str_from(s, n);
		held += n;
		if (held == CHECKSUM_STEP) {
			step(c, c->rest);
			held = 0;
		}
	}
}

static uint64_t finish(const struct checksum *c, int first)
{
	uint64_t x = c->len;

	for (int i = 0; i < CHECKSUM_LANES; i++)
		x = mix(x, turn(c->lanes[(first + i) % CHECKSUM_LANES], 7 * i + 1));
	x ^= x >> 29;
	x *= OTHER;
	return x ^ x >> 32;
}

void checksum_end_hex(struct checksum *c, char out[CHECKSUM_HEX])
{
	size_t held = (size_t)(c->len % CHECKSUM_STEP);
	uint64_t half[2];

	memset(c->rest + held, 0, CHECKSUM_STEP - held);
	step(c, c->rest);
	half[0] = finish(c, 0);
	half[1] = finish(c, 1);
	for (size_t i = 0; i + 1 < CHECKSUM_HEX; i++)
		out[i] = "0123456789abcdef"[half[i / 16] >> (60 - 4 * (i % 16)) & 15];
	out[CHECKSUM_HEX - 1] = '\0';
}
