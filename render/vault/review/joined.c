/* joined.c - see joined.h. */
#include "render/vault/review/joined.h"

#include "base/utf8.h"
#include "render/vault/merge/takeback.h"
#include "render/vault/review/answered.h"
#include "render/vault/review/dialogue.h"
#include "render/vault/resolve/parts.h"

enum { CHAIN = 8 }; /* answers that lead on to others; in a circle somewhere */

static const struct entity *entity_of(struct arena *a, const struct resolved *w,
				      char kind, struct str name)
{
	for (size_t i = 0; kind == 'p' && i < w->people.n; i++)
		if (utf8_same_key(a, w->people.v[i]->e.name, name))
			return &w->people.v[i]->e;
	for (size_t i = 0; kind == 'a' && i < w->accounts.n; i++)
		if (utf8_same_key(a, w->accounts.v[i]->e.name, name))
			return &w->accounts.v[i]->e;
	return NULL;
}

/* By an alias as well, as a person may write an answer. */
static const struct entity *account_of(struct arena *a, const struct resolved *w,
				       struct str name)
{
	const struct entity *e = entity_of(a, w, 'a', name);

	for (size_t i = 0; !e && i < w->accounts.n; i++) {
		const struct strs *aliases = &w->accounts.v[i]->e.aliases;

		for (size_t k = 0; k < aliases->n; k++)
			if (utf8_same_key(a, aliases->v[k], name))
				return &w->accounts.v[i]->e;
	}
	return e;
}

struct str joined_page_of(struct arena *a, const struct conf *c, char kind,
			  struct str name)
{
	for (size_t i = 0; kind == 'p' && i < c->people.n; i++)
		if (utf8_same_key(a, c->people.v[i].name, name))
			return c->people.v[i].page;
	for (size_t i = 0; kind == 'a' && i < c->accounts.n; i++)
		if (utf8_same_key(a, c->accounts.v[i].name, name))
			return c->accounts.v[i].page;
	return str_none();
}

static bool is_unique(struct arena *a, const struct index *x, struct str path)
{
	struct str key = utf8_fold(a, str_base(path));
	size_t n = 0;

	for (size_t i = 0; i < x->pages.n; i++)
		n += str_eq(utf8_fold(a, str_base(x->pages.v[i].path)), key);
	return n == 1;
}

static bool goes(const struct joined *j, const struct index_page *p)
{
	for (size_t i = 0; i < j->v.n; i++)
		if (j->v.v[i].page == p)
			return true;
	return false;
}

/* Has the page of `name`, if it has one of its own, go into that of `of`. */
static int join(const struct join_search *f, struct joined *j, char kind,
		struct str name, struct str of, struct err *e)
{
	const struct index *index = f->in->index;
	struct str path = joined_page_of(f->a, f->in->conf, kind, name);
	struct joining n = { .into = entity_of(f->a, f->w, kind, of) };

	n.page = path.len ? index_by_path(index, path)
			  : index_by_id(index, parts_id(f->a, kind, name));
	if (!n.page || !n.into || !n.into->path.len || n.page->twin ||
	    str_eq(n.page->path, n.into->path) || goes(j, n.page))
		return 0;
	n.links = (struct relink){ .from = str_without(n.page->path, STRL(".md")),
				   .unique = is_unique(f->a, index, n.page->path),
				   .to = n.into->link };
	if (index_text(f->a, f->vault, n.page->path, &n.bytes, e) < 0)
		return -1;
	dialogue_merged(f->a, f->answers, n.page->id);
	*VEC_ADD(f->a, &j->v) = n;
	return 0;
}

/* Whom a person was answered to be, and that one again. */
static struct str answered_as(struct arena *a, const struct answers *x, struct str name)
{
	struct str to = name, next;

	for (int i = 0; i < CHAIN; i++) {
		next = answers_get(x, answered_spelling_id(a, to));
		if (!next.len)
			return i ? to : str_none();
		to = next;
	}
	return to;
}

/* People whose pages stand and who, by an answer, are somebody else. */
static int join_answered(const struct join_search *f, struct joined *j, struct err *e)
{
	const struct known_people *v = &f->in->conf->people;

	for (size_t i = 0; i < v->n && f->answers->v.n; i++) {
		struct str to = v->v[i].by_file
				    ? answered_as(f->a, f->answers, v->v[i].name)
				    : str_none();

		if (to.len && join(f, j, 'p', v->v[i].name, to, e) < 0)
			return -1;
	}
	return 0;
}

/* What was asked about as an account and, by an answer, is another one's name. */
static int join_accounts(const struct join_search *f, struct joined *j, struct err *e)
{
	for (size_t i = 0; i < f->in->n && f->answers->v.n; i++) {
		const struct record *r = f->in->records[i].record;

		for (size_t k = 0; k < r->flags.n; k++) {
			const struct flag *flag = &r->flags.v[k];
			const struct entity *into;
			struct str of;

			if (!str_eq(flag->code, STRL("new-account")))
				continue;
			of = answers_get(f->answers,
					 answers_id(f->a, flag->code,
						    parts_flag_key(f->a, flag, r)));
			into = of.len ? account_of(f->a, f->w, of) : NULL;
			if (into && join(f, j, 'a', flag->said, into->name, e) < 0)
				return -1;
		}
	}
	return 0;
}

/* The aliases of a known entity; NULL behind the last. */
static const struct strs *known_aliases(const struct conf *c, char kind, size_t i,
					struct str *name)
{
	bool there = i < (kind == 'p' ? c->people.n : c->accounts.n);

	if (there)
		*name = kind == 'p' ? c->people.v[i].name : c->accounts.v[i].name;
	return !there        ? NULL
	       : kind == 'p' ? &c->people.v[i].aliases
			     : &c->accounts.v[i].aliases;
}

