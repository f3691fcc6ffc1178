/* test_merge.c - a person's edit, then what the next merge makes of it. */
#include "tests/tap.h"
#include "tests/vault/life.h"
#include "tests/vault/pages.h"

/* FIRST without the decision of e1: over the limit, taken back, or its record is lost.
 */
#define SHORTER(sources, hidden)                                      \
	sources "= type: account\n# Larkmoor\n\n## Key Decisions\n\n" \
		"- Use two sites of equal size "                      \
		"([[M2|2026-02-10]])\te2\t2026-02-10\n" hidden

static const struct {
	const char *name, *first;
	const char *edit[3][2]; /* what the person replaces by what */
	const char *second;
	const char *has[4], *hasnt[4];
} cases[] = {
	{ "what is new is added at its place",
	  FIRST,
	  { { 0 } },
	  SECOND,
	  { "Customer · 3 meetings\n\n## Current Blockers\n\n- Firewall stops the "
	    "scanners "
	    "([[M3|2026-03-03]])\n\n## Key Decisions\n\n- Start in May",
	    "([[M2|2026-02-10]], +1)\n- Retain",
	    "| [[Ada Quill]] | CEO |\n| [[Ben Oru]] |", "+1) 📅 2026-03-20 ^i-1\n" },
	  { "2 meetings", "CTO" } },
	{ "an edited line stays edited, and no twin comes",
	  FIRST,
	  { { "Use two sites", "Use three sites" } },
	  SECOND,
	  { "- Use three sites of equal size ([[M2|2026-02-10]])\n" },
	  { "Use two sites" } },
	{ "a deleted line does not return, nor do later words for it",
	  FIRST,
	  { { "- Use two sites of equal size ([[M2|2026-02-10]])\n", "" } },
	  SECOND,
	  { "- Start in May ([[M3|2026-03-03]])\n- Retain" },
	  { "Use two sites" } },
	{ "a ticked task stays as it was when it was ticked",
	  FIRST,
	  { { "- [ ] Maya will ask legal ([[M1|2026-02-03]]) 📅 2026-02-18 ^i-1",
	      "- [x] Maya will ask legal ([[M1|2026-02-03]]) 📅 2026-02-18 ✅ 2026-02-17 "
	      "^i-1" } },
	  SECOND,
	  { "- [x] Maya will ask legal ([[M1|2026-02-03]]) 📅 2026-02-18 ✅ 2026-02-17 "
	    "^i-1\n" },
	  { "[ ] Maya" } },
	{ "a due date that the person set stays, the text is updated",
	  FIRST,
	  { { "📅 2026-02-18", "📅 2026-12-24" } },
	  SECOND,
	  { "- [ ] Maya will ask legal ([[M1|2026-02-03]], +1) 📅 2026-12-24 ^i-1\n" },
	  { "2026-03-20" } },
	{ "a new line has the bullet of the list that it joins",
	  FIRST,
	  { { "- Use two sites", "* Use two sites" }, { "- Retain", "+ Retain" } },
	  SECOND,
	  { "* Start in May", "* Use two sites" },
	  { "- Start in May" } },
	{ "a task that comes again stays when it is ticked, with its next time above",
	  FIRST,
	  { { "- [ ] Maya will ask legal ([[M1|2026-02-03]]) 📅 2026-02-18 ^i-1",
	      "- [ ] Maya will ask legal ([[M1|2026-02-03]]) 🔁 every week 📅 "
	      "2026-02-25\n"
	      "- [x] Maya will ask legal ([[M1|2026-02-03]]) 🔁 every week 📅 2026-02-18 "
	      "✅ "
	      "2026-02-17 ^i-1" } },
	  SHORTER("@ m-1 m-2\n", "? e1 e3\n"),
	  { "- [ ] Maya will ask legal ([[M1|2026-02-03]]) 🔁 every week 📅 "
	    "2026-02-25\n- "
	    "[x] Maya" },
	  { 0 } },
	{ "a block id that the person gave stays, the line is updated",
	  FIRST,
	  { { "^i-1", "^mine" } },
	  SECOND,
	  { "- [ ] Maya will ask legal ([[M1|2026-02-03]], +1) 📅 2026-03-20 ^mine\n" },
	  { "^i-1" } },
	{ "a box that the person gave a line stays, the text is updated",
	  FIRST,
	  { { "- Use two sites", "- [ ] Use two sites" } },
	  SECOND,
	  { "- [ ] Use two sites of equal size ([[M2|2026-02-10]], +1)\n" },
	  { 0 } },
	{ "so does the want of one",
	  FIRST,
	  { { "- [ ] Maya will", "- Maya will" } },
	  SECOND,
	  { "\n- Maya will ask legal ([[M1|2026-02-03]], +1) 📅 2026-02-18 ^i-1\n" },
	  { 0 } },
	{ "a link that an editor mended is no edit",
	  FIRST,
	  { { "size ([[M2|2026-02-10]])", "size ([[Old/M2 moved|2026-02-10]])" } },
	  SECOND,
	  { "- Use two sites of equal size ([[M2|2026-02-10]], +1)\n" },
	  { "moved" } },
	{ "a link that the person leads elsewhere stays while the line does",
	  FIRST,
	  { { "years ([[M1|2026-02-03]])", "years ([[Mine|2026-02-03]])" } },
	  SECOND,
	  { "- Retain images for ten years ([[Mine|2026-02-03]])\n" },
	  { "- Retain images for ten years ([[M1" } },
	{ "a field of one's own at a task's end is an edit",
	  FIRST,
	  { { "📅 2026-02-18 ^i-1", "📅 2026-02-18 [note:: on the fifth floor] ^i-1" } },
	  SECOND,
	  { "([[M1|2026-02-03]]) 📅 2026-02-18 [note:: on the fifth floor] ^i-1\n" },
	  { "+1) 📅" } },
	{ "a renamed section is found by its lines",
	  FIRST,
	  { { "## Key Decisions", "## Beschlüsse" } },
	  SECOND,
	  { "## Beschlüsse\n\n- Start in May ([[M3|2026-03-03]])\n- Use two sites" },
	  { "## Key Decisions" } },
	{ "a section that a person made a call-out of grows within it",
	  FIRST,
	  { { "## Key Decisions\n\n- Use two sites of equal size ([[M2|2026-02-10]])\n"
	      "- Retain",
	      "> [!abstract]- Decisions\n> - Use two sites of equal size "
	      "([[M2|2026-02-10]])\n> - Retain" } },
	  SECOND,
	  { "> [!abstract]- Decisions\n> - Start in May ([[M3|2026-03-03]])\n> - Use" },
	  { "\n- Start", "Key Decisions" } },
	{ "a section that was removed stays away",
	  FIRST,
	  { { "## Key Decisions\n\n- Use two sites of equal size ([[M2|2026-02-10]])\n"
	      "- Retain images for ten years ([[M1|2026-02-03]])\n\n",
	      "" } },
	  SECOND,
	  { "## Current Blockers" },
	  { "Key Decisions", "Start in May", "Retain", "two sites" } },
	{ "a line that was moved stays where it is and is kept up",
	  FIRST,
	  { { "- Use two sites of equal size ([[M2|2026-02-10]])\n", "" },
	    { "# Larkmoor\n", "# Larkmoor\n\n## Top\n\n- Use two sites of equal size "
			      "([[M2|2026-02-10]])\n" } },
	  SECOND,
	  { "## Top\n\n- Use two sites of equal size ([[M2|2026-02-10]], +1)\n" },
	  { 0 } },
	{ "a copy that the person made stays beside the line",
	  FIRST,
	  { { "# Larkmoor\n", "# Larkmoor\n\n## Top\n\n- Retain images for ten years "
			      "([[M1|2026-02-03]])\n" } },
	  SECOND,
	  { "## Top\n\n- Retain images for ten years ([[M1|2026-02-03]])\n",
	    "+1)\n- Retain images for ten years ([[M1|2026-02-03]])\n" },
	  { 0 } },
	{ "the same words of two sections are two lines",
	  "@ m1\n= type: person\n# Ada\n\n## Overview\n\n- [[A|Larkmoor]]\n\n"
	  "## Accounts\n\n- [[A|Larkmoor]]\n",
	  { { 0 } },
	  "@ m1 m2\n= type: person\n# Ada\n\n## Overview\n\n- CTO, "
	  "[[A|Larkmoor]]\n\n## Accounts\n\n- [[A|Larkmoor]]\n",
	  { "## Overview\n\n- CTO, [[A|Larkmoor]]\n\n## Accounts\n\n- [[A|Lark" },
	  { 0 } },
	{ "what is older than the newest meeting comes where the ledger is not lost",
	  "= dossier_asof: !2026-12-31\n" FIRST,
	  { { 0 } },
	  "= dossier_asof: !2026-12-31\n" SECOND,
	  { "- Start in May ([[M3|2026-03-03]])\n" },
	  { 0 } },
	{ "a line with a person's note below it is theirs",
	  FIRST,
	  { { "size ([[M2|2026-02-10]])\n",
	      "size ([[M2|2026-02-10]])\n  - my note\n" } },
	  SECOND,
	  { "- Use two sites of equal size ([[M2|2026-02-10]])\n  - my note\n" },
	  { "[[M2|2026-02-10]], +1" } },
	{ "an edited query stays",
	  FIRST,
	  { { "FROM [[]]", "FROM \"Mine\"" } },
	  SECOND,
	  { "TASK\nFROM \"Mine\"\n```" },
	  { "LIMIT 50" } },
	{ "an edited table row stays",
	  FIRST,
	  { { "| CTO |", "| CTO, likes tea |" } },
	  SECOND,
	  { "| [[Ada Quill]] | CTO, likes tea |\n| [[Ben Oru]] | Buyer |" },
	  { "CEO" } },
	{ "a new column leaves the person's cells under their own",
	  "# L\n\n## Team\n\n| Person | Org |\n|---|---|\n| [[Ada]] | Larkmoor |\n",
	  { { "| [[Ada]] | Larkmoor |",
	      "| [[Ada]] | Larkmoor |\n| Bea | Free \\| Ltd |" } },
	  "# L\n\n## Team\n\n| Person | Role | Org |\n|---|---|---|\n"
	  "| [[Ada]] | CTO | Larkmoor |\n",
	  { "| Person | Role | Org |\n|---|---|---|\n| [[Ada]] | CTO | Larkmoor |\n",
	    "| Bea | | Free \\| Ltd |\n" },
	  { 0 } },
	{ "a table padded by an editor is no edit",
	  FIRST,
	  { { "| [[Ada Quill]] | CTO |", "| [[Ada Quill]] | CTO      |" },
	    { "|---|---|", "| ------------- | -------- |" },
	    { "| Person | Role |", "| Person        | Role     |" } },
	  SECOND,
	  { "| [[Ada Quill]] | CEO |" },
	  { "CTO" } },
	{ "a person's overview takes the place of the derived line",
	  FIRST,
	  { { "Customer · 2 meetings", "They scan everything." } },
	  SECOND,
	  { "They scan everything." },
	  { "3 meetings" } },
	{ "typography and escapes are no edits",
	  FIRST,
	  { { "Use two sites of equal size (",
	      "Use  two sites of equal\xC2\xA0size (" } },
	  SECOND,
	  { "- Use two sites of equal size ([[M2|2026-02-10]], +1)" },
	  { "\xC2\xA0" } },
	{ "what a person wrote in other words is not written again",
	  FIRST,
	  { { "- Retain", "- We start in May\n- Retain" } },
	  SECOND,
	  { "- We start in May\n" },
	  { "- Start in May" } },
	{ "but another number is another thing",
	  FIRST,
	  { { "- Retain", "- Start with 3 in May\n- Retain" } },
	  SECOND,
	  { "- Start in May", "- Start with 3 in May" },
	  { 0 } },
	{ "text below the ledger is the person's",
	  FIRST,
	  { { " %%\n", " %%\n\nMy own end.\n\n## My list\n- a\n" } },
	  SECOND,
	  { " %%\n\nMy own end.\n\n## My list\n- a\n" },
	  { 0 } },
	{ "a removed line over the limit is taken off",
	  FIRST,
	  { { 0 } },
	  SHORTER("@ m-1 m-2\n", "? e1\n"),
	  { "- Use two sites" },
	  { "Retain", "Collaborators", "dataview", "\n\n\n" } },
	{ "a missing record removes nothing",
	  FIRST,
	  { { 0 } },
	  SHORTER("@ m-2\n", ""),
	  { "- Use two sites", "- Retain images", "| CTO |", "dataview" },
	  { 0 } },
	{ "evidence known elsewhere takes its line off",
	  FIRST,
	  { { 0 } },
	  SHORTER("@ m-2\n", "? e1\n"),
	  { "- Use two sites", "dataview" },
	  { "- Retain images" } },
	{ "a line that changes its section moves",
	  FIRST,
	  { { 0 } },
	  "@ m-1 m-2\n## Key Facts\n\n- Use two sites of equal size "
	  "([[M2|2026-02-10]])\te2\n",
	  { "## Key Facts\n\n- Use two sites" },
	  { "Key Decisions" } },
	{ "one that a person moved stays, though it changes its section",
	  FIRST,
	  { { "- Use two sites of equal size ([[M2|2026-02-10]])\n", "" },
	    { "# Larkmoor\n", "# Larkmoor\n\n## Top\n\n- Use two sites of equal size "
			      "([[M2|2026-02-10]])\n" } },
	  "@ m-1 m-2\n## Key Facts\n\n- Use two sites of equal size "
	  "([[M2|2026-02-10]])\te2\n",
	  { "## Top\n\n- Use two sites" },
	  { "Key Facts" } },
	{ "text that is gone takes its blank line along",
	  "@ m-1\n# L\n\nThey met.\n\n## Facts\n\n- One\te1\n",
	  { { 0 } },
	  "@ m-1\n# L\n\n## Facts\n\n- One\te1\n",
	  { "# L\n\n## Facts\n\n- One\n\n%%" },
	  { 0 } },
	{ "quotes below an item belong to it",
	  "@ m-1\n## Facts\n\n- One thing said\te1\n  > \"one\" - Ada\te1\n"
	  "- Two things said\te2\n  > \"two\" - Ada\te2\n",
	  { { "- Two things", "- Two big things" } },
	  "@ m-1\n## Facts\n\n- One thing said\te1\n  > \"one\" - Ada\te1\n"
	  "- New thing said\te3\n  > \"new\" - Ada\te3\n"
	  "- Two things said\te2\n  > \"two\" - Ada\te2\n",
	  { "- One thing said\n  > \"one\" - Ada\n- New thing said\n  > \"new\" - Ada\n"
	    "- Two big things said\n  > \"two\" - Ada\n\n%%" },
	  { 0 } },
	{ "of lines with one label a deleted one stays away",
	  "@ m-1\n## Notes\n\n- no-date: first\n- no-date: second\n",
	  { { "- no-date: first\n", "" } },
	  "@ m-1\n## Notes\n\n- no-date: first\n- no-date: second\n- no-date: third\n",
	  { "- no-date: second\n- no-date: third\n\n%%" },
	  { "first" } },
	{ "a line with its quote is updated in a call-out that a person made",
	  "@ m-1\n## Facts\n\n- One thing said\te1\n  > \"one\" - Ada\te1\n",
	  { { "## Facts\n\n- One thing said\n  > \"one\"",
	      "> [!info] Facts\n> - One thing said\n>   > \"one\"" } },
	  "@ m-1\n## Facts\n\n- One thing said - gone\te1\n  > \"one\" - Ada\te1\n"
	  "- Two things said\te2\n  > \"two\" - Ada\te2\n",
	  { "> [!info] Facts\n> - One thing said - gone\n>   > \"one\" - Ada\n"
	    "> - Two things said\n>   > \"two\" - Ada\n" },
	  { 0 } },
	{ "a call-out of possible items grows, and ticks in it stay",
	  "@ m-1\n## Possible Items\n\n> [!note]- Possible items\n> - [ ] One "
	  "maybe\te1\n"
	  "> - [ ] Two maybe\te2\n\n## People\n\n- [[Ada]]\n",
	  { { "[ ] One", "[x] One" } },
	  "@ m-1\n## Possible Items\n\n> [!note]- Possible items\n> - [ ] One maybe "
	  "so\te1\n"
	  "> - [ ] Three maybe\te3\n> - [ ] Two maybe\te2\n\n## People\n\n- [[Ada]]\n",
	  { "items\n> - [x] One maybe\n> - [ ] Three maybe\n> - [ ] Two maybe\n\n## "
	    "People" },
	  { 0 } },
	{ "a call-out appears in its section",
	  "@ m-1\n## Facts\n\n- One\te9\n\n## People\n\n- [[Ada]]\n",
	  { { 0 } },
	  "@ m-1\n## Facts\n\n- One\te9\n\n## Possible Items\n\n> [!note]- Possible "
	  "items\n"
	  "> - [ ] One maybe so\te1\n\n## People\n\n- [[Ada]]\n",
	  { "- One\n\n## Possible Items\n\n> [!note]- Possible items\n> - [ ] One "
	    "maybe so\n\n"
	    "## People" },
	  { 0 } },
	{ "a call-out that is emptied goes with its heading",
	  "@ m-1\n## Facts\n\n- One\te9\n\n## Possible Items\n\n> [!note]- Possible "
	  "items\n> - [ ] One maybe so\te1\n\n## People\n\n- [[Ada]]\n",
	  { { 0 } },
	  "@ m-1\n? e1\n## Facts\n\n- One\te9\n\n## People\n\n- [[Ada]]\n",
	  { "- One\n\n## People" },
	  { "ossible" } },
	{ "what is new stands below its neighbour, above what a person wrote there",
	  "@ m-1\n## Facts\n\n- One\te1\n",
	  { { "- One\n", "- One\n- mine\n" } },
	  "@ m-1\n## Facts\n\n- One more\te1\n- Two\te2\n",
	  { "- One more\n- Two\n- mine\n" },
	  { 0 } },
	{ "a table appears with its head",
	  "@ m-1\n# L\n\n## Facts\n\n- One\te1\n",
	  { { 0 } },
	  "@ m-1\n# L\n\n| Person | Role |\n|---|---|\n| [[Ada]] | CEO |\te2\n\n"
	  "## Facts\n\n- One\te1\n",
	  { "# L\n\n| Person | Role |\n|---|---|\n| [[Ada]] | CEO |\n\n## Facts" },
	  { 0 } },
	{ "words deleted in one section do not come in another",
	  "@ m-1\n## Accounts\n\n- [[Larkmoor]]\n- [[Orlin]]\n",
	  { { "- [[Larkmoor]]\n", "" } },
	  "@ m-1 m-2\n## Overview\n\n- [[Larkmoor]]\n\n## Accounts\n\n"
	  "- [[Larkmoor]]\n- [[Orlin]]\n- [[Brightwater]]\n",
	  { "- [[Orlin]]\n- [[Brightwater]]\n" },
	  { "Larkmoor" } },
	{ "a line said by others takes the id that pages link to, a person's id stays",
	  "@ m-1\n## Facts\n\n- One fact said here ^i-aa\te1\n"
	  "- Two facts said there ^i-cc\te2\n",
	  { { "^i-cc", "^mine" } },
	  "@ m-1 m-2\n## Facts\n\n- One fact said here ^i-bb\te3\n"
	  "- Two facts said there ^i-dd\te4\n",
	  { "- One fact said here ^i-bb\n- Two facts said there ^mine\n" },
	  { 0 } },
	{ "the ledger gone: nothing is written twice",
	  FIRST,
	  { { "%% dossier v1", "<!-- dossier" }, { " %%\n", " -->\n" } },
	  SECOND,
	  { "- Start in May", "- Use two sites of equal size ([[M2|2026-02-10]])\n" },
	  { "+1)", "CEO" } },
};

