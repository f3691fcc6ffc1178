/* Tests of the account page: what stands on it, where, and what never does. */
#include "tests/page/world.h"

#include "tests/tap.h"

static struct str render(struct world *w, struct page *p)
{
	struct err e = { 0 };

	OK(WORLD_PAGE(w, account, &w->larkmoor, p, &e) == 0, "renders %s", e.text);
	return world_text(w, p);
}

static bool has(struct str s, const char *z)
{
	return str_has(s, str_z(z));
}

/* The whole page, so that its look is reviewed when it changes. */
static void check_whole(void)
{
	struct world *w = world_new();
	struct page p;
	struct entry *d = world_entry(w, ITEM_DECISION, "Two sites, equal size", "q");
	struct entry *t =
	    world_entry(w, ITEM_ACTION, "Maya Lindgren will ask legal", "q");
	static const char want[] =
	    "---\ntype: customer\ndossier_id: a-0011223344556677\ndomains:\n"
	    "  - larkmoor.example\nlast_contact: 2026-04-07\ntags:\n  - "
	    "type/customer\n---\n\n"
	    "# Larkmoor Health Group\n\n## Account Overview\n\n"
	    "Customer \xC2\xB7 2 meetings since 2026-02-03 \xC2\xB7 last 2026-04-07\n\n"
	    "## Account Status\n\n| Field | Value |\n|-------|-------|\n"
	    "| **Status** | Customer |\n| **Domain** | larkmoor.example |\n\n"
	    "## Key Contacts\n\n- [[Toby Crane]] - PACS administrator "
	    "([[Meetings/2026-02-03 Larkmoor intro|2026-02-03]])\n\n"
	    "## Active Projects\n\n```dataview\nLIST\nFROM [[]] AND "
	    "(\"Projects\")\n```\n\n"
	    "## Next Steps\n\n- [ ] [[People/Maya Lindgren|Maya Lindgren]] will ask "
	    "legal "
	    "([[Meetings/2026-02-03 Larkmoor intro#^i-52c1|2026-02-03]]) "
	    "\xE2\x8F\xAB \xF0\x9F\x93\x85 2026-02-18\n\n"
	    "## Open Tasks\n\n```dataview\nTASK\n"
	    "FROM \"Accounts\" OR \"People\" OR \"Meetings\" OR \"Projects\"\n"
	    "WHERE !checked AND file.path != this.file.path AND contains(map(outlinks, "
	    "(l) => link(meta(l).path)), this.file.link)\nSORT due ASC\nLIMIT "
	    "50\n```\n\n"
	    "## Key Decisions\n\n- Two sites, equal size "
	    "([[Meetings/2026-02-03 Larkmoor intro#^i-52c0|2026-02-03]], "
	    "[[Meetings/2026-04-07 Larkmoor review#^i-3|2026-04-07]])\n\n"
	    "## Recent Context\n\n"
	    "- 2026-04-07: [[Meetings/2026-04-07 Larkmoor review|Larkmoor review]]\n"
	    "- 2026-02-03: [[Meetings/2026-02-03 Larkmoor intro|Larkmoor intro]] - "
	    "Larkmoor wants its images archived.\n\n"
	    "## Collaborators\n\n| Person | Organisation |\n|--------|--------------|\n"
	    "| [[People/Maya Lindgren\\|Maya Lindgren]] | Halvorsen Imaging |\n"
	    "| Sam Ode |  |\n";
	struct str s;

	t->owner = &w->maya;
	t->due = STRL("2026-02-18");
	t->priority = STRL("high");
	world_again(w, d);
	s = render(w, &p);
	if (!OK(str_eq(s, str_z(want)), "the whole page"))
		printf("# got\n%.*s\n", STR_ARG(s));
	OK(world_line(&p, "Two sites")->tokens.n == 1 &&
	       str_eq(world_line(&p, "Two sites")->tokens.v[0], STRL("e-aaaaaaa0")),
	   "the line knows its evidence");
	OK(str_eq(world_line(&p, "Two sites")->date, STRL("2026-04-07")),
	   "and newest date");
	OK(world_line(&p, "## Key Decisions")->tokens.n == 0,
	   "a heading shows no evidence");
	OK(p.sources.n == 2, "both records are sources");
	world_free(w);
}

