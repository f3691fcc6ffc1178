/* forget.c - finds what is to be forgotten, and leaves a tombstone for it. */
#include "render/vault/memory/forget.h"

#include "base/utf8.h"
#include "render/vault/memory/scrub.h"
#include "render/vault/memory/tombstone.h"
#include "render/vault/resolve/parts.h"

/* What an operand may mean; more than one is a question back. */
struct found {
	const struct meeting *meeting;
	const struct record *source;
	const struct person_of *person;
	struct str file; /* a source, with all the meetings that it holds */
	size_t n;
	struct buf names;
};

static void note(struct found *f, const char *sort, struct str name)
{
	buf_fmt(&f->names, "%s%s \"%.*s\"", f->n ? ", " : "", sort, STR_ARG(name));
	f->n++;
}

/* "Meetings/2026-02-03 Intro.md", "Meetings/2026-02-03 Intro", "2026-02-03 Intro" */
static bool is_page(const struct entity *e, struct str what)
{
	struct str path =
	    str_ends(what, STRL(".md")) ? e->path : str_without(e->path, STRL(".md"));

	return what.len && (str_eq(path, what) || str_eq(str_base(path), what));
}

static bool is_named(struct arena *a, const struct entity *e, struct str what)
{
	struct str key = utf8_key(a, what);

	if (str_eq(e->id, what) || is_page(e, what) ||
	    (key.len && str_eq(utf8_key(a, e->name), key)))
		return true;
	for (size_t i = 0; i < e->aliases.n; i++)
		if (key.len && str_eq(utf8_key(a, e->aliases.v[i]), key))
			return true;
	return false;
}

/* The record by its id, or by its place in a file of several meetings. */
static bool is_record(const struct record *r, struct str what)
{
	struct str path = r->source.path;

	return str_eq(r->id, what) ||
	       (source_is_part(path) &&
		(str_eq(path, what) || str_eq(str_base(path), what)));
}

/* Its file, by path as it was read, or by name. */
static void find_file(const struct record *r, struct str what, struct found *f)
{
	struct str file = source_file(r->source.path);

	if ((!str_eq(file, what) && !str_eq(str_base(file), what)) ||
	    (f->file.len && str_eq(file, f->file)))
		return;
	f->file = file;
	note(f, "the source", file);
}

/* What names it to forget: of one whose page a person deleted, its id. */
static struct str called(const struct meeting *m)
{
	return m->e.path.len ? m->e.path : m->e.id;
}

static void find_meetings(struct arena *a, const struct resolved *w, struct str what,
			  struct found *f)
{
	for (size_t i = 0; i < w->meetings.n; i++) {
		const struct meeting *m = w->meetings.v[i];

		if (is_named(a, &m->e, what)) {
			f->meeting = m;
			note(f, "the meeting", called(m));
			/* "2026-02-02 Weekly.md" may be its page or the notes of it. */
			for (size_t k = 0; m->n_records > 1 && k < m->n_records; k++)
				find_file(m->records[k], what, f);
			continue;
		}
		for (size_t k = 0; k < m->n_records; k++) {
			const struct record *r = m->records[k];

			if (!is_record(r, what)) {
				find_file(r, what, f);
				continue;
			}
			f->source = r;
			note(f, "the source", r->source.path);
			break;
		}
	}
}

static void find_undone_person(struct arena *a, const struct record *r, struct str what,
			       struct found *f)
{
	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *x = &r->people.v[i];
		struct person_of *p;

		if (!utf8_same_key(a, x->name, what) && !str_ieq(x->email, what))
			continue;
		if (f->person && utf8_same_key(a, f->person->e.name, x->name))
			continue;
		p = arena_new(a, struct person_of);
		p->e.name = x->name;
		p->email = x->email;
		f->person = p;
		note(f, "the person", x->name);
	}
}

/* In no meeting, but in the records. */
static void find_undone(struct arena *a, const struct store *s, struct str what,
			struct found *f)
{
	for (size_t i = 0; i < s->undone.n; i++) {
		const struct record *r = s->undone.v[i].record;

		if (!is_record(r, what))
			find_file(r, what, f);
		else if (!f->source) {
			f->source = r;
			note(f, "the source", r->source.path);
		}
		find_undone_person(a, r, what, f);
	}
}

