/* mdscan: the kind of every line, and lines that tile the source exactly. */
#include "base/mdscan.h"

#include <stdint.h>

#include "dossier/mem.h"

#include "tests/tap.h"

/*
 * One letter a line: _ blank, f front, h heading, b bullet, t task, H table head,
 * R table rule, r row, q quote, c call-out, ` fence, % comment, - rule, x text.
 */
static const char letters[] = "_fhbtHRrqc`%-x";

static void kinds_of(struct str s, char *out, size_t size)
{
	struct mdscan m;
	struct md_line l;
	size_t n = 0;

	mdscan_init(&m, s);
	while (n + 1 < size && mdscan_next(&m, &l))
		out[n++] = letters[l.kind];
	out[n] = '\0';
}

static const struct {
	const char *what, *source, *kinds;
} cases[] = {
	{ "empty", "", "" },
	{ "front matter at the start", "---\na: b\n---\nx", "fffx" },
	{ "front matter after a BOM", "\xEF\xBB\xBF---\na: b\n---\nx", "fffx" },
	{ "front matter needs its end", "---\na: b\nx\n", "-xx" },
	{ "front matter not later", "x\n\n---\na: b\n---\n", "x_-h" },
	{ "a rule in front matter ends it", "---\r\na: b\r\n--- \r\nx\r\n", "fffx" },
	{ "headings", "# a\n###### b\n####### c\n#tag\n#\n", "hhxxh" },
	{ "underlined headings", "Title\n=====\n\nPart\n---\ntext\n", "h_hx" },
	{ "a short underline after text is a rule", "a\nb\n---\n", "xx-" },
	{ "a long underline after text is none", "a\nb\n-----\n", "xh" },
	{ "a bold line stays text", "**Decisions**\n", "x" },
	{ "bullets", "- a\n* b\n+ c\n1. d\n23) e\n-f\n1.5 g\n", "bbbbbxx" },
	{ "an empty bullet", "-\n", "b" },
	{ "tasks", "- [ ] a\n- [x] b\n- [-] c\n1. [/] d\n- [] e\n- [x](y)\n",
	  "ttttbb" },
	{ "a task with a wide mark", "- [\xE2\x9C\x93] a\n", "t" },
	{ "table", "| a | b |\n|---|:-:|\n| 1 | 2 |\nx\n| 3 |\n", "HRrxx" },
	{ "table without outer borders", "a | b\n--|--\n1 | 2\n\n1 | 2\n", "HRr_x" },
	{ "table in a quote", "> |a|\n> |-|\n> |1|\n", "HRr" },
	{ "quote and call-out", "> a\n> > b\n> [!note]- T\n> - [ ] c\n", "qqct" },
	{ "fences", "```js\n# no\n~~~\n```\n# yes\n", "````h" },
	{ "a fence ends at its length", "````\n```\n`````\nx\n", "```x" },
	{ "tilde fence, unclosed", "~~~\n- a\n```\n", "```" },
	{ "a quoted fence ends with the quote", "> ```\n> # a\nx\n", "``x" },
	{ "no fence with a backtick behind", "``` a`b\n", "x" },
	{ "one-line comment", "%% a %%\nx\n", "%x" },
	{ "comment over lines", "%%\n# a\nb %%\nx\n", "%%%x" },
	{ "a comment within text hides nothing", "a %% b\n# c\n%% d %% e\n", "xhx" },
	{ "nor one in code or behind a backslash", "a `%%` b\nc \\%% d\n%% e %% f\n",
	  "xxx" },
	{ "a comment that begins within a line", "- a %%b\n  c\n%%\n- d\n# e\n",
	  "b%%bh" },
	{ "it ends in the same paragraph", "- a %%b\n\n%%\nc\n%%\n", "b_%%%" },
	{ "HTML comments", "<!-- a -->\n<!--\n# b\n-->\nx <!-- c -->\n", "%%%%x" },
	{ "rules", "---\n***\n_ _ _\n- - -\n--\n", "----x" },
	{ "CR alone", "# a\r- b\r\rc", "hb_x" },
	{ "CRLF", "# a\r\n- b\r\n\r\nc\r\n", "hb_x" },
	{ "tags and links", "[[a|b]]\n#a-b\n", "xx" },
};

static void test_kinds(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		char got[64];

		kinds_of(str_z(cases[i].source), got, sizeof(got));
		OK(!strcmp(got, cases[i].kinds), "%s (%s)", cases[i].what, got);
	}
}

static struct md_line nth(const char *source, int n)
{
	struct mdscan m;
	struct md_line l;

	mdscan_init(&m, str_z(source));
	while (mdscan_next(&m, &l) && --n > 0)
		;
	return l;
}

static bool is(struct str s, const char *z)
{
	return str_eq(s, str_z(z));
}

