/*
 * check_alike.c - the same thing said twice on a page.
 *
 * Pairs are found by prefix filtering (Bayardo, Ma, Srikant 2007): lines that are
 * alike share one of their rarest stems.
 */
#include <stdlib.h>

#include "render/vault/check/saying.h"

enum {
	SMALL_SIDE = 75, /* per cent of the shorter line's stems that both have */
	LARGE_SIDE = 65, /* of the longer one's */
	PLURAL = 2,      /* bytes that short ones may differ in length */
	POSTINGS = 32    /* earlier lines looked at for one stem */
};

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

	/* One task is not due on two days. */
	if (a->negated != b->negated ||
	    (a->due.len && b->due.len && !str_eq(a->due, b->due)))
		return false;
	x = saying_compare(a, b);
	if ((x.numbers[0] && x.numbers[1]) || (x.names[0] && x.names[1]))
		return false;
	if (small < SAYING_SHORT)
		return x.both == large && x.plain && a->heading == b->heading &&
		       differ_in_number(a->text, b->text);
	return x.plain >= 2 && x.both * 100 >= small * SMALL_SIDE &&
	       x.both * 100 >= large * LARGE_SIDE;
}

static bool is_only_link(struct str text)
{
	size_t end = str_find(text, STRL("]]"), 0);

	return str_starts(text, STRL("[[")) && end != STR_NPOS && end + 8 > text.len;
}

static struct str due_of(struct str text)
{
	static const struct str calendar = STR("\xF0\x9F\x93\x85 ");
	size_t at = str_find(text, calendar, 0);

	return at == STR_NPOS ? str_none()
			      : check_date_at(str_from(text, at + calendar.len));
}

/* Who does it says little about what is done. */
static void mark_linked(struct check *c, struct arena *a, struct saying *s,
			const struct check_link *l)
{
	struct saying name = { .text = l->shown.len ? l->shown : l->target };
	size_t k = 0;

	saying_stems(c, a, &name);
	for (size_t i = 0; i < s->n; i++) {
		while (k < name.n && str_cmp(name.v[k].text, s->v[i].text) < 0)
			k++;
		if (k < name.n && str_eq(name.v[k].text, s->v[i].text))
			s->v[i].linked = true;
	}
}

/* What a page says, so far, and the first link that belongs to a later line. */
struct collected {
	struct check *c;
	const struct check_page *p;
	struct sayings *all;
	size_t link;
};

/* Text of a line; part: one theme of it. */
static void add_saying(struct collected *to, size_t line, struct str text, bool part)
{
	const struct check_page *p = to->p;
	struct saying s = { .text = text,
			    .line = p->lines.v[line].md.line,
			    .heading = p->lines.v[line].heading,
			    .part = part,
			    .due = due_of(p->lines.v[line].md.text) };

	saying_stems(to->c, p->a, &s);
	for (; to->link < p->links.n && p->links.v[to->link].line <= line; to->link++)
		if (p->links.v[to->link].line == line)
			mark_linked(to->c, p->a, &s, &p->links.v[to->link]);
	if (s.n)
		*VEC_ADD(p->a, to->all) = s;
}

/* Items of the first level; the themes of a comma line one by one. */
static void say_all(struct check *c, const struct check_page *p, struct sayings *all)
{
	struct collected to = { .c = c, .p = p, .all = all };

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];
		struct str rest = check_words_of(p->a, l->md.text), part;
		bool themes = l->section == SECTION_TOPICS && l->md.kind == MD_TEXT;

		if (l->md.quoted || l->date.len || l->section == SECTION_PEOPLE ||
		    l->section == SECTION_SOURCES ||
		    (!themes && (!check_is_item(l) || l->md.level != 1)) ||
		    is_only_link(l->md.text))
			continue;
		if (!themes)
			add_saying(&to, i, rest, false);
		while (themes && str_split(&rest, ',', &part))
			add_saying(&to, i, str_trim(part), true);
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
