/* check_accounts.c - one statement on the pages of several accounts. */
#include "base/ascii.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/check/saying.h"

static bool is_statement(const struct check_page *p, const struct check_line *l)
{
	return p->kind == KIND_ACCOUNT && check_is_item(l) && l->md.level == 1 &&
	       (l->section == SECTION_ITEMS || l->section == SECTION_TASKS);
}

/* "Kelshaw has two" names Kelshaw Dunn Engineers: a word of the name, written as one.
 */
static bool has_part(struct str words, struct str name)
{
	enum { LEAST = 5 };
	struct str part, word;

	for (size_t at = 0; word_next(name, &at, &part);) {
		if (part.len < LEAST || !ascii_is_upper(part.p[0]))
			continue;
		for (size_t k = 0; word_next(words, &k, &word);)
			if (str_eq(word, part))
				return true;
	}
	return false;
}

/* Whether the words name the page's account. */
static bool names_page(const struct check_page *p, struct str words)
{
	const struct ynode *aliases = ynode_get(p->front, "aliases");
	struct str key = utf8_key(p->a, words),
		   title = utf8_key(p->a, check_prop(p, "title", NULL)),
		   name = utf8_key(p->a, p->name);

	if (has_part(words, p->name) || (name.len && str_has(key, name)) ||
	    (title.len && str_has(key, title)))
		return true;
	for (size_t i = 0; aliases && aliases->kind == YNODE_LIST && i < aliases->n;
	     i++) {
		name = utf8_key(p->a, aliases->kids[i].text);
		if (name.len && str_has(key, name))
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

static bool tells(const struct check *c, size_t file, size_t of)
{
	const struct check_file *f = &c->files.v[file];
	size_t i = 0;

	while (i < f->n_told && c->told.v[f->told_from + i] != of)
		i++;
	return i < f->n_told;
}

/* A meeting about this account, or in which people of it took part: what a supplier's
 * guest tells a customer is about both. */
static bool is_met(const struct check *c, size_t meeting, size_t account)
{
	const struct check_file *f = &c->files.v[meeting];
	bool met = tells(c, meeting, account);

	for (size_t i = 0; i < f->n_told && !met; i++)
		met = tells(c, c->told.v[f->told_from + i], account);
	return met;
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

		if (file != STR_NPOS && is_met(c, file, p->file))
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
