/* corrected.c - see corrected.h. */
#include "render/vault/resolve/items/corrected.h"

#include "render/vault/claim/likeness.h"
#include "render/vault/merge/token.h"

enum { SAME = 600 /* likeness of the two wordings, thousandths */ };

static bool has_item(const struct record *r, struct str id)
{
	for (size_t i = 0; i < r->items.n; i++)
		if (str_eq(r->items.v[i].id, id))
			return true;
	return false;
}

/* Items of x that y has not, and what they say. */
struct lone {
	const struct item **v;
	struct claim *claims;
	size_t n;
};

static struct lone lone_items(struct forms *forms, struct arena *a,
			      const struct record *x, const struct record *y)
{
	struct lone l = { arena_array(a, l.v, x->items.n),
			  arena_array(a, l.claims, x->items.n), 0 };
	struct strs none = { 0 };

	for (size_t i = 0; i < x->items.n; i++) {
		if (has_item(y, x->items.v[i].id))
			continue;
		l.v[l.n] = &x->items.v[i];
		claim_read(forms, a, x->items.v[i].text, &none, &l.claims[l.n++]);
	}
	return l;
}

static uint32_t likeness(const struct lone *x, size_t i, const struct lone *y, size_t k)
{
	struct likeness l;

	if (x->v[i]->kind != y->v[k]->kind ||
	    (x->v[i]->owner.len && y->v[k]->owner.len &&
	     !str_eq(x->v[i]->owner, y->v[k]->owner)))
		return 0;
	claim_compare(&x->claims[i], &y->claims[k], &l);
	/* A figure may be what was corrected. */
	return claim_dice(l.stems, x->claims[i].stems, y->claims[k].stems);
}

static void keep(struct build *b, const struct record *old, const struct item *was,
		 const struct item *now)
{
	struct resolved *w = b->w;
	struct moved *m;

	if (map_put(b->a, &b->corrected, now->id, w->moved.n) != w->moved.n ||
	    map_put(b->a, &w->moved_from, was->id, w->moved.n) != w->moved.n)
		return; /* by an earlier correction */
	m = VEC_ADD(b->a, &w->moved);
	m->to = now->id;
	for (size_t i = 0; i < was->evidence.n; i++)
		*VEC_ADD(b->a, &m->tokens) =
		    token_evidence(b->a, old->id, was->evidence.v[i].quote);
}

/* Each new item takes over from the old one that is most like it, the likest first. */
static void pair_up(struct build *b, const struct record *old, const struct lone *was,
		    const struct lone *now)
{
	for (;;) {
		size_t best_was = 0, best_now = 0;
		uint32_t best = 0;

		for (size_t i = 0; i < was->n; i++)
			for (size_t k = 0; was->v[i] && k < now->n; k++) {
				uint32_t score =
				    now->v[k] ? likeness(was, i, now, k) : 0;

				if (score <= best)
					continue;
				best = score;
				best_was = i;
				best_now = k;
			}
		if (best < SAME)
			return;
		keep(b, old, was->v[best_was], now->v[best_now]);
		was->v[best_was] = now->v[best_now] = NULL;
	}
}

void corrected_find(struct build *b, struct forms *forms, struct arena *a)
{
	for (size_t i = 0; i < b->w->replaced.n; i++) {
		const struct record *old = b->w->replaced.v[i].record,
				    *new = b->w->replaced.v[i].by;
		struct lone was, now;

		arena_reset(a);
		was = lone_items(forms, a, old, new);
		now = lone_items(forms, a, new, old);
		pair_up(b, old, &was, &now);
	}
}

void corrected_take(struct build *b, struct entry *x)
{
	for (size_t i = 0; b->w->moved.n && i < x->supports.n; i++) {
		size_t at = map_get(&b->corrected, x->supports.v[i].item->id);
		const struct strs *had =
		    at == STR_NPOS ? NULL : &b->w->moved.v[at].tokens;

		for (size_t k = 0; had && k < had->n; k++)
			strs_add(b->a, &x->tokens, had->v[k]);
	}
}
