/* joined.c - see joined.h. */
#include "render/vault/review/joined.h"

#include "base/utf8.h"
#include "render/vault/merge/takeback.h"
#include "render/vault/review/answered.h"
#include "render/vault/review/dialogue.h"
#include "render/vault/resolve/parts.h"

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

/* Where the configuration found the name's page. */
static struct str page_of(struct arena *a, const struct conf *c, char kind,
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

/* A person whose page stands was answered to be another: the first of them. */
static struct told answered_page(struct arena *a, const struct resolve_in *in,
				 const struct resolved *w, const struct answers *x)
{
	const struct known_people *v = &in->conf->people;

	for (size_t i = 0; i < v->n && x->v.n; i++) {
		struct str to = answers_get(x, answered_spelling_id(a, v->v[i].name));

		if (v->v[i].by_file && to.len && entity_of(a, w, 'p', to))
			return (
			    struct told){ .name = v->v[i].name, .of = to, .kind = 'p' };
	}
	return (struct told){ 0 };
}

int joined_find(struct arena *a, const struct told *t, const struct resolve_in *in,
		const struct resolved *w, const struct fs_root *vault,
		struct answers *x, struct joined *j, struct err *e)
{
	struct told ticked = { 0 };
	struct str path;

	if (!t->name.len) {
		ticked = answered_page(a, in, w, x);
		t = &ticked;
	}
	if (!t->name.len)
		return 0;
	if (utf8_same_key(a, t->name, t->of)) {
		j->split = t->was.len ? entity_of(a, w, t->kind, t->was) : NULL;
		for (size_t i = 0; i < in->n; i++)
			*VEC_ADD(a, &j->records) = in->records[i].record->id;
		return 0;
	}
	j->into = entity_of(a, w, t->kind, t->of);
	path = page_of(a, in->conf, t->kind, t->name);
	j->page = path.len ? index_by_path(in->index, path)
			   : index_by_id(in->index, parts_name_id(a, t->kind, t->name));
	if (!j->page || !j->into || !j->into->path.len || j->page->twin ||
	    str_eq(j->page->path, j->into->path)) {
		j->page = NULL;
		return 0;
	}
	j->links = (struct relink){ .from = str_without(j->page->path, STRL(".md")),
				    .unique = is_unique(a, in->index, j->page->path),
				    .to = j->into->link };
	dialogue_merged(a, x, j->page->id);
	return index_text(a, vault, j->page->path, &j->bytes, e);
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

int joined_standing(struct arena *a, const struct joined *j, const struct entity *page,
		    struct str *standing, struct err *e)
{
	struct buf b = { 0 };
	int rc;

	if (!j->page || page != j->into)
		return 0;
	if (!standing->len) {
		*standing = without_id(a, j->bytes);
		return 0;
	}
	rc = entity_absorb(a, *standing, j->bytes, &b, e);
	if (rc == 0)
		*standing = arena_str(a, buf_view(&b));
	buf_fini(&b);
	return rc;
}

void joined_split(struct arena *a, const struct joined *j, const struct strs *tokens,
		  struct page *page)
{
	struct page_prop *aliases;

	page->gone = page_gone_new(a, &j->records, tokens);
	for (size_t i = 0; i < page->props.n; i++)
		if (str_eq(page->props.v[i].key, STRL("aliases")))
			return;
	aliases = VEC_ADD(a, &page->props);
	aliases->key = STRL("aliases");
	aliases->list = true;
}

void joined_links(struct arena *a, const struct joined *j, struct buf *page)
{
	struct buf b = { 0 };

	if (!j->page || !entity_relink(a, buf_view(page), &j->links, &b)) {
		buf_fini(&b);
		return;
	}
	buf_fini(page);
	*page = b;
}

static void add_other(struct arena *a, struct joined_pages *out, struct str path,
		      struct str before, struct str after)
{
	*VEC_ADD(a, out) = (struct joined_page){ path, before, after };
}

int joined_others(struct arena *a, const struct joined *j, const struct index *index,
		  const struct fs_root *vault, const struct map *jobs,
		  struct joined_pages *out, struct err *e)
{
	for (size_t i = 0; j->page && i < index->pages.n; i++) {
		const struct index_page *p = &index->pages.v[i];
		struct buf b = { 0 };
		struct str text;

		if (p == j->page || map_get(jobs, utf8_fold(a, p->path)) != STR_NPOS)
			continue;
		if (index_text(a, vault, p->path, &text, e) < 0)
			return -1;
		if (entity_relink(a, text, &j->links, &b))
			add_other(a, out, p->path, text, arena_str(a, buf_view(&b)));
		buf_fini(&b);
	}
	if (j->page)
		add_other(a, out, j->page->path, j->bytes, str_none());
	return 0;
}
