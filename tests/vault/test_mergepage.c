/* test_mergepage.c - a page that stands there, byte by byte: new, adopted, refused. */
#include "tests/tap.h"
#include "tests/vault/pages.h"

#define SMALL                                                      \
	"= type: account\n# L\n\n## Key Facts\n\n- New fact here " \
	"([[M|2026-01-01]])\te1\n"
#define SMALL_FRONT "---\ndossier_id: a-0123456789abcdef\ntype: account\n---\n"

#define OLD_MAC_FRONT "---\rdossier_id: a-0123456789abcdef\rtype: account\r---\r"

/* Standing bytes and the bytes that must come, up to the ledger's tokens. */
static const struct {
	const char *name, *standing, *want, *end;
} exact[] = {
	{ "new page", NULL,
	  SMALL_FRONT "# L\n\n## Key Facts\n\n- New fact here ([[M|2026-01-01]])\n\n",
	  "\n" },
	{ "adopted: ours at the end", "# Mine\n\ntext\n",
	  SMALL_FRONT "# Mine\n\ntext\n\n## Key Facts\n\n- New fact here "
		      "([[M|2026-01-01]])\n\n",
	  "\n" },
	{ "adopted: a heading that means the same",
	  "# Mine\n\n## Facts\n- Old\n\n## Z\n",
	  SMALL_FRONT
	  "# Mine\n\n## Facts\n- Old\n- New fact here ([[M|2026-01-01]])\n\n"
	  "## Z\n\n",
	  "\n" },
	{ "adopted: by date among dated lines",
	  "## Facts\n- 2026-03-01 a\n- 2025-03-01 b\n",
	  SMALL_FRONT "## Facts\n- 2026-03-01 a\n- New fact here ([[M|2026-01-01]])\n"
		      "- 2025-03-01 b\n\n",
	  "\n" },
	{ "adopted: properties of a person",
	  "---\n# c\ntype: mine\nx:   1\n---\nbody\n",
	  "---\n# c\ntype: mine\nx:   1\ndossier_id: a-0123456789abcdef\n---\nbody\n\n"
	  "## Key Facts\n\n- New fact here ([[M|2026-01-01]])\n\n",
	  "\n" },
	{ "line ends and the mark of order", "\xEF\xBB\xBF# Mine\r\n\r\ntext\r\n",
	  "\xEF\xBB\xBF---\r\ndossier_id: a-0123456789abcdef\r\ntype: "
	  "account\r\n---\r\n"
	  "# Mine\r\n\r\ntext\r\n\r\n## Key Facts\r\n\r\n- New fact here "
	  "([[M|2026-01-01]])\r\n\r\n",
	  "\r\n" },
	{ "no final newline", "# Mine",
	  SMALL_FRONT
	  "# Mine\n\n## Key Facts\n\n- New fact here ([[M|2026-01-01]])\n\n",
	  "" },
	{ "adopted: an indented list does not become a part of a new item",
	  "## Facts\n\n\t- 2025-03-01 b\n\n\t- 2025-02-01 c\nruns on\n\ntext\n",
	  SMALL_FRONT "## Facts\n\n\t- 2025-03-01 b\n\n\t- 2025-02-01 c\nruns on\n"
		      "- New fact here ([[M|2026-01-01]])\n\ntext\n\n",
	  "\n" },
	{ "line ends of the old Mac", "# Mine\r\rtext\r",
	  OLD_MAC_FRONT "# Mine\r\rtext\r\r## Key Facts\r\r- New fact here "
			"([[M|2026-01-01]])\r\r",
	  "\r" },
	{ "line ends of the old Mac, list and properties, none at the end",
	  "---\rx: 1\r---\r## Facts\r- 2026-03-01 a\r- 2025-03-01 b",
	  "---\rx: 1\rdossier_id: a-0123456789abcdef\rtype: account\r---\r"
	  "## Facts\r- 2026-03-01 a\r- New fact here ([[M|2026-01-01]])\r"
	  "- 2025-03-01 b\r\r",
	  "" },
	{ "mixed line ends: what stands keeps its own, new lines have the first",
	  "# Mine\r\n\n## Facts\n- 2026-03-01 a\r\n- 2025-03-01 b\r## Z\r\n",
	  "---\r\ndossier_id: a-0123456789abcdef\r\ntype: account\r\n---\r\n"
	  "# Mine\r\n\n## Facts\n- 2026-03-01 a\r\n- New fact here "
	  "([[M|2026-01-01]])\r\n- 2025-03-01 b\r## Z\r\n\r\n",
	  "\r\n" },
	{ "mixed line ends: front matter of another kind", "---\r\nx: 1\n---\n# Mine\n",
	  "---\r\nx: 1\ndossier_id: a-0123456789abcdef\r\ntype: account\r\n"
	  "---\n# Mine\n\r\n## Key Facts\r\n\r\n- New fact here "
	  "([[M|2026-01-01]])\r\n\r\n",
	  "\r\n" },
	{ "a last line that ends as on the old Mac", "# Mine\n\ntext\r",
	  SMALL_FRONT
	  "# Mine\n\ntext\r\n\n## Key Facts\n\n- New fact here ([[M|2026-01-01]])\n\n",
	  "\n" },
	{ "an open code block at the end", "# Mine\n\n```\ncode\n",
	  SMALL_FRONT
	  "# Mine\n\n## Key Facts\n\n- New fact here ([[M|2026-01-01]])\n\n",
	  NULL },
};