static bool is_spelled(struct arena *a, const struct person_of *p, struct str what)
{
	struct str key = utf8_key(a, what);

	for (size_t i = 0; i < p->also.n; i++)
		if (key.len && str_eq(utf8_key(a, p->also.v[i].name), key))
			return true;
	return false;
}

static void find_people(struct arena *a, const struct resolved *w, struct str what,
			struct found *f)
{
	for (size_t i = 0; i < w->people.n; i++) {
		const struct person_of *p = w->people.v[i];

		if (!is_named(a, &p->e, what) && !is_spelled(a, p, what) &&
		    !(p->email.len && str_ieq(p->email, what)))
			continue;
		f->person = p;
		note(f, "the person", p->e.name);
	}
}

static void drop_record(struct render *r, struct answers *x, const struct record *rec)
{
	struct arena *a = &r->arena;

	tombstone_set(a, x, rec->id);
	tombstone_set(a, x, tombstone_path(a, rec));
	/* An invitation or a chat is a meeting by itself once its talk is deleted. */
	for (size_t i = 0; i < rec->attached.n; i++)
		tombstone_set(a, x, rec->attached.v[i].path);
	takeback_add(a, &r->takeback, rec);
	map_set(a, &r->forget.changed, rec->id, r->forget.records.n);
	*VEC_ADD(a, &r->forget.records) = NULL;
}

static void drop_undone(struct render *r, struct answers *x, struct str path)
{
	for (size_t i = 0; i < r->store.undone.n; i++)
		if (str_eq(r->store.undone.v[i].record->source.path, path))
			drop_record(r, x, r->store.undone.v[i].record);
}

/* With what it said before it was corrected, and in batches that were taken back. */
static void drop_source(struct render *r, struct answers *x, const struct resolved *w,
			const struct record *rec)
{
	drop_record(r, x, rec);
	for (size_t i = 0; i < w->replaced.n; i++)
		if (w->replaced.v[i].by == rec)
			drop_record(r, x, w->replaced.v[i].record);
	drop_undone(r, x, rec->source.path);
}

/* Whatever it holds now, held before, or will hold. */
static void drop_file(struct render *r, struct answers *x, const struct resolved *w,
		      struct str file)
{
	tombstone_set(&r->arena, x, file);
	for (size_t i = 0; i < w->meetings.n; i++) {
		const struct meeting *m = w->meetings.v[i];

		for (size_t k = 0; k < m->n_records; k++)
			if (str_eq(source_file(m->records[k]->source.path), file))
				drop_source(r, x, w, m->records[k]);
	}
	for (size_t i = 0; i < r->store.undone.n; i++) {
		const struct record *rec = r->store.undone.v[i].record;

		if (str_eq(source_file(rec->source.path), file) &&
		    map_get(&r->forget.changed, rec->id) == STR_NPOS)
			drop_record(r, x, rec);
	}
}

/* Names that are the person's alone; a shared first name stays for others. */
static struct scrub names_of(struct arena *a, const struct resolved *w,
			     const struct person_of *p)
{
	struct scrub s = { .arena = a };

	scrub_add(&s, p->e.name);
	scrub_add(&s, p->email);
	for (size_t i = 0; i < p->e.aliases.n; i++)
		if (str_chr(p->e.aliases.v[i], ' ') != STR_NPOS)
			scrub_add(&s, p->e.aliases.v[i]);
	for (size_t i = 0; i < p->also.n; i++)
		scrub_add(&s, p->also.v[i].name);
	for (size_t i = 0; i < w->people.n; i++)
		if (w->people.v[i] != p)
			scrub_other(&s, w->people.v[i]->e.name);
	return s;
}

