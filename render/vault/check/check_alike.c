/*
 * check_alike.c - the same thing said twice: on a page, on several account pages,
 * or as two meetings.
 *
 * Likeness is by stems with guards for numbers, negation and names, never by
 * containment alone.  Pairs are found by prefix filtering (Bayardo, Ma, Srikant
 * 2007): lines that are alike share one of their rarest stems.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "render/vault/check/checking.h"

enum {
	SMALL_SIDE = 75, /* per cent of the shorter line's stems that both have */
	LARGE_SIDE = 65, /* of the longer one's */
	TITLE_SIDE = 60, /* of both titles */
	SHORT = 4,       /* stems below which all must agree */
	PLURAL = 2,      /* bytes that short ones may differ in length */
	POSTINGS = 32,   /* earlier lines looked at for one stem */
	SAME_DAY = 64    /* meetings of one day compared with each other */
};

struct stem {
	struct str text;
	size_t often; /* lines of the page that have it */
	bool name;    /* written with a capital */
	bool linked;  /* a word of a page's name that the line links to */
};

struct saying {
	struct stem *v; /* by text */
	size_t n;
	bool negated;
	struct str text;
	size_t line; /* 1-based */
	size_t heading;
	bool part; /* of a line of commas */
};
VEC(sayings, struct saying);

static int by_text(const void *a, const void *b)
{
	return str_cmp(((const struct stem *)a)->text, ((const struct stem *)b)->text);
}

static bool negates(struct str w)
{
	return str_ieq(w, STRL("not")) || str_ieq(w, STRL("no")) ||
	       str_ieq(w, STRL("never")) || str_ieq(w, STRL("without")) ||
	       str_ieq(w, STRL("cannot")) || str_ieq(w, STRL("none")) ||
	       str_ends(w, STRL("n't")) || str_ends(w, STRL("n’t"));
}

static void stems_of(struct check *c, struct arena *a, struct saying *s)
{
	struct str w;
	size_t at = 0, n = 0, cap = 0;

	while (s->text.len && word_next(s->text, &at, &w)) {
		struct str first = w;

		if (negates(w))
			s->negated = true;
		else if (!word_is_stop(w)) {
			s->v = arena_grow(a, s->v, n, &cap, sizeof *s->v);
			s->v[n].text = word_stem(c->stemmer, a, w);
			s->v[n++].name = utf8_is_upper(utf8_next(&first));
		}
	}
	if (n)
		qsort(s->v, n, sizeof *s->v, by_text);
	for (size_t i = 0; i < n; i++) {
		if (s->n && str_eq(s->v[s->n - 1].text, s->v[i].text))
			s->v[s->n - 1].name |= s->v[i].name;
		else
			s->v[s->n++] = s->v[i];
	}
}

static bool has_digit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

/* What two sayings have together, and what only one of them has, by kind. */
struct likeness {
	size_t both, plain; /* plain: not words of a link */
	size_t names[2], numbers[2];
};

static struct likeness compare(const struct saying *a, const struct saying *b)
{
	struct likeness x = { 0 };
	size_t i = 0, k = 0;

	while (i < a->n || k < b->n) {
		int r = i == a->n   ? 1
			: k == b->n ? -1
				    : str_cmp(a->v[i].text, b->v[k].text);

		if (r != 0) {
			const struct stem *s = r < 0 ? &a->v[i] : &b->v[k];

			x.names[r > 0] += s->name;
			x.numbers[r > 0] += has_digit(s->text);
		} else {
			x.both++;
			x.plain += !a->v[i].linked;
		}
		i += r <= 0;
		k += r >= 0;
	}
	return x;
}

/* "phone" and "phones", not "market" and "marketing". */
static bool differ_in_number(struct str a, struct str b)
{
	struct str longer = a.len > b.len ? a : b;
	size_t by = a.len > b.len ? a.len - b.len : b.len - a.len;

	return by == 0 || (by <= PLURAL && longer.p[longer.len - 1] == 's');
}

static bool alike(const struct saying *a, const struct saying *b)
{
	size_t small = a->n < b->n ? a->n : b->n, large = a->n < b->n ? b->n : a->n;
	struct likeness x;

	if (a->negated != b->negated)
		return false;
	x = compare(a, b);
	if ((x.numbers[0] && x.numbers[1]) || (x.names[0] && x.names[1]))
		return false;
	if (small < SHORT)
		return x.both == large && x.plain && a->heading == b->heading &&
		       differ_in_number(a->text, b->text);
	return x.plain >= 2 && x.both * 100 >= small * SMALL_SIDE &&
	       x.both * 100 >= large * LARGE_SIDE;
}

