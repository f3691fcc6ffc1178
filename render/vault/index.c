/* index.c - reads the front matter of every page of a vault. */
#include "render/vault/index.h"

#include "base/ascii.h"
#include "base/confpath.h"
#include "base/ledgerprop.h"
#include "base/mdscan.h"
#include "base/pageprop.h"
#include "base/pagetells.h"
#include "base/utf8.h"
#include "base/ytree.h"
#include "render/vault/look.h"
#include "render/vault/merge/standing.h"
#include "render/vault/merge/token.h"
#include "render/vault/twins.h"
#include "render/vault/whose.h"

/* Longer front matter is not read. */
enum { HEAD_BYTES = 64 * 1024 };

static const char kind_letter[] = {
	[ENTITY_ACCOUNT] = 'a', [ENTITY_PERSON] = 'p', [ENTITY_MEETING] = 'm'
};

/* The kind that a type property means; -1 for none. */
static int kind_of_type(struct str type)
{
	static const int entity[] = { [PAGE_NONE] = -1,
				      [PAGE_ACCOUNT] = ENTITY_ACCOUNT,
				      [PAGE_PERSON] = ENTITY_PERSON,
				      [PAGE_MEETING] = ENTITY_MEETING };

	return entity[pagetells_type(type)];
}

static struct str key_of(struct arena *a, char kind, struct str name)
{
	struct str key = utf8_key(a, name);

	return key.len ? arena_fmt(a, "%c%.*s", kind, STR_ARG(key)) : (struct str){ 0 };
}

static void claim(struct index *x, char kind, struct str name, size_t page)
{
	struct str key = key_of(&x->arena, kind, name);

	if (key.len && map_put(&x->arena, &x->by_name, key, page) != page)
		map_put(&x->arena, &x->clash, key, page);
}

static void claim_all(struct index *x, const struct ynode *n, int kind, size_t page)
{
	for (size_t k = 0; k < sizeof(kind_letter); k++) {
		if (kind >= 0 && (size_t)kind != k)
			continue;
		if (n->kind == YNODE_SCALAR)
			claim(x, kind_letter[k], n->text, page);
		for (size_t i = 0; i < n->n; i++)
			claim(x, kind_letter[k], ynode_text(&n->kids[i]), page);
	}
}

static struct str page_name(struct str path)
{
	return str_without(str_base(path), STRL(".md"));
}

static struct str front_matter(struct str text)
{
	struct md_line l;
	struct mdscan m;
	size_t from = 0;

	mdscan_init(&m, text);
	while (mdscan_next(&m, &l) && l.kind == MD_FRONT) {
		if (l.opens)
			from = l.next;
		else if (l.closes)
			return str_sub(text, from, l.from);
	}
	return (struct str){ 0 };
}

/* Whether front matter begins but does not end. */
static bool is_unclosed(struct str text)
{
	struct str line;

	if (str_starts(text, STRL("\xEF\xBB\xBF")))
		text = str_from(text, 3);
	return str_line(&text, &line) && str_eq(str_rtrim(line), STRL("---")) &&
	       !front_matter(text).p;
}

static bool is_plain(struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if (!ascii_is_alnum(c) && c != '_' && c != '-' && c != '.' &&
		    c != '/' && (i == 0 || (c != ' ' && c != '@' && c != ':')))
			return false;
		if (c == ' ' && s.p[i - 1] == ':')
			return false;
	}
	return s.len > 0 && s.p[0] != '-' && s.p[0] != '.' && s.p[s.len - 1] != ' ' &&
	       s.p[s.len - 1] != ':';
}

static bool is_quoted(struct str s)
{
	if (s.len < 2 || s.p[0] != '"' || s.p[s.len - 1] != '"')
		return false;
	s = str_sub(s, 1, s.len - 1);
	return str_chr(s, '"') == STR_NPOS && str_chr(s, '\\') == STR_NPOS;
}

