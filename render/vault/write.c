/* write.c - what a run leaves: changed pages, their images, records and events. */

#include "base/json.h"
#include "base/utf8.h"
#include "render/vault/diff.h"
#include "render/vault/memory/forget.h"
#include "render/vault/memory/storecache.h"
#include "render/vault/look.h"

enum { AT_ONCE = 512 }; /* pages that are held before they are staged */

struct writing {
	struct render *r;
	struct pages *p;
	struct arena *a;
	struct batch batch;
	struct arena page; /* of the one that is staged */
	struct buf images; /* what stood where pages are staged, for undo */
	struct render_report *report;
};

static int by_id(const void *x, const void *y)
{
	const struct page_event *a = x, *b = y;

	return str_cmp(a->id, b->id);
}

/* Pages made and pages taken away. */
static void page_events(struct render *r, const struct pages *p, struct arena *a,
			struct page_events *made)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct job *job = &p->jobs[i];
		struct page_event ev = { .id = job->entity->id,
					 .path = job->entity->path };
		struct buf line = { 0 };

		if (!job_changed(job) || !ev.id.len || (!job->subject && !job->emptied))
			continue;
		if (job->removes && r->forget.what.len)
			continue; /* its events go with it */
		if (job->removes) {
			json_put_member(&line, "{\"event\":\"unmade\",\"id\":", ev.id);
			buf_c(&line, '}');
			*VEC_ADD(a, &r->events) = arena_str(a, buf_view(&line));
			buf_fini(&line);
			if (job->taken.len)
				*VEC_ADD(a, &r->events) =
				    store_take(a, ev.id, buf_view(&job->taken));
		} else if (!job->stood) {
			*VEC_ADD(a, made) = ev;
		}
	}
	VEC_SORT(made, by_id);
}

/* The records file of this batch; none when a run changes nothing. */
static int stage_records(struct writing *w, struct err *e)
{
	struct render *r = w->r;
	struct page_events made = { 0 };

	page_events(r, w->p, w->a, &made);
	answers_events(w->a, &w->p->said->answers, &r->events);
	ticks_events(w->a, &w->p->said->ticks, &r->events);
	if (r->fresh.n + made.n + r->events.n + w->batch.files.n == 0)
		return 0;
	/* So that each batch has a number, and undo can name it. */
	if (r->fresh.n + made.n + r->events.n == 0)
		*VEC_ADD(w->a, &r->events) =
		    arena_fmt(w->a, "{\"event\":\"pages\",\"n\":%zu}",
			      w->batch.files.n);
	return store_batch(&r->store, &r->fresh, &made, &r->events, &w->batch, e);
}

/* A file of ours below .dossier, whatever stands there now; after p NULL removes it. */
static int stage_own(struct writing *w, struct str path, struct str after,
		     struct err *e)
{
	const struct fs_root *root = &w->r->root;
	struct str standing = str_none();
	struct buf before = { 0 };
	struct fs_entry st;
	int rc = fs_root_stat(root, path, &st, e);

	if (rc > 0) {
		rc = fs_root_read(root, path, SIZE_MAX, &before, e);
		standing = buf_text(&before);
	}
	if (rc == 0 && (standing.p || after.p))
		rc = batch_stage(&w->batch, path, standing, after, e);
	buf_fini(&before);
	return rc;
}

static int stage_images(struct writing *w, struct err *e)
{
	size_t batch = w->r->store.last_batch + 1;

	if (w->batch.files.n == 0)
		return 0;
	if (stage_own(w, undo_path(w->a, batch), buf_text(&w->images), e) < 0)
		return -1;
	return batch <= UNDO_KEPT
		   ? 0
		   : stage_own(w, undo_path(w->a, batch - UNDO_KEPT), str_none(), e);
}

/*
 * What undo, forget, merge and split take off a page, no later run does: they are done
 * on all pages or on none.
 */
static bool is_once(const struct pages *p)
{
	return p->r->undoes || p->r->told.name.len > 0;
}

/* Why a page that stands must not be written now, or NULL. */
static const char *hands_off(const struct pages *p, const struct fs_entry *st)
{
	if (st->read_only)
		return "is read-only: left as it is";
	if (!recent_is(p->recent, st))
		return NULL;
	return is_once(p) ? "somebody changed it in the last minute (--now: go on)"
			  : "somebody changed it in the last minute: its lines come "
			    "with the next run (--now: with this one)";
}

