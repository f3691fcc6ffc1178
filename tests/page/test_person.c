/* Tests of the person page. */
#include "tests/page/world.h"

#include "tests/tap.h"

static bool has(struct str s, const char *z)
{
	return str_has(s, str_z(z));
}

static void check_whole(void)
{
	struct world *w = world_new();
	struct page p;
	struct err e = { 0 };
	static const char want[] =
	    "---\ntype: person\ndossier_id: p-1\nemail: toby@larkmoor.example\n"
	    "org: \"[[Larkmoor Health Group]]\"\nrole: PACS administrator\ntags:\n"
	    "  - type/person\n---\n\n# Toby Crane\n\n## Overview\n\n"
	    "- PACS administrator, [[Larkmoor Health Group]] "
	    "([[Meetings/2026-02-03 Larkmoor intro|2026-02-03]])\n\n"
	    "## Accounts\n\n- [[Larkmoor Health Group]]\n\n"
	    "## Open Tasks\n\n```dataview\nTASK\n"
	    "FROM \"Accounts\" OR \"People\" OR \"Meetings\" OR \"Projects\"\n"
	    "WHERE !checked AND file.path != this.file.path AND contains(map(outlinks, "
	    "(l) => link(meta(l).path)), this.file.link)\nSORT due ASC\nLIMIT "
	    "50\n```\n\n"
	    "## Recent Meetings\n\n"
	    "- 2026-04-07: [[Meetings/2026-04-07 Larkmoor review|Larkmoor review]]\n"
	    "- 2026-02-03: [[Meetings/2026-02-03 Larkmoor intro|Larkmoor intro]] - "
	    "Larkmoor wants its images archived.\n";
	const struct page_line *line;
	struct str s;

	OK(WORLD_PAGE(w, person, &w->toby, &p, &e) == 0, "renders %s", e.text);
	s = world_text(w, &p);
	if (!OK(str_eq(s, str_z(want)), "the whole page"))
		printf("# got\n%.*s\n", STR_ARG(s));
	OK(p.entity == &w->toby.e && p.sources.n == 2, "entity and sources");
	line = world_line(&p, "2026-04-07: ");
	OK(line && str_eq(line->date, STRL("2026-04-07")),
	   "a meeting's line has its date");
	world_free(w);
}

static void check_little(void)
{
	struct world *w = world_new();
	struct page p;
	struct err e = { 0 };
	struct str s;

	WORLD_PAGE(w, person, &w->sam, &p, &e);
	s = world_text(w, &p);
	OK(!has(s, "role:") && !has(s, "org:") && !has(s, "email:"),
	   "only what is known");
	OK(!has(s, "## Overview") && !has(s, "## Accounts") && !has(s, "## Recent"),
	   "no empty section");
	WORLD_PAGE(w, person, &w->maya, &p, &e);
	s = world_text(w, &p);
	OK(has(s, "org: Halvorsen Imaging\n"),
	   "an organisation without page is a name");
	OK(has(s, "\n- Halvorsen Imaging\n"),
	   "and stands alone where no role is known");
	world_free(w);
}

int main(void)
{
	check_whole();
	check_little();
	return tap_end();
}
