/* Tests of render/page/page: what a page is made of, told before its lines are made. */
#include "tests/page/world.h"
#include "tests/tap.h"

static struct entry *fact(struct world *w)
{
	return &w->entries[0];
}

static void other_text(struct world *w, struct page *p)
{
	(void)p;
	fact(w)->text = STRL("Three sites, equal size");
}

static void other_evidence(struct world *w, struct page *p)
{
	(void)p;
	fact(w)->tokens.v[0] = STRL("e-bbbbbbbb");
}

static void closed(struct world *w, struct page *p)
{
	(void)p;
	fact(w)->history = true;
}

/* No line shows it, but the merge may take its line off. */
static void other_hidden(struct world *w, struct page *p)
{
	(void)p;
	w->entries[1].tokens.v[0] = STRL("e-bbbbbbbb");
}

static void other_date(struct world *w, struct page *p)
{
	(void)p;
	w->intro.date = STRL("2026-02-04");
}

static void moved(struct world *w, struct page *p)
{
	(void)p;
	w->toby.e.link = STRL("Team/Toby Crane");
}

static void other_source(struct world *w, struct page *p)
{
	(void)p;
	w->records[1].id = STRL("m-8000000000000002");
}

static void other_alias(struct world *w, struct page *p)
{
	(void)p;
	*VEC_ADD(&w->a, &w->larkmoor.e.aliases) = STRL("Larkmoor");
}

static void tagged(struct world *w, struct page *p)
{
	*VEC_ADD(&w->a, &p->props.v[p->props.n - 1].values) = STRL("needs-review");
}

static void taken_back(struct world *w, struct page *p)
{
	struct page_told *gone = arena_new(&w->a, struct page_told);

	strcpy(gone->digest, "00112233445566778899aabbccddeeff");
	p->gone = gone;
}

static void unseen(struct world *w, struct page *p)
{
	(void)p;
	w->items[0].confidence = 900;
	w->records[0].source.bytes = 7;
	w->larkmoor.e.at = 3;
}

/* The digest of an account's page after a change of its world, or of the page. */
static void digest(void (*change)(struct world *, struct page *), char out[33])
{
	struct world *w = world_new();
	struct page p;

	world_entry(w, ITEM_FACT, "Two sites, equal size", "two sites, equal size");
	world_entry(w, ITEM_FACT, "Ten racks", "ten racks")->history = true;
	page_account(&w->w, &w->larkmoor, &w->a, &p);
	if (change)
		change(w, &p);
	if (change != tagged && change != taken_back)
		page_account(&w->w, &w->larkmoor, &w->a, &p);
	page_digest(w->t, &p, out);
	world_free(w);
}

static void check_digest(void)
{
	static const struct {
		const char *what;
		void (*change)(struct world *, struct page *);
		bool same;
	} rows[] = {
		{ "nothing", NULL, true },
		{ "what no page shows", unseen, true },
		{ "the text of an entry", other_text, false },
		{ "its evidence", other_evidence, false },
		{ "its end", closed, false },
		{ "evidence of an entry that is not shown", other_hidden, false },
		{ "the date of a meeting", other_date, false },
		{ "where a person's page is", moved, false },
		{ "a source", other_source, false },
		{ "an alias", other_alias, false },
		{ "a tag that is added later", tagged, false },
		{ "what was taken back", taken_back, false },
	};
	char was[33], is[33];

	digest(NULL, was);
	OK(strlen(was) == 32, "32 digits");
	for (size_t i = 0; i < COUNT(rows); i++) {
		digest(rows[i].change, is);
		OK((strcmp(was, is) == 0) == rows[i].same, "%s: %s", rows[i].what,
		   rows[i].same ? "the same digest" : "another digest");
	}
}

/* It is told before the lines are made, and they change nothing of it. */
static void check_lines(void)
{
	struct world *w = world_new();
	struct page p;
	struct err e = { 0 };
	char before[33], after[33];

	page_meeting(&w->w, &w->intro, &w->a, &p);
	page_digest(w->t, &p, before);
	OK(p.lines.n == 0, "no lines yet");
	OK(page_lines(w->t, &p, &e) == 0 && p.lines.n > 0, "lines when asked for");
	page_digest(w->t, &p, after);
	OK(strcmp(before, after) == 0, "the digest is the same before and after");
	world_free(w);
}

int main(void)
{
	check_digest();
	check_lines();
	return tap_end();
}