/* Does the page take the words of one that goes, as an answer has it? */
static bool takes_words(const struct pages *p, const struct job *job)
{
	for (size_t i = 0; i < p->joined->v.n; i++)
		if (p->joined->v.v[i].into == job->entity)
			return true;
	return false;
}

/* A page that could not be merged, or that must not be written, was named. */
static int check_whole(const struct pages *p, struct err *e)
{
	const char *what = p->r->forget.what.len ? "forgotten"
			   : p->r->undoes        ? "taken back"
			   : p->joined->split    ? "split"
						 : "merged";

	for (size_t i = 0; i < p->n; i++)
		if (p->jobs[i].failed && (is_once(p) || takes_words(p, &p->jobs[i])))
			return err_set(e, ERR_CONFLICT,
				       "pages cannot be written: nothing is %s", what);
	return 0;
}

/* One page as it shall be, with the image of what it was. */
static int stage_page(struct writing *w, struct str path, struct str before,
		      struct str after, struct err *e)
{
	const struct batch_files *files = &w->batch.files;

	if (batch_stage(&w->batch, path, before, after, e) < 0)
		return -1;
	if (w->r->opts.dry_run)
		diff_unified(&w->report->diff, path, before, after);
	else if (!w->r->forget.what.len)
		undo_write(&w->images, path, before, files->v[files->n - 1].after);
	return 0;
}

/* What the next run need not read on a page that this one writes. */
static void note_written(struct writing *w, const struct job *job)
{
	const struct batch_files *files = &w->batch.files;
	struct str text = buf_view(&job->after);
	struct page_known page = { 0 };
	struct fs_entry st;

	if (!job->plain || job->removes || w->batch.dry)
		return;
	arena_reset(&w->page);
	if (!index_told(&w->page, text, &page))
		return;
	page.settled = str_z(job->digest);
	page.boxes = ticks_boxes(&w->page, text);
	st = files->v[files->n - 1].staged;
	st.path = job->entity->path;
	pagecache_wrote(&w->r->index.cache, &st, page);
}

static int stage_job(struct writing *w, struct job *job, struct diag d, struct err *e)
{
	const char *why =
	    job->stood && job_changed(job) ? hands_off(w->p, &job->st) : NULL;
	int rc = 0;

	if (why) {
		diag_at(d, ERR_CONFLICT, job->entity->path, 0, 0, "%s", why);
		job->failed = true;
	}
	if (job_changed(job))
		rc = stage_page(w, job->entity->path, job_standing(job),
				job->removes ? str_none() : buf_view(&job->after), e);
	else
		w->report->pages_same += !job->failed;
	if (rc == 0 && job_changed(job))
		note_written(w, job);
	pages_drop(job);
	return rc;
}

/* Pages that only have links to lead on, and those that go. */
static int stage_others(struct writing *w, struct err *e)
{
	const struct pages *p = w->p;
	struct joined_pages others = { 0 };
	struct map jobs = { 0 };

	if (!p->joined->v.n)
		return 0;
	for (size_t i = 0; i < p->n; i++)
		map_put(w->a, &jobs, utf8_fold(w->a, p->jobs[i].entity->path), i);
	if (joined_others(w->a, p->joined, &w->r->index, &w->r->root, &jobs, &others,
			  e) < 0)
		return -1;
	for (size_t i = 0; i < others.n; i++) {
		const struct joined_page *x = &others.v[i];
		struct fs_entry st;
		const char *why;

		if (fs_root_stat(&w->r->root, x->path, &st, e) < 0)
			return -1;
		why = hands_off(p, &st);
		if (why)
			return err_at(e, ERR_CONFLICT, x->path, 0, 0,
				      "%s: nothing is merged", why);
		if (stage_page(w, x->path, x->before, x->after, e) < 0)
			return -1;
	}
	return 0;
}

/* Some at a time, so that memory does not grow with the vault. */
static int stage_pages(struct writing *w, struct diag d, struct err *e)
{
	struct pages *p = w->p;
	int rc = 0;

	for (size_t at = 0; at < p->n && rc == 0; at += AT_ONCE) {
		size_t n = p->n - at < AT_ONCE ? p->n - at : AT_ONCE;

		pages_make(p, at, n, d);
		for (size_t i = 0; i < n && rc == 0; i++)
			rc = stage_job(w, &p->jobs[at + i], d, e);
	}
	return rc < 0 || check_whole(p, e) < 0 ? -1 : stage_others(w, e);
}

