/* check_twice.c - one meeting as two: two pages, or two lines of a list of meetings. */
#include "render/vault/check/saying.h"

enum {
	TITLE_SIDE = 60, /* per cent of the stems of both titles */
	SAME_DAY = 64    /* meetings of one day compared with each other */
};

static bool alike_titles(struct check *c, struct arena *a, struct str x, struct str y)
{
	struct saying s = { .text = check_without_date(x) },
		      t = { .text = check_without_date(y) };
	struct likeness like;

	saying_stems(c, a, &s);
	saying_stems(c, a, &t);
	like = saying_compare(&s, &t);
	if (like.numbers[0] && like.numbers[1])
		return false;
	if (s.n < SAYING_SHORT || t.n < SAYING_SHORT)
		return like.both && like.both == s.n && like.both == t.n;
	return like.both * 100 >= s.n * TITLE_SIDE &&
	       like.both * 100 >= t.n * TITLE_SIDE;
}

/* The last part of the first link's target on a line; none: there is no link, or the
 * meeting's day is a guess. */
static struct str meeting_of(const struct check *c, const struct check_page *p,
			     size_t line, size_t *link)
{
	bool many;
	size_t file;

	while (*link < p->links.n && p->links.v[*link].line < line)
		++*link;
	if (*link == p->links.n || p->links.v[*link].line > line)
		return str_none();
	file = check_resolve(c, p, &p->links.v[*link], &many);
	return file != STR_NPOS && c->files.v[file].guessed
		   ? str_none()
		   : str_base(p->links.v[*link].target);
}

/* A line of a list of meetings: the meeting, and the line before it of that day. */
struct listed {
	struct str name;
	size_t before; /* or STR_NPOS */
};

static void twice_in_lists(struct check *c, const struct check_page *p)
{
	struct listed *v = arena_alloc(p->a, p->lines.n * sizeof(*v));
	struct map days = { 0 };
	size_t link = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];
		size_t at, tries = 0;

		v[i].name = l->date.len ? meeting_of(c, p, i, &link) : str_none();
		if (v[i].name.len == 0)
			continue;
		v[i].before = map_get(&days, l->date);
		for (at = v[i].before; at != STR_NPOS && tries < SAME_DAY; tries++) {
			const struct check_line *other = &p->lines.v[at];

			if (other->heading == l->heading &&
			    alike_titles(c, p->a, v[at].name, v[i].name))
				check_say(
				    c, p, l->md.line,
				    "the same day and almost the name of line %zu",
				    other->md.line);
			at = v[at].before;
		}
		map_set(p->a, &days, l->date, i);
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
