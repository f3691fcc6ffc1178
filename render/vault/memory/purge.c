/* purge.c - the files below .dossier without what is to be forgotten. */

#include "base/fswalk.h"
#include "base/json.h"
#include "base/jsonl.h"
#include "render/vault/memory/forget.h"

enum { FILE_BYTES = 1 << 30 };

/* The "id" of a line: of a record, or of the page that an event tells of.  false: it
 * cannot be read. */
static bool line_id(struct arena *a, struct str line, struct str *id)
{
	struct str key;
	struct json j;

	*id = str_none();
	json_init(&j, line, a, NULL);
	json_enter(&j, JSON_OBJECT);
	while (!j.failed && json_key(&j, &key)) {
		if (str_eq(key, STRL("id")) && json_peek(&j) == JSON_STRING)
			*id = arena_str(a, json_string(&j));
		else
			json_raw(&j);
	}
	return !j.failed;
}

/* The record of a line without the person; a line that cannot be read goes. */
static void put_scrubbed(const struct render *r, struct arena *a, struct str line,
			 struct buf *out)
{
	struct strs gone = { 0 };
	struct record rec;
	struct err bad;

	record_init(&rec, a);
	if (record_parse(&rec, line, &bad) == 0)
		record_write(out, scrub_kept(&r->forget.person, &rec, &gone), false);
}

/* A line of a records file as it is to stand now.  One that cannot be read may hold
 * what is to be forgotten: it goes. */
static void put_line(const struct render *r, struct arena *a, struct str line,
		     struct buf *out)
{
	bool event = str_starts(line, STRL("{\"event\":"));
	struct str id;
	size_t at;

	if (!line_id(a, line, &id) ||
	    (event && map_get(&r->forget.events, id) != STR_NPOS))
		return;
	at = event ? STR_NPOS : map_get(&r->forget.changed, id);
	if (at == STR_NPOS) {
		buf_str(out, line);
		buf_c(out, '\n');
	} else if (r->forget.records.v[at]) {
		put_scrubbed(r, a, line, out);
	}
}

static int rewrite(const struct render *r, struct arena *a, struct str path,
		   struct batch *batch, struct err *e)
{
	struct buf before = { 0 }, after = { 0 };
	struct str rest, line;
	int rc = fs_root_stat(&r->root, path, NULL, e);

	if (rc <= 0)
		return rc;
	rc = fs_root_read(&r->root, path, FILE_BYTES, &before, e);
	rest = buf_view(&before);
	while (rc == 0 && str_line(&rest, &line))
		put_line(r, a, line, &after);
	if (rc == 0 && !str_eq(buf_view(&before), buf_view(&after)))
		rc = batch_stage(batch, path, buf_view(&before), buf_text(&after), e);
	buf_fini(&before);
	buf_fini(&after);
	return rc;
}

/* All files of a folder of .dossier go, but for one. */
static int remove_all(const struct render *r, struct arena *a, const char *folder,
		      struct str but, struct batch *batch, struct err *e)
{
	struct str dir = arena_fmt(a, "%s/.dossier/%s", r->opts.vault, folder);
	struct str inside = arena_fmt(a, ".dossier/%s", folder);
	struct fs_entries v = { 0 };
	struct fs_entry st;
	int there = fs_root_stat(&r->root, inside, &st, e);

	if (there <= 0)
		return there;
	if (fs_walk(dir.p, a, &v, (struct diag){ 0 }, e) < 0)
		return -1;
	for (size_t i = 0; i < v.n; i++) {
		struct buf text = { 0 };
		struct str path =
		    arena_fmt(a, "%.*s/%.*s", STR_ARG(inside), STR_ARG(v.v[i].path));
		int rc;

		if (str_eq(v.v[i].path, but))
			continue;
		rc = fs_root_read(&r->root, path, FILE_BYTES, &text, e);
		if (rc == 0)
			rc = batch_stage(batch, path, buf_text(&text), str_none(), e);
		buf_fini(&text);
		if (rc < 0)
			return -1;
	}
	return 0;
}

int forget_files(struct render *r, const struct pages *p, struct arena *a,
		 struct batch *batch, struct err *e)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->jobs[i].removes && job_changed(&p->jobs[i]))
			map_put(&r->arena, &r->forget.events, p->jobs[i].entity->id, i);
	for (size_t n = 1; n <= r->store.last_batch; n++)
		if (rewrite(r, a, store_path(a, n), batch, e) < 0)
			return -1;
	return remove_all(r, a, "undo", str_none(), batch, e) < 0 ||
		       remove_all(r, a, "cache", str_none(), batch, e) < 0 ||
		       remove_all(r, a, "llm", STRL("egress.jsonl"), batch, e) < 0
		   ? -1
		   : 0;
}
