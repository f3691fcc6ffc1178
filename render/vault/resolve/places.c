/*
 * places.c - which entities deserve a page, and where it stands.
 *
 * A page is found by its dossier_id wherever a person moved it, else adopted by
 * name, else made at the configured place.  A page that was made once and is
 * gone was deleted by a person: it stays gone.
 */
#include "base/ascii.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "render/page/page.h"
#include "render/vault/resolve/parts.h"
#include "render/vault/resolve/people/named.h"
#include "render/vault/review/dialogue.h"

/* Where the configuration has an entity's page; date and account may be none. */
struct spot {
	struct str tmpl, date, account;
};

struct places {
	struct build *b;
	struct map taken;      /* folded paths given in this run */
	size_t given;          /* how many */
	struct map numbers;    /* folded path -> the last suffix given for it */
	struct map spoken_for; /* folded paths that a wanted entity has */
};

struct str parts_id(struct arena *a, char kind, struct str name)
{
	struct str key = utf8_key(a, name);

	return hash_id(a, kind == 'a' ? "a-" : "p-",
		       arena_fmt(a, "%c %.*s", kind, STR_ARG(key)), 16);
}

/* Gives the path away; false when somebody has it. */
static bool take(struct places *p, struct str path)
{
	size_t mine = ++p->given;

	return map_put(p->b->a, &p->taken, utf8_fold(p->b->a, path), mine) == mine;
}

/* The same path with a suffix when it is taken: " 2", " 3", ... */
static struct str free_path(struct places *p, struct str path)
{
	struct build *b = p->b;
	struct str stem = str_without(path, STRL(".md")), try = path;
	struct str key = utf8_fold(b->a, path);
	/* Of many of one name none tries again what the others have. */
	size_t last = map_get(&p->numbers, key);

	for (size_t n = last == STR_NPOS ? 1 : last + 1;; n++) {
		if (n > 1)
			try = arena_fmt(b->a, "%.*s %zu.md", STR_ARG(stem), n);
		if (!index_by_path(b->in->index, try) && take(p, try)) {
			map_set(b->a, &p->numbers, key, n);
			return try;
		}
	}
}

/* Is a page named as it was made, a number behind it included? */
static bool is_made(struct build *b, struct str leaf, struct str made)
{
	struct str key = utf8_key(b->a, leaf), was = utf8_key(b->a, str_base(made));

	if (!str_starts(key, was))
		return false;
	key = str_trim(str_from(key, was.len));
	for (size_t i = 0; i < key.len; i++)
		if (!ascii_is_digit(key.p[i]))
			return false;
	return true;
}

/*
 * A page that a person renamed keeps the entity's name as an alias; what the file is
 * called needs none.
 */
static void keep_name(struct build *b, struct entity *e, struct str made)
{
	struct str key = utf8_key(b->a, e->name), leaf = str_base(e->link);
	struct strs aliases = { 0 };
	bool there = is_made(b, leaf, str_without(made, STRL(".md"))) ||
		     str_eq(key, utf8_key(b->a, leaf));

	for (size_t i = 0; i < e->aliases.n; i++) {
		struct str alias = utf8_key(b->a, e->aliases.v[i]);

		there |= str_eq(key, alias);
		if (!str_eq(alias, utf8_key(b->a, leaf)))
			*VEC_ADD(b->a, &aliases) = e->aliases.v[i];
	}
	if (!there)
		*VEC_ADD(b->a, &aliases) = e->name;
	e->aliases = aliases;
}

static struct str made_at(struct build *b, const struct entity *e, const struct spot *s)
{
	return page_path(b->a, s->tmpl, e, s->date, s->account);
}

/* Where dossier made its page, which `paths:` or the account may tell otherwise by now.
 */
static void keep_made(struct build *b, struct entity *e)
{
	const struct store *store = b->in->store;
	size_t at = store ? map_get(&store->made, e->id) : STR_NPOS;
	struct str path = at == STR_NPOS ? str_none() : store->pages.v[at].path;

	if (path.len && !str_eq(path, e->path) && !index_by_path(b->in->index, path))
		*VEC_ADD(b->a, &e->left) = str_without(path, STRL(".md"));
}

/* Links lead to where its page would be, by this name or another, and nothing is. */
static void keep_left(struct build *b, struct entity *e, const struct spot *s)
{
	struct entity as = *e;

	for (size_t i = 0; i <= e->aliases.n; i++) {
		struct str made;

		as.name = i ? e->aliases.v[i - 1] : e->name;
		made = made_at(b, &as, s);
		if (!index_by_path(b->in->index, made))
			*VEC_ADD(b->a, &e->left) = str_without(made, STRL(".md"));
	}
}

