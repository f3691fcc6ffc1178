/*
 * meetings.c - which records are one meeting.
 *
 * Records of one day are compared with those that start near them (same_meeting.h);
 * a record without a date is joined with nothing.
 */
#include <stdlib.h>

#include "base/sort.h"
#include "base/utf8.h"
#include "render/vault/resolve/describe.h"
#include "render/vault/resolve/same_meeting.h"
#include "render/vault/resolve/superseded.h"
#include "render/vault/review/dialogue.h"

enum { SAME_DAY = 512 }; /* records that one is compared with */

struct node {
	const struct record *r;
	struct str title; /* folded */
	size_t parent;
	struct str start; /* of all that are joined in this root */
	bool talk;        /* of these as well: one of them is a talk */
	struct strs was;  /* ids of the records that it replaced */
};

/* Two records that may be one meeting: a person decides. */
struct doubt {
	size_t x, y;
};
VEC(doubts, struct doubt);

static bool is_talk(const struct record *r)
{
	return r->sketch.len > 0 && !record_is_notes(r);
}

static size_t root_of(struct node *v, size_t i)
{
	while (v[i].parent != i)
		i = v[i].parent = v[v[i].parent].parent;
	return i;
}

/* Number `by`, of the node, stands for record i. */
static void note_replaced(struct build *b, struct arena *a, struct node *v, size_t i,
			  size_t by)
{
	const struct record *r = b->in->records[i].record;

	/* The page of a whole file without a day is of none of its meetings. */
	if (source_is_part(r->source.path) == source_is_part(v->r->source.path) ||
	    str_eq(r->date, v->r->date))
		*VEC_ADD(a, &v->was) = r->id;
	*VEC_ADD(b->a, &b->w->replaced) =
	    (struct replaced){ r, b->in->records[by].record };
}

/* The records that no other one replaces, as nodes; a: that of the nodes. */
static size_t keep_latest(struct build *b, struct arena *a, struct node *v)
{
	size_t n = 0, *of = arena_array(a, of, b->in->n);
	size_t *by = superseded_find(b, a);

	for (size_t k = 0; k < b->in->n; k++) {
		size_t i = b->in->as_kept[k];
		const struct stored *s = &b->in->records[i];

		if (by[i] != i)
			continue;
		of[i] = n;
		v[n] = (struct node){ .r = s->record,
				      .title = utf8_key(a, s->record->title),
				      .start = s->record->start,
				      .talk = is_talk(s->record) };
		n++;
	}
	for (size_t i = 0; i < b->in->n; i++)
		if (by[i] != i)
			note_replaced(b, a, &v[of[by[i]]], i, by[i]);
	return n;
}

static int by_date(const void *x, const void *y)
{
	const struct node *a = x, *b = y;
	int c = str_cmp(a->r->date, b->r->date);

	if (!c)
		c = str_cmp(a->r->start, b->r->start);
	return c ? c : str_cmp(a->r->id, b->r->id);
}

/* What a question about two records is known by. */
static struct str doubt_key(struct build *b, const struct record *x,
			    const struct record *y)
{
	bool swap = str_cmp(x->id, y->id) > 0;

	return arena_fmt(b->a, "%.*s %.*s", STR_ARG(swap ? y->id : x->id),
			 STR_ARG(swap ? x->id : y->id));
}

static struct strs doubt_choices(struct build *b)
{
	struct strs out = { 0 };

	*VEC_ADD(b->a, &out) = STRL("one meeting");
	*VEC_ADD(b->a, &out) = STRL("two meetings");
	return out;
}

/* Records that are joined to meetings. */
struct pairing {
	struct build *b;
	struct arena *a, scratch;
	struct node *v;
	struct doubts *doubts;
};

