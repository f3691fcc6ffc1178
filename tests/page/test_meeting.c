/* Tests of the meeting page: quotes, block ids, check boxes, notes, sources. */
#include "tests/page/world.h"

#include "tests/tap.h"

static bool has(struct str s, const char *z)
{
	return str_has(s, str_z(z));
}

static struct str render(struct world *w, struct page *p)
{
	struct err e = { 0 };

	OK(WORLD_PAGE(w, meeting, &w->intro, p, &e) == 0, "renders %s", e.text);
	return world_text(w, p);
}

static void check_whole(void)
{
	struct world *w = world_new();
	struct page p;
	struct entry *d =
	    world_entry(w, ITEM_DECISION, "Two sites, equal size", "two [[x]] sites");
	struct entry *mine = world_entry(w, ITEM_ACTION, "ask legal", "I'll ask legal");
	struct entry *loose = world_entry(w, ITEM_ACTION, "send the plan", "# send it");
	struct entry *maybe = world_entry(w, ITEM_FACT, "There are 12 scanners", "12");
	static const char want[] =
	    "---\ntype: meeting\ndossier_id: m-7f3a9c2e51d04b68\ndate: 2026-02-03\n"
	    "start: 10:00\naccounts:\n  - \"[[Larkmoor Health Group]]\"\npeople:\n"
	    "  - \"[[Toby Crane]]\"\n  - \"[[People/Maya Lindgren|Maya "
	    "Lindgren]]\"\ntags:\n"
	    "  - type/meeting\n---\n\n# Larkmoor intro\n\n"
	    "Larkmoor wants its images archived. It has two sites.\n\n"
	    "## Decisions\n\n- Two sites, equal size "
	    "^i-52c0\n"
	    "  > two \\[\\[x\\]\\] sites - Maya Lindgren (Larkmoor), 0:13:21\n\n"
	    "## Actions\n\n- [[People/Maya Lindgren|Maya Lindgren]]: Ask legal "
	    "([[Larkmoor Health Group]]) - due 2026-02-18 ^i-52c1\n"
	    "  > I'll ask legal - Maya Lindgren (Larkmoor), 0:13:21\n"
	    "- [ ] [[Toby Crane]]: Send the plan \xF0\x9F\x93\x85 2026-02-20 ^i-52c2\n"
	    "  > \\# send it - Maya Lindgren (Larkmoor), 0:13:21\n\n"
	    "## Possible Items\n\n> [!note]- Possible items\n> - There are 12 "
	    "scanners\n"
	    ">   - \"12\" - Maya Lindgren (Larkmoor), 0:13:21\n\n"
	    "## People\n\n- [[Toby Crane]]\n- [[People/Maya Lindgren|Maya Lindgren]]\n"
	    "- Sam Ode (mentioned)\n\n"
	    "## Accounts\n\n- [[Larkmoor Health Group]]\n\n"
	    "## Sources\n\n- exports/2026-02-03 Larkmoor intro.vtt (webvtt, zoom)\n";
	struct str s;

	world_again(w, d);
	mine->owner = &w->maya;
	mine->due = STRL("2026-02-18");
	loose->owner = &w->toby;
	loose->about.n = 0;
	loose->due = STRL("2026-02-20");
	maybe->on_page = false;
	/* A calendar that came before its talk, and beside it. */
	*VEC_ADD(&w->a, &w->records[0].attached) = w->records[0].source;
	s = render(w, &p);
	if (!OK(str_eq(s, str_z(want)), "the whole page"))
		printf("# got\n%.*s\n", STR_ARG(s));
	OK(world_line(&p, "two \\[")->tokens.n == 1, "a quote's line knows its entry");
	OK(world_line(&p, "## Actions")->tokens.n == 0, "a heading shows nothing");
	world_free(w);
}

static void check_boxes(void)
{
	struct world *w = world_new();
	struct entry *two = world_entry(w, ITEM_ACTION, "for two", "q");
	struct entry *old = world_entry(w, ITEM_ACTION, "long ago", "q");
	struct entry *gone = world_entry(w, ITEM_ACTION, "no page", "q");
	struct account_of plain = { .e = { .name = STR("Brook") } };
	struct page p;
	struct str s;

	*VEC_ADD(&w->a, &two->about) = &plain;
	old->about.n = 0;
	old->history = true;
	old->status = STRL("done");
	gone->about.v[0] = &plain;
	s = render(w, &p);
	OK(has(s, "- [ ] For two ([[Larkmoor Health Group]], Brook) ^"),
	   "of two accounts: here");
	OK(has(s, "- Long ago - done ^"), "history is no task");
	OK(has(s, "- [ ] No page (Brook) ^"), "an account without page: here");
	world_free(w);
}

