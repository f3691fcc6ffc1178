/*
 * sources.c - quotes of the stored records, looked up in freshly read exports.
 *
 * Only the quotes are kept in memory; exports are read one by one.  A stored
 * record's export is the one with its id, else, since an edit changes the id, the
 * one with its path or its file name; a file that was read as one meeting may hold
 * several now.
 */
#include "cli/sources.h"
#include "cli/vault.h"

#include "base/map.h"
#include "cli/exports.h"
#include "dossier/render.h"

struct quote {
	struct str text, item;
	int64_t line; /* in the export */
	bool found;
};
VEC(quotes, struct quote);

struct stored_record {
	struct str id, path;
	struct quotes quotes;
	size_t next; /* of the same key, or STR_NPOS */
	size_t next_name;
	bool seen;
};
VEC(stored_records, struct stored_record);

struct proof {
	struct arena a;
	struct stored_records records;
	struct map by_id, by_path, by_name;
};

static int keep(void *ctx, struct record *r, struct err *e)
{
	struct proof *s = ctx;
	size_t n = s->records.n;
	struct stored_record *x = VEC_ADD(&s->a, &s->records);

	(void)e;
	x->id = arena_str(&s->a, r->id);
	x->path = arena_str(&s->a, r->source.path);
	for (size_t i = 0; i < record_says(r); i++) {
		const struct item *item = record_said(r, i);
		struct str id = arena_str(&s->a, item->id);

		for (size_t k = 0; k < item->evidence.n; k++)
			*VEC_ADD(&s->a, &x->quotes) = (struct quote){
				.text = arena_str(&s->a, item->evidence.v[k].quote),
				.item = id,
				.line = item->evidence.v[k].line,
			};
	}
	map_set(&s->a, &s->by_id, x->id, n);
	x->next = map_get(&s->by_path, x->path);
	map_set(&s->a, &s->by_path, x->path, n);
	x->next_name = map_get(&s->by_name, str_base(x->path));
	map_set(&s->a, &s->by_name, str_base(x->path), n);
	return 0;
}

static void look_up(struct stored_record *x, const struct record *r)
{
	x->seen = true;
	for (size_t i = 0; i < x->quotes.n; i++)
		for (size_t k = 0; k < r->segments.n && !x->quotes.v[i].found; k++)
			x->quotes.v[i].found =
			    str_has(r->segments.v[k].text, x->quotes.v[i].text);
}

static int compare(void *ctx, struct record *r, struct err *e)
{
	struct proof *s = ctx;
	size_t at = map_get(&s->by_id, r->id);
	struct str path = r->source.path;
	bool by_path;

	(void)e;
	if (at != STR_NPOS)
		look_up(&s->records.v[at], r);
	if (map_get(&s->by_path, path) == STR_NPOS)
		path = source_file(path);
	/* What it said before it was corrected, where it lay then, may still stand. */
	if (map_get(&s->by_path, path) == STR_NPOS && at != STR_NPOS)
		path = s->records.v[at].path;
	by_path = map_get(&s->by_path, path) != STR_NPOS;
	at =
	    by_path ? map_get(&s->by_path, path) : map_get(&s->by_name, str_base(path));
	for (; at != STR_NPOS;
	     at = by_path ? s->records.v[at].next : s->records.v[at].next_name)
		look_up(&s->records.v[at], r);
	return 0;
}

/* The page that shows a quote: its block, else the words on the meeting's page. */
static bool shown(const struct check *c, const struct stored_record *x,
		  const struct quote *q, struct str *page, size_t *line)
{
	if (check_block(c, q->item, page, line))
		return true;
	*page = check_page_of(c, x->id);
	return page->p && check_find(c, *page, q->text, line);
}

static void tell(struct check *c, const struct stored_record *x)
{
	struct buf text = { 0 };
	struct str page;
	size_t line;

	for (size_t i = 0; i < x->quotes.n; i++) {
		const struct quote *q = &x->quotes.v[i];

		if (q->found || !shown(c, x, q, &page, &line))
			continue;
		text.len = 0;
		if (!x->seen) {
			buf_fmt(&text, "there is no export \"%.*s\"", STR_ARG(x->path));
			check_tell(c, STRL("source-missing"), page, 0, buf_view(&text));
			break;
		}
		buf_fmt(&text, "\"%.*s\" does not stand in \"%.*s\"", STR_ARG(q->text),
			STR_ARG(x->path));
		if (q->line)
			buf_fmt(&text, ", once in line %lld", (long long)q->line);
		check_tell(c, STRL("quote-gone"), page, line, buf_view(&text));
	}
	buf_fini(&text);
}

int sources_check(struct check *c, const struct vault *v, const char *dir,
		  struct err *e)
{
	struct proof s = { 0 };
	int rc = render_stored(v->path, (struct sink){ keep, &s }, diag_stderr(), e);

	if (rc == 0)
		rc = exports_read(&dir, 1, (size_t)v->conf.limit_bytes,
				  (struct sink){ compare, &s }, e);
	for (size_t i = 0; rc == 0 && i < s.records.n; i++)
		tell(c, &s.records.v[i]);
	arena_fini(&s.a);
	return rc;
}
