/* fuzz_rtf.c - any bytes as an RTF document: its text is UTF-8, whatever is damaged. */
#include "ingest/unpack/rtf.h"

#include <stdlib.h>

#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_doc(struct arena *a, struct str raw)
{
	struct str text = rtf_text(a, raw);

	if (utf8_valid_prefix(text) != text.len)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str raw = { (const char *)data, size };
	struct arena a = { 0 };

	if (rtf_is(raw))
		read_doc(&a, raw);
	read_doc(&a, ARENA_CAT(&a, STRL("{\\rtf1\\ansi "), raw, STRL("}")));
	arena_fini(&a);
	return 0;
}
