/* store.c - reads and writes the memory of applied batches. */
#include "render/vault/memory/store.h"

#include <unistd.h>

#include "base/fswalk.h"
#include "base/json.h"
#include "base/jsonl.h"
#include "base/pool.h"
#include "render/vault/memory/storecache.h"

#define RECORDS ".dossier/records"
enum {
	MAX_BATCH = 9999999,
	LINE_BYTES = 1 << 30,
	PART_BYTES = 1 << 20 /* of lines that wait for the threads */
};

static bool is_event(struct str line)
{
	return str_starts(line, STRL("{\"event\":"));
}

/* A member that may be of interest, whatever other events call the same. */
static void add_member(struct store *s, struct event *ev, struct str key,
		       struct json *j)
{
	bool text = json_peek(j) == JSON_STRING;

	if (str_eq(key, STRL("event")))
		ev->name = arena_str(&s->arena, json_string(j));
	else if (text && str_eq(key, STRL("id")))
		ev->id = arena_str(&s->arena, json_string(j));
	else if (text && str_eq(key, STRL("path")))
		ev->path = arena_str(&s->arena, json_string(j));
	else if (text && str_eq(key, STRL("page")))
		ev->page = arena_str(&s->arena, json_string(j));
	else if (text && str_eq(key, STRL("about")))
		ev->deletion = str_eq(json_string(j), STORE_DELETED);
	else if (json_peek(j) == JSON_NUMBER && str_eq(key, STRL("batch")))
		ev->undoes = (size_t)json_int(j);
	else
		json_raw(j);
}

int store_event(struct store *s, struct arena *scratch, struct str line, size_t batch,
		struct err *e)
{
	struct event ev = { .batch = batch };
	struct str key;
	struct json j;

	arena_reset(scratch);
	json_init(&j, line, scratch, e);
	json_enter(&j, JSON_OBJECT);
	while (!j.failed && json_key(&j, &key))
		add_member(s, &ev, key, &j);
	if (j.failed)
		return -1;
	if (str_eq(ev.name, STRL("page")) || str_eq(ev.name, STRL("unmade"))) {
		*VEC_ADD(&s->arena, &s->pages) =
		    (struct page_event){ ev.id, ev.path, batch,
					 str_eq(ev.name, STRL("unmade")) };
		return 0;
	}
	ev.json = arena_str(&s->arena, line);
	*VEC_ADD(&s->arena, &s->all_events) = ev;
	return 0;
}

/* Some lines of a batch, which all threads read at once. */
struct part_line {
	size_t from, to, number;
	struct record *record; /* NULL: an event, or bad */
	struct err *bad;
};
VEC(part_lines, struct part_line);

struct part {
	struct store *s;
	struct arena a;        /* of lines */
	struct arena *scratch; /* one a thread */
	struct buf text;
	struct part_lines lines;
};

/* A copy takes the room it needs; reading leaves behind what lists grew out of. */
static struct record *read_record(struct store *s, struct arena *a,
				  struct arena *scratch, struct str line, struct err *e)
{
	struct record *r, read;

	arena_reset(scratch);
	record_init(&read, scratch);
	if ((s->whole ? record_parse(&read, line, e)
		      : record_parse_shown(&read, line, e)) < 0)
		return NULL;
	r = arena_new(a, struct record);
	record_copy(r, a, &read);
	return r;
}

static struct str text_of(const struct part *p, const struct part_line *l)
{
	return str_sub(buf_view(&p->text), l->from, l->to);
}

static int read_line(void *ctx, size_t worker, size_t i)
{
	struct part *p = ctx;
	struct part_line *l = &p->lines.v[i];
	struct err bad = { 0 };

	if (is_event(text_of(p, l)))
		return 0;
	l->record = read_record(p->s, &p->s->arenas[worker], &p->scratch[worker],
				text_of(p, l), &bad);
	if (!l->record) {
		l->bad = mem_alloc(sizeof(bad));
		*l->bad = bad;
	}
	return 0;
}

/* Whoever read them, they are taken in their order. */
static void take_lines(struct part *p, struct str path, size_t batch, struct diag d)
{
	struct store *s = p->s;

	pool_run(s->jobs, p->lines.n, read_line, p);
	for (size_t i = 0; i < p->lines.n; i++) {
		struct part_line *l = &p->lines.v[i];
		struct err event = { 0 }, *bad = l->bad;

		if (l->record)
			*VEC_ADD(&s->arena, &s->all) =
			    (struct stored){ l->record, batch };
		else if (!bad && store_event(s, &p->scratch[0], text_of(p, l), batch,
					     &event) < 0)
			bad = &event;
		s->bad |= bad != NULL;
		if (bad)
			diag_at(d, bad->code, path, l->number, bad->col, "%s",
				bad->text);
		mem_free(l->bad);
	}
	p->text.len = 0;
	p->lines = (struct part_lines){ 0 };
	arena_reset(&p->a);
}

bool store_is_conflict_mark(struct str line)
{
	static const struct str marks[] = { STR("<<<<<<<"), STR("|||||||"),
					    STR("======="), STR(">>>>>>>") };

	return STR_ANY(str_starts, line, marks);
}

