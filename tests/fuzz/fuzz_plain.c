/* plain transcripts: any text is read, and segments lie in it. */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "ingest/decode.h"
#include "ingest/format.h"
#include "ingest/named.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct buf tmp = { 0 };
	struct record r;
	struct reading in = { .r = &r, .path = STR("fuzz"), .mtime = TIME_NONE };
	struct decoded d;
	struct err e = { 0 };

	record_init(&r, &a);
	decode_text(str_n((const char *)data, size), &tmp, &d);
	in.text = utf8_nfc(&a, d.text);
	(void)format_plain.sniff(in.text);
	if (format_plain.read(&in, &e) != 0)
		abort();
	named_speakers(&r);
	for (size_t i = 0; i < r.segments.n; i++) {
		const struct segment *s = &r.segments.v[i];

		if (s->line < 1 || s->text.len == 0 || s->text.len > 4 * in.text.len)
			abort();
		if (utf8_valid_prefix(s->text) != s->text.len)
			abort();
	}
	buf_fini(&tmp);
	arena_fini(&a);
	return 0;
}