static void test_contents(void)
{
	struct md_line l = nth("## Two words ##  \n", 1);

	OK(is(l.text, "Two words") && l.level == 2, "heading: text and level");
	l = nth("# C#\n", 1);
	OK(is(l.text, "C#"), "a hash that closes nothing stays");
	l = nth("a\n\nTitle\n=====\nx\n", 3);
	OK(is(l.text, "Title") && l.level == 1 && l.line == 3,
	   "underlined: text, level");
	l = nth("a\n\nTitle\n=====\nx\n", 4);
	OK(is(l.text, "x") && l.line == 5, "the underline counts as a line");
	l = nth("  - [x] Call Ada ^abc \n", 1);
	OK(is(l.text, "Call Ada ^abc") && l.mark == 'x' && l.indent == 2,
	   "task: mark, text");
	l = nth("12. Twelve\n", 1);
	OK(is(l.text, "Twelve") && l.mark == '1', "numbered bullet");
	l = nth("> [!warning]+ Mind the gap\n", 1);
	OK(is(l.info, "warning") && is(l.text, "Mind the gap") && l.quoted, "call-out");
	l = nth("> > deep\n", 1);
	OK(is(l.text, "deep") && l.quoted, "marks of a nested quote are dropped");
	l = nth("```python x\na\n```\n", 2);
	OK(is(l.info, "python") && is(l.text, "a") && !l.closes,
	   "fence: language inside");
	l = nth("```python x\na\n```\n", 3);
	OK(l.closes, "fence: last line");
	l = nth("\xEF\xBB\xBF# a", 1);
	OK(l.from == 0 && is(l.text, "a"),
	   "the BOM belongs to line 1, not to its text");
}

static void test_levels(void)
{
	static const char deep[] =
	    "- a\n  - b\n    - c\n  - d\n- e\n\t- f\n\t\t- g\n - h\n";
	static const int want[] = { 1, 2, 3, 2, 1, 2, 3, 1 };
	struct mdscan m;
	struct md_line l;

	mdscan_init(&m, str_z(deep));
	for (int i = 0; mdscan_next(&m, &l); i++)
		OK(l.level == want[i], "list level of line %d: %d", i + 1, l.level);
	OK(nth("- a\n\n  more\n  - b\n", 4).level == 2,
	   "text in an item keeps the list");
	OK(nth("- a\n# H\n    - b\n", 3).level == 1, "a heading ends the list");
	OK(nth("1. a\n   - b\n", 2).level == 2, "bullets below a number");
}

static void test_cells(void)
{
	static const struct {
		const char *row, *cells;
	} rows[] = {
		{ "| a | b |", "a;b;" },
		{ "a | b", "a;b;" },
		{ "| a | | c |", "a;;c;" },
		{ "| [[x\\|y]] | z |", "[[x\\|y]];z;" },
		{ "|", "" },
		{ "| a\\", "a\\;" },
		{ "||", ";" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str row = str_z(rows[i].row), cell;
		struct buf b = { 0 };

		while (md_cell(&row, &cell)) {
			buf_str(&b, cell);
			buf_c(&b, ';');
		}
		OK(str_eq(buf_view(&b), str_z(rows[i].cells)), "cells of %s",
		   rows[i].row);
		buf_fini(&b);
	}
}

/* Lines tile the source: each starts where the last ended, spans stay inside. */
static bool tiles(struct str s)
{
	struct mdscan m;
	struct md_line l;
	size_t at = 0, line = 0;

	mdscan_init(&m, s);
	while (mdscan_next(&m, &l)) {
		const char *end = s.p + l.to;

		if (l.from != at || l.to < l.from || l.next < l.to || l.next <= at)
			return false;
		if (l.line <= line || l.next - l.to > 2)
			return false;
		if (l.text.len &&
		    (l.text.p < s.p + l.from || l.text.p + l.text.len > end))
			return false;
		at = l.next;
		line = l.line;
	}
	return at == s.len;
}

static void test_tiling(void)
{
	static const char alphabet[] = "\n\r\n -#>`~%|=*[]x!.1\t<:ab";
	uint32_t seed = 7;
	char text[80];
	int bad = 0;

	for (size_t i = 0; i < COUNT(cases); i++)
		bad += !tiles(str_z(cases[i].source));
	OK(bad == 0, "the cases above are tiled");
	for (int round = 0; round < 50000; round++) {
		size_t len = (size_t)round % sizeof(text);

		for (size_t i = 0; i < len; i++) {
			seed = seed * 1664525u + 1013904223u;
			text[i] = alphabet[(seed >> 16) % (sizeof(alphabet) - 1)];
		}
		bad += !tiles(str_n(text, len));
	}
	OK(bad == 0, "50,000 random sources are tiled (%d are not)", bad);
}

int main(void)
{
	test_kinds();
	test_contents();
	test_levels();
	test_cells();
	test_tiling();
	return tap_end();
}
