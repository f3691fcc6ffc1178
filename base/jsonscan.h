/*
 * jsonscan.h - the inner loop that JSON's reader and writer share: it finds the first
 * byte of a string that must be escaped, eight bytes at a time.
 */
#ifndef BASE_JSONSCAN_H
#define BASE_JSONSCAN_H
#include <stdbool.h>

#include "base/bytes.h"

/*
 * A mask (bytes.h) of the bytes of w that must be escaped: '"', '\' and below 0x20.
 * Exact up to the first such byte only.
 */
static inline uint64_t jsonscan_specials(uint64_t w)
{
	uint64_t quote = w ^ (BYTES_ONES * '"'), slash = w ^ (BYTES_ONES * '\\');

	return (((quote - BYTES_ONES) & ~quote) | ((slash - BYTES_ONES) & ~slash) |
		((w - BYTES_ONES * 0x20) & ~w)) &
	       BYTES_HIGH;
}

static inline bool jsonscan_is_special(char c)
{
	return c == '"' || c == '\\' || (unsigned char)c < 0x20;
}

/*
 * The number of bytes before the first special one.  *high collects their high bits: 0
 * means that they are ASCII.
 */
static inline size_t jsonscan_plain(const char *p, size_t n, uint64_t *high)
{
	size_t i = 0;
	uint64_t w, hit;

	for (; i + 8 <= n; i += 8) {
		w = bytes_load(p + i, 8);
		hit = jsonscan_specials(w);
		if (hit) {
			int bit = __builtin_ctzll(hit); /* 8 * byte + 7 */

			*high |= w & (hit ^ (hit - 1)) & BYTES_HIGH & ~hit;
			return i + (size_t)(bit / 8);
		}
		*high |= w & BYTES_HIGH;
	}
	for (; i < n && !jsonscan_is_special(p[i]); i++)
		*high |= (uint64_t)(unsigned char)p[i] & BYTES_HIGH;
	return i;
}

#endif
