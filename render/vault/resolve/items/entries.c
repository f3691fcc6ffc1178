/*
 * entries.c - items of all meetings to entries: one thing once.
 *
 * Meetings come in order of time.  What a meeting says anew joins the entry that
 * says the same (judge.h), or becomes an entry of its own, which may end an older
 * one.  A meeting keeps its own entry beside it, which other meetings close but do
 * not change.  Only entries that share a word of weight are compared (alike.h), and
 * not again what a run before has judged (recall.h): that is not even read.
 */
#include <stdlib.h>

#include "render/vault/resolve/items/alike.h"
#include "render/vault/resolve/items/fold.h"
#include "render/vault/resolve/items/judge.h"
#include "render/vault/resolve/linked.h"
#include "render/vault/resolve/items/recall.h"

enum {
	TOKENS = 4,        /* what a ledger needs to know of a line that many support */
	WORDINGS = 4,      /* of one entry that new ones are compared with */
	SAME_MEETING = 750 /* likeness of two items of one meeting, thousandths */
};

/* An entry of all meetings while it grows; the same number in w->entries. */
struct cluster {
	uint32_t wordings[WORDINGS]; /* numbers */
	uint32_t n, shown;           /* how many; which is that of the text */
	uint32_t until, before;      /* numbers of entries, from 1; 0 = none */
	uint32_t first; /* number in owns of the draft that it began with */
};
VEC(clusters, struct cluster);

/*
 * A meeting's own entry, and the one of all meetings that says the same.  Most things
 * are said once: then they are one, which is half the memory of all entries.
 */
struct own {
	struct entry *entry; /* NULL: that of all meetings */
	size_t all;
};
VEC(owns, struct own);

/* What a draft says. */
struct wording {
	const struct claim *claim; /* NULL until something is compared with it */
	uint32_t own;              /* whose it is */
};
VEC(wordings, struct wording);

struct growing {
	struct build *b;
	struct recall *recall;
	struct forms forms;
	struct clusters clusters;
	struct owns owns;
	struct wordings wordings;
	struct alike alike;
	struct arena arena;   /* of the four, and of what was said */
	struct arena scratch; /* for one draft */
};

static const struct meeting *last_meeting(const struct entry *x)
{
	return x->supports.v[x->supports.n - 1].meeting;
}

static void copy_about(struct build *b, struct entry *x)
{
	struct account_refs own = { 0 };

	VEC_RESERVE(b->a, &own, x->about.n);
	for (size_t i = 0; i < x->about.n; i++)
		*VEC_ADD(b->a, &own) = x->about.v[i];
	x->about = own;
}

/* Only what all sources say it is about: a mention elsewhere adds no account. */
static void narrow_about(struct build *b, struct entry *all, const struct entry *x)
{
	size_t n = 0;

	if (all->about.n == 0) {
		all->about = x->about;
		copy_about(b, all);
	}
	for (size_t i = 0; x->about.n && i < all->about.n; i++)
		for (size_t k = 0; k < x->about.n; k++)
			if (all->about.v[i] == x->about.v[k]) {
				all->about.v[n++] = all->about.v[i];
				break;
			}
	all->about.n = x->about.n ? n : all->about.n;
}

static struct entry *copy_entry(struct build *b, const struct entry *x)
{
	struct entry *own = arena_new(b->a, struct entry);

	*own = *x;
	return own;
}

/*
 * The entry that a cluster began with stays as it is, its meeting's own, and that of
 * all meetings may change: lists that only grow may go on in the same array.
 */
static void part(struct growing *g, size_t at)
{
	struct entry *all = &g->b->w->entries.v[at];
	struct own *own = &g->owns.v[g->clusters.v[at].first];

	if (own->entry)
		return;
	own->entry = copy_entry(g->b, all);
	copy_about(g->b, all);
}

static size_t new_cluster(struct growing *g, const struct draft *d)
{
	struct build *b = g->b;
	size_t at = b->w->entries.n;

	*VEC_ADD(b->a, &b->w->entries) = *d->entry;
	*VEC_ADD(&g->arena, &g->clusters) =
	    (struct cluster){ .first = (uint32_t)g->owns.n, .shown = WORDINGS };
	*VEC_ADD(&g->arena, &g->owns) = (struct own){ NULL, at };
	if (d->entry->tokens.n > TOKENS) {
		part(g, at);
		b->w->entries.v[at].tokens.n = TOKENS;
	}
	return at;
}