static int load_batch(struct part *p, const struct fs_root *vault, struct str path,
		      size_t batch, struct diag d, struct err *e)
{
	struct line_reader in;
	struct str line;
	int fd = fs_root_file(vault, path, e), rc;

	if (fd < 0)
		return -1;
	line_reader_init(&in, fd, path, LINE_BYTES);
	in.open_end = true;
	while ((rc = line_reader_next(&in, &line, e)) > 0) {
		size_t from = p->text.len;

		if (store_is_conflict_mark(line))
			continue;
		buf_str(&p->text, line);
		*VEC_ADD(&p->a, &p->lines) =
		    (struct part_line){ from, p->text.len, in.number, NULL, NULL };
		if (p->text.len >= PART_BYTES)
			take_lines(p, path, batch, d);
	}
	take_lines(p, path, batch, d);
	line_reader_fini(&in);
	close(fd);
	return rc;
}

struct str store_path(struct arena *a, size_t batch)
{
	return arena_fmt(a, RECORDS "/%06zu.jsonl", batch);
}

/* Newest first: an undo that was itself undone takes nothing back. */
static void find_undone(struct store *s)
{
	s->is_undone = arena_alloc(&s->arena, s->last_batch + 2);
	for (size_t i = s->all_events.n; i > 0; i--) {
		const struct event *ev = &s->all_events.v[i - 1];

		if (!s->is_undone[ev->batch] && str_eq(ev->name, STRL("undo")) &&
		    ev->undoes > 0 && ev->undoes < ev->batch)
			s->is_undone[ev->undoes] = true;
	}
}

/* Of two records with one id the later one stands. */
static void keep_records(struct store *s)
{
	s->records = s->undone = (struct stored_list){ 0 };
	s->by_id = s->undone_id = (struct map){ 0 };
	VEC_RESERVE(&s->arena, &s->records, s->all.n);
	map_reserve(&s->arena, &s->by_id, s->all.n);
	for (size_t i = 0; i < s->all.n; i++) {
		bool undone = s->is_undone[s->all.v[i].batch];
		struct stored_list *list = undone ? &s->undone : &s->records;
		size_t at = map_put(&s->arena, undone ? &s->undone_id : &s->by_id,
				    s->all.v[i].record->id, list->n);

		if (at == list->n)
			VEC_ADD(&s->arena, list);
		list->v[at] = s->all.v[i];
	}
}

/* A page that a person deleted: noted by a batch, but not its doing. */
static bool tells_deletion(const struct event *ev)
{
	return ev->deletion && str_eq(ev->name, STRL("answer"));
}

/* Pages made and taken away are what happened to files, in batches undone as well. */
static void keep_events(struct store *s)
{
	s->events = (struct events){ 0 };
	s->made = s->page_of = s->taken = (struct map){ 0 };
	map_reserve(&s->arena, &s->made, s->pages.n);
	for (size_t i = 0; i < s->pages.n; i++)
		map_set(&s->arena, &s->made, s->pages.v[i].id,
			s->pages.v[i].unmade ? STR_NPOS : i);
	for (size_t i = 0; i < s->all_events.n; i++) {
		const struct event *ev = &s->all_events.v[i];

		if (str_eq(ev->name, STRL("meeting"))) {
			map_set(&s->arena, &s->page_of, ev->id, i);
		} else if (!s->is_undone[ev->batch] || tells_deletion(ev)) {
			*VEC_ADD(&s->arena, &s->events) = *ev;
			if (str_eq(ev->name, STRL("taken")))
				map_set(&s->arena, &s->taken, ev->id, i);
		}
	}
}

static void sort_out(struct store *s)
{
	find_undone(s);
	keep_records(s);
	keep_events(s);
}

struct str store_take(struct arena *a, struct str id, struct str ledger)
{
	struct buf b = { 0 };

	json_put_member(&b, "{\"event\":\"taken\",\"id\":", id);
	json_put_member(&b, ",\"ledger\":", ledger);
	buf_c(&b, '}');
	return arena_take(a, &b);
}

struct str store_taken(struct arena *a, const struct store *s, struct str id)
{
	size_t at = map_get(&s->taken, id);
	struct str key, ledger = str_none();
	struct json j;

	if (at == STR_NPOS)
		return ledger;
	json_init(&j, s->all_events.v[at].json, a, NULL);
	json_enter(&j, JSON_OBJECT);
	while (!j.failed && json_key(&j, &key)) {
		if (str_eq(key, STRL("ledger")) && json_peek(&j) == JSON_STRING)
			ledger = json_string(&j);
		else
			json_raw(&j);
	}
	return ledger;
}

struct str store_undo(struct store *s, size_t batch)
{
	struct event *ev = VEC_ADD(&s->arena, &s->all_events);

	ev->name = STRL("undo");
	ev->json = arena_fmt(&s->arena, "{\"event\":\"undo\",\"batch\":%zu}", batch);
	ev->undoes = batch;
	ev->batch = s->last_batch + 1;
	sort_out(s);
	return ev->json;
}

