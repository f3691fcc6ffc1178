/*
 * check_link.c - where links lead, as Obsidian resolves them: an exact path, else
 * the end of one, else a base name; case and Unicode form do not matter.
 */
#include "base/ascii.h"
#include "base/mdlink.h"
#include "base/utf8.h"
#include "render/page/page.h"
#include "render/vault/check/checking.h"

enum { TARGET_MAX = 1024 };

static bool ends_with_path(struct str key, struct str end)
{
	return str_ends(key, end) &&
	       (key.len == end.len || key.p[key.len - end.len - 1] == '/');
}

/* By path, else by the end of a path; *many when several end so. */
static size_t find(const struct check *c, struct str key, bool *many)
{
	size_t at = map_get(&c->by_key, key), found = STR_NPOS;
	bool bare = str_chr(key, '/') == STR_NPOS;

	if (at != STR_NPOS && !bare)
		return at;
	for (size_t i = map_get(&c->by_name, str_base(key)); i != STR_NPOS;
	     i = c->files.v[i].next) {
		if (!ends_with_path(c->files.v[i].key, key))
			continue;
		*many |= found != STR_NPOS;
		found = found == STR_NPOS ? i : found;
	}
	return at != STR_NPOS ? at : found;
}

size_t check_resolve(const struct check *c, const struct check_page *p,
		     const struct check_link *l, bool *many)
{
	struct str t = l->target;
	bool other = false;
	size_t at;

	*many = false;
	if (t.len == 0)
		return p->file;
	if (t.len > TARGET_MAX)
		return STR_NPOS;
	if (l->markdown)
		t = mdlink_undone(p->a, t);
	if (str_starts(t, STRL("./")) || str_starts(t, STRL("../")))
		t = mdlink_relative(p->a, p->path, t);
	while (str_eat(&t, '/'))
		;
	if (t.len > 3 && str_ieq(str_from(t, t.len - 3), STRL(".md")))
		t.len -= 3;
	if (l->markdown) {
		at = map_get(&c->by_key,
			     utf8_fold(p->a, ARENA_CAT(p->a, str_folder(p->path), t)));
		if (at != STR_NPOS)
			return at;
	}
	at = find(c, utf8_fold(p->a, t), &other);
	*many = other;
	return at;
}

/* ---- anchors ------------------------------------------------------------------ */

/* The id of " ^id" at the end of a line, or none. */
static struct str block_id(struct str s)
{
	size_t n;

	s = str_rtrim(s);
	for (n = s.len; n > 0; n--) {
		if (!ascii_is_alnum(s.p[n - 1]) && s.p[n - 1] != '-')
			break;
	}
	if (n == 0 || n == s.len || s.p[n - 1] != '^' ||
	    (n > 1 && s.p[n - 2] != ' ' && s.p[n - 2] != '\t'))
		return (struct str){ 0 };
	return str_from(s, n);
}

static struct str block_key(struct arena *a, size_t file, struct str id)
{
	return arena_fmt(a, "%zu#^%.*s", file, STR_ARG(utf8_fold(a, id)));
}

static struct str heading_key(struct arena *a, size_t file, struct str heading)
{
	return arena_fmt(a, "%zu#%.*s", file, STR_ARG(utf8_key(a, heading)));
}

void check_collect_links(struct check *c, const struct check_page *p)
{
	struct str *title = &c->files.v[p->file].title;

	c->files.v[p->file].kept = p->has_ledger;
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct md_line *l = &p->lines.v[i].md;
		struct str id = { 0 };

		if (l->kind == MD_HEADING && l->level == 1 && !title->p)
			*title = l->text; /* borrows from the file's text */
		if (l->kind == MD_HEADING)
			map_put(&c->arena, &c->anchors,
				arena_str(&c->arena,
					  heading_key(p->a, p->file, l->text)),
				l->line);
		if (l->kind != MD_FENCE && l->kind != MD_FRONT)
			id = block_id(l->text);
		if (id.len == 0)
			continue;
		map_put(&c->arena, &c->anchors,
			arena_str(&c->arena, block_key(p->a, p->file, id)), l->line);
		id = arena_str(&c->arena, id);
		if (map_get(&c->blocks, id) == STR_NPOS)
			map_set(&c->arena, &c->blocks, id,
				check_place(c, p, l->line, id));
	}
}

static bool has_anchor(const struct check *c, const struct check_page *p, size_t file,
		       struct str sub)
{
	size_t at;

	if (sub.len == 0 || !c->files.v[file].text.p)
		return true;
	if (sub.p[0] == '^')
		return map_get(&c->anchors, block_key(p->a, file, str_from(sub, 1))) !=
		       STR_NPOS;
	while ((at = str_chr(sub, '#')) != STR_NPOS) /* "A#B": B below A */
		sub = str_from(sub, at + 1);
	return map_get(&c->anchors, heading_key(p->a, file, sub)) != STR_NPOS;
}

/* ---- checks --------------------------------------------------------------------- */

/* Leads out of the vault, or is part of somebody's template. */
static bool not_ours(const struct check_link *l)
{
	if (str_has(l->target, STRL("{{")) || str_has(l->target, STRL("<%")))
		return true;
	if (!l->markdown)
		return false;
	return str_chr(l->target, ':') != STR_NPOS || !str_has(l->target, STRL(".md"));
}