static void join_pair(struct pairing *j, size_t x, size_t y)
{
	struct node *v = j->v;
	struct build *b = j->b;
	size_t p = root_of(v, x), q = root_of(v, y), to = p < q ? p : q;
	enum same_meeting same;

	if (p == q)
		return;
	arena_reset(&j->scratch);
	same = same_meeting(&j->scratch, v[x].r, v[y].r,
			    v[x].title.len && str_eq(v[x].title, v[y].title));
	if (same == MEETINGS_MAYBE) {
		struct strs choices = doubt_choices(b);

		if (parts_answer(b, STRL("duplicate-meeting"),
				 doubt_key(b, v[x].r, v[y].r), &choices) == 0)
			same = MEETINGS_ONE;
		else
			*VEC_ADD(j->a, j->doubts) = (struct doubt){ x, y };
	}
	/* Notes without a start must not tie the morning's meeting to the evening's,
	 * nor any notes two talks that are not one. */
	if (same != MEETINGS_ONE ||
	    (starts_differ(v[p].start, v[q].start) &&
	     !(v[x].r->start.len && v[y].r->start.len)) ||
	    (v[p].talk && v[q].talk && !(is_talk(v[x].r) && is_talk(v[y].r))))
		return;
	if (!v[to].start.len)
		v[to].start = v[to == p ? q : p].start;
	v[to].talk |= v[to == p ? q : p].talk;
	v[to == p ? q : p].parent = to;
}

/*
 * When two records are compared: talks with each other, then what is not talk with the
 * talk of its people, with any, and with each other.
 */
enum step { STEP_TALKS, STEP_PEOPLE, STEP_ANY, STEP_NOTES, STEPS };

static bool is_time_for(enum step step, struct arena *scratch, const struct record *x,
			const struct record *y)
{
	bool talk = is_talk(x);

	if (talk == is_talk(y))
		return step == (talk ? STEP_TALKS : STEP_NOTES);
	if (step != STEP_PEOPLE)
		return step == STEP_ANY;
	arena_reset(scratch);
	return meetings_share_people(scratch, x, y);
}

/* v is sorted by date and start. */
static void join_days(struct build *b, struct arena *a, struct node *v, size_t n,
		      struct doubts *doubts)
{
	struct pairing j = { .b = b, .a = a, .v = v, .doubts = doubts };

	for (size_t i = 0; i < n; i++)
		v[i].parent = i;
	for (enum step step = 0; step < STEPS; step++)
		for (size_t i = 0; i < n; i++)
			for (size_t k = i + 1;
			     v[i].r->date.len && k < n && k - i <= SAME_DAY &&
			     str_eq(v[i].r->date, v[k].r->date);
			     k++)
				if (is_time_for(step, &j.scratch, v[i].r, v[k].r))
					join_pair(&j, i, k);
	arena_fini(&j.scratch);
}

/* Now, or until a person deleted it. */
static bool has_page(const struct build *b, struct str id)
{
	return index_by_id(b->in->index, id) ||
	       map_get(&b->in->store->made, id) != STR_NPOS ||
	       dialogue_deleted(b->a, b->in->answers, id);
}

/* The page that stands for a member or for what it replaced keeps its id. */
static struct str meeting_id(const struct build *b, const struct meeting *m,
			     const struct strs *was)
{
	for (size_t i = 0; i < m->n_records; i++)
		if (has_page(b, m->records[i]->id))
			return m->records[i]->id;
	for (size_t i = 0; i < was->n; i++)
		if (has_page(b, was->v[i]))
			return was->v[i];
	for (size_t i = 0; i < m->n_records; i++) {
		struct str id = m->records[i]->id;
		const struct index_page *page = index_by_source(b->in->index, id);
		size_t at = map_get(&b->in->store->page_of, id);

		if (page)
			return page->id;
		if (at != STR_NPOS)
			return b->in->store->all_events.v[at].page;
	}
	return m->records[0]->id;
}

static int by_id(const void *x, const void *y)
{
	const struct record *const *a = x, *const *b = y;

	return str_cmp((*a)->id, (*b)->id);
}

