/* fuzz_check.c - any bytes as a page, beside two others: the checks end and read
 * nothing else. */
#include <stdint.h>

#include "dossier/check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct check *c = check_new();
	struct findings all;

	check_add(c, STRL("Accounts/A.md"), str_n((const char *)data, size));
	check_add(c, STRL("Accounts/B.md"),
		  STRL("---\ntype: customer\n---\n# B\n\n- [[A#^x]] said so ^i-1\n"));
	check_add(c, STRL("Review.md"),
		  STRL("---\ntype: review\n---\n## Open\n\n- who? ([[A]])\n"));
	check_run(c);
	all = check_findings(c);
	for (size_t i = 0; i < all.n; i++)
		if (!all.v[i].page.len || !check_means(all.v[i].code).len)
			__builtin_trap();
	check_free(c);
	return 0;
}
