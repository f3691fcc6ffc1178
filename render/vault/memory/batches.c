/* batches.c - what each batch brought, for a person to choose one. */
#include "render/vault/run.h"

struct brought {
	size_t exports, pages, answers;
	struct str first, last; /* dates */
	size_t undoes;          /* the batch that it took back, or 0 */
	bool forget;
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
	for (size_t i = 0; i < s->all_events.n; i++) {
		const struct event *ev = &s->all_events.v[i];
		struct brought *x = &v[ev->batch];

		if (str_eq(ev->name, STRL("undo")))
			x->undoes = ev->undoes;
		x->forget |= str_eq(ev->name, STRL("forget"));
		x->answers += str_eq(ev->name, STRL("answer")) && !ev->deletion;
	}
}

/* What else a batch was. */
static void put_sort(struct buf *out, const struct brought *x, bool undone)
{
	size_t start = out->len;

	if (x->undoes)
		buf_fmt(out, "undo of %zu", x->undoes);
	else if (x->forget)
		buf_z(out, "forget, for good");
	else if (x->answers)
		buf_fmt(out, "%zu answer%s", x->answers, plural(x->answers));
	if (undone)
		buf_fmt(out, "%staken back", out->len > start ? ", " : "");
}

static void put(struct buf *out, size_t batch, const struct brought *x, bool undone)
{
	buf_fmt(out, "%zu\t", batch);
	buf_str(out, x->first);
	if (!str_eq(x->first, x->last)) {
		buf_z(out, "..");
		buf_str(out, x->last);
	}
	buf_fmt(out, "\t%zu export%s\t%zu page%s made\t", x->exports,
		plural(x->exports), x->pages, plural(x->pages));
	put_sort(out, x, undone);
	buf_c(out, '\n');
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
