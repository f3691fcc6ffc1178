/* blanks.c - blanks that look like one and are none. */
#include "ingest/written/blanks.h"

static const struct str marks[] = { STR("\xC2\xA0"), STR("\xE2\x80\xAF") };

static size_t mark_at(struct str s)
{
	return STR_ANY(str_starts, s, marks);
}

struct str blanks_plain(struct arena *a, struct str s)
{
	size_t n = 0;
	char *p;

	if (!str_has(s, marks[0]) && !str_has(s, marks[1]))
		return s;
	p = arena_alloc(a, s.len);
	while (s.len) {
		size_t mark = mark_at(s);

		p[n++] = mark ? ' ' : s.p[0];
		s = str_from(s, mark ? mark : 1);
	}
	return str_n(p, n);
}
