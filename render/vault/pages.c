/* pages.c - every page of a run: composed anew, merged into what stands. */
#include <stdlib.h>

#include "base/pool.h"
#include "render/vault/blocks.h"
#include "render/vault/merge/merge.h"
#include "render/vault/merge/props.h"
#include "render/vault/merge/taken.h"
#include "render/vault/resolve/parts.h"
#include "render/vault/run.h"

static void begin_page(const struct pages *p, const struct job *job, struct arena *a,
		       struct page *out)
{
	*out = (struct page){ .entity = job->entity };
	if (job->emptied)
		return;
	switch (job->entity->kind) {
	case ENTITY_ACCOUNT:
		page_account(p->w, job->subject, a, out);
		return;
	case ENTITY_PERSON:
		page_person(p->w, job->subject, a, out);
		return;
	case ENTITY_MEETING:
		page_meeting(p->w, job->subject, a, out);
	}
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
	int there = fs_root_stat(&r->root, job->entity->path, &job->st, e);

	if (there == 0 && index_evicted(&r->root, job->entity->path))
		return err_set(e, ERR_CONFLICT,
			       "iCloud keeps it elsewhere: left as it is");
	if (there <= 0)
		return there;
	job->stood = true;
	return fs_root_read(&r->root, job->entity->path, PAGE_BYTES, &job->before, e);
}

struct str job_standing(const struct job *job)
{
	if (!job->stood)
		return (struct str){ 0 };
	return str_n(job->before.p ? job->before.p : "", job->before.len);
}

bool job_changed(const struct job *job)
{
	return job->changed && !job->failed;
}

/*
 * Has the batch no part in the page?  When there are later ones, a link may have lost
 * its page: only what is no page of this vault's records is left out then.
 */
static bool is_apart(const struct pages *p, const struct job *job, struct arena *a)
{
	const struct render *r = p->r;

	if (!job->emptied &&
	    (!job->subject || r->undoes_older || r->takeback.records.n == 0))
		return false;
	return !job->stood ||
	       !takeback_touches(a, &r->takeback, job->entity->id, job_standing(job));
}

/* Did a run note a page that a person deleted, of which this Review.md does not tell?
 */
static bool lacks_deletion(const struct answers *x, struct str review)
{
	for (size_t i = 0; i < x->v.n; i++)
		if (x->v.v[i].kept.len && str_eq(x->v.v[i].about, STORE_DELETED) &&
		    str_find(review, x->v.v[i].id, 0) == STR_NPOS)
			return true;
	return false;
}

/* Is its own page all that knows its entity, and no meeting? */
static bool is_unspoken(const struct job *job)
{
	const struct account_of *account = job->subject;
	const struct person_of *person = job->subject;

	if (!job->subject || job->entity->wanted)
		return false;
	return job->entity->kind == ENTITY_ACCOUNT  ? account->mentions.n == 0
	       : job->entity->kind == ENTITY_PERSON ? person->said_in == 0
						    : false;
}

/*
 * A run that takes a batch back: true = the page is done with here.  *base becomes
 * the image of a page that is as the batch left it.
 */
static bool put_back(const struct pages *p, struct job *job, struct arena *a,
		     struct str *base)
{
	const struct undo_image *image =
	    undo_image_of(a, &p->r->undo, job->entity->path, *base);

	if (!image)
		return is_apart(p, job, a);
	if (!job->subject && !job->emptied &&
	    lacks_deletion(&p->said->answers, image->before))
		return false;
	*base = image->before;
	/* Later meetings may have said the same, without a trace on the page. */
	if (job->subject && p->r->undoes_older && (base->p || !is_unspoken(job)))
		return false;
	job->removes = !base->p;
	buf_str(&job->after, *base);
	return true;
}

/*
 * What is left of its entity makes no page: whatever it was made of, its lines go, its
 * properties, and its tags, which would list it among meetings or open questions.
 */
static void give_up(const struct render *r, struct arena *a, struct page *page)
{
	struct strs gone = { 0 };

	*VEC_ADD(a, &page->props) =
	    (struct page_prop){ .key = STRL("tags"), .list = true };
	for (size_t i = 0; i < r->takeback.records.n; i++)
		*VEC_ADD(a, &gone) = r->takeback.records.v[i];
	for (size_t i = 0; i < r->store.all.n; i++)
		*VEC_ADD(a, &gone) = r->store.all.v[i].record->id;
	page->gone = page_gone_new(a, &gone, &r->takeback.tokens);
	page->given_up = true;
}

