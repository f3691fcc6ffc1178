/*
 * meetings.c - which records are one meeting.
 * Records of one day are joined when their talk is nearly the same (MinHash) or
 * when they bear the same title and no different starting time.
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/lang/sketch.h"
#include "base/utf8.h"
#include "render/vault/parts.h"

/* Estimated similarity, thousandths, above which two talks are one. */
enum { SAME_TALK = 300 };

struct node {
	const struct record *r;
	struct str title; /* folded */
	size_t batch;
	size_t parent;
};

static size_t root_of(struct node *v, size_t i)
{
	while (v[i].parent != i)
		i = v[i].parent = v[v[i].parent].parent;
	return i;
}

static bool same_meeting(const struct node *a, const struct node *b)
{
	bool starts_differ =
	    a->r->start.len && b->r->start.len && !str_eq(a->r->start, b->r->start);

	if (sketch_similarity(a->r->sketch, b->r->sketch) >= SAME_TALK)
		return true;
	return a->title.len && str_eq(a->title, b->title) && !starts_differ;
}

/* A later batch with the same path and new words is a correction: it replaces. */
static size_t keep_latest(struct build *b, struct node *v)
{
	struct map by_path = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < b->in->n; i++) {
		const struct stored *s = &b->in->records[i];
		size_t at = map_put(b->a, &by_path, s->record->source.path, i);

		if (b->in->records[at].batch < s->batch)
			map_set(b->a, &by_path, s->record->source.path, i);
	}
	for (size_t i = 0; i < b->in->n; i++) {
		const struct stored *s = &b->in->records[i];
		size_t at = map_get(&by_path, s->record->source.path);

		if (b->in->records[at].batch > s->batch)
			continue;
		v[n] = (struct node){ s->record, utf8_key(b->a, s->record->title),
				      s->batch, n };
		n++;
	}
	return n;
}

static int by_date(const void *x, const void *y)
{
	const struct node *a = x, *b = y;
	int c = str_cmp(a->r->date, b->r->date);

	return c ? c : str_cmp(a->r->id, b->r->id);
}

/* v is sorted by date; what has no date is joined with nothing. */
static void join_days(struct node *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		v[i].parent = i;
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1;
		     v[i].r->date.len && k < n && str_eq(v[i].r->date, v[k].r->date);
		     k++) {
			size_t a = root_of(v, i), b = root_of(v, k);

			if (a != b && same_meeting(&v[i], &v[k]))
				v[a > b ? a : b].parent = a < b ? a : b;
		}
}

static bool is_notes(const struct record *r)
{
	return str_eq(r->source.format, STRL("markdown-notes"));
}

/* The page that stands for one of the members keeps its id; else the smallest. */
static struct str meeting_id(const struct build *b, const struct meeting *m)
{
	for (size_t i = 0; i < m->n_records; i++)
		if (index_by_id(b->in->index, m->records[i]->id) ||
		    map_get(&b->in->store->made, m->records[i]->id) != STR_NPOS)
			return m->records[i]->id;
	return m->records[0]->id;
}

/* Titles and times come from the talk where there is one; summaries from notes. */
static void describe(struct build *b, struct meeting *m)
{
	for (int notes = 0; notes < 2; notes++)
		for (size_t i = 0; i < m->n_records; i++) {
			const struct record *r = m->records[i];

			if (is_notes(r) != (notes == 1))
				continue;
			if (!m->title.len)
				m->title = r->title;
			if (!m->date.len)
				m->date = r->date;
			if (!m->start.len)
				m->start = r->start;
			if (m->duration == TIME_NONE)
				m->duration = r->duration;
			if (r->summary.len && (notes || !m->summary.len))
				m->summary = r->summary;
		}
	m->e.kind = ENTITY_MEETING;
	m->e.id = meeting_id(b, m);
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

static struct str newest(const struct resolved *w)
{
	for (size_t i = w->meetings.n; i > 0; i--)
		if (w->meetings.v[i - 1]->date.len)
			return w->meetings.v[i - 1]->date;
	return (struct str){ 0 };
}

void parts_meetings(struct build *b)
{
	struct node *v = arena_alloc(b->a, (b->in->n + 1) * sizeof(*v));
	size_t n = keep_latest(b, v);
	struct meeting **of = arena_alloc(b->a, (n + 1) * sizeof(struct meeting *));

	qsort(v, n, sizeof(*v), by_date);
	join_days(v, n);
	for (size_t i = 0; i < n; i++) {
		size_t at = root_of(v, i);

		if (at == i) {
			of[i] = arena_new(b->a, struct meeting);
			of[i]->duration = TIME_NONE;
			*VEC_ADD(b->a, &b->w->meetings) = of[i];
		}
		of[i] = of[at];
		of[i]->n_records++;
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
		describe(b, m);
	}
	qsort(b->w->meetings.v, b->w->meetings.n, sizeof(*b->w->meetings.v),
	      meetings_by_date);
	for (size_t i = 0; i < b->w->meetings.n; i++)
		b->w->meetings.v[i]->e.at = i;
	b->w->as_of = b->in->as_of.len ? b->in->as_of : newest(b->w);
}
