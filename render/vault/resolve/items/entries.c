/*
 * entries.c - items of all meetings to entries: one thing once.
 *
 * Meetings come in order of time.  What a meeting says anew joins the entry that
 * says the same (judge.h), or becomes an entry of its own, which may end an older
 * one.  A meeting keeps its own entry beside it, which other meetings close but do
 * not change.  Only entries that share a word of weight are compared (alike.h), and
 * not again what a run before has judged (recall.h): that is not even read.
 */
#include "base/pool.h"
#include "render/vault/resolve/items/clusters.h"
#include "render/vault/resolve/items/corrected.h"
#include "render/vault/resolve/items/done.h"
#include "render/vault/resolve/items/fold.h"
#include "render/vault/resolve/linked.h"

enum {
	SAME_MEETING = 750, /* likeness of two items of one meeting, thousandths */
	AT_ONCE = 256       /* meetings whose drafts are held */
};

static const struct meeting *last_meeting(const struct entry *x)
{
	return x->supports.v[x->supports.n - 1].meeting;
}

static bool is_open(const struct growing *g, size_t at)
{
	enum entry_end end = g->b->w->entries.v[at].end;

	return end == ENTRY_STANDS || end == ENTRY_DOUBTED;
}

static bool is_older(const struct growing *g, size_t at, const struct meeting *m)
{
	return str_cmp(last_meeting(&g->b->w->entries.v[at])->date, m->date) < 0;
}

/* Entry x is ended by number `by`, or doubted. */
static void end(struct growing *g, size_t x, size_t by, enum verdict v)
{
	struct entry *e = &g->b->w->entries.v[x];

	e->end = v == JUDGE_CHANGED ? ENTRY_CHANGED
		 : v == JUDGE_DONE  ? ENTRY_DONE
				    : ENTRY_DOUBTED;
	e->ended = last_meeting(&g->b->w->entries.v[by]);
	g->clusters.v[x].until = (uint32_t)by + 1;
	if (v == JUDGE_CHANGED)
		g->clusters.v[by].before = (uint32_t)x + 1;
}

/* What one of two says: of two days of one action, with its day. */
static struct str value_of(struct build *b, const struct entry *x,
			   const struct entry *other)
{
	return str_eq(x->text, other->text) && x->due.len
		   ? arena_fmt(b->a, "%.*s (%.*s)", STR_ARG(x->text), STR_ARG(x->due))
		   : x->text;
}

/* Two values of one thing at one time: only a person can tell which holds. */
static void ask(struct growing *g, size_t x, size_t y, const struct meeting *m)
{
	struct build *b = g->b;
	const struct entry *one = &b->w->entries.v[x], *two = &b->w->entries.v[y];
	struct str says = value_of(b, one, two), other = value_of(b, two, one);
	bool swap = str_cmp(says, other) > 0;
	struct question q = { .code = STRL("contradiction"),
			      .tagged = &b->w->meetings.v[m->e.at]->e,
			      .lines = 2 };
	int chosen;

	if (!one->on_page || !two->on_page)
		return;
	*VEC_ADD(b->a, &q.choices) = swap ? other : says;
	*VEC_ADD(b->a, &q.choices) = swap ? says : other;
	q.text = arena_fmt(b->a, "Which holds: \"%.*s\" or \"%.*s\"?",
			   STR_ARG(q.choices.v[0]), STR_ARG(q.choices.v[1]));
	chosen = parts_ask(b, &q,
			   arena_fmt(b->a, "%.*s %.*s", STR_ARG(q.choices.v[0]),
				     STR_ARG(q.choices.v[1])),
			   m);
	recall_answer(g->recall, chosen);
	if (chosen == 0 || chosen == 1) {
		bool first = (chosen == 0) != swap;

		end(g, first ? y : x, first ? x : y, JUDGE_CHANGED);
	}
}

/* Older entries that the new one, number `by`, ends. */
static void end_older(struct growing *g, const struct outcome *o, const struct draft *d,
		      size_t by, const struct meeting *m)
{
	for (size_t i = 0; i < o->ends.n; i++) {
		size_t x = o->ends.v[i].entry;
		enum verdict v = o->ends.v[i].verdict;

		if (x == by || !is_open(g, x))
			continue;
		if (is_older(g, x, m)) {
			/* What is only possibly said ends nothing for sure. */
			end(g, x, by, d->entry->on_page ? v : JUDGE_DOUBTED);
		} else if (v == JUDGE_CHANGED && x < by) {
			ask(g, x, by, m);
		}
	}
}