/* Its answers were read before all else: only the next run can read others. */
static int do_review(const struct pages *p, struct job *job, struct arena *a,
		     struct err *e)
{
	const struct review *r = &p->said->review;

	if (job->stood != r->stands || !str_eq(job_standing(job), r->bytes))
		return err_set(e, ERR_CONFLICT,
			       "changed while dossier worked: left as it is, the next "
			       "run reads it");
	return review_write(a, p->q, &p->said->answers, r, &job->after, e);
}

/*
 * The page as it would be on a fresh vault, its lines apart, and what the merge has to
 * know of the run.
 */
static void fresh_page(const struct pages *p, const struct job *job, struct arena *a,
		       struct page *page)
{
	begin_page(p, job, a, page);
	page->gone = p->r->takeback.gone;
	if (p->joined->split && p->joined->split == job->entity)
		joined_split(a, p->joined, &p->r->takeback.tokens, page);
	if (job->emptied)
		give_up(p->r, a, page);
	if (job->subject && review_tags(p->q, job->entity))
		add_review_tag(a, page);
}

/* The page goes, as nothing is on it; what a person took off it stays off. */
static void remove_bare(struct job *job, struct arena *a, struct str page)
{
	job->removes = true;
	buf_str(&job->taken, taken_ledger(a, page));
}

/* Was there nothing on a page but what is taken back?  Then it goes. */
static bool is_left_bare(const struct pages *p, struct job *job, struct arena *a,
			 struct str base)
{
	const struct job emptied = { .entity = job->entity, .emptied = true };
	struct err ignored = { 0 };
	struct buf left = { 0 };
	struct page page;
	bool bare;

	if (!takeback_touches(a, &p->r->takeback, job->entity->id, base))
		return false;
	fresh_page(p, &emptied, a, &page);
	bare = page_lines(p->r->templates, &page, &ignored) == 0 &&
	       merge_page(a, &page, base, &left, &ignored) == 0 &&
	       takeback_is_bare(a, buf_view(&left));
	if (bare)
		remove_bare(job, a, buf_view(&left));
	buf_fini(&left);
	return bare;
}

/* Does nothing but the fresh page and what stands decide what becomes of the page? */
static bool is_plain(const struct pages *p, const struct job *job)
{
	return job->subject && !p->r->undoes && !p->joined->v.n && !p->joined->split;
}

/* What the page is made of; true: it was begun for that. */
static bool digest(const struct pages *p, struct job *job, struct arena *a,
		   struct page *page)
{
	const struct page_templates *t = p->r->templates;

	if (job->entity->kind == ENTITY_MEETING) {
		page_stamp(t, p->w, job->subject, p->r->takeback.gone,
			   review_tags(p->q, job->entity), job->digest);
		return false;
	}
	fresh_page(p, job, a, page);
	page_digest(t, page, job->digest);
	return true;
}

/* A past run merged this fresh page into the very file that stands, and it stayed. */
static bool is_settled(const struct pages *p, const struct job *job)
{
	const struct index_page *known =
	    job->entity->exists ? index_by_path(&p->r->index, job->entity->path) : NULL;

	return !job->late && known && str_eq(known->settled, str_z(job->digest));
}

static int do_page(const struct pages *p, struct job *job, struct arena *a,
		   struct err *e)
{
	struct str base;
	struct page page;
	bool begun;

	job->plain = is_plain(p, job);
	begun = job->plain && digest(p, job, a, &page);
	job->settled = job->plain && is_settled(p, job);
	if (job->settled)
		return 0;
	if (read_standing(p->r, job, e) < 0)
		return -1;
	base = job_standing(job);
	if (p->r->undoes && put_back(p, job, a, &base))
		return 0;
	if (!job->subject && !job->emptied)
		return do_review(p, job, a, e);
	if (p->r->undoes && is_unspoken(job) && is_left_bare(p, job, a, base))
		return 0;
	if (!begun)
		fresh_page(p, job, a, &page);
	if (page_lines(p->r->templates, &page, e) < 0)
		return -1;
	base = base.p ? blocks_led_on(a, p->w, base)
		      : taken_page(a, &page,
				   store_taken(a, &p->r->store, job->entity->id));
	if (joined_standing(a, p->joined, job->entity, &base, e) < 0 ||
	    merge_page(a, &page, base, &job->after, e) < 0)
		return -1;
	joined_links(a, p->joined, job->entity->path, &job->after);
	if (job->emptied && takeback_is_bare(a, buf_view(&job->after)))
		remove_bare(job, a, buf_view(&job->after));
	return 0;
}

