/* test_entity.c - a page goes into another, and links lead on. */
#include "render/vault/review/entity.h"
#include "tests/tap.h"

static const struct {
	const char *what, *text, *after;
} links[] = {
	{ "by name", "See [[Theo]].", "See [[People/Tobias|Theo]]." },
	{ "by path", "[[People/Theo]]", "[[People/Tobias|Theo]]" },
	{ "with an alias", "[[Theo|him]]", "[[People/Tobias|him]]" },
	{ "to a heading", "[[Theo#Notes|n]]", "[[People/Tobias#Notes|n]]" },
	{ "with extension, in another case", "[[people/theo.md]]",
	  "[[People/Tobias|theo.md]]" },
	{ "embedded", "![[Theo]]", "![[People/Tobias|Theo]]" },
	{ "twice", "[[Theo]] [[Theo]]",
	  "[[People/Tobias|Theo]] [[People/Tobias|Theo]]" },
	{ "in a table", "| a |\n|---|\n| [[Theo]] [[Theo\\|x]] |\n",
	  "| a |\n|---|\n| [[People/Tobias\\|Theo]] [[People/Tobias\\|x]] |\n" },
	{ "in front matter", "---\nwho: \"[[Theo]]\"\n---\n",
	  "---\nwho: \"[[People/Tobias|Theo]]\"\n---\n" },
	{ "line ends stay", "[[Theo]]\r\nx", "[[People/Tobias|Theo]]\r\nx" },
	{ "not in code", "```\n[[Theo]]\n```\n", NULL },
	{ "nor in code within a line", "`[[Theo]]` `` `[[Theo]] `` x", NULL },
	{ "beside code", "`a` [[Theo]] `[[Theo]]`",
	  "`a` [[People/Tobias|Theo]] `[[Theo]]`" },
	{ "behind a backtick alone", "it`s [[Theo]]", "it`s [[People/Tobias|Theo]]" },
	{ "Markdown", "[him](People/Theo.md), ![](Theo.md#Notes)",
	  "[him](People/Tobias.md), ![](People/Tobias.md#Notes)" },
	{ "Markdown, encoded or angled, with a title",
	  "[him](%50eople/Theo.md) [b](<People/Theo.md> \"t\") [c](Theo)",
	  "[him](People/Tobias.md) [b](<People/Tobias.md> \"t\") [c](People/Tobias)" },
	{ "Markdown, from the folder of its page or of the vault",
	  "[a](../People/Theo.md) [b](/People/Theo.md)",
	  "[a](../People/Tobias.md) [b](/People/Tobias.md)" },
	{ "both on a line", "[[Theo|a]](Theo.md) [[b] [c](Theo.md)",
	  "[[People/Tobias|a]](People/Tobias.md) [[b] [c](People/Tobias.md)" },
	{ "Markdown in code, escaped, elsewhere, or none",
	  "`[a](Theo.md)` [a]\\(Theo.md) [a](x/Theo.md) [a](https://a.example/Theo.md) "
	  "[a](Theo.md b) [a](<Theo.md [a](Theo.md",
	  NULL },
	{ "another page", "[[Theodor]] [[x/Theo]] [[The]]", NULL },
	{ "no link", "Theo [Theo] [[ ]] [[", NULL },
	{ "not closed", "[[Theo", NULL },
};

static void test_links(struct arena *a)
{
	struct relink r = { STRL("People/Theo"), true, STRL("People/Tobias") };

	for (size_t i = 0; i < COUNT(links); i++) {
		const char *want = links[i].after ? links[i].after : links[i].text;
		struct buf out = { 0 };
		bool any = entity_relink(a, STRL("Meetings/May.md"),
					 str_z(links[i].text), &r, &out);

		OK(any == (links[i].after != NULL) &&
		       str_eq(buf_view(&out), str_z(want)),
		   "%s: %.*s", links[i].what, STR_ARG(buf_view(&out)));
		buf_fini(&out);
	}
	r.unique = false;
	{
		struct buf out = { 0 };

		OK(!entity_relink(a, str_none(), STRL("[[Theo]] [x](Theo.md)"), &r,
				  &out),
		   "a name that two pages have is left alone");
		buf_fini(&out);
	}
}

