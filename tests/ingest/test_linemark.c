/* test_linemark.c - marks around a line, and tables pasted as text. */
#include "ingest/written/linemark.h"

#include "ingest/written/baretable.h"
#include "tests/tap.h"

#define PIN "\xF0\x9F\x93\x8D"
#define TICK "\xE2\x9C\x85"
#define AS_PICTURE "\xEF\xB8\x8F"

static void test_pictures(void)
{
	static const struct {
		const char *line;
		size_t bytes;
	} rows[] = {
		{ PIN, 4 },
		{ PIN " Berth", 4 },
		{ TICK, 3 },
		{ TICK "Berth", 3 },
		{ TICK AS_PICTURE, 6 },
		{ PIN AS_PICTURE " Berth", 7 },
		{ AS_PICTURE "Berth", 0 },
		{ "Berth", 0 },
		{ "", 0 },
		{ "\xE2\x9C", 0 },
		{ "\xF0\x9F\x93", 0 },
		/* letters of four bytes: a Japanese surname, Gothic */
		{ "\xF0\xA0\xAE\xB7\xE9\x87\x8E", 0 },
		{ "\xF0\x90\x8C\xB0", 0 },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		OK(linemark_picture(str_z(rows[i].line)) == rows[i].bytes,
		   "picture of \"%s\"", rows[i].line);
}

static void test_bare(void)
{
	static const struct {
		const char *line, *bare;
	} rows[] = {
		{ "# Budget {#budget}", "Budget" },
		{ "## **Budget:**", "Budget" },
		{ "> _Ada_: ", "Ada" },
		{ " " PIN " Next steps:", "Next steps" },
		{ TICK AS_PICTURE "Done", "Done" },
		{ "** **", "" },
		{ "", "" },
		{ "Budget {#budget} or", "Budget {#budget} or" },
		{ "{#budget}", "{#budget}" },
		{ "\xF0\xA0\xAE\xB7\xE9\x87\x8E", "\xF0\xA0\xAE\xB7\xE9\x87\x8E" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		OK(str_eq(linemark_bare(str_z(rows[i].line)), str_z(rows[i].bare)),
		   "\"%s\"", rows[i].line);
}

static void test_boxes(void)
{
	static const struct {
		const char *line;
		char mark; /* 0: no box */
		const char *rest;
	} rows[] = {
		{ "[ ] a", ' ', "a" },  { "[] a", ' ', "a" }, { "[x] a", 'x', "a" },
		{ "[X]  a", 'X', "a" }, { "[x] ", 'x', "" },  { "[-] a", 0, "" },
		{ "[x]a", 0, "" },      { "[x]", 0, "" },     { "(x] a", 0, "" },
		{ "[x) a", 0, "" },     { "[]a", 0, "" },     { "", 0, "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str s = str_z(rows[i].line);
		char mark = 0;
		bool box = linemark_box(&s, &mark);

		OK(box == (rows[i].mark != 0) && mark == rows[i].mark &&
		       str_eq(s, str_z(box ? rows[i].rest : rows[i].line)),
		   "box of \"%s\"", rows[i].line);
	}
}

static void test_numbers(void)
{
	static const struct {
		const char *line;
		size_t bytes;
	} rows[] = {
		{ "1. a", 3 }, { "12)  a", 5 }, { "123. a", 5 }, { "1234. a", 0 },
		{ "1.a", 0 },  { "1.", 0 },     { "1", 0 },      { "1: a", 0 },
		{ ". a", 0 },  { "", 0 },       { "1. ", 3 },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		OK(linemark_ordinal(str_z(rows[i].line)) == rows[i].bytes,
		   "number of \"%s\"", rows[i].line);
	OK(linemark_sign(STRL("\xE2\x80\xA2 a")) == 3 &&
	       linemark_sign(STRL("- a")) == 0,
	   "signs of bullets");
}

static void test_heads(void)
{
	static const struct {
		const char *head, *next;
		char sep;
	} rows[] = {
		{ "Action\tOwner\tDue", "a\tb\tc", '\t' },
		{ "Action | Owner | Due", "a | b | c", '|' },
		{ "A\tB\tC\tD", "a\tb\tc\td", '\t' },
		{ "Action                     \tOwner\tDue", "a\tb\tc", '\t' },
		{ "Abcdefghijklmnopqrstuvwx\tOwner\tDue", "a\tb\tc", '\t' },
		{ "Abcdefghijklmnopqrstuvwxy\tOwner\tDue", "a\tb\tc", 0 },
		{ "One two three\tOwner\tDue", "a\tb\tc", '\t' },
		{ "One two three four\tOwner\tDue", "a\tb\tc", 0 },
		{ "Action\tOwner", "a\tb", 0 },
		{ "Action\tOwner\tDue", "a\tb", 0 },
		{ "Action\tOwner\tDue", "a\tb\tc\td", 0 },
		{ "Action\tOwner\t ", "a\tb\tc", 0 },
		{ "Action\tOwner\t2026", "a\tb\tc", 0 },
		{ "Action\tOwner\tDue:", "a\tb\tc", 0 },
		{ "Action.\tOwner\tDue", "a\tb\tc", 0 },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		OK(baretable_head(str_z(rows[i].head), str_z(rows[i].next)) ==
		       rows[i].sep,
		   "head \"%s\"", rows[i].head);
}

static void test_rows(void)
{
	static const struct {
		const char *line;
		char sep;
		const char *row; /* NULL: none */
	} rows[] = {
		{ "a\tb|c\td", '\t', "a|b/c|d" },
		{ "a | b", '|', "a | b" },
		{ "a b", '\t', NULL },
		{ "a\tb", '|', NULL },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str row = baretable_row(&a, str_z(rows[i].line), rows[i].sep);

		OK(rows[i].row ? str_eq(row, str_z(rows[i].row)) : !row.p, "row \"%s\"",
		   rows[i].line);
	}
	arena_fini(&a);
}

int main(void)
{
	test_pictures();
	test_bare();
	test_boxes();
	test_numbers();
	test_heads();
	test_rows();
	return tap_end();
}