static void check_empty(void)
{
	struct world *w = world_new();
	struct account_of none = { .e = w->larkmoor.e };
	struct page p;
	struct err e = { 0 };
	struct str s;

	WORLD_PAGE(w, account, &none, &p, &e);
	s = world_text(w, &p);
	OK(has(s, "type: account\n") && has(s, "- type/account"), "without relation");
	OK(has(s, "## Account Overview"), "the overview always stands");
	OK(!has(s, "## Key Facts") && !has(s, "## Account Status") &&
	       !has(s, "## Collaborators") && !has(s, "\n_"),
	   "no empty section, no placeholder");
	OK(!has(s, "\n\n\n"), "no two blank lines");
	world_free(w);
}

static void check_many(void)
{
	struct world *w = world_new();
	struct entry *e = world_entry(w, ITEM_FACT, "A fact", "q");
	struct page p;
	size_t n = 0, said;
	struct str s;

	for (int i = 0; i < 22; i++)
		*VEC_ADD(&w->a, &w->larkmoor.entries) = e;
	for (int i = 0; i < 12; i++) {
		*VEC_ADD(&w->a, &w->larkmoor.topics) = arena_fmt(&w->a, "topic %d", i);
		*VEC_ADD(&w->a, &w->larkmoor.mentions) = &w->intro;
	}
	said = w->intro.entries.n;
	w->intro.entries.n = 0;
	s = render(w, &p);
	for (size_t i = 0; i < p.lines.n; i++)
		n += has(p.lines.v[i].text, "- A fact");
	OK(n == 20, "twenty lines of a section");
	OK(has(s, "- Older: 3 more\n"), "the others are counted");
	OK(has(s, "- Topic 9\n") && !has(s, "- Topic 10"), "ten topics");
	n = 0;
	for (size_t i = 0; i < p.lines.n; i++)
		n += str_starts(p.lines.v[i].text, STRL("- 2026-"));
	OK(n == 10, "ten meetings");
	OK(has(s, "(mentioned)"), "a mention is told as one");
	n = 0;
	for (size_t i = 0; i < p.lines.n; i++)
		n += has(p.lines.v[i].text, "wants its images archived");
	OK(n == 1, "what it came to is told once, where it was about the account");
	w->intro.entries.n = said;
	s = render(w, &p);
	OK(has(s, "|Larkmoor intro]] - A fact\n") && !has(s, "(mentioned)"),
	   "one that only names it by what it said about that");
	world_again(w, e);
	*VEC_ADD(&w->a, &e->supports) = (struct support){
		.meeting = &w->intro, .record = NULL, .item = e->supports.v[0].item
	};
	s = render(w, &p);
	OK(has(s, "2026-02-03]], [[Meetings/2026-02-03 Larkmoor "
		  "intro#^i-52c0|2026-02-03]], +1)"),
	   "first, latest, and how many between");
	world_free(w);
}

/* What a meeting's page lists as possible only has no block to link to. */
static void check_hidden(void)
{
	struct world *w = world_new();
	struct entry *e = world_entry(w, ITEM_FACT, "Its racks are full.", "q");
	struct page p;

	e->supports.v[0].hidden = true;
	OK(has(render(w, &p), "Its racks are full. ([[Meetings/2026-02-03 Larkmoor "
			      "intro|2026-02-03]])"),
	   "the meeting is linked, no line of it");
	world_free(w);
}

/* Of a meeting about two accounts each page tells what was about its own. */
static void check_gist(void)
{
	struct world *w = world_new();
	struct entry *other = world_entry(w, ITEM_DECISION, "Two sites it is.", "q");
	struct entry *its;
	struct page p;

	other->about.v[0] = &w->own;
	*VEC_ADD(&w->a, &w->intro.accounts) = (struct about_account){ &w->own, true };
	OK(has(render(w, &p), "|Larkmoor intro]]\n"), "nothing of the other account");
	its = world_entry(w, ITEM_FACT, "Its racks are full.", "q");
	OK(has(render(w, &p), "|Larkmoor intro]] - Its racks are full.\n"), "its own");
	its->history = true;
	OK(has(render(w, &p), "|Larkmoor intro]]\n"), "nothing that is over");
	its->history = false;
	its->on_page = false;
	OK(has(render(w, &p), "|Larkmoor intro]]\n"), "nothing that is only possible");
	w->intro.accounts.v[0].subject = false;
	w->intro.accounts.n = 1;
	OK(has(render(w, &p), "|Larkmoor intro]]\n"),
	   "nothing of a talk to which it only sent people");
	w->intro.accounts.v[0].subject = true;
	w->intro.summary = STRL("The racks, and then\xE2\x80\xA6 It has two sites.");
	OK(has(render(w, &p), "|Larkmoor intro]] - It has two sites.\n"),
	   "a sentence that trails off tells nothing");
	w->larkmoor.meetings.n = 0;
	w->larkmoor.relation = STRL("");
	*VEC_ADD(&w->a, &w->larkmoor.mentions) = &w->intro;
	OK(has(render(w, &p), "\nNamed in 1 meeting\n"),
	   "a line begins with a capital");
	world_free(w);
}

