/* test_checksum.c - any one byte, its place and the length show; parts do not. */
#include "base/checksum.h"
#include "tests/tap.h"

enum { BYTES = 200 };

static void sum(const char *p, size_t n, size_t part, char out[CHECKSUM_HEX])
{
	struct checksum c;

	checksum_init(&c);
	for (size_t at = 0; at < n; at += part)
		checksum_add(&c, str_n(p + at, n - at < part ? n - at : part));
	checksum_end_hex(&c, out);
}

int main(void)
{
	char text[BYTES] = { 0 }, whole[CHECKSUM_HEX], other[CHECKSUM_HEX];
	size_t equal = 0, parts = 0;

	for (size_t i = 0; i < BYTES; i++)
		text[i] = (char)(i * 7);
	sum(text, BYTES, BYTES, whole);
	OK(strlen(whole) == 32 && strspn(whole, "0123456789abcdef") == 32, "%s", whole);
	for (size_t part = 1; part <= BYTES; part++) {
		sum(text, BYTES, part, other);
		parts += strcmp(whole, other) != 0;
	}
	OK(parts == 0, "%zu ways to part it make another sum", parts);
	for (size_t i = 0; i < 8 * BYTES; i++) {
		text[i / 8] = (char)(text[i / 8] ^ 1 << i % 8);
		sum(text, BYTES, BYTES, other);
		equal += strcmp(whole, other) == 0;
		text[i / 8] = (char)(text[i / 8] ^ 1 << i % 8);
	}
	OK(equal == 0, "%zu turned bits do not show", equal);
	for (size_t n = 0; n < BYTES; n++) {
		sum(text, n, BYTES, other);
		equal += strcmp(whole, other) == 0;
	}
	OK(equal == 0, "%zu cut ends do not show", equal);
	memset(text, 0, BYTES);
	sum(text, 32, 32, whole);
	sum(text, 64, 64, other);
	OK(strcmp(whole, other) != 0, "zeros are counted");
	memset(text, 'x', 64);
	text[0] = text[40] = 'y';
	sum(text, 64, 64, whole);
	text[0] = text[40] = 'x';
	text[8] = text[32] = 'y';
	sum(text, 64, 64, other);
	OK(strcmp(whole, other) != 0, "places count");
	return tap_end();
}