/* In one meeting most that seem two values are one matter that was talked through. */
static bool may_differ(struct growing *g, size_t x, const struct draft *d,
		       const struct meeting *m)
{
	const struct entry *e = &g->b->w->entries.v[x];

	return last_meeting(e) != m || e->kind == ITEM_ACTION ||
	       cluster_contradicts(g, x, d);
}

static void judge_draft(struct growing *g, const struct meeting *m,
			const struct draft *d, struct outcome *o)
{
	struct found_list found = { 0 };
	uint32_t best = 0;

	*o = (struct outcome){ 0 };
	alike_find(&g->scratch, &g->alike, &d->entry->about, &d->claim, d->also,
		   &found);
	for (size_t i = 0; i < found.n; i++) {
		const struct entry *x = &g->b->w->entries.v[found.v[i]];
		struct outcome_of of = { found.v[i], JUDGE_APART };
		uint32_t score;

		/* What is over stays as it is. */
		if (!is_open(g, of.entry))
			continue;
		of.verdict = cluster_judge(g, of.entry, d, &score);
		if (of.verdict == JUDGE_CHANGED && !may_differ(g, of.entry, d, m))
			continue;
		if (of.verdict > JUDGE_MORE) {
			*VEC_ADD(&g->scratch, &o->ends) = of;
		} else if (!d->report && judge_one(of.verdict) && score > best &&
			   (last_meeting(x) != m || score >= SAME_MEETING)) {
			best = score;
			o->one = of;
		}
	}
	done_doubt(d->entry, &o->ends);
}

/* A report that ends nothing is no entry; to one that does, nothing else is joined. */
static void add_report(struct growing *g, const struct meeting *m, struct draft *d,
		       const struct outcome *o)
{
	size_t i = 0;

	recall_put(g->recall, o);
	while (i < o->ends.n &&
	       !(is_open(g, o->ends.v[i].entry) && is_older(g, o->ends.v[i].entry, m)))
		i++;
	if (i < o->ends.n)
		end_older(g, o, d, cluster_new(g, d), m);
}

static void add_draft(struct growing *g, const struct meeting *m, struct draft *d)
{
	struct outcome o;
	size_t at;

	arena_reset(&g->scratch);
	if (!recall_next(g->recall, &g->scratch, g->b->w->entries.n, &o)) {
		drafts_read(&g->forms, &g->scratch, d);
		judge_draft(g, m, d, &o);
	}
	if (d->report) {
		add_report(g, m, d, &o);
		return;
	}
	if (o.one.verdict == JUDGE_APART) {
		at = cluster_new(g, d);
	} else {
		at = o.one.entry;
		cluster_join(g, at, d, o.one.verdict);
	}
	cluster_word(g, at, d, &o);
	recall_put(g->recall, &o);
	end_older(g, &o, d, at, m);
}

/* What one meeting says, not yet looked at. */
struct begun {
	struct drafts drafts;
	char digest[RECALL_HEX];
};

/* a: of what becomes of its drafts. */
static void add_meeting(struct growing *g, const struct meeting *m,
			const struct begun *x, struct arena *a)
{
	const struct drafts *begun = &x->drafts, *list = begun;
	struct drafts folded = { 0 };

	arena_reset(a);
	if (!recall_meeting(g->recall, x->digest, begun)) {
		list = &folded;
		fold_drafts(g->b, &g->forms, a, m, begun, &folded);
		recall_folded(g->recall, begun->n, list);
	}
	for (size_t k = 0; k < list->n; k++)
		add_draft(g, m, &list->v[k]);
}

/* ---- some meetings after the others -----------------------------------------------
 */

struct some {
	struct arena a; /* of their drafts */
	struct begun v[AT_ONCE];
	size_t from, n; /* which ones */
};

/* While one thread adds what some meetings say, another one begins that of the next. */
struct hands {
	struct growing *g;
	struct build other; /* for the second one */
	struct buf parts;
	struct arena drafts;
	struct some *now, *next;
};