static void check_case(size_t i)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, str_z(cases[i].first), (struct str){ 0 }, &e);
	struct str again = pages_merge(&a, str_z(cases[i].first), page, &e);
	bool good = true;

	OK(page.p && str_eq(page, again), "%s: first page settles", cases[i].name);
	for (size_t k = 0; k < 3 && cases[i].edit[k][0]; k++) {
		struct str was = page;

		page = pages_edit(&a, page, str_z(cases[i].edit[k][0]),
				  str_z(cases[i].edit[k][1]));
		good &= !str_eq(was, page);
	}
	OK(good, "%s: edits apply", cases[i].name);
	page = pages_merge(&a, str_z(cases[i].second), page, &e);
	for (size_t k = 0; k < 4; k++) {
		if (cases[i].has[k])
			good &= str_has(page, str_z(cases[i].has[k]));
		if (cases[i].hasnt[k])
			good &= !str_has(page, str_z(cases[i].hasnt[k]));
	}
	OK(good, "%s", cases[i].name);
	if (!good)
		printf("# %s\n%.*s\n", e.text, STR_ARG(page) ? page.p : "");
	again = pages_merge(&a, str_z(cases[i].second), page, &e);
	OK(page.p && str_eq(page, again), "%s: settles", cases[i].name);
	arena_fini(&a);
}

