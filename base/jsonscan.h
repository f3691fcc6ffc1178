/*
 * jsonscan.h - the inner loop that JSON's reader and writer share: how far does
 * a string go without a byte that must be escaped?  Eight bytes at a time.
 */
#ifndef BASE_JSONSCAN_H
#define BASE_JSONSCAN_H
#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define JSONSCAN_ONES UINT64_C(0x0101010101010101)
#define JSONSCAN_HIGHS UINT64_C(0x8080808080808080)

/* The high bit of each byte of w that a string cannot hold as it is: '"', '\',
 * below 0x20.  Exact up to the lowest such byte. */
static inline uint64_t jsonscan_specials(uint64_t w)
{
	uint64_t quote = w ^ (JSONSCAN_ONES * '"'), slash = w ^ (JSONSCAN_ONES * '\\');

	return (((quote - JSONSCAN_ONES) & ~quote) |
		((slash - JSONSCAN_ONES) & ~slash) |
		((w - JSONSCAN_ONES * 0x20) & ~w)) &
	       JSONSCAN_HIGHS;
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
		memcpy(&w, p + i, 8);
		w = le64toh(w);
		hit = jsonscan_specials(w);
		if (hit) {
			int bit = __builtin_ctzll(hit); /* 8 * byte + 7 */

			*high |= w & (hit ^ (hit - 1)) & JSONSCAN_HIGHS & ~hit;
			return i + (size_t)(bit / 8);
		}
		*high |= w & JSONSCAN_HIGHS;
	}
	for (; i < n && !jsonscan_is_special(p[i]); i++)
		*high |= (uint64_t)(unsigned char)p[i] & JSONSCAN_HIGHS;
	return i;
}

#endif
