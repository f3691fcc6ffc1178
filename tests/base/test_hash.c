/* test_hash.c - SHA-256 against FIPS 180-4 examples, identifiers cut from it. */
#include "base/hash.h"
#include "tests/tap.h"

int main(void)
{
	struct arena a = { 0 };
	struct hash h;
	unsigned char d[4];
	struct str abc = STRL("abc");

	OK(str_eq(hash_hex(&a, abc), STRL("ba7816bf8f01cfea414140de5dae2223"
					  "b00361a396177a9cb410ff61f20015ad")),
	   "abc");
	OK(str_eq(hash_hex(&a, STRL("")), STRL("e3b0c44298fc1c149afbf4c8996fb924"
					       "27ae41e4649b934ca495991b7852b855")),
	   "nothing");
	OK(str_eq(hash_id(&a, "m-", abc, 16), STRL("m-ba7816bf8f01cfea")), "an id");
	OK(str_eq(hash_id(&a, "", abc, 3), STRL("ba7")), "an odd number of digits");
	OK(hash_id(&a, "x", abc, 1000).len == 65, "no more digits than there are");
	/* ba7816bf8f in groups of five bits. */
	OK(str_eq(hash_token(&a, abc), STRL("xj4bnp4p")), "a token");
	hash_init(&h);
	hash_add(&h, STRL("a"));
	hash_add(&h, STRL(""));
	hash_add(&h, STRL("bc"));
	hash_end(&h, d, sizeof(d));
	OK(memcmp(d, "\xba\x78\x16\xbf", 4) == 0, "in pieces");
	arena_fini(&a);
	return tap_end();
}