/* Names with what a destination must not hold; the page that links lies beside. */
static void test_spelling(struct arena *a)
{
	struct relink r = { STRL("People/\xC3\x84 B"), true,
			    STRL("People/Tob (50% #1)") };
	struct buf out = { 0 };

	entity_relink(a, STRL("People/C.md"),
		      STRL("[a](%C3%84%20B.md) [b](<../People/\xC3\xA4 b.md>)"), &r,
		      &out);
	OK(str_eq(buf_view(&out), STRL("[a](Tob%20%2850%25%20%231%29.md) "
				       "[b](<Tob (50%25 %231).md>)")),
	   "names are spelled as the link allows: %.*s", STR_ARG(out));
	buf_fini(&out);
}

static void test_absorb(struct arena *a)
{
	struct str into =
	    STRL("---\ntype: person\nrole: boss\n---\n# Tobias\n\n## Facts\n\n"
		 "- one\n\n%% dossier v1 p-type-aaaaaaaa %%\n");
	struct str from =
	    STRL("---\ntype: person\nhobby: tea\nrole: no\n---\n# Theo\n\nHello.\n\n"
		 "## Facts\n\n- two\n  - below\n\n## Mine\n\n> quoted\n");
	struct buf out = { 0 };
	struct err e = { 0 };

	OK(entity_absorb(a, into, from, STRL("T.md"), &out, &e) == 0, "absorbs");
	OK(str_eq(buf_view(&out),
		  STRL("---\ntype: person\nrole: boss\nhobby: tea\n---\n# Tobias\n\n## "
		       "Facts\n\n- one\n- two\n  - below\n\n## Theo\n\nHello.\n\n## "
		       "Mine\n\n> quoted\n\n%% dossier v1 p-type-aaaaaaaa %%\n")),
	   "each where it belongs: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a, STRL("# Tobias"), STRL("# Theo\n\nHello.\n"), STRL("T.md"),
			 &out, &e) == 0 &&
	       str_starts(buf_view(&out), STRL("# Tobias\n")),
	   "a last line without its end gets one: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a, into,
			 STRL("# Theo\n\n%% dossier v1 e-aaaaaaaa e-bbbbbbbb-cccc "
			      "f-dddddddd-eeeeeeee22 f-ffffffff-gggggg2 w-hhhhhhhh "
			      "%%\n"),
			 STRL("T.md"), &out, &e) == 0 &&
	       str_ends(buf_view(&out),
			STRL("\n%% dossier v1 e-aaaaaaaa e-eeeeeeee w-hhhhhhhh %%\n")),
	   "what was taken off the one page stays off the other: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a, into, STRL("# T\n<<<<<<< a\nx\n"), STRL("T.md"), &out, &e) <
		   0 &&
	       e.code == ERR_CONFLICT,
	   "a page with conflict markers is not taken");
	buf_fini(&out);
}

/* What a person wrote on the page that goes, below its title and "## Facts", and where
 * it stands afterwards. */
static const struct {
	const char *what, *from, *after;
} words[] = {
	{ "a paragraph below a list stays one", "## Facts\n\none line\nanother\n",
	  "## Facts\n\n- one\n\none line\nanother\n" },
	{ "text below a table", "## Facts\n\n| a |\n|---|\n\ntext\n",
	  "## Facts\n\n- one\n\n| a |\n|---|\n\ntext\n" },
	{ "comments and rules",
	  "## Facts\n\n%% a %%\n\n%%\nb\n%%\n\n<!-- c -->\n\n---\n",
	  "## Facts\n\n- one\n\n%% a %%\n\n%%\nb\n%%\n\n<!-- c -->\n\n---\n" },
	{ "a comment that both have, once", "## Facts\n\n%% both %%\n",
	  "## Facts\n\n- one\n\n%% both %%\n\n%% dossier" },
	{ "a call-out", "## Facts\n\n> [!tip] Tea\n> green\n> - or black\n",
	  "## Facts\n\n- one\n\n> [!tip] Tea\n> green\n> - or black\n" },
	{ "a paragraph in an item", "## Facts\n\n- two\n\n  more\n",
	  "## Facts\n\n- one\n- two\n\n  more\n" },
	{ "headings below one that both have", "## Facts\n\n### A\n\n#### B\n\nb\n",
	  "## Facts\n\n- one\n\n### A\n\n#### B\n\nb\n" },
	{ "an empty heading", "## Plan\n",
	  "- one\n\n%% both %%\n\n## Plan\n\n%% dossier" },
	{ "an underlined heading", "Plan\n----\n\nTea.\n",
	  "Plan\n----\n\nTea.\n\n%% dossier" },
};

