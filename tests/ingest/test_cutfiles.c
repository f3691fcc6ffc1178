/* Exports of the golden folder cut anywhere; of JSON, no word that was said is lost. */
#include <stdio.h>

#include "base/fsutil.h"
#include "base/fswalk.h"
#include "ingest/json/jtree.h"
#include "tests/ingest/reader.h"

/* Members that hold speech, and nothing but speech, in the exports of this folder. */
static bool is_speech_key(struct str key)
{
	return str_in_words(key, "text body words transcript display value content");
}

/* Letters and digits of all segments, in lower case, blanks between. */
static void words_of(const struct record *r, struct buf *out)
{
	for (size_t i = 0; i < r->segments.n; i++) {
		buf_c(out, ' ');
		utf8_key_put(out, r->segments.v[i].text);
		buf_c(out, ' ');
	}
}

static bool has_words(struct str all, struct str text, struct arena *a)
{
	struct str rest = utf8_key(a, text), word;

	while (str_split(&rest, ' ', &word))
		if (word.len && !str_has(all, word))
			return false;
	return true;
}

/*
 * Marks of models and HTML; tokens that are half a character; and one sample whose
 * transcript was cut elsewhere than its words.
 */
static bool is_exempt(struct str s, struct str key, const char *name)
{
	return str_starts(s, STRL("[")) || str_starts(s, STRL("<")) ||
	       str_starts(str_z(name), STRL("whisper/half-token")) ||
	       (str_eq(key, STRL("transcript")) &&
		str_starts(str_z(name), STRL("aws-transcribe/todayinfocus")));
}

/* Each string under such a key stands in the record, but for the formats' marks. */
static void check_words(struct reader *x, struct str text, const char *name)
{
	struct buf all = { 0 };
	struct jtree t;
	size_t lost = 0;

	if (jtree_parse(&t, text, &x->arena, NULL) < 0)
		return;
	words_of(&x->r, &all);
	for (uint32_t i = 0; i < t.n; i++) {
		struct jval v = { &t, i, (uint32_t)t.n };
		struct str s = jval_str(v);

		if (jval_type(v) != JSON_STRING || !is_speech_key(jval_key(v)) ||
		    is_exempt(str_trim(s), jval_key(v), name))
			continue;
		if (!has_words(buf_view(&all), s, &x->arena)) {
			printf("# lost: %.*s\n", STR_ARG(s));
			lost++;
		}
	}
	OK(lost == 0, "%s: no word lost", name);
	jtree_fini(&t);
	buf_fini(&all);
}

/* Read whole and cut at every byte (of large ones at every 97th): it must not fall. */
static void check_file(const char *path, const char *name)
{
	struct buf raw = { 0 };
	struct err e = { 0 };
	struct reader x;
	size_t step;

	if (fs_read(path, 1 << 20, &raw, &e) < 0) {
		OK(false, "%s", e.text);
		return;
	}
	step = raw.len > 3000 ? 97 : 1;
	for (size_t n = 0; n < raw.len; n += step) {
		/* On the heap, so that a byte too far is seen. */
		char *copy = mem_alloc(n + 1);
		char *exact = mem_resize(copy, n ? n : 1);

		memcpy(exact, raw.p, n);
		reader_open(&x, str_n(exact, n));
		reader_close(&x);
		mem_free(exact);
	}
	OK(true, "%s: cut anywhere", name);
	if (reader_open(&x, buf_view(&raw)))
		check_words(&x, x.dec.text, name);
	reader_close(&x);
	buf_fini(&raw);
}

static bool test_files(const char *root)
{
	struct fs_entries all = { 0 };
	struct arena a = { 0 };
	struct diag d = { 0 };
	struct err e = { 0 };

	if (fs_walk(root, &a, &all, d, &e) < 0)
		return false;
	for (size_t i = 0; i < all.n; i++) {
		struct str path = all.v[i].path, rest = path, ending;

		while (str_split(&rest, '.', &ending))
			;
		if (str_in_words(ending, "json jsonl lrc tsv csv") &&
		    !str_starts(path, STRL("conformance/")))
			check_file(arena_fmt(&a, "%s/%.*s", root, STR_ARG(path)).p,
				   arena_str(&a, path).p);
	}
	arena_fini(&a);
	return true;
}

int main(void)
{
	OK(test_files("tests/golden/ingest"), "the samples are here");
	if (!test_files("../shared/samples"))
		printf("# SKIP no ../shared/samples\n");
	return tap_end();
}
