/*
 * sketch.c - MinHash of a talk with one hash a shingle.
 *
 * A shingle's hash picks a bin and competes for its minimum; an empty bin takes
 * a full one's value, chosen by the bin's number, so that two sketches with the
 * same full bins fill alike.
 */
#include "base/lang/sketch.h"

#include "base/utf8.h"

enum { BINS = 64, BIN_HEX = 8, MIN_WORDS = 20, SHINGLE = 3 };
/* Of a voice; the last value is that of an empty bin. */
enum { VOICE_BINS = 32, VOICE_HEX = 3, VOICE_EMPTY = (1 << 4 * VOICE_HEX) - 1 };

#define EMPTY UINT64_MAX

/* The finaliser of splitmix64. */
static uint64_t mix(uint64_t x)
{
	x ^= x >> 30;
	x *= 0xBF58476D1CE4E5B9U;
	x ^= x >> 27;
	x *= 0x94D049BB133111EBU;
	return x ^ x >> 31;
}

static uint64_t fnv(uint64_t h, unsigned char c)
{
	return (h ^ c) * 1099511628211U;
}

uint64_t sketch_word(struct arena *a, struct str word)
{
	uint64_t h = 14695981039346656037U;

	for (size_t i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.p[i];

		if (c >= 0x80)
			return str_hash(utf8_key(a, word));
		if (c >= 'A' && c <= 'Z')
			c = (unsigned char)(c + 32);
		if (c != '\'' && c != '.' && c != ',' && c != '-')
			h = fnv(h, c);
	}
	return h;
}

/* Of the shingle that ends with word i. */
static uint64_t shingle(const uint64_t *words, size_t i)
{
	return mix(words[i] + mix(words[i - 1] + mix(words[i - 2])));
}

static void find_mins(uint64_t *bins, const uint64_t *words, size_t n)
{
	for (size_t i = SHINGLE - 1; i < n; i++) {
		uint64_t h = shingle(words, i);
		uint64_t *bin = &bins[h >> 58];

		if ((h & UINT32_MAX) < *bin)
			*bin = h & UINT32_MAX;
	}
}

static void fill_empty(uint64_t *bins)
{
	uint64_t from[BINS];

	memcpy(from, bins, sizeof(from));
	for (unsigned i = 0; i < BINS; i++) {
		uint64_t h = i;

		while (bins[i] == EMPTY) {
			h = mix(h + 0x9E3779B97F4A7C15U);
			bins[i] = from[h >> 58];
		}
	}
}

static struct str put_hex(struct arena *a, const uint64_t *bins, size_t n,
			  size_t digits)
{
	char *hex = arena_alloc(a, n * digits + 1);

	for (size_t i = 0; i < n * digits; i++)
		hex[i] = "0123456789abcdef"[bins[i / digits] >>
						4 * (digits - 1 - i % digits) &
					    15];
	return str_n(hex, n * digits);
}

struct str sketch_of(struct arena *a, const uint64_t *words, size_t n)
{
	uint64_t bins[BINS];

	if (n < MIN_WORDS)
		return str_none();
	for (unsigned i = 0; i < BINS; i++)
		bins[i] = EMPTY;
	find_mins(bins, words, n);
	fill_empty(bins);
	return put_hex(a, bins, BINS, BIN_HEX);
}

/*
 * The smallest hashes compete by all their bits; of the winner those are kept that
 * tell nothing about its bin and its size.
 */
struct str sketch_voice(struct arena *a, const uint64_t *words, size_t n)
{
	uint64_t bins[VOICE_BINS];

	if (n < MIN_WORDS)
		return str_none();
	for (size_t i = 0; i < VOICE_BINS; i++)
		bins[i] = EMPTY;
	for (size_t i = SHINGLE - 1; i < n; i++) {
		uint64_t h = shingle(words, i), *bin = &bins[h % VOICE_BINS];

		if (h < *bin)
			*bin = h;
	}
	for (size_t i = 0; i < VOICE_BINS; i++)
		bins[i] = bins[i] == EMPTY ? VOICE_EMPTY
					   : (bins[i] / VOICE_BINS) % VOICE_EMPTY;
	return put_hex(a, bins, VOICE_BINS, VOICE_HEX);
}

size_t sketch_shared(struct str a, struct str b)
{
	size_t same = 0;

	if (a.len != (size_t)VOICE_BINS * VOICE_HEX || b.len != a.len)
		return 0;
	for (size_t i = 0; i < a.len; i += VOICE_HEX)
		same += memcmp(a.p + i, b.p + i, VOICE_HEX) == 0 &&
			memcmp(a.p + i, "fff", VOICE_HEX) != 0;
	return same;
}

/* Without an end before the last digit, so that many are looked at at once. */
static bool well_formed(const char *hex)
{
	unsigned char bad = 0;

	for (size_t i = 0; i < (size_t)BINS * BIN_HEX; i++) {
		unsigned char digit = (unsigned char)(hex[i] - '0') > 9;
		unsigned char letter = (unsigned char)(hex[i] - 'a') > 5;

		bad |= digit & letter;
	}
	return !bad;
}

int64_t sketch_similarity(struct str a, struct str b)
{
	int64_t same = 0;

	if (a.len != (size_t)BINS * BIN_HEX || b.len != a.len)
		return 0;
	for (size_t i = 0; i < BINS; i++)
		same += memcmp(a.p + i * BIN_HEX, b.p + i * BIN_HEX, BIN_HEX) == 0;
	/* Most pairs have nothing in common, and need no closer look. */
	return same && well_formed(a.p) && well_formed(b.p) ? same * 1000 / BINS : 0;
}
