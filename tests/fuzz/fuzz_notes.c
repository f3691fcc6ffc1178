/* Markdown notes: any text is read, and segments lie in it. */
#include "tests/fuzz/readers.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct str text = decoded(&a, data, size);
	struct record r;

	format_notes.sniff(text);
	check_reader(&format_notes, &a, text, &r);
	arena_fini(&a);
	return 0;
}
