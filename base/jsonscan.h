/*
 * jsonscan.h - the inner loop that JSON's reader and writer share: how far does
 * a string go without a byte that must be escaped?  Eight bytes at a time.
 */
#ifndef BASE_JSONSCAN_H
#define BASE_JSONSCAN_H
#include <stdbool.h>

#include "base/bytes.h"

/* The high bit of each byte of w that a string cannot hold as it is: '"', '\',
 * below 0x20.  Exact up to the lowest such byte. */
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

/* Bytes before the first special one; *high collects the high bits passed over. */
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
