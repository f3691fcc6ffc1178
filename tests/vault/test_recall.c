/*
 * test_recall.c - verdicts hold for the very meetings that were judged, in their order,
 * and for nothing else; what a new wording is found by comes back with them.
 */
#include <stdlib.h>
#include <unistd.h>

#include "render/vault/resolve/items/recall.h"
#include "tests/tap.h"

#define FILE_PATH STRL(".dossier/cache/judged")

enum { MEETINGS = 3, DRAFTS = 2, ENTRIES = 2 };

/* Three meetings of two drafts each, and what became of them. */
struct history {
	struct meeting meetings[MEETINGS];
	struct record records[MEETINGS];
	struct item items[MEETINGS][DRAFTS];
	struct support supports[MEETINGS][DRAFTS];
	struct entry entries[MEETINGS][DRAFTS];
	struct account_of about;
	const struct account_of *refs[1];
	struct evidence quotes[1];
	struct str names[1];
	size_t folded;  /* drafts of the second meeting, when its items are folded */
	struct str day; /* due then: what a person said that it is */
	int answer;     /* to a question of the first meeting */
};

static struct claim_word words[] = { { .key = 0xbadcafe, .weight = 100 },
				     { .key = 7, .weight = CLAIM_LIGHT } };
static struct figure figures[] = {
	{ .dim = FIGURE_DEGREES, .value = -5000, .scaled = true },
	{ .dim = FIGURE_DATE, .value = 1224, .was = true }
};
static const struct outcome_of ends[] = { { 0, JUDGE_CHANGED }, { 1, JUDGE_DOUBTED } };

static void begin(struct history *h)
{
	*h = (struct history){ .answer = -1 };
	h->about.e.name = STRL("Larkmoor");
	h->refs[0] = &h->about;
	h->folded = DRAFTS;
	for (size_t i = 0; i < MEETINGS; i++) {
		h->meetings[i].date = STRL("2026-02-03");
		for (size_t k = 0; k < DRAFTS; k++) {
			h->items[i][k].text = STRL("Two sites");
			h->supports[i][k].record = &h->records[i];
			h->supports[i][k].item = &h->items[i][k];
			h->entries[i][k].text = STRL("Two sites");
			h->entries[i][k].supports =
			    (struct supports){ &h->supports[i][k], 1, 1 };
		}
	}
}

static struct outcome outcome(size_t meeting, size_t draft)
{
	struct outcome o = { 0 };

	if (meeting == 1 && draft == 1)
		o.one = (struct outcome_of){ 0, JUDGE_MORE };
	if (meeting == 2 && draft == 0)
		o.ends =
		    (struct outcomes_of){ (struct outcome_of *)(uintptr_t)ends, 2, 2 };
	o.wording = (uint32_t)draft;
	if (draft == 1) {
		o.said.words = (struct claim_words){ words, 2, 2 };
		o.said.figures = (struct figures){ figures, 2, 2 };
	}
	return o;
}

static bool same_of(const struct outcome_of *x, const struct outcome_of *y)
{
	return x->entry == y->entry && x->verdict == y->verdict;
}

/* What finds nothing, a light word or an old value, is not kept. */
static bool same_said(const struct claim *was, const struct claim *is)
{
	if (was->words.n != (is->words.n > 0) || was->figures.n != (is->figures.n > 0))
		return false;
	return was->words.n == 0 ||
	       (was->words.v[0].key == words[0].key &&
		was->words.v[0].weight > CLAIM_LIGHT &&
		was->figures.v[0].dim == figures[0].dim &&
		was->figures.v[0].value == figures[0].value &&
		was->figures.v[0].scaled && !was->figures.v[0].was);
}

static bool same_outcome(const struct outcome *x, const struct outcome *y, bool plain)
{
	bool same = same_of(&x->one, &y->one) && x->ends.n == y->ends.n;

	if (plain)
		same &= x->wording == y->wording && same_said(&x->said, &y->said);

	for (size_t i = 0; same && i < x->ends.n; i++)
		same = same_of(&x->ends.v[i], &y->ends.v[i]);
	return same;
}

