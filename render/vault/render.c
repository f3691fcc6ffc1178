/* render.c - the third stage: collects records, resolves them, makes the pages. */
#include "dossier/render.h"

#include "base/json.h"
#include "render/vault/allrecords.h"
#include "render/vault/blocks.h"
#include "render/vault/look.h"
#include "render/vault/memory/again.h"
#include "render/vault/memory/forget.h"
#include "render/vault/memory/tombstone.h"

struct render *render_new(const struct render_opts *opts, struct diag d, struct err *e)
{
	struct render *r = mem_alloc(sizeof(*r));
	const struct vault_files *files = opts->files;
	int rc = 0;

	r->opts = *opts;
	/* They are compared with what is read anew. */
	r->store.whole = opts->again || opts->asks;
	r->store.jobs = opts->jobs;
	r->store.program = opts->program;
	r->root.fd = r->lock.fd = -1;
	pthread_mutex_init(&r->mutex, NULL);
	if (fs_root_open(&r->root, opts->vault, e) < 0)
		goto fail;
	r->templates = page_templates_new(opts->conf, opts->vault, e);
	if (!r->templates)
		goto fail;
	if (!opts->dry_run && batch_lock(&r->lock, &r->root, e) < 0)
		goto fail;
	if (files && (opts->dry_run || !look_holds(files, &r->root)))
		files = NULL;
	if (!opts->dry_run && (rc = batch_recover(&r->root, d, e)) < 0)
		goto fail;
	r->finished = rc > 0;
	pagecache_read(&r->index.cache, &r->root, opts->program);
	r->index.conf = opts->conf;
	if (files)
		r->index.cache.file.looked = files->looked;
	recall_read(&r->recall, &r->root, opts->program);
	/* The index looks at all files, the records too, before any is read. */
	if (index_load(&r->index, opts->vault, &r->root, vault_files_list(files), d,
		       e) < 0 ||
	    store_load(&r->store, &r->root, d, e) < 0)
		goto fail;
	if (r->store.last_batch == 0)
		index_sources(&r->index, &r->root);
	return r;
fail:
	render_free(r);
	return NULL;
}

void render_free(struct render *r)
{
	if (!r)
		return;
	batch_unlock(&r->lock);
	fs_root_close(&r->root);
	page_templates_free(r->templates);
	store_fini(&r->store);
	index_fini(&r->index);
	recall_fini(&r->recall);
	arena_fini(&r->arena);
	pthread_mutex_destroy(&r->mutex);
	mem_free(r);
}

void render_rules(struct render *r, struct str rules)
{
	r->rules = arena_str(&r->arena, rules);
}

bool render_knows(const struct render *r, struct str record_id)
{
	size_t at = map_get(&r->store.by_id, record_id);

	if (at == STR_NPOS)
		return map_get(&r->store.undone_id, record_id) != STR_NPOS;
	return !r->opts.asks ||
	       !record_has_flag(r->store.records.v[at].record, STRL("llm-fallback"));
}

static void pass(struct render *r, struct str record_id)
{
	r->known++;
	r->passed_undone += map_get(&r->store.by_id, record_id) == STR_NPOS;
}

void render_passed(struct render *r, struct str record_id)
{
	pthread_mutex_lock(&r->mutex);
	pass(r, record_id);
	pthread_mutex_unlock(&r->mutex);
}

/* The new record of that id, else the known one, or NULL. */
static const struct record *kept(const void *ctx, struct str id)
{
	const struct render *r = ctx;
	size_t at = map_get(&r->fresh_ids, id);

	if (at != STR_NPOS)
		return r->fresh.v[at].record;
	at = map_get(&r->store.by_id, id);
	return at == STR_NPOS ? NULL : r->store.records.v[at].record;
}

/* Of two copies of one export the one with more beside it speaks, else the one with the
 * smaller path: what brings() would take later is taken at once. */
static bool speaks_for(const struct record *x, const struct record *y)
{
	return x->attached.n != y->attached.n
		   ? x->attached.n > y->attached.n
		   : str_cmp(x->source.path, y->source.path) < 0;
}

