/* clusters.c - see clusters.h. */
#include "render/vault/resolve/items/clusters.h"

enum { TOKENS = 4 /* what a ledger needs to know of a line that many support */ };

static void copy_about(struct build *b, struct entry *x)
{
	struct account_refs own = { 0 };

	VEC_RESERVE(b->a, &own, x->about.n);
	for (size_t i = 0; i < x->about.n; i++)
		*VEC_ADD(b->a, &own) = x->about.v[i];
	x->about = own;
}

/* Only what all sources say it is about: a mention elsewhere adds no account. */
static void narrow_about(struct build *b, struct entry *all, const struct entry *x)
{
	size_t n = 0;

	if (all->about.n == 0) {
		all->about = x->about;
		copy_about(b, all);
	}
	for (size_t i = 0; x->about.n && i < all->about.n; i++)
		for (size_t k = 0; k < x->about.n; k++)
			if (all->about.v[i] == x->about.v[k]) {
				all->about.v[n++] = all->about.v[i];
				break;
			}
	all->about.n = x->about.n ? n : all->about.n;
}

static struct entry *copy_entry(struct build *b, const struct entry *x)
{
	struct entry *own = arena_new(b->a, struct entry);

	*own = *x;
	return own;
}

/*
 * The entry that a cluster began with stays as it is, its meeting's own, and that of
 * all meetings may change: lists that only grow may go on in the same array.
 */
static void part(struct growing *g, size_t at)
{
	struct entry *all = &g->b->w->entries.v[at];
	struct own *own = &g->owns.v[g->clusters.v[at].first];

	if (own->entry)
		return;
	own->entry = copy_entry(g->b, all);
	copy_about(g->b, all);
}

size_t cluster_new(struct growing *g, const struct draft *d)
{
	struct build *b = g->b;
	size_t at = b->w->entries.n;

	*VEC_ADD(b->a, &b->w->entries) = *d->entry;
	*VEC_ADD(&g->arena, &g->clusters) =
	    (struct cluster){ .first = (uint32_t)g->owns.n, .shown = WORDINGS };
	*VEC_ADD(&g->arena, &g->owns) = (struct own){ NULL, at };
	if (d->entry->tokens.n > TOKENS) {
		part(g, at);
		b->w->entries.v[at].tokens.n = TOKENS;
	}
	return at;
}

void cluster_join(struct growing *g, size_t at, const struct draft *d, enum verdict v)
{
	struct build *b = g->b;
	struct entry *all = &b->w->entries.v[at];
	/* The text that says more, if it is fit for pages. */
	bool better = v == JUDGE_SAME || all->on_page != d->entry->on_page
			  ? drafts_better(d->entry, all)
			  : v == JUDGE_MORE;

	part(g, at);
	if (better)
		g->clusters.v[at].shown = WORDINGS;
	*VEC_ADD(&g->arena, &g->owns) = (struct own){ copy_entry(b, d->entry), at };
	drafts_join(b, all, d->entry, better);
	narrow_about(b, all, d->entry);
	for (size_t i = 0; i < d->entry->tokens.n && all->tokens.n < TOKENS; i++)
		*VEC_ADD(b->a, &all->tokens) = d->entry->tokens.v[i];
}

static const struct claim *claim_of(struct growing *g, uint32_t number)
{
	struct wording *w = &g->wordings.v[number];
	const struct own *own = &g->owns.v[w->own];
	struct claim read;

	if (!w->claim) {
		drafts_claim(&g->forms, &g->scratch,
			     own->entry ? own->entry : &g->b->w->entries.v[own->all],
			     &read);
		w->claim = claim_copy(&g->arena, &read);
	}
	return w->claim;
}

/* said: what alike_add() looks at; claim: all of it, or NULL: not read. */
static void new_wording(struct growing *g, size_t at, const struct draft *d,
			const struct claim *said, const struct claim *claim)
{
	struct cluster *c = &g->clusters.v[at];

	c->wordings[c->n++] = (uint32_t)g->wordings.n;
	*VEC_ADD(&g->arena, &g->wordings) =
	    (struct wording){ claim ? claim_copy(&g->arena, claim) : NULL,
			      (uint32_t)g->owns.n - 1 };
	alike_add(&g->arena, &g->alike, &d->entry->about, said, at);
}

