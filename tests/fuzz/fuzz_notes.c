/*
 * Markdown notes: any text is read, and segments lie in it; the meetings of running
 * notes lie one behind the other.
 */
#include "ingest/written/running.h"
#include "tests/fuzz/readers.h"

static void check_running(struct arena *a, struct str text)
{
	struct running r;
	size_t at = 0;

	if (running_find(a, text, &r) != (r.parts.n > 0))
		abort();
	for (size_t i = 0; i < r.parts.n; i++) {
		const struct running_part *p = &r.parts.v[i];

		if (p->from < at || p->body < p->from || p->to < p->body ||
		    p->to > text.len || p->head.day.len)
			abort();
		at = p->to;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct str text = decoded(&a, data, size);
	struct record r;

	format_notes.sniff(text);
	check_running(&a, text);
	check_reader(&format_notes, &a, text, &r);
	arena_fini(&a);
	return 0;
}
