/*
 * checksamples.h - of each check pages that have the fault, and pages that look like
 * it.
 * "=== path" starts a page, "=== path !" a file that is no page.
 */
#ifndef TESTS_VAULT_CHECKSAMPLES_H
#define TESTS_VAULT_CHECKSAMPLES_H

#define ACCOUNT "---\ntype: customer\n---\n"
#define MADE "---\ntype: customer\nauto_created: true\n---\n"
#define PERSON "---\ntype: person\n---\n"
#define MEETING(day) "---\ntype: meeting\ndate: " day "\n---\n"
#define PAGE "=== A.md\n"
/* With a date and a blank in front: 95 and 98 bytes, the next character 101. */
#define SHORT_NAME "春天的花园会议与秋天的果园会议讨论灌溉系统和采购计划预算"
#define LONG_NAME SHORT_NAME "表"

enum { NONE = -1 };

static const struct sample {
	const char *code;
	int line; /* of the first finding of that code, or NONE */
	const char *what, *pages;
} samples[] = {
	/* ---- links */
	{ "dead-link", 1, "a page that is not there", PAGE "see [[B]]\n" },
	{ "dead-link", 2, "in a property", PAGE "---\norg: \"[[B]]\"\n---\nx\n" },
	{ "dead-link", 1, "a block that is not there",
	  PAGE "[[B#^i-1]]\n=== B.md\nx ^i-2\n" },
	{ "dead-link", 1, "a caret inside a word is no block",
	  PAGE "[[B#^i-1]]\n=== B.md\nx^i-1\n" },
	{ "dead-link", 1, "nor is one in code",
	  PAGE "[[B#^i-1]]\n=== B.md\n```\nx ^i-1\n```\n" },
	{ "dead-link", NONE, "a block on a line of its own, and with blanks behind it",
	  PAGE "[[B#^i-1]] [[B#^i-2]]\n=== B.md\nx\n\n^i-1\ny ^i-2  \n" },
	{ "dead-link", 1, "a heading that is not there",
	  PAGE "[[B#Facts]]\n=== B.md\n# Fact\n" },
	{ "dead-link", 1, "in a Markdown link", PAGE "[b](sub/B.md)\n=== B.md\nx\n" },
	{ "dead-link", 1, "the inner one of nested brackets", PAGE "[[[[B]]\n" },
	{ "dead-link", 1, "a folder whose name ends so is another",
	  PAGE "[[t/B]]\n=== st/B.md\nx\n" },
	{ "dead-link", 3, "in a comment: Obsidian counts it",
	  PAGE "x\n\n%% [[B]] %%\n" },
	{ "dead-link", NONE, "by base name, path, end of path, with .md",
	  PAGE "[[B]] [[s/t/B]] [[t/B]] [[B.md]] [b](s/t/B.md)\n=== s/t/B.md\nx\n" },
	{ "dead-link", NONE, "another case, and an accent in two code points",
	  PAGE "[[in\xC3\xA9s]]\n=== Ine\xCC\x81s.md\nx\n" },
	{ "dead-link", NONE, "block, heading, heading below a heading, itself",
	  PAGE "[[B#^i-1]] [[B#Facts]] [[B#Key#Facts]] [[#Own]]\n# Own\n=== B.md\n# "
	       "Key\n## Facts\nx ^i-1\n" },
	{ "dead-link", NONE, "an escaped bar in a table",
	  PAGE "| a |\n|---|\n| [[B\\|b]] |\n=== B.md\nx\n" },
	{ "dead-link", NONE, "code, escapes, fences, other schemes, images, templates",
	  PAGE "`[[B]]` \\[\\[B]] [x](https://b.example/a.md) "
	       "[[{{title}}]]\n```\n[[B]]\n```\n" },
	{ "dead-link", NONE, "a file that is no page",
	  PAGE "![[plan.png|300]] [[t.base#View]]\n=== plan.png !\n=== t.base !\n" },
	{ "dead-link", NONE, "relative to the page, percent-encoded",
	  "=== s/A.md\n[[../B]] [x](my%20b.md)\n=== B.md\nx\n=== s/my b.md\nx\n" },
	{ "dead-link", NONE, "a percent sign that encodes nothing",
	  PAGE
	  "[x](5%25%20of%2.md) [x](b%2g.md)\n=== 5% of%2.md\nx\n=== b%2g.md\nx\n" },
	{ "ambiguous-link", 1, "two pages of that name",
	  PAGE "[[B]]\n=== s/B.md\nx\n=== t/b.md\nx\n" },
	{ "ambiguous-link", NONE, "told by its path",
	  PAGE "[[s/B]]\n=== s/B.md\nx\n=== t/B.md\nx\n" },
	{ "ambiguous-link", NONE, "told by its path from the top",
	  PAGE "[[s/B]]\n=== s/B.md\nx\n=== t/s/B.md\nx\n" },
	{ "ambiguous-link", NONE, "a page and an image of one name",
	  PAGE "[[B]]\n=== s/B.md\nx\n=== t/B.png !\n" },
	{ "cut-title", 1, "80 characters behind the date",
	  PAGE
	  "[[2026-01-02 - aaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff"
	  " ggggggggg hhhhhhhhh i]]\n" },
	{ "cut-title", 1, "dots at the end", PAGE "[[A long name...]]\n" },
	{ "cut-title", 0, "the title goes on in mid-word",
	  "=== M/Sizing of the arch.md\n" MEETING(
	      "2026-01-02") "# Sizing of the archive\n" },
	{ "cut-title", NONE, "the title goes on at a word",
	  "=== M/Sizing of the.md\n" MEETING(
	      "2026-01-02") "# Sizing of the archive\n" },
	{ "cut-title", NONE, "an initial",
	  "=== P/Jo D.md\n---\ntype: person\n---\n# Jo Do\n" },
	{ "cut-title", NONE, "a name without blanks, as dossier cuts it",
	  "=== M/2026-01-02 " LONG_NAME ".md\n" MEETING("2026-01-02") "# " LONG_NAME
								      "年\n" },
	{ "cut-title", 0, "the same, cut earlier",
	  "=== M/2026-01-02 " SHORT_NAME ".md\n" MEETING("2026-01-02") "# " LONG_NAME
								       "年\n" },
	{ "cut-title", NONE, "a page of dossier, by chance 80 characters long",
	  "=== aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff ggggggggg "
	  "hhhhhhhhhh.md\n" ACCOUNT "%% dossier v1 s-aaaaaaaa %%\n" },
	{ "cut-title", 0, "a page of another tool, 80 characters long",
	  "=== aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff ggggggggg "
	  "hhhhhhhhhh.md\n" ACCOUNT },
	{ "cut-title", 4, "a sentence beside a meeting",
	  PAGE ACCOUNT
	  "- 2026-01-02: [[B]] - They spoke of ha... (via Jo Do)\n=== B.md\nx\n" },
	{ "cut-title", NONE, "a whole sentence, and dots in a person's line",
	  PAGE ACCOUNT
	  "- 2026-01-02: [[B]] - They spoke.\n- and so on...\n=== B.md\nx\n" },
	/* ---- properties */
	{ "bad-front-matter", 2, "does not parse", PAGE "---\na: b: c\n---\n" },
	{ "bad-front-matter", 3, "a key twice", PAGE "---\na: 1\na: 2\n---\n" },
	{ "bad-front-matter", 4, "a key twice in another case",
	  PAGE "---\ntags:\n  - a\nTags:\n  - b\n---\n" },
	{ "bad-front-matter", 1, "no end", PAGE "---\ntype: customer\n\n# A\n" },
	{ "bad-front-matter", 2, "tags with commas", PAGE "---\ntags: a, b\n---\n" },
	{ "bad-front-matter", 1, "a list", PAGE "---\n- a\n- b\n---\n" },
	{ "bad-front-matter", NONE, "properties",
	  PAGE "---\na: 1\ntags: b\nc:\n---\n" },
	{ "bad-front-matter", NONE, "a rule at the start is none",
	  PAGE "---\n\ntext\n" },
	{ "unstable-front-matter", 2, "a quoted date",
	  PAGE "---\nd: '2026-01-02'\n---\n" },
	{ "unstable-front-matter", 3, "a list without indent",
	  PAGE "---\nt:\n- a\n- b\n---\n" },
	{ "unstable-front-matter", 2, "a list in brackets",
	  PAGE "---\nt: [a, b]\n---\n" },
	{ "unstable-front-matter", 2, "a comment", PAGE "---\nt: a # why\n---\n" },
	{ "unstable-front-matter", 2, "a number that loses a zero",
	  PAGE "---\nt: 1.10\n---\n" },
	{ "unstable-front-matter", 3, "an empty line",
	  PAGE "---\nt: a\n\nu: b\n---\n" },
	{ "unstable-front-matter", 2, "a line that is a comment",
	  PAGE "---\n# why\nt: a\n---\n" },
	{ "unstable-front-matter", 2, "a comment for a value",
	  PAGE "---\nt: # why\n---\n" },
	{ "unstable-front-matter", 2, "blanks at the end", PAGE "---\nt: a  \n---\n" },
	{ "unstable-front-matter", 2, "two blanks behind the colon",
	  PAGE "---\nt:  a\n---\n" },
	{ "unstable-front-matter", 2, "single quotes that become double",
	  PAGE "---\nt: 'a: b'\n---\n" },
	{ "unstable-front-matter", 3, "quotes in a list",
	  PAGE "---\nt:\n  - 'a'\n---\n" },
	{ "unstable-front-matter", 2, "a number that loses zeros before it",
	  PAGE "---\nt: 007\n---\n" },
	{ "unstable-front-matter", 2, "a number that gets a zero",
	  PAGE "---\nt: .5\n---\n" },
	{ "unstable-front-matter", 2, "a number that loses a sign",
	  PAGE "---\nt: +5\n---\n" },
	{ "unstable-front-matter", NONE, "as Obsidian writes it",
	  PAGE
	  "---\nd: 2026-01-02\nt:\n  - a\n  - \"[[B]]\"\ne: []\nn: 12.5\nm: -3\no: "
	  "0.5\np: 0\n"
	  "q: \"a: b\"\nr: \"a: b # c\"\nz: null\n"
	  "text: |-\n  a # b\n\n  c\nu: |\n  a # b\nv: >\n  a # b\nw: >-\n  a # b\n"
	  "empty:\n---\n=== B.md\nx\n" },
	{ "twin-id", 2, "two pages",
	  PAGE "---\ndossier_id: a-1\n---\n=== B.md\n---\ndossier_id: a-1\n---\n" },
	{ "twin-id", NONE, "two ids",
	  PAGE "---\ndossier_id: a-1\n---\n=== B.md\n---\ndossier_id: a-2\n---\n" },
	{ "conflicting-status", 7, "property and table",
	  PAGE "---\ntype: customer\nstatus: active\n---\n| F | V |\n|---|---|\n| "
	       "**Status** | Prospect |\n" },
	{ "conflicting-status", 5, "property and tag",
	  PAGE "---\ntype: customer\nstatus: active\ntags:\n  - status/lost\n---\n" },
	{ "conflicting-status", NONE, "the same in all three",
	  PAGE "---\ntype: customer\nstatus: active\ntags:\n  - status/active\n---\n| "
	       "F | V |\n|---|---|\n| **Status** | Active |\n" },
	{ "conflicting-status", NONE, "on a page of another kind",
	  PAGE "---\nstatus: active\n---\n| F | V |\n|---|---|\n| **Status** | "
	       "Prospect |\n" },
	{ "needs-review-stale", 3, "no question",
	  PAGE "---\ntags:\n  - needs-review\n---\n" },
	{ "needs-review-stale", 3, "an answered question",
	  PAGE "---\ntags:\n  - needs-review\n---\n=== Review.md\n---\ntype: "
	       "review\n---\n## Answered\n- who? ([[A]])\n" },
	{ "needs-review-stale", NONE, "an open question that links to it",
	  PAGE "---\ntags:\n  - needs-review\n---\n=== Review.md\n---\ntype: "
	       "review\n---\n## Open\n- who? ([[A|2026]])\n" },
	{ "needs-review-stale", NONE, "an open question that names it",
	  "=== Jo Do.md\n---\ntags:\n  - needs-review\n---\n=== Review.md\n---\ntype: "
	  "review\n---\n## Open\n- \"Jo\" may be jo do\n" },
	{ "needs-review-stale", 3, "named in properties only",
	  "=== Jo Do.md\n---\ntags:\n  - needs-review\n---\n=== Review.md\n---\ntype: "
	  "review\ntitle: Jo Do\n---\n## Open\n- who?\n" },
	{ "needs-review-stale", NONE, "a question above all headings",
	  PAGE "---\ntags:\n  - needs-review\n---\n=== Review.md\n---\ntype: "
	       "review\n---\n- who? ([[A]])\n" },
	{ "needs-review-stale", NONE, "a link that spells its name otherwise",
	  "=== my b.md\n---\ntags:\n  - needs-review\n---\n=== Review.md\n---\ntype: "
	  "review\n---\n- who? ([he](my%20b.md))\n" },
	{ "device-page", 0, "a room", "=== People/Conference Room 2.md\n" PERSON },
	{ "device-page", 0, "a recorder", "=== People/Speaker 2.md\n" PERSON },
	{ "device-page", 0, "a recorder on a page without a type",
	  "=== People/Speaker 2.md\nx\n" },
	{ "device-page", NONE, "a person", "=== People/Ada Quill.md\n" PERSON },
	{ "device-page", NONE, "a room's own page",
	  "=== Rooms/Conference Room 2.md\nx\n" },
	/* ---- lines */
	{ "near-duplicate", 2, "words in another order",
	  PAGE "- Jo has been at Orlin for 13 years.\n- Jo has 13 years at Orlin.\n" },
	{ "near-duplicate", 3, "with a source each, in other sections",
	  PAGE "- The archive grows by ten percent ([[A|2026]])\n# H\n- By ten percent "
	       "the archive grows. ([[A|2025]])\n" },
	{ "near-duplicate", 3, "themes: one and many",
	  PAGE "## Topics\n- phone\n- phones\n" },
	{ "near-duplicate", 2, "two themes of a line of commas",
	  PAGE "## Topics\nnew storage strategy of the north site, pay, the new north "
	       "site storage strategy\n" },
	{ "near-duplicate", NONE, "another number",
	  PAGE
	  "- Six nodes in phase 1 of the plan\n- Six nodes in phase 2 of the plan\n" },
	{ "near-duplicate", NONE, "another person",
	  PAGE "- Ada will call the installers tomorrow morning\n- Kofi will call the "
	       "installers tomorrow morning\n" },
	{ "near-duplicate", NONE, "denied",
	  PAGE "- The feed in the rack is redundant\n- The feed in the rack is not "
	       "redundant\n" },
	{ "near-duplicate", NONE, "nobody",
	  PAGE "- Somebody at Tarn minds the archive keys\n- Nobody at Tarn minds the "
	       "archive keys\n" },
	{ "near-duplicate", 2, "nobody else",
	  PAGE "- Jo minds the archive keys of Tarn and nobody else's\n- Jo minds the "
	       "archive keys of Tarn\n" },
	{ "near-duplicate", NONE, "one is a part of the other",
	  PAGE "- The budget is approved\n- The budget for the replacement of both "
	       "sites is approved until the end of the year\n" },
	{ "near-duplicate", NONE, "one person, two things",
	  PAGE "- [[Ada Mary Quill Lund|Ada Mary Quill Lund]] will look at it\n- [[Ada "
	       "Mary Quill Lund|Ada Mary Quill Lund]] will put it there\n" },
	{ "near-duplicate", NONE, "two files of one meeting",
	  "=== M.md\n" MEETING("2026-01-02") "## Sources\n\n"
					     "- exports/2026-01-02 Larkmoor intro "
					     "call_otter_ai.txt (otter-txt)\n"
					     "- exports/2026-01-02 Larkmoor intro "
					     "call_otter_ai.ics (ics)\n" },
	{ "near-duplicate", NONE, "a meeting's line, a quote, a table",
	  PAGE "- The archive grows by ten percent\n  > The archive grows by ten "
	       "percent\n- 2026-01-02: [[A]] - The archive grows by ten percent\n" },
	{ "near-duplicate", NONE, "market and marketing, function and functional",
	  PAGE "- market\n- marketing\n- function\n- functional\n" },
	{ "same-line-on-accounts", 5, "copied to a page that it does not name",
	  "=== Orlin.md\n" ACCOUNT
	  "## Key Facts\n- Tarn buys nine nodes for the cellar\n=== Tarn.md\n" ACCOUNT
	  "## Key Facts\n- Tarn buys nine nodes for the cellar\n" },
	{ "same-line-on-accounts", NONE, "about both",
	  "=== Orlin.md\n" ACCOUNT
	  "## Key Facts\n- Tarn and Orlin share the nine nodes\n=== Tarn.md\n" ACCOUNT
	  "## Key Facts\n- Tarn and Orlin share the nine nodes\n" },
	{ "same-line-on-accounts", NONE,
	  "about both, one by an alias, one by its title",
	  "=== O.md\n---\ntype: customer\naliases:\n  - Orlin Works\n---\n"
	  "## Key Facts\n- Tarn and the Orlin works share nine nodes\n=== T.md\n---\n"
	  "type: customer\ntitle: Tarn\n---\n"
	  "## Key Facts\n- Tarn and the Orlin works share nine nodes\n" },
	{ "same-line-on-accounts", 5, "said where the other account met",
	  "=== Tarn.md\n" ACCOUNT "## Key Facts\n- Somebody buys nine nodes for the "
	  "cellar ([[2026-01-02 Call]])\n=== Orlin.md\n" ACCOUNT
	  "## Key Facts\n- Somebody buys nine nodes for the cellar ([[2026-01-02 "
	  "Call]])\n=== 2026-01-02 Call.md\n---\ntype: meeting\ndate: "
	  "2026-01-02\naccounts:\n  - \"[[Orlin]]\"\n---\n# Call\nOf [[Tarn]], too\n" },
	{ "same-line-on-accounts", NONE, "on another kind of page",
	  "=== Orlin.md\n" ACCOUNT
	  "## Key Facts\n- Somebody buys nine nodes for the cellar\n=== Tarn.md\n## "
	  "Key Facts\n- Somebody buys nine nodes for the cellar\n" },
	{ "meeting-twice", 5, "a misheard name",
	  PAGE ACCOUNT
	  "- 2026-01-02: [[M/2026-01-02 - Tom spoke with Anders of the rewards]]\n"
	  "- 2026-01-02: [[M/2026-01-02 - Tom spoke with Ander and of the "
	  "rewards]]\n" },
	{ "meeting-twice", 0, "two pages",
	  "=== M/a.md\n" MEETING("2026-01-02") "# Tom spoke with Anders of "
					       "rewards\n=== M/b.md\n" MEETING(
						   "2026-01-02") "# Tom spoke with "
								 "Ander of rewards\n" },
	{ "meeting-twice", NONE, "a note of the day, and its meeting",
	  PAGE
	  "---\ndate: 2026-01-02\n---\n# Tom spoke with Ander of rewards\n"
	  "=== M/b.md\n" MEETING("2026-01-02") "# Tom spoke with Anders of rewards\n" },
	{ "meeting-twice", NONE, "two pages, the day of one is a guess",
	  "=== M/a.md\n" MEETING("2026-01-02") "# Tom spoke with Anders of "
					       "rewards\n=== M/b.md\n" MEETING(
						   "2026-01-02") "# Tom spoke with "
								 "Ander of rewards\n"
								 "- The date of this "
								 "meeting is a guess: "
								 "it is the file's\n" },
	{ "meeting-twice", NONE, "a list, the day of one is a guess",
	  PAGE ACCOUNT
	  "- 2026-01-02: [[Tom and Anders on rewards]]\n- 2026-01-02: [[Tom and Ander "
	  "on rewards]]\n=== Tom and Ander on rewards.md\n" MEETING(
	      "2026-01-02") "# Tom\n- The date of this meeting is a guess\n" },
	{ "meeting-twice", NONE, "another day, another number, another matter",
	  PAGE ACCOUNT
	  "- 2026-01-03: [[M/2026-01-03 - Tom spoke with Anders of the rewards]]\n"
	  "- 2026-01-02: [[M/2026-01-02 - Tom spoke with Ander and of the rewards]]\n"
	  "- 2026-01-01: [[M/Sprint 12 review]]\n- 2026-01-01: [[M/Sprint 13 review]]\n"
	  "- 2026-01-01: [[M/ES2003a]]\n- 2026-01-01: [[M/ES2003b]]\n" },
	{ "line-without-source", 5, "a decision",
	  PAGE ACCOUNT "## Key Decisions\n- Six nodes\n" },
	{ "line-without-source", 5, "a blocker under a synonym",
	  PAGE ACCOUNT "## Risks\n- The feed is single\n" },
	{ "line-without-source", NONE, "linked, or below it, or folded",
	  PAGE ACCOUNT "## Facts\n- Six nodes ([[A|x]])\n- Nine nodes\n  - said in "
		       "[[A]]\n- Older: 7 more\n" },
	{ "line-without-source", NONE, "a person's page, and another section",
	  "=== P.md\n" PERSON "## Facts\n- Six nodes\n=== A.md\n" ACCOUNT
	  "## Thoughts\n- Six nodes\n" },
	{ "placeholder", 4, "nothing known", PAGE ACCOUNT "_No known blockers._\n" },
	{ "placeholder", 4, "a description",
	  PAGE ACCOUNT "_Brief description of this customer..._\n" },
	{ "placeholder", 4, "a question",
	  PAGE ACCOUNT "_What are the next actions?_\n" },
	{ "placeholder", 6, "in a cell",
	  PAGE ACCOUNT "| F | V |\n|---|---|\n| Industry | _Unknown_ |\n" },
	{ "placeholder", 6, "empty cells",
	  PAGE ACCOUNT "| P | R | C |\n|---|---|---|\n| Jo | | |\n" },
	{ "placeholder", 4, "to be done", PAGE ACCOUNT "- TBD\n" },
	{ "placeholder", NONE, "words in italics, one empty cell, a page of a person",
	  PAGE ACCOUNT "_They like tea._\n| P | R | C |\n|---|---|---|\n| Jo | | X "
		       "|\n=== B.md\n_What now?_\n" },
	{ "decoration", 1, "a check mark", PAGE "- ✅ Six nodes\n" },
	{ "decoration", NONE, "a task that is done",
	  PAGE "- [x] Six nodes ✅ 2026-01-02\n" },
	{ "sensitive", 4, "pay", PAGE ACCOUNT "- Jo got a stock grant\n" },
	{ "sensitive", NONE, "business",
	  PAGE ACCOUNT "- The offer is signed; grants are paid\n" },
	{ "sensitive", NONE, "elsewhere", PAGE "- Jo got a stock grant\n" },
	{ "executable", 1, "Templater", PAGE "a <% tp.date.now() %>\n" },
	{ "executable", 2, "Templater in code", PAGE "```\n<%* x %>\n```\n" },
	{ "executable", 1, "dataviewjs", PAGE "```dataviewjs\nx\n```\n" },
	{ "executable", 1, "an inline query", PAGE "a `= this.file.name` b\n" },
	{ "executable", 1, "inline JavaScript", PAGE "a `$= dv.x` b\n" },
	{ "executable", 2, "a block that is a query", PAGE "```\n= this.x\n```\n" },
	{ "executable", 2, "a function in tasks",
	  PAGE "```tasks\nfilter by function x\n```\n" },
	{ "executable", 2, "braces in a property", PAGE "---\na: \"{{x}}\"\n---\n" },
	{ "executable", 1, "a frame", PAGE "<IFRAME src=x>\n" },
	{ "executable", NONE, "neutralised, code, comparison",
	  PAGE "&lt;% x %> a < b `a = b` `` `= `` \\`= x\\`\n```js\nx = 1\n```\n" },
	/* ---- sections */
	{ "query-not-about-page", 4, "all tasks",
	  PAGE ACCOUNT "```dataview\nTASK\nFROM \"\"\nWHERE !completed\n```\n" },
	{ "query-not-about-page", 4, "tasks of a folder",
	  PAGE ACCOUNT "```dataview\nTASK\nFROM \"M\"\n```\n" },
	{ "query-not-about-page", 4, "an empty tasks block",
	  PAGE ACCOUNT "```tasks\n```\n" },
	{ "query-not-about-page", NONE, "this, [[]], query.file, its name",
	  PAGE ACCOUNT
	  "```dataview\nTASK FROM \"M\" WHERE contains(outlinks, this.file.link)\n```\n"
	  "```dataview\nLIST FROM [[]]\n```\n```tasks\npath includes "
	  "{{query.file.path}}\n```\n"
	  "```base\nfilters: file.hasLink(this.file)\n```\n" },
	{ "query-not-about-page", NONE, "a page of one's own",
	  PAGE "```dataview\nTASK\nFROM \"M\"\n```\n" },
	{ "empty-section", 5, "before the next heading",
	  PAGE MADE "## Key Facts\n\n## Next Steps\n- x\n" },
	{ "empty-section", 5, "at the end, the ledger apart",
	  PAGE MADE "## Key Facts\n\n%% dossier v1 s-aaaaaaaa %%\n" },
	{ "empty-section", NONE, "a heading below",
	  PAGE MADE "## Key Facts\n### Old\nx\n" },
	{ "empty-section", NONE, "a person's heading, a person's page",
	  PAGE MADE "## Thoughts\n## Key Facts\nx\n=== B.md\n" ACCOUNT
		    "## Key Facts\n" },
	{ "several-sections", 7, "a contact and related",
	  PAGE ACCOUNT "## Key Contacts\n- [[Jo]]\n## Related People\n- [[jo|Jo]]\n" },
	{ "several-sections", NONE, "once, and in an item",
	  PAGE ACCOUNT
	  "## Key Contacts\n- [[Jo]] ([[M#^x|2026]])\n## Next Steps\n- [ ] [[Jo]] "
	  "writes\n## Related People\n- [[Al]] ([[M#^x|2026]])\n" },
	{ "several-sections", NONE, "a meeting in both, a person in one",
	  PAGE ACCOUNT "## Key Contacts\n- [[Jo]] ([[M]])\n## Related People\n- [[Al]] "
		       "([[M]])\n" },
	{ "several-sections", NONE, "a person's page",
	  "=== P.md\n" PERSON "## Key Contacts\n- [[Jo]]\n## Related People\n- "
	  "[[Jo]]\n" },
	{ "comma-topics", 2, "themes",
	  PAGE "## Topics / Themes\nstorage, network, pay, plans\n" },
	{ "comma-topics", NONE, "a line each",
	  PAGE "## Topics\n- storage\n- network, fast and slow\n" },
	{ "comma-topics", NONE, "three words, a quote, a table, another section",
	  PAGE "## Topics\n- racks, tapes, keys\n> racks, tapes, keys, gates\n\n| T "
	       "|\n|---|\n| racks, tapes, keys, gates |\n## Notes\nracks, tapes, keys, "
	       "gates\n" },
	{ "out-of-order", 5, "oldest first",
	  PAGE ACCOUNT "- 2026-01-02: a\n- 2026-01-03: b\n" },
	{ "out-of-order", NONE, "newest first, two lists, a page of one's own",
	  PAGE ACCOUNT "- 2026-01-03: a\n- 2026-01-02: b\n## H\n- 2026-02-03: c\n=== "
		       "B.md\n- 2026-01-02: a\n- 2026-01-03: b\n" },
	{ "out-of-order", 8, "a list below one that is in order",
	  PAGE ACCOUNT "- 2026-01-03: a\n- 2026-01-02: b\n## H\n- 2026-02-03: c\n- "
		       "2026-02-04: d\n" },
	{ "out-of-order", NONE, "one day",
	  PAGE ACCOUNT "- 2026-01-02: a\n- 2026-01-02: b\n" },
	{ "task-before-meeting", NONE,
	  "the day that is left of a meeting whose page was deleted",
	  PAGE
	  "- [ ] call (2026-01-02) - possibly done, [[2026-02-02 O]] 📅 2026-01-20\n" },
	{ "task-before-meeting", 1, "and is a day",
	  PAGE "- [ ] call (2026-01-02) 📅 2026-01-01\n" },
	{ "task-before-meeting", 1, "by the name of the meeting",
	  PAGE "- [ ] call ([[M/2026-01-02 Orlin#^x|x]]) 📅 2026-01-01\n" },
	{ "task-before-meeting", 1, "by the day shown, as a field",
	  PAGE "- [ ] call ([[M/Orlin|2026-01-02]]) [due:: 2026-01-01]\n" },
	{ "task-before-meeting", 5, "on the meeting's page",
	  PAGE MEETING("2026-01-02") "- [ ] call 📅 2026-01-01\n" },
	{ "task-before-meeting", NONE,
	  "the same day, no day, the first of two, in any order",
	  PAGE "- [ ] call ([[2026-01-02 O]]) 📅 2026-01-02\n- [ ] call 📅 2026-01-01\n"
	       "- [ ] call ([[2026-01-02 O]], [[2026-02-02 O]]) 📅 2026-01-20\n"
	       "- [ ] call ([[2026-02-02 O]], [[2026-01-02 O]]) 📅 2026-01-20\n" },
};

#endif
