/* check_accounts.c - one statement on the pages of several accounts. */
#include "base/utf8.h"
#include "render/vault/check/saying.h"

static bool is_statement(const struct check_page *p, const struct check_line *l)
{
	return p->kind == KIND_ACCOUNT && check_is_item(l) && l->md.level == 1 &&
	       (l->section == SECTION_ITEMS || l->section == SECTION_TASKS);
}

/* Whether the words name the page's account. */
static bool names_page(const struct check_page *p, struct str words)
{
	const struct ynode *aliases = ynode_get(p->front, "aliases");
	struct str key = utf8_key(p->a, words),
		   title = utf8_key(p->a, check_prop(p, "title", NULL)),
		   name = utf8_key(p->a, p->name);

	if ((name.len && str_find(key, name, 0) != STR_NPOS) ||
	    (title.len && str_find(key, title, 0) != STR_NPOS))
		return true;
	for (size_t i = 0; aliases && aliases->kind == YNODE_LIST && i < aliases->n;
	     i++) {
		name = utf8_key(p->a, aliases->kids[i].text);
		if (name.len && str_find(key, name, 0) != STR_NPOS)
			return true;
	}
	return false;
}

/* Key of a statement that is long enough to be one, or none. */
static struct str statement_key(struct check *c, const struct check_page *p, size_t i,
				struct str *words)
{
	struct saying s = { 0 };

	if (!is_statement(p, &p->lines.v[i]))
		return (struct str){ 0 };
	*words = check_words_of(p->a, p->lines.v[i].md.text);
	s.text = *words;
	saying_stems(c, p->a, &s);
	if (s.n < SAYING_SHORT)
		return (struct str){ 0 };
	return utf8_key(p->a, *words);
}

/* The pages that make a statement, first all of them, in a chain. */
void check_collect_said(struct check *c, const struct check_page *p)
{
	for (size_t i = 0; i < p->lines.n; i++) {
		struct str words, key = statement_key(c, p, i, &words);
		size_t at, first;

		if (key.len == 0)
			continue;
		first = map_get(&c->said, key);
		if (first != STR_NPOS && c->places.v[first].file == p->file)
			continue; /* twice on one page is near-duplicate's */
		at = check_place(c, p, p->lines.v[i].md.line, key);
		if (first == STR_NPOS)
			map_set(&c->arena, &c->said, c->places.v[at].text, at);
		else if (c->places.v[first].next == STR_NPOS)
			c->places.v[first].next = at;
	}
}

/* Whether line i has a source that is about this account. */
static bool is_of_own_meeting(const struct check *c, const struct check_page *p,
			      size_t i)
{
	for (size_t k = 0; k < p->links.n; k++) {
		bool many;
		size_t file = p->links.v[k].line == i
				  ? check_resolve(c, p, &p->links.v[k], &many)
				  : STR_NPOS;

		if (file != STR_NPOS &&
		    map_get(&c->about, arena_fmt(p->a, "%zu %zu", file, p->file)) !=
			STR_NPOS)
			return true;
	}
	return false;
}

void check_same_line(struct check *c, const struct check_page *p)
{
	for (size_t i = 0; i < p->lines.n; i++) {
		struct str words, key = statement_key(c, p, i, &words);
		const struct check_place *first;
		size_t at = key.len ? map_get(&c->said, key) : STR_NPOS, other;

		if (at == STR_NPOS || names_page(p, words))
			continue;
		first = &c->places.v[at];
		if (first->next == STR_NPOS || is_of_own_meeting(c, p, i))
			continue;
		other = first->file != p->file ? first->file
					       : c->places.v[first->next].file;
		check_say(c, p, p->lines.v[i].md.line,
			  "stands on \"%.*s\" too and does not name this account",
			  STR_ARG(c->files.v[other].path));
	}
}
