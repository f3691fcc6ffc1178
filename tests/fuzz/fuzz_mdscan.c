/* mdscan: lines tile the source, and what a line holds lies inside it. */
#include <stdint.h>
#include <stdlib.h>

#include "base/mdscan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str s = { (const char *)data, size }, cell;
	struct mdscan m;
	struct md_line l;
	size_t at = 0;

	mdscan_init(&m, s);
	while (mdscan_next(&m, &l)) {
		if (l.from != at || l.to < l.from || l.next < l.to || l.next <= at)
			abort();
		if (l.text.len &&
		    (l.text.p < s.p + l.from || l.text.p + l.text.len > s.p + l.to))
			abort();
		for (size_t left = l.text.len + 1; md_cell(&l.text, &cell); left--)
			if (left == 0)
				abort();
		at = l.next;
	}
	if (at != size)
		abort();
	return 0;
}
