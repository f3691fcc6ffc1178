/*
 * namesakes.c - two people of one name, told apart by addresses of two organisations.
 *
 * The bare name is that of the one who is configured, has a page or comes first; the
 * other is called after the address as well.
 */
#include "render/vault/resolve/people/namesakes.h"

#include "base/lang/mail.h"
#include "base/lang/name.h"
#include "base/utf8.h"
#include "render/vault/resolve/people/names.h"

struct namesakes {
	struct arena a;   /* of this step */
	struct map first; /* name -> emails: of the one who is called so */
	struct strs emails;
	struct map by_org; /* name and organisation -> b->full_names */
};

/* The address of the one whose the bare name is: told, or the first that is met. */
static struct str first_email(const struct build *b, struct namesakes *n,
			      const struct person *x)
{
	const struct person_of *known = parts_person(b, x->name);
	size_t at = map_put(&n->a, &n->first, utf8_key(&n->a, x->name), n->emails.n);

	if (at == n->emails.n)
		*VEC_ADD(&n->a, &n->emails) =
		    known && known->email.len ? known->email : x->email;
	return n->emails.v[at];
}

/* In another record of the meeting the bare name is the first one's. */
static bool is_met(struct build *b, const struct meeting *m, const struct person *x)
{
	for (size_t r = 0; r < m->n_records; r++)
		for (size_t i = 0; i < m->records[r]->people.n; i++) {
			const struct person *y = &m->records[r]->people.v[i];

			if (y->email.len && utf8_same_key(b->a, x->name, y->name) &&
			    emails_of_two(b->a, x->email, y->email))
				return true;
		}
	return false;
}

static struct str org_key(struct arena *a, const struct person *x)
{
	return ARENA_CAT(a, utf8_key(a, x->name), STRL("|"), utf8_key(a, x->org));
}

/* The later one is called after the address as well, until somebody says it is one. */
static void part_namesake(struct build *b, struct namesakes *n, const struct meeting *m,
			  const struct person *x, struct str email)
{
	struct question q = { .code = STRL("conflict"),
			      .tagged = &b->w->meetings.v[m->e.at]->e,
			      .lines = 1 };
	struct str domain = email_domain(b->a, x->email);

	*VEC_ADD(b->a, &q.choices) = STRL("one person");
	*VEC_ADD(b->a, &q.choices) = STRL("two people");
	q.text = arena_fmt(b->a, "%.*s has the addresses %.*s and %.*s: taken for two",
			   STR_ARG(x->name), STR_ARG(email), STR_ARG(x->email));
	if (parts_ask(b, &q,
		      arena_fmt(b->a, "%.*s|%.*s", STR_ARG(utf8_key(b->a, x->name)),
				STR_ARG(domain)),
		      m) == 0)
		return;
	if (x->org.len)
		map_put(&n->a, &n->by_org, org_key(&n->a, x), b->full_names.n);
	names_mean(b, m, x->name, name_apart(b->a, x->name, x->email));
}

/* Whom a name without address means there, by the organisation. */
static void mean_namesake(struct build *b, struct namesakes *n, const struct meeting *m,
			  const struct person *x)
{
	size_t at = n->by_org.n ? map_get(&n->by_org, org_key(&n->a, x)) : STR_NPOS;

	if (at != STR_NPOS)
		names_mean(b, m, x->name, b->full_names.v[at]);
}

/* First those with an address, then those with none. */
static void part_in_record(struct build *b, struct namesakes *n,
			   const struct meeting *m, const struct record *r, bool bare)
{
	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *x = &r->people.v[i];
		struct str email;

		if (bare && !x->email.len && x->org.len)
			mean_namesake(b, n, m, x);
		if (bare || !x->email.len)
			continue;
		email = first_email(b, n, x);
		if (emails_of_two(&n->a, email, x->email) && !is_met(b, m, x))
			part_namesake(b, n, m, x, email);
	}
}

void namesakes_part(struct build *b)
{
	struct namesakes n = { 0 };

	for (int bare = 0; bare < 2; bare++)
		for (size_t i = 0; i < b->w->meetings.n; i++) {
			const struct meeting *m = b->w->meetings.v[i];

			for (size_t r = 0; r < m->n_records; r++)
				part_in_record(b, &n, m, m->records[r], bare == 1);
		}
	arena_fini(&n.a);
}
