/* webvtt: any bytes are read as any other reader reads them, and every cue has its
 * time. */
#include "tests/fuzz/readers.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct str text = decoded(&a, data, size);
	struct record r;

	format_webvtt.sniff(text);
	check_reader(&format_webvtt, &a, text, &r);
	for (size_t i = 0; i < r.segments.n; i++)
		if (r.segments.v[i].t0 == TIME_NONE)
			abort();
	arena_fini(&a);
	return 0;
}