void check_dead_link(struct check *c, const struct check_page *p)
{
	for (size_t i = 0; i < p->links.n; i++) {
		const struct check_link *l = &p->links.v[i];
		size_t line = p->lines.v[l->line].md.line, file;
		bool many;

		if (not_ours(l))
			continue;
		file = check_resolve(c, p, l, &many);
		if (file == STR_NPOS)
			check_say(c, p, line, "there is no page \"%.*s\"",
				  STR_ARG(l->target));
		else if (!many && !has_anchor(c, p, file, l->sub))
			check_say(c, p, line, "\"%.*s\" has no %s \"%.*s\"",
				  STR_ARG(c->files.v[file].path),
				  l->sub.p[0] == '^' ? "block" : "heading",
				  STR_ARG(l->sub));
	}
}

void check_ambiguous_link(struct check *c, const struct check_page *p)
{
	for (size_t i = 0; i < p->links.n; i++) {
		const struct check_link *l = &p->links.v[i];
		bool many;

		if (!not_ours(l) && check_resolve(c, p, l, &many) != STR_NPOS && many)
			check_say(c, p, p->lines.v[l->line].md.line,
				  "\"%.*s\" is the name of several pages",
				  STR_ARG(l->target));
	}
}

/* ---- cut titles --------------------------------------------------------- */

static size_t characters(struct str s)
{
	size_t n = 0;

	for (; s.len; n++)
		utf8_next(&s);
	return n;
}

static bool ends_with_dots(struct str s)
{
	s = str_rtrim(s);
	return str_ends(s, STRL("...")) || str_ends(s, STRL("…"));
}

/* Would dossier call a page of that title so, whose name begins with `before`? */
static bool is_made(struct arena *a, struct str before, struct str name,
		    struct str title)
{
	struct entity e = { 0 };
	struct buf b = { 0 };

	buf_str(&b, before);
	buf_str(&b, title);
	e.name = arena_take(a, &b);
	return str_eq(str_without(page_path(a, STRL("{{name}}"), &e, str_none(),
					    str_none()),
				  STRL(".md")),
		      name);
}

/*
 * Whether `title` goes on, in mid-word, where `name` ends, behind its date or whole;
 * a name without blanks, as in Chinese, dossier itself cuts so.
 */
static bool ends_in_word(struct arena *a, struct str date, struct str name,
			 struct str title)
{
	struct str full = name, whole = title, rest;

	name = utf8_key(a, str_from(name, date.len));
	title = utf8_key(a, title);
	if (name.len == 0 || title.len <= name.len || !str_starts(title, name) ||
	    (name.len > 2 && name.p[name.len - 2] == ' ')) /* "Tom R", as people say */
		return false;
	rest = str_from(title, name.len);
	return rest.p[0] != ' ' && !is_made(a, date, full, whole);
}

/*
 * Is the name of a page cut off?  Its title tells; without one, a length that
 * programs cut at: people's names of pages have it once in thousands.
 */
static bool is_cut(const struct check *c, struct arena *a, struct str name, size_t file)
{
	struct str bare = check_without_date(name),
		   title =
		       file == STR_NPOS ? (struct str){ 0 } : c->files.v[file].title;
	size_t n = characters(bare), whole = characters(name);

	if (ends_with_dots(name))
		return true;
	if (title.len && !str_eq(title, name) && !str_eq(title, bare))
		return ends_in_word(a, str_head(name, name.len - bare.len), name,
				    title) ||
		       ends_in_word(a, str_none(), name, title);
	if (file != STR_NPOS && c->files.v[file].kept)
		return false;
	if (file == STR_NPOS)
		return (n >= 79 && n <= 82) || (n >= 99 && n <= 102);
	return n == 80 || n == 100 || whole == 80 || whole == 100;
}

/* What stands after a meeting's link, without "(via ...)". */
static bool sentence_is_cut(struct str s)
{
	s = str_rtrim(s);
	if (s.len && s.p[s.len - 1] == ')') {
		while (s.len && s.p[s.len - 1] != '(')
			s.len--;
		s.len -= s.len > 0;
	}
	return ends_with_dots(s);
}

void check_cut_title(struct check *c, const struct check_page *p)
{
	for (size_t i = 0; i < p->links.n; i++) {
		const struct check_link *l = &p->links.v[i];
		struct str name = str_base(l->target);
		bool many;

		if (l->markdown || name.len == 0 || name.len > TARGET_MAX)
			continue;
		if (is_cut(c, p->a, name, check_resolve(c, p, l, &many)))
			check_say(c, p, p->lines.v[l->line].md.line,
				  "the name \"%.*s\" is cut off", STR_ARG(name));
	}
	if (check_is_entity(p) && is_cut(c, p->a, p->name, p->file))
		check_say(c, p, 0, "the page's name is cut off");
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];

		if (l->md.kind == MD_HEADING && l->md.level == 1 &&
		    check_is_entity(p) && ends_with_dots(l->md.text))
			check_say(c, p, l->md.line, "the title is cut off");
		if (l->date.len && str_has(l->md.text, STRL("[[")) &&
		    sentence_is_cut(l->md.text))
			check_say(c, p, l->md.line, "the sentence is cut off");
	}
}
