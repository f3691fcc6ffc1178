/* render.c - the third stage: collects records, composes, merges, writes one batch. */
#include "dossier/render.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/pool.h"
#include "render/page/page.h"
#include "render/vault/batch.h"
#include "render/vault/diff.h"
#include "render/vault/merge.h"
#include "render/vault/dialogue.h"
#include "render/vault/props.h"
#include "render/vault/told.h"

enum { PAGE_BYTES = 64 << 20 };

struct render {
	struct render_opts opts;
	struct fs_root root;
	struct batch_lock lock;
	struct store store;
	struct index index;
	struct page_templates *templates;
	pthread_mutex_t mutex; /* guards what follows */
	struct arena arena;    /* the new records */
	struct stored_list fresh;
	struct map fresh_ids;
	size_t known;
	struct told told;
};

struct render *render_new(const struct render_opts *opts, struct diag d, struct err *e)
{
	struct render *r = mem_alloc(sizeof(*r));

	r->opts = *opts;
	r->root.fd = r->lock.fd = -1;
	pthread_mutex_init(&r->mutex, NULL);
	if (fs_root_open(&r->root, opts->vault, e) < 0)
		goto fail;
	r->templates = page_templates_new(opts->conf, opts->vault, e);
	if (!r->templates)
		goto fail;
	if (!opts->dry_run && (batch_lock(&r->lock, &r->root, e) < 0 ||
			       batch_recover(&r->root, d, e) < 0))
		goto fail;
	if (store_load(&r->store, &r->root, d, e) < 0 ||
	    index_load(&r->index, opts->vault, &r->root, d, e) < 0)
		goto fail;
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
	arena_fini(&r->arena);
	pthread_mutex_destroy(&r->mutex);
	mem_free(r);
}

bool render_knows(const struct render *r, struct str record_id)
{
	return map_get(&r->store.by_id, record_id) != STR_NPOS;
}

/* Of two copies of one export, the one with the smaller path speaks. */
static void keep(struct render *r, const struct record *rec)
{
	size_t at = map_get(&r->fresh_ids, rec->id);
	struct record *copy;

	if (at != STR_NPOS &&
	    str_cmp(r->fresh.v[at].record->source.path, rec->source.path) <= 0)
		return;
	copy = arena_new(&r->arena, struct record);
	record_copy(copy, &r->arena, rec, false);
	if (at == STR_NPOS) {
		at = r->fresh.n;
		VEC_ADD(&r->arena, &r->fresh);
		map_set(&r->arena, &r->fresh_ids, copy->id, at);
	}
	r->fresh.v[at] = (struct stored){ copy, r->store.last_batch + 1 };
}

int render_put(struct render *r, const struct record *rec, struct err *e)
{
	if (!rec->id.len)
		return err_set(e, ERR_SYNTAX, "a record without id");
	pthread_mutex_lock(&r->mutex);
	if (render_knows(r, rec->id))
		r->known++;
	else
		keep(r, rec);
	pthread_mutex_unlock(&r->mutex);
	return 0;
}

void render_answer(struct render *r, struct str id, struct str value, bool reject)
{
	r->told = (struct told){ .id = id, .value = value, .reject = reject };
}

void render_name(struct render *r, struct str name, struct str of)
{
	r->told = (struct told){ .name = name, .of = of };
}

/* One page of this run. */
struct job {
	const struct entity *entity;
	const void *subject; /* account_of, person_of or meeting; NULL: Review.md */
	struct buf before, after;
	bool stood, failed;
	struct diag_list said;
};

struct pages {
	const struct render *r;
	const struct resolved *w;
	const struct questions *q;
	const struct dialogue *said;
	struct job *jobs;
	size_t n;
	struct arena *arenas; /* one a worker */
};

static int compose(const struct pages *p, const struct job *job, struct arena *a,
		   struct page *out, struct err *e)
{
	const struct page_templates *t = p->r->templates;

	switch (job->entity->kind) {
	case ENTITY_ACCOUNT:
		return page_account(t, p->w, job->subject, a, out, e);
	case ENTITY_PERSON:
		return page_person(t, p->w, job->subject, a, out, e);
	case ENTITY_MEETING:
		break;
	}
	return page_meeting(t, p->w, job->subject, a, out, e);
}

static void add_review_tag(struct arena *a, struct page *page)
{
	struct page_prop *tags = NULL;

	for (size_t i = 0; i < page->props.n && !tags; i++)
		if (str_eq(page->props.v[i].key, STRL("tags")))
			tags = &page->props.v[i];
	if (!tags) {
		tags = VEC_ADD(a, &page->props);
		tags->key = STRL("tags");
		tags->list = true;
	}
	*VEC_ADD(a, &tags->values) = PROPS_QUESTION_TAG;
}

