/* test_props.c - front matter: a first page, a person's edit, what comes of it. */
#include "tests/tap.h"
#include "tests/vault/pages.h"

#define HEAD "---\ndossier_id: a-0123456789abcdef\n"
#define BODY "@ m-1\n# L\n"

static const struct {
	const char *name, *first, *from, *to, *second, *want;
} cases[] = {
	{ "our scalar is updated", "= status: open\n", "", "", "= status: closed\n",
	  HEAD "status: closed\n---\n" },
	{ "a person's scalar stays", "= status: open\n", "status: open", "status: mine",
	  "= status: closed\n", HEAD "status: mine\n---\n" },
	{ "quotes are no edit", "= status: open\n", "status: open", "status: 'open'",
	  "= status: closed\n", HEAD "status: closed\n---\n" },
	{ "a removed property stays away", "= status: open\n", "status: open\n", "",
	  "= status: closed\n", HEAD "---\n" },
	{ "a new one goes last", "= status: open\n", "status: open\n",
	  "status: open\nz: 1\n", "= status: open\n= org: L\n",
	  HEAD "status: open\nz: 1\norg: L\n---\n" },
	{ "an organisation by another word is not said again", "= status: open\n",
	  "status: open\n", "status: open\nCompany: L\n", "= status: open\n= org: L\n",
	  HEAD "status: open\nCompany: L\n---\n" },
	{ "unless that is empty", "= status: open\n", "status: open\n",
	  "status: open\ncompany:\n", "= status: open\n= org: L\n",
	  HEAD "status: open\ncompany:\norg: L\n---\n" },
	{ "nor is a domain", "= status: open\n", "status: open\n",
	  "status: open\ndomain: L.example\n",
	  "= status: open\n= domains: [l.example]\n",
	  HEAD "status: open\ndomain: L.example\n---\n" },
	{ "unless there are more", "= status: open\n", "status: open\n",
	  "status: open\ndomain: l.example\n",
	  "= status: open\n= domains: [l.example, m.example]\n",
	  HEAD "status: open\ndomain: l.example\ndomains:\n  - l.example\n"
	       "  - m.example\n---\n" },
	{ "last_contact: ours is later", "= last_contact: !2026-01-01\n", "2026-01-01",
	  "2026-02-02", "= last_contact: !2026-03-03\n",
	  HEAD "last_contact: 2026-03-03\n---\n" },
	{ "last_contact: the person's is later", "= last_contact: !2026-01-01\n",
	  "2026-01-01", "2026-12-02", "= last_contact: !2026-03-03\n",
	  HEAD "last_contact: 2026-12-02\n---\n" },
	{ "last_contact: the person's is a time, and earlier",
	  "= last_contact: !2026-01-01\n", "2026-01-01", "2026-02-02T10:00:00",
	  "= last_contact: !2026-03-03\n", HEAD "last_contact: 2026-03-03\n---\n" },
	{ "last_contact: the person's is a time of that day",
	  "= last_contact: !2026-01-01\n", "2026-01-01", "2026-03-03T10:00:00",
	  "= last_contact: !2026-03-03\n",
	  HEAD "last_contact: 2026-03-03T10:00:00\n---\n" },
	{ "lists: ours added, ours removed, theirs kept", "= tags: [a, b]\n", "  - b\n",
	  "  - b\n  - mine\n", "= tags: [a, c]\n",
	  HEAD "tags:\n  - a\n  - mine\n  - c\n---\n" },
	{ "lists: a removed element stays away", "= tags: [a, review]\n",
	  "  - review\n", "", "= tags: [a, review, c]\n",
	  HEAD "tags:\n  - a\n  - c\n---\n" },
	{ "lists: a person's indent", "= tags: [a, b]\n", "  - a\n  - b\n",
	  "- a\n- \"b\"\n", "= tags: [a, b, c]\n",
	  HEAD "tags:\n- a\n- \"b\"\n- c\n---\n" },
	{ "lists: one word in its place", "= tags: [a]\n", "tags:\n  - a\n",
	  "tags: a\n", "= tags: [a, b]\n", HEAD "tags:\n  - a\n  - b\n---\n" },
	{ "lists: tags as text are several", "= tags: [a]\n", "tags:\n  - a\n",
	  "tags: work, a music\n", "= tags: [a, b]\n",
	  HEAD "tags:\n  - work\n  - a\n  - music\n  - b\n---\n" },
	{ "lists: a name as text is one", "= aliases: [a]\n", "aliases:\n  - a\n",
	  "aliases: Orlin, Ltd\n", "= aliases: [a, b]\n",
	  HEAD "aliases:\n  - Orlin, Ltd\n  - b\n---\n" },
	{ "lists: on one line", "= tags: [a, b]\n", "tags:\n  - a\n  - b\n",
	  "tags: [a, b, x]\n", "= tags: [a, c]\n",
	  HEAD "tags:\n  - a\n  - x\n  - c\n---\n" },
	{ "lists: on one line and nothing new", "= tags: [a, b]\n",
	  "tags:\n  - a\n  - b\n", "tags: [a, b, x]\n", "= tags: [a, b]\n",
	  HEAD "tags: [a, b, x]\n---\n" },
	{ "lists: an empty one on one line", "= status: open\n", "status: open\n",
	  "status: open\ntags: []\n", "= status: open\n= tags: [a, b]\n",
	  HEAD "status: open\ntags:\n  - a\n  - b\n---\n" },
	{ "lists: one with a comment is left alone", "= tags: [a]\n", "  - a\n",
	  "  - a # why\n", "= tags: [a, b]\n", HEAD "tags:\n  - a # why\n---\n" },
	{ "lists: one with a comment on a line of its own, too", "= tags: [a]\n",
	  "  - a\n", "# why\n  - a\n", "= tags: [a, b]\n",
	  HEAD "tags:\n# why\n  - a\n---\n" },
	{ "lists: one that nothing is left of goes", "= tags: [a, b]\n= org: L\n", "",
	  "", "= org: L\n", HEAD "org: L\n---\n" },
	{ "lists: but not one that a person shortened", "= tags: [a, b]\n", "  - b\n",
	  "", "", HEAD "tags: []\n---\n" },
	{ "lists: only theirs are left", "= tags: [a]\n", "  - a\n",
	  "  - a\n  - mine\nown:\n  - a\n", "",
	  HEAD "tags:\n  - mine\nown:\n  - a\n---\n" },
	{ "lists: case is no difference", "= tags: [Aa]\n", "- Aa", "- aa",
	  "= tags: [Aa]\n", HEAD "tags:\n  - aa\n---\n" },
	{ "lists: a map in its place is left alone", "= tags: [a]\n", "tags:\n  - a\n",
	  "tags:\n  x: 1\n", "= tags: [a, b]\n", HEAD "tags:\n  x: 1\n---\n" },
	{ "lists: one of lists is left alone", "= tags: [a]\n", "  - a\n", "  - [a]\n",
	  "= tags: [a, b]\n", HEAD "tags:\n  - [a]\n---\n" },
	{ "comments and blank lines stay", "= status: open\n", "status: open\n",
	  "# c1\nstatus: open\n# c2\n\nx: |\n  a\n  b\n", "= status: closed\n",
	  HEAD "# c1\nstatus: closed\n# c2\n\nx: |\n  a\n  b\n---\n" },
	{ "a comment behind a value stays", "= status: open\n", "status: open",
	  "status: open  # ask Bo", "= status: closed\n",
	  HEAD "status: closed  # ask Bo\n---\n" },
	{ "behind one in quotes", "= org: it's #1\n", "org: \"it's #1\"",
	  "org: 'it''s #1' # \"so", "= org: L\n", HEAD "org: L # \"so\n---\n" },
	{ "a hash in quotes is none", "= org: a \\ #1\n", "", "", "= org: L\n",
	  HEAD "org: L\n---\n" },
	{ "a comment before a value on its own line stays", "= status: open\n",
	  "status: open", "status:\n  # c\n  open", "= status: closed\n",
	  HEAD "status:\n  # c\n  open\n---\n" },
	{ "given up: ours goes, what a person changed or wrote stays",
	  "= email: a@b\n= org: L\n= role: lead\n", "org: L", "org: M\nphone: 1", "!\n",
	  HEAD "org: M\nphone: 1\n---\n" },
	{ "given up: a list of ours goes", "= tags: [a, b]\n= org: L\n", "org: L",
	  "org: M", "!\n", HEAD "org: M\n---\n" },
	{ "given up: one with theirs, with a comment or on one line of theirs does not",
	  "= tags: [a, b]\n= topics: [c]\n= aliases: [d]\n",
	  "  - b\ntopics:\n  - c\naliases:\n  - d\n",
	  "  - mine\ntopics:\n  - c # why\naliases: [e]\n", "!\n",
	  HEAD "tags:\n  - mine\ntopics:\n  - c # why\naliases: [e]\n---\n" },
	{ "given up: one that a person shortened stays as an empty one",
	  "= tags: [a, b]\n", "  - b\n", "", "!\n", HEAD "tags: []\n---\n" },
	{ "given up: a comment behind ours stays", "= email: a@b\n", "email: a@b",
	  "email: 'a@b' # ask Bo", "!\n", HEAD "email: # ask Bo\n---\n" },
	{ "given up: what it is stays", "= type: person\n= org: L\n", "", "", "!\n",
	  HEAD "type: person\n---\n" },
	{ "a value over several lines", "= status: open\n", "status: open\n",
	  "status: >-\n  open\n", "= status: closed\n", HEAD "status: closed\n---\n" },
};

