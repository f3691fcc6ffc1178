/*
 * fuzz_json.c - any bytes as a JSON export (or as LRC, TSV, CSV of whisper): the row
 * that claims it reads it, and what it gives is text.  The same bytes describe a talk.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "ingest/unpack/decode.h"
#include "ingest/format.h"
#include "ingest/json/jside.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct record *r)
{
	for (size_t i = 0; i < r->segments.n; i++) {
		const struct segment *s = &r->segments.v[i];

		if (s->text.len == 0 || utf8_valid_prefix(s->text) != s->text.len)
			abort();
		if (utf8_valid_prefix(s->speaker) != s->speaker.len)
			abort();
		if (s->t0 != TIME_NONE && s->t1 != TIME_NONE && s->t1 < s->t0)
			abort();
	}
	for (size_t i = 0; i < r->participants.n; i++)
		if (r->participants.v[i].name.len == 0)
			abort();
}

static int done(struct reading *in, struct err *e)
{
	(void)e;
	in->handed = true;
	if (in->r->segments.n == 0)
		abort();
	check(in->r);
	return 0;
}

static void describe(struct record *r, struct str text)
{
	static bool (*const is[])(struct str,
				  struct str) = { jside_is_graph, jside_is_gong,
						  jside_is_tldv, jside_is_hyprnote,
						  jside_is_meetily };
	struct side_file f = { .raw = text, .text = text };

	for (size_t i = 0; i < COUNT(is); i++)
		(void)is[i](text, text);
	jside_attach_graph(r, &f, TIME_NONE, true);
	jside_attach_hyprnote(r, &f, TIME_NONE, true);
	jside_attach_meetily(r, &f, TIME_NONE, true);
	r->source.format = STRL("tldv");
	jside_attach_tldv(r, &f, TIME_NONE, true);
	r->source.format = STRL("gong");
	jside_attach_gong(r, &f, TIME_NONE, true);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct format *const texts[] = { &format_lrc, &format_whispertsv,
						      &format_whispercsv };
	struct arena a = { 0 };
	struct buf tmp = { 0 };
	struct record r;
	struct reading in = {
		.r = &r, .path = STR("fuzz"), .mtime = TIME_NONE, .done = done
	};
	struct decoded d;
	struct err e = { 0 };

	record_init(&r, &a);
	decode_text(str_n((const char *)data, size), &tmp, &d);
	in.text = utf8_nfc(&a, d.text);
	if (format_json.sniff(in.text) > 0) {
		if (format_json.read(&in, &e) < 0 && e.code == ERR_NONE)
			abort();
		describe(&r, in.text);
	} else {
		for (size_t i = 0; i < COUNT(texts); i++)
			if (texts[i]->sniff(in.text) > 0 && texts[i]->read(&in, &e) < 0)
				abort();
	}
	check(&r);
	buf_fini(&tmp);
	arena_fini(&a);
	return 0;
}