/* Whether a line is an element of a list as page_front writes it: "  - value". */
static bool is_element(struct str line)
{
	struct str v = str_from(line, 4);

	return str_starts(line, STRL("  - ")) && (is_quoted(v) || is_plain(v));
}

/*
 * Reads id and type of front matter in the form that dossier writes, "key: value" and
 * lists, which is faster than a YAML parser.  Returns false if it has another form.
 */
static bool read_simply(struct str block, struct index_page *page)
{
	struct str line, *to;
	bool list = false;

	for (size_t i = 0; i < block.len; i++)
		if ((unsigned char)block.p[i] < ' ' && block.p[i] != '\n')
			return false;
	if (utf8_valid_prefix(block) < block.len)
		return false;
	while (str_line(&block, &line)) {
		size_t colon = str_chr(line, ':');
		struct str key = str_sub(line, 0, colon), v;

		if (list && is_element(line))
			continue;
		if (colon == STR_NPOS || !is_plain(key))
			return false;
		v = str_from(line, colon + 1);
		list = v.len == 0;
		if (!list && !str_eat(&v, ' '))
			return false;
		to = str_eq(key, STRL("dossier_id")) ? &page->id
		     : str_eq(key, STRL("type"))     ? &page->type
						     : NULL;
		if (!list && !is_plain(v) && (to || !is_quoted(v)))
			return false;
		if (!to)
			continue;
		if (list || to->len)
			return false;
		*to = v;
	}
	return page->id.len > 2 && page->id.p[1] == '-';
}

static void add_known(struct index *x, struct index_page page)
{
	size_t at = x->pages.n, first;

	first = map_put(&x->arena, &x->by_id, page.id, at);
	if (first != at)
		page.twin = x->pages.v[first].twin = true;
	map_put(&x->arena, &x->by_path, utf8_fold(&x->arena, page.path), at);
	*VEC_ADD(&x->arena, &x->pages) = page;
}

/* Adds a page.  Returns false if its front matter is wrong; it then counts as none. */
static bool add_page(struct index *x, const struct fs_entry *st, struct str head,
		     struct diag d)
{
	static const char *const names[] = { "title", "name", "aliases", "alias",
					     "email" };
	struct str path = st->path;
	struct index_page page = { .path = path, .st = st };
	const struct ynode *front = NULL;
	struct str block = front_matter(head);
	struct err e = { 0 };
	size_t at = x->pages.n;
	bool template = confpath_is_template(x->conf, path);
	int kind;

	if (read_simply(block, &page)) {
		page.id = arena_str(&x->arena, page.id);
		page.type = arena_str(&x->arena, page.type);
	} else {
		if (block.len)
			front = ytree_parse(&x->arena, arena_str(&x->arena, block),
					    path, &e);
		if (block.len && !front && !template)
			diag_at(d, ERR_SYNTAX, path, e.line ? e.line + 1 : 0, e.col,
				"the front matter does not parse, so the page is left "
				"as it is: %s",
				e.text);
		page.id = ynode_text(ynode_get(front, "dossier_id"));
		page.type = ynode_text(ynode_get(front, "type"));
	}
	kind = kind_of_type(page.type);
	if (page.id.p) {
		add_known(x, page);
		return true;
	}
	map_put(&x->arena, &x->by_path, utf8_fold(&x->arena, path), at);
	*VEC_ADD(&x->arena, &x->pages) = page;
	if (template || pageprop_of_plugin(front))
		return true;
	claim_all(x, &(struct ynode){ .kind = YNODE_SCALAR, .text = page_name(path) },
		  kind, at);
	for (size_t i = 0; i < COUNT(names); i++)
		if (ynode_get(front, names[i]))
			claim_all(x, ynode_get(front, names[i]), kind, at);
	return front || (!block.len && !is_unclosed(head));
}

