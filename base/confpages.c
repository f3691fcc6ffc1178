/*
 * confpages.c - accounts and people that the pages of a vault know.
 * Only the front matter at the head of a page is read (pagetells.h).  What stands in
 * dossier.yaml wins over a page.
 *
 * What people told is kept apart from what dossier wrote on pages, by their ledgers:
 * a meeting must be read alike whether its account has a page by now or not.
 */
#include "dossier/conf.h"

#include <stdlib.h>
#include <string.h>

#include "base/confpath.h"
#include "base/fsroot.h"
#include "base/fsutil.h"
#include "base/fswalk.h"
#include "base/map.h"
#include "base/pageprop.h"
#include "base/pagetells.h"
#include "base/utf8.h"
#include "base/ytree.h"

enum { HEAD_MAX = 64 * 1024, PAGE_MAX = 64 << 20 };

/* What pages are added to. */
struct pages {
	struct conf *conf;
	struct arena scratch;        /* of one page */
	struct arena keys;           /* of the tables below */
	struct map accounts, people; /* key of a name, or an address -> entry */
};

struct walk {
	struct pages all, told;
	const struct fs_entries *files; /* by path */
	struct fs_root root;
	struct diag diag;
};

/* OWN stands for the own organisation among the numbers of account entries. */
static const size_t OWN = STR_NPOS - 1;

/* Whether a block that is not YAML would have mattered: other pages are not ours to
 * judge. */
static bool seems_ours(struct str front)
{
	struct str line;

	while (str_line(&front, &line))
		if (str_istarts(line, STRL("type:")) ||
		    str_istarts(line, STRL("dossier_id:")))
			return true;
	return false;
}

/* ---- joining with what is known ---------------------------------------------- */

/* Letters before a key: configured name, configured alias, address, name of a page;
 * file of a page that bears its entry's name. */
static struct str key_of(struct arena *a, char what, struct str s)
{
	struct str key = what == 'e' ? arena_lower(a, s) : utf8_key(a, s);

	return arena_fmt(a, "%c:%.*s", what, (int)(key.len ? key.len : s.len),
			 key.len ? key.p : s.p);
}

/* A key that two entries share leads to none of them: a guess would join two people. */
static void enter(struct pages *p, struct map *m, char what, struct str s, size_t entry)
{
	struct str key;

	if (s.len == 0)
		return;
	key = key_of(&p->keys, what, s);
	if (map_put(&p->keys, m, key, entry) != entry)
		map_set(&p->keys, m, key, STR_NPOS);
}

static void enter_known(struct pages *p)
{
	const struct conf *c = p->conf;

	for (size_t i = 0; i < c->accounts.n; i++) {
		const struct known_account *k = &c->accounts.v[i];

		enter(p, &p->accounts, 'n', k->name, i);
		for (size_t j = 0; j < k->aliases.n; j++)
			enter(p, &p->accounts, 'a', k->aliases.v[j], i);
	}
	enter(p, &p->accounts, 'n', c->own.name, OWN);
	for (size_t j = 0; j < c->own.aliases.n; j++)
		enter(p, &p->accounts, 'a', c->own.aliases.v[j], OWN);
	for (size_t i = 0; i < c->people.n; i++) {
		const struct known_person *k = &c->people.v[i];

		enter(p, &p->people, 'e', k->email, i);
		enter(p, &p->people, 'n', k->name, i);
		for (size_t j = 0; j < k->aliases.n; j++)
			enter(p, &p->people, 'a', k->aliases.v[j], i);
	}
}

/*
 * The entry that a page speaks of, or STR_NPOS.  An alias of a page counts only
 * against configured names: two pages that share an alias stay two.
 */
static size_t find(struct pages *p, const struct map *m, const struct page_tells *t)
{
	struct arena *a = &p->scratch;
	size_t at = STR_NPOS;

	if (t->email.len)
		at = map_get(m, key_of(a, 'e', t->email));
	if (at == STR_NPOS)
		at = map_get(m, key_of(a, 'n', t->name));
	if (at == STR_NPOS)
		at = map_get(m, key_of(a, 'p', t->name));
	if (at == STR_NPOS)
		at = map_get(m, key_of(a, 'a', t->name));
	for (size_t i = 0; at == STR_NPOS && i < t->aliases.n; i++)
		at = map_get(m, key_of(a, 'n', t->aliases.v[i]));
	return at;
}

static void fill(struct conf *c, struct str *to, struct str from)
{
	if (!to->len && from.len)
		*to = arena_str(&c->arena, from);
}

