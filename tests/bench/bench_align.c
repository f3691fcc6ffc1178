/* bench_align.c - the bit vectors of distance.c against the textbook's matrix. */
#include <stdio.h>
#include <time.h>

#include "extract/llm/distance.h"
#include "tests/extract/sellers.h"

enum { TEXT = 5000, QUOTE = 60, EDITS = 6, FORMS = 900, NAIVE = 20, OURS = 4000 };

static unsigned next(unsigned *seed)
{
	return (*seed = *seed * 1664525u + 1013904223u) >> 8;
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(void)
{
	static uint32_t text[TEXT], quote[QUOTE];
	static struct str text_words[TEXT], quote_words[QUOTE];
	static char forms[FORMS][12];
	struct arena a = { 0 };
	unsigned seed = 1;
	size_t sum = 0;
	double t0, naive, ours;

	for (size_t i = 0; i < FORMS; i++)
		snprintf(forms[i], sizeof forms[i], "%x", (unsigned)(i * 2654435761u));
	/* Word frequencies fall as in talk: the square of a uniform draw. */
	for (size_t i = 0; i < TEXT; i++) {
		unsigned u = next(&seed) % 30u;

		text[i] = u * u + next(&seed) % 30u;
		text[i] = text[i] < FORMS ? text[i] : 0;
		text_words[i] = str_z(forms[text[i]]);
	}
	memcpy(quote, text + TEXT / 2, sizeof quote);
	for (size_t i = 0; i < EDITS; i++)
		quote[i * (QUOTE / EDITS)] = next(&seed) % FORMS;
	for (size_t i = 0; i < QUOTE; i++)
		quote_words[i] = str_z(forms[quote[i]]);
	t0 = now();
	for (int i = 0; i < NAIVE; i++)
		sum += sellers(quote_words, QUOTE, text_words, TEXT).to;
	naive = (now() - t0) / NAIVE;
	t0 = now();
	for (int i = 0; i < OURS; i++) {
		arena_reset(&a);
		sum += distance_best(&a, quote, QUOTE, text, TEXT, FORMS).to;
	}
	ours = (now() - t0) / OURS;
	printf("align: %d words x %d: matrix %.0f us, bit vectors %.1f us, %.0f times "
	       "faster (%zu)\n",
	       TEXT, QUOTE, naive * 1e6, ours * 1e6, naive / ours, sum % 2);
	arena_fini(&a);
	return naive / ours < 100;
}