static void scrub_stored(struct render *r, const struct scrub *s, struct stored *st)
{
	struct strs gone = { 0 };
	struct record *rec;

	if (!scrub_finds(s, st->record))
		return;
	rec = scrub_kept(s, st->record, &gone);
	takeback_quotes(s->arena, &r->takeback, rec->id, &gone);
	map_set(s->arena, &r->forget.changed, rec->id, r->forget.records.n);
	*VEC_ADD(s->arena, &r->forget.records) = rec;
	st->record = rec;
}

/* Neither Review.md nor the records keep the answer. */
static void drop_answer(struct render *r, struct answer *s)
{
	map_put(&r->arena, &r->forget.events, s->id, 1);
	s->about = s->value = s->kept = str_none();
}

/* What is remembered besides records, and holds a name or a title. */
static void drop_events(struct render *r, struct answers *x, const struct scrub *s)
{
	for (size_t i = 0; i < r->store.pages.n; i++) {
		const struct page_event *p = &r->store.pages.v[i];
		struct str name = str_without(p->path, STRL(".md"));
		size_t at = map_get(&r->forget.changed, p->id);

		if (index_by_id(&r->index, p->id))
			continue; /* the event goes when the page does */
		if ((at != STR_NPOS && !r->forget.records.v[at]) ||
		    scrub_says(s, name) || scrub_says(s, str_base(name)))
			map_put(&r->arena, &r->forget.events, p->id, 1);
	}
	for (size_t i = 0; i < x->v.n; i++)
		if (scrub_says(s, x->v.v[i].about) || scrub_says(s, x->v.v[i].value))
			drop_answer(r, &x->v.v[i]);
}

void forget_answers(struct render *r, struct answers *x, const struct questions *before,
		    const struct questions *after)
{
	struct map asked = { 0 };

	for (size_t i = 0; i < after->n; i++)
		map_put(&r->arena, &asked, after->v[i].id, i);
	for (size_t i = 0; i < before->n; i++) {
		size_t at = map_get(&x->by_id, before->v[i].id);

		if (at != STR_NPOS && map_get(&asked, before->v[i].id) == STR_NPOS)
			drop_answer(r, &x->v.v[at]);
	}
}

static void drop_person(struct render *r, struct answers *x, const struct resolved *w,
			const struct person_of *p, struct diag d)
{
	struct scrub s = names_of(&r->arena, w, p);

	r->forget.person = s;
	drop_events(r, x, &s);
	for (size_t i = 0; i < s.names.n; i++)
		tombstone_set(&r->arena, x, s.names.v[i]);
	for (size_t i = 0; i < r->store.all.n; i++)
		scrub_stored(r, &s, &r->store.all.v[i]);
	for (size_t i = 0; i < r->opts.conf->people.n; i++) {
		const struct known_person *k = &r->opts.conf->people.v[i];

		if (!k->page.len && str_eq(utf8_key(&r->arena, k->name), s.names.v[0]))
			diag_at(d, ERR_CONF, STRL("dossier.yaml"), 0, 0,
				"the configuration names the person: take that out");
	}
	if (p->e.exists)
		*VEC_ADD(&r->arena, &r->takeback.pages) = arena_str(&r->arena, p->e.id);
	for (size_t i = 0; i < w->meetings.n; i++) {
		const struct meeting *m = w->meetings.v[i];

		if (str_has(utf8_fold(&r->arena, m->title),
			    utf8_fold(&r->arena, p->e.name)))
			diag_at(d, ERR_CONF, called(m), 0, 0,
				"the title names the person: forget the meeting or "
				"rename the page");
	}
}

static bool is_dropped(const struct render *r, const struct record *rec)
{
	size_t at = map_get(&r->forget.changed, rec->id);

	return at != STR_NPOS && !r->forget.records.v[at];
}

/* Has a participant of the meeting all words of the name: "Frost, Annika (Birchall)"?
 */
static bool is_own_name(struct arena *a, const struct record *rec, struct str name)
{
	struct str key = utf8_key(a, name), word;

	for (size_t i = 0; i < rec->participants.n; i++) {
		struct str has =
		    ARENA_CAT(a, STRL(" "), utf8_key(a, rec->participants.v[i].name),
			      STRL(" "));
		struct str rest = key;
		bool all = true;

		while (str_split(&rest, ' ', &word))
			all &= str_in_list(word, has);
		if (all)
			return true;
	}
	return false;
}