/* Evidence of two meetings is never the same: it is only put together. */
static void join(struct growing *g, size_t at, const struct draft *d, enum verdict v)
{
	struct build *b = g->b;
	struct entry *all = &b->w->entries.v[at];
	/* The text that says more, if it is fit for pages. */
	bool better = v == JUDGE_SAME || all->on_page != d->entry->on_page
			  ? drafts_better(d->entry, all)
			  : v == JUDGE_MORE;

	part(g, at);
	if (better)
		g->clusters.v[at].shown = WORDINGS;
	*VEC_ADD(&g->arena, &g->owns) = (struct own){ copy_entry(b, d->entry), at };
	drafts_join(b, all, d->entry, better);
	narrow_about(b, all, d->entry);
	for (size_t i = 0; i < d->entry->tokens.n && all->tokens.n < TOKENS; i++)
		*VEC_ADD(b->a, &all->tokens) = d->entry->tokens.v[i];
}

static const struct claim *claim_of(struct growing *g, uint32_t number)
{
	struct wording *w = &g->wordings.v[number];
	const struct own *own = &g->owns.v[w->own];
	struct claim read;

	if (!w->claim) {
		drafts_claim(&g->forms, &g->scratch,
			     own->entry ? own->entry : &g->b->w->entries.v[own->all],
			     &read);
		w->claim = claim_copy(&g->arena, &read);
	}
	return w->claim;
}

/* said: what alike_add() looks at; claim: all of it, or NULL: not read. */
static void new_wording(struct growing *g, size_t at, const struct draft *d,
			const struct claim *said, const struct claim *claim)
{
	struct cluster *c = &g->clusters.v[at];

	c->wordings[c->n++] = (uint32_t)g->wordings.n;
	*VEC_ADD(&g->arena, &g->wordings) =
	    (struct wording){ claim ? claim_copy(&g->arena, claim) : NULL,
			      (uint32_t)g->owns.n - 1 };
	alike_add(&g->arena, &g->alike, &d->entry->about, said, at);
}

/*
 * Which wording says this: one that is known need not be compared with again.  *said:
 * the claim if it is a new one.
 */
static uint32_t add_wording(struct growing *g, size_t at, const struct draft *d,
			    const struct claim *claim, struct claim *said)
{
	const struct cluster *c = &g->clusters.v[at];
	uint32_t i = 0;

	while (i < c->n && !claim_equal(claim_of(g, c->wordings[i]), claim))
		i++;
	if (i == c->n && i < WORDINGS) {
		new_wording(g, at, d, claim, claim);
		*said = *claim;
	}
	return i;
}

/* Text and claim of a draft, and how else it was said. */
static void add_wordings(struct growing *g, size_t at, struct draft *d,
			 struct outcome *o)
{
	struct cluster *c = &g->clusters.v[at];
	struct claim other;

	if (d->read || o->wording > c->n) {
		drafts_read(&g->forms, &g->scratch, d);
		o->wording = add_wording(g, at, d, &d->claim, &o->said);
	} else if (o->wording == c->n && c->n < WORDINGS) {
		new_wording(g, at, d, &o->said, NULL);
	}
	if (c->shown == WORDINGS)
		c->shown = o->wording;
	if (d->also)
		add_wording(g, at, d, d->also, &other);
}

/* What is found of a cluster so far. */
struct found {
	enum verdict same, worst; /* of one thing; of one that ends the other */
	uint32_t score;
};

static void judge_wordings(struct growing *g, size_t at, const struct said *y,
			   struct found *out)
{
	const struct cluster *c = &g->clusters.v[at];
	struct said x = { .entry = &g->b->w->entries.v[at] };

	for (size_t i = 0; i < c->n; i++) {
		uint32_t score;
		enum verdict v;

		x.claim = claim_of(g, c->wordings[i]);
		v = judge(&g->scratch, &x, y, &score);
		/* A part of what the text does not say is no part of the text. */
		if (v > JUDGE_SAME && v <= JUDGE_MORE && i != c->shown)
			continue;
		if (judge_one(v) && (out->same == JUDGE_APART || v < out->same))
			out->same = v;
		if (v > JUDGE_MORE && v > out->worst)
			out->worst = v;
		if (score > out->score)
			out->score = score;
	}
}

