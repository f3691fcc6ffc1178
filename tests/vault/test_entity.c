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
	{ "another page", "[[Theodor]] [[x/Theo]] [[The]]", NULL },
	{ "no link", "Theo [Theo] [[ ]] [[", NULL },
	{ "not closed", "[[Theo", NULL },
};

static void test_links(struct arena *a)
{
	struct relink r = { STRL("People/Theo"), true, STRL("People/Tobias") };

	for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++) {
		const char *want = links[i].after ? links[i].after : links[i].text;
		struct buf out = { 0 };
		bool any = entity_relink(a, str_z(links[i].text), &r, &out);

		OK(any == (links[i].after != NULL) &&
		       str_eq(buf_view(&out), str_z(want)),
		   "%s: %.*s", links[i].what, STR_ARG(buf_view(&out)));
		buf_fini(&out);
	}
	r.unique = false;
	{
		struct buf out = { 0 };

		OK(!entity_relink(a, STRL("[[Theo]]"), &r, &out),
		   "a name that two pages have is left alone");
		buf_fini(&out);
	}
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

	OK(entity_absorb(a, into, from, &out, &e) == 0, "absorbs");
	OK(str_eq(buf_view(&out),
		  STRL("---\ntype: person\nrole: boss\nhobby: tea\n---\n# Tobias\n\n## "
		       "Facts\n\n- one\n- two\n  - below\n\n## Theo\n\nHello.\n\n## "
		       "Mine\n\n> quoted\n\n%% dossier v1 p-type-aaaaaaaa %%\n")),
	   "each where it belongs: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a, STRL("# Tobias"), STRL("# Theo\n\nHello.\n"), &out, &e) ==
		   0 &&
	       str_starts(buf_view(&out), STRL("# Tobias\n")),
	   "a last line without its end gets one: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a, into,
			 STRL("# Theo\n\n%% dossier v1 e-aaaaaaaa e-bbbbbbbb-cccc "
			      "f-dddddddd-eeeeeeee22 f-ffffffff-gggggg2 w-hhhhhhhh "
			      "%%\n"),
			 &out, &e) == 0 &&
	       str_ends(buf_view(&out),
			STRL("\n%% dossier v1 e-aaaaaaaa e-eeeeeeee w-hhhhhhhh %%\n")),
	   "what was taken off the one page stays off the other: %.*s", STR_ARG(out));
	out.len = 0;
	OK(entity_absorb(a, into, STRL("# T\n<<<<<<< a\nx\n"), &out, &e) < 0 &&
	       e.code == ERR_CONFLICT,
	   "a page with conflict markers is not taken");
	buf_fini(&out);
}

int main(void)
{
	struct arena a = { 0 };

	test_links(&a);
	test_absorb(&a);
	arena_fini(&a);
	return tap_end();
}
