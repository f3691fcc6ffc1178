/* view_entry.c - an entry as pages show it, and sections of entries. */
#include "render/page/view.h"

/* Links to an entry's meetings but `here` (NULL = all): first, latest, "+n". */
static struct value sources(struct view *v, const struct entry *e,
			    const struct meeting *here)
{
	struct said_in in = view_said_in(e, here);
	struct value out = value_rich();

	if (in.n == 0)
		return out;
	value_add(v->a, &out,
		  view_meeting(v, in.first, view_block(v, e, in.first), str_none()));
	if (in.n > 1) {
		value_add(v->a, &out, value_markup(STRL(", ")));
		value_add(v->a, &out,
			  view_meeting(v, in.last, view_block(v, e, in.last),
				       str_none()));
	}
	if (in.n > 2)
		value_add(v->a, &out,
			  value_markup(arena_fmt(v->a, ", +%zu", in.n - 2)));
	return out;
}

const struct account_of *view_task_account(const struct entry *e)
{
	const struct account_of *one = NULL;

	for (size_t i = 0; i < e->about.n; i++) {
		const struct account_of *x = e->about.v[i];

		/* What a partner does for a customer is kept in view on the customer's.
		 */
		if (e->about.n > 1 && str_ieq(x->relation, STRL("partner")))
			continue;
		if (one)
			return NULL;
		one = x;
	}
	return e->kind == ITEM_ACTION && one && one->e.link.len ? one : NULL;
}

static struct str priority_mark(struct str priority)
{
	static const struct {
		const char *name, *mark;
	} marks[] = { { "highest", "\xF0\x9F\x94\xBA" },
		      { "high", "\xE2\x8F\xAB" },
		      { "medium", "\xF0\x9F\x94\xBC" },
		      { "low", "\xF0\x9F\x94\xBD" },
		      { "lowest", "\xE2\x8F\xAC" } };

	for (size_t i = 0; i < COUNT(marks); i++)
		if (str_ieq(priority, str_z(marks[i].name)))
			return str_z(marks[i].mark);
	return (struct str){ 0 };
}

/* The accounts that an entry is about, as links. */
static struct value about_value(struct view *v, const struct entry *e)
{
	struct value out = value_rich();

	for (size_t i = 0; i < e->about.n; i++) {
		if (i > 0)
			value_add(v->a, &out, value_markup(STRL(", ")));
		value_add(v->a, &out, view_entity(v, &e->about.v[i]->e));
	}
	return out;
}

struct value view_entry(struct view *v, const struct entry *e,
			const struct meeting *here)
{
	struct value out = value_map();
	struct str due = view_date(e->due), mark = priority_mark(e->priority);
	struct buf b = { 0 };

	value_set(v->a, &out, "text", view_entry_mark(v, view_words(v, e, here), e));
	value_set(v->a, &out, "sources", sources(v, e, here));
	value_set(v->a, &out, "about", about_value(v, e));
	value_set(v->a, &out, "state", view_state(v, e, here));
	value_set(v->a, &out, "due", value_markup(due));
	if (mark.len)
		buf_fmt(&b, " %.*s", STR_ARG(mark));
	if (due.len)
		buf_fmt(&b, " \xF0\x9F\x93\x85 %.*s", STR_ARG(due));
	value_set(v->a, &out, "signifiers", value_markup(arena_take(v->a, &b)));
	return out;
}

struct value view_section(struct view *v, const struct entry_refs *entries)
{
	struct value items = value_list(), out;
	size_t n = entries->n < VIEW_LINES ? entries->n : VIEW_LINES;

	for (size_t i = 0; i < n; i++)
		value_add(v->a, &items, view_entry(v, entries->v[i], NULL));
	out = view_items(v, items);
	if (entries->n > n)
		value_set(v->a, &out, "older",
			  value_markup(arena_fmt(v->a, "%zu", entries->n - n)));
	return out;
}