/* One draft of each item; reading the second one shows that no page should have it. */
static bool pass(struct recall *c, const struct history *h, size_t i,
		 const struct drafts *begun, struct drafts *folded)
{
	char digest[RECALL_HEX];
	struct buf parts = { 0 };

	recall_digest(&parts, &h->meetings[i], begun, digest);
	buf_fini(&parts);
	if (recall_meeting(c, digest, begun))
		return true;
	begun->v[1].entry->on_page = false;
	folded->n = i == 1 ? h->folded : DRAFTS;
	if (folded->n == 1)
		folded->v[0].entry->due = h->day;
	recall_folded(c, DRAFTS, folded);
	return false;
}

/*
 * One run over the first n meetings; a character a draft: 1 = its outcome was known, +
 * = and it was not read.
 */
static void run(const struct fs_root *root, const struct history *history, size_t n,
		char *known)
{
	struct recall c = { 0 };
	struct arena a = { 0 };

	recall_read(&c, root, "one");
	recall_begin(&c);
	for (size_t i = 0; i < n; i++) {
		struct history h = *history;
		struct draft v[DRAFTS] = { { .entry = &h.entries[i][0] },
					   { .entry = &h.entries[i][1] } };
		struct drafts begun = { v, DRAFTS, DRAFTS }, list = begun;
		bool unread = pass(&c, &h, i, &begun, &list);

		if (unread && h.entries[i][1].on_page)
			OK(0, "meeting %zu: not what reading tells", i);
		for (size_t k = 0; k < list.n; k++) {
			struct outcome was, is = outcome(i, k);
			bool there = recall_next(&c, &a, ENTRIES, &was);

			*known++ = !there ? '0' : unread ? '+' : '1';
			if (there && !same_outcome(&was, &is, unread))
				OK(0, "meeting %zu, draft %zu: another outcome", i, k);
			recall_put(&c, &is);
			if (i == 0 && k == 0)
				recall_answer(&c, h.answer);
		}
	}
	*known = '\0';
	recall_write(&c, root);
	arena_fini(&a);
	recall_fini(&c);
}

static void text(struct history *h)
{
	h->entries[1][1].text = STRL("Three sites");
}

static void date(struct history *h)
{
	h->meetings[1].date = STRL("2026-02-04");
}

static void due(struct history *h)
{
	h->entries[1][0].due = STRL("2026-02-04");
}

static void owner(struct history *h)
{
	h->entries[1][0].owner_name = STRL("Maya Lindgren");
}

static void kind(struct history *h)
{
	h->entries[1][0].kind = ITEM_ACTION;
}

static void shown(struct history *h)
{
	h->entries[1][0].on_page = true;
}

static void surer(struct history *h)
{
	h->entries[1][0].confidence = 900;
}

static void state(struct history *h)
{
	h->entries[1][0].status = STRL("done");
}

static void about(struct history *h)
{
	h->entries[1][0].about = (struct account_refs){ h->refs, 1, 1 };
}

static void word(struct history *h)
{
	h->items[1][0].text = STRL("Two sights");
}

static void quote(struct history *h)
{
	h->quotes[0].quote = STRL("two sights");
	h->items[1][0].evidence = (struct evidences){ h->quotes, 1, 1 };
}

static void record(struct history *h)
{
	h->records[1].id = STRL("m-2");
}

static void alias(struct history *h)
{
	about(h);
	h->names[0] = STRL("The Moor");
	h->about.e.aliases = (struct strs){ h->names, 1, 1 };
}

static void context(struct history *h)
{
	h->items[1][0].context = STRL("And the sites?");
}

static void answer(struct history *h)
{
	h->answer = 1;
}

static void last(struct history *h)
{
	h->entries[2][1].text = STRL("Four sites");
}

static const struct row {
	const char *what;
	void (*change)(struct history *);
	const char *known;
} rows[] = {
	{ "nothing", NULL, "++++++" },
	{ "the text of a draft", text, "++0000" },
	{ "the day of a meeting", date, "++0000" },
	{ "when it is due", due, "++0000" },
	{ "who owns it", owner, "++0000" },
	{ "its kind", kind, "++0000" },
	{ "whether a page shows it", shown, "++0000" },
	{ "how sure it is", surer, "++0000" },
	{ "whether it is done", state, "++0000" },
	{ "what it is about", about, "++0000" },
	{ "a name of that", alias, "++0000" },
	{ "a word of it", word, "++0000" },
	{ "what was said before it", context, "++0000" },
	{ "a word of its quotes", quote, "++0000" },
	{ "the export it is from", record, "++0000" },
	{ "an answer", answer, "+00000" },
	{ "the last meeting", last, "++++00" },
};

