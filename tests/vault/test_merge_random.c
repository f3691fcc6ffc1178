/*
 * test_merge_random.c - what must hold for every page: random histories of
 * growing knowledge, a person's edits and merges, from fixed seeds.
 *
 * Held after each merge: a second merge changes no byte; every line that the
 * person wrote or changed is there, byte for byte; what was deleted stays away;
 * a ticked task stays ticked; nothing of ours is there twice.
 */
#include <stdlib.h>

#include "tests/tap.h"
#include "tests/vault/pages.h"

enum { ITEMS = 24, SECTIONS = 4, LIMIT = 6, SEEDS = 400, ROUNDS = 7, LINES = 400 };

static const char *const titles[SECTIONS] = { "Current Blockers", "Key Decisions",
					      "Key Facts", "Next Steps" };

struct thing {
	bool known; /* the records have it */
	bool taken; /* the person edited or deleted its line */
	bool ticked;
	bool shown; /* the fresh page has it */
	int section, supports, day;
};

struct world {
	struct arena a;
	unsigned long long state;
	struct thing items[ITEMS];
	int meetings;
	struct str page, again;
	struct str human[LINES]; /* lines that must stay */
	size_t humans;
	int marks;
};

static unsigned roll(struct world *w, unsigned n)
{
	w->state = w->state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(w->state >> 33) % n;
}

static void put_item(struct world *w, int i, struct buf *b)
{
	const struct thing *it = &w->items[i];

	buf_fmt(b, "- %sItem%dq of %s ([[M%d|2026-%02d-%02d]]",
		it->section == 3 ? "[ ] " : "", i,
		i % 2 ? "scanner capacity" : "archive retention", it->day,
		1 + it->day / 28, 1 + it->day % 28);
	if (it->supports > 1)
		buf_fmt(b, ", +%d", it->supports - 1);
	buf_z(b, ")");
	if (it->section == 3)
		buf_fmt(b, " 📅 2026-06-%02d ^i-%d", 1 + i, i);
	buf_c(b, '\t');
	for (int k = 0; k < it->supports; k++)
		buf_fmt(b, "x%d-%d,", i, k);
	buf_fmt(b, "\t2026-%02d-%02d\n", 1 + it->day / 28, 1 + it->day % 28);
}

/* Items of a section, newest first; over the limit they are only counted. */
static void put_section(struct world *w, int s, struct buf *b, struct buf *hidden)
{
	int shown = 0, over = 0;

	for (int day = 300; day >= 0; day--) {
		for (int i = 0; i < ITEMS; i++) {
			if (!w->items[i].known || w->items[i].section != s ||
			    w->items[i].day != day)
				continue;
			if (shown == LIMIT) {
				over++;
				for (int k = 0; k < w->items[i].supports; k++)
					buf_fmt(hidden, "x%d-%d,", i, k);
				continue;
			}
			w->items[i].shown = true;
			if (shown++ == 0)
				buf_fmt(b, "\n## %s\n\n", titles[s]);
			put_item(w, i, b);
		}
	}
	if (over)
		buf_fmt(b, "- Older: %d more\n", over);
}

static struct str fresh(struct world *w)
{
	struct buf b = { 0 }, hidden = { 0 };
	struct str s;

	for (int i = 0; i < ITEMS; i++)
		w->items[i].shown = false;
	buf_z(&b, "= type: account\n@");
	for (int i = 0; i < w->meetings; i++)
		buf_fmt(&b, " m-%d", i);
	buf_fmt(&b, "\n# Larkmoor\n\n## Account Overview\n\nCustomer · %d meetings\n",
		w->meetings);
	for (int s2 = 0; s2 < SECTIONS; s2++)
		put_section(w, s2, &b, &hidden);
	buf_z(&b, "\n## Open Tasks\n\n```dataview\nTASK\nFROM [[]]\n```\n? ");
	buf_str(&b, buf_view(&hidden));
	s = arena_take(&w->a, &b);
	buf_fini(&hidden);
	return s;
}

/* New meetings: new items, more support for known ones, items that change section. */
static void grow(struct world *w)
{
	w->meetings++;
	for (int n = 0; n < 5; n++) {
		struct thing *it = &w->items[roll(w, ITEMS)];

		if (!it->known) {
			it->known = true;
			it->section = (int)roll(w, SECTIONS);
			it->supports = 1;
		} else if (roll(w, 6) == 0 && it->section < 3) {
			it->section = (it->section + 1) % 3;
		} else {
			it->supports++;
		}
		it->day = w->meetings * 8 + n;
	}
}

static bool is_line(struct str page, struct str line)
{
	struct str rest = page, l;

	while (str_line(&rest, &l))
		if (str_eq(l, line))
			return true;
	return false;
}

/* "<what><number> <old>": a line that nobody wrote before. */
static void write_line(struct world *w, struct buf *b, const char *what, struct str old)
{
	struct buf l = { 0 };
	struct str s;

	buf_fmt(&l, "%s%d %.*s", what, ++w->marks, STR_ARG(old));
	s = arena_take(&w->a, &l);
	buf_str(b, s);
	buf_c(b, '\n');
	if (w->humans < LINES)
		w->human[w->humans++] = s;
}

