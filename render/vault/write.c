/* write.c - what a run leaves: changed pages, their images, records and events. */
#include <stdlib.h>

#include "base/json.h"
#include "base/utf8.h"
#include "render/vault/diff.h"
#include "render/vault/memory/forget.h"
#include "render/vault/look.h"

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
			buf_z(&line, "{\"event\":\"unmade\",\"id\":");
			json_put_string(&line, ev.id);
			buf_c(&line, '}');
			*VEC_ADD(a, &r->events) = arena_str(a, buf_view(&line));
			buf_fini(&line);
		} else if (!job->stood) {
			*VEC_ADD(a, made) = ev;
		}
	}
	if (made->n)
		qsort(made->v, made->n, sizeof(*made->v), by_id);
}

/* The records file of this batch; none when a run changes nothing. */
static void add_records(struct render *r, const struct pages *p, struct arena *a,
			struct buf *text, struct batch_files *files)
{
	const struct record **records =
	    arena_alloc(a, (r->fresh.n + 1) * sizeof(*records));
	struct page_events made = { 0 };
	struct batch_file *f;
	struct str path;

	for (size_t i = 0; i < r->fresh.n; i++)
		records[i] = r->fresh.v[i].record;
	page_events(r, p, a, &made);
	answers_events(a, &p->said->answers, &r->events);
	ticks_events(a, &p->said->ticks, &r->events);
	if (r->fresh.n + made.n + r->events.n + files->n == 0)
		return;
	/* So that each batch has a number, and undo can name it. */
	if (r->fresh.n + made.n + r->events.n == 0)
		*VEC_ADD(a, &r->events) =
		    arena_fmt(a, "{\"event\":\"pages\",\"n\":%zu}", files->n);
	store_batch(&r->store, records, r->fresh.n, &made, &r->events, text, &path);
	f = VEC_ADD(a, files);
	f->path = path;
	f->after = buf_view(text);
}

/* A file of ours below .dossier, whatever stands there now; after p NULL removes it. */
static int add_own(struct render *r, struct arena *a, struct str path, struct str after,
		   struct batch_files *files, struct err *e)
{
	struct buf before = { 0 };
	struct fs_entry st;
	int there = fs_root_stat(&r->root, path, &st, e);
	struct batch_file *f;

	if (there > 0 && fs_root_read(&r->root, path, SIZE_MAX, &before, e) < 0)
		there = -1;
	if (there > 0 || after.p) {
		f = VEC_ADD(a, files);
		f->path = path;
		f->after = after;
		if (there > 0)
			f->before = arena_str(a, buf_view(&before));
	}
	buf_fini(&before);
	return there < 0 ? -1 : 0;
}

static int add_images(struct render *r, struct arena *a, struct buf *text,
		      struct batch_files *files, struct err *e)
{
	size_t batch = r->store.last_batch + 1;

	if (files->n == 0)
		return 0;
	for (size_t i = 0; i < files->n; i++)
		undo_write(a, text, files->v[i].path, files->v[i].before,
			   files->v[i].after);
	if (add_own(r, a, undo_path(a, batch), buf_view(text), files, e) < 0)
		return -1;
	return batch <= UNDO_KEPT ? 0
				  : add_own(r, a, undo_path(a, batch - UNDO_KEPT),
					    (struct str){ 0 }, files, e);
}

