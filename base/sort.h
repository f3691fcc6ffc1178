/* sort.h - qsort() for arrays that mostly are sorted already: it checks that first. */
#ifndef BASE_SORT_H
#define BASE_SORT_H
#include <stdlib.h>

/* v may be NULL when n is 0. */
static inline void sort_most(void *v, size_t n, size_t size,
			     int (*compare)(const void *, const void *))
{
	const char *at = v;
	size_t i = 1;

	while (i < n && compare(at + (i - 1) * size, at + i * size) <= 0)
		i++;
	if (i < n)
		qsort(v, n, size, compare);
}

#endif