/* Has a page no properties, but its title?  Half of one may have the ledger too. */
static bool is_cleared(const struct index_page *p, struct str text)
{
	if (str_starts(text, STRL("\xEF\xBB\xBF")))
		text = str_from(text, 3);
	return !p->type.len && str_starts(str_trim(text), STRL("# "));
}

/*
 * Finds whose page the one added last was, if its front matter is wrong or gone, or if
 * it is a meeting's, which cannot be found by name.  more: text is only the beginning
 * of it.
 */
static void look_whose(struct index *x, const struct fs_root *root, struct buf *text,
		       bool readable, bool more)
{
	const struct index_page *p = &x->pages.v[x->pages.n - 1];
	bool meeting = kind_of_type(p->type) == ENTITY_MEETING;
	struct err ignored = { 0 };

	if (p->id.len || (readable && !meeting && !is_cleared(p, buf_view(text))))
		return;
	/* The ledger stands at the end.  A long note of a person's is not read for it.
	 */
	if (more && (meeting || !readable)) {
		text->len = 0;
		fs_root_read(root, p->path, PAGE_BYTES, text, &ignored);
	}
	whose_told(&x->arena, &x->broken, buf_view(text), !readable, x->pages.n - 1);
}

/* Adds a page; reads its beginning unless the cache knows a file with the same stat().
 */
static void look_at(struct index *x, const struct fs_root *root,
		    const struct fs_entry *st, struct buf *text, struct diag d)
{
	const struct page_known *k = pagecache_get(&x->cache, &x->arena, st);
	struct err bad = { 0 };

	if (k) {
		add_known(x, (struct index_page){ .path = st->path,
						  .id = k->id,
						  .type = k->type,
						  .st = st,
						  .settled = k->settled,
						  .boxes = k->boxes,
						  .key = k->key });
		return;
	}
	text->len = 0;
	/* A longer page ends in ERR_LIMIT with its head already read. */
	if (fs_root_read(root, st->path, HEAD_BYTES, text, &bad) < 0 &&
	    bad.code != ERR_LIMIT)
		diag_put(d, &bad);
	else
		look_whose(x, root, text, add_page(x, st, buf_view(text), d),
			   bad.code == ERR_LIMIT);
}

bool index_told(struct arena *a, struct str text, struct page_known *out)
{
	struct index_page page = { 0 };

	if (!read_simply(front_matter(text), &page))
		return false;
	out->id = arena_str(a, page.id);
	out->type = arena_str(a, page.type);
	return true;
}

int index_load(struct index *x, const char *vault, const struct fs_root *root,
	       const struct fs_entries *files, struct diag d, struct err *e)
{
	struct buf text = { 0 };

	if (files)
		x->files = *files;
	else if (look_list(vault, &x->arena, &x->files, d, e) < 0)
		return -1;
	VEC_RESERVE(&x->arena, &x->pages, x->files.n);
	map_reserve(&x->arena, &x->by_id, x->files.n);
	map_reserve(&x->arena, &x->by_path, x->files.n);
	for (size_t i = 0; i < x->files.n; i++)
		if (str_ends(x->files.v[i].path, STRL(".md")))
			look_at(x, root, &x->files.v[i], &text, d);
	buf_fini(&text);
	twins_find(x, root);
	return 0;
}

/* Whether a text can be a field of a line of the cache. */
static bool is_field(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.p[i] < ' ')
			return false;
	return !str_eq(s, STRL("-"));
}

void index_keep(struct index *x, const struct fs_root *root)
{
	for (size_t i = 0; i < x->pages.n; i++) {
		const struct index_page *p = &x->pages.v[i];

		struct page_known known = { p->key, p->id, p->type, p->settled,
					    p->boxes };

		if (p->st && p->id.len && is_field(p->id) && is_field(p->type))
			pagecache_put(&x->cache, p->st, known);
	}
	pagecache_write(&x->cache, root);
}

