/*
 * bench_match.c - the literal filter against one pattern after another.
 *
 * usage: bench_match RULES FILE...   (WebVTT or plain text; one sentence at a time)
 * Both ways run on the same sentences in turns; the fastest turn of each counts.
 * Exit 1 when they do not give the same matches.
 */
#include <stdio.h>
#include <time.h>

#include "base/fsutil.h"
#include "base/lang/words.h"
#include "extract/rules/rules.h"

enum { TURNS = 5 };

struct work {
	struct arena arena;
	struct strs sentences;
	size_t bytes;
};

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Cue text without its voice tag; nothing for the other lines of WebVTT. */
static struct str said(struct str line)
{
	size_t end = str_chr(line, '>');

	line = str_trim(line);
	if (str_starts(line, STRL("<v ")) && end != STR_NPOS)
		line = str_from(line, end + 1);
	if (str_ends(line, STRL("</v>")))
		line.len -= 4;
	if (str_has(line, STRL("-->")) || str_starts(line, STRL("WEBVTT")))
		line.len = 0;
	return line;
}

static int read_sentences(struct work *w, const char *path)
{
	struct buf text = { 0 };
	struct err e = { 0 };
	struct str rest, line, sentence;

	if (fs_read(path, 64 << 20, &text, &e)) {
		fprintf(stderr, "%s\n", e.text);
		return -1;
	}
	rest = arena_str(&w->arena, buf_view(&text));
	while (str_line(&rest, &line)) {
		size_t at = 0;

		line = said(line);
		while (sentence_next(line, &at, &sentence)) {
			*VEC_ADD(&w->arena, &w->sentences) = sentence;
			w->bytes += sentence.len;
		}
	}
	buf_fini(&text);
	return 0;
}

/* One pass over all sentences: how many matches, and a sum that tells them. */
static double pass(const struct rules *r, const struct work *w, size_t *hits,
		   uint64_t *sum)
{
	struct rules_scratch *s = rules_scratch_new(r);
	size_t row = rules_row(r);
	uint64_t *rows = mem_alloc((w->sentences.n + 1) * row * sizeof(*rows));
	double start = now_ms();

	rules_match(r, s, w->sentences.v, w->sentences.n, rows);
	start = now_ms() - start;
	*hits = 0;
	*sum = 0;
	for (size_t i = 0; i < w->sentences.n * row; i++) {
		*hits += (size_t)__builtin_popcountll(rows[i]);
		*sum = *sum * 1000003 + rows[i];
	}
	mem_free(rows);
	rules_scratch_free(s);
	return start;
}

static struct rules *load(const char *path, bool naive)
{
	struct buf text = { 0 };
	struct err e = { 0 };
	struct str body, name = str_z(path);
	struct rules *r = NULL;

	if (fs_read(path, 4 << 20, &text, &e) == 0) {
		body = buf_view(&text);
		r = rules_load(&body, &name, 1, STRL("general"), naive, &e);
	}
	if (!r)
		fprintf(stderr, "%s:%zu:%zu: %s\n", e.file, e.line, e.col, e.text);
	buf_fini(&text);
	return r;
}

int main(int argc, char **argv)
{
	struct work w = { .bytes = 0 };
	struct rules *plain, *filtered;
	uint64_t sum[2] = { 0, 0 };
	double best[2] = { 1e18, 1e18 }, built;
	size_t n = 0, slow = 0;

	if (argc < 3)
		return 2;
	for (int i = 2; i < argc; i++)
		if (read_sentences(&w, argv[i]))
			return 3;
	built = now_ms();
	filtered = load(argv[1], false);
	built = now_ms() - built;
	plain = load(argv[1], true);
	if (!plain || !filtered)
		return 2;
	for (int turn = 0; turn < TURNS; turn++) {
		double t = pass(plain, &w, &n, &sum[0]);

		best[0] = t < best[0] ? t : best[0];
		t = pass(filtered, &w, &n, &sum[1]);
		best[1] = t < best[1] ? t : best[1];
	}
	for (size_t i = 0; i < rules_count(filtered); i++)
		slow += rules_is_slow(filtered, i);
	printf("match: %zu rules (%zu without a literal), built in %.1f ms\n",
	       rules_count(filtered), slow, built);
	printf("match: %zu sentences, %zu bytes, %zu matches, %s\n", w.sentences.n,
	       w.bytes, n, sum[0] == sum[1] ? "the same both ways" : "DIFFERENT");
	printf("match: plain loop %.1f ms, literal filter %.1f ms, ratio %.1f\n",
	       best[0], best[1], best[0] / best[1]);
	rules_free(plain);
	rules_free(filtered);
	arena_fini(&w.arena);
	return sum[0] == sum[1] ? 0 : 1;
}
