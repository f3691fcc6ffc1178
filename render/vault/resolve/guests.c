/*
 * guests.c - whose people those are whom no address, label or page places.
 *
 * Of calls that name one account and show nobody's address, who is there and is not one
 * of ours is the account's: as long as no other meeting shows that person with another
 * account or among ourselves.  The page of the person is not told: later meetings may
 * tell otherwise.
 */
#include "render/vault/resolve/parts.h"

enum {
	TALKED_OF = 2 /* accounts that a meeting about none names, when it is our own */
};

/* What the meetings of somebody tell. */
struct seen {
	const struct account_of *one; /* whose all of them are */
	bool elsewhere;
};

static bool is_ours(const struct attendee *at)
{
	return at->org && at->org->own;
}

/* What only the words of a talk tell may be a product of ours. */
static bool is_told(const struct build *b, const struct account_of *x)
{
	const struct known_accounts *v = &b->in->conf->accounts;

	for (size_t i = 0; i < v->n && x; i++)
		if (!v->v[i].by_file && parts_account(b, v->v[i].name) == x)
			return true;
	return false;
}

/* One of ours met x, whose people nobody's address tells. */
static bool is_call_with(const struct build *b, const struct meeting *m,
			 const struct account_of *x)
{
	bool ours = false;

	for (size_t i = 0; i < m->people.n; i++) {
		const struct attendee *at = &m->people.v[i];

		ours |= at->present && is_ours(at);
		if (at->present && at->org && !at->org->own)
			return false;
	}
	return is_told(b, x) && ours && !str_ieq(x->relation, STRL("partner")) &&
	       !str_ieq(x->relation, STRL("competitor"));
}

static void look(const struct build *b, struct seen *s, const struct meeting *m)
{
	const struct account_of *x = parts_subject(m);

	if (!x && m->accounts.n < TALKED_OF)
		return;
	s->elsewhere |= !is_call_with(b, m, x) || (s->one && s->one != x);
	s->one = x;
}

void parts_guests(struct build *b)
{
	size_t n = b->w->people.n;
	struct seen *seen = arena_array(b->a, seen, n);

	for (size_t i = 0; i < b->w->meetings.n; i++)
		for (size_t k = 0; k < b->w->meetings.v[i]->people.n; k++) {
			const struct attendee *at = &b->w->meetings.v[i]->people.v[k];

			if (at->present && !at->org && !at->org_name.len)
				look(b, &seen[at->person->e.at], b->w->meetings.v[i]);
		}
	for (size_t i = 0; i < n; i++) {
		const struct person_of *p = b->w->people.v[i];

		if (p->org || p->org_name.len || p->email.len || seen[i].elsewhere)
			seen[i].one = NULL;
	}
	for (size_t i = 0; i < b->w->meetings.n; i++)
		for (size_t k = 0; k < b->w->meetings.v[i]->people.n; k++) {
			struct attendee *at = &b->w->meetings.v[i]->people.v[k];

			if (seen[at->person->e.at].one)
				at->org = seen[at->person->e.at].one;
		}
}
