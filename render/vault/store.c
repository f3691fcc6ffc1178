/* store.c - reads and writes the memory of applied batches. */
#include "render/vault/store.h"

#include "base/json.h"
#include "base/jsonl.h"

enum { BATCH_MAX_BYTES = 1 << 30 };

static bool is_event(struct str line)
{
	return str_starts(line, STRL("{\"event\":"));
}

static int add_event(struct store *s, struct str line, size_t batch, struct err *e)
{
	struct page_event ev = { 0 };
	struct str event = { 0 }, key;
	struct json j;

	json_init(&j, line, &s->arena, e);
	json_enter(&j, JSON_OBJECT);
	while (!j.failed && json_key(&j, &key)) {
		if (str_eq(key, STRL("event")))
			event = json_string(&j);
		else if (str_eq(key, STRL("id")))
			ev.id = arena_str(&s->arena, json_string(&j));
		else if (str_eq(key, STRL("path")))
			ev.path = arena_str(&s->arena, json_string(&j));
		else
			json_raw(&j);
	}
	if (j.failed)
		return -1;
	if (!str_eq(event, STRL("page"))) {
		*VEC_ADD(&s->arena, &s->events) =
		    (struct event){ arena_str(&s->arena, event),
				    arena_str(&s->arena, line), batch };
		return 0;
	}
	ev.batch = batch;
	map_set(&s->arena, &s->made, ev.id, s->pages.n);
	*VEC_ADD(&s->arena, &s->pages) = ev;
	return 0;
}

static int add_record(struct store *s, struct str line, size_t batch, struct err *e)
{
	struct record *r = arena_new(&s->arena, struct record);
	struct stored *st;

	record_init(r, &s->arena);
	if (record_parse(r, line, true, e) < 0)
		return -1;
	if (map_get(&s->by_id, r->id) != STR_NPOS)
		return 0;
	map_set(&s->arena, &s->by_id, r->id, s->records.n);
	st = VEC_ADD(&s->arena, &s->records);
	st->record = r;
	st->batch = batch;
	return 0;
}

static int load_batch(struct store *s, const struct fs_root *vault, struct str path,
		      size_t batch, struct diag d, struct err *e)
{
	struct buf text = { 0 };
	struct str rest, line;
	size_t n = 0;
	int rc = fs_root_read(vault, path, BATCH_MAX_BYTES, &text, e);

	rest = buf_view(&text);
	while (rc == 0 && str_line(&rest, &line)) {
		struct err bad = { 0 };

		n++;
		if ((is_event(line) ? add_event(s, line, batch, &bad)
				    : add_record(s, line, batch, &bad)) < 0)
			diag_at(d, bad.code, path, n, bad.col, "%s", bad.text);
	}
	buf_fini(&text);
	return rc;
}

static struct str batch_path(struct arena *a, size_t batch)
{
	return arena_fmt(a, ".dossier/records/%06zu.jsonl", batch);
}

int store_load(struct store *s, const struct fs_root *vault, struct diag d,
	       struct err *e)
{
	for (size_t batch = 1;; batch++) {
		struct str path = batch_path(&s->arena, batch);
		struct fs_entry st;
		int there = fs_root_stat(vault, path, &st, e);

		if (there < 0)
			return -1;
		if (there == 0)
			return 0;
		if (load_batch(s, vault, path, batch, d, e) < 0)
			return -1;
		s->last_batch = batch;
	}
}

void store_fini(struct store *s)
{
	arena_fini(&s->arena);
	*s = (struct store){ 0 };
}

void store_batch(struct store *s, const struct record *const *records, size_t n,
		 const struct page_events *pages, const struct strs *events,
		 struct buf *out, struct str *path)
{
	for (size_t i = 0; i < n; i++)
		record_write(out, records[i], false);
	for (size_t i = 0; i < pages->n; i++) {
		buf_z(out, "{\"event\":\"page\",\"id\":");
		json_put_string(out, pages->v[i].id);
		buf_z(out, ",\"path\":");
		json_put_string(out, pages->v[i].path);
		buf_z(out, "}\n");
	}
	for (size_t i = 0; i < events->n; i++) {
		buf_str(out, events->v[i]);
		buf_c(out, '\n');
	}
	*path = batch_path(&s->arena, s->last_batch + 1);
}
