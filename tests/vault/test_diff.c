/* test_diff.c - the diff of a dry run: exact text for small cases, and it applies. */
#include "render/vault/diff.h"

#include <stdlib.h>

#include "tests/tap.h"

static const struct {
	const char *before, *after, *want, *name;
} cases[] = {
	{ "a\nb\n", "a\nb\n", "", "equal texts" },
	{ NULL, "a\n", "--- /dev/null\n+++ b/p\n@@ -0,0 +1,1 @@\n+a\n", "a new file" },
	{ "a\nb\nc\n", "a\nx\nc\n",
	  "--- a/p\n+++ b/p\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n", "one line changed" },
	{ "a\n", "a\nb",
	  "--- a/p\n+++ b/p\n@@ -1,1 +1,2 @@\n a\n+b\n\\ No newline at end of file\n",
	  "no newline at the end" },
	{ "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "2\n3\n4\n5\n6\n7\n8\n9\n0\n",
	  "--- a/p\n+++ b/p\n@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -7,3 +6,4 @@\n 7\n "
	  "8\n 9\n+0\n",
	  "two hunks" },
};

/* Applies our own hunks by their '+' and ' ' lines: must give `after`. */
static void apply(struct str diff, struct str before, struct buf *out)
{
	struct str rest = before, line, hunk;
	size_t at = 0;

	while (str_line(&diff, &hunk)) {
		if (str_starts(hunk, STRL("@@ -"))) {
			size_t from = (size_t)strtoul(hunk.p + 4, NULL, 10);

			while (at + 1 < from && str_line(&rest, &line)) {
				buf_str(out, line);
				buf_c(out, '\n');
				at++;
			}
		} else if (hunk.p[0] == '+' && !str_starts(hunk, STRL("+++ "))) {
			buf_str(out, str_from(hunk, 1));
			buf_c(out, '\n');
		} else if (hunk.p[0] == ' ' ||
			   (hunk.p[0] == '-' && !str_starts(hunk, STRL("--- ")))) {
			str_line(&rest, &line);
			at++;
			if (hunk.p[0] == ' ') {
				buf_str(out, line);
				buf_c(out, '\n');
			}
		}
	}
	buf_str(out, rest);
}

static void random_texts(void)
{
	unsigned seed = 7, bad = 0;

	for (int round = 0; round < 300; round++) {
		struct buf x = { 0 }, y = { 0 }, diff = { 0 }, got = { 0 };

		for (int i = 0; i < 30; i++) {
			seed = seed * 1103515245 + 12345;
			if (seed >> 16 & 3)
				buf_fmt(&x, "line %u\n", seed >> 20 & 7);
			if (seed >> 18 & 3)
				buf_fmt(&y, "line %u\n", seed >> 22 & 7);
		}
		buf_c(&x, '!');
		buf_c(&y, '!');
		buf_c(&x, '\n');
		buf_c(&y, '\n');
		diff_unified(&diff, STRL("p"), buf_view(&x), buf_view(&y));
		apply(buf_view(&diff), buf_view(&x), &got);
		bad += !str_eq(buf_view(&got), buf_view(&y));
		buf_fini(&x);
		buf_fini(&y);
		buf_fini(&diff);
		buf_fini(&got);
	}
	OK(bad == 0, "300 random diffs apply");
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf out = { 0 };

		diff_unified(&out, STRL("p"), str_z(cases[i].before),
			     str_z(cases[i].after));
		OK(str_eq(buf_view(&out), str_z(cases[i].want)), "%s", cases[i].name);
		buf_fini(&out);
	}
	random_texts();
	return tap_end();
}
