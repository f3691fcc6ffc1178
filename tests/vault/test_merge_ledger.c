/* test_merge_ledger.c - what a page remembers in its ledger, merge after merge. */
#include "tests/tap.h"
#include "tests/vault/life.h"
#include "tests/vault/pages.h"

/* Words on the ledger's own line are words, and it is still the ledger. */
static void check_typed(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, STRL(FIRST), str_none(), &e), typed;
	size_t at = str_find(page, STRL("%% dossier"), 0);

	page = pages_edit(&a, page,
			  STRL("- Use two sites of equal size ([[M2|2026-02-10]])\n"),
			  str_none());
	at = str_find(page, STRL("%% dossier"), 0);
	typed = ARENA_CAT(&a, str_sub(page, 0, at), STRL("Ring Bea "),
			  str_rtrim(str_from(page, at)), STRL(" Ask Cem"));
	typed = pages_merge(&a, STRL(FIRST), typed, &e);
	OK(str_find(typed, STRL("\nRing Bea \n%% dossier"), 0) != STR_NPOS &&
	       str_find(typed, STRL(" %%\nAsk Cem"), 0) != STR_NPOS,
	   "words around the ledger stay");
	OK(str_find(typed, STRL("Use two sites"), 0) == STR_NPOS,
	   "and a deleted line stays away");
	OK(str_eq(typed, pages_merge(&a, STRL(FIRST), typed, &e)), "that settles");
	arena_fini(&a);
}

/* A heading that a person gave is known when no line of ours is left below it. */
static void check_renamed(void)
{
	static const char first[] = "@ m1\n# L\n\n## Next Steps\n\n- [ ] Ask legal "
				    "([[M1#^i-1|2026-02-03]])\te1\t2026-02-03\n";
	static const char done[] = "@ m1 m2\n# L\n? e1\n";
	static const char later[] =
	    "@ m1 m2 m3\n# L\n\n## Next Steps\n\n- [ ] Order sensors "
	    "([[M3#^i-3|2026-03-03]])\te3\t2026-03-03\n? e1\n";
	static const char *const edits[][2] = {
		{ "## Next Steps", "## What we owe" },
		/* The link tells whose line it was. */
		{ "## Next Steps\n\n- [ ] Ask legal",
		  "## What we owe\n\n- [ ] Ring them" },
	};

	for (size_t i = 0; i < 2; i++) {
		struct arena a = { 0 };
		struct err e = { 0 };
		struct str page = pages_merge(&a, str_z(first), str_none(), &e);

		page = pages_edit(&a, page, str_z(edits[i][0]), str_z(edits[i][1]));
		page = pages_merge(&a, str_z(first), page, &e);
		page = pages_merge(&a, str_z(done), page, &e);
		OK(str_find(page, STRL("Ask legal"), 0) == STR_NPOS &&
		       str_find(page, STRL("## What we owe\n"), 0) != STR_NPOS,
		   "no line of ours is left: %zu", i);
		page = pages_merge(&a, str_z(later), page, &e);
		OK(str_find(page, STRL("## What we owe\n\n- [ ] Order"), 0) != STR_NPOS,
		   "a new one comes there: %zu", i);
		OK(str_eq(page, pages_merge(&a, str_z(later), page, &e)),
		   "and that settles: %zu", i);
		arena_fini(&a);
	}
}

static void check_ledgers(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, STRL(FIRST), (struct str){ 0 }, &e), two, old;
	size_t at = str_find(page, STRL("%% dossier"), 0);

	two = pages_edit(&a, page, str_from(page, at),
			 STRL("<<<<<<< HEAD\n%% dossier v1 s-aaaaaaaa %%\n=======\n"
			      "%% dossier v1 s-bbbbbbbb zz-1 %%\n>>>>>>> x\nend\n"));
	two = pages_merge(&a, STRL(FIRST), two, &e);
	OK(str_find(two, STRL(" s-aaaaaaaa s-bbbbbbbb "), 0) != STR_NPOS &&
	       str_find(two, STRL(" zz-1 "), 0) != STR_NPOS &&
	       str_find(two, STRL("<<<<"), 0) == STR_NPOS &&
	       str_ends(two, STRL("end\n")),
	   "ledgers between conflict markers give their union");
	two =
	    pages_edit(&a, page, str_from(page, at),
		       STRL("<<<<<<< HEAD\n%% dossier v1 s-aaaaaaaa %%\n||||||| base\n"
			    "%% dossier v1 s-cccccccc %%\n=======\n"
			    "%% dossier v1 s-bbbbbbbb %%\n>>>>>>> x\n"));
	two = pages_merge(&a, STRL(FIRST), two, &e);
	OK(str_find(two, STRL(" s-aaaaaaaa s-bbbbbbbb s-cccccccc "), 0) != STR_NPOS,
	   "and so do three, with what both began with");
	two = pages_edit(&a, page, STRL("# Larkmoor\n"),
			 STRL("%% dossier v1 s-aaaaaaaa %%\n# Larkmoor\n"));
	two = pages_merge(&a, STRL(FIRST), two, &e);
	at = str_find(two, STRL("%% dossier"), 0);
	OK(at < str_find(two, STRL("# Lark"), 0) &&
	       str_find(two, STRL("%% dossier"), at + 1) == STR_NPOS,
	   "two ledgers become one, in the first one's place");
	old = pages_edit(&a, page,
			 STRL("- Retain images for ten years ([[M1|2026-02-03]])\n"),
			 STRL("- Retain images for ten years ([[M1|2026-02-03]])\n"
			      "- Retain images for ten years ([[M1|2026-02-03]])\n"));
	OK(str_eq(pages_merge(&a, STRL(FIRST), old, &e), page),
	   "a line of ours that a sync doubled is there once");
	arena_fini(&a);
}