/* ---- near-duplicate --------------------------------------------------------- */

static bool is_only_link(struct str text)
{
	size_t end = str_find(text, STRL("]]"), 0);

	return str_starts(text, STRL("[[")) && end != STR_NPOS && end + 8 > text.len;
}

/* Who does it says little about what is done. */
static void mark_linked(struct check *c, struct arena *a, struct saying *s,
			const struct check_link *l)
{
	struct saying name = { .text = l->shown.len ? l->shown : l->target };
	size_t k = 0;

	stems_of(c, a, &name);
	for (size_t i = 0; i < s->n; i++) {
		while (k < name.n && str_cmp(name.v[k].text, s->v[i].text) < 0)
			k++;
		if (k < name.n && str_eq(name.v[k].text, s->v[i].text))
			s->v[i].linked = true;
	}
}

static void add_saying(struct check *c, const struct check_page *p, struct sayings *all,
		       size_t line, struct str text, bool part, size_t *link)
{
	struct saying s = { .text = text,
			    .line = p->lines.v[line].md.line,
			    .heading = p->lines.v[line].heading,
			    .part = part };

	stems_of(c, p->a, &s);
	for (; *link < p->links.n && p->links.v[*link].line <= line; ++*link)
		if (p->links.v[*link].line == line)
			mark_linked(c, p->a, &s, &p->links.v[*link]);
	if (s.n)
		*VEC_ADD(p->a, all) = s;
}

/* Items of the first level; the themes of a comma line one by one. */
static void say_all(struct check *c, const struct check_page *p, struct sayings *all)
{
	size_t link = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];
		struct str rest = check_words_of(p->a, l->md.text), part;
		bool themes = l->section == SECTION_TOPICS && l->md.kind == MD_TEXT;

		if (l->md.quoted || l->date.len || l->section == SECTION_PEOPLE ||
		    (!themes && (!check_is_item(l) || l->md.level != 1)) ||
		    is_only_link(l->md.text))
			continue;
		if (!themes)
			add_saying(c, p, all, i, rest, false, &link);
		while (themes && str_split(&rest, ',', &part))
			add_saying(c, p, all, i, str_trim(part), true, &link);
	}
}

static int by_rarity(const void *a, const void *b)
{
	const struct stem *x = a, *y = b;

	return x->often != y->often ? (x->often > y->often) - (x->often < y->often)
				    : str_cmp(x->text, y->text);
}

/* The stems of which a line that is alike must have one: the rarest. */
static size_t prefix(struct arena *a, const struct saying *s, struct stem **out)
{
	struct stem *v = arena_alloc(a, s->n * sizeof(*v));
	size_t must = (s->n * LARGE_SIDE + 99) / 100;

	memcpy(v, s->v, s->n * sizeof(*v));
	qsort(v, s->n, sizeof(*v), by_rarity);
	*out = v;
	return s->n - (must ? must : 1) + 1;
}

struct posting {
	size_t saying, next;
};
VEC(postings, struct posting);

static void count_stems(struct arena *a, struct sayings *all)
{
	struct map often = { 0 };

	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < all->v[i].n; k++) {
			struct str t = all->v[i].v[k].text;
			size_t n = map_get(&often, t);

			map_set(a, &often, t, n == STR_NPOS ? 1 : n + 1);
		}
	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < all->v[i].n; k++)
			all->v[i].v[k].often = map_get(&often, all->v[i].v[k].text);
}

/* An earlier saying that this one repeats, or STR_NPOS; the saying is added. */
static size_t repeated(struct arena *a, const struct sayings *all, size_t i,
		       struct map *first, struct postings *posts)
{
	struct stem *v;
	size_t n = prefix(a, &all->v[i], &v), found = STR_NPOS;

	for (size_t k = 0; k < n; k++) {
		size_t at = map_get(first, v[k].text);
		struct posting *new;

		for (size_t tries = 0; at != STR_NPOS && tries < POSTINGS; tries++) {
			size_t other = posts->v[at].saying;

			if (other < found && other != i &&
			    alike(&all->v[other], &all->v[i]))
				found = other;
			at = posts->v[at].next;
		}
		new = VEC_ADD(a, posts);
		new->saying = i;
		new->next = map_get(first, v[k].text);
		map_set(a, first, v[k].text, posts->n - 1);
	}
	return found;
}

