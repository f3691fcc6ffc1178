/* notes: headings in every style, lists, tasks, tables, a transcript below. */
#include "tests/ingest/reader.h"

/* One line a segment: kind, level, mark of a task, speaker, text. */
static struct str shown(struct reader *x)
{
	static const char letters[] = "schbtpr"; /* as enum seg_kind, h for heading */
	struct buf b = { 0 };

	for (size_t i = 0; i < x->r.segments.n; i++) {
		const struct segment *g = &x->r.segments.v[i];

		buf_fmt(&b, "%c%lld", letters[g->kind], (long long)g->level);
		if (g->mark)
			buf_fmt(&b, "[%c]", g->mark);
		if (g->speaker.len)
			buf_fmt(&b, " %.*s:", STR_ARG(g->speaker));
		buf_fmt(&b, " %.*s\n", STR_ARG(g->text));
	}
	return arena_take(&x->arena, &b);
}

static const struct {
	const char *what, *text, *want;
} cases[] = {
	{ "headings in every style",
	  "# Title\n\n## A\nUnder\n=====\n**Bold one**\nDecisions:\n- x\n\nOpen "
	  "questions\n- y\n",
	  "h2 A\nh1 Under\nh2 Bold one\nh2 Decisions\nb1 x\nh2 Open questions\nb1 "
	  "y\n" },
	{ "a table of turns",
	  "# T\n\n| Time | Speaker | Text |\n|--|--|--|\n| 0:03 | **Ada** | One \\| "
	  "two<br>and |\n"
	  "| 0:06 | | three |\n| 0:09 | Bo | Yes. |\n\nDone.\n",
	  "s0 Ada: One | two and\ns0 Ada: three\ns0 Bo: Yes.\np0 Done.\n" },
	{ "a table of who and what, below its heading",
	  "# T\n## Transkript\n| Sprecher | Text |\n|--|--|\n| Ada | Ja. |\n| Bo | "
	  "Nein. |\n",
	  "s0 Ada: Ja.\ns0 Bo: Nein.\n" },
	{ "a table of tasks", "# T\n| Who | Text |\n|--|--|\n| Ada | Send it |\n",
	  "r1 Who | Text\nr0 Ada | Send it\n" },
	{ "nested bullets", "# T\n- a\n  - b\n    1. c\n- d\n",
	  "b1 a\nb2 b\nb3 c\nb1 d\n" },
	{ "tasks", "# T\n- [ ] a\n- [x] b\n- [-] c\n- [] d\n",
	  "t1[ ] a\nt1[x] b\nt1[-] c\nt1[ ] d\n" },
	{ "boxes that are signs",
	  "# T\n- \xE2\x98\x90 a\n- \xE2\x98\x92 b\n\xE2\x98\x91 c\n",
	  "t1[ ] a\nt1[x] b\nt1[x] c\n" },
	{ "a bullet over two lines", "# T\n- a\n  goes on\n- b\n",
	  "b1 a goes on\nb1 b\n" },
	{ "a broken sentence", "# T\nWe take\nthe first.\nThen B\nC\n",
	  "p0 We take the first.\np0 Then B\np0 C\n" },
	{ "tables", "# T\n| Task | Who |\n|---|---|\n| a \\| b | **Ada** |\n| c | |\n",
	  "r1 Task | Who\nr0 a | b | Ada\nr0 c | \n" },
	{ "quotes and call-outs", "# T\n> said so\n\n> [!note] Mind\n> - gap\n",
	  "p0 said so\np0 Mind\nb1 gap\n" },
	{ "code and comments are left out",
	  "# T\n- a\n```\ncode\n```\n%% no %%\n<!-- no -->\n", "b1 a\n" },
	{ "words without marks",
	  "# T\n- **a** `b` [c](http://x.example) [[P/D|e]] \\[f\\] ~~gone~~ "
	  "snake_case _g_ 2*3\n",
	  "b1 a b c e [f]  snake_case g 2*3\n" },
	{ "an empty heading", "# T\n\n###\n\n- a\n", "b1 a\n" },
	{ "a transcript below",
	  "# T\n- a\n\n## Transcript\n\n**Me:** Hi.\n\n[0:00:04.20] Toby: Yes.\nAda: "
	  "No.\n\n"
	  "## After\n- b\n",
	  "b1 a\ns0 Me: Hi.\ns0 Toby: Yes.\ns0 Ada: No.\nh2 After\nb1 b\n" },
	{ "a table pasted from a text processor",
	  "# T\nBefore.\n\nAction\tOwner\tDue\nSend it\tAda\t16/3\nCall\tBo | Cy\t\n\n"
	  "2.1\tAda reported.\n",
	  "p0 Before.\nr1 Action | Owner | Due\nr0 Send it | Ada | 16/3\nr0 Call | Bo "
	  "/ "
	  "Cy\np0 Ada reported.\n" },
	{ "a table without its rule",
	  "# T\nDate: 2026-03-12\n\nNo | Topic | Action\n1 | Tyres | Order\n- x\n",
	  "r1 No | Topic | Action\nr0 1 | Tyres | Order\nb1 x\n" },
	{ "no table", "# T\nWell | then | go.\nAda | 0:03 | Yes.\n- x\n",
	  "p0 Well | then | go.\np0 Ada | 0:03 | Yes.\nb1 x\n" },
	{ "blocks with times",
	  "# T\n# **\xF0\x9F\x93\x96 Transcript**\n\n## **T - Transcript**\n\n### "
	  "00:00:00\n\n"
	  "**Maya:** 2027\\.  \n\n### [00:05:12](https://x.example)\n\n**Toby:** Ok.\n",
	  "s0 Maya: 2027.\ns0 Toby: Ok.\n" },
	{ "bullets of a transcript",
	  "# T\n- a\n\n## Transcript\n\n- Ada: Hi - there.\n- Toby: Yes.\n",
	  "b1 a\ns0 Ada: Hi - there.\ns0 Toby: Yes.\n" },
	{ "words of nobody in a transcript",
	  "# T\n## Transcript\nHow full? Four fifths.\n",
	  "s0 How full? Four fifths.\n" },
	{ "Notion",
	  "<meeting-notes>\n\tT\n\t<notes>\n\t\t- a\n\t\t<empty-block/>\n\t</notes>\n"
	  "\t<transcript>\n\t\tHi.\n\t</transcript>\n</meeting-notes>\n",
	  "h2 notes\nb1 a\ns0 Hi.\n" },
	{ "a chat below",
	  "# T\n- a\n\n## Chat\n10:02 Ada: link\n10:03 Bo: thanks\n\n## After\n- b\n",
	  "b1 a\nh2 Chat\nc0 Ada: link\nc0 Bo: thanks\nh2 After\nb1 b\n" },
	{ "notes about a chat", "# T\n## Chat\n- Ada sent a link\n",
	  "h2 Chat\nb1 Ada sent a link\n" },
	{ "bold keys are no speakers",
	  "# T\n\n## A\n**Goal:** north\n**Risk:** licence\n\n## B\n**Goal:** south\n",
	  "h2 A\np0 Goal: north\np0 Risk: licence\nh2 B\np0 Goal: south\n" },
	{ "headings of names above times",
	  "# T\n\n## Transcript\n\n### Ada\n*00:03*\n\nHi.\n\n### "
	  "Bo\n*00:09*\n\nYes.\n\n"
	  "### Ada\n*00:12*\n\nGood.\n",
	  "s0 Ada: Hi.\ns0 Bo: Yes.\ns0 Ada: Good.\n" },
	{ "the same headings in each part are no names",
	  "# T\n\n## A\n### Outcome\nx\n### Reason\nx\n## B\n### Outcome\nx\n### "
	  "Reason\nx\n",
	  "h2 A\nh3 Outcome\np0 x\nh3 Reason\np0 x\nh2 B\nh3 Outcome\np0 x\nh3 "
	  "Reason\np0 x\n" },
	{ "a bold heading ends the names of those present",
	  "# T\n\n**Attendees**\nAda, Bo\n\n**Points**\n1. a\n2. b: c\n",
	  "h2 Points\nb1 a\nb1 b: c\n" },
	{ "several lines in a cell", "# T\n| a | b |\n|--|--|\n| c<br>d | e |\n",
	  "r1 a | b\nr0 c d | e\n" },
	{ "keys of a header in a list are no points",
	  "# T\n\n- Client: Orlin\n- Date: 2026-03-04\n\n## A\n- b\n",
	  "p0 Client: Orlin\nh2 A\nb1 b\n" },
	{ "what people of a list say, above tasks",
	  "# T\n\n* Ada: a\n* Bo: b\n\n**To-dos**\n* Ada: c\n",
	  "b1 Ada: a\nb1 Bo: b\nh2 To-dos\nb1 Ada: c\n" },
	{ "tasks with names are no talk",
	  "# T\n\n## Actions\n- [ ] Ada: send it\n- [ ] Bo: read it\n\n## Risks\n- a\n",
	  "h2 Actions\nt1[ ] Ada: send it\nt1[ ] Bo: read it\nh2 Risks\nb1 a\n" },
	{ "heads that are headings with a time",
	  "# T\n\n## Transcript\n\n### Ada Quill (00:04)\nHow full?\n\n### Bo Orlin "
	  "[00:09]\nVery.\n",
	  "s0 Ada Quill: How full?\ns0 Bo Orlin: Very.\n" },
	{ "heads that are headings alone",
	  "# T\n\n## Transcript\n\n### Ada Quill\nHow full?\n\n### Bo\nVery.\n\n### "
	  "Ada Quill\nGood.\n",
	  "s0 Ada Quill: How full?\ns0 Bo: Very.\ns0 Ada Quill: Good.\n" },
	{ "chapters of a transcript are none",
	  "# T\n\n## Transcript\n\n### Opening Words (00:00)\nAda: How full?\n\n### "
	  "Archive Sizing (04:00)\nBo: Very.\nAda: Good.\n",
	  "h3 Opening Words (00:00)\ns0 Ada: How full?\nh3 Archive Sizing (04:00)\ns0 "
	  "Bo: Very.\ns0 Ada: Good.\n" },
	{ "times as code",
	  "# T\n\n## Transcript\n\n`00:04` **Ada Quill**: How full?\n\n`00:09` **Bo**: "
	  "Very.\n",
	  "s0 Ada Quill: How full?\ns0 Bo: Very.\n" },
	{ "bold times in a list",
	  "# T\n\n## Transcript\n\n- **00:04** Ada Quill: How full?\n- **00:09** Bo: "
	  "Very.\n",
	  "s0 Ada Quill: How full?\ns0 Bo: Very.\n" },
	{ "bold times and names",
	  "# T\n\n## Transcript\n\n**00:04 - Ada Quill:** How full?\n\n**00:09 - Bo:** "
	  "Very.\n",
	  "s0 Ada Quill: How full?\ns0 Bo: Very.\n" },
	{ "two bold names below notes",
	  "# T\n\n## Summary\n- full\n\n## Transcript\n**Ada Quill** (00:00:04)\nHow "
	  "full?\n\n**Bo** (00:00:09)\nVery.\n",
	  "h2 Summary\nb1 full\ns0 Ada Quill: How full?\ns0 Bo: Very.\n" },
	{ "a bold name, a dash, a time",
	  "# T\n\n## Transcript\n\n**Ada Quill** \xE2\x80\x93 0:04\n\nHow "
	  "full?\n\n**Bo** \xE2\x80\x93 0:09\n\nVery.\n",
	  "s0 Ada Quill: How full?\ns0 Bo: Very.\n" },
	{ "times in italics",
	  "# T\n\n## Transcript\n\n**Ada Quill** *(00:04)*\nHow full?\n\n**Bo** "
	  "*(00:09)*\nVery.\n",
	  "s0 Ada Quill: How full?\ns0 Bo: Very.\n" },
	{ "call-outs with a title of notes",
	  "# T\n\n> [!summary] Summary\n> Full.\n\n> [!quote]- Transcript\n> **Ada:** "
	  "How full?\n> **Bo:** Very.\n\nDone.\n",
	  "h2 Summary\np0 Full.\ns0 Ada: How full?\ns0 Bo: Very.\np0 Done.\n" },
	{ "a bold time is no turn",
	  "# T\n\n**10:00** Welcome\n\n**10:15** Sizing\n\n**10:30** Lunch\n",
	  "p0 10:00 Welcome\np0 10:15 Sizing\np0 10:30 Lunch\n" },
	{ "a list of minutes: no turns",
	  "# T\n\nPresent: Ada Quill\n\n- Decided: two vans.\n- Decided: one "
	  "store.\n- AP: Ada to call.\n- AP: Bo to write.\n- Larkmoor compared: "
	  "slow.\n",
	  "b1 Decided: two vans.\nb1 Decided: one store.\nb1 AP: Ada to call.\nb1 AP: "
	  "Bo to write.\nb1 Larkmoor compared: slow.\n" },
	{ "pictures are no words",
	  "# T\n- a ![chart](x.png)\n\n![[board.png]]\n\nWait! [b](y)\n",
	  "b1 a\np0 Wait! b\n" },
	{ "boilerplate is dropped",
	  "# T\n- a\n\nYou should review Gemini's notes to make sure they're "
	  "accurate.\n",
	  "b1 a\n" },
};

