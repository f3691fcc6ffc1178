/* pageslist.c - which pages a run has to look at. */
#include <stdlib.h>

#include "render/vault/resolve/parts.h"
#include "render/vault/run.h"

static void add_job(struct pages *p, const struct entity *e, const void *subject)
{
	if (e->wanted && e->path.len && !strs_has(&p->r->takeback.pages, e->id))
		p->jobs[p->n++] = (struct job){ .entity = e, .subject = subject };
}

/* A page that stands is kept up while anything speaks of its entity; one that dossier
 * never wrote to has nothing to be taken back. */
static void add_standing(struct pages *p, struct arena *a, struct map *done,
			 const struct entity *e, const void *subject)
{
	if (!e->exists || !index_by_id(&p->r->index, e->id) ||
	    strs_has(&p->r->takeback.pages, e->id) ||
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
		id = parts_id(a, 'a', f->said);
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

/* Of whom only an export told that was corrected since: no meeting knows the name. */
static void add_unspoken(struct pages *p, const struct entity *e, const void *subject)
{
	struct job job = { .entity = e, .subject = subject, .unspoken = true };

	if (e->exists && !is_listed(p, e->path) && job_is_unspoken(&job))
		p->jobs[p->n++] = job;
}

static void add_all_unspoken(struct pages *p)
{
	const struct resolved *w = p->w;

	for (size_t i = 0; i < w->accounts.n; i++)
		add_unspoken(p, &w->accounts.v[i]->e, w->accounts.v[i]);
	for (size_t i = 0; i < w->people.n; i++)
		add_unspoken(p, &w->people.v[i]->e, w->people.v[i]);
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
	else if (w->replaced.n)
		add_all_unspoken(p);
	qsort(p->jobs, p->n, sizeof(*p->jobs), by_path);
	p->workers = p->r->opts.jobs ? p->r->opts.jobs : 1;
	p->arenas = mem_alloc(p->workers * sizeof(*p->arenas));
}
