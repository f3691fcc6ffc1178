/* plain transcripts: any text is read, numbered speakers named, segments lie in it. */
#include "ingest/written/named.h"
#include "tests/fuzz/readers.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct str text = decoded(&a, data, size);
	struct record r;

	format_plain.sniff(text);
	check_reader(&format_plain, &a, text, &r);
	named_speakers(&r);
	arena_fini(&a);
	return 0;
}