static bool is_moved(struct build *b, const struct entity *e, struct str made)
{
	return !str_eq(str_folder(e->path), str_folder(made)) ||
	       !is_made(b, str_base(e->link), str_without(made, STRL(".md")));
}

/* Two entities of one page: the first one speaks for it. */
static void set_path(struct places *p, struct entity *e, struct str path,
		     const struct spot *s, bool exists)
{
	struct str key = utf8_fold(p->b->a, path);
	struct str made = made_at(p->b, e, s);

	e->path = path;
	e->link = str_without(path, STRL(".md"));
	e->exists = exists;
	if (e->kind != ENTITY_MEETING)
		keep_name(p->b, e, made);
	if (exists && is_moved(p->b, e, made))
		keep_left(p->b, e, s);
	if (exists)
		keep_made(p->b, e);
	if (e->wanted && map_get(&p->spoken_for, key) != STR_NPOS)
		e->wanted = false;
	else if (e->wanted)
		map_set(p->b->a, &p->spoken_for, key, e->at);
}

/* Which of several pages is the entity's: the number of the one chosen, the others are
 * left; or ANSWER_*. */
static int ask_conflict(struct build *b, struct str text, struct str id,
			const struct index_page *const *pages, size_t n)
{
	struct question q = { .code = STRL("conflict"), .text = text };

	for (size_t i = 0; i < n; i++)
		*VEC_ADD(b->a, &q.choices) = str_without(pages[i]->path, STRL(".md"));
	return parts_ask(b, &q, id, NULL);
}

/* A copy that a sync made, or a person: the page that a person chose, or NULL. */
static const struct index_page *twin_of(struct build *b, const struct entity *e)
{
	const struct index_pages *v = &b->in->index->pages;
	const struct index_page **pages = arena_alloc(b->a, v->n * sizeof(*pages));
	struct str s = arena_fmt(b->a, "two pages are %.*s:", STR_ARG(e->name));
	size_t n = 0;
	int chosen;

	for (size_t i = 0; i < v->n; i++)
		if (str_eq(v->v[i].id, e->id)) {
			pages[n++] = &v->v[i];
			s = arena_fmt(b->a, "%.*s \"%.*s\"", STR_ARG(s),
				      STR_ARG(v->v[i].path));
		}
	chosen = ask_conflict(b, s, e->id, pages, n);
	return chosen < 0 ? NULL : pages[chosen];
}

/* It has no page while that is open, and what links to one of them goes on to. */
static void keep_link(struct build *b, struct entity *e)
{
	const struct index_page *page = index_linked(b->in->index, e->id);

	if (page)
		e->link = str_without(page->path, STRL(".md"));
}

/* Exports that lie in the vault are read, not written. */
static bool is_source(const struct build *b, const struct index_page *page)
{
	for (size_t i = 0; i < b->in->n; i++) {
		struct str path = b->in->records[i].record->source.path;
		size_t rest = page->path.len - path.len;

		if (path.len && str_ends(page->path, path) &&
		    (rest == 0 || page->path.p[rest - 1] == '/'))
			return true;
	}
	return false;
}

/* A person's page that is the entity's, or NULL.  false: there are two, which one is
 * asked. */
static bool adoptable(struct build *b, const struct entity *e, struct str email,
		      const struct index_page **page)
{
	const struct index_page *other = NULL, *two[2];
	int chosen;

	*page = index_adoptable(b->in->index, e->kind, e, email, &other);
	if (*page && is_source(b, *page)) {
		*page = other;
		other = NULL;
	}
	if (!other)
		return true;
	two[0] = *page;
	two[1] = other;
	chosen = ask_conflict(b,
			      arena_fmt(b->a, "Two pages may be %.*s: %.*s and %.*s",
					STR_ARG(e->name), STR_ARG((*page)->path),
					STR_ARG(other->path)),
			      e->id, two, 2);
	if (chosen > 0)
		*page = other;
	return chosen >= 0;
}

/* A page without properties and ledger stands where dossier made the entity's. */
static const struct index_page *stripped(const struct build *b, const struct entity *e)
{
	const struct store *store = b->in->store;
	size_t at = store ? map_get(&store->made, e->id) : STR_NPOS;
	const struct index_page *page =
	    at == STR_NPOS ? NULL
			   : index_by_path(b->in->index, store->pages.v[at].path);

	return page && !page->id.len && !is_source(b, page) ? page : NULL;
}

