/* batches.c - what each batch brought, for a person to choose one. */
#include "render/vault/run.h"

struct brought {
	size_t exports, pages;
	struct str first, last; /* dates */
	bool undo;
};

static void count_records(const struct store *s, struct brought *v)
{
	for (size_t i = 0; i < s->all.n; i++) {
		struct brought *x = &v[s->all.v[i].batch];
		struct str date = s->all.v[i].record->date;

		x->exports++;
		if (!date.len)
			continue;
		if (!x->first.len || str_cmp(date, x->first) < 0)
			x->first = date;
		if (!x->last.len || str_cmp(date, x->last) > 0)
			x->last = date;
	}
}

static void count_events(const struct store *s, struct brought *v)
{
	for (size_t i = 0; i < s->pages.n; i++)
		v[s->pages.v[i].batch].pages += !s->pages.v[i].unmade;
	for (size_t i = 0; i < s->all_events.n; i++)
		v[s->all_events.v[i].batch].undo |=
		    str_eq(s->all_events.v[i].name, STRL("undo"));
}

static void put(struct buf *out, size_t batch, const struct brought *x, bool undone)
{
	buf_fmt(out, "%zu\t", batch);
	buf_str(out, x->first);
	if (!str_eq(x->first, x->last)) {
		buf_z(out, "..");
		buf_str(out, x->last);
	}
	buf_fmt(out, "\t%zu export%s\t%zu page%s made\t%s%s\n", x->exports,
		plural(x->exports), x->pages, plural(x->pages),
		x->undo ? "an undo " : "", undone ? "taken back" : "");
}

void render_batches(const struct render *r, struct buf *out)
{
	const struct store *s = &r->store;
	struct arena a = { 0 };
	struct brought *v = arena_array(&a, v, s->last_batch);

	count_records(s, v);
	count_events(s, v);
	for (size_t i = 1; i <= s->last_batch; i++)
		put(out, i, &v[i], s->is_undone[i]);
	arena_fini(&a);
}