static void check_shown(void)
{
	struct world *w = world_new();
	struct entry *below = world_entry(w, ITEM_FACT, "Below the line", "q");
	struct entry *past = world_entry(w, ITEM_BLOCKER, "Gone by now", "q");
	struct entry *both = world_entry(w, ITEM_ACTION, "For two accounts", "q");
	struct entry *odd = world_entry(w, ITEM_ACTION, "send the plan", "q");
	struct page p;
	struct str s;

	below->on_page = false;
	past->history = true;
	*VEC_ADD(&w->a, &both->about) = &w->own;
	odd->due = STRL("soon <% x %>");
	odd->priority = STRL("hi");
	odd->owner_name = STRL("Bo [[x]]");
	s = render(w, &p);
	OK(!has(s, "Below the line"), "below the threshold: not here");
	OK(!has(s, "Gone by now") && !has(s, "Current Blockers"), "history: not here");
	OK(!has(s, "For two accounts"),
	   "an action of two accounts has its box elsewhere");
	OK(has(s, "- [ ] Bo \\[\\[x\\]\\]: Send the plan ([["), "owner without page");
	OK(!has(s, "soon"), "a due date that is none is left out");
	world_free(w);
}

/* A link of ours behind it would be an embedded page. */
static void check_embed(void)
{
	struct world *w = world_new();
	struct entry *loud =
	    world_entry(w, ITEM_ACTION, "Careful!Maya Lindgren will ask.", "q");
	struct page p;

	loud->owner = &w->maya;
	OK(has(render(w, &p),
	       "- [ ] Careful\\![[People/Maya Lindgren|Maya Lindgren]] will ask. ("),
	   "a call before a name that is linked");
	world_free(w);
}

