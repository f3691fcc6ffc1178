/*
 * bench_jsonl.c - MB/s of the record codec: bench_jsonl FILE.jsonl [ROUNDS].
 * Without a file it makes a record of short spoken turns itself.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/jsonl.h"

enum { TURNS = 1500, MADE = 20 };

VEC(lines, struct str);

static double seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void make(struct arena *a, struct lines *out)
{
	static const char *said[] = {
		"Okay, so, um, the remote should not need a manual.",
		"Mm-hmm.",
		"I think we can get the casing below twelve fifty.",
		"So who takes the user test, is that you or is that still open?",
	};
	struct buf b = { 0 };
	struct record r;

	for (size_t n = 0; n < MADE; n++) {
		record_init(&r, a);
		r.title = STRL("Weekly design meeting");
		for (int64_t i = 0; i < TURNS; i++) {
			struct segment *s = record_segment(&r, SEG_SPEECH);

			s->speaker = arena_fmt(a, "Speaker %c", (char)('A' + i % 4));
			s->t0 = i * 2730 + (int64_t)n;
			s->t1 = s->t0 + 2210;
			s->line = i * 4 + 3;
			s->text = str_z(said[i % 4]);
		}
		record_seal(&r);
		b.len = 0;
		record_write(&b, &r, true);
		*VEC_ADD(a, out) = arena_str(a, str_n(b.p, b.len - 1));
	}
	buf_fini(&b);
}

static int load(struct arena *a, struct lines *out, const char *path)
{
	struct line_reader in;
	struct str line = { 0 };
	struct err e = { 0 };
	int fd = open(path, O_RDONLY | O_CLOEXEC), rc;

	if (fd < 0) {
		perror(path);
		return -1;
	}
	line_reader_init(&in, fd, str_z(path), (size_t)1 << 30);
	while ((rc = line_reader_next(&in, &line, &e)) == 1)
		*VEC_ADD(a, out) = arena_str(a, line);
	if (rc < 0)
		fprintf(stderr, "%s:%zu: %s\n", path, e.line, e.text);
	line_reader_fini(&in);
	close(fd);
	return rc;
}

int main(int argc, char **argv)
{
	struct arena keep = { 0 }, a = { 0 };
	struct lines lines = { 0 };
	struct buf out = { 0 };
	struct err e = { 0 };
	double parse = 0, write = 0, seal = 0, t;
	long rounds = argc > 2 ? strtol(argv[2], NULL, 10) : 50;
	size_t bytes = 0;

	if (argc > 1 && load(&keep, &lines, argv[1]) < 0)
		return 1;
	if (argc <= 1)
		make(&keep, &lines);
	for (long k = 0; k < rounds; k++) {
		for (size_t i = 0; i < lines.n; i++) {
			struct record r;

			arena_reset(&a);
			record_init(&r, &a);
			t = seconds();
			if (record_parse(&r, lines.v[i], &e) < 0) {
				fprintf(stderr, "line %zu, byte %zu: %s\n", i + 1,
					e.col, e.text);
				return 1;
			}
			parse += seconds() - t;
			out.len = 0;
			t = seconds();
			record_write(&out, &r, true);
			write += seconds() - t;
			t = seconds();
			record_seal(&r);
			seal += seconds() - t;
			bytes += lines.v[i].len;
		}
	}
	printf("%zu lines, %.1f MB: parse %.0f MB/s, write %.0f MB/s, seal %.0f MB/s\n",
	       lines.n, (double)bytes / 1e6, (double)bytes / 1e6 / parse,
	       (double)bytes / 1e6 / write, (double)bytes / 1e6 / seal);
	buf_fini(&out);
	arena_fini(&a);
	arena_fini(&keep);
	return 0;
}
