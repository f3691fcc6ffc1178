/* allrecords.c - see allrecords.h. */
#include "render/vault/allrecords.h"

#include <stdlib.h>

static int stored_by_id(const void *x, const void *y)
{
	const struct stored *a = x, *b = y;

	return str_cmp(a->record->id, b->record->id);
}

/*
 * As resolve goes through them, and so as they are kept: a later run then finds in
 * memory side by side what it looks at one after the other.
 */
static int stored_by_day(const void *x, const void *y)
{
	const struct stored *a = x, *b = y;
	int c = str_cmp(a->record->date, b->record->date);

	if (!c)
		c = str_cmp(a->record->start, b->record->start);
	return c ? c : stored_by_id(x, y);
}

/* A record among all; most ids differ in their first bytes, which are at hand here. */
struct placed {
	uint64_t head;
	struct stored s;
	size_t kept; /* its place before they were sorted */
};

static int placed_by_id(const void *x, const void *y)
{
	const struct placed *a = x, *b = y;

	return a->head != b->head ? (a->head > b->head) - (a->head < b->head)
				  : stored_by_id(&a->s, &b->s);
}

static void add_record(struct placed *v, size_t *n, struct stored s)
{
	struct str id = s.record->id;
	uint64_t head = 0;

	for (size_t i = 0; i < sizeof(head); i++)
		head = head << 8 | (i < id.len ? (unsigned char)id.p[i] : 0);
	v[*n] = (struct placed){ head, s, *n };
	++*n;
}

void all_records(struct render *r, struct arena *a, struct resolve_in *in)
{
	size_t n = 0, max = r->store.records.n + r->fresh.n + 1;
	struct placed *v = mem_alloc(max * sizeof(*v));
	struct stored *all = arena_alloc(a, max * sizeof(*all));
	size_t *as_kept = arena_alloc(a, max * sizeof(*as_kept));

	VEC_SORT(&r->fresh, stored_by_day);
	for (size_t i = 0; i < r->store.records.n; i++)
		add_record(v, &n, r->store.records.v[i]);
	for (size_t i = 0; i < r->fresh.n; i++)
		if (map_get(&r->store.by_id, r->fresh.v[i].record->id) == STR_NPOS)
			add_record(v, &n, r->fresh.v[i]);
	qsort(v, n, sizeof(*v), placed_by_id);
	for (size_t i = 0; i < n; i++) {
		all[i] = v[i].s;
		as_kept[v[i].kept] = i;
	}
	mem_free(v);
	in->records = all;
	in->as_kept = as_kept;
	in->n = n;
}
