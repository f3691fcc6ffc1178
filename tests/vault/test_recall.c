/*
 * test_recall.c - verdicts hold for the very meetings that were judged, in their order,
 * and for nothing else.
 */
#include <stdlib.h>
#include <unistd.h>

#include "render/vault/resolve/recall.h"
#include "tests/tap.h"

#define FILE_PATH STRL(".dossier/cache/judged")

enum { MEETINGS = 3, DRAFTS = 2, ENTRIES = 2 };

/* Three meetings of two drafts each, and what became of them. */
struct history {
	struct meeting meetings[MEETINGS];
	struct entry entries[MEETINGS][DRAFTS];
	struct draft drafts[MEETINGS][DRAFTS];
	struct account_of about;
	const struct account_of *refs[1];
	struct claim_word words[1];
	struct figure figures[1];
	int answer; /* to a question of the first meeting */
};

static const struct outcome_of ends[] = { { 0, JUDGE_CHANGED }, { 1, JUDGE_DOUBTED } };

static void begin(struct history *h)
{
	*h = (struct history){ .answer = -1 };
	h->about.e.name = STRL("Larkmoor");
	h->refs[0] = &h->about;
	h->words[0] = (struct claim_word){ .key = 7, .weight = 100 };
	h->figures[0] = (struct figure){ .dim = FIGURE_MONEY, .value = 5000 };
	for (size_t i = 0; i < MEETINGS; i++) {
		h->meetings[i].date = STRL("2026-02-03");
		for (size_t k = 0; k < DRAFTS; k++) {
			h->drafts[i][k].entry = &h->entries[i][k];
			h->entries[i][k].text = STRL("Two sites");
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
	return o;
}

static bool same_of(const struct outcome_of *x, const struct outcome_of *y)
{
	return x->entry == y->entry && x->verdict == y->verdict;
}

static bool same_outcome(const struct outcome *x, const struct outcome *y)
{
	bool same = same_of(&x->one, &y->one) && x->ends.n == y->ends.n;

	for (size_t i = 0; same && i < x->ends.n; i++)
		same = same_of(&x->ends.v[i], &y->ends.v[i]);
	return same;
}

/* One run over the first n meetings; a digit a draft: 1 = its outcome was known. */
static void run(const struct fs_root *root, const struct history *h, size_t n,
		char *known)
{
	struct recall c = { 0 };
	struct arena a = { 0 };

	recall_read(&c, root, "one");
	recall_begin(&c);
	for (size_t i = 0; i < n; i++) {
		struct draft copy[DRAFTS] = { h->drafts[i][0], h->drafts[i][1] };
		struct drafts list = { copy, DRAFTS, DRAFTS };

		recall_meeting(&c, &h->meetings[i], &list);
		for (size_t k = 0; k < DRAFTS; k++) {
			struct outcome was, is = outcome(i, k);
			bool there = recall_next(&c, &a, ENTRIES, &was);

			*known++ = there ? '1' : '0';
			if (there && !same_outcome(&was, &is))
				OK(0, "meeting %zu, draft %zu: another outcome", i, k);
			recall_put(&c, &is);
			if (i == 0 && k == 0 && h->answer >= 0)
				recall_answer(&c, h->answer);
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
	h->drafts[1][0].claim.words = (struct claim_words){ h->words, 1, 1 };
}

static void figure(struct history *h)
{
	h->drafts[1][0].claim.figures = (struct figures){ h->figures, 1, 1 };
}

static void negated(struct history *h)
{
	h->drafts[1][0].claim.negated = true;
}

static void also(struct history *h)
{
	h->drafts[1][0].also = &h->drafts[0][0].claim;
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
	{ "nothing", NULL, "111111" },
	{ "the text of a draft", text, "110000" },
	{ "the day of a meeting", date, "110000" },
	{ "when it is due", due, "110000" },
	{ "who owns it", owner, "110000" },
	{ "its kind", kind, "110000" },
	{ "whether a page shows it", shown, "110000" },
	{ "how sure it is", surer, "110000" },
	{ "whether it is done", state, "110000" },
	{ "what it is about", about, "110000" },
	{ "a word of it", word, "110000" },
	{ "a figure of it", figure, "110000" },
	{ "that it denies", negated, "110000" },
	{ "how else it was said", also, "110000" },
	{ "an answer", answer, "100000" },
	{ "the last meeting", last, "111100" },
};

static void check_changes(const struct fs_root *root)
{
	struct history h;
	char known[MEETINGS * DRAFTS + 1];

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		begin(&h);
		run(root, &h, MEETINGS, known);
		if (rows[i].change)
			rows[i].change(&h);
		run(root, &h, MEETINGS, known);
		OK(strcmp(known, rows[i].known) == 0, "%s changed: %s", rows[i].what,
		   known);
		run(root, &h, MEETINGS, known);
		OK(strcmp(known, h.answer < 0 ? "111111" : "101111") == 0,
		   "and then no more: %s", known);
	}
}

/* One more, one less: what stood before stands. */
static void check_length(const struct fs_root *root)
{
	struct history h;
	char known[MEETINGS * DRAFTS + 1];

	begin(&h);
	run(root, &h, 2, known);
	run(root, &h, 3, known);
	OK(strcmp(known, "111100") == 0, "one more meeting: %s", known);
	run(root, &h, 1, known);
	OK(strcmp(known, "11") == 0, "two less: %s", known);
	run(root, &h, 2, known);
	OK(strcmp(known, "1100") == 0, "one of them again: %s", known);
}

/* Numbers that no run wrote, with a sum that fits. */
static void check_wrong(const struct fs_root *root)
{
	static const char *const wrong[] = { "x",     "1 2",   "1 2:",  "1 :2",
					     "1 0:2", "1 2:1", "1 2:9", "" };
	struct history h;
	char known[MEETINGS * DRAFTS + 1];

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct recall c = { 0 };
		struct str was;
		struct buf b = { 0 };

		begin(&h);
		run(root, &h, 1, known);
		recall_read(&c, root, "one");
		was = c.was;
		buf_str(&b, str_sub(was, 0, 32));
		buf_fmt(&b, "\t%s\n", wrong[i]);
		cachefile_write(&c.file, root, buf_view(&b));
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
	check_length(&root);
	check_wrong(&root);
	fs_root_remove(&root, FILE_PATH, &e);
	fs_root_remove(&root, STRL(".dossier/cache"), &e);
	fs_root_remove(&root, STRL(".dossier"), &e);
	fs_root_close(&root);
	OK(rmdir(top) == 0, "the folder is empty again");
	return tap_end();
}
