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
	size_t at;

	page = pages_edit(&a, page,
			  STRL("- Use two sites of equal size ([[M2|2026-02-10]])\n"),
			  str_none());
	at = str_find(page, STRL("%% dossier"), 0);
	typed = ARENA_CAT(&a, str_sub(page, 0, at), STRL("Ring Bea "),
			  str_rtrim(str_from(page, at)), STRL(" Ask Cem"));
	typed = pages_merge(&a, STRL(FIRST), typed, &e);
	OK(str_has(typed, STRL("\nRing Bea \n%% dossier")) &&
	       str_has(typed, STRL(" %%\nAsk Cem")),
	   "words around the ledger stay");
	OK(!str_has(typed, STRL("Use two sites")), "and a deleted line stays away");
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
		OK(!str_has(page, STRL("Ask legal")) &&
		       str_has(page, STRL("## What we owe\n")),
		   "no line of ours is left: %zu", i);
		page = pages_merge(&a, str_z(later), page, &e);
		OK(str_has(page, STRL("## What we owe\n\n- [ ] Order")),
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
	OK(str_has(two, STRL(" s-aaaaaaaa s-bbbbbbbb ")) &&
	       str_has(two, STRL(" zz-1 ")) && !str_has(two, STRL("<<<<")) &&
	       str_ends(two, STRL("end\n")),
	   "ledgers between conflict markers give their union");
	two =
	    pages_edit(&a, page, str_from(page, at),
		       STRL("<<<<<<< HEAD\n%% dossier v1 s-aaaaaaaa %%\n||||||| base\n"
			    "%% dossier v1 s-cccccccc %%\n=======\n"
			    "%% dossier v1 s-bbbbbbbb %%\n>>>>>>> x\n"));
	two = pages_merge(&a, STRL(FIRST), two, &e);
	OK(str_has(two, STRL(" s-aaaaaaaa s-bbbbbbbb s-cccccccc ")),
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
	OK(str_has(two, STRL("\nMy words.\n")) &&
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
	OK(str_has(page, STRL("- Who wires it?")), "its lines stay");
	OK(!str_has(page, STRL("22222222")), "its ledger goes");
	OK(str_eq(page, pages_merge(&a, STRL(SECOND), page, &e)), "that settles");
	arena_fini(&a);
}

/* A page that lost its ledger: up to its own date a person may have deleted all. */
static void check_as_of(void)
{
	static const char stood[] = "---\ndossier_id: a-0123456789abcdef\n"
				    "dossier_asof: 2026-01-02\n---\n# L\n";
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page =
	    pages_merge(&a,
			STRL("# L\n\n## Key Facts\n\n- Third\te3\t2026-01-03\n"
			     "- Second\te2\t2026-01-02\n- First\te1\t2026-01-01\n"),
			str_z(stood), &e);

	OK(str_has(page, STRL("- Third")), "a later line comes");
	OK(!str_has(page, STRL("- Second")), "one of that day does not");
	OK(!str_has(page, STRL("- First")), "nor an earlier one");
	arena_fini(&a);
}

/* The ledger's order is not the page's: each section has its own line of the words. */
static void check_same_words(void)
{
	static const char first[] = "# L\n\n## A\n\n- Same words here\te1\n\n"
				    "## B\n\n- Same words here\te2\n";
	static const char *const second[] = { "# L\n\n## A\n\n- Other text now\te1\n\n"
					      "## B\n\n- Same words here\te2\n",
					      "# L\n\n## A\n\n- Same words here\te1\n\n"
					      "## B\n\n- Other text now\te2\n" };

	for (size_t i = 0; i < 2; i++) {
		struct arena a = { 0 };
		struct err e = { 0 };
		struct str page = pages_merge(&a, str_z(first), str_none(), &e);
		struct str want = i ? STRL("- Same words here\n\n## B\n\n- Other text")
				    : STRL("- Other text now\n\n## B\n\n- Same words");

		page = pages_merge(&a, str_z(second[i]), page, &e);
		OK(str_has(page, want), "the same words twice: %zu", i);
		arena_fini(&a);
	}
}

/* A correction gives a line new evidence after its deletion was noticed. */
static void check_deleted(void)
{
	static const char one[] = "@ m-1\n## Facts\n\n- Retain all images for ten "
				  "years\te1\n- Start in May\te2\n",
			  two[] = "@ m-1 m-2\n## Facts\n\n- Retain all images for ten "
				  "years\te3\n- Start in May\te4\n";
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, str_z(one), (struct str){ 0 }, &e);

	page =
	    pages_edit(&a, page, STRL("- Retain all images for ten years\n"), STRL(""));
	page = pages_merge(&a, str_z(one), page, &e);
	page = pages_merge(&a, str_z(two), page, &e);
	OK(!str_has(page, STRL("Retain")) && str_has(page, STRL("- Start in May\n")),
	   "a deleted line does not come back by a correction");
	arena_fini(&a);
}

/* The page of two meetings, after the third was taken back. */
#define TAKEN_BACK FIRST "!@ m-3\n!? e7,e8,e9,e10\n"

static void check_taken_back(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str two = pages_merge(&a, STRL(FIRST), (struct str){ 0 }, &e);
	struct str three = pages_merge(&a, STRL(SECOND), two, &e), page, again;

	page = pages_merge(&a, STRL(TAKEN_BACK), three, &e);
	OK(str_eq(page, two), "a record taken back leaves the page as before it");
	page = pages_edit(&a, three, STRL("Start in May"), STRL("Start in June"));
	page = pages_edit(&a, page,
			  STRL("- Firewall stops the scanners ([[M3|2026-03-03]])\n"),
			  STRL(""));
	page = pages_merge(&a, STRL(SECOND), page, &e);
	page = pages_merge(&a, STRL(TAKEN_BACK), page, &e);
	OK(str_has(page, STRL("- Start in June ([[M3|2026-03-03]])\n")) &&
	       !str_has(page, STRL("Firewall")),
	   "a line of it that a person edited stays");
	again = pages_merge(&a, STRL(FIRST), page, &e);
	OK(str_eq(again, page), "and the next run has nothing to write");
	for (int i = 7; i <= 10; i++) {
		struct str id = arena_fmt(&a, "e%d", i);

		OK(!str_has(page, hash_token(&a, id)),
		   "the ledger knows nothing of e%d", i);
	}
	OK(!str_has(page, hash_token(&a, STRL("m-3"))), "nor of its record");
	page = pages_edit(&a, three, STRL("- [ ] Maya"), STRL("- [x] Maya"));
	page = pages_merge(&a, STRL(TAKEN_BACK), page, &e);
	OK(str_has(page, STRL("- [x] Maya")), "a ticked task stays");
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
	check_as_of();
	check_same_words();
	check_deleted();
	check_taken_back();
	return tap_end();
}
