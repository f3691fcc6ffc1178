/* shapes.h - written transcripts, each with the speakers, times and words it gives. */
#ifndef TESTS_INGEST_SHAPES_H
#define TESTS_INGEST_SHAPES_H
#include "ingest/written/named.h"
#include "tests/ingest/reader.h"

struct shape {
	const char *what, *text;
	const char *want; /* as reader_shown() has it */
};

static inline void shapes_check(const struct shape *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct reader x;
		bool ok = reader_open(&x, str_z(v[i].text));
		struct str got;

		named_speakers(&x.r);
		got = reader_shown(&x);
		OK(ok && x.format == &format_plain, "%s: read as plain", v[i].what);
		OK(str_eq(got, str_z(v[i].want)), "%s: %.*s", v[i].what, STR_ARG(got));
		reader_close(&x);
	}
}

#endif
