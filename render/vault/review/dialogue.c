/* dialogue.c - see dialogue.h. */
#include "render/vault/review/dialogue.h"

/* By hash: the name of a page that is gone may be one to forget. */
static struct str deleted_id(struct arena *a, struct str id)
{
	return answers_id(a, STRL("deleted"), id);
}

bool dialogue_deleted(struct arena *a, const struct answers *x, struct str id)
{
	return answers_get(x, deleted_id(a, id)).len > 0;
}

void dialogue_merged(struct arena *a, struct answers *x, struct str id)
{
	answers_set(a, x, deleted_id(a, id), STRL("the page of a name that was merged"),
		    STRL("not made again"));
}

void dialogue_corrected(struct arena *a, struct answers *x, const struct resolved *w)
{
	for (size_t i = 0; i < w->meetings.n; i++) {
		const struct meeting *m = w->meetings.v[i];

		if (!dialogue_deleted(a, x, m->e.id))
			continue;
		for (size_t k = 0; k < m->n_records; k++)
			if (!dialogue_deleted(a, x, m->records[k]->id))
				answers_set(a, x, deleted_id(a, m->records[k]->id),
					    STORE_DELETED, STRL("not made again"));
	}
}

void dialogue_split(struct arena *a, struct answers *x, struct str id)
{
	id = deleted_id(a, id);
	if (answers_get(x, id).len)
		answers_set(a, x, id, str_none(), str_none());
}

/* Was the line that tells of it taken off Review.md since the page was made? */
static bool is_wanted_back(const struct answers *x, struct str id, size_t made)
{
	size_t at = map_get(&x->by_id, id);
	const struct answer *s = at == STR_NPOS ? NULL : &x->v.v[at];

	return s && !s->value.len && (s->kept.len || s->batch >= made);
}

/* Returns how many it noted. */
static size_t note_deleted(struct arena *a, struct answers *x,
			   const struct answers *undone, const struct fs_root *vault,
			   const struct store *store, const struct index *index)
{
	size_t n = 0;

	for (size_t i = 0; i < store->pages.n; i++) {
		const struct page_event *p = &store->pages.v[i];
		struct str id;

		if (map_get(&store->made, p->id) != i || index_by_id(index, p->id) ||
		    index_by_path(index, p->path) ||
		    fs_root_stat(vault, p->path, NULL, NULL) != 0 ||
		    index_evicted(vault, p->path))
			continue; /* a link in its place is no deletion */
		id = deleted_id(a, p->id);
		if (answers_get(x, id).len || is_wanted_back(x, id, p->batch) ||
		    map_get(&undone->by_id, id) != STR_NPOS)
			continue;
		answers_set(a, x, id, STORE_DELETED, STRL("not made again"));
		n++;
	}
	return n;
}

/* The page that is Review.md, or NULL; *path is where it is or will be. */
static const struct index_page *review_at(const struct index *index, struct str *path)
{
	const struct index_page *p = index_by_id(index, REVIEW_ID);

	*path = STRL("Review.md");
	if (!p)
		p = index_by_path(index, *path);
	if (p)
		*path = p->path;
	return p;
}

/* What was answered before a batch that is taken back. */
static void take_back(struct arena *a, struct answers *x, const struct answers *undone,
		      const struct store *store)
{
	struct answers before = { 0 };

	answers_read_events(a, &before, &store->events);
	for (size_t i = 0; i < undone->v.n; i++) {
		const struct answer *s = &undone->v.v[i];

		if (str_eq(answers_get(x, s->id), s->value))
			answers_set(a, x, s->id, s->about, answers_get(&before, s->id));
	}
}

static void read_batch(struct arena *a, struct answers *x, const struct store *store,
		       size_t batch)
{
	struct events v = { 0 };

	for (size_t i = 0; i < store->all_events.n; i++)
		if (store->all_events.v[i].batch == batch)
			*VEC_ADD(a, &v) = store->all_events.v[i];
	answers_read_events(a, x, &v);
}

void dialogue_begin(struct arena *a, struct dialogue *x, const struct fs_root *vault,
		    const struct store *store, const struct index *index, size_t undone,
		    struct diag d)
{
	struct answers of_batch = { 0 };
	const struct index_page *page;
	struct str path, bytes;
	struct err e = { 0 };

