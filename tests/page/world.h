/*
 * world.h - a small resolved world made by hand: one account, two meetings,
 * three people.  Tests change what they look at.
 */
#ifndef TESTS_PAGE_WORLD_H
#define TESTS_PAGE_WORLD_H
#include <stdio.h>
#include <stdlib.h>

#include "render/page/page.h"

struct world {
	struct arena a;
	struct conf conf;
	struct resolved w;
	struct page_templates *t;
	struct account_of larkmoor, own;
	struct person_of toby, maya, sam;
	struct meeting intro, review;
	struct record records[2];
	const struct record *of[2][1];
	struct item items[12];
	struct entry entries[12];
	size_t n_entries;
};

static void entity(struct entity *e, enum entity_kind kind, const char *id,
		   const char *name, const char *path, const char *link)
{
	e->kind = kind;
	e->id = str_z(id);
	e->name = str_z(name);
	e->path = str_z(path);
	e->link = str_z(link);
}

/* An entry about Larkmoor with one quote of the intro. */
__attribute__((unused)) static struct entry *
world_entry(struct world *w, enum item_kind kind, const char *text, const char *quote)
{
	size_t n = w->n_entries++;
	struct item *i = &w->items[n];
	struct entry *e = &w->entries[n];
	struct evidence *ev = VEC_ADD(&w->a, &i->evidence);
	struct support *s = VEC_ADD(&w->a, &e->supports);

	i->id = arena_fmt(&w->a, "i-52c%zu", n);
	i->kind = kind;
	ev->quote = str_z(quote);
	ev->speaker = STRL("Maya Lindgren (Larkmoor)");
	ev->t0 = 801200;
	ev->t1 = 806000;
	e->kind = kind;
	e->id = i->id;
	e->text = str_z(text);
	e->on_page = true;
	e->status = STRL("open");
	*VEC_ADD(&w->a, &e->about) = &w->larkmoor;
	*VEC_ADD(&w->a, &e->tokens) = arena_fmt(&w->a, "e-aaaaaaa%zu", n);
	*s = (struct support){ .meeting = &w->intro,
			       .record = &w->records[0],
			       .item = i };
	*VEC_ADD(&w->a, &w->larkmoor.entries) = e;
	*VEC_ADD(&w->a, &w->intro.entries) = e;
	return e;
}

/* The same entry, said again in the second meeting. */
__attribute__((unused)) static void world_again(struct world *w, struct entry *e)
{
	struct support *s = VEC_ADD(&w->a, &e->supports);
	struct item *i = &w->items[w->n_entries++];

	i->id = arena_fmt(&w->a, "i-%zu", w->n_entries);
	*s = (struct support){ .meeting = &w->review,
			       .record = &w->records[1],
			       .item = i };
	*VEC_ADD(&w->a, &w->review.entries) = e;
}

static void meeting(struct world *w, struct meeting *m, size_t n)
{
	w->of[n][0] = &w->records[n];
	m->records = w->of[n];
	m->n_records = 1;
	m->duration = TIME_NONE;
	m->title = m->e.name;
	record_init(&w->records[n], &w->a);
	w->records[n].id = m->e.id;
	w->records[n].source.path = STRL("exports/2026-02-03 Larkmoor intro.vtt");
	w->records[n].source.format = STRL("webvtt");
	w->records[n].source.flavor = STRL("zoom");
}

static struct world *world_new(void)
{
	struct world *w = mem_alloc(sizeof(*w));
	struct err e = { 0 };