static void count(struct render_report *report, const struct batch_file *f)
{
	size_t *n = !f->after.p   ? &report->pages_removed
		    : f->before.p ? &report->pages_updated
				  : &report->pages_created;

	*n += 1;
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

static int file_by_path(const void *x, const void *y)
{
	const struct batch_file *a = x, *b = y;

	return str_cmp(a->path, b->path);
}

/* A page that could not be merged, or that must not be written, was named. */
static int check_whole(const struct pages *p, struct err *e)
{
	const char *what = p->r->forget.what.len   ? "forgotten"
			   : p->r->undoes          ? "taken back"
			   : p->r->told.of.len > 0 ? "merged"
						   : "split";

	for (size_t i = 0; i < p->n && is_once(p); i++)
		if (p->jobs[i].failed)
			return err_set(e, ERR_CONFLICT,
				       "pages cannot be written: nothing is %s", what);
	return 0;
}

/* Pages that only have links to lead on, and the one that goes: behind `from`. */
static int check_others(const struct pages *p, const struct batch_files *files,
			size_t from, struct err *e)
{
	for (size_t i = from; i < files->n; i++) {
		struct fs_entry st;
		const char *why;

		if (fs_root_stat(&p->r->root, files->v[i].path, &st, e) < 0)
			return -1;
		why = hands_off(p, &st);
		if (why)
			return err_at(e, ERR_CONFLICT, files->v[i].path, 0, 0,
				      "%s: nothing is merged", why);
	}
	return 0;
}

/* What is to be written, by path. */
static int add_pages(struct pages *p, struct arena *a, struct render_report *report,
		     struct batch_files *files, struct diag d, struct err *e)
{
	struct map jobs = { 0 };
	size_t others;

	for (size_t i = 0; i < p->n; i++) {
		struct job *job = &p->jobs[i];
		const char *why =
		    job->stood && job_changed(job) ? hands_off(p, &job->st) : NULL;
		struct batch_file *f;

		map_put(a, &jobs, utf8_fold(a, job->entity->path), i);
		if (why) {
			diag_at(d, ERR_CONFLICT, job->entity->path, 0, 0, "%s", why);
			job->failed = true;
		}
		if (!job_changed(job)) {
			report->pages_same += !job->failed;
			continue;
		}
		f = VEC_ADD(a, files);
		f->path = job->entity->path;
		f->before = job_standing(job);
		if (!job->removes)
			f->after = buf_view(&job->after);
	}
	others = files->n;
	if (check_whole(p, e) < 0 ||
	    joined_others(a, p->joined, &p->r->index, &p->r->root, &jobs, files, e) <
		0 ||
	    check_others(p, files, others, e) < 0)
		return -1;
	if (files->n)
		qsort(files->v, files->n, sizeof(*files->v), file_by_path);
	return 0;
}

static void but_conflicts(void *ctx, const struct err *said)
{
	if (said->code != ERR_CONFLICT)
		diag_put(*(struct diag *)ctx, said);
}

/* Pages that changed after they were read are merged once more with what stands. */
static int apply_again(struct pages *p, struct arena *a, struct batch_files *files,
		       struct diag d, struct err *e)
{
	struct batch_files again = { 0 };
	struct map failed = { 0 };
	int rc;

	for (size_t i = 0; i < files->n; i++)
		if (files->v[i].conflict)
			map_put(a, &failed, files->v[i].path, i);
	for (size_t i = 0; i < p->n && failed.n; i++) {
		struct job *job = &p->jobs[i];
		struct batch_file *f;

		if (map_get(&failed, job->entity->path) == STR_NPOS)
			continue;
		pages_again(p, i, d);
		if (!job_changed(job))
			continue;
		f = VEC_ADD(a, &again);
		f->path = job->entity->path;
		f->before = job_standing(job);
		if (!job->removes)
			f->after = buf_view(&job->after);
	}
	rc = batch_apply(&p->r->root, &again, d, e);
	for (size_t i = 0; i < again.n; i++)
		files->v[map_get(&failed, again.v[i].path)].failed = again.v[i].failed;
	return rc;
}

static int apply(struct pages *p, struct arena *a, struct batch_files *files,
		 struct diag d, struct err *e)
{
	struct diag others = { but_conflicts, &d };
	int rc = batch_apply(&p->r->root, files, others, e);

	if (rc == 0)
		rc = apply_again(p, a, files, d, e);
	if (rc == 0)
		recent_write(a, p->recent, &p->r->root, files);
	return rc;
}

static bool same_file(const struct fs_entry *x, const struct fs_entry *y)
{
	return x->size == y->size && x->mtime == y->mtime &&
	       x->mtime_ns == y->mtime_ns && x->ino == y->ino;
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
		    (!job->stood || same_file(&job->st, known->st)))
			settled = arena_str(a, str_z(job->digest));
		r->index.pages.v[known - r->index.pages.v].settled = settled;
	}
	index_keep(&r->index, &r->root);
}

int write_pages(struct render *r, struct pages *p, struct arena *a,
		struct render_report *report, struct diag d, struct err *e)
{
	struct batch_files files = { 0 };
	struct buf records = { 0 }, images = { 0 };
	int rc = add_pages(p, a, report, &files, d, e);
	size_t pages = files.n;

	for (size_t i = 0; rc == 0 && r->opts.dry_run && i < pages; i++)
		diff_unified(&report->diff, files.v[i].path, files.v[i].before,
			     files.v[i].after);
	if (rc == 0 && !r->opts.dry_run) {
		rc = r->forget.what.len ? forget_files(r, p, a, &files, e)
					: add_images(r, a, &images, &files, e);
		add_records(r, p, a, &records, &files);
		if (rc == 0)
			rc = apply(p, a, &files, d, e);
	}
	for (size_t i = 0; i < pages; i++)
		if (!files.v[i].failed)
			count(report, &files.v[i]);
	look_digest(&r->index.files, &report->before);
	if (rc == 0 && !r->opts.dry_run)
		look_left(r->opts.vault, &r->index.files, &files, &report->after);
	if (rc == 0 && !r->opts.dry_run)
		keep_known(r, p, a);
	buf_fini(&images);
	buf_fini(&records);
	return rc;
}
