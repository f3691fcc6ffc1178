/* reader.h - bytes of an export to a record, without files. */
#ifndef TESTS_INGEST_READER_H
#define TESTS_INGEST_READER_H
#include "base/utf8.h"
#include "ingest/unpack/decode.h"
#include "ingest/format.h"
#include "tests/tap.h"

struct reader {
	struct arena arena;
	struct buf tmp;
	struct record r;
	struct decoded dec;
	const struct format *format;
};

/* Decodes, chooses the format and lets it read; false when no format knows it. */
__attribute__((unused)) static bool reader_open(struct reader *x, struct str bytes)
{
	struct reading in = { .r = &x->r, .path = STR("test"), .mtime = TIME_NONE };
	struct err e = { 0 };

	*x = (struct reader){ 0 };
	record_init(&x->r, &x->arena);
	decode_text(bytes, &x->tmp, &x->dec);
	in.text = utf8_nfc(&x->arena, x->dec.text);
	x->format = format_of(in.text);
	return x->format && x->format->read && x->format->read(&in, &e) == 0;
}

__attribute__((unused)) static void reader_close(struct reader *x)
{
	arena_fini(&x->arena);
	buf_fini(&x->tmp);
}

__attribute__((unused)) static bool reader_warned(const struct reader *x,
						  const char *code)
{
	for (size_t i = 0; i < x->r.warnings.n; i++)
		if (str_eq(x->r.warnings.v[i].code, str_z(code)))
			return true;
	return false;
}

/* "t0-t1 speaker|text" of segment i; an absent end is "?". */
__attribute__((unused)) static struct str reader_show(struct reader *x, size_t i)
{
	const struct segment *s;

	if (i >= x->r.segments.n)
		return STRL("(none)");
	s = &x->r.segments.v[i];
	if (s->t1 == TIME_NONE)
		return arena_fmt(&x->arena, "%lld-? %.*s|%.*s", (long long)s->t0,
				 STR_ARG(s->speaker), STR_ARG(s->text));
	return arena_fmt(&x->arena, "%lld-%lld %.*s|%.*s", (long long)s->t0,
			 (long long)s->t1, STR_ARG(s->speaker), STR_ARG(s->text));
}

/* Segment i is what reader_show writes. */
__attribute__((unused)) static void reader_want(struct reader *x, size_t i,
						const char *seg)
{
	struct str got = reader_show(x, i), want = str_z(seg);

	OK(str_eq(got, want), "%.*s", STR_ARG(want));
	if (!str_eq(got, want))
		printf("# got %.*s\n", STR_ARG(got));
}

/* Segments as "kind@ms Speaker: text" lines; the kind of speech is left out. */
__attribute__((unused)) static struct str reader_shown(struct reader *x)
{
	struct buf b = { 0 };
	struct str s;

	for (size_t i = 0; i < x->r.segments.n; i++) {
		const struct segment *g = &x->r.segments.v[i];

		if (g->kind != SEG_SPEECH)
			buf_fmt(&b, "%.*s ", STR_ARG(seg_kind_name(g->kind)));
		if (g->t0 != TIME_NONE)
			buf_fmt(&b, "@%lld ", (long long)g->t0);
		buf_fmt(&b, "%.*s: %.*s\n", STR_ARG(g->speaker), STR_ARG(g->text));
	}
	s = arena_str(&x->arena, buf_view(&b));
	buf_fini(&b);
	return s;
}

#endif