/* A first name that a person told whose it is stands for the whole one. */
static void check_half_names(void)
{
	static const struct {
		const char *text, *line;
	} rows[] = {
		{ "Maya: ask legal.", ": Ask legal. (" },
		{ "Maya asks legal.", " asks legal. (" },
		{ "Maya Solberg asks legal.", ": Maya Solberg asks legal. (" },
		{ "Mayan art is due.", ": Mayan art is due. (" },
		{ "Leave it, Maya Bell asks.", "Leave it, @ asks. (" },
		{ "Leave it. Maya L. asks.", "@: Leave it. Maya L. asks. (" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct world *w = world_new();
		struct entry *e = world_entry(w, ITEM_ACTION, rows[i].text, "q");
		const char *at = strchr(rows[i].line, '@');
		char line[160];
		struct page p;

		/* Of names that she has as well. */
		*VEC_ADD(&w->a, &w->maya.e.aliases) = STRL("Maya L");
		*VEC_ADD(&w->a, &w->maya.e.aliases) = STRL("Maya Bell");
		e->owner = &w->maya;
		snprintf(line, sizeof(line),
			 "- [ ] %.*s[[People/Maya Lindgren|Maya Lindgren]]%s",
			 at ? (int)(at - rows[i].line) : 0, rows[i].line,
			 at ? at + 1 : rows[i].line);
		OK(has(render(w, &p), line), "%s", rows[i].text);
		world_free(w);
	}
}

/* Who says "we" and "I" stands beside it, where nobody else tells. */
static void check_said(void)
{
	struct world *w = world_new();
	struct entry *we = world_entry(w, ITEM_FACT, "We\xE2\x80\x99re tied in.", "q");
	const struct entry *who =
	    world_entry(w, ITEM_BLOCKER, "Our room is full.", "q");
	struct entry *it = world_entry(w, ITEM_FACT, "The room is full.", "q");
	struct entry *all = world_entry(w, ITEM_DECISION, "We take two sites.", "q");
	struct entry *one = world_entry(w, ITEM_DECISION, "I'm for two sites.", "q");
	struct entry *named =
	    world_entry(w, ITEM_OPPORTUNITY, "Maya Lindgren could use us.", "q");
	struct entry *midst =
	    world_entry(w, ITEM_ACTION,
			"Leave it. Maya Lindgren will ask, and Maya Lindgren tells.",
			"q");
	struct entry *part = world_entry(w, ITEM_ACTION, "Ask Maya Lindgrens.", "q");
	struct entry *asked = world_entry(w, ITEM_ACTION, "Can I have it?", "q");
	struct err e = { 0 };
	struct page p;
	struct str s;

	asked->owner_name = STRL("Bo");
	asked->said_by = &w->maya;
	midst->owner = part->owner = &w->maya;
	we->said_by = it->said_by = all->said_by = one->said_by = named->said_by =
	    &w->maya;
	s = render(w, &p);
	OK(has(s,
	       "- [[People/Maya Lindgren|Maya Lindgren]]: We\xE2\x80\x99re tied in. "),
	   "\"we\" of a fact");
	OK(has(s, "- [[People/Maya Lindgren|Maya Lindgren]]: I'm for two sites. "),
	   "\"I\" of a decision");
	OK(has(s, "- We take two sites. "), "\"we\" of a decision are all who meet");
	OK(!who->said_by && has(s, "- Maya Lindgren (Larkmoor): Our room is full. "),
	   "the label, when nobody known says it");
	OK(has(s, "- The room is full. "), "no such word, no name");
	OK(has(s, "- [[People/Maya Lindgren|Maya Lindgren]] could use us. "),
	   "a name that stands there is linked");
	OK(has(s, "- [ ] Leave it. [[People/Maya Lindgren|Maya Lindgren]] will ask, "
		  "and Maya Lindgren tells. ("),
	   "in the midst too, and is not said before it again");
	OK(has(s, "- [ ] [[People/Maya Lindgren|Maya Lindgren]]: Ask Maya Lindgrens. "),
	   "a part of a word is no name");
	OK(has(s, "- [ ] Bo (said by [[People/Maya Lindgren|Maya Lindgren]]): Can I "
		  "have it? ("),
	   "an \"I\" that is not the owner's has its name");
	OK(WORLD_PAGE(w, meeting, &w->intro, &p, &e) == 0 &&
	       has(world_text(w, &p), "- We\xE2\x80\x99re tied in."),
	   "the meeting's note has the speaker below");
	world_free(w);
}

static void check_hostile(void)
{
	static const char bad[] =
	    "x\n---\n# H\n- [ ] t ```dataviewjs <%* y %> [[z]] `=1` "
	    "\xF0\x9F\x93\x85 2020-01-01 ^id \x01"
	    "1\x02";
	struct world *w = world_new();
	struct page p;
	struct str s;

	for (int kind = 0; kind < ITEM_KINDS; kind++) {
		struct entry *e = world_entry(w, (enum item_kind)kind, bad, bad);

		e->owner_name = e->due = e->priority = str_z(bad);
	}
	w->larkmoor.e.name = w->larkmoor.relation = w->toby.role = w->sam.e.name =
	    str_z(bad);
	w->maya.org_name = w->intro.title = w->intro.summary = w->intro.date =
	    str_z(bad);
	*VEC_ADD(&w->a, &w->larkmoor.topics) = str_z(bad);
	*VEC_ADD(&w->a, &w->larkmoor.domains) = str_z(bad);
	*VEC_ADD(&w->a, &w->larkmoor.e.aliases) = str_z(bad);
	s = render(w, &p);
	OK(!has(s, "<%") && str_chr(s, '<') != STR_NPOS,
	   "'<' only in properties, broken up");
	OK(!has(s, "[[z]]") && !has(s, "```dataviewjs") && !has(s, " `=1"),
	   "nothing runs");
	OK(!has(s, "\n# H") && !has(s, "\n- [ ] t"), "no line is forged");
	OK(str_chr(s, 1) == STR_NPOS && str_chr(s, 2) == STR_NPOS, "no mark is left");
	for (size_t i = 0; i < p.lines.n; i++)
		if (str_chr(p.lines.v[i].text, '\n') != STR_NPOS ||
		    p.lines.v[i].tokens.n > 1)
			OK(0, "line %zu", i);
	world_free(w);
}

/* A folder's name ends no text of a query, and a backtick no block. */
static void check_folders(void)
{
	struct world *w = world_new();
	struct strs *v = &w->conf.project_folders;
	struct page p;
	struct str s;

	v->n = 0;
	*VEC_ADD(&w->a, v) = STRL("My \"best\" \\ work/");
	*VEC_ADD(&w->a, v) = STRL("```");
	s = render(w, &p);
	OK(has(s, "LIST\nFROM [[]] AND (\"My \\\"best\\\" \\\\ work\")\n```\n"),
	   "quotes are escaped, another folder is left out");
	world_free(w);
}

int main(void)
{
	check_folders();
	check_whole();
	check_empty();
	check_many();
	check_hidden();
	check_gist();
	check_shown();
	check_embed();
	check_half_names();
	check_said();
	check_hostile();
	return tap_end();
}