/* Adds s unless it is the name or in the list already. */
static void add(struct pages *p, struct strs *to, struct str name, struct str s)
{
	struct str key = utf8_key(&p->scratch, s);

	if (str_eq(key, utf8_key(&p->scratch, name)))
		return;
	for (size_t i = 0; i < to->n; i++)
		if (str_eq(key, utf8_key(&p->scratch, to->v[i])))
			return;
	*VEC_ADD(&p->conf->arena, to) = arena_str(&p->conf->arena, s);
}

static void add_domain(struct conf *c, struct strs *to, struct str s)
{
	for (size_t i = 0; i < to->n; i++)
		if (str_ieq(s, to->v[i]))
			return;
	*VEC_ADD(&c->arena, to) = arena_str(&c->arena, s);
}

/* Of two pages the first one that bears the name itself, not one that bears an alias.
 */
static void fill_page(struct pages *p, struct map *m, struct str *to, struct str name,
		      const struct page_tells *t)
{
	struct arena *a = &p->scratch;
	bool bears = utf8_same_key(a, t->name, name);

	if (to->len && (!bears || map_get(m, key_of(a, 'f', *to)) != STR_NPOS))
		return;
	*to = arena_str(&p->conf->arena, t->path);
	if (bears)
		map_set(&p->keys, m, key_of(&p->keys, 'f', *to), 0);
}

static void take_account(struct pages *p, const struct page_tells *t)
{
	struct conf *c = p->conf;
	size_t at = find(p, &p->accounts, t);
	struct known_account *k;

	if (at == STR_NPOS) {
		at = c->accounts.n;
		k = VEC_ADD(&c->arena, &c->accounts);
		k->by_file = t->by_file;
		enter(p, &p->accounts, 'p', t->name, at);
	} else {
		k = at == OWN ? &c->own : &c->accounts.v[at];
	}
	fill(c, &k->name, t->name);
	fill(c, &k->relation, t->relation);
	fill_page(p, &p->accounts, &k->page, k->name, t);
	add(p, &k->aliases, k->name, t->name);
	for (size_t i = 0; i < t->aliases.n; i++)
		add(p, &k->aliases, k->name, t->aliases.v[i]);
	for (size_t i = 0; i < t->domains.n; i++)
		add_domain(c, &k->domains, t->domains.v[i]);
}

static void take_person(struct pages *p, const struct page_tells *t)
{
	struct conf *c = p->conf;
	size_t at = find(p, &p->people, t);
	struct known_person *k;

	if (at == STR_NPOS) {
		at = c->people.n;
		VEC_ADD(&c->arena, &c->people)->by_file = t->by_file;
		enter(p, &p->people, 'p', t->name, at);
	}
	if (t->email.len > 0)
		map_put(&p->keys, &p->people, key_of(&p->keys, 'e', t->email), at);
	k = &c->people.v[at];
	fill(c, &k->name, t->name);
	fill(c, &k->email, t->email);
	fill(c, &k->org, t->org);
	k->role_paged |= !k->role.len && t->role.len;
	fill(c, &k->role, t->role);
	fill_page(p, &p->people, &k->page, k->name, t);
	add(p, &k->aliases, k->name, t->name);
	for (size_t i = 0; i < t->aliases.n; i++)
		add(p, &k->aliases, k->name, t->aliases.v[i]);
}

/* ---- the walk ---------------------------------------------------------------- */

/*
 * Meeting pages are by far the most, and tell nothing here: they are not even
 * opened, unless accounts or people are kept among them.
 */
static bool passed_over(const struct conf *c, struct str path)
{
	struct str meetings = confpath_folder(c->meetings_path);

	if (!str_ends(path, STRL(".md")) || path.len < 4)
		return true;
	if (c->templates.len > 0 && str_starts(path, c->templates) &&
	    path.len > c->templates.len && path.p[c->templates.len] == '/')
		return true;
	return meetings.len > 0 && str_starts(path, meetings) &&
	       !str_starts(c->accounts_path, meetings) &&
	       !str_starts(c->people_path, meetings);
}

/* The whole page: its ledger mostly stands at its end. */
static int read_rest(struct walk *w, struct str path, struct buf *head, struct err *e)
{
	if (head->len < HEAD_MAX)
		return 0;
	head->len = 0;
	return fs_root_read(&w->root, path, PAGE_MAX, head, e);
}

static void take(struct pages *p, struct str path, struct page_source *src)
{
	struct page_tells t;

	if (p->conf && pagetells(p->conf, path, src, &t)) {
		if (t.kind == PAGE_ACCOUNT)
			take_account(p, &t);
		else
			take_person(p, &t);
	}
	arena_reset(&p->scratch);
}