static int hand(void *ctx, size_t worker, size_t i)
{
	struct hands *h = ctx;
	struct some *x = i == 0 ? h->now : h->next;
	const struct meetings *all = &h->other.w->meetings;

	(void)worker;
	if (i == 1)
		arena_reset(&x->a);
	for (size_t k = 0; k < x->n; k++) {
		const struct meeting *m = all->v[x->from + k];

		if (i == 0) {
			add_meeting(h->g, m, &x->v[k], &h->drafts);
		} else {
			x->v[k].drafts = (struct drafts){ 0 };
			drafts_begin(&h->other, &x->a, m, &x->v[k].drafts);
			recall_digest(&h->parts, m, &x->v[k].drafts, x->v[k].digest);
		}
	}
	return 0;
}

static void add_meetings(struct growing *g)
{
	struct build *b = g->b;
	struct hands h = { .g = g, .other = *b };
	struct some *both = mem_alloc(2 * sizeof(*both));
	struct buf key = { 0 };
	size_t n = b->w->meetings.n;

	h.other.a = &b->in->beside[1];
	h.other.key = &key;
	h.now = &both[0];
	h.next = &both[1];
	for (size_t from = 0; from < n + AT_ONCE; from += AT_ONCE) {
		struct some *done = h.now;

		h.next->from = from;
		h.next->n = from >= n ? 0 : n - from < AT_ONCE ? n - from : AT_ONCE;
		pool_run(b->in->jobs, 2, hand, &h);
		h.now = h.next;
		h.next = done;
	}
	arena_fini(&both[0].a);
	arena_fini(&both[1].a);
	arena_fini(&h.drafts);
	buf_fini(&h.parts);
	buf_fini(&key);
	mem_free(both);
}

/* ---- what it means for the pages --------------------------------------------------
 */

static const struct entry *number(const struct build *b, size_t n)
{
	return n ? &b->w->entries.v[n - 1] : NULL;
}

/* A meeting's own entry is closed by a later meeting, and not changed otherwise. */
static void link_own(struct growing *g, const struct own *own)
{
	struct build *b = g->b;
	struct entry *all = &b->w->entries.v[own->all];
	struct entry *x = own->entry ? own->entry : all;
	const struct meeting *m = x->supports.v[0].meeting;

	if (x != all) {
		corrected_take(b, x);
		x->end = all->end;
		x->until = all->until;
		x->ended = all->ended;
		x->before = all->supports.v[0].meeting == m ? all->before : NULL;
		linked_finish(b, x);
	}
	if (linked_is_closed(all->status)) {
		x->status = all->status;
		x->history = true;
	}
	*VEC_ADD(b->a, &b->w->meetings.v[m->e.at]->entries) = x;
}

/* A list that grows leaves what it grew out of in the arena: room for all at once. */
static void reserve(struct growing *g)
{
	struct build *b = g->b;
	size_t n = 0;

	for (size_t i = 0; i < b->in->n; i++)
		n += b->in->records[i].record->items.n;
	VEC_RESERVE(b->a, &b->w->entries, n);
	VEC_RESERVE(&g->arena, &g->clusters, n);
	VEC_RESERVE(&g->arena, &g->owns, n);
	VEC_RESERVE(&g->arena, &g->wordings, n);
	alike_reserve(&g->arena, &g->alike, n);
}

void parts_entries(struct build *b)
{
	struct recall none = { 0 };
	struct growing g = { .b = b, .recall = b->in->recall ? b->in->recall : &none };
	struct arena drafts = { 0 };

	forms_init(&g.forms);
	learned_init(&g.learned, &g.arena);
	recall_begin(g.recall);
	reserve(&g);
	corrected_find(b, &g.forms, &drafts);
	arena_fini(&drafts);
	add_meetings(&g);
	forms_fini(&g.forms);
	for (size_t i = 0; i < b->w->entries.n; i++) {
		struct entry *x = &b->w->entries.v[i];

		x->until = number(b, g.clusters.v[i].until);
		x->before = number(b, g.clusters.v[i].before);
		corrected_take(b, x);
		linked_finish(b, x);
		linked_add(b, x);
	}
	for (size_t i = 0; i < g.owns.n; i++)
		link_own(&g, &g.owns.v[i]);
	linked_sort(b);
	recall_fini(&none);
	arena_fini(&g.arena);
	arena_fini(&g.scratch);
}
