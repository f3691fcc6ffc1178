/* test_str.c - spans: compare, search, trim, take apart. */
#include "dossier/str.h"

#include <limits.h>

#include "base/utf8.h"

#include "dossier/err.h"
#include "dossier/mem.h"
#include "tests/tap.h"

static const struct {
	const char *in;
	long max, out;
} uints[] = {
	{ "0", 9, 0 },
	{ "007", 9, 7 },
	{ "10", 9, -1 },
	{ "", 9, -1 },
	{ "-1", 9, -1 },
	{ " 1", 9, -1 },
	{ "1x", 99, -1 },
	{ "99", 99, 99 },
	{ "9223372036854775807", LONG_MAX, LONG_MAX },
	{ "9223372036854775808", LONG_MAX, -1 },
	{ "5", 3, -1 },
};

static void test_lines(void)
{
	const struct str ordered = STRL(" a1 b2 b-c7 m3 zoo0 ");
	static const char *want[] = { "a", "", "b", "c", "d" };
	struct str rest = STRL("a\n\r\nb\rc\r\nd"), line;
	size_t n = 0;

	while (str_line(&rest, &line)) {
		OK(n < 5 && str_eq(line, str_z(want[n])), "line %zu", n);
		n++;
	}
	OK(n == 5, "five lines");
	for (size_t len = 0; len < 20; len++) {
		static const char *const ends[] = { "\n", "\r", "\r\n" };

		for (size_t k = 0; k < 3; k++) {
			struct buf b = { 0 };

			buf_fmt(&b, "%.*s%sy\n", (int)len, "xxxxxxxxxxxxxxxxxxxx",
				ends[k]);
			rest = buf_view(&b);
			OK(str_line(&rest, &line) && line.len == len &&
			       str_eq(rest, STRL("y\n")),
			   "a line of %zu bytes, end %zu", len, k);
			buf_fini(&b);
		}
	}
	rest = STRL(",x,");
	OK(str_split(&rest, ',', &line) && line.len == 0, "empty part");
	OK(str_split(&rest, ',', &line) && str_eq(line, STRL("x")), "x");
	OK(str_split(&rest, ',', &line) && line.len == 0, "empty end");
	OK(!str_split(&rest, ',', &line), "no more");
	OK(str_in_words(STRL("so"), " so like this ") &&
	       str_in_words(STRL("this"), " so like this "),
	   "the first and the last word of a list");
	OK(!str_in_words(STRL("lik"), " so like this ") &&
	       !str_in_words(STRL("ike"), " so like this ") &&
	       !str_in_words(STRL(""), "  ") &&
	       !str_in_words(STRL("so\0x"), " so like this ") &&
	       !str_in_words(STRL("so like"), " so like this "),
	   "no part of one, nothing, nor a zero byte, nor two side by side");
	OK(str_ordered(STRL("a"), ordered, 1) == ordered.p + 2 &&
	       *str_ordered(STRL("b-c"), ordered, 1) == '7' &&
	       *str_ordered(STRL("zoo"), ordered, 1) == '0',
	   "the first, one between and the last of an ordered list, with what is "
	   "behind");
	OK(!str_ordered(STRL("a1"), ordered, 1) &&
	       !str_ordered(STRL("bc"), ordered, 1) &&
	       !str_ordered(STRL("zooo"), ordered, 1) &&
	       !str_ordered(STRL(""), ordered, 1) &&
	       !str_ordered(STRL("a"), STRL(" "), 0),
	   "none that it has not");
	OK(str_place(STRL("like"), "so like this") == 1 &&
	       str_place(STRL("this"), "so  like this") == 2 &&
	       str_place(STRL("is"), "so like this") == -1,
	   "the place of a word");
}

static void test_err(void)
{
	struct diag_list l = { 0 };
	struct err e = { 0 }, long_one = { 0 };
	struct arena a = { 0 };
	struct str text;
	char name[601];

	OK(err_set(NULL, ERR_IO, "x") == -1, "NULL is accepted");
	OK(err_at(&e, ERR_SYNTAX, STRL("a\x1b[1m"), 3, 4, "say \"%s\"",
		  "x\n\x7f\xC2\x9B") == -1,
	   "returns -1");
	OK(strcmp(e.text, "say \"x????\"") == 0 && strcmp(e.file, "a?[1m") == 0,
	   "control bytes are tamed");
	OK(e.code == ERR_SYNTAX && e.line == 3 && e.col == 4, "the place");
	err_file(&e, STRL("other"));
	OK(strcmp(e.file, "a?[1m") == 0, "a named file stays");
	err_set(&e, ERR_LIMIT, "y");
	OK(e.file[0] == '\0' && e.line == 0, "a new error has no old place");
	memset(name, 0, sizeof(name));
	for (size_t i = 0; i < sizeof(name) - 1; i += 3)
		memcpy(name + i, "\xE2\x82\xAC", 3);
	text = arena_fmt(&a, "%.*s: sold", STR_ARG(str_z(name)));
	OK(str_starts(text, str_z(name)) && str_ends(text, STRL(": sold")),
	   "no span is cut where it is data");
	err_set(&long_one, ERR_LIMIT, "a %s", name);
	OK(strlen(long_one.text) > 500 &&
	       utf8_valid_prefix(str_z(long_one.text)) == strlen(long_one.text),
	   "a long message ends with a whole character");
	arena_fini(&a);
	diag_put(diag_to_list(&l), &e);
	diag_put((struct diag){ 0 }, &e);
	OK(l.n == 1 && l.v[0].code == ERR_LIMIT, "kept in a list");
	diag_list_flush(&l, (struct diag){ 0 });
	OK(l.n == 0, "flushed");
	diag_list_fini(&l);
}

