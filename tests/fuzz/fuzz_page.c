/*
 * fuzz_page.c - any bytes as a standing page, merged with a fixed fresh one, and
 * (when the first byte is '!') any lines as the fresh page, which real ones never
 * are.  A standing page that is accepted must settle, and keep what is not of ours.
 */
#include <stdint.h>
#include <stdlib.h>

#include "tests/vault/pages.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char fixed[] =
    "@ m-1 m-2\n= type: account\n= tags: [a/b, needs-review]\n= last_contact: "
    "!2026-02-10\n"
    "# Larkmoor\n\n## Account Overview\n\nCustomer · 2 meetings\n\n"
    "## Key Decisions\n\n- Use two sites of equal size "
    "([[M2|2026-02-10]])\te2\t2026-02-10\n"
    "- Retain images for ten years ([[M1|2026-02-03]])\te1\t2026-02-03\n- Older: 2 "
    "more\n\n"
    "## Next Steps\n\n- [ ] Maya will ask legal ([[M1]]) 📅 2026-02-18 ^i-1\te3,e4\n\n"
    "## Open Tasks\n\n```dataview\nTASK\nFROM [[]]\n```\n\n"
    "## Collaborators\n\n| Person | Role |\n|---|---|\n| [[Ada Quill]] | CTO |\n\n"
    "> [!note]- Possible items\n> - [ ] Maybe this one ([[M1]])\te5\n";

/* Every line of the person's that has no word of ours in it is still there. */
static void check_kept(struct str page, struct str out)
{
	struct str rest = page, line;
	size_t at = 0;

	while (str_line(&rest, &line)) {
		if (line.len < 4 || line.len > 200 || !str_starts(line, STRL("keep")))
			continue;
		at = str_find(out, line, at);
		if (at == STR_NPOS)
			abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str in = str_n((const char *)data, size), fresh = str_z(fixed), once,
		   twice;

	if (size > 0 && data[0] == '!') {
		fresh = str_from(in, 1);
		in = (struct str){ 0 };
	}
	once = pages_merge(&a, fresh, in, &e);
	if (once.p) {
		check_kept(in, once);
		twice = pages_merge(&a, fresh, once, &e);
		if (in.p && !str_eq(once, twice))
			abort();
	}
	arena_fini(&a);
	return 0;
}