static int item_of(struct str line)
{
	size_t at = str_find(line, STRL("Item"), 0);

	return at == STR_NPOS ? -1 : atoi(line.p + at + 4);
}

static void edit_item(struct world *w, struct str line, int i, struct buf *b)
{
	struct thing *it = &w->items[i];
	bool theirs = is_line(buf_view(b), line);
	size_t box = str_find(line, STRL("[ ]"), 0);

	for (size_t k = 0; k < w->humans; k++)
		theirs |= str_eq(w->human[k], line);
	if (theirs || str_has(line, STRL("[x]"))) {
		buf_str(b, line);
		buf_c(b, '\n');
		return;
	}
	switch (roll(w, 4)) {
	case 0: /* deletes it */
		it->taken = true;
		break;
	case 1: /* writes into it */
		it->taken = true;
		write_line(w, b, "- Human says", str_from(line, 2));
		break;
	case 2:
		if (box != STR_NPOS) {
			it->ticked = true;
			buf_str(b, str_sub(line, 0, box));
			buf_z(b, "[x]");
			buf_str(b, str_from(line, box + 3));
			buf_z(b, "\n");
			break;
		}
		/* fall through */
	default: /* writes below it */
		buf_str(b, line);
		buf_c(b, '\n');
		write_line(w, b, "- Note of mine", (struct str){ 0 });
	}
}

/* A person goes over the page. */
static void edit(struct world *w)
{
	struct str rest = w->page, line;
	struct buf b = { 0 };

	while (str_line(&rest, &line)) {
		int i = item_of(line);

		if (i >= 0 && roll(w, 5) == 0) {
			edit_item(w, line, i, &b);
			continue;
		}
		if (str_starts(line, STRL("## Key")) && roll(w, 12) == 0) {
			write_line(w, &b, "## Renamed", line);
			continue;
		}
		buf_str(&b, line);
		buf_c(&b, '\n');
		if (line.len == 0 && b.len > 60 && roll(w, 12) == 0) {
			write_line(w, &b, "Paragraph of a person", (struct str){ 0 });
			buf_c(&b, '\n');
		}
	}
	w->page = arena_take(&w->a, &b);
}

static size_t count(struct str page, int i)
{
	char name[32];
	size_t n = 0, at = 0;

	snprintf(name, sizeof(name), "Item%dq", i);
	while ((at = str_find(page, str_z(name), at)) != STR_NPOS) {
		at++;
		n++;
	}
	return n;
}

/* Says what is broken, or NULL. */
static const char *broken(struct world *w, struct str f)
{
	struct err e = { 0 };
	struct str again;
	bool renamed = str_has(w->page, STRL("Renamed"));

	for (size_t k = 0; k < w->humans; k++)
		if (!is_line(w->page, w->human[k]))
			return "a line of the person is gone";
	for (int i = 0; i < ITEMS; i++) {
		char box[48];

		if (count(w->page, i) > 1)
			return "an item is there twice";
		if (w->items[i].shown && !w->items[i].taken && !renamed &&
		    count(w->page, i) == 0)
			return "a new item is not there";
		if (!w->items[i].shown && !w->items[i].taken && !w->items[i].ticked &&
		    count(w->page, i) > 0)
			return "an item over the limit is still there";
		if (!w->items[i].ticked || w->items[i].taken)
			continue;
		snprintf(box, sizeof(box), "- [x] Item%dq", i);
		if (!str_has(w->page, str_z(box)))
			return "a ticked task is not ticked";
	}
	again = pages_merge(&w->a, f, w->page, &e);
	if (!str_eq(again, w->page)) {
		w->again = again;
		return "a second merge changes bytes";
	}
	return NULL;
}

static const char *run(unsigned seed, bool show)
{
	struct world w = { .state = seed * 7919ULL + 1 };
	const char *bad = NULL;

	for (int round = 0; round < ROUNDS && !bad; round++) {
		struct err e = { 0 };
		size_t deleted[ITEMS];
		struct str f;

		grow(&w);
		if (w.page.p && round > 0)
			edit(&w);
		for (int i = 0; i < ITEMS; i++)
			deleted[i] = w.items[i].taken && count(w.page, i) == 0;
		f = fresh(&w);
		w.page = pages_merge(&w.a, f, w.page, &e);
		if (!w.page.p)
			bad = "the merge fails";
		else
			bad = broken(&w, f);
		for (int i = 0; i < ITEMS && !bad; i++)
			if (deleted[i] && count(w.page, i) > 0)
				bad = "a deleted line is back";
		if (bad && show)
			printf("# seed %u round %d: %s\n%.*s\n# again\n%.*s\n", seed,
			       round, bad, STR_ARG(w.page),
			       STR_ARG(w.again) ? w.again.p : "");
	}
	arena_fini(&w.a);
	return bad;
}

int main(int argc, char **argv)
{
	if (argc > 1) { /* one seed, with its page */
		run((unsigned)atoi(argv[1]), true);
		return 0;
	}
	for (unsigned seed = 1; seed <= SEEDS; seed += 50) {
		const char *bad = NULL;
		unsigned s = seed;

		for (; s < seed + 50 && !bad; s++)
			bad = run(s, false);
		OK(!bad, "seeds %u to %u: %s (seed %u)", seed, seed + 49,
		   bad ? bad : "all holds", s - 1);
	}
	return tap_end();
}