static void but_conflicts(void *ctx, const struct err *said)
{
	if (said->code != ERR_CONFLICT)
		diag_put(*(struct diag *)ctx, said);
}

/* Pages that changed after they were read are merged once more with what stands. */
static int apply_again(struct writing *w, struct diag d, struct err *e)
{
	struct batch_files *files = &w->batch.files;
	struct pages *p = w->p;
	struct map failed = { 0 };
	struct batch again;
	int rc = 0;

	batch_init(&again, &w->r->root, false);
	for (size_t i = 0; i < files->n; i++)
		if (files->v[i].conflict)
			map_put(w->a, &failed, files->v[i].path, i);
	for (size_t i = 0; i < p->n && failed.n && rc == 0; i++) {
		struct job *job = &p->jobs[i];

		if (map_get(&failed, job->entity->path) == STR_NPOS)
			continue;
		pages_again(p, i, d);
		if (job_changed(job))
			rc = batch_stage(&again, job->entity->path, job_standing(job),
					 job->removes ? str_none()
						      : buf_view(&job->after),
					 e);
	}
	if (rc < 0)
		batch_drop(&again);
	else
		rc = batch_apply(&again, d, e);
	for (size_t i = 0; i < again.files.n; i++)
		files->v[map_get(&failed, again.files.v[i].path)].failed =
		    again.files.v[i].failed;
	batch_fini(&again);
	return rc;
}

static int apply(struct writing *w, struct diag d, struct err *e)
{
	struct diag others = { but_conflicts, &d };
	int rc = batch_apply(&w->batch, others, e);

	if (rc == 0)
		rc = apply_again(w, d, e);
	if (rc == 0)
		recent_write(w->a, w->p->recent, &w->r->root, &w->batch.files);
	return rc;
}

static void count(struct render_report *report, const struct batch_file *f)
{
	size_t *n = f->removes ? &report->pages_removed
		    : f->stood ? &report->pages_updated
			       : &report->pages_created;

	*n += !f->failed;
}

/* What this run found out about the pages that it leaves as they stood. */
static void keep_known(struct render *r, const struct pages *p, struct arena *a)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct job *job = &p->jobs[i];
		const struct index_page *known =
		    index_by_path(&r->index, job->entity->path);
		struct str settled = str_none();

		if (!known)
			continue;
		if (job_changed(job)) {
			r->index.pages.v[known - r->index.pages.v].st = NULL;
			continue;
		}
		if (job->settled && known->st &&
		    (!job->stood || fs_same(&job->st, known->st)))
			settled = arena_str(a, str_z(job->digest));
		r->index.pages.v[known - r->index.pages.v].settled = settled;
	}
	index_keep(&r->index, &r->root);
	if (!r->forget.what.len && !r->undoes)
		storecache_write(&r->store, &r->root);
	recall_write(&r->recall, &r->root);
}

/* All that stands below .dossier, then everything in place. */
static int finish(struct writing *w, struct diag d, struct err *e)
{
	int rc = w->r->forget.what.len ? forget_files(w->r, w->p, w->a, &w->batch, e)
				       : stage_images(w, e);

	if (rc < 0 || stage_records(w, e) < 0) {
		batch_drop(&w->batch);
		return -1;
	}
	return apply(w, d, e);
}

int write_pages(struct render *r, struct pages *p, struct arena *a,
		struct render_report *report, struct diag d, struct err *e)
{
	struct writing w = { .r = r, .p = p, .a = a, .report = report };
	bool dry = r->opts.dry_run;
	size_t pages;
	int rc;

	batch_init(&w.batch, &r->root, dry);
	pages_list(p, a);
	rc = stage_pages(&w, d, e);
	if (rc < 0)
		batch_drop(&w.batch);
	pages = w.batch.files.n;
	if (rc == 0 && !dry)
		rc = finish(&w, d, e);
	if (rc == 0 && !dry && r->forget.what.len)
		forget_left(r, p, a, d);
	for (size_t i = 0; i < pages && i < w.batch.files.n; i++)
		count(report, &w.batch.files.v[i]);
	look_digest(&r->index.files, &report->before);
	if (rc == 0 && !dry) {
		look_left(&r->index.files, &w.batch.files, &report->after);
		keep_known(r, p, a);
	}
	buf_fini(&w.images);
	arena_fini(&w.page);
	batch_fini(&w.batch);
	return rc;
}
