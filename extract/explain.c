/* explain.c - why an item stands: quote in its context, signals, resolved names. */
#include "dossier/extract.h"

enum { CONTEXT_SEGMENTS = 2 };

static void put_time(struct buf *out, int64_t ms)
{
	int64_t s = ms / 1000;

	if (ms == TIME_NONE)
		return;
	buf_fmt(out, "[%lld:%02lld:%02lld] ", (long long)(s / 3600),
		(long long)(s / 60 % 60), (long long)(s % 60));
}

static void put_milli(struct buf *out, int64_t v)
{
	long long whole = v < 0 ? -v : v;

	buf_fmt(out, "%c%lld.%03lld", v < 0 ? '-' : '+', whole / 1000, whole % 1000);
}

static const struct evidence *evidence_in(const struct item *it, int64_t segment)
{
	for (size_t i = 0; i < it->evidence.n; i++)
		if (it->evidence.v[i].segment == segment)
			return &it->evidence.v[i];
	return NULL;
}

/* A segment; the quoted part stands between >> and <<. */
static void put_segment(struct buf *out, const struct segment *seg,
			const struct evidence *ev)
{
	size_t len = seg->text.len;
	size_t from = ev ? (size_t)ev->from : 0, to = ev ? (size_t)ev->to : 0;

	buf_z(out, ev ? "  > " : "    ");
	put_time(out, seg->t0);
	if (seg->speaker.len)
		buf_fmt(out, "%.*s: ", STR_ARG(seg->speaker));
	if (!ev || from > to || to > len) {
		buf_str(out, seg->text);
	} else {
		buf_put(out, seg->text.p, from);
		buf_z(out, ">>");
		buf_put(out, seg->text.p + from, to - from);
		buf_z(out, "<<");
		buf_put(out, seg->text.p + to, len - to);
	}
	buf_c(out, '\n');
}

static void put_context(struct buf *out, const struct record *r, const struct item *it)
{
	size_t shown = 0; /* segments before this were printed */

	for (size_t i = 0; i < r->segments.n; i++) {
		size_t from, to;

		if (!evidence_in(it, r->segments.v[i].n))
			continue;
		from = i > CONTEXT_SEGMENTS ? i - CONTEXT_SEGMENTS : 0;
		to = i + CONTEXT_SEGMENTS + 1;
		from = from < shown ? shown : from;
		to = to > r->segments.n ? r->segments.n : to;
		if (shown && from > shown)
			buf_z(out, "    ...\n");
		for (size_t k = from; k < to; k++)
			put_segment(out, &r->segments.v[k],
				    evidence_in(it, r->segments.v[k].n));
		shown = to > shown ? to : shown;
	}
}

/* A stored record has no segments: what was said is in the evidence alone. */
static void put_quotes(struct buf *out, const struct item *it)
{
	for (size_t i = 0; i < it->evidence.n; i++) {
		const struct evidence *ev = &it->evidence.v[i];

		buf_z(out, "  > ");
		put_time(out, ev->t0);
		if (ev->speaker.len)
			buf_fmt(out, "%.*s: ", STR_ARG(ev->speaker));
		buf_c(out, '"');
		buf_str(out, ev->quote);
		buf_c(out, '"');
		if (ev->line > 0)
			buf_fmt(out, " (line %lld)", (long long)ev->line);
		buf_c(out, '\n');
	}
}

static void put_person(struct buf *out, const struct record *r, struct str name)
{
	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *p = &r->people.v[i];

		if (!str_eq(p->name, name))
			continue;
		if (p->org.len)
			buf_fmt(out, ", %.*s", STR_ARG(p->org));
		buf_z(out, p->present ? ", present" : ", not present");
		for (size_t k = 0; k < p->said_as.n; k++)
			buf_fmt(out, "%s\"%.*s\"", k ? ", " : ", said as ",
				STR_ARG(p->said_as.v[k]));
		return;
	}
}

static void put_account(struct buf *out, const struct record *r, struct str name)
{
	buf_fmt(out, "about: %.*s", STR_ARG(name));
	for (size_t i = 0; i < r->accounts.n; i++) {
		const struct account *a = &r->accounts.v[i];

		if (!str_eq(a->name, name))
			continue;
		buf_fmt(out, " (%.*s", STR_ARG(a->role));
		for (size_t k = 0; k < a->why.n; k++)
			buf_fmt(out, "; %.*s", STR_ARG(a->why.v[k]));
		buf_c(out, ')');
	}
	buf_c(out, '\n');
}

static void put_reasons(struct buf *out, const struct item *it)
{
	if (it->why.n == 0)
		return;
	buf_z(out, "\nsignals:\n");
	for (size_t i = 0; i < it->why.n; i++) {
		buf_z(out, "    ");
		put_milli(out, it->why.v[i].weight);
		buf_fmt(out, "  %.*s\n", STR_ARG(it->why.v[i].signal));
	}
}

void extract_explain(const struct record *r, const struct item *it, struct buf *out)
{
	buf_fmt(out, "%.*s  %.*s  confidence %lld.%03lld  by %.*s\n", STR_ARG(it->id),
		STR_ARG(item_kind_name(it->kind)), (long long)it->confidence / 1000,
		(long long)it->confidence % 1000, STR_ARG(it->by));
	buf_str(out, it->text);
	buf_c(out, '\n');
	if (it->owner.len) {
		buf_fmt(out, "owner: %.*s", STR_ARG(it->owner));
		put_person(out, r, it->owner);
		buf_c(out, '\n');
	}
	if (it->due.len)
		buf_fmt(out, "due: %.*s\n", STR_ARG(it->due));
	for (size_t i = 0; i < it->about.n; i++)
		put_account(out, r, it->about.v[i]);
	buf_fmt(out, "\n%.*s", STR_ARG(r->title));
	buf_fmt(out, "%s%.*s\n", r->title.len ? ", " : "", STR_ARG(r->source.path));
	if (r->segments.n > 0)
		put_context(out, r, it);
	else
		put_quotes(out, it);
	put_reasons(out, it);
}
