/* fuzz_rules.c - any bytes as a rules file, and as each of the blocks of text in one.
 */
#include <stdlib.h>

#include "extract/rules/rules_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is read is within its limits. */
static void check_private(struct arena *a, struct str text)
{
	struct privacy p = { .bias = 0 };
	size_t line;

	if (!privacy_read(&p, a, text, &line))
		return;
	for (size_t i = 1; i < p.words.n; i++)
		if (p.words.v[i].stands >= p.words.n ||
		    privacy_number(&p, a, p.texts.v[i]) != i)
			abort();
	if (p.words.n > 2)
		privacy_weight_of(&p, privacy_key(1, 2));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str text = str_n((const char *)data, size), name = STR("fuzz");
	struct trees trees[ITEM_KINDS] = { 0 };
	struct phrases phrases = { .nodes = 0 };
	struct wordclasses classes = { 0 };
	struct arena a = { 0 };
	struct err e = { 0 };
	struct rules *r = rules_load(&text, &name, 1, STRL("general"), false, &e);
	size_t line;

	if (!r == (e.code == ERR_NONE))
		abort();
	rules_free(r);
	check_private(&a, text);
	wordclasses_read(&classes, &a, text, &line);
	around_read(trees, &a, text, &line);
	if (phrases_read(&phrases, &a, text, &line))
		phrases_lay_out(&phrases, &a);
	arena_fini(&a);
	return 0;
}
