/*
 * test_stamp.c - whatever makes another page of a meeting makes another stamp: the
 * page is made, and its digest compared, after each change of its world.
 */
#include "tests/page/world.h"
#include "tests/tap.h"

/* What the changes begin with: a fact, and an action that a person owns. */
#define FACT (&w->entries[0])
#define ACTION (&w->entries[1])
#define ASKED (&w->entries[2]) /* of somebody else */
#define ITEM (&w->items[0])
#define RECORD (&w->records[0])

struct change {
	const char *what;
	void (*make)(struct world *);
};

#define CHANGE(name, ...)                 \
	static void name(struct world *w) \
	{                                 \
		__VA_ARGS__;              \
	}

CHANGE(title, w->intro.title = STRL("Another title"))
CHANGE(date, w->intro.date = STRL("2026-02-04"))
CHANGE(start, w->intro.start = STRL("11:00"))
CHANGE(duration, w->intro.duration = 60000)
CHANGE(summary, w->intro.summary = STRL("It has three sites."))
CHANGE(topic, *VEC_ADD(&w->a, &w->intro.topics) = STRL("pricing"))
CHANGE(id, w->intro.e.id = STRL("m-2"))
CHANGE(record, RECORD->id = STRL("m-3"))
CHANGE(source_path, RECORD->source.path = STRL("other.vtt"))
CHANGE(source_format, RECORD->source.format = STRL("srt"))
CHANGE(source_flavor, RECORD->source.flavor = STRL("teams"))
CHANGE(attached, VEC_ADD(&w->a, &RECORD->attached)->path = STRL("x.ics"))
CHANGE(flag, record_flag(RECORD, STRL("weak-date"), "x"))
CHANGE(flag_detail, RECORD->flags.v[0].detail = STRL("Zed"))
CHANGE(person_name, w->sam.e.name = STRL("Samira Ode"))
CHANGE(person_page, w->sam.e.path = w->sam.e.link = STRL("People/Sam Ode"))
CHANGE(person_moved, w->toby.e.link = STRL("Old/Toby Crane"))
CHANGE(present, w->intro.people.v[2].present = true)
CHANGE(listed, w->intro.people.v[2].listed = true)
CHANGE(account_name, w->larkmoor.e.name = STRL("Larkmoor"))
CHANGE(account_moved, w->larkmoor.e.link = STRL("Old/Larkmoor"))
CHANGE(mentioned, w->intro.accounts.v[0].subject = false)
CHANGE(fewer, w->intro.entries.n--)
CHANGE(kind, FACT->kind = ITEM_DECISION)
CHANGE(possible, FACT->on_page = false)
CHANGE(closed, ACTION->history = true)
CHANGE(ended, FACT->end = ENTRY_DOUBTED)
CHANGE(text, FACT->text = STRL("Three sites"))
CHANGE(due, ACTION->due = STRL("2026-03-01"))
CHANGE(priority, ACTION->priority = STRL("high"))
CHANGE(status, FACT->status = STRL("done"))
CHANGE(owner_name, ACTION->owner_name = STRL("Zed"))
CHANGE(said_by, ASKED->said_by = &w->toby)
CHANGE(owner, ACTION->owner = &w->toby)
CHANGE(about, FACT->about.n = 0; *VEC_ADD(&w->a, &FACT->about) = &w->own)
CHANGE(evidence, FACT->tokens.v[0] = STRL("e-bbbbbbbb"))
CHANGE(again, world_again(w, FACT))
CHANGE(block, ITEM->id = STRL("i-9"))
CHANGE(no_block, FACT->supports.v[0].hidden = true)
CHANGE(quote, ITEM->evidence.v[0].quote = STRL("three sites"))
CHANGE(speaker, ITEM->evidence.v[0].speaker = STRL("Toby"))
CHANGE(time, ITEM->evidence.v[0].t0 = 7000)
CHANGE(quotes, struct evidence *ev = VEC_ADD(&w->a, &ITEM->evidence);
       ev->quote = STRL("and another"))

/* Noted, not said. */
static void noted(struct world *w)
{
	ITEM->evidence.v[0].speaker = str_none();
	ITEM->evidence.v[0].t0 = TIME_NONE;
	ITEM->by = STRL("notes");
}

/* Of two items that support one line, people link to the second. */
static void standing(struct world *w)
{
	struct support second = FACT->supports.v[0];

	second.item = &w->items[1];
	*VEC_ADD(&w->a, &FACT->supports) = second;
	map_put(&w->a, &w->w.standing, w->items[1].id, 1);
}

/* One more meeting says the fact, before the last one that does. */
static void between(struct world *w)
{
	struct meeting *m = arena_new(&w->a, struct meeting);
	size_t last = FACT->supports.n - 1;
	struct support s = FACT->supports.v[last];

	*m = w->review;
	world_again(w, FACT);
	FACT->supports.v[last + 1].meeting = m;
	if (last > 0) {
		FACT->supports.v[last] = FACT->supports.v[last + 1];
		FACT->supports.v[last + 1] = s;
	}
}

CHANGE(twice, world_again(w, FACT); between(w))
CHANGE(last_block, w->items[w->n_entries - 2].id = STRL("i-78"))

/* The review has an entry, which ended or was ended by the fact. */
static struct entry *later(struct world *w)
{
	struct entry *e = world_entry(w, ITEM_FACT, "Three sites", "three sites");

	w->intro.entries.n--;
	e->supports.v[0].meeting = &w->review;
	return e;
}

