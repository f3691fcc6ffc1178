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
	static const struct {
		const struct jside *kind;
		struct str talk;
	} sides[] = { { &jside_graph, STR("") },
		      { &jside_hyprnote, STR("") },
		      { &jside_meetily, STR("") },
		      { &jside_tldv, STR("tldv") },
		      { &jside_gong, STR("gong") } };

	for (size_t i = 0; i < COUNT(sides); i++)
		(void)jside_is(sides[i].kind, text);
	for (size_t i = 0; i < COUNT(sides); i++) {
		r->source.format = sides[i].talk;
		jside_attach(sides[i].kind, r, text, true);
	}
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
