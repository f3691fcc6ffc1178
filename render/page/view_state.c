/* view_state.c - what became of an entry. */
#include "render/page/view.h"

/* It is said again, with another day, and nobody tells that it was done. */
static bool is_put_off(const struct entry *e)
{
	return e->until && e->until->kind == ITEM_ACTION &&
	       !str_eq(e->until->status, STRL("done"));
}

static struct str end_words(const struct entry *e)
{
	if (e->end == ENTRY_CHANGED)
		return STRL("changed");
	switch (e->kind) {
	case ITEM_ACTION:
		return e->end == ENTRY_DONE ? STRL("done")
		       : is_put_off(e)      ? STRL("possibly changed")
					    : STRL("possibly done");
	case ITEM_QUESTION:
		return e->end == ENTRY_DONE ? STRL("answered")
					    : STRL("possibly answered");
	default:
		return e->end == ENTRY_DONE ? STRL("gone") : STRL("possibly changed");
	}
}

/* Link to what another entry says in that meeting. */
static void add_link(struct view *v, struct value *out, const struct entry *e,
		     const struct meeting *m)
{
	value_add(v->a, out, view_meeting(v, m, view_block(v, e, m), str_none()));
}

struct value view_state(struct view *v, const struct entry *e,
			const struct meeting *here)
{
	struct value out = value_rich();

	if (e->end != ENTRY_STANDS) {
		value_add(v->a, &out, value_markup(end_words(e)));
		if (e->until) {
			value_add(v->a, &out, value_markup(STRL(", ")));
			add_link(v, &out, e->until, e->ended);
		}
		return out;
	}
	if (e->status.len && !str_eq(e->status, STRL("open"))) {
		value_add(v->a, &out,
			  e->kind == ITEM_QUESTION && str_eq(e->status, STRL("done"))
			      ? value_markup(STRL("answered"))
			      : value_text(e->status));
		return out;
	}
	if (!here || !e->before)
		return (struct value){ 0 };
	value_add(v->a, &out, value_markup(STRL("changed since ")));
	add_link(v, &out, e->before,
		 e->before->supports.v[e->before->supports.n - 1].meeting);
	return out;
}