static int meetings_by_date(const void *x, const void *y)
{
	const struct meeting *const *a = x, *const *b = y;
	int c = str_cmp((*a)->date, (*b)->date);

	if (!c)
		c = str_cmp((*a)->start, (*b)->start);
	return c ? c : str_cmp((*a)->e.id, (*b)->e.id);
}

static bool is_guess(const struct meeting *m)
{
	for (size_t i = 0; i < m->n_records; i++)
		if (str_eq(m->records[i]->date, m->date) &&
		    !record_has_flag(m->records[i], STRL("weak-date")))
			return false;
	return true;
}

/* The day of the newest meeting; a file's time, copied today, makes no other old. */
static struct str newest(const struct resolved *w)
{
	struct str guess = str_none();

	for (size_t i = w->meetings.n; i > 0; i--) {
		const struct meeting *m = w->meetings.v[i - 1];

		if (m->date.len && !is_guess(m))
			return m->date;
		if (!guess.len)
			guess = m->date;
	}
	return guess;
}

static void ask(struct build *b, const struct doubt *d, const struct node *v,
		struct meeting *const *of)
{
	struct meeting *x = of[d->x], *y = of[d->y];
	struct question q = { .code = STRL("duplicate-meeting"),
			      .choices = doubt_choices(b),
			      .tagged = &y->e,
			      .lines = 1 };

	if (x == y)
		return;
	q.text = arena_fmt(b->a, "\"%.*s\" and \"%.*s\" may be one meeting",
			   STR_ARG(x->title), STR_ARG(y->title));
	/* Most bear one title: links tell which they are. */
	parts_ask(b, &q, doubt_key(b, v[d->x].r, v[d->y].r), x);
	parts_ask(b, &q, doubt_key(b, v[d->x].r, v[d->y].r), y);
}

/* of[i]: the meeting of node i, made for the first one of each root. */
static void group(struct build *b, struct arena *a, struct node *v, size_t n,
		  struct meeting **of)
{
	struct strs *was = arena_array(a, was, n);

	for (size_t i = 0; i < n; i++) {
		size_t at = root_of(v, i);

		if (at == i) {
			of[i] = arena_new(b->a, struct meeting);
			of[i]->duration = TIME_NONE;
			of[i]->e.at = b->w->meetings.n;
			*VEC_ADD(b->a, &b->w->meetings) = of[i];
		}
		of[i] = of[at];
		of[i]->n_records++;
		for (size_t k = 0; k < v[i].was.n; k++)
			*VEC_ADD(a, &was[of[i]->e.at]) = v[i].was.v[k];
	}
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];

		m->records = arena_alloc(b->a, m->n_records * sizeof(*m->records));
		m->n_records = 0;
	}
	for (size_t i = 0; i < n; i++)
		of[i]->records[of[i]->n_records++] = v[i].r;
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];

		qsort(m->records, m->n_records, sizeof(*m->records), by_id);
		meeting_describe(m);
		m->e.kind = ENTITY_MEETING;
		m->e.id = meeting_id(b, m, &was[i]);
	}
}

void parts_meetings(struct build *b)
{
	struct arena a = { 0 };
	struct node *v = arena_array(&a, v, b->in->n);
	struct doubts doubts = { 0 };
	size_t n = keep_latest(b, &a, v);
	struct meeting **of = arena_array(&a, of, n);

	sort_most(v, n, sizeof(*v), by_date);
	join_days(b, &a, v, n, &doubts);
	group(b, &a, v, n, of);
	sort_most(b->w->meetings.v, b->w->meetings.n, sizeof(*b->w->meetings.v),
		  meetings_by_date);
	for (size_t i = 0; i < b->w->meetings.n; i++)
		b->w->meetings.v[i]->e.at = i;
	b->w->as_of = b->in->as_of.len ? b->in->as_of : newest(b->w);
	for (size_t i = 0; i < doubts.n; i++)
		ask(b, &doubts.v[i], v, of);
	arena_fini(&a);
}