	conf_init(&w->conf);
	w->w.conf = &w->conf;
	w->t = page_templates_new(&w->conf, NULL, &e);
	if (!w->t) {
		printf("Bail out! %s:%zu:%zu: %s\n", e.file, e.line, e.col, e.text);
		exit(1);
	}
	entity(&w->larkmoor.e, ENTITY_ACCOUNT, "a-0011223344556677",
	       "Larkmoor Health Group", "Accounts/Larkmoor Health Group.md",
	       "Larkmoor Health Group");
	entity(&w->toby.e, ENTITY_PERSON, "p-1", "Toby Crane", "People/Toby Crane.md",
	       "Toby Crane");
	entity(&w->maya.e, ENTITY_PERSON, "p-2", "Maya Lindgren",
	       "People/Maya Lindgren.md", "People/Maya Lindgren");
	entity(&w->sam.e, ENTITY_PERSON, "p-3", "Sam Ode", "", "");
	entity(&w->intro.e, ENTITY_MEETING, "m-7f3a9c2e51d04b68", "Larkmoor intro",
	       "Meetings/2026-02-03 Larkmoor intro.md",
	       "Meetings/2026-02-03 Larkmoor intro");
	entity(&w->review.e, ENTITY_MEETING, "m-8000000000000001", "Larkmoor review",
	       "Meetings/2026-04-07 Larkmoor review.md",
	       "Meetings/2026-04-07 Larkmoor review");
	meeting(w, &w->intro, 0);
	meeting(w, &w->review, 1);
	w->intro.date = STRL("2026-02-03");
	w->intro.start = STRL("10:00");
	w->intro.summary =
	    STRL("Larkmoor wants its images archived. It has two sites.");
	w->review.date = STRL("2026-04-07");
	w->larkmoor.relation = STRL("customer");
	w->larkmoor.last_contact = STRL("2026-04-07");
	*VEC_ADD(&w->a, &w->larkmoor.domains) = STRL("larkmoor.example");
	*VEC_ADD(&w->a, &w->larkmoor.meetings) = &w->review;
	*VEC_ADD(&w->a, &w->larkmoor.meetings) = &w->intro;
	*VEC_ADD(&w->a, &w->larkmoor.contacts) = &w->toby;
	*VEC_ADD(&w->a, &w->larkmoor.collaborators) = &w->maya;
	*VEC_ADD(&w->a, &w->larkmoor.collaborators) = &w->sam;
	w->toby.role = STRL("PACS administrator");
	w->toby.role_source = &w->intro;
	w->toby.org = &w->larkmoor;
	w->toby.email = STRL("toby@larkmoor.example");
	*VEC_ADD(&w->a, &w->toby.accounts) = &w->larkmoor;
	*VEC_ADD(&w->a, &w->toby.meetings) = &w->review;
	*VEC_ADD(&w->a, &w->toby.meetings) = &w->intro;
	w->maya.org_name = STRL("Halvorsen Imaging");
	*VEC_ADD(&w->a, &w->intro.people) =
	    (struct attendee){ .person = &w->toby, .present = true };
	*VEC_ADD(&w->a, &w->intro.people) =
	    (struct attendee){ .person = &w->maya, .present = true };
	*VEC_ADD(&w->a, &w->intro.people) = (struct attendee){ .person = &w->sam };
	*VEC_ADD(&w->a, &w->intro.accounts) =
	    (struct about_account){ &w->larkmoor, true };
	*VEC_ADD(&w->a, &w->review.accounts) =
	    (struct about_account){ &w->larkmoor, true };
	return w;
}

static void world_free(struct world *w)
{
	page_templates_free(w->t);
	conf_fini(&w->conf);
	arena_fini(&w->a);
	mem_free(w);
}

/* Makes a whole page of an account, person or meeting: 0, -1 = error. */
#define WORLD_PAGE(w, kind, of, page, e) \
	(page_##kind(&(w)->w, (of), &(w)->a, (page)), page_lines((w)->t, (page), (e)))

/* The page as it would stand in a fresh vault, without its ledger. */
__attribute__((unused)) static struct str world_text(struct world *w,
						     const struct page *p)
{
	struct buf b = { 0 };
	struct str s;

	page_front(&b, &p->props);
	buf_c(&b, '\n');
	for (size_t i = 0; i < p->lines.n; i++) {
		buf_str(&b, p->lines.v[i].text);
		buf_c(&b, '\n');
	}
	s = arena_take(&w->a, &b);
	return s;
}

/* The first line that holds the text, or NULL. */
__attribute__((unused)) static const struct page_line *world_line(const struct page *p,
								  const char *text)
{
	for (size_t i = 0; i < p->lines.n; i++)
		if (str_has(p->lines.v[i].text, str_z(text)))
			return &p->lines.v[i];
	return NULL;
}

#endif