static void keep(struct render *r, const struct record *rec)
{
	size_t at = map_get(&r->fresh_ids, rec->id);
	struct record *copy;

	if (at != STR_NPOS && speaks_for(r->fresh.v[at].record, rec)) {
		copies_add(&r->arena, &r->copies, rec);
		return;
	}
	if (at != STR_NPOS)
		copies_add(&r->arena, &r->copies, r->fresh.v[at].record);
	copy = arena_new(&r->arena, struct record);
	record_copy(copy, &r->arena, rec);
	if (at == STR_NPOS) {
		at = r->fresh.n;
		VEC_ADD(&r->arena, &r->fresh);
		map_set(&r->arena, &r->fresh_ids, copy->id, at);
	}
	r->fresh.v[at] = (struct stored){ copy, r->store.last_batch + 1 };
}

static bool has_beside(const struct record *old, const struct source *s)
{
	for (size_t i = 0; i < old->attached.n; i++)
		if (str_eq(str_base(old->attached.v[i].path), str_base(s->path)) &&
		    str_eq(old->attached.v[i].format, s->format))
			return true;
	return false;
}

/* Moved files bring nothing, nor does what was taken back. */
static bool brings(const struct render *r, const struct record *rec)
{
	const struct store *s = &r->store;
	size_t at = map_get(&s->by_id, rec->id), gone = map_get(&s->undone_id, rec->id);

	for (size_t i = 0; at != STR_NPOS && i < rec->attached.n; i++)
		if (!has_beside(s->records.v[at].record, &rec->attached.v[i]) &&
		    (gone == STR_NPOS ||
		     !has_beside(s->undone.v[gone].record, &rec->attached.v[i])))
			return true;
	return false;
}

bool render_takes(const struct render *r, const struct record *rec)
{
	return r->opts.again || !render_knows(r, rec->id) || brings(r, rec);
}

int render_put(struct render *r, const struct record *rec, struct err *e)
{
	if (!rec->id.len)
		return err_set(e, ERR_SYNTAX, "a record without id");
	pthread_mutex_lock(&r->mutex);
	if (render_takes(r, rec)) {
		keep(r, rec);
	} else {
		copies_add(&r->arena, &r->copies, rec);
		pass(r, rec->id);
	}
	pthread_mutex_unlock(&r->mutex);
	return 0;
}

/* ---- what others lend ----------------------------------------------------------- */

void render_people(struct render *r, void (*each)(void *ctx, const struct record *rec),
		   void *ctx)
{
	struct arena a = { 0 };
	struct dialogue said = { 0 };
	struct diag_list told_later = { 0 };

	dialogue_begin(&a, &said, &r->root, &r->store, &r->index, r->undone,
		       diag_to_list(&told_later));
	for (size_t i = 0; i < r->store.records.n; i++)
		if (map_get(&r->fresh_ids, r->store.records.v[i].record->id) ==
		    STR_NPOS)
			tombstone_spare(&a, &said.answers, r->store.records.v[i].record,
					each, ctx);
	for (size_t i = 0; i < r->fresh.n; i++)
		tombstone_spare(&a, &said.answers, r->fresh.v[i].record, each, ctx);
	diag_list_fini(&told_later);
	arena_fini(&a);
}

static bool by_model(const struct record *rec)
{
	for (size_t i = 0; i < rec->items.n; i++)
		if (str_has(rec->items.v[i].by, STRL("llm")))
			return true;
	return record_has_flag(rec, STRL("llm-fallback"));
}

static bool relends(const struct render *r, struct str id, struct str path,
		    struct str lent_as)
{
	const struct record *rec = kept(r, id);

	/* Of two exports with the same words the one that is kept. */
	return rec && (!path.len || str_eq(rec->source.path, path)) &&
	       !str_eq(rec->lent_as, lent_as) && !by_model(rec);
}

bool render_relends(struct render *r, struct str id, struct str path,
		    struct str lent_as)
{
	bool yes;

	pthread_mutex_lock(&r->mutex);
	yes = relends(r, id, path, lent_as);
	pthread_mutex_unlock(&r->mutex);
	return yes;
}

void render_put_again(struct render *r, const struct record *rec)
{
	pthread_mutex_lock(&r->mutex);
	keep(r, rec);
	pthread_mutex_unlock(&r->mutex);
}