/* The verdict on the wording that is likest; one that conflicts forbids all. */
static enum verdict judge_cluster(struct growing *g, size_t at, const struct draft *d,
				  uint32_t *score)
{
	struct said text = { d->entry, &d->claim, d->sentences };
	struct found found = { 0 };

	judge_wordings(g, at, &text, &found);
	if (d->also) {
		struct said also = { d->entry, d->also, { 0 } };

		judge_wordings(g, at, &also, &found);
	}
	*score = found.score;
	return found.worst != JUDGE_APART ? found.worst : found.same;
}

static bool is_open(const struct growing *g, size_t at)
{
	enum entry_end end = g->b->w->entries.v[at].end;

	return end == ENTRY_STANDS || end == ENTRY_DOUBTED;
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

/* Two values of one thing at one time: only a person can tell which holds. */
static void ask(struct growing *g, size_t x, size_t y, const struct meeting *m)
{
	struct build *b = g->b;
	const struct entry *one = &b->w->entries.v[x], *two = &b->w->entries.v[y];
	bool swap = str_cmp(one->text, two->text) > 0;
	struct question q = { .code = STRL("contradiction"),
			      .tagged = &b->w->meetings.v[m->e.at]->e,
			      .lines = 2 };
	int chosen;

	if (!one->on_page || !two->on_page)
		return;
	*VEC_ADD(b->a, &q.choices) = swap ? two->text : one->text;
	*VEC_ADD(b->a, &q.choices) = swap ? one->text : two->text;
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
		const struct entry *e = &g->b->w->entries.v[x];
		enum verdict v = o->ends.v[i].verdict;

		if (x == by || !is_open(g, x))
			continue;
		if (str_cmp(last_meeting(e)->date, m->date) < 0) {
			/* What is only possibly said ends nothing for sure. */
			end(g, x, by, d->entry->on_page ? v : JUDGE_DOUBTED);
		} else if (v == JUDGE_CHANGED && x < by) {
			ask(g, x, by, m);
		}
	}
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
		of.verdict = judge_cluster(g, of.entry, d, &score);
		if (of.verdict > JUDGE_MORE) {
			*VEC_ADD(&g->scratch, &o->ends) = of;
		} else if (judge_one(of.verdict) && score > best &&
			   (last_meeting(x) != m || score >= SAME_MEETING)) {
			best = score;
			o->one = of;
		}
	}
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
	if (o.one.verdict == JUDGE_APART) {
		at = new_cluster(g, d);
	} else {
		at = o.one.entry;
		join(g, at, d, o.one.verdict);
	}
	add_wordings(g, at, d, &o);
	recall_put(g->recall, &o);
	end_older(g, &o, d, at, m);
}

/* a: of its drafts. */
static void add_meeting(struct growing *g, const struct meeting *m, struct arena *a)
{
	struct drafts begun = { 0 }, folded = { 0 };
	struct drafts *list = &begun;

	drafts_begin(g->b, a, m, &begun);
	if (!recall_meeting(g->recall, m, &begun)) {
		list = &folded;
		fold_drafts(g->b, &g->forms, a, m, &begun, list);
		recall_folded(g->recall, begun.n, list);
	}
	for (size_t k = 0; k < list->n; k++)
		add_draft(g, m, &list->v[k]);
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
	recall_begin(g.recall);
	reserve(&g);
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		arena_reset(&drafts);
		add_meeting(&g, b->w->meetings.v[i], &drafts);
	}
	forms_fini(&g.forms);
	for (size_t i = 0; i < b->w->entries.n; i++) {
		struct entry *x = &b->w->entries.v[i];

		x->until = number(b, g.clusters.v[i].until);
		x->before = number(b, g.clusters.v[i].before);
		linked_finish(b, x);
		linked_add(b, x);
	}
	for (size_t i = 0; i < g.owns.n; i++)
		link_own(&g, &g.owns.v[i]);
	linked_sort(b);
	recall_fini(&none);
	arena_fini(&g.arena);
	arena_fini(&g.scratch);
	arena_fini(&drafts);
}