/* Some of the jobs, by the number of the first one. */
struct part {
	struct pages *p;
	size_t from;
};

static int work(void *ctx, size_t worker, size_t i)
{
	const struct part *part = ctx;
	struct pages *p = part->p;
	struct job *job = &p->jobs[part->from + i];
	struct err e = { 0 };

	arena_reset(&p->arenas[worker]);
	if (do_page(p, job, &p->arenas[worker], &e) < 0) {
		err_file(&e, job->entity->path);
		diag_put(diag_to_list(&job->said), &e);
		job->failed = true;
	}
	if (job->stood && !job->failed && !job->removes &&
	    str_eq(job_standing(job), buf_view(&job->after))) {
		pages_drop(job);
		job->settled = job->plain;
	}
	job->changed = job->after.p || (job->removes && job->stood);
	return 0;
}

static void add_job(struct pages *p, const struct entity *e, const void *subject)
{
	if (e->wanted && e->path.len && !strs_has(&p->r->takeback.pages, e->id))
		p->jobs[p->n++] = (struct job){ .entity = e, .subject = subject };
}

/* A page that stands is kept up while anything speaks of its entity. */
static void add_standing(struct pages *p, struct arena *a, struct map *done,
			 const struct entity *e, const void *subject)
{
	if (!e->exists || strs_has(&p->r->takeback.pages, e->id) ||
	    map_put(a, done, e->path, p->n) != p->n)
		return;
	p->jobs[p->n++] = (struct job){ .entity = e, .subject = subject };
}

/* A page that only its image or its ledger may tell to have had a part in the batch. */
static void add_other(struct pages *p, struct arena *a, struct map *done, struct str id,
		      struct str path)
{
	struct entity *e;

	if (map_put(a, done, path, p->n) != p->n)
		return;
	e = arena_new(a, struct entity);
	e->id = id;
	e->path = path;
	p->jobs[p->n++] = (struct job){ .entity = e, .emptied = true };
}

/* The pages that a batch taken back may have had its part in, besides the wanted. */
static void add_emptied(struct pages *p, struct arena *a)
{
	const struct resolved *w = p->w;
	const struct index_pages *v = &p->r->index.pages;
	const struct undo_images *images = &p->r->undo.images;
	struct map done = { 0 };

	for (size_t i = 0; i < p->n; i++)
		map_put(a, &done, p->jobs[i].entity->path, i);
	for (size_t i = 0; i < w->accounts.n; i++)
		if (!w->accounts.v[i]->own)
			add_standing(p, a, &done, &w->accounts.v[i]->e,
				     w->accounts.v[i]);
	for (size_t i = 0; i < w->people.n; i++)
		add_standing(p, a, &done, &w->people.v[i]->e, w->people.v[i]);
	for (size_t i = 0; i < v->n; i++)
		if (v->v[i].id.len && !v->v[i].twin && !str_eq(v->v[i].id, REVIEW_ID))
			add_other(p, a, &done, v->v[i].id, v->v[i].path);
	/* Pages without an identity whose links it led on, and one that it merged. */
	for (size_t i = 0; i < images->n; i++)
		add_other(p, a, &done, str_none(), images->v[i].path);
}

/*
 * Two meetings that are one now leave a page that nothing belongs on, and so does a
 * file that was read as one meeting before it held several.
 */
static void add_second_pages(struct pages *p, struct arena *a)
{
	const struct resolved *w = p->w;
	struct map done = { 0 }, ids = { 0 };

	for (size_t i = 0; i < w->meetings.n; i++) {
		const struct meeting *m = w->meetings.v[i];

		for (size_t k = 0; k < m->n_records; k++) {
			struct str id = m->records[k]->id;
			const struct index_page *page = index_by_id(&p->r->index, id);

			if (page && !page->twin && !str_eq(id, m->e.id))
				add_other(p, a, &done, id, page->path);
		}
		map_put(a, &ids, m->e.id, i);
	}
	for (size_t i = 0; i < w->replaced.n; i++) {
		struct str id = w->replaced.v[i].record->id;
		const struct index_page *page = index_by_id(&p->r->index, id);

		if (page && !page->twin && map_get(&ids, id) == STR_NPOS)
			add_other(p, a, &done, id, page->path);
	}
}