void render_answer(struct render *r, struct str id, struct str value, bool reject)
{
	r->told = (struct told){ .id = id, .value = value, .reject = reject };
}

void render_name(struct render *r, struct str name, struct str of)
{
	r->told = (struct told){ .name = name, .of = of };
}

/*
 * A question, and what to forget, is known by its name only after resolve: then all is
 * resolved again.
 */
static int resolve_told(struct render *r, struct arena *a, struct resolve_in *in,
			struct dialogue *said, struct resolved *w, struct questions *q,
			struct diag d, struct err *e)
{
	struct questions before;

	if (r->told.name.len) {
		resolve(a, in, w, q);
		if (!r->told.of.len)
			told_split(a, &r->told, w);
	}
	if (r->told.name.len && told_name(a, &r->told, &said->answers, in, w, e) < 0)
		return -1;
	resolve(a, in, w, q);
	if (ticks_read_pages(a, &said->ticks, &r->root, &r->index, w))
		resolve(a, in, w, q);
	if (!r->told.id.len && !r->forget.what.len)
		return 0;
	before = *q;
	if (r->told.id.len &&
	    told_answer(a, &r->told, in->conf, &said->answers, q, e) < 0)
		return -1;
	if (r->forget.what.len) {
		if (forget_find(r, a, w, &said->answers, d, e) < 0)
			return -1;
		all_records(r, a, in);
	}
	resolve(a, in, w, q);
	if (r->forget.what.len)
		forget_answers(r, &said->answers, &before, q);
	return 0;
}

/* What only the ledgers told of pages of meetings, for the runs to come. */
static void keep_pages(struct render *r, const struct resolved *w)
{
	for (size_t i = 0; i < w->meetings.n; i++) {
		const struct meeting *m = w->meetings.v[i];

		for (size_t k = 0; k < m->n_records; k++) {
			struct str id = m->records[k]->id;
			struct buf b = { 0 };

			if (str_eq(id, m->e.id) || !index_by_source(&r->index, id))
				continue;
			json_put_member(&b, "{\"event\":\"meeting\",\"id\":", id);
			json_put_member(&b, ",\"page\":", m->e.id);
			buf_c(&b, '}');
			*VEC_ADD(&r->arena, &r->events) =
			    arena_str(&r->arena, buf_view(&b));
			buf_fini(&b);
		}
	}
}

static void report_exports(const struct render *r, const struct resolved *w,
			   struct render_report *report)
{
	report->exports_new = r->fresh.n - r->replaced - r->confirmed;
	report->exports_again = r->replaced;
	report->undone = r->undone;
	report->undone_by = r->store.last_batch + 1;
	report->finished = r->finished;
	report->exports_known = r->known + r->confirmed;
	report->exports_undone = r->passed_undone;
	report->exports_older = again_older(r, w);
}

int render_end(struct render *r, struct render_report *report, struct diag d,
	       struct err *e)
{
	struct arena a = { 0 }, beside[RESOLVE_BESIDE] = { 0 };
	struct dialogue said = { 0 };
	struct joined joined = { 0 };
	struct moved_pages moved = { 0 };
	struct recent recent;
	struct resolve_in in = { .conf = r->opts.conf,
				 .index = &r->index,
				 .store = &r->store,
				 .answers = &said.answers,
				 .ticks = &said.ticks,
				 .as_of = str_z(r->opts.as_of),
				 .recall = &r->recall,
				 .jobs = r->opts.jobs,
				 .beside = beside };
	struct resolved w;
	struct questions q;
	const struct join_search joins = { &a, &r->told, &in,
					   &w, &r->root, &said.answers };
	struct pages p = { .r = r,
			   .w = &w,
			   .q = &q,
			   .said = &said,
			   .joined = &joined,
			   .moved = &moved,
			   .recent = &recent };
	int rc = -1;