void store_forget(struct store *s, const struct map *changed, const struct record **to)
{
	size_t n = 0;

	for (size_t i = 0; i < s->all.n; i++) {
		size_t at = map_get(changed, s->all.v[i].record->id);

		if (at != STR_NPOS && !to[at])
			continue;
		s->all.v[n] = s->all.v[i];
		if (at != STR_NPOS)
			s->all.v[n].record = to[at];
		n++;
	}
	s->all.n = n;
	sort_out(s);
}

/* The last batch that has a file: one that was lost hides none behind it, and no other
 * batch gets its number, which an undo may name. */
static int find_last(struct store *s, const struct fs_root *vault, size_t *last,
		     struct err *e)
{
	struct str folder = arena_fmt(&s->arena, "%.*s/" RECORDS, STR_ARG(vault->name));
	struct fs_entries files = { 0 };
	int there = fs_root_stat(vault, STRL(RECORDS), NULL, e);

	*last = 0;
	if (there <= 0)
		return there;
	if (fs_walk_names(folder.p, &s->arena, &files, (struct diag){ 0 }, e) < 0)
		return -1;
	for (size_t i = 0; i < files.n; i++) {
		struct str name = files.v[i].path;
		long n = str_uint(str_without(name, STRL(".jsonl")), MAX_BATCH);

		if (n > (long)*last &&
		    str_eq(str_base(store_path(&s->arena, (size_t)n)), name))
			*last = (size_t)n;
	}
	return 0;
}

static int load_batches(struct part *p, const struct fs_root *vault, struct diag d,
			struct err *e)
{
	struct store *s = p->s;
	size_t last;
	int rc = find_last(s, vault, &last, e);

	while (rc == 0 && s->last_batch < last) {
		struct str path = store_path(&s->arena, ++s->last_batch);

		rc = fs_root_stat(vault, path, NULL, e);
		if (rc > 0)
			rc = load_batch(p, vault, path, s->last_batch, d, e);
	}
	return rc;
}

int store_load(struct store *s, const struct fs_root *vault, struct diag d,
	       struct err *e)
{
	struct part p = { .s = s };
	int rc;

	s->jobs += s->jobs == 0;
	s->arenas = mem_alloc(2 * s->jobs * sizeof(*s->arenas));
	p.scratch = mem_alloc(s->jobs * sizeof(*p.scratch));
	storecache_read(s, vault);
	rc = load_batches(&p, vault, d, e);
	for (size_t i = 0; i < s->jobs; i++)
		arena_fini(&p.scratch[i]);
	mem_free(p.scratch);
	arena_fini(&p.a);
	buf_fini(&p.text);
	if (rc == 0)
		sort_out(s);
	return rc;
}

void store_fini(struct store *s)
{
	for (size_t i = 0; s->arenas && i < 2 * s->jobs; i++)
		arena_fini(&s->arenas[i]);
	mem_free(s->arenas);
	arena_fini(&s->arena);
	buf_fini(&s->cache);
	*s = (struct store){ 0 };
}

static void put_page_event(struct buf *out, const struct page_event *page)
{
	json_put_member(out, "{\"event\":\"page\",\"id\":", page->id);
	json_put_member(out, ",\"path\":", page->path);
	buf_z(out, "}\n");
}

/* As if it had been read: the next run need not. */
static int note_batch(struct store *s, const struct stored_list *records,
		      const struct page_events *pages, const struct strs *events,
		      struct err *e)
{
	struct arena scratch = { 0 };
	int rc = 0;

	s->last_batch++;
	for (size_t i = 0; i < records->n; i++)
		*VEC_ADD(&s->arena, &s->all) =
		    (struct stored){ records->v[i].record, s->last_batch };
	for (size_t i = 0; i < pages->n; i++) {
		struct page_event *page = VEC_ADD(&s->arena, &s->pages);

		*page = pages->v[i];
		page->batch = s->last_batch;
	}
	for (size_t i = 0; i < events->n && rc == 0; i++)
		rc = store_event(s, &scratch, events->v[i], s->last_batch, e);
	arena_fini(&scratch);
	return rc;
}

int store_batch(struct store *s, const struct stored_list *records,
		const struct page_events *pages, const struct strs *events,
		struct batch *batch, struct err *e)
{
	struct str path = store_path(&s->arena, s->last_batch + 1);
	struct buf text = { 0 };
	int rc = batch_begin(batch, path, e);

	for (size_t i = 0; i < records->n && rc == 0; i++) {
		text.len = 0;
		record_write(&text, records->v[i].record, false);
		rc = batch_add(batch, buf_view(&text), e);
	}
	text.len = 0;
	for (size_t i = 0; i < pages->n; i++)
		put_page_event(&text, &pages->v[i]);
	for (size_t i = 0; i < events->n; i++) {
		buf_str(&text, events->v[i]);
		buf_c(&text, '\n');
	}
	if (rc == 0)
		rc = batch_add(batch, buf_view(&text), e);
	buf_fini(&text);
	return rc < 0 || batch_end(batch, e) < 0
		   ? -1
		   : note_batch(s, records, pages, events, e);
}