static bool is_listed(const struct pages *p, struct str path)
{
	for (size_t i = 0; i < p->n; i++)
		if (str_eq(p->jobs[i].entity->path, path))
			return true;
	return false;
}

/* What a person answered to be no account has no page, unless others tell of it. */
static void add_refused(struct pages *p, struct arena *a, const struct record *r,
			struct map *done)
{
	struct str labels[] = { ANSWER_ACCOUNT, ANSWER_NO_ACCOUNT };
	struct strs choices = { labels, 2, 2 };

	for (size_t i = 0; i < r->flags.n; i++) {
		const struct flag *f = &r->flags.v[i];
		const struct index_page *page;
		struct str id, said;

		if (!str_eq(f->code, STRL("new-account")))
			continue;
		said = answers_get(&p->said->answers,
				   answers_id(a, f->code, parts_flag_key(a, f, r)));
		if (answers_choice(a, said, &choices) != 1)
			continue;
		id = parts_name_id(a, 'a', f->said);
		page = index_by_id(&p->r->index, id);
		if (page && !page->twin && !is_listed(p, page->path))
			add_other(p, a, done, id, page->path);
	}
}

static void add_all_refused(struct pages *p, struct arena *a)
{
	const struct resolved *w = p->w;
	struct map done = { 0 };

	for (size_t i = 0; p->said->answers.v.n && i < w->meetings.n; i++)
		for (size_t k = 0; k < w->meetings.v[i]->n_records; k++)
			add_refused(p, a, w->meetings.v[i]->records[k], &done);
}

static int by_path(const void *x, const void *y)
{
	const struct job *a = x, *b = y;

	return str_cmp(a->entity->path, b->entity->path);
}

void pages_list(struct pages *p, struct arena *a)
{
	const struct resolved *w = p->w;
	size_t max = w->meetings.n + w->accounts.n + w->people.n + 1;

	p->jobs = mem_alloc((max + 2 * p->r->index.pages.n + p->r->undo.images.n) *
			    sizeof(*p->jobs));
	for (size_t i = 0; i < w->meetings.n; i++)
		add_job(p, &w->meetings.v[i]->e, w->meetings.v[i]);
	for (size_t i = 0; i < w->accounts.n; i++)
		add_job(p, &w->accounts.v[i]->e, w->accounts.v[i]);
	for (size_t i = 0; i < w->people.n; i++)
		add_job(p, &w->people.v[i]->e, w->people.v[i]);
	add_job(p, &p->said->page, NULL);
	add_second_pages(p, a);
	add_all_refused(p, a);
	if (p->r->undoes)
		add_emptied(p, a);
	qsort(p->jobs, p->n, sizeof(*p->jobs), by_path);
	p->workers = p->r->opts.jobs ? p->r->opts.jobs : 1;
	p->arenas = mem_alloc(p->workers * sizeof(*p->arenas));
}

void pages_make(struct pages *p, size_t from, size_t n, struct diag d)
{
	struct part part = { p, from };

	pool_run(p->workers, n, work, &part);
	for (size_t i = 0; i < n; i++)
		diag_list_flush(&p->jobs[from + i].said, d);
}

void pages_drop(struct job *job)
{
	buf_fini(&job->before);
	buf_fini(&job->after);
}

void pages_again(struct pages *p, size_t i, struct diag d)
{
	struct job *job = &p->jobs[i];

	pages_drop(job);
	buf_fini(&job->taken);
	job->stood = job->failed = job->removes = false;
	job->late = true;
	pages_make(p, i, 1, d);
}

void pages_fini(struct pages *p)
{
	for (size_t i = 0; i < p->n; i++) {
		pages_drop(&p->jobs[i]);
		buf_fini(&p->jobs[i].taken);
		diag_list_fini(&p->jobs[i].said);
	}
	for (size_t i = 0; i < p->workers; i++)
		arena_fini(&p->arenas[i]);
	mem_free(p->arenas);
	mem_free(p->jobs);
}