void index_sources(struct index *x, const struct fs_root *root)
{
	struct buf text = { 0 };
	struct arena a = { 0 };

	for (size_t i = 0; i < x->pages.n; i++) {
		struct standing s = { 0 };
		struct err bad = { 0 };

		if (x->pages.v[i].twin || !str_starts(x->pages.v[i].id, STRL("m-")))
			continue;
		text.len = 0;
		arena_reset(&a);
		/* The merge reads it again, and reports what is wrong. */
		if (fs_root_read(root, x->pages.v[i].path, PAGE_BYTES, &text, &bad) <
			0 ||
		    standing_read(&a, buf_view(&text), &s, &bad) < 0)
			continue;
		for (size_t k = 0; k < s.ledger.sources.n; k++)
			map_put(&x->arena, &x->by_source,
				arena_str(&x->arena, s.ledger.sources.v[k]), i);
	}
	arena_fini(&a);
	buf_fini(&text);
}

const struct index_page *index_by_source(const struct index *x, struct str record_id)
{
	struct arena a = { 0 };
	size_t at = x->by_source.n ? map_get(&x->by_source, token_source(&a, record_id))
				   : STR_NPOS;

	arena_fini(&a);
	return at == STR_NPOS ? NULL : &x->pages.v[at];
}

void index_fini(struct index *x)
{
	pagecache_fini(&x->cache);
	arena_fini(&x->arena);
	*x = (struct index){ 0 };
}

const struct index_page *index_by_id(const struct index *x, struct str id)
{
	size_t at = map_get(&x->by_id, id);
	struct arena a = { 0 };

	if (at == STR_NPOS && x->broken.n)
		at = map_get(&x->broken, ledgerprop_value(&a, id));
	arena_fini(&a);
	return at == STR_NPOS ? NULL : &x->pages.v[at];
}

const struct index_page *index_linked(const struct index *x, struct str id)
{
	size_t at = map_get(&x->linked, id);

	return at == STR_NPOS ? NULL : &x->pages.v[at];
}

const struct index_page *index_adoptable(const struct index *x, enum entity_kind kind,
					 const struct entity *entity, struct str email,
					 const struct index_page **other)
{
	const struct index_page *found = NULL;
	struct arena a = { 0 };

	*other = NULL;
	for (size_t i = 0; i < entity->aliases.n + 2; i++) {
		struct str name = i == 0   ? entity->name
				  : i == 1 ? email
					   : entity->aliases.v[i - 2];
		struct str key = key_of(&a, kind_letter[kind], name);
		size_t at = key.len ? map_get(&x->by_name, key) : STR_NPOS;
		size_t second = key.len ? map_get(&x->clash, key) : STR_NPOS;

		if (at == STR_NPOS)
			continue;
		if (found && found != &x->pages.v[at])
			*other = &x->pages.v[at];
		if (!found)
			found = &x->pages.v[at];
		if (second != STR_NPOS)
			*other = &x->pages.v[second];
	}
	arena_fini(&a);
	return found;
}

const struct index_page *index_by_path(const struct index *x, struct str path)
{
	struct arena a = { 0 };
	size_t at = map_get(&x->by_path, utf8_fold(&a, path));

	arena_fini(&a);
	return at == STR_NPOS ? NULL : &x->pages.v[at];
}

int index_text(struct arena *a, const struct fs_root *vault, struct str path,
	       struct str *bytes, struct err *e)
{
	struct buf text = { 0 };
	int rc = fs_root_read(vault, path, PAGE_BYTES, &text, e);

	*bytes = arena_take(a, &text);
	return rc;
}

bool index_evicted(const struct fs_root *vault, struct str path)
{
	struct arena a = { 0 };
	struct str beside =
	    ARENA_CAT(&a, str_folder(path), STRL("."), str_base(path), STRL(".icloud"));
	bool there = fs_root_stat(vault, beside, NULL, NULL) > 0;

	arena_fini(&a);
	return there;
}