/* Whom a person lists in own words, or by another link, is not listed again. */
static void check_listed(void)
{
	struct str fresh =
	    STRL("# L\n\n## Key Contacts\n\n- [[People/Jo Do|Jo Do]] - Boss\n"
		 "- [[People/Al Po|Al Po]]\n- [[P/Jo Dole|Jo Dole]]\n"
		 "- [[P/Mo Ba|Mo Ba]]\n");
	struct str stood = STRL("## Contacts\n- Jo Do, boss\n- [[Al Po]] (ops)\n"
				"- Mo Baker, cook\n"),
		   page;
	struct arena a = { 0 };
	struct err e = { 0 };

	page = pages_merge(&a, fresh, stood, &e);
	OK(!str_has(page, STRL("|Jo Do]]")), "named in own words");
	OK(!str_has(page, STRL("|Al Po]]")), "by another link");
	OK(str_has(page, STRL("- [[P/Jo Dole|")), "others are");
	OK(str_has(page, STRL("|Mo Ba]]")), "Mo Baker is another");
	OK(str_eq(page, pages_merge(&a, fresh, page, &e)), "that settles");
	stood =
	    STRL("## Contacts\n| Who | Role |\n|---|---|\n| [[Jo Do\\|Jo]] | boss |\n"
		 "| Al Po | ops |\n| [[Q/Jo Dole\\|JD]] | cook |\n");
	page = pages_merge(&a, fresh, stood, &e);
	OK(!str_has(page, STRL("|Jo Do]]")), "named in a table");
	OK(!str_has(page, STRL("|Al Po]]")), "without a link, too");
	OK(str_has(page, STRL("- [[P/Jo Dole|")), "another folder's page is another");
	OK(str_eq(page, pages_merge(&a, fresh, page, &e)), "that settles as well");
	fresh = STRL("# L\n\n## Collaborators\n\n| Person | Organisation |\n|---|---|\n"
		     "| [[People/Jo Do\\|Jo Do]] | L |\n");
	stood = STRL("## Collaborators\n- [[Jo Do]], boss\n");
	page = pages_merge(&a, fresh, stood, &e);
	OK(!str_has(page, STRL("| Person")), "a row's in a list");
	arena_fini(&a);
}