/* An alias that two entities share is neither's. */
static bool is_shared(struct arena *a, const struct conf *c, char kind,
		      struct str alias)
{
	const struct strs *v;
	struct str name;
	size_t n = 0;

	for (size_t i = 0; (v = known_aliases(c, kind, i, &name)); i++) {
		bool has = utf8_same_key(a, name, alias);

		for (size_t k = 0; k < v->n && !has; k++)
			has = utf8_same_key(a, v->v[k], alias);
		n += has;
	}
	return n > 1;
}

/* The page that a name had of its own before dossier.yaml made it an alias. */
static int join_aliases(const struct join_search *f, struct joined *j, char kind,
			struct err *e)
{
	const struct conf *c = f->in->conf;
	const struct strs *v;
	struct str name;

	for (size_t i = 0; (v = known_aliases(c, kind, i, &name)); i++)
		for (size_t k = 0; k < v->n; k++) {
			struct str alias = v->v[k];

			if (index_by_id(f->in->index, parts_id(f->a, kind, alias)) &&
			    !answers_get(f->answers,
					 answered_name_id(f->a, kind, alias))
				 .len &&
			    !is_shared(f->a, c, kind, alias) &&
			    join(f, j, kind, alias, name, e) < 0)
				return -1;
		}
	return 0;
}

static const struct entity *entity_at(const struct resolved *w, struct str path)
{
	for (size_t i = 0; path.len && i < w->people.n; i++)
		if (str_eq(w->people.v[i]->e.path, path))
			return &w->people.v[i]->e;
	for (size_t i = 0; path.len && i < w->accounts.n; i++)
		if (str_eq(w->accounts.v[i]->e.path, path))
			return &w->accounts.v[i]->e;
	return NULL;
}

int joined_find(const struct join_search *f, struct joined *j, struct err *e)
{
	const struct told *t = f->told;

	if (t->name.len && utf8_same_key(f->a, t->name, t->of)) {
		j->split = entity_at(f->w, t->page);
		for (size_t i = 0; i < f->in->n; i++)
			*VEC_ADD(f->a, &j->records) = f->in->records[i].record->id;
		return 0;
	}
	if (t->name.len)
		return join(f, j, t->kind, t->name, t->of, e);
	if (join_answered(f, j, e) < 0 || join_aliases(f, j, 'a', e) < 0 ||
	    join_aliases(f, j, 'p', e) < 0)
		return -1;
	return join_accounts(f, j, e);
}

/* A page that takes the place of the other one has an identity of its own. */
static struct str without_id(struct arena *a, struct str bytes)
{
	struct buf b = { 0 };
	struct str line, rest = bytes, at = bytes;
	bool done = false;

	while (str_line(&rest, &line)) {
		if (done || !str_starts(line, STRL("dossier_id:")))
			buf_str(&b, str_sub(at, 0, at.len - rest.len));
		else
			done = true;
		at = rest;
	}
	return arena_take(a, &b);
}

static int absorb(struct arena *a, const struct joining *n, struct str *standing,
		  struct err *e)
{
	struct buf b = { 0 };
	int rc;

	if (!standing->len) {
		*standing = without_id(a, n->bytes);
		return 0;
	}
	rc = entity_absorb(a, *standing, n->bytes, n->page->path, &b, e);
	if (rc == 0)
		*standing = arena_str(a, buf_view(&b));
	buf_fini(&b);
	return rc;
}

int joined_standing(struct arena *a, const struct joined *j, const struct entity *page,
		    struct str *standing, struct err *e)
{
	for (size_t i = 0; i < j->v.n; i++)
		if (j->v.v[i].into == page && absorb(a, &j->v.v[i], standing, e) < 0)
			return -1;
	return 0;
}

void joined_split(struct arena *a, const struct joined *j, const struct strs *tokens,
		  struct page *page)
{
	struct page_prop *aliases;

	page->gone = page_told_new(a, &j->records, tokens, false);
	for (size_t i = 0; i < page->props.n; i++)
		if (str_eq(page->props.v[i].key, STRL("aliases")))
			return;
	aliases = VEC_ADD(a, &page->props);
	aliases->key = STRL("aliases");
	aliases->list = true;
}

void joined_links(struct arena *a, const struct joined *j, struct str path,
		  struct buf *page)
{
	for (size_t i = 0; i < j->v.n; i++) {
		struct buf b = { 0 };

		if (entity_relink(a, path, buf_view(page), &j->v.v[i].links, &b)) {
			buf_fini(page);
			*page = b;
		} else {
			buf_fini(&b);
		}
	}
}

int joined_others(struct arena *a, const struct joined *j, const struct index *index,
		  const struct fs_root *vault, const struct map *jobs,
		  struct joined_pages *out, struct err *e)
{
	for (size_t i = 0; j->v.n && i < index->pages.n; i++) {
		const struct index_page *p = &index->pages.v[i];
		struct buf b = { 0 };
		struct str text;

		if (goes(j, p) || map_get(jobs, utf8_fold(a, p->path)) != STR_NPOS)
			continue;
		if (index_text(a, vault, p->path, &text, e) < 0)
			return -1;
		buf_str(&b, text);
		joined_links(a, j, p->path, &b);
		if (!str_eq(buf_view(&b), text))
			*VEC_ADD(a, out) =
			    (struct joined_page){ p->path, text,
						  arena_str(a, buf_view(&b)) };
		buf_fini(&b);
	}
	for (size_t i = 0; i < j->v.n; i++)
		*VEC_ADD(a, out) = (struct joined_page){ j->v.v[i].page->path,
							 j->v.v[i].bytes, str_none() };
	return 0;
}