static int read_standing(const struct render *r, struct job *job, struct err *e)
{
	struct fs_entry st;
	int there = fs_root_stat(&r->root, job->entity->path, &st, e);

	if (there <= 0)
		return there;
	job->stood = true;
	return fs_root_read(&r->root, job->entity->path, PAGE_BYTES, &job->before, e);
}

static struct str standing(const struct job *job)
{
	if (!job->stood)
		return (struct str){ 0 };
	return str_n(job->before.p ? job->before.p : "", job->before.len);
}

static int do_page(const struct pages *p, struct job *job, struct arena *a,
		   struct err *e)
{
	struct merge_report report = { 0 };
	struct page page = { 0 };

	if (read_standing(p->r, job, e) < 0)
		return -1;
	if (!job->subject)
		return review_write(a, p->q, &p->said->answers, &p->said->review,
				    &job->after, e);
	if (compose(p, job, a, &page, e) < 0)
		return -1;
	if (review_tags(p->q, job->entity))
		add_review_tag(a, &page);
	return merge_page(a, &page, standing(job), &job->after, &report, e);
}

static int work(void *ctx, size_t worker, size_t i)
{
	struct pages *p = ctx;
	struct job *job = &p->jobs[i];
	struct err e = { 0 };

	arena_reset(&p->arenas[worker]);
	if (do_page(p, job, &p->arenas[worker], &e) < 0) {
		err_file(&e, job->entity->path);
		diag_put(diag_to_list(&job->said), &e);
		job->failed = true;
	}
	if (job->stood && !job->failed &&
	    str_eq(standing(job), buf_view(&job->after))) {
		buf_fini(&job->before);
		buf_fini(&job->after);
	}
	return 0;
}

static void add_job(struct pages *p, const struct entity *e, const void *subject)
{
	if (e->wanted && e->path.len)
		p->jobs[p->n++] = (struct job){ .entity = e, .subject = subject };
}

static int by_path(const void *x, const void *y)
{
	const struct job *a = x, *b = y;

	return str_cmp(a->entity->path, b->entity->path);
}

static void list_jobs(struct pages *p)
{
	const struct resolved *w = p->w;

	p->jobs = mem_alloc((w->meetings.n + w->accounts.n + w->people.n + 1) *
			    sizeof(*p->jobs));
	for (size_t i = 0; i < w->meetings.n; i++)
		add_job(p, &w->meetings.v[i]->e, w->meetings.v[i]);
	for (size_t i = 0; i < w->accounts.n; i++)
		add_job(p, &w->accounts.v[i]->e, w->accounts.v[i]);
	for (size_t i = 0; i < w->people.n; i++)
		add_job(p, &w->people.v[i]->e, w->people.v[i]);
	add_job(p, &p->said->page, NULL);
	qsort(p->jobs, p->n, sizeof(*p->jobs), by_path);
}

static bool changed(const struct job *job)
{
	return !job->failed && job->after.p;
}

static int by_id(const void *x, const void *y)
{
	const struct page_event *a = x, *b = y;

	return str_cmp(a->id, b->id);
}

/* The records file of this batch, last of all files; nothing when nothing is new. */
static void add_records(struct render *r, const struct pages *p, struct arena *a,
			struct buf *text, struct batch_files *files)
{
	const struct record **records =
	    arena_alloc(a, (r->fresh.n + 1) * sizeof(*records));
	struct page_events events = { 0 };
	struct strs said = { 0 };
	struct batch_file *f;
	struct str path;

	for (size_t i = 0; i < r->fresh.n; i++)
		records[i] = r->fresh.v[i].record;
	for (size_t i = 0; i < p->n; i++)
		if (p->jobs[i].subject && changed(&p->jobs[i]) && !p->jobs[i].stood)
			*VEC_ADD(a, &events) =
			    (struct page_event){ .id = p->jobs[i].entity->id,
						 .path = p->jobs[i].entity->path };
	answers_events(a, &p->said->answers, &said);
	if (r->fresh.n + events.n + said.n == 0)
		return;
	if (events.n)
		qsort(events.v, events.n, sizeof(*events.v), by_id);
	store_batch(&r->store, records, r->fresh.n, &events, &said, text, &path);
	f = VEC_ADD(a, files);
	f->path = path;
	f->after = buf_view(text);
}

static int write_pages(struct render *r, const struct pages *p, struct arena *a,
		       struct render_report *report, struct diag d, struct err *e)
{
	struct batch_files files = { 0 };
	struct buf records = { 0 };
	int rc = 0;

	for (size_t i = 0; i < p->n; i++) {
		const struct job *job = &p->jobs[i];

		if (!changed(job)) {
			report->pages_same += !job->failed;
			continue;
		}
		*(job->stood ? &report->pages_updated : &report->pages_created) += 1;
		if (r->opts.dry_run)
			diff_unified(&report->diff, job->entity->path, standing(job),
				     buf_view(&job->after));
		else
			*VEC_ADD(a, &files) = (struct batch_file){
				.path = job->entity->path,
				.before = standing(job),
				.after = buf_view(&job->after),
			};
	}
	if (!r->opts.dry_run) {
		add_records(r, p, a, &records, &files);
		rc = batch_apply(&r->root, &files, d, e);
		for (size_t i = 0; i < files.n; i++)
			if (files.v[i].failed)
				*(files.v[i].before.p ? &report->pages_updated
						      : &report->pages_created) -= 1;
	}
	buf_fini(&records);
	return rc;
}