/* Lists that tell of no words, as of the last meetings and of people, have doubles too.
 */
static void check_doubles(void)
{
	static const char lists[] =
	    "@ m-1\n# L\n\n## Key Contacts\n\n- [[Al Po]]\n\n## Recent Context\n\n"
	    "- 2026-02-04: [[M2]]\n- 2026-02-03: [[M1]]\n";
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, str_z(lists), str_none(), &e), two;

	two = pages_edit(&a, page, STRL("- 2026-02-03: [[M1]]\n"),
			 STRL("- 2026-02-03: [[M1]]\n\n- 2026-02-04: [[M2]]\n"
			      "- 2026-02-03: [[M1]]\n"));
	two = pages_merge(&a, str_z(lists), two, &e);
	OK(str_eq(two, page), "their lines are there once");
	two = pages_edit(&a, page, STRL("- [[Al Po]]\n"),
			 STRL("- [[Al Po]]\n- [[Al Po]] (ops)\n"));
	OK(str_eq(two, pages_merge(&a, str_z(lists), two, &e)),
	   "one with a person's words stays");
	arena_fini(&a);
}

/* A text merge of two copies, line by line: what it puts between two ledgers is no
 * person's. */
static void check_union(void)
{
	static const char both[] =
	    "@ m-1\n# L\n\n## Key Facts\n\n- Nine pumps ([[M2|2026-02-04]])\te2\t"
	    "2026-02-04\n- Two sites ([[M1|2026-02-03]])\te1\t2026-02-03\n";
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, str_z(both), str_none(), &e), two;
	size_t at = str_find(page, STRL("%% dossier"), 0);

	two = ARENA_CAT(&a, page, STRL("- Two sites ([[M1|2026-02-03]])\n\n"),
			str_from(page, at));
	OK(str_eq(page, pages_merge(&a, str_z(both), two, &e)),
	   "a line that was doubled there goes with its ledger");
	two = ARENA_CAT(&a, page, STRL("My words.\n\n"), str_from(page, at));
	two = pages_merge(&a, str_z(both), two, &e);
	OK(str_find(two, STRL("\nMy words.\n"), 0) != STR_NPOS &&
	       str_find(two, STRL("%% dossier"), at + 1) ==
		   str_find(two, STRL("%% dossier"), 0),
	   "words there stay, above the one that is left");
	OK(str_eq(two, pages_merge(&a, str_z(both), two, &e)), "that settles");
	arena_fini(&a);
}

/* A page's source that somebody shows in a fenced block is no ledger of this one. */
static void check_shown(void)
{
	static const char shown[] =
	    "```md\n## Next Steps\n%% dossier v1 h-aaaaaaaa s-aaaaaaaa %%\n```\n";
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, STRL(FIRST), STRL(""), &e), adopted;
	size_t at = str_find(page, STRL("\n## "), 0);

	page =
	    ARENA_CAT(&a, str_sub(page, 0, at + 1), str_z(shown), str_from(page, at));
	OK(str_eq(page, pages_merge(&a, STRL(FIRST), page, &e)),
	   "a shown ledger stays, and all below it is kept up");
	adopted = pages_merge(&a, STRL(FIRST), str_z(shown), &e);
	OK(str_starts(str_from(adopted, str_find(adopted, STRL("```md"), 0)),
		      str_z(shown)),
	   "and on a page of one's own");
	arena_fini(&a);
}

/* Another page that somebody put below this one: its lines are that person's. */
static void check_pasted(void)
{
	static const char other[] =
	    "@ m-1\n# Thornby\n\n## Open Questions\n\n- Who wires it? "
	    "([[M1|2026-02-03]])\te1\t2026-02-03\n";
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, STRL(FIRST), str_none(), &e),
		   two = pages_merge(&a, str_z(other), str_none(), &e);

	/* Its ledger tells of a page with another id. */
	two = pages_edit(&a, two, STRL(" p-dossier-id-"),
			 STRL(" p-dossier-id-22222222 x-"));
	page = ARENA_CAT(&a, page, STRL("\n"),
			 str_from(two, str_find(two, STRL("# T"), 0)));
	page = pages_merge(&a, STRL(SECOND), page, &e);
	OK(str_find(page, STRL("- Who wires it?"), 0) != STR_NPOS, "its lines stay");
	OK(str_find(page, STRL("22222222"), 0) == STR_NPOS, "its ledger goes");
	OK(str_eq(page, pages_merge(&a, STRL(SECOND), page, &e)), "that settles");
	arena_fini(&a);
}

int main(void)
{
	check_doubles();
	check_union();
	check_shown();
	check_pasted();
	check_typed();
	check_renamed();
	check_ledgers();
	return tap_end();
}
