/* fuzz_docx.c - any bytes as a Word document: as an archive, and as its XML. */
#include "ingest/unpack/docx.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "tests/ingest/zipkit.h"

enum { MAX = 1 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_doc(struct str raw)
{
	struct arena a = { 0 };
	struct docx doc;
	struct err e = { 0 };

	if (docx_read(&a, raw, MAX, &doc, &e) == 0) {
		if (utf8_valid_prefix(doc.text) != doc.text.len)
			abort();
	} else if (!e.code) {
		abort();
	}
	arena_fini(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str raw = { (const char *)data, size };
	struct zipkit z = { .n = 0 };

	read_doc(raw);
	zipkit_add(&z, "word/document.xml", raw);
	zipkit_add(&z, "docProps/core.xml", raw);
	read_doc(zipkit_end(&z));
	zipkit_fini(&z);
	return 0;
}