static void place(struct places *p, struct entity *e, struct str email,
		  const struct spot *s)
{
	struct build *b = p->b;
	const struct index_page *page = index_by_id(b->in->index, e->id);

	if (page && page->twin && !(page = twin_of(b, e))) {
		keep_link(b, e);
		return;
	}
	if (page) {
		set_path(p, e, page->path, s, true);
		return;
	}
	if (dialogue_deleted(b->a, b->in->answers, e->id))
		return;
	page = stripped(b, e);
	if (!page && !adoptable(b, e, email, &page))
		return;
	if (page && take(p, page->path))
		set_path(p, e, page->path, s, true);
	else
		set_path(p, e, free_path(p, made_at(b, e, s)), s, false);
}

/* Another page without an id has the name as well, as twins in case or form do. */
static bool is_doubtful(struct build *b, const struct index_page *page,
			const struct entity *e)
{
	const struct index_page *other = NULL;

	if (!page->id.len)
		index_adoptable(b->in->index, e->kind, e, str_none(), &other);
	return other != NULL;
}

/*
 * A page that told of this entity in its front matter is its page, whatever a
 * person named it; else the id comes from the name.
 */
static bool known_place(struct places *p, struct entity *e, char kind,
			const struct spot *s)
{
	struct build *b = p->b;
	const struct index_page *page =
	    e->path.len ? index_by_path(b->in->index, e->path) : NULL;

	e->path = (struct str){ 0 };
	e->id = page && page->id.len ? page->id : parts_id(b->a, kind, e->name);
	/* A copy that lost its id, beside the page that has it. */
	if (page && !page->id.len && index_by_id(b->in->index, e->id))
		page = index_by_id(b->in->index, e->id);
	if (page && page->twin)
		keep_link(b, e);
	else if (page && !is_doubtful(b, page, e))
		set_path(p, e, page->path, s, true);
	return e->path.len > 0;
}

/* A person answered that this is an account. */
static bool is_confirmed(const struct build *b, struct str name)
{
	struct str labels[] = { ANSWER_ACCOUNT, ANSWER_NO_ACCOUNT };
	struct strs choices = { labels, 2, 2 };

	return parts_answer(b, STRL("new-account"), utf8_key(b->a, name), &choices) ==
	       0;
}

/* Met, or the matter of an item; a mere mention makes no page. */
static bool deserves_account(const struct build *b, const struct account_of *x)
{
	return !x->own && (x->meetings.n > 0 || x->entries.n > 0 || x->mentions.n > 2 ||
			   is_confirmed(b, x->e.name));
}

/* Half a name makes no page, unless it comes again and again. */
static bool deserves_person(const struct person_of *p)
{
	if (!p->known && !p->email.len && named_is_short(p->e.name))
		return p->said_in > 2;
	return p->meetings.n > 0 || p->owned.n > 0 || p->said_in > (p->known ? 0 : 1);
}

static struct str subject(const struct meeting *m)
{
	for (size_t i = 0; i < m->accounts.n; i++)
		if (m->accounts.v[i].subject && !m->accounts.v[i].account->own)
			return m->accounts.v[i].account->e.name;
	return (struct str){ 0 };
}

struct places *parts_meeting_places(struct build *b)
{
	const struct conf *c = b->in->conf;
	struct places *p = arena_new(b->a, struct places);

	p->b = b;
	map_reserve(b->a, &p->spoken_for, b->w->meetings.n);
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];
		struct spot s = { c->meetings_path, m->date, subject(m) };

		m->e.wanted = true;
		place(p, &m->e, str_none(), &s);
	}
	return p;
}

void parts_places(struct build *b, struct places *p)
{
	const struct conf *c = b->in->conf;
	struct str none = { 0 };

	p->b = b;
	for (size_t i = 0; i < b->w->accounts.n; i++) {
		struct account_of *x = b->w->accounts.v[i];
		struct spot s = { c->accounts_path, none, x->e.name };

		x->e.wanted = deserves_account(b, x);
		if (!known_place(p, &x->e, 'a', &s) && x->e.wanted)
			place(p, &x->e, none, &s);
	}
	for (size_t i = 0; i < b->w->people.n; i++) {
		struct person_of *x = b->w->people.v[i];
		struct spot s = { c->people_path, none,
				  x->org ? x->org->e.name : x->org_name };

		x->e.wanted = deserves_person(x);
		if (!known_place(p, &x->e, 'p', &s) && x->e.wanted)
			place(p, &x->e, x->email, &s);
	}
}
