/* pages.c - every page of a run: composed anew, merged into what stands. */
#include "base/pool.h"
#include "render/vault/blocks.h"
#include "render/vault/merge/merge.h"
#include "render/vault/merge/props.h"
#include "render/vault/merge/standing.h"
#include "render/vault/merge/taken.h"
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
	return buf_text(&job->before);
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
		    !str_has(review, x->v.v[i].id))
			return true;
	return false;
}

bool job_is_unspoken(const struct job *job)
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
	if (job->subject && p->r->undoes_older && (base->p || !job_is_unspoken(job)))
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
	page->gone = page_told_new(a, &gone, &r->takeback.tokens, r->takeback.for_good);
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
	return job->subject && !p->r->undoes && !job->unspoken && !p->joined->v.n &&
	       !p->joined->split;
}

/* What the page is made of; true: it was begun for that. */
static bool digest(const struct pages *p, struct job *job, struct arena *a,
		   struct page *page)
{
	const struct page_templates *t = p->r->templates;

	bool begun = job->entity->kind != ENTITY_MEETING;

	if (begun) {
		fresh_page(p, job, a, page);
		page_digest(t, page, job->digest);
	} else {
		page_stamp(t, p->w, job->subject, p->r->takeback.gone,
			   review_tags(p->q, job->entity), job->digest);
	}
	moved_digest(p->moved, job->digest);
	return begun;
}

/* A past run merged this fresh page into the very file that stands, and it stayed. */
static bool is_settled(const struct pages *p, const struct job *job)
{
	const struct index_page *known =
	    job->entity->exists ? index_by_path(&p->r->index, job->entity->path) : NULL;

	return !job->late && known && str_eq(known->settled, str_z(job->digest));
}

/* Obsidian hides all that stands below, and what is hidden is not kept up. */
static void say_open(struct job *job, struct arena *a, struct str base)
{
	struct standing s;
	struct err e = { 0 };

	if (standing_read(a, base, &s, &e) < 0 || standing_open(&s, &e) == 0)
		return;
	diag_at(
	    diag_to_list(&job->said), ERR_CONFLICT, job->entity->path, e.line, 1,
	    "a fenced block or a comment has no end: what is below is left as it is");
}

/* See struct page: half a page that a person cut off may have had the ledger in it. */
static const struct page_told *known_once(const struct pages *p, struct arena *a,
					  const struct page *page, struct str standing)
{
	const struct store *store = &p->r->store;
	struct takeback told = { 0 };

	if (!standing.len || str_find(standing, STRL(LEDGER_HEAD), 0) != STR_NPOS)
		return NULL;
	for (size_t i = 0; i < page->sources.n; i++) {
		size_t at = map_get(&store->by_id, page->sources.v[i]);

		if (at != STR_NPOS)
			takeback_add(a, &told, store->records.v[at].record);
	}
	return page_told_new(a, &told.records, &told.tokens, false);
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
	if (job->unspoken &&
	    !takeback_touches(a, &p->r->takeback, job->entity->id, base))
		return 0;
	if ((p->r->undoes || job->unspoken) && job_is_unspoken(job) &&
	    is_left_bare(p, job, a, base))
		return 0;
	if (!begun)
		fresh_page(p, job, a, &page);
	if (page_lines(p->r->templates, &page, e) < 0)
		return -1;
	base = base.p ? moved_led_on(a, p->moved, job->entity->path,
				     blocks_led_on(a, p->w, base))
		      : taken_page(a, &page,
				   store_taken(a, &p->r->store, job->entity->id));
	if (job->stood)
		say_open(job, a, base);
	page.once = known_once(p, a, &page, base);
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
