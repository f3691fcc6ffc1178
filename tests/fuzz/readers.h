/*
 * readers.h - what holds for every reader of an export, whatever bytes it gets: valid
 * UTF-8 without NUL, segments numbered in order, in the file's lines, none empty, and
 * no more text than the file can give.
 */
#ifndef TESTS_FUZZ_READERS_H
#define TESTS_FUZZ_READERS_H
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "ingest/unpack/decode.h"
#include "ingest/format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void check_text(struct str s)
{
	if (utf8_valid_prefix(s) != s.len || (s.len && memchr(s.p, 0, s.len)))
		abort();
}

/* data decoded, in the arena. */
static inline struct str decoded(struct arena *a, const uint8_t *data, size_t size)
{
	struct buf tmp = { 0 };
	struct decoded d;
	struct str text;

	decode_text(str_n((const char *)data, size), &tmp, &d);
	check_text(d.text);
	text = arena_str(a, utf8_nfc(a, d.text));
	buf_fini(&tmp);
	return text;
}

/* Reads text with one row of the table into *r, which lives in the arena. */
static inline void check_reader(const struct format *f, struct arena *a,
				struct str text, struct record *r)
{
	struct reading in = {
		.r = r, .path = STR("fuzz"), .text = text, .mtime = TIME_NONE
	};
	struct err e = { 0 };
	size_t said = 0, lines = 1 + str_count(text, '\n') + str_count(text, '\r');

	record_init(r, a);
	if (f->read(&in, &e) != 0)
		abort();
	for (size_t i = 0; i < r->segments.n; i++) {
		const struct segment *s = &r->segments.v[i];

		check_text(s->text);
		check_text(s->speaker);
		if (s->n != (int64_t)i || s->text.len == 0 || s->line < 1 ||
		    (size_t)s->line > lines)
			abort();
		said += s->text.len;
	}
	if (said > 4 * text.len)
		abort();
}

#endif