static void until(struct world *w)
{
	FACT->end = ENTRY_CHANGED;
	FACT->until = later(w);
	FACT->ended = &w->review;
}

CHANGE(until_date, until(w); w->review.date = STRL("2026-05-05"))
CHANGE(until_place, until(w); w->review.e.link = STRL("Old/review"))
CHANGE(until_said, until(w); FACT->ended = &w->intro)
CHANGE(until_block, until(w); w->items[2].id = STRL("i-77"))
CHANGE(before, FACT->before = later(w))
CHANGE(before_title, before(w); w->review.date = str_none();
       w->review.title = STRL("Another"))

static const struct change changes[] = {
	{ "title", title },
	{ "date", date },
	{ "start", start },
	{ "duration", duration },
	{ "summary", summary },
	{ "topic", topic },
	{ "id", id },
	{ "record", record },
	{ "path of a source", source_path },
	{ "format of a source", source_format },
	{ "flavor of a source", source_flavor },
	{ "a source beside it", attached },
	{ "a flag", flag },
	{ "what a flag says", flag_detail },
	{ "name of a person", person_name },
	{ "a page of a person", person_page },
	{ "a page of a person elsewhere", person_moved },
	{ "a person present", present },
	{ "a person listed", listed },
	{ "name of an account", account_name },
	{ "a page of an account elsewhere", account_moved },
	{ "an account only mentioned", mentioned },
	{ "an entry less", fewer },
	{ "kind of an entry", kind },
	{ "a possible item", possible },
	{ "a closed action", closed },
	{ "what became of an entry", ended },
	{ "text", text },
	{ "due day", due },
	{ "priority", priority },
	{ "status", status },
	{ "name of an owner", owner_name },
	{ "an owner with a page", owner },
	{ "who says it for another", said_by },
	{ "account of an entry", about },
	{ "evidence", evidence },
	{ "said in another meeting", again },
	{ "said in two more meetings", twice },
	{ "said in a meeting between", between },
	{ "the last block", last_block },
	{ "block id", block },
	{ "no block", no_block },
	{ "quote", quote },
	{ "speaker", speaker },
	{ "time", time },
	{ "a quote more", quotes },
	{ "noted", noted },
	{ "a block that people link to", standing },
	{ "the later entry", until },
	{ "its day", until_date },
	{ "its page", until_place },
	{ "its block", until_block },
	{ "where it did", until_said },
	{ "the earlier entry", before },
	{ "its title", before_title },
};

struct digests {
	char page[33], stamp[33];
};

/* After up to two changes, one upon the other. */
static struct digests after(const struct change *one, const struct change *two)
{
	struct world *w = world_new();
	struct digests d;
	struct page p;

	entity(&w->own.e, ENTITY_ACCOUNT, "a-2", "Tarnholt", "Accounts/Tarnholt.md",
	       "Tarnholt");
	record_flag(RECORD, STRL("new-person"), "Sam Ode");
	world_entry(w, ITEM_FACT, "Two sites", "two sites");
	world_entry(w, ITEM_ACTION, "Send the list", "send the list")->about.n = 0;
	world_entry(w, ITEM_ACTION, "Can I have it?", "can I have it")->owner_name =
	    STRL("Bo");
	if (one)
		one->make(w);
	if (two)
		two->make(w);
	page_meeting(&w->w, &w->intro, &w->a, &p);
	page_digest(w->t, &p, d.page);
	page_stamp(w->t, &w->w, &w->intro, NULL, false, d.stamp);
	world_free(w);
	return d;
}

static void check(const char *what, const struct digests *was, const struct digests *is)
{
	OK(strcmp(was->page, is->page) != 0 && strcmp(was->stamp, is->stamp) != 0,
	   "%s: another page, another stamp", what);
}

/* What the page has beside the meeting. */
static void check_beside(void)
{
	struct world *w = world_new();
	struct page_told gone = { .digest = "00112233445566778899aabbccddeeff" };
	char was[33], is[33];

	page_stamp(w->t, &w->w, &w->intro, NULL, false, was);
	page_stamp(w->t, &w->w, &w->intro, NULL, true, is);
	OK(strcmp(was, is) != 0, "a tag: another stamp");
	page_stamp(w->t, &w->w, &w->intro, &gone, false, is);
	OK(strcmp(was, is) != 0, "what was taken back: another stamp");
	w->larkmoor.e.at = 7;
	w->intro.e.aliases.n = 0;
	page_stamp(w->t, &w->w, &w->intro, NULL, false, is);
	OK(strcmp(was, is) == 0, "what no page shows: the same stamp");
	world_free(w);
}

int main(void)
{
	const size_t n = COUNT(changes);
	struct digests none = after(NULL, NULL), again_none = after(NULL, NULL);
	size_t missed = 0;

	OK(strcmp(none.stamp, again_none.stamp) == 0 && strlen(none.stamp) == 32,
	   "nothing changes: the same stamp");
	for (size_t i = 0; i < n; i++) {
		struct digests one = after(&changes[i], NULL);

		check(changes[i].what, &none, &one);
		/* A change that shows only beside another one counts as well. */
		for (size_t k = 0; k < n; k++) {
			struct digests two = after(&changes[k], &changes[i]);
			struct digests first = after(&changes[k], NULL);

			missed += strcmp(first.page, two.page) != 0 &&
				  strcmp(first.stamp, two.stamp) == 0;
		}
	}
	OK(missed == 0, "%zu pairs of changes make another page and the same stamp",
	   missed);
	check_beside();
	return tap_end();
}
