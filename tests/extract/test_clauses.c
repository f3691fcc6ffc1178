/* test_clauses.c - where a clause may begin in talk without punctuation. */
#include "extract/wording/clauses.h"

#include "tests/tap.h"

#define FORTY "abcdefghi abcdefghi abcdefghi abcdefghi "
#define GOES " the vans are in the yard tonight"

static void test_run_on(void)
{
	static const struct {
		const char *text;
		bool on;
	} rows[] = {
		{ FORTY FORTY FORTY FORTY, true },
		{ FORTY FORTY FORTY "abcdefghi abcdefghi abcdefghi abcdefghi", false },
		{ FORTY FORTY FORTY FORTY ".", true },
		{ FORTY FORTY FORTY FORTY ". ", false },
		{ FORTY FORTY "," FORTY FORTY, false },
		{ FORTY FORTY ";" FORTY FORTY, false },
		{ FORTY FORTY ":" FORTY FORTY, false },
		{ FORTY FORTY "?" FORTY FORTY, false },
		{ FORTY FORTY "!" FORTY FORTY, false },
		{ "." FORTY FORTY FORTY FORTY, false },
		{ "", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		OK(clauses_run_on(str_z(rows[i].text)) == rows[i].on, "runs on: %s",
		   rows[i].text);
}

/* A bar stands where the first clause ends. */
static void test_first(void)
{
	static const char *const rows[] = {
		"we moved all of the vans out| okay" GOES,
		"we moved all of the vans and so" GOES,
		"we moved all of the vans also" GOES,
		"we moved all of the vans then vans are in the yards",
		"we moved all of the vans out| then we are in the yard tonight",
		"we moved all of the vans out| could it be in the yard tonight",
		"abcdefghijklmnopqrstuvwx| okay" GOES,
		"abcdefghijklmnopqrstuvw okay" GOES,
		"we moved all of the vans out| okay the vans are in tha",
		"we moved all of the vans out okay the vans are in th",
		"we moved\xC3\xA9 all of the vans out| okay" GOES,
		"okay so yeah" GOES,
		"",
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str row = str_z(rows[i]);
		size_t bar = str_chr(row, '|');
		char text[120];
		size_t n = 0;

		for (size_t k = 0; k < row.len; k++)
			if (row.p[k] != '|')
				text[n++] = row.p[k];
		OK(clauses_first(str_n(text, n)) == (bar == STR_NPOS ? n : bar), "%s",
		   rows[i]);
	}
}

int main(void)
{
	test_run_on();
	test_first();
	return tap_end();
}
