/* again.c - see again.h. */
#include "render/vault/memory/again.h"

#include "base/jsonl.h"

/* Whatever rules found it. */
static bool is_same(const struct record *x, const struct record *y)
{
	struct record one = *x, two = *y;
	struct buf a = { 0 }, b = { 0 };
	bool same;

	one.rules = two.rules = str_none();
	record_write(&a, &one, false);
	record_write(&b, &two, false);
	same = str_eq(buf_view(&a), buf_view(&b));
	buf_fini(&a);
	buf_fini(&b);
	return same;
}

static void note_quotes(struct arena *a, const struct record *r, struct map *quotes)
{
	for (size_t i = 0; i < record_says(r); i++)
		for (size_t k = 0; k < record_said(r, i)->evidence.n; k++)
			map_put(a, quotes, record_said(r, i)->evidence.v[k].quote, 1);
}

/* The quotes that the old record had and the new one has not. */
static struct strs lost_quotes(struct arena *a, const struct record *old,
			       const struct record *new)
{
	struct map has = { 0 };
	struct strs lost = { 0 };

	note_quotes(a, new, &has);
	for (size_t i = 0; i < record_says(old); i++)
		for (size_t k = 0; k < record_said(old, i)->evidence.n; k++) {
			struct str q = record_said(old, i)->evidence.v[k].quote;

			if (map_get(&has, q) == STR_NPOS)
				*VEC_ADD(a, &lost) = q;
		}
	return lost;
}

void again_replace(struct render *r, struct arena *a)
{
	size_t n = 0;

	for (size_t i = 0; i < r->fresh.n; i++) {
		const struct record *new = r->fresh.v[i].record, *old;
		size_t at = map_get(&r->store.by_id, new->id);
		struct strs lost;

		if (at != STR_NPOS) {
			bool same;

			old = r->store.records.v[at].record;
			same = is_same(old, new);
			if (same && str_eq(old->rules, new->rules)) {
				r->known++;
				continue;
			}
			lost = lost_quotes(a, old, new);
			takeback_quotes(a, &r->takeback, new->id, &lost);
			r->store.records.v[at].record = new;
			r->replaced += !same;
			r->confirmed += same;
		}
		r->fresh.v[n++] = r->fresh.v[i];
	}
	r->fresh.n = n;
}

size_t again_older(const struct render *r, const struct resolved *w)
{
	size_t n = 0;

	for (size_t i = 0; i < w->meetings.n && r->rules.len; i++) {
		const struct meeting *m = w->meetings.v[i];
		bool older = false;

		for (size_t k = 0; k < m->n_records; k++)
			older |= !str_eq(m->records[k]->rules, r->rules);
		n += older;
	}
	return n;
}