static void check_exact(size_t i)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, STRL(SMALL), str_z(exact[i].standing), &e);
	struct str again = pages_merge(&a, STRL(SMALL), page, &e);
	size_t n = strlen(exact[i].want);
	struct str rest = str_from(page, n);
	size_t end = str_find(rest, STRL(" %%"), 0);

	if (!OK(str_starts(page, str_z(exact[i].want)) &&
		    str_starts(rest, STRL("%% dossier v1 ")),
		"%s", exact[i].name))
		printf("# %s\n%.*s\n", e.text, STR_ARG(page) ? page.p : "");
	if (exact[i].end)
		OK(str_eq(str_from(rest, end + 3), str_z(exact[i].end)), "%s: end",
		   exact[i].name);
	OK(str_eq(page, again), "%s: settles", exact[i].name);
	arena_fini(&a);
}

/* Of a page that a person made only sections with items are new: no text, no query. */
static void check_adopted(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page =
	    pages_merge(&a,
			STRL("# L\n\n## Overview\n\nA customer.\n\n## Open Tasks\n\n"
			     "```dataview\nTASK\n```\n\n## Key Facts\n\n- One\te1\n"),
			STRL("# Mine\n"), &e);

	OK(str_has(page, STRL("## Key Facts\n\n- One\n")) &&
	       !str_has(page, STRL("customer")) && !str_has(page, STRL("TASK")) &&
	       !str_has(page, STRL("Overview")),
	   "adopted: items, but no text and no query");
	arena_fini(&a);
}

static const char *const refused[] = {
	"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n",
	"<<<<<<< HEAD\n%% dossier v1 s-aaaaaaaa %%\n",
	">>>>>>> x\n",
	"---\na: [1\n---\nx\n",
	"---\na: 1\na: 2\n---\nx\n",
	"---\nno end\n",
	"---\n{\"a\": 1, \"b\": 2}\n---\nx\n",
	"---\n  a: 1\n  b: 2\n---\nx\n",
	"---\ndossier_id: a-1111111111111111\n---\nx\n",
	"text\n%% dossier v2 z-1 %%\n",
};

int main(void)
{
	for (size_t i = 0; i < COUNT(exact); i++)
		check_exact(i);
	check_adopted();
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct arena a = { 0 };
		struct err e = { 0 };

		OK(!pages_merge(&a, STRL(SMALL), str_z(refused[i]), &e).p &&
		       e.code == ERR_CONFLICT && e.text[0],
		   "refused %zu: %s", i, e.text);
		arena_fini(&a);
	}
	return tap_end();
}