/* A heading that was a person's from the first, and is called otherwise later. */
static void check_own_heading(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page =
	    pages_merge(&a, STRL("@ m-1\n# L\n\n## Key Decisions\n\n- Two sites\te1\n"),
			STRL("# L\n\n## Decisions\n\n- Mine\n\n## Ideas\n\n- A boat\n"),
			&e);
	struct str now = STRL("@ m-2\n# L\n\n## Key Decisions\n\n- Start in May\te2\n"
			      "- Two sites\te1\n");

	OK(str_has(page, STRL("- Mine\n- Two sites")),
	   "lines go under a person's heading");
	page = pages_edit(&a, page, STRL("## Decisions"), STRL("## What holds"));
	page = pages_merge(&a, now, page, &e);
	OK(str_has(page, STRL("- Start in May\n- Two sites\n\n## Ideas")) &&
	       !str_has(page, STRL("Key Decisions")),
	   "and under it when it was renamed");
	OK(str_eq(page, pages_merge(&a, now, page, &e)), "that settles again");
	arena_fini(&a);
}

/* What a person keeps in a property is not said otherwise in a table. */
static void check_property(void)
{
	struct str fresh =
		       STRL("# L\n\n## Account Status\n\n| Field | Value |\n|---|---|\n"
			    "| **Status** | Customer |\n| **Domain** | l.example |\n"),
		   stood = STRL("---\nStatus: active\n---\n# L\n"), page;
	struct arena a = { 0 };
	struct err e = { 0 };

	page = pages_merge(&a, fresh, stood, &e);
	OK(!str_has(page, STRL("Customer")), "a person's status is alone");
	OK(str_has(page, STRL("| l.example |")), "beside other rows");
	OK(str_eq(page, pages_merge(&a, fresh, page, &e)), "that settles, too");
	arena_fini(&a);
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++)
		check_case(i);
	check_listed();
	check_own_heading();
	check_property();
	return tap_end();
}
