/* linked.c - what becomes of entries on the pages of those whom they concern. */
#include "render/vault/resolve/linked.h"

bool linked_is_closed(struct str status)
{
	return str_eq(status, STRL("done")) || str_eq(status, STRL("cancelled"));
}

/* One box stands for all that support the action. */
static void apply_ticks(const struct build *b, struct entry *x)
{
	for (size_t i = 0; x->kind == ITEM_ACTION && i < x->supports.n; i++)
		switch (ticks_get(b->in->ticks, x->supports.v[i].item->id)) {
		case TICK_DONE:
			x->status = STRL("done");
			return;
		case TICK_CANCELLED:
			x->status = STRL("cancelled");
			return;
		default:
			break;
		}
}

void linked_finish(struct build *b, struct entry *x)
{
	if (x->owner_name.len)
		x->owner = parts_person(b, x->owner_name);
	apply_ticks(b, x);
	x->history = linked_is_closed(x->status) || x->end == ENTRY_CHANGED ||
		     x->end == ENTRY_DONE ||
		     (x->kind == ITEM_ACTION &&
		      parts_is_old(b, x->supports.v[x->supports.n - 1].meeting));
}

void linked_add(struct build *b, const struct entry *x)
{
	for (size_t i = 0; i < x->about.n; i++)
		*VEC_ADD(b->a, &b->w->accounts.v[x->about.v[i]->e.at]->entries) = x;
	if (x->owner && x->kind == ITEM_ACTION)
		*VEC_ADD(b->a, &b->w->people.v[x->owner->e.at]->owned) = x;
}

static int newest_first(const void *x, const void *y)
{
	const struct entry *a = *(const struct entry *const *)x;
	const struct entry *b = *(const struct entry *const *)y;
	int c = str_cmp(b->supports.v[b->supports.n - 1].meeting->date,
			a->supports.v[a->supports.n - 1].meeting->date);

	return c ? c : str_cmp(a->id, b->id);
}

static void sort_newest(struct entry_refs *list)
{
	VEC_SORT(list, newest_first);
}

void linked_sort(struct build *b)
{
	for (size_t i = 0; i < b->w->accounts.n; i++)
		sort_newest(&b->w->accounts.v[i]->entries);
	for (size_t i = 0; i < b->w->people.n; i++)
		sort_newest(&b->w->people.v[i]->owned);
}
