/* running notes: which headings part a text into meetings, and what their days are. */
#include "ingest/written/running.h"

#include "tests/tap.h"

/* want: "day title" of each part, oldest last or first as they stand; "" = one meeting.
 */
static const struct {
	const char *what, *text, *want;
} cases[] = {
	{ "newest first",
	  "# Graystone\n## 2026-03-11 \xE2\x80\x93 weekly\n- a\n## 2026-03-04\n- b\n",
	  "2026-03-11 weekly|2026-03-04 " },
	{ "oldest first", "## 2026-03-04\n- a\n## 2026-03-11\n- b\n",
	  "2026-03-04 |2026-03-11 " },
	{ "as Google's documents have them",
	  "# Mar 4, 2026 | Orlin sync {#mar-4}\nAttendees: Ada\n- a\n# **Feb 25, 2026 "
	  "\\| "
	  "Orlin sync**\n- b\n",
	  "2026-03-04 Orlin sync|2026-02-25 Orlin sync" },
	{ "the title before the day",
	  "# Weekly (Wed 11 March 2026)\n- a\n# Weekly, Wed 4 March 2026\n- b\n",
	  "2026-03-11 Weekly|2026-03-04 Weekly" },
	{ "times and lengths are no title",
	  "## 2026-03-11 10:00-10:30 (30 min)\n- a\n## 2026-03-04, 10:00\n- b\n",
	  "2026-03-11 |2026-03-04 " },
	{ "bold lines",
	  "# Orlin\n\n**11 March 2026**\n- a\n\n**Decisions**\n- go\n\n**4 March 2026 "
	  "- "
	  "weekly**\n- b\n",
	  "2026-03-11 |2026-03-04 weekly" },
	{ "lines of their own",
	  "Larkmoor\n\n04.03.2026\n\nA.\nDecisions\nB.\n\n11.03.2026\n\nC.\nNext "
	  "steps\nD.\n",
	  "2026-03-04 |2026-03-11 " },
	{ "three without marks",
	  "18 Feb 2026\nA.\n\n25 Feb 2026\nB.\n\n4. M\xC3\xA4rz 2026 - Jour fixe\nC.\n",
	  "2026-02-18 |2026-02-25 |2026-03-04 Jour fixe" },
	{ "years above them",
	  "# 2026\n## Wednesday 7 January\n- a\n# 2025\n## Wed 17 Dec \xE2\x80\x93 "
	  "x\n- b\n",
	  "2026-01-07 |2025-12-17 x" },
	{ "months above them",
	  "# Notes\n## March 2026\n### 11 March\n- a\n### 4 March\n- b\n## February "
	  "2026\n### 25 February\n- c\n",
	  "2026-03-11 |2026-03-04 |2026-02-25 " },
	{ "the year beside them, over its end",
	  "## Wednesday 7 January\n- a\n## Wednesday 17 December\n- b\n## 10 Dec "
	  "2025\n- "
	  "c\n",
	  "2026-01-07 |2025-12-17 |2025-12-10 " },
	{ "the year in the title", "# Fell 2026\n## 11 March\n- a\n## 4 March\n- b\n",
	  "2026-03-11 |2026-03-04 " },
	{ "no year", "# Fell\n## 11 March\n- a\n## 4 March\n- b\n", "" },
	{ "one of them says which number is the month",
	  "## 3/4/2026\n- a\n## 18/3/2026\n- b\n", "2026-04-03 |2026-03-18 " },
	{ "and else how close they lie", "## 3/4/2026\n- a\n## 10/4/2026\n- b\n",
	  "2026-04-03 |2026-04-10 " },
	{ "as where the month stands first", "## 4/3/2026\n- a\n## 4/10/2026\n- b\n",
	  "2026-04-03 |2026-04-10 " },
	{ "contacts above, and one heading of others among four",
	  "# G\n## Contacts\n- Cy\n## 2026-03-18\n- a\n## 2026-03-11\n- b\n## "
	  "2026-03-04\n- "
	  "c\n## Links\n- d\n",
	  "2026-03-18 |2026-03-11 |2026-03-04 " },
	{ "parts of notes at the same level",
	  "# 2026-03-11\n# Decisions\n- a\n# Next steps\n- b\n# 2026-03-04\n# "
	  "Decisions\n- "
	  "c\n",
	  "2026-03-11 |2026-03-04 " },
	{ "below a heading that says so",
	  "# Orlin\n## About\nText.\n## Meeting log\n### 2026-03-11\n- a\n### "
	  "2026-03-04\n- b\n## Contacts\n- Cy\n",
	  "2026-03-11 |2026-03-04 " },
	{ "a timeline",
	  "# Kickoff\n- a\n## Timeline\n### 4 March 2026 - pilot starts\nx\n### 8 "
	  "April 2026 "
	  "- rollout\ny\n",
	  "" },
	{ "a timeline of bold lines",
	  "# Kickoff\n## Next steps\n**4 March 2026** pilot\nx\n\n**8 April 2026** "
	  "rollout\ny\n",
	  "" },
	{ "an agenda above",
	  "# G notes\n## Agenda for next time\n- x\n## 2026-03-11\n- a\n## "
	  "2026-03-04\n- b\n",
	  "2026-03-11 |2026-03-04 " },
	{ "a timeline at the level of its days",
	  "# G notes\n## Timeline\n## 2026-03-04\n- a\n## 2026-04-08\n- b\n", "" },
	{ "a timeline of a day's notes",
	  "# 4 March 2026 - Orlin weekly\n- a\n## 8 April 2026 - pilot\n- x\n## 6 May "
	  "2026 - "
	  "rollout\n- y\n",
	  "" },
	{ "below any other heading",
	  "# Kickoff\n## Pilot\n### 2026-03-11\n- a\n### 2026-03-04\n- b\n", "" },
	{ "a plan",
	  "# Rollout plan\n## 2026-03-04 start\n- a\n## 2026-04-08 end\n- b\n", "" },
	{ "notes on a plan",
	  "# Account plan: meeting notes\n## 2026-03-11\n- a\n## 2026-03-04\n- b\n",
	  "2026-03-11 |2026-03-04 " },
	{ "releases",
	  "# Changelog\n## [1.2] - 2026-03-11\n- a\n## [1.1] - 2026-03-04\n- b\n", "" },
	{ "days of one event",
	  "# Orlin\n## Day 1 - 4 March 2026\n- a\n## Day 2 - 5 March 2026\n- b\n", "" },
	{ "without numbers",
	  "# Orlin offsite\n## 4 March 2026\n- a\n## 5 March 2026\n- b\n", "" },
	{ "days of standups", "# Standup\n## 4 March 2026\n- a\n## 5 March 2026\n- b\n",
	  "2026-03-04 |2026-03-05 " },
	{ "due days", "## Due: 2026-03-04\n- a\n## Due: 2026-03-11\n- b\n", "" },
	{ "reviews of days",
	  "## Review of 2026-03-04\n- a\n## Review of 2026-03-11\n- b\n", "" },
	{ "spans of days",
	  "## 2026-03-02 - 2026-03-06\n- a\n## 2026-03-09 - 2026-03-13\n- b\n", "" },
	{ "sentences",
	  "## On 2026-03-04 we met.\n- a\n## On 2026-03-11 we did not.\n- b\n", "" },
	{ "one day", "## 2026-03-04 a\n- a\n## 2026-03-04 b\n- b\n", "" },
	{ "days in no order",
	  "## 2026-03-04\n- a\n## 2026-05-11\n- b\n## 2026-03-02\n- c\n## "
	  "2026-06-01\n- d\n",
	  "" },
	{ "many other headings",
	  "## 2026-03-04\n- a\n## Pilot\n- b\n## 2026-03-11\n- c\n## Budget\n- d\n",
	  "" },
	{ "nothing below them",
	  "## 2026-03-04 start\n## 2026-04-08 end\n- b\n## 2026-05-01\n", "" },
	{ "the next meeting on a line of its own",
	  "4 March 2026\n\nA.\n\nNext meeting\n\n11 March 2026\n\nAt ten.\n", "" },
	{ "in a fence", "```\n## 2026-03-11\n- a\n## 2026-03-04\n- b\n```\n", "" },
	{ "the first of a series", "# G\n## 2026-03-04 - weekly\n- a\n",
	  "2026-03-04 weekly" },
	{ "with more above, where the title says so",
	  "# G running notes\nAttendees: Ada\n## Contacts\n- Cy\n## 2026-03-04\n- a\n",
	  "2026-03-04 " },
	{ "but no notes of a meeting",
	  "# G meeting notes\n## Decisions\n- Go\n## 2026-03-04\n- a\n", "" },
	{ "a day below the title", "# G\n## 2026-03-04\n- a\n", "" },
	{ "one day in a text", "# G\n## Pilot\n- x\n## 2026-03-04 - start\n- a\n", "" },
};

static struct str shown(struct arena *a, struct str text)
{
	struct running r;
	struct buf b = { 0 };

	(void)running_find(a, text, &r);
	for (size_t i = 0; i < r.parts.n; i++) {
		const struct dayhead *h = &r.parts.v[i].head;

		buf_fmt(&b, "%s%.*s %.*s", i ? "|" : "",
			STR_ARG(date_text(a, h->when.days)), STR_ARG(h->title));
	}
	return arena_take(a, &b);
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct str got = shown(&a, str_z(cases[i].text));

		OK(str_eq(got, str_z(cases[i].want)), "%s", cases[i].what);
		if (!str_eq(got, str_z(cases[i].want)))
			printf("# got %.*s\n", STR_ARG(got));
		arena_fini(&a);
	}
	return tap_end();
}