static int stored_by_id(const void *x, const void *y)
{
	const struct stored *a = x, *b = y;

	return str_cmp(a->record->id, b->record->id);
}

/* All records, stored and new, in an order that no thread has a say in. */
static void all_records(struct render *r, struct arena *a, struct resolve_in *in)
{
	struct stored *all =
	    arena_alloc(a, (r->store.records.n + r->fresh.n + 1) * sizeof(*all));
	size_t n = 0;

	if (r->fresh.n)
		qsort(r->fresh.v, r->fresh.n, sizeof(*r->fresh.v), stored_by_id);
	for (size_t i = 0; i < r->store.records.n; i++)
		all[n++] = r->store.records.v[i];
	for (size_t i = 0; i < r->fresh.n; i++)
		all[n++] = r->fresh.v[i];
	qsort(all, n, sizeof(*all), stored_by_id);
	in->records = all;
	in->n = n;
}

static void free_jobs(struct pages *p, size_t workers)
{
	for (size_t i = 0; i < p->n; i++) {
		buf_fini(&p->jobs[i].before);
		buf_fini(&p->jobs[i].after);
		diag_list_fini(&p->jobs[i].said);
	}
	for (size_t i = 0; i < workers; i++)
		arena_fini(&p->arenas[i]);
	mem_free(p->arenas);
	mem_free(p->jobs);
}

/* A question is known by its id only after resolve: then all is resolved again. */
static int resolve_told(struct render *r, struct arena *a, const struct resolve_in *in,
			struct dialogue *said, struct resolved *w, struct questions *q,
			struct err *e)
{
	if (r->told.name.len && told_name(a, &r->told, &said->answers, in, e) < 0)
		return -1;
	resolve(a, in, w, q);
	if (!r->told.id.len)
		return 0;
	if (told_answer(a, &r->told, &said->answers, q, e) < 0)
		return -1;
	*w = (struct resolved){ 0 };
	*q = (struct questions){ 0 };
	resolve(a, in, w, q);
	return 0;
}

static void report_questions(struct render_report *report, const struct dialogue *said,
			     const struct questions *q)
{
	for (size_t i = 0; i < q->n; i++) {
		const struct question *k = &q->v[i];
		struct render_question *to;

		if (k->chosen != ANSWER_NONE)
			continue;
		to = VEC_ADD(&report->arena, &report->asked);
		to->id = arena_str(&report->arena, k->id);
		to->code = arena_str(&report->arena, k->code);
		to->detail = arena_str(&report->arena, k->text);
		to->page = arena_str(&report->arena, said->page.path);
		to->line = review_line(&said->review, k->id);
		for (size_t c = 0; c < k->choices.n; c++)
			*VEC_ADD(&report->arena, &to->choices) =
			    arena_str(&report->arena, k->choices.v[c]);
	}
	report->questions = report->asked.n;
}

int render_end(struct render *r, struct render_report *report, struct diag d,
	       struct err *e)
{
	struct dialogue said = { 0 };
	struct resolve_in in = { .conf = r->opts.conf,
				 .index = &r->index,
				 .store = &r->store,
				 .answers = &said.answers,
				 .as_of = str_z(r->opts.as_of) };
	struct resolved w = { 0 };
	struct questions q = { 0 };
	struct pages p = { .r = r, .w = &w, .q = &q, .said = &said };
	struct arena a = { 0 };
	size_t jobs = r->opts.jobs ? r->opts.jobs : 1;
	int rc;

	dialogue_begin(&a, &said, &r->root, &r->store, &r->index, d);
	all_records(r, &a, &in);
	if (resolve_told(r, &a, &in, &said, &w, &q, e) < 0) {
		arena_fini(&a);
		return -1;
	}
	dialogue_end(&a, &said, &r->root, &q, d);
	list_jobs(&p);
	p.arenas = mem_alloc(jobs * sizeof(*p.arenas));
	pool_run(jobs, p.n, work, &p);
	for (size_t i = 0; i < p.n; i++)
		diag_list_flush(&p.jobs[i].said, d);
	report->meetings_new = r->fresh.n;
	report->meetings_known = r->known;
	report_questions(report, &said, &q);
	rc = write_pages(r, &p, &a, report, d, e);
	free_jobs(&p, jobs);
	arena_fini(&a);
	return rc;
}

int render_stored(const char *vault, struct sink each, struct diag d, struct err *e)
{
	struct store store = { 0 };
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