void check_near_duplicate(struct check *c, const struct check_page *p)
{
	struct sayings all = { 0 };
	struct map first = { 0 };
	struct postings posts = { 0 };

	if (p->kind == KIND_REVIEW)
		return;
	say_all(c, p, &all);
	count_stems(p->a, &all);
	for (size_t i = 0; i < all.n; i++) {
		size_t at = repeated(p->a, &all, i, &first, &posts);

		if (at != STR_NPOS && all.v[i].part)
			check_say(c, p, all.v[i].line,
				  "\"%.*s\" is \"%.*s\" in other words",
				  STR_ARG(all.v[i].text), STR_ARG(all.v[at].text));
		else if (at != STR_NPOS)
			check_say(c, p, all.v[i].line, "says what line %zu says",
				  all.v[at].line);
	}
}

/* ---- same-line-on-accounts --------------------------------------------------- */

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
	stems_of(c, p->a, &s);
	if (s.n < SHORT)
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

/* ---- meeting-twice ------------------------------------------------------------- */

/* "2025-09-30 - Weekly" without its date. */
static struct str without_date(struct str name)
{
	if (check_date_at(name).len)
		name = str_from(name, 10);
	while (name.len && strchr(" -_:", name.p[0]))
		name = str_from(name, 1);
	return name;
}

static bool alike_titles(struct check *c, struct arena *a, struct str x, struct str y)
{
	struct saying s = { .text = without_date(x) }, t = { .text = without_date(y) };
	struct likeness like;

	stems_of(c, a, &s);
	stems_of(c, a, &t);
	like = compare(&s, &t);
	if (like.numbers[0] && like.numbers[1])
		return false;
	if (s.n < SHORT || t.n < SHORT)
		return like.both && like.both == s.n && like.both == t.n;
	return like.both * 100 >= s.n * TITLE_SIDE &&
	       like.both * 100 >= t.n * TITLE_SIDE;
}

/* The last part of the first link's target on a line, or none. */
static struct str meeting_of(const struct check_page *p, size_t line, size_t *link)
{
	for (; *link < p->links.n && p->links.v[*link].line <= line; ++*link) {
		if (p->links.v[*link].line < line)
			continue;
		return str_base(p->links.v[*link].target);
	}
	return (struct str){ 0 };
}

static void twice_in_lists(struct check *c, const struct check_page *p)
{
	struct map days = { 0 };
	struct postings posts = { 0 };
	struct strs names = { 0 };
	size_t link = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];
		struct str name =
		    l->date.len ? meeting_of(p, i, &link) : (struct str){ 0 };
		struct posting *new;
		size_t at;

		*VEC_ADD(p->a, &names) = name;
		if (name.len == 0)
			continue;
		at = map_get(&days, l->date);
		for (size_t n = 0; at != STR_NPOS && n < SAME_DAY;
		     n++, at = posts.v[at].next) {
			size_t other = posts.v[at].saying;

			if (p->lines.v[other].heading == l->heading &&
			    alike_titles(c, p->a, names.v[other], name))
				check_say(
				    c, p, l->md.line,
				    "the same day and almost the name of line %zu",
				    p->lines.v[other].md.line);
		}
		new = VEC_ADD(p->a, &posts);
		new->saying = i;
		new->next = map_get(&days, l->date);
		map_set(p->a, &days, l->date, posts.n - 1);
	}
}

void check_meeting_twice(struct check *c, const struct check_page *p)
{
	struct str day = check_date_at(check_prop(p, "date", NULL)), title = { 0 };
	size_t at =
	    p->kind == KIND_MEETING && day.len ? map_get(&c->meetings, day) : STR_NPOS;

	if (p->kind != KIND_MEETING)
		twice_in_lists(c, p);
	for (size_t n = at; n != STR_NPOS; n = c->places.v[n].next)
		if (c->places.v[n].file == p->file)
			title = c->places.v[n].text;
	for (size_t n = 0; title.len && at != STR_NPOS && n < SAME_DAY;
	     n++, at = c->places.v[at].next) {
		const struct check_place *x = &c->places.v[at];

		if (x->file < p->file && alike_titles(c, p->a, x->text, title))
			check_say(c, p, 0,
				  "the same day and almost the name of \"%.*s\"",
				  STR_ARG(c->files.v[x->file].path));
	}
}
