/* relate.c - whose people they were and are, and when they were last met. */
#include "render/vault/resolve/parts.h"

void parts_houses(struct build *b)
{
	size_t n = b->w->meetings.n;
	struct str *org = arena_array(b->a, org, b->w->people.n);

	for (size_t i = 0; i < 2 * n; i++) {
		struct meeting *m = b->w->meetings.v[i < n ? i : 2 * n - 1 - i];

		for (size_t k = 0; k < m->people.n; k++) {
			struct attendee *at = &m->people.v[k];
			struct str *told = &org[at->person->e.at];

			if (at->org_name.len)
				*told = at->org_name;
			at->org_name = *told;
		}
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < b->w->meetings.v[i]->people.n; k++) {
			struct attendee *at = &b->w->meetings.v[i]->people.v[k];

			at->org = at->org_name.len ? parts_account(b, at->org_name)
						   : at->person->org;
		}
}

static void add_ref(struct build *b, struct person_refs *list,
		    const struct person_of *p)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i] == p)
			return;
	*VEC_ADD(b->a, list) = p;
}

static bool is_called(const struct person_of *p, struct str name)
{
	for (size_t i = 0; i < p->e.aliases.n; i++)
		if (str_ieq(name, p->e.aliases.v[i]))
			return true;
	return str_ieq(name, p->e.name);
}

static bool is_listed(const struct meeting *m, const struct person_of *p)
{
	for (size_t i = 0; i < m->n_records; i++)
		for (size_t k = 0; k < m->records[i]->participants.n; k++) {
			const struct participant *x = &m->records[i]->participants.v[k];

			if ((x->email.len && str_ieq(x->email, p->email)) ||
			    is_called(p, x->name))
				return true;
		}
	return false;
}

static bool is_partner(const struct account_of *x)
{
	return x && (x->own || str_ieq(x->relation, STRL("partner")));
}

static void relate_people(struct build *b, struct account_of *x,
			  const struct meeting *m)
{
	for (size_t i = 0; i < m->people.n; i++) {
		const struct attendee *at = &m->people.v[i];

		if (at->present && at->org == x &&
		    str_cmp(m->date, x->last_contact) > 0)
			x->last_contact = m->date;
		if (at->person->org == x || (!at->person->org && at->org == x)) {
			add_ref(b, &x->contacts, at->person);
		} else if ((at->present || at->listed) && is_partner(at->person->org)) {
			add_ref(b, &x->collaborators, at->person);
		} else {
			add_ref(b, &x->related, at->person);
		}
	}
}

/* A person that another meeting showed as collaborator is not related as well. */
static void drop_twice(struct account_of *x)
{
	size_t n = 0;

	for (size_t i = 0; i < x->related.n; i++) {
		bool listed = false;

		for (size_t k = 0; k < x->collaborators.n && !listed; k++)
			listed = x->collaborators.v[k] == x->related.v[i];
		if (!listed)
			x->related.v[n++] = x->related.v[i];
	}
	x->related.n = n;
}

static void person_accounts(struct build *b, struct person_of *p, struct arena *a)
{
	struct map seen = { 0 };

	for (size_t i = 0; i < p->meetings.n; i++) {
		const struct meeting *m = p->meetings.v[i];

		for (size_t k = 0; k < m->accounts.n; k++) {
			const struct account_of *x = m->accounts.v[k].account;

			if (m->accounts.v[k].subject && !x->own &&
			    map_put(a, &seen, x->e.name, p->accounts.n) ==
				p->accounts.n)
				*VEC_ADD(b->a, &p->accounts) = x;
		}
	}
}

void parts_relate(struct build *b)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];

		for (size_t k = 0; k < m->people.n; k++)
			m->people.v[k].listed = is_listed(m, m->people.v[k].person);
	}
	for (size_t i = 0; i < b->w->accounts.n; i++) {
		struct account_of *x = b->w->accounts.v[i];

		for (size_t k = 0; k < x->meetings.n; k++)
			relate_people(b, x, x->meetings.v[k]);
		drop_twice(x);
	}
	for (size_t i = 0; i < b->w->people.n; i++) {
		arena_reset(&a);
		person_accounts(b, b->w->people.v[i], &a);
	}
	arena_fini(&a);
}
