/* ics: any bytes are read; an event that is picked can be attached. */
#include <stdint.h>

#include "ingest/formats/ics.h"
#include "ingest/meta.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct ics_events events;
	const struct ics_event *ev;
	struct record r;

	record_init(&r, &a);
	if (ics_events(&a, str_n((const char *)data, size), &events)) {
		ev = ics_pick(&events, (struct ics_time){ 20000, TIME_NONE, 540 });
		if (ev)
			ics_attach(&r, ev, 20000);
		meta_complete(&r, STRL("x/2026-02-03 y.txt"), 0);
	}
	arena_fini(&a);
	return 0;
}