static void test_words(struct arena *a)
{
	struct str into = STRL("---\nk: v\n---\n# Tobias\n\n## Facts\n\n- one\n\n"
			       "%% both %%\n\n%% dossier v1 p-type-aaaaaaaa %%\n");
	struct err e = { 0 };

	for (size_t i = 0; i < COUNT(words); i++) {
		struct str from =
		    ARENA_CAT(a, STRL("# Theo\n\n"), str_z(words[i].from));
		struct buf out = { 0 };
		struct str page = into;

		if (!strstr(words[i].after, "%% both"))
			page = STRL("---\nk: v\n---\n# Tobias\n\n## Facts\n\n- one\n\n"
				    "%% dossier v1 p-type-aaaaaaaa %%\n");
		OK(entity_absorb(a, page, from, STRL("T.md"), &out, &e) == 0 &&
		       str_has(buf_view(&out), str_z(words[i].after)),
		   "%s: %.*s", words[i].what, STR_ARG(out));
		buf_fini(&out);
	}
}

static void test_open(struct arena *a)
{
	static const struct str open[] = {
		STR("# T\n\n```\ncode\n"),
		STR("# T\n\n```\ncode\n%% dossier v1 e-aaaaaaaa %%\n"),
		STR("# T\n\n%% mine\n%% dossier v1 e-aaaaaaaa %%\n"),
	};
	struct buf out = { 0 };

	for (size_t i = 0; i < 3; i++) {
		struct err e = { 0 };

		OK(entity_absorb(a, STRL("# Tobias\n"), open[i], STRL("T.md"), &out,
				 &e) < 0 &&
		       e.code == ERR_CONFLICT && strcmp(e.file, "T.md") == 0 &&
		       e.line == 3,
		   "an open block is not taken apart: line %zu", e.line);
	}
	OK(entity_absorb(a, STRL("# T\n\n## Facts\n\n```\ncode\n"),
			 STRL("# Theo\n\n## Facts\n\nTea.\n"), STRL("T.md"), &out,
			 &(struct err){ 0 }) == 0 &&
	       str_eq(buf_view(&out), STRL("# T\n\n## Facts\n\n\nTea.\n```\ncode\n")),
	   "nothing goes into one: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a, STRL("---\nk: v\n---\n# T\n"),
			 STRL("---\n# one\nk: w\n# two\nown: 1 # three\n---\n# Theo\n"),
			 STRL("T.md"), &out, &(struct err){ 0 }) == 0 &&
	       str_starts(buf_view(&out),
			  STRL("---\nk: v\n# one\n# two\nown: 1 # three\n---\n")),
	   "comments among properties go along: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a, STRL("---\ntags:\n- a\n- mine\nk: v\n---\n# T\n"),
			 STRL("---\ntags:\n  - a\n  - type/person\n  - choir\nk: "
			      "w\n---\n# Theo\n\n%% dossier v1 p-tags-sg7dfjqm %%\n"),
			 STRL("T.md"), &out, &(struct err){ 0 }) == 0 &&
	       str_starts(buf_view(&out),
			  STRL("---\ntags:\n- a\n- mine\n- choir\nk: v\n---\n")),
	   "and elements of a list that both have: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a,
			 STRL("# T\n\nOne.[^1]\n\n[^1]: at home\n\n"
			      "%% dossier v1 h-aaaaaaaa %%\n"),
			 STRL("# Theo\n\nTwo.[^1][^n]\n\n[^1]: at work\n[^n]: no\n"),
			 STRL("T.md"), &out, &(struct err){ 0 }) == 0 &&
	       str_starts(buf_view(&out),
			  STRL("# T\n\nOne.[^1]\n\n[^1]: at home\n\n## Theo\n\n"
			       "Two.[^1-2][^n]\n\n[^1-2]: at work\n[^n]: no\n")),
	   "footnotes stay with their own words: %.*s", STR_ARG(out));
	buf_fini(&out);
}

int main(void)
{
	struct arena a = { 0 };

	test_links(&a);
	test_spelling(&a);
	test_words(&a);
	test_open(&a);
	test_absorb(&a);
	arena_fini(&a);
	return tap_end();
}
