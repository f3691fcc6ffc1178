/* write.c - what a run leaves: changed pages, their images, records and events. */
#include <stdlib.h>

#include "base/json.h"
#include "render/vault/diff.h"
#include "render/vault/run.h"

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

		if (!job_changed(job) || (!job->subject && !job->emptied))
			continue;
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

static void count(struct render_report *report, const struct batch_file *f, int by)
{
	size_t *n = !f->after.p   ? &report->pages_removed
		    : f->before.p ? &report->pages_updated
				  : &report->pages_created;

	*n += (size_t)by;
}

static void add_pages(const struct pages *p, struct arena *a,
		      struct render_report *report, struct batch_files *files)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct job *job = &p->jobs[i];
		struct batch_file *f;

		if (!job_changed(job)) {
			report->pages_same += !job->failed;
			continue;
		}
		f = VEC_ADD(a, files);
		f->path = job->entity->path;
		f->before = job_standing(job);
		if (!job->removes)
			f->after = buf_view(&job->after);
		count(report, f, 1);
	}
}

int write_pages(struct render *r, const struct pages *p, struct arena *a,
		struct render_report *report, struct diag d, struct err *e)
{
	struct batch_files files = { 0 };
	struct buf records = { 0 }, images = { 0 };
	size_t pages;
	int rc = 0;

	add_pages(p, a, report, &files);
	pages = files.n;
	if (r->opts.dry_run) {
		for (size_t i = 0; i < pages; i++)
			diff_unified(&report->diff, files.v[i].path, files.v[i].before,
				     files.v[i].after);
		return 0;
	}
	rc = add_images(r, a, &images, &files, e);
	add_records(r, p, a, &records, &files);
	if (rc == 0)
		rc = batch_apply(&r->root, &files, d, e);
	for (size_t i = 0; i < pages; i++)
		if (files.v[i].failed)
			count(report, &files.v[i], -1);
	buf_fini(&images);
	buf_fini(&records);
	return rc;
}