static void test_bodies(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct reader x;
		bool ok = reader_open(&x, str_z(cases[i].text));
		struct str got = shown(&x);

		OK(ok && (x.format == &format_notes || x.format == &format_meet ||
			  x.format == &format_notion),
		   "%s: read as notes", cases[i].what);
		OK(str_eq(got, str_z(cases[i].want)), "%s: %.*s", cases[i].what,
		   STR_ARG(got));
		OK(str_eq(x.r.title, STRL("T")) || i == 0, "%s: title", cases[i].what);
		reader_close(&x);
	}
}

static const struct {
	const char *what, *text, *title, *date, *start;
	size_t people;
} heads[] = {
	{ "front matter",
	  "---\ntitle: \"Larkmoor: intro\"\ndate: 2026-02-03\nattendees: [Ada Quill, "
	  "Toby]\n"
	  "---\n- x\n",
	  "Larkmoor: intro", "2026-02-03", "", 2 },
	{ "a title that says nothing, and a subject",
	  "MINUTES OF MEETING\n\nSubject:\tSteering\nDate:\t13 March 2026, 14:00\n"
	  "Present:\tA. Quill (AQ), B. Ost (BO)\n\n- x\n",
	  "Steering", "2026-03-13", "14:00", 2 },
	{ "a mail that was pasted",
	  "From: Ada Quill\nTo: Bo; Cy\nSubject: Kiln review\n\nWe met.\n\n- x\n",
	  "Kiln review", "", "", 0 },
	{ "block list, wiki links, created",
	  "---\ncreated: 2026-02-03T10:00:00.000Z\nattendees:\n  - \"[[people/Ada]]\"\n"
	  "  - [[Bo Li]]\n  - Toby <toby@larkmoor.example>\n---\n# Intro\n- x\n",
	  "Intro", "2026-02-03", "10:00", 3 },
	{ "front matter that is no YAML",
	  "---\ntitle: Larkmoor: intro\ndate: 2026-02-03\nattendees: Ada, Toby\n---\n- "
	  "x\n",
	  "Larkmoor: intro", "2026-02-03", "", 2 },
	{ "a line with date and people",
	  "# SA / PS\nTue, 17 Feb 26 \xC2\xB7 Colm, Ines, TJV\n- x\n", "SA / PS",
	  "2026-02-17", "", 3 },
	{ "headings with a date",
	  "# Call 118\n### Meeting Date/Time: Thursday 2023/9/21 at 14:00 UTC\n- x\n",
	  "Call 118", "2023-09-21", "14:00", 0 },
	{ "a section of those present",
	  "# Call\n## Attendees\n- Ada\n- Toby\n## Notes\n- x\n", "Call", "", "", 2 },
	{ "the two sides of a table", "# T\nPresent: Ada, Bo Lund / Anna, Cy\n- x\n",
	  "T", "", "", 4 },
	{ "what is said of people, no list of them",
	  "# T\n## People\n- Nights 5 of 8\n- No hiring until 1 July; two agency\n- "
	  "x\n",
	  "T", "", "", 0 },
	{ "Gemini",
	  "# \xF0\x9F\x93\x9D Notes\n\nFeb 3, 2026\n\n## Intro\n\n"
	  "Invited [Ada](mailto:ada@orlin.example) <toby@larkmoor.example> "
	  "~~[No](mailto:no@orlin.example)~~\n\n### Summary\n\nx\n",
	  "Intro", "2026-02-03", "", 2 },
	{ "Gemini in another language",
	  "# \xF0\x9F\x93\x9D Notizen\n\n3. M\xC3\xA4rz 2026\n\n## Auftakt\n\n"
	  "Eingeladen [Ada](mailto:ada@orlin.example) [Bo](mailto:bo@orlin.example)\n\n"
	  "### Zusammenfassung\n\nx\n",
	  "Auftakt", "2026-03-03", "", 2 },
	{ "a date in the title", "# Weekly 2026-02-03\n- x\n", "Weekly 2026-02-03",
	  "2026-02-03", "", 0 },
	{ "a title with a colon", "# Aurora: kickoff\n\nDate: 2026-01-14\n\n- x\n",
	  "Aurora: kickoff", "2026-01-14", "", 0 },
	{ "a title with a colon and no mark",
	  "Aurora: kickoff\nDate: 2026-01-14\n\n## A\n- x\n", "Aurora: kickoff",
	  "2026-01-14", "", 0 },
	{ "minutes: when it was held, who was not there",
	  "MINUTES\nHeld on Tuesday, 10 March 2026 at 2:00 pm\nPresent: Ada (Chair), "
	  "Bo\nApologies: Cy\n\n- y\n- x\n",
	  "", "2026-03-10", "14:00", 2 },
	{ "the same in French",
	  "# Comit\xC3\xA9 : pilotage\n\nDate : 12 mars 2026\nPr\xC3\xA9sents : "
	  "Ad\xC3\xA8le, Bo\nExcus\xC3\xA9s : Cy\n\n- y\n- x\n",
	  "Comit\xC3\xA9 : pilotage", "2026-03-12", "", 2 },
	{ "one section of several, below text",
	  "Typed on the train.\n\n# Known\n- y\n\n# Agreed\n- x\n", "", "", "", 0 },
	{ "the only heading, below text", "Typed on the train.\n\n# Weekly\n- x\n",
	  "Weekly", "", "", 0 },
	{ "a greeting is no title", "Hi all,\n\n- y\n- x\n", "", "", "", 0 },
	{ "names joined by a word", "# T\nAttendees: @Ada and @Bo\n- x\n", "T", "", "",
	  2 },
	{ "people as links of a Google document",
	  "# T\n\nAttendees: [Ada Quill](mailto:ada@x.example) "
	  "[Bo](mailto:bo@y.example), Cy "
	  "and [Dee](mailto:dee@x.example)\n\n- x\n",
	  "T", "", "", 4 },
	{ "keys in bullets, people in bullets below",
	  "# T\n\n- Date: 2026-03-04\n- Attendees:\n  - Ada (Orlin)\n  - Bo\n- "
	  "Location: "
	  "Zoom\n\n## Notes\n- x\n",
	  "T", "2026-03-04", "", 2 },
	{ "keys that nobody knows above others in a list",
	  "# T\n\n- **Client:** Orlin\n- **Time:** 10:00\n- **Date:** 2026-03-04\n"
	  "- Attendees:\n  - Ada\n  - Bo\n- Facilitator: Cy\n\n## Notes\n- x\n",
	  "T", "2026-03-04", "10:00", 2 },
	{ "a table of keys",
	  "# T\n\n| | |\n|---|---|\n| **Date** | 2026-03-04 |\n| Client | Orlin |\n"
	  "| Attendees | Ada<br>[Bo](mailto:bo@x.example) |\n\n## A\n- x\n",
	  "T", "2026-03-04", "", 2 },
	{ "a table of tasks with a key for a head",
	  "# T\n\n| Who | What |\n|---|---|\n| Ada | Date |\n\n- x\n", "T", "", "", 0 },
	{ "a list that only speaks of dates",
	  "# T\n\n- We met the caterer.\n- Date: 2026-03-04\n- x\n", "T", "", "", 0 },
	{ "a bold line of date and times",
	  "# T\n**Wed Mar 4, 2026 \xE2\x80\xA2 10:00 AM - 10:30 AM**\n\n- x\n", "T",
	  "2026-03-04", "10:00", 0 },
	{ "how long in brackets", "# T\n\nMarch 4, 2026, 10:00 AM (30 min)\n\n- x\n",
	  "T", "2026-03-04", "10:00", 0 },
	{ "a table of those present",
	  "# T\n\n| Name | Role | Company |\n|---|---|---|\n| Ada | Chair | Orlin |\n| "
	  "Bo | "
	  "PM | |\n\n- x\n",
	  "T", "", "", 2 },
	{ "a table of something else",
	  "# T\n\n| Name | Price |\n|---|---|\n| Van | 10 |\n\n## A\n\n| Name | Day "
	  "|\n|---|---|\n| Fair | Friday |\n\n- x\n",
	  "T", "", "", 0 },
	{ "an anchor of a Google document", "# T {#t}\n\n## A {#a}\n\n- x\n", "T", "",
	  "", 0 },
	{ "a date in a title without a mark", "Call of 4 March 2026\n\n- y\n- x\n",
	  "Call of 4 March 2026", "2026-03-04", "", 0 },
	{ "a title that is the name of a section",
	  "# Meeting Notes\n\n**Date:** 2026-02-03\n**Attendees:** Ada Quill, "
	  "Toby\n\n## Decisions\n- x\n",
	  "", "2026-02-03", "", 2 },
	{ "the same without a mark",
	  "Summary\n\nDate: 2026-02-03\nAttendees: Ada Quill, Toby\n\n- x\n- x\n", "",
	  "2026-02-03", "", 2 },
	{ "a section that is no title", "# Decisions\n\nStart: 2026-02-03\n\n- x\n", "",
	  "", "", 0 },
	{ "a recording that is shown above",
	  "![[Recording 20260203100000.webm]]\n\n- y\n- x\n", "", "2026-02-03", "10:00",
	  0 },
	{ "a recording with a name",
	  "# Weekly\n![[Larkmoor sync 2026-02-03.m4a]]\n\n- y\n- x\n", "Weekly", "", "",
	  0 },
	{ "nothing above", "## Decisions\n- x\n", "", "", "", 0 },
};