/* Is it a name that records that stay have, all of them lent? */
static bool is_lent(struct render *r, struct str name)
{
	bool lent = false;

	for (size_t i = 0; i < r->store.all.n; i++) {
		const struct record *rec = r->store.all.v[i].record;

		for (size_t k = 0; k < rec->people.n && !is_dropped(r, rec); k++) {
			if (!str_eq(rec->people.v[k].name, name))
				continue;
			if (!rec->lent_as.len || is_own_name(&r->arena, rec, name))
				return false;
			lent = true;
		}
	}
	return lent;
}

/*
 * Names that other meetings have of those that go alone (dossier/directory.h): without
 * them until they are read again, as they say half of each themselves.
 */
static void drop_lent(struct render *r)
{
	struct scrub s = { .arena = &r->arena };

	for (size_t i = 0; i < r->store.all.n; i++) {
		const struct record *rec = r->store.all.v[i].record;

		for (size_t k = 0; k < rec->people.n && is_dropped(r, rec); k++) {
			const struct person *p = &rec->people.v[k];

			if (!p->email.len || !is_lent(r, p->name))
				continue;
			scrub_add(&s, p->name);
			*VEC_ADD(&r->arena, &r->takeback.pages) =
			    parts_id(&r->arena, 'p', p->name);
		}
	}
	for (size_t i = 0; i < r->store.all.n && s.names.n; i++) {
		struct stored *st = &r->store.all.v[i];

		if (st->record->lent_as.len && !is_dropped(r, st->record))
			scrub_stored(r, &s, st);
	}
	r->forget.person = s;
}

static int found_none(struct arena *a, const struct resolved *w, struct str what,
		      struct err *e)
{
	struct str near = str_none();
	size_t edits = STR_FAR;

	for (size_t i = 0; i < w->accounts.n; i++)
		if (is_named(a, &w->accounts.v[i]->e, what))
			return err_set(e, ERR_USAGE,
				       "%.*s is an account: what can be forgotten is a "
				       "meeting, a person or a source",
				       STR_ARG(w->accounts.v[i]->e.name));
	for (size_t i = 0; i < w->people.n; i++)
		told_nearer(&w->people.v[i]->e, what, &near, &edits);
	for (size_t i = 0; i < w->meetings.n; i++)
		told_nearer(&w->meetings.v[i]->e, what, &near, &edits);
	return told_nobody("meeting, source or person", what, near, e);
}

int forget_find(struct render *r, struct arena *a, const struct resolved *w,
		struct answers *x, struct diag d, struct err *e)
{
	struct str what = r->forget.what;
	struct found f = { 0 };
	int rc = 0;

	if (r->store.all.n == 0)
		return err_set(e, ERR_USAGE,
			       "this vault has no records, which tell what came from "
			       "whom: run dossier over its exports first");
	find_meetings(a, w, what, &f);
	find_people(a, w, what, &f);
	if (f.n == 0)
		find_undone(a, &r->store, what, &f);
	if (f.n == 0)
		rc = found_none(a, w, what, e);
	else if (f.n > 1)
		rc = err_set(e, ERR_USAGE, "\"%.*s\" may be %.*s: say which by path",
			     STR_ARG(what), STR_ARG(buf_view(&f.names)));
	else if (f.person)
		drop_person(r, x, w, f.person, d);
	else if (f.source)
		drop_source(r, x, w, f.source);
	else if (f.file.len)
		drop_file(r, x, w, f.file);
	for (size_t i = 0; rc == 0 && f.meeting && i < f.meeting->n_records; i++)
		drop_source(r, x, w, f.meeting->records[i]);
	buf_fini(&f.names);
	if (rc == 0 && !f.person)
		drop_lent(r);
	if (rc == 0 && !f.person)
		drop_events(r, x, &(struct scrub){ .arena = a });
	if (rc == 0) {
		r->undoes = r->undoes_older = true;
		store_forget(&r->store, &r->forget.changed, r->forget.records.v);
	}
	return rc;
}
