/*
 * template.c - the page templates: the user's own where they exist, else ours.
 * Partials are read with the template that names them, so that rendering only reads
 * and any number of threads may share one set.
 */
#include "base/ascii.h"
#include "base/assets.h"
#include "base/fsroot.h"
#include "base/hash.h"
#include "base/map.h"
#include "render/page/compose.h"

enum { KINDS = 3, PARTIALS = 64 };

struct page_templates {
	struct arena arena;
	const struct mustache *pages[KINDS]; /* by enum entity_kind */
	struct partial {
		struct str name;
		const struct mustache *t;
	} partials[PARTIALS];
	size_t n_partials;
	struct hash hash; /* of all that is read */
	char digest[HASH_HEX];
};

/* Where the user's templates are; root.fd < 0 = nowhere. */
struct place {
	struct fs_root root;
	struct str folder;
};

/* Text of NAME.md: 1, 0 = there is none, -1 = error. */
static int find_text(struct page_templates *t, const struct place *p, struct str name,
		     struct str *text, struct str *file, struct err *e)
{
	struct str leaf = arena_fmt(&t->arena, "%.*s.md", STR_ARG(name));
	struct buf b = { 0 };
	int there = 0;

	*file = arena_fmt(&t->arena, "%.*s/%.*s", STR_ARG(p->folder), STR_ARG(leaf));
	if (p->root.fd >= 0)
		there = fs_root_stat(&p->root, *file, NULL, e);
	if (there < 0)
		return -1;
	if (there > 0) {
		if (fs_root_read(&p->root, *file, TEMPLATE_BYTES, &b, e) < 0) {
			err_limit_is_conf(e);
			buf_fini(&b);
			return -1;
		}
		*text = arena_str(&t->arena, buf_text(&b));
		buf_fini(&b);
		return 1;
	}
	*file = arena_fmt(&t->arena, "templates/%.*s", STR_ARG(leaf));
	*text = asset(leaf.p);
	return text->p ? 1 : 0;
}

static int text_of(struct page_templates *t, const struct place *p, struct str name,
		   struct str *text, struct str *file, struct err *e)
{
	int there = find_text(t, p, name, text, file, e);

	if (there > 0) {
		hash_add(&t->hash,
			 arena_fmt(&t->arena, "%.*s %zu\n", STR_ARG(name), text->len));
		hash_add(&t->hash, *text);
	}
	return there;
}

static bool plain_name(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!ascii_is_alnum(s.p[i]) && s.p[i] != '-' && s.p[i] != '_')
			return false;
	return s.len > 0 && s.len <= 100;
}

/* Its number, or STR_NPOS. */
static size_t partial_number(const struct page_templates *t, struct str name)
{
	for (size_t i = 0; i < t->n_partials; i++)
		if (str_eq(t->partials[i].name, name))
			return i;
	return STR_NPOS;
}

static const struct mustache *partial_find(const void *ctx, struct str name)
{
	const struct page_templates *t = ctx;
	size_t i = partial_number(t, name);

	return i == STR_NPOS ? NULL : t->partials[i].t;
}

/* What the views set, as docs/templates.md has it. */
static const char known[] =
    "name overview status rows field value contacts collaborators related items older "
    "person role org source has_role has_org projects open_tasks blockers next_steps "
    "opportunities decisions facts questions topics recent accounts account told both "
    "also why title date start duration summary actions possible people notes sources "
    "text state about due signifiers task show_about id quotes quote speaker time "
    "present listed mentioned words detail path format flavor link sentence";

static int unknown(struct str file, struct str name, size_t line, size_t col,
		   struct err *e)
{
	struct str rest = str_z(known), near = str_none(), one;
	size_t edits = STR_FAR;

	while (str_split(&rest, ' ', &one))
		if (str_nearer(name, one, &edits))
			near = one;
	return err_at(e, ERR_CONF, file, line, col,
		      "no page has a value \"%.*s\"%s%.*s%s", STR_ARG(name),
		      near.len ? "; did you mean \"" : "", STR_ARG(near),
		      near.len ? "\"?" : "");
}

/* A name that nothing has would show as nothing: most likely it is mistyped. */
static const struct mustache *parse(struct page_templates *t, struct str text,
				    struct str file, struct err *e)
{
	const struct mustache *m = mustache_parse(&t->arena, text, file, e);
	size_t at = 0, line, col;
	struct str name, part;

	while (m && mustache_value(m, &at, &name, &line, &col))
		while (str_split(&name, '.', &part))
			if (part.len && !str_in_words(part, known)) {
				unknown(file, part, line, col, e);
				return NULL;
			}
	return m;
}

static const struct mustache *load(struct page_templates *t, const struct place *p,
				   struct str name, struct err *e)
{
	struct str text, file;
	int there = text_of(t, p, name, &text, &file, e);

	if (there == 0)
		err_set(e, ERR_CONF, "no template %.*s.md", STR_ARG(name));
	return there > 0 ? parse(t, text, file, e) : NULL;
}

