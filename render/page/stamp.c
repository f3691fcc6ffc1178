/*
 * stamp.c - what the page of a meeting is made of, in digits, without making it.
 *
 * A large vault has one such page a meeting, and one new meeting changes few of them.
 * So what view_meeting.c looks at is digested as it lies there: who reads more there
 * adds it here.  More than the page shows does no harm: the page is composed in vain.
 */
#include "base/hash.h"
#include "render/page/compose.h"

enum { STAMP_BYTES = 8192 /* most have no more in them */ };

static void put_entity(struct buf *b, const struct entity *e)
{
	hash_put_number(b, e->path.len > 0);
	hash_put_text(b, e->link);
	hash_put_text(b, e->name);
}

/* Of a link to a meeting. */
static void put_place(struct buf *b, const struct meeting *m)
{
	put_entity(b, &m->e);
	hash_put_text(b, m->title);
	hash_put_text(b, m->date);
}

static void put_quotes(struct buf *b, const struct item *i)
{
	hash_put_text(b, i->by);
	hash_put_text(b, i->said_by);
	hash_put_number(b, i->evidence.n);
	for (size_t k = 0; k < i->evidence.n; k++) {
		hash_put_text(b, i->evidence.v[k].quote);
		hash_put_text(b, i->evidence.v[k].speaker);
		hash_put_number(b, (size_t)i->evidence.v[k].t0);
	}
}

/* Where an entry was said, as far as a line tells, and its blocks there; here: whose
 * page, or NULL. */
static void put_supports(struct buf *b, const struct resolved *w, const struct entry *e,
			 const struct meeting *here)
{
	struct said_in in = view_said_in(e, here);

	hash_put_number(b, in.n);
	for (size_t i = 0; i < e->supports.n; i++) {
		const struct support *s = &e->supports.v[i];

		if (s->meeting != here && s->meeting != in.first &&
		    s->meeting != in.last)
			continue;
		hash_put_number(b, s->meeting == here ? 1 : 2);
		hash_put_text(b, s->item->id);
		hash_put_number(b, s->hidden);
		hash_put_number(b, map_get(&w->standing, s->item->id) != STR_NPOS);
		if (s->meeting == here)
			put_quotes(b, s->item);
		else
			put_place(b, s->meeting);
	}
	hash_put_number(b, 0);
}

/* The one that ended it, or that it changed. */
static void put_other(struct buf *b, const struct resolved *w, const struct entry *e)
{
	hash_put_number(b, e != NULL);
	if (e)
		put_supports(b, w, e, NULL);
}

static void put_entry(struct buf *b, const struct resolved *w, const struct entry *e,
		      const struct meeting *here)
{
	hash_put_number(b, e->kind);
	hash_put_number(b, e->on_page);
	/* Days make history of actions, but a box only of those that stand here. */
	hash_put_number(b, e->history && !view_task_account(e));
	hash_put_number(b, e->end);
	hash_put_text(b, e->text);
	hash_put_text(b, e->owner_name);
	hash_put_number(b, e->owner != NULL);
	if (e->owner) {
		put_entity(b, &e->owner->e);
		for (size_t i = 0; i < e->owner->e.aliases.n; i++)
			hash_put_text(b, e->owner->e.aliases.v[i]);
	}
	hash_put_number(b, e->said_by != NULL);
	if (e->said_by)
		put_entity(b, &e->said_by->e);
	hash_put_text(b, e->due);
	hash_put_text(b, e->priority);
	hash_put_text(b, e->status);
	hash_put_number(b, e->about.n);
	for (size_t i = 0; i < e->about.n; i++)
		put_entity(b, &e->about.v[i]->e);
	hash_put_texts(b, &e->tokens);
	put_supports(b, w, e, here);
	put_other(b, w, e->until);
	if (e->ended)
		hash_put_text(b, e->ended->e.id);
	put_other(b, w, e->before);
}

static void put_source(struct buf *b, const struct source *s)
{
	hash_put_text(b, s->path);
	hash_put_text(b, s->format);
	hash_put_text(b, s->flavor);
}

static void put_record(struct buf *b, const struct record *r)
{
	hash_put_text(b, r->id);
	put_source(b, &r->source);
	hash_put_number(b, r->attached.n);
	for (size_t i = 0; i < r->attached.n; i++)
		put_source(b, &r->attached.v[i]);
	hash_put_number(b, r->flags.n);
	for (size_t i = 0; i < r->flags.n; i++) {
		hash_put_text(b, r->flags.v[i].code);
		hash_put_text(b, r->flags.v[i].detail);
	}
}

static void put_meeting(struct buf *b, const struct resolved *w,
			const struct meeting *m)
{
	hash_put_text(b, m->e.id);
	put_place(b, m);
	hash_put_text(b, m->start);
	hash_put_number(b, (size_t)m->duration);
	hash_put_text(b, m->summary);
	hash_put_texts(b, &m->topics);
	hash_put_number(b, m->n_records);
	for (size_t i = 0; i < m->n_records; i++)
		put_record(b, m->records[i]);
	hash_put_number(b, m->people.n);
	for (size_t i = 0; i < m->people.n; i++) {
		const struct attendee *x = &m->people.v[i];

		put_entity(b, &x->person->e);
		hash_put_number(b, (size_t)(x->present + 2 * x->listed));
	}
	hash_put_number(b, m->accounts.n);
	for (size_t i = 0; i < m->accounts.n; i++) {
		put_entity(b, &m->accounts.v[i].account->e);
		hash_put_number(b, m->accounts.v[i].subject);
	}
	hash_put_number(b, m->entries.n);
	for (size_t i = 0; i < m->entries.n; i++)
		put_entry(b, w, m->entries.v[i], m);
}

void page_stamp(const struct page_templates *t, const struct resolved *w,
		const struct meeting *m, const struct page_told *gone, bool tagged,
		char out[33])
{
	struct buf b = { 0 };
	struct hash h;

	buf_room(&b, STAMP_BYTES);
	hash_put_text(&b, str_z(templates_digest(t)));
	hash_put_text(&b, gone ? str_z(gone->digest) : str_none());
	hash_put_number(&b, tagged);
	put_meeting(&b, w, m);
	hash_init(&h);
	hash_add(&h, buf_view(&b));
	hash_end_hex(&h, out, 32);
	buf_fini(&b);
}