static void test_heads(void)
{
	for (size_t i = 0; i < COUNT(heads); i++) {
		struct reader x;
		bool ok = reader_open(&x, str_z(heads[i].text));
		const struct segment *last =
		    x.r.segments.n ? &x.r.segments.v[x.r.segments.n - 1] : NULL;

		OK(ok && last && str_eq(last->text, STRL("x")), "%s: read",
		   heads[i].what);
		OK(str_eq(x.r.title, str_z(heads[i].title)), "%s: title %.*s",
		   heads[i].what, STR_ARG(x.r.title));
		OK(str_eq(x.r.date, str_z(heads[i].date)) &&
		       str_eq(x.r.start, str_z(heads[i].start)),
		   "%s: time %.*s", heads[i].what, STR_ARG(x.r.date));
		OK(x.r.participants.n == heads[i].people, "%s: people %zu",
		   heads[i].what, x.r.participants.n);
		reader_close(&x);
	}
}

/* A link of somebody present has the address. */
static void test_link(void)
{
	struct reader x;

	(void)reader_open(
	    &x, STRL("# T\n**Attendees:** [Ada Quill](mailto:ada@x.example)\n\n- x\n"));
	OK(x.r.participants.n == 1 &&
	       str_eq(x.r.participants.v[0].email, STRL("ada@x.example")) &&
	       str_eq(x.r.participants.v[0].name, STRL("Ada Quill")),
	   "a link: name and address");
	reader_close(&x);
}

static void test_lines(void)
{
	struct reader x;

	OK(reader_open(&x, STRL("---\na: b\n---\n# T\n\nUnder\n-----\n\n- a\n\n- b\n")),
	   "read");
	OK(x.r.segments.n == 3 && x.r.segments.v[0].line == 6 &&
	       x.r.segments.v[2].line == 11,
	   "segments know their lines");
	reader_close(&x);
}

/* Each "Transcript" begins a talk, and the shapes of the text are not sought again. */
static void test_many_talks(void)
{
	struct buf b = { 0 };
	struct reader x;

	for (int i = 0; i < 2000; i++)
		buf_fmt(&b, "# Transcript\n\nAda 0:%02d\nYes.\n\n", i % 60);
	OK(reader_open(&x, buf_view(&b)) && x.r.segments.n >= 2000, "many talks");
	OK(x.arena.used < 64 * b.len, "their memory: %zu for %zu bytes", x.arena.used,
	   b.len);
	reader_close(&x);
	buf_fini(&b);
}

int main(void)
{
	test_many_talks();
	test_bodies();
	test_heads();
	test_link();
	test_lines();
	return tap_end();
}