static int path_cmp(const void *path, const void *entry)
{
	return str_cmp(*(const struct str *)path,
		       ((const struct fs_entry *)entry)->path);
}

/* The dossier_id of a page of the vault, or none. */
static struct str id_at(struct walk *w, struct arena *a, struct str path)
{
	struct buf head = { 0 };
	struct err ignored = { 0 };
	const struct ynode *front = NULL;
	struct str text;

	if (bsearch(&path, w->files->v, w->files->n, sizeof(*w->files->v), path_cmp) &&
	    fs_root_head(&w->root, path, HEAD_MAX, &head, &ignored) == 0) {
		text = pageprop_front(arena_str(a, buf_view(&head)));
		front = text.p ? ytree_parse(a, text, path, &ignored) : NULL;
	}
	buf_fini(&head);
	return ynode_text(pageprop(front, "dossier_id"));
}

/*
 * "KVN 2.md", "KVN (conflicted copy).md" beside "KVN.md" of the same dossier_id: a sync
 * made it, and its name is nobody's word.
 */
static bool is_copy(struct walk *w, struct arena *a, struct str path, struct str id)
{
	size_t from = str_folder(path).len, end = path.len - 3; /* ".md" */

	for (size_t i = from + 1; id.len && i < end; i++) {
		struct str was;

		if (!strchr(" (-._", path.p[i]) || path.p[i - 1] == ' ')
			continue;
		was = ARENA_CAT(a, str_head(path, i), STRL(".md"));
		if (str_eq(id_at(w, a, was), id))
			return true;
	}
	return false;
}

static void visit(struct walk *w, struct str path, struct buf *head, struct arena *a)
{
	struct str front;
	struct page_source src = { .a = a };
	struct err e = { 0 };

	if (utf8_valid_prefix(path) < path.len) {
		diag_at(w->diag, ERR_ENCODING, path, 0, 0,
			"the file name is not UTF-8");
		return;
	}
	head->len = 0;
	if (fs_root_head(&w->root, path, HEAD_MAX, head, &e) < 0)
		goto fail;
	front = pageprop_front(buf_view(head));
	if (front.p) {
		src.front = ytree_parse(a, arena_str(a, front), path, &e);
		if (!src.front && !confpath_is_template(w->all.conf, path) &&
		    (seems_ours(front) || pagetells_kind(w->all.conf, STRL(""),
							 STRL(""), path) != PAGE_NONE))
			diag_at(w->diag, ERR_SYNTAX, path, e.line ? e.line + 1 : 0,
				e.col,
				"the front matter does not parse, so the page is left "
				"as it is: %s",
				e.text);
		if (!src.front ||
		    is_copy(w, a, path, ynode_text(pageprop(src.front, "dossier_id"))))
			return;
	}
	take(&w->all, path, &src);
	if (!w->told.conf)
		return;
	/* Of a page that lost its id, or all properties, it tells what dossier wrote.
	 */
	if ((pageprop(src.front, "dossier_id") || pageprop(src.front, "type")) &&
	    read_rest(w, path, head, &e) < 0)
		goto fail;
	src.ledgers = buf_view(head);
	src.any = false;
	take(&w->told, path, &src);
	return;
fail:
	diag_put(w->diag, &e);
}

static void pages_fini(struct pages *p)
{
	arena_fini(&p->scratch);
	arena_fini(&p->keys);
}

int conf_read_pages(struct conf *c, struct conf *told, const char *vault,
		    const struct fs_entries *files, struct diag d, struct err *e)
{
	struct walk w = { .all.conf = c, .told.conf = told, .diag = d };
	struct fs_entries listed = { 0 };
	struct arena paths = { 0 }, page = { 0 };
	struct buf head = { 0 };
	int rc = -1;

	if (fs_root_open(&w.root, vault, e) < 0)
		return -1;
	if (!files && fs_walk_names(vault, &paths, &listed, d, e) < 0)
		goto out;
	if (!files)
		files = &listed;
	w.files = files;
	enter_known(&w.all);
	if (told)
		enter_known(&w.told);
	for (size_t i = 0; i < files->n; i++) {
		if (passed_over(c, files->v[i].path))
			continue;
		visit(&w, files->v[i].path, &head, &page);
		arena_reset(&page);
	}
	rc = 0;
out:
	buf_fini(&head);
	pages_fini(&w.all);
	pages_fini(&w.told);
	arena_fini(&page);
	arena_fini(&paths);
	fs_root_close(&w.root);
	return rc;
}
