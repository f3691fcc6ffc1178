/*
 * bench_webvtt.c - the WebVTT parser beside a bare line scan of the same bytes.
 *
 * usage: bench_webvtt FILE.vtt...
 * The files are in memory before the clock starts.  Scan and parser take turns;
 * medians of the rounds.  The parser makes whole records: cues, voices, speakers,
 * segments; the id of the record is shown apart.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/fsutil.h"
#include "ingest/format.h"

enum { ROUNDS = 15, FILE_MAX = 256 << 20 };
enum part { SCAN, PARSE, SEAL, PARTS };

struct text {
	struct buf bytes;
};

static double now(void)
{
	struct timespec t;

	/* Nothing here waits: what others do on the machine does not count. */
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t count_lines(struct str s)
{
	size_t n = 0;

	for (const char *p = s.p, *end = s.p + s.len; p < end; n++) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		p = nl ? nl + 1 : end;
	}
	return n;
}

/* One pass over all files; returns a number so that no work is left out. */
static size_t pass(enum part part, const struct text *v, size_t n, struct arena *a)
{
	size_t sum = 0;

	for (size_t i = 0; i < n; i++) {
		struct str text = buf_view(&v[i].bytes);
		struct record r;
		struct reading in = { .path = STR("x"), .text = text, .r = &r };
		struct err e = { 0 };

		if (part == SCAN) {
			sum += count_lines(text);
			continue;
		}
		arena_reset(a);
		record_init(&r, a);
		/* As ingest.c does. */
		VEC_RESERVE(a, &r.segments, text.len / 64);
		if (format_webvtt.read(&in, &e) < 0)
			return 0;
		if (part == SEAL)
			record_seal(&r);
		sum += r.segments.n;
	}
	return sum;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
	static const char *const names[PARTS] = {
		[SCAN] = "memchr line scan",
		[PARSE] = "WebVTT parser with assembly",
		[SEAL] = "the same and the id",
	};
	size_t n = (size_t)(argc - 1), bytes = 0, sums[PARTS] = { 0 };
	struct text *v = mem_alloc((n + 1) * sizeof(*v));
	double took[PARTS][ROUNDS];
	struct arena a = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct err e = { 0 };

		if (fs_read(argv[i + 1], FILE_MAX, &v[i].bytes, &e) < 0) {
			fprintf(stderr, "bench_webvtt: %s: %s\n", argv[i + 1], e.text);
			return 3;
		}
		bytes += v[i].bytes.len;
	}
	for (int round = 0; round < ROUNDS; round++)
		for (int part = 0; part < PARTS; part++) {
			double from = now();

			sums[part] += pass((enum part)part, v, n, &a);
			took[part][round] = now() - from;
		}
	for (int part = 0; part < PARTS; part++)
		qsort(took[part], ROUNDS, sizeof(took[part][0]), by_size);
	printf("WebVTT: %zu files, %.1f MB\n", n, (double)bytes / 1e6);
	for (int part = 0; part < PARTS; part++) {
		double t = took[part][ROUNDS / 2];

		printf("%9.2f ms %8.0f MB/s %6.2f x  %s (%zu)\n", t * 1e3,
		       (double)bytes / 1e6 / t, t / took[SCAN][ROUNDS / 2], names[part],
		       sums[part] / ROUNDS);
	}
	for (size_t i = 0; i < n; i++)
		buf_fini(&v[i].bytes);
	mem_free(v);
	arena_fini(&a);
	return 0;
}