/*
 * Which wording says this: one that is known need not be compared with again.  *said:
 * the claim if it is a new one.
 */
static uint32_t add_wording(struct growing *g, size_t at, const struct draft *d,
			    const struct claim *claim, struct claim *said)
{
	const struct cluster *c = &g->clusters.v[at];
	uint32_t i = 0;

	while (i < c->n && !claim_equal(claim_of(g, c->wordings[i]), claim))
		i++;
	if (i == c->n && i < WORDINGS) {
		new_wording(g, at, d, claim, claim);
		*said = *claim;
	}
	return i;
}

void cluster_word(struct growing *g, size_t at, struct draft *d, struct outcome *o)
{
	struct cluster *c = &g->clusters.v[at];
	struct claim other;

	if (d->read || o->wording > c->n) {
		drafts_read(&g->forms, &g->scratch, d);
		o->wording = add_wording(g, at, d, &d->claim, &o->said);
	} else if (o->wording == c->n && c->n < WORDINGS) {
		new_wording(g, at, d, &o->said, NULL);
	}
	if (c->shown == WORDINGS)
		c->shown = o->wording;
	if (d->also)
		add_wording(g, at, d, d->also, &other);
}

/* What is found of a cluster so far. */
struct found {
	enum verdict same, worst; /* of one thing; of one that ends the other */
	uint32_t score;
	bool old; /* a value of it is told to be the old one */
};

static void judge_wordings(struct growing *g, size_t at, const struct said *y,
			   struct found *out)
{
	const struct cluster *c = &g->clusters.v[at];
	struct said x = { .entry = &g->b->w->entries.v[at] };

	for (size_t i = 0; i < c->n; i++) {
		uint32_t score;
		enum verdict v;

		x.claim = claim_of(g, c->wordings[i]);
		v = judge(&g->scratch, &g->learned, &x, y, &score);
		/* A part of what the text does not say is no part of the text. */
		if (v > JUDGE_SAME && v <= JUDGE_MORE && i != c->shown)
			continue;
		if (judge_one(v) && (out->same == JUDGE_APART || v < out->same))
			out->same = v;
		if (v > JUDGE_MORE && v > out->worst)
			out->worst = v;
		if (score > out->score)
			out->score = score;
		out->old |= judge_old(&x, y);
	}
}

static bool is_of_meeting(const struct entry *x, const struct draft *d)
{
	return x->supports.v[x->supports.n - 1].meeting ==
	       d->entry->supports.v[0].meeting;
}

enum verdict cluster_judge(struct growing *g, size_t at, const struct draft *d,
			   uint32_t *score)
{
	struct said text = { d->entry, &d->claim, d->sentences };
	struct found found = { 0 };

	judge_wordings(g, at, &text, &found);
	/* Of one meeting fold.c has told what is one. */
	if (d->also && !is_of_meeting(&g->b->w->entries.v[at], d)) {
		struct said also = { d->entry, d->also, { 0 } };

		judge_wordings(g, at, &also, &found);
	}
	*score = found.score;
	/* "Three years, 60 %", and of talk "one year on sixty, we forget the three" */
	if (found.worst < JUDGE_CHANGED && found.same != JUDGE_APART && found.old)
		return JUDGE_CHANGED;
	return found.worst != JUDGE_APART ? found.worst : found.same;
}

bool cluster_contradicts(struct growing *g, size_t at, const struct draft *d)
{
	const struct cluster *c = &g->clusters.v[at];
	struct said x = { .entry = &g->b->w->entries.v[at] },
		    y = { d->entry, &d->claim, d->sentences };

	for (size_t i = 0; i < c->n; i++) {
		x.claim = claim_of(g, c->wordings[i]);
		if (judge_contradicts(&x, &y))
			return true;
	}
	return false;
}