	copies_tell(&r->copies, kept, r, d);
	dialogue_begin(&a, &said, &r->root, &r->store, &r->index, r->undone, d);
	tombstone_fresh(r, &a, &said.answers);
	again_replace(r, &a);
	all_records(r, &a, &in);
	if (resolve_told(r, &a, &in, &said, &w, &q, d, e) < 0 ||
	    joined_find(&joins, &joined, e) < 0)
		goto out;
	for (size_t i = 0; i < w.replaced.n; i++)
		takeback_add(&r->arena, &r->takeback, w.replaced.v[i].record);
	takeback_end(&r->arena, &r->takeback);
	blocks_read(&a, &r->root, &w);
	moved_find(&a, &w, &moved);
	dialogue_corrected(&a, &said.answers, &w);
	keep_pages(r, &w);
	dialogue_end(&a, &said, &r->root, &q, d);
	recent_read(&a, &recent, &r->root, r->opts.now);
	report_exports(r, &w, report);
	dialogue_report(&said, &q, report);
	rc = write_pages(r, &p, &a, report, d, e);
out:
	pages_fini(&p);
	for (size_t i = 0; i < RESOLVE_BESIDE; i++)
		arena_fini(&beside[i]);
	arena_fini(&a);
	return rc;
}

void render_forget(struct render *r, struct str what)
{
	r->forget.what = what;
	r->takeback.for_good = true;
	index_sources(&r->index, &r->root);
	*VEC_ADD(&r->arena, &r->events) = STRL("{\"event\":\"forget\"}");
}

static bool is_final(const struct store *s, size_t batch)
{
	for (size_t i = 0; i < s->events.n; i++)
		if (s->events.v[i].batch == batch &&
		    str_eq(s->events.v[i].name, STRL("forget")))
			return true;
	return false;
}

/* The last batch that stands and is no undo itself, one for good too; 0: there is none.
 */
static size_t last_batch(const struct store *s)
{
	for (size_t batch = s->last_batch; batch > 0; batch--) {
		bool undo = s->is_undone[batch];

		for (size_t i = 0; i < s->events.n && !undo; i++)
			undo = s->events.v[i].batch == batch &&
			       str_eq(s->events.v[i].name, STRL("undo"));
		if (!undo)
			return batch;
	}
	return 0;
}

/* What a batch brought counts no more; what it had taken back counts again. */
static void take_back(struct render *r, size_t batch)
{
	struct stored_list before = r->store.records;

	*VEC_ADD(&r->arena, &r->events) = store_undo(&r->store, batch);
	for (size_t i = 0; i < before.n; i++) {
		r->undoes_older |= before.v[i].batch > batch;
		if (map_get(&r->store.by_id, before.v[i].record->id) == STR_NPOS)
			takeback_add(&r->arena, &r->takeback, before.v[i].record);
	}
	r->undoes = true;
	r->undone = batch;
}

int render_undo(struct render *r, size_t batch, struct diag d, struct err *e)
{
	size_t n = batch ? batch : last_batch(&r->store);

	if (n == 0 || n > r->store.last_batch)
		return batch ? err_set(e, ERR_USAGE, "there is no batch %zu", batch)
			     : err_set(e, ERR_USAGE,
				       "no run is left to take back: see dossier undo "
				       "--list");
	if (r->store.is_undone[n])
		return err_set(e, ERR_USAGE, "batch %zu is taken back already", n);
	if (is_final(&r->store, n))
		return err_set(e, ERR_USAGE,
			       "batch %zu was a dossier forget, which is for good: see "
			       "dossier undo --list for others",
			       n);
	if (undo_load(&r->arena, &r->undo, &r->root, n, d, e) < 0)
		return -1;
	index_sources(&r->index, &r->root);
	take_back(r, n);
	return 0;
}

int render_stored(const char *vault, struct sink each, struct diag d, struct err *e)
{
	struct store store = { .whole = true };
	struct fs_root root;
	int rc;

	if (fs_root_open(&root, vault, e) < 0)
		return -1;
	rc = store_load(&store, &root, d, e);
	for (size_t i = 0; i < store.records.n && rc == 0; i++) {
		struct record copy = *store.records.v[i].record;

		rc = each.put(each.ctx, &copy, e);
	}
	store_fini(&store);
	fs_root_close(&root);
	return rc;
}

void render_report_fini(struct render_report *report)
{
	buf_fini(&report->diff);
	arena_fini(&report->arena);
}