static void check(size_t i)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str first = arena_fmt(&a, "%s%s", cases[i].first, BODY);
	struct str second = arena_fmt(&a, "%s%s", cases[i].second, BODY);
	struct str page = pages_merge(&a, first, (struct str){ 0 }, &e), out, again;

	page = pages_edit(&a, page, str_z(cases[i].from), str_z(cases[i].to));
	out = pages_merge(&a, second, page, &e);
	if (!OK(str_starts(out, str_z(cases[i].want)), "%s", cases[i].name))
		printf("# %s\n%.*s\n", e.text, STR_ARG(out) ? out.p : "");
	again = pages_merge(&a, second, out, &e);
	OK(str_eq(again, out), "%s: settles", cases[i].name);
	arena_fini(&a);
}

static void check_return(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str ab = STRL("= tags: [a, b]\n" BODY),
		   just_a = STRL("= tags: [a]\n" BODY);
	struct str page = pages_merge(&a, ab, (struct str){ 0 }, &e);

	page = pages_merge(&a, just_a, page, &e);
	OK(!str_has(page, STRL("- b")), "an element of ours goes");
	page = pages_merge(&a, ab, page, &e);
	OK(str_has(page, STRL("- b")), "and may come back");
	page = pages_merge(&a, STRL("= org: L\n" BODY), page, &e);
	page = pages_merge(&a, STRL("!\n" BODY), page, &e);
	OK(!str_has(page, STRL("org:")), "a scalar of ours goes");
	page = pages_merge(&a, STRL("= org: L\n" BODY), page, &e);
	OK(str_has(page, STRL("org: L\n")), "and comes back, too");
	arena_fini(&a);
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++)
		check(i);
	check_return();
	return tap_end();
}
