/* fuzz_zip.c - any bytes as an archive: within its limits, names stay inside. */
#include "ingest/unpack/zip.h"

#include <stdint.h>
#include <stdlib.h>

enum { MAX = 4 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct zip_members all = { 0 };
	struct diag none = { 0 };
	struct err e = { 0 };
	size_t total = 0;
	int rc =
	    zip_read(&a, str_n((const char *)data, size), MAX, NULL, &all, none, &e);

	if ((rc < 0) != (e.code != 0))
		abort();
	for (size_t i = 0; i < all.n; i++) {
		struct str name = all.v[i].name;

		total += all.v[i].data.len;
		if (!name.len || name.p[0] == '/' || str_starts(name, STRL("../")))
			abort();
	}
	if (total > MAX || (total > ZIP_FREE && total / ZIP_RATIO > size))
		abort();
	arena_fini(&a);
	return 0;
}