static void test_edits(void)
{
	static const struct {
		const char *a, *b;
		size_t edits;
	} cases[] = {
		{ "szabo", "sabo", 1 },
		{ "anna", "enna", 1 },
		{ "ab", "ba", 1 },
		{ "same", "same", 0 },
		{ "abc", "cab", 2 },
		{ "", "ab", 2 },
		{ "abcdef", "z", 3 },
		{ "abcdef", "uvwxyz", 3 },
		{ "a word of more than thirty-two by",
		  "a word of more than thirty-two by", 3 },
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		OK(str_edits(str_z(cases[i].a), str_z(cases[i].b), 2) == cases[i].edits,
		   "\"%s\" to \"%s\"", cases[i].a, cases[i].b);
}

static void test_nearer(void)
{
	size_t edits = STR_FAR;

	OK(!str_nearer(STRL("cook"), STRL("check"), &edits), "too many edits");
	OK(str_nearer(STRL("test"), STRL("rust"), &edits), "near");
	OK(str_nearer(STRL("test"), STRL("tset"), &edits), "nearer");
	OK(!str_nearer(STRL("test"), STRL("tests"), &edits), "no nearer than that");
	edits = STR_FAR;
	OK(str_nearer(STRL("merge"), STRL("merge-entity"), &edits), "its beginning");
	edits = STR_FAR;
	OK(!str_nearer(STRL("x"), STRL("y"), &edits), "a letter is near to nothing");
}

static void test_paths(void)
{
	static const struct {
		const char *path, *folder, *base;
	} cases[] = {
		{ "a/b/c.md", "a/b/", "c.md" },
		{ "c.md", "", "c.md" },
		{ "/c.md", "/", "c.md" },
		{ "a/", "a/", "" },
		{ "", "", "" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str path = str_z(cases[i].path);

		OK(str_eq(str_folder(path), str_z(cases[i].folder)), "folder of \"%s\"",
		   cases[i].path);
		OK(str_eq(str_base(path), str_z(cases[i].base)), "base of \"%s\"",
		   cases[i].path);
	}
}

static void test_split_int(void)
{
	struct str rest = STRL("7 -12 0"), none = str_none(), high = STRL("101"),
		   tail = STRL("5x"), bare = STRL("-");
	int32_t n = 0;

	OK(str_split_int(&rest, 100, &n) && n == 7 && str_eq(rest, STRL("-12 0")),
	   "a number is taken with the blank behind it");
	OK(str_split_int(&rest, 100, &n) && n == -12, "one below zero");
	OK(str_split_int(&rest, 100, &n) && n == 0 && rest.len == 0, "the last");
	OK(!str_split_int(&none, 100, &n) && !str_split_int(&high, 100, &n) &&
	       !str_split_int(&tail, 100, &n) && !str_split_int(&bare, 100, &n),
	   "none: nothing, too high, a letter behind it, a sign alone");
}

int main(void)
{
	static const struct str marks[] = { STR("-->"), STR("so"), STR(", "),
					    STR("->") };
	struct str none = { 0 }, s = STRL("Hello, hello");

	for (size_t i = 0; i < COUNT(uints); i++)
		OK(str_uint(str_z(uints[i].in), uints[i].max) == uints[i].out,
		   "\"%s\" up to %ld", uints[i].in, uints[i].max);
	OK(str_cmp(STRL("a"), STRL("ab")) < 0 && str_cmp(STRL("b"), STRL("ab")) > 0 &&
	       str_cmp(none, STRL("")) == 0 && str_cmp(STRL("\x80"), STRL("a")) > 0,
	   "byte order");
	OK(str_ieq(STRL("HeLLo"), STRL("hEllO")) && !str_ieq(STRL("a["), STRL("a{")),
	   "ASCII letters fold, nothing else");
	OK(str_starts(s, STRL("Hell")) && str_starts(s, none) &&
	       !str_starts(none, STRL("H")) && str_istarts(s, STRL("hELL")),
	   "prefix");
	OK(str_ends(s, STRL("hello")) && !str_ends(STRL("lo"), STRL("hello")),
	   "suffix");
	OK(str_find(STRL("aaab"), STRL("aab"), 0) == 1 &&
	       !str_has(STRL("xxa"), STRL("ab")) &&
	       str_find(STRL("xab"), STRL("ab"), 2) == STR_NPOS,
	   "found though it begins before, not where it does not fit");
	OK(str_find(s, STRL("ello"), 0) == 1 && str_find(s, STRL("ello"), 2) == 8 &&
	       !str_has(s, STRL("x")) && str_find(s, none, 12) == 12 &&
	       str_find(s, none, 13) == STR_NPOS,
	   "find");
	OK(STR_ANY(str_ends, STRL("so -->"), marks) == 3 &&
	       STR_ANY(str_has, STRL("a, b -"), marks) == 2 &&
	       STR_ANY(str_ieq, STRL("SO"), marks) == 2 &&
	       STR_ANY(str_starts, none, marks) == 0,
	   "the first of several that fits");
	OK(str_chr(s, ',') == 5 && str_chr(none, ',') == STR_NPOS, "a byte");
	OK(str_eq(str_trim(STRL(" \t\r\n\v\f a b \n")), STRL("a b")), "trim");
	OK(str_trim(STRL("  ")).len == 0 && str_trim(none).len == 0, "trim nothing");
	OK(str_from(s, 100).len == 0 && str_from(none, 1).p == NULL, "beyond the end");
	OK(str_eq(str_sub(s, 1, 3), STRL("el")), "part");
	OK(str_hash(STRL("a")) == 0xaf63dc4c8601ec8cULL, "FNV-1a of \"a\"");
	test_split_int();
	test_edits();
	test_nearer();
	test_paths();
	test_lines();
	test_err();
	return tap_end();
}