static void check_notes(void)
{
	struct world *w = world_new();
	struct record *r = &w->records[0];
	struct page p;
	struct flag *f;
	struct str s;

	f = VEC_ADD(&w->a, &r->flags);
	f->code = STRL("sensitive");
	f->detail = STRL("the pay of Bo");
	f = VEC_ADD(&w->a, &r->flags);
	f->code = STRL("weak-date");
	f->detail = STRL("\"by <b>then\"");
	f = VEC_ADD(&w->a, &r->flags);
	*f = r->flags.v[1];
	f = VEC_ADD(&w->a, &r->flags);
	f->code = STRL("ambiguous-person");
	f->detail = STRL("Maya who");
	s = render(w, &p);
	OK(!has(s, "pay of Bo"), "a private stretch is not told");
	OK(has(s, "- A private stretch of talk was left out of all pages\n"),
	   "but that it was");
	OK(has(s, "- The date of this meeting is a guess: \"by &lt;b>then\"\n\n##"),
	   "a note with its detail, once");
	OK(!has(s, "Maya who"), "questions stand in Review.md");
	world_free(w);
}

/* Where some actions have a date, how many have none is news. */
static void check_undated(void)
{
	struct world *w = world_new();
	struct entry *dated = world_entry(w, ITEM_ACTION, "send the plan", "q");
	struct entry *bare = world_entry(w, ITEM_ACTION, "ask legal", "q");
	struct entry *done = world_entry(w, ITEM_ACTION, "book the room", "q");
	struct entry *maybe = world_entry(w, ITEM_ACTION, "paint it", "q");
	struct page p;

	done->end = ENTRY_DONE;
	maybe->on_page = false;
	OK(!has(render(w, &p), "## Notes"), "no action has a date: the list says so");
	dated->due = STRL("2026-02-20");
	OK(has(render(w, &p), "- 1 of 2 open actions has no date\n"), "one of two");
	done->end = ENTRY_STANDS;
	OK(has(render(w, &p), "- 2 of 3 open actions have no date\n"), "two of three");
	bare->due = done->due = dated->due;
	OK(!has(render(w, &p), "## Notes"), "all have one");
	world_free(w);
}

/* What the page tells as one kind is not possible as another. */
static void check_told(void)
{
	struct world *w = world_new();
	struct entry *action = world_entry(w, ITEM_ACTION, "ask legal", "q");
	struct entry *maybe = world_entry(w, ITEM_DECISION, "we ask legal", "q");
	struct page p;

	maybe->on_page = false;
	OK(has(render(w, &p), "> - We ask legal"), "other words: possible");
	maybe->tokens.v[0] = action->tokens.v[0];
	OK(!has(render(w, &p), "## Possible"), "the same words: told");
	*VEC_ADD(&w->a, &maybe->tokens) = STRL("e-aaaaaaa9");
	OK(has(render(w, &p), "> - We ask legal"), "some of them: possible");
	world_free(w);
}

/* Whoever was invited was not merely spoken of. */
static void check_listed(void)
{
	struct world *w = world_new();
	struct page p;

	OK(has(render(w, &p), "- Sam Ode (mentioned)\n"), "spoken of");
	for (size_t i = 0; i < w->intro.people.n; i++)
		w->intro.people.v[i].listed = true;
	OK(has(render(w, &p), "- Sam Ode (listed)\n"), "invited");
	OK(has(render(w, &p), "- [[Toby Crane]]\n"), "who spoke needs no word");
	world_free(w);
}

static void check_ids(void)
{
	struct world *w = world_new();
	struct entry *e = world_entry(w, ITEM_FACT, "A fact", "q");
	struct page p;
	struct str s;

	w->items[0].id = STRL("i-5 ]]x^<y");
	s = render(w, &p);
	OK(has(s, "- A fact ^i-5xy\n"), "a block id holds letters, digits and '-'");
	w->items[0].id = STRL("");
	e->supports.v[0].item->evidence.v[0].t0 = TIME_NONE;
	s = render(w, &p);
	OK(has(s, "- A fact\n  > q - Maya Lindgren (Larkmoor)\n"), "no id, no time");
	e->supports.v[0].item->evidence.v[0].speaker = STRL("");
	OK(has(render(w, &p), "  > q\n"), "nobody said it");
	w->items[0].by = STRL("notes");
	OK(has(render(w, &p), "  > q - notes\n"), "it stands in notes");
	w->intro.date = STRL("");
	w->intro.summary = STRL("");
	w->intro.n_records = 0;
	w->intro.start = STRL("");
	s = render(w, &p);
	OK(!has(s, "date:") && !has(s, "start:") && !has(s, "## Sources") &&
	       !has(s, "\n\n\n"),
	   "what is not known is not there");
	world_free(w);
}

int main(void)
{
	check_whole();
	check_boxes();
	check_notes();
	check_undated();
	check_told();
	check_listed();
	check_ids();
	return tap_end();
}
