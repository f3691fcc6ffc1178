/*
 * bytes.h - eight bytes of text at a time, in one register.
 *
 * The first byte is the lowest one on any machine.  A mask has the high bit set in each
 * byte that qualifies.  Words and sentences are short, and the end of a loop over
 * single bytes is a branch that the processor mostly predicts wrong.
 */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H
#include <endian.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define BYTES_ONES UINT64_C(0x0101010101010101)
#define BYTES_HIGH (BYTES_ONES * 0x80)

/* The first eight of n bytes; with fewer, the rest is 0. */
static inline uint64_t bytes_load(const char *p, size_t n)
{
	uint64_t x = 0;
	uint32_t a, b;

	if (n >= 8) {
		memcpy(&x, p, 8);
		return le64toh(x);
	}
	if (n >= 4) {
		memcpy(&a, p, 4);
		memcpy(&b, p + n - 4, 4);
		return le32toh(a) | (uint64_t)le32toh(b) << 8 * (n - 4);
	}
	for (size_t i = 0; i < n; i++)
		x |= (uint64_t)(unsigned char)p[i] << 8 * i;
	return x;
}

/* Mask of the bytes with values from first to last, both ASCII. */
static inline uint64_t bytes_range(uint64_t x, char first, char last)
{
	uint64_t low = x & ~BYTES_HIGH;

	return (low + BYTES_ONES * (uint64_t)(0x80 - first)) &
	       ~(low + BYTES_ONES * (uint64_t)(0x7F - last)) & ~x & BYTES_HIGH;
}

/* Mask of ASCII letters. */
static inline uint64_t bytes_letters(uint64_t x)
{
	return bytes_range(x | BYTES_ONES * 0x20, 'a', 'z');
}

/* Mask of ASCII letters and digits. */
static inline uint64_t bytes_alnum(uint64_t x)
{
	return bytes_letters(x) | bytes_range(x, '0', '9');
}

/* x with A-Z in lower case. */
static inline uint64_t bytes_lower(uint64_t x)
{
	return x | bytes_range(x, 'A', 'Z') >> 2;
}

/* Mask of the spaces; all bytes must be ASCII. */
static inline uint64_t bytes_blanks(uint64_t x)
{
	return ~((x ^ BYTES_ONES * ' ') + BYTES_ONES * 0x7F) & BYTES_HIGH;
}

/* The index of the first byte in a mask, which must not be 0. */
static inline size_t bytes_first(uint64_t mask)
{
	return (size_t)__builtin_ctzll(mask) / 8;
}

/* The number of bytes in a mask. */
static inline size_t bytes_count(uint64_t mask)
{
	return (size_t)((mask >> 7) * BYTES_ONES >> 56);
}

#endif