/* Reads the partials that a template names and are not read yet. */
static int load_partials(struct page_templates *t, const struct place *p,
			 const struct mustache *of, struct err *e)
{
	struct str file = mustache_name(of), name;
	size_t at = 0, line, col;

	while (mustache_partial(of, &at, &name, &line, &col)) {
		struct str text, from;
		int there = 0;

		if (partial_find(t, name))
			continue;
		if (t->n_partials == PARTIALS)
			return err_at(e, ERR_CONF, file, line, col,
				      "more than %d partials", PARTIALS);
		if (plain_name(name))
			there = text_of(t, p, name, &text, &from, e);
		if (there < 0)
			return -1;
		if (there == 0)
			return err_at(e, ERR_CONF, file, line, col,
				      "no template %.*s.md", STR_ARG(name));
		t->partials[t->n_partials].name = name;
		t->partials[t->n_partials].t = parse(t, text, from, e);
		if (!t->partials[t->n_partials++].t)
			return -1;
	}
	return 0;
}

struct tag_of_partial {
	size_t number, line, col;
};

/* Finds the first partial that this one names and that may not end. */
static bool find_endless(const struct page_templates *t, const bool *ends, size_t of,
			 struct tag_of_partial *tag)
{
	struct str name;
	size_t at = 0;

	while (mustache_partial(t->partials[of].t, &at, &name, &tag->line, &tag->col)) {
		tag->number = partial_number(t, name);
		if (!ends[tag->number])
			return true;
	}
	return false;
}

/* A partial ends when those end that it names; none of a circle does. */
static int check_ends(const struct page_templates *t, struct err *e)
{
	bool ends[PARTIALS] = { false }, more = true;
	struct tag_of_partial tag;
	size_t of = 0;

	while (more) {
		more = false;
		for (size_t i = 0; i < t->n_partials; i++)
			if (!ends[i] && !find_endless(t, ends, i, &tag))
				more = ends[i] = true;
	}
	while (of < t->n_partials && ends[of])
		of++;
	if (of == t->n_partials)
		return 0;
	/* So many steps lead from any of them into the circle. */
	for (size_t i = 0; i < t->n_partials; i++) {
		find_endless(t, ends, of, &tag);
		of = tag.number;
	}
	find_endless(t, ends, of, &tag);
	return err_at(e, ERR_CONF, mustache_name(t->partials[of].t), tag.line, tag.col,
		      "a part that includes itself: %.*s.md",
		      STR_ARG(t->partials[tag.number].name));
}

static int load_all(struct page_templates *t, const struct place *p, struct err *e)
{
	static const char *const names[KINDS] = { [ENTITY_ACCOUNT] = "account",
						  [ENTITY_PERSON] = "person",
						  [ENTITY_MEETING] = "meeting" };

	for (size_t i = 0; i < KINDS; i++) {
		t->pages[i] = load(t, p, str_z(names[i]), e);
		if (!t->pages[i])
			return -1;
		if (load_partials(t, p, t->pages[i], e) < 0)
			return -1;
	}
	/* The list grows while partials of partials are found. */
	for (size_t i = 0; i < t->n_partials; i++)
		if (load_partials(t, p, t->partials[i].t, e) < 0)
			return -1;
	return check_ends(t, e);
}

struct page_templates *page_templates_new(const struct conf *conf, const char *vault,
					  struct err *e)
{
	struct page_templates *t = mem_alloc(sizeof(*t));
	struct place p = { .root = { .fd = -1 } };
	int rc = -1;

	if (vault && conf->templates.len) {
		if (fs_root_open(&p.root, vault, e) < 0)
			goto out;
		p.folder = conf->templates;
		rc = fs_root_stat(&p.root, p.folder, NULL, e);
		if (rc == 0) {
			err_set(e, ERR_CONF, "templates: the vault has no folder %.*s",
				STR_ARG(p.folder));
			rc = conf_place(conf, p.folder, e);
		}
		if (rc < 0)
			goto out;
	}
	hash_init(&t->hash);
	rc = load_all(t, &p, e);
	hash_end_hex(&t->hash, t->digest, HASH_HEX - 1);
out:
	if (p.root.fd >= 0)
		fs_root_close(&p.root);
	if (rc < 0) {
		page_templates_free(t);
		return NULL;
	}
	return t;
}

void page_templates_free(struct page_templates *t)
{
	if (!t)
		return;
	arena_fini(&t->arena);
	mem_free(t);
}

const char *templates_digest(const struct page_templates *t)
{
	return t->digest;
}

/* Evidence of the page's entries that stands on no line: over the limit, or closed. */
static void hide(struct arena *a, const struct entry_refs *entries, struct page *out)
{
	struct map shown = { 0 };

	for (size_t i = 0; i < out->lines.n; i++)
		for (size_t k = 0; k < out->lines.v[i].tokens.n; k++)
			map_put(a, &shown, out->lines.v[i].tokens.v[k], i);
	for (size_t i = 0; i < entries->n; i++)
		for (size_t k = 0; k < entries->v[i]->tokens.n; k++)
			if (map_get(&shown, entries->v[i]->tokens.v[k]) == STR_NPOS)
				*VEC_ADD(a, &out->hidden) = entries->v[i]->tokens.v[k];
}

int page_lines(const struct page_templates *t, struct page *page, struct err *e)
{
	struct page_view *made_of = page->view;

	if (!made_of)
		return 0;
	if (compose_lines(t->pages[page->entity->kind], &made_of->root,
			  (struct partials){ partial_find, t }, &made_of->v, page,
			  e) < 0)
		return -1;
	hide(made_of->v.a, made_of->entries, page);
	return 0;
}
