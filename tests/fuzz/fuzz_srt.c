/*
 * srt: any bytes give a record whose texts and speakers are valid UTF-8 without
 * NUL, whose segments are numbered, in the file's lines, and not empty.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "ingest/decode.h"
#include "ingest/format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_text(struct str s)
{
	if (utf8_valid_prefix(s) != s.len || (s.len && memchr(s.p, 0, s.len)))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct buf tmp = { 0 };
	struct record r;
	struct decoded dec;
	struct reading in = { .r = &r, .path = STR("f"), .mtime = TIME_NONE };
	struct err e = { 0 };

	record_init(&r, &a);
	decode_text(str_n((const char *)data, size), &tmp, &dec);
	check_text(dec.text);
	in.text = utf8_nfc(&a, dec.text);
	format_srt.sniff(in.text);
	if (format_srt.read(&in, &e) < 0)
		abort();
	for (size_t i = 0; i < r.segments.n; i++) {
		const struct segment *s = &r.segments.v[i];

		check_text(s->text);
		check_text(s->speaker);
		if (s->n != (int64_t)i || !s->text.len || s->line < 1 ||
		    (size_t)s->line > size || s->t0 == TIME_NONE)
			abort();
	}
	arena_fini(&a);
	buf_fini(&tmp);
	return 0;
}