static void check_changes(const struct fs_root *root)
{
	struct history h;
	char known[MEETINGS * DRAFTS + 1];

	for (size_t i = 0; i < COUNT(rows); i++) {
		begin(&h);
		run(root, &h, MEETINGS, known);
		if (rows[i].change)
			rows[i].change(&h);
		run(root, &h, MEETINGS, known);
		OK(strcmp(known, rows[i].known) == 0, "%s changed: %s", rows[i].what,
		   known);
		run(root, &h, MEETINGS, known);
		OK(strcmp(known, "++++++") == 0, "and then no more: %s", known);
	}
}

/* Items that are one are read in each run. */
static void check_folded(const struct fs_root *root)
{
	struct history h;
	char known[MEETINGS * DRAFTS + 1];

	begin(&h);
	text(&h);
	h.folded = 1;
	run(root, &h, MEETINGS, known);
	run(root, &h, MEETINGS, known);
	OK(strcmp(known, "++1++") == 0, "two items that are one: %s", known);
	h.day = STRL("2026-02-04");
	run(root, &h, MEETINGS, known);
	OK(strcmp(known, "++000") == 0, "another day is told of it: %s", known);
}

/* One more, one less: what stood before stands. */
static void check_length(const struct fs_root *root)
{
	struct history h;
	char known[MEETINGS * DRAFTS + 1];

	begin(&h);
	run(root, &h, 2, known);
	run(root, &h, 3, known);
	OK(strcmp(known, "++++00") == 0, "one more meeting: %s", known);
	run(root, &h, 1, known);
	OK(strcmp(known, "++") == 0, "two less: %s", known);
	run(root, &h, 2, known);
	OK(strcmp(known, "++00") == 0, "one of them again: %s", known);
}

/* Numbers that no run wrote, with a sum that fits. */
static void check_wrong(const struct fs_root *root)
{
	static const char *const wrong[] = {
		"x;0",         "1 2;0",        "1 2:;0",
		"1 :2;0",      "1 0:2;0",      "1 2:1;0",
		"1 2:9;0",     ";0",           "0",
		"0;",          "0;x",          "0;0 ",
		"0;0 0badcaf", "0;0 0badcafg", "0;0 1100000000000013"
	};
	struct history h;
	char known[MEETINGS * DRAFTS + 1];

	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct recall c = { 0 };
		struct str was, lines;
		struct buf b = { 0 };

		begin(&h);
		run(root, &h, 1, known);
		recall_read(&c, root, "one");
		was = c.was;
		buf_str(&b, str_sub(was, 0, 34));
		buf_fmt(&b, "\t%s\t0;0\n", wrong[i]);
		lines = buf_view(&b);
		cachefile_write(&c.file, root, &lines, 1);
		buf_fini(&b);
		recall_fini(&c);
		run(root, &h, 1, known);
		OK(strcmp(known, "00") == 0, "\"%s\" is no outcome: %s", wrong[i],
		   known);
	}
}

int main(void)
{
	char top[] = "/tmp/dossier-test-XXXXXX";
	struct fs_root root;
	struct history h;
	struct err e = { 0 };
	char known[MEETINGS * DRAFTS + 1];

	if (!mkdtemp(top) || fs_root_open(&root, top, &e) < 0)
		return 1;
	begin(&h);
	run(&root, &h, MEETINGS, known);
	OK(strcmp(known, "000000") == 0, "nothing before the first run: %s", known);
	check_changes(&root);
	check_folded(&root);
	check_length(&root);
	check_wrong(&root);
	fs_root_remove(&root, FILE_PATH, &e);
	fs_root_remove(&root, STRL(".dossier/cache"), &e);
	fs_root_remove(&root, STRL(".dossier"), &e);
	fs_root_close(&root);
	OK(rmdir(top) == 0, "the folder is empty again");
	return tap_end();
}