	answers_read_events(a, &x->answers, &store->events);
	ticks_read_events(a, &x->ticks, &store->events);
	page = review_at(index, &path);
	x->page = (struct entity){ .kind = ENTITY_MEETING,
				   .id = REVIEW_ID,
				   .name = STRL("Review"),
				   .path = path,
				   .exists = page != NULL };
	if (page && page->twin) {
		x->unreadable = true;
		diag_at(d, ERR_CONFLICT, path, 0, 0,
			"there is a second copy of it: neither is read or written");
	} else if (page && (index_text(a, vault, path, &bytes, &e) < 0 ||
			    review_read(a, bytes, &x->review, &x->answers, &e) < 0)) {
		x->unreadable = true;
		err_file(&e, path);
		diag_put(d, &e);
	}
	if (undone)
		read_batch(a, &of_batch, store, undone);
	take_back(a, &x->answers, &of_batch, store);
	x->deleted = note_deleted(a, &x->answers, &of_batch, vault, store, index);
}

static bool is_untagged(struct arena *a, const struct fs_root *vault,
			const struct question *q)
{
	struct str bytes;
	struct err e;

	return q->tagged && q->tagged->exists &&
	       index_text(a, vault, q->tagged->path, &bytes, &e) == 0 &&
	       review_untagged(a, bytes);
}

/* What is ticked and no answer to its question is none: it waits there. */
static void drop_unread(struct arena *a, struct dialogue *x, const struct questions *q)
{
	for (size_t i = 0; i < q->n; i++) {
		size_t at = map_get(&x->review.by_id, q->v[i].id);

		if (q->v[i].chosen == ANSWER_NONE &&
		    answers_get(&x->answers, q->v[i].id).len &&
		    (at == STR_NPOS || !x->review.blocks.v[at].answered))
			answers_set(a, &x->answers, q->v[i].id, str_none(), str_none());
	}
}

void dialogue_end(struct arena *a, struct dialogue *x, const struct fs_root *vault,
		  struct questions *q, struct diag d)
{
	size_t given = 0;

	review_select(q, &x->review, &x->answers, x->page.path, d);
	drop_unread(a, x, q);
	for (size_t i = 0; i < q->n; i++) {
		struct question *k = &q->v[i];
		bool stands = map_get(&x->review.by_id, k->id) != STR_NPOS;

		if (k->chosen != ANSWER_NONE || !k->shown || !is_untagged(a, vault, k))
			continue;
		if (!stands) { /* asked with the next run, when the tag can return */
			k->shown = false;
			continue;
		}
		k->chosen = ANSWER_OPEN;
		answers_set(a, &x->answers, k->id, k->text, ANSWER_LEAVE_OPEN);
	}
	for (size_t i = 0; i < q->n; i++) /* a box alone does not say what was asked */
		if (answers_get(&x->answers, q->v[i].id).len)
			answers_set(a, &x->answers, q->v[i].id, q->v[i].text,
				    answers_get(&x->answers, q->v[i].id));
	for (size_t i = 0; i < x->answers.v.n; i++)
		given += x->answers.v.v[i].value.len > 0;
	x->page.wanted =
	    !x->unreadable && (x->review.stands || review_open(q) + given > 0);
}

void dialogue_report(const struct dialogue *x, const struct questions *q,
		     struct render_report *report)
{
	for (size_t i = 0; i < q->n; i++) {
		const struct question *k = &q->v[i];
		struct render_question *to;

		if (k->chosen != ANSWER_NONE)
			continue;
		report->shown += k->shown;
		to = VEC_ADD(&report->arena, &report->asked);
		to->id = arena_str(&report->arena, k->id);
		to->code = arena_str(&report->arena, k->code);
		to->detail = review_asked(&report->arena, k);
		to->page = arena_str(&report->arena, x->page.path);
		to->line = review_line(&x->review, k->id);
		for (size_t c = 0; c < k->choices.n; c++)
			*VEC_ADD(&report->arena, &to->choices) =
			    arena_str(&report->arena, k->choices.v[c]);
	}
	report->questions = report->asked.n;
	report->pages_deleted = x->deleted;
}
