/*
 * answeredconf.c - known names as answers make them: a name that was merged is an
 * alias of the other, one that was split off is an alias of nobody else.
 */

#include "base/utf8.h"
#include "render/vault/review/answering.h"

bool answering_knows(struct answering *p, struct str name)
{
	const struct known_people *v = &p->conf->people;

	for (size_t i = 0; i < v->n && !p->counted; i++) {
		map_put(p->a, &p->known, utf8_key(p->a, v->v[i].name), i);
		for (size_t k = 0; k < v->v[i].aliases.n; k++)
			map_put(p->a, &p->known, utf8_key(p->a, v->v[i].aliases.v[k]),
				i);
	}
	p->counted = true;
	return map_get(&p->known, utf8_key(p->a, name)) != STR_NPOS;
}

static bool has(struct answering *p, const struct known_account *k, struct str name)
{
	bool found = answering_same(p, k->name, name);

	for (size_t i = 0; i < k->aliases.n && !found; i++)
		found = answering_same(p, k->aliases.v[i], name);
	return found;
}

struct str answering_account(struct answering *p, struct str name)
{
	const struct known_accounts *v = &p->conf->accounts;

	for (size_t i = 0; i < v->n; i++)
		if (has(p, &v->v[i], name))
			return v->v[i].name;
	return has(p, &p->conf->own, name) ? p->conf->own.name : str_none();
}

static void add_alias(struct answering *p, struct strs *aliases, struct str own,
		      struct str name)
{
	if (answering_same(p, own, name))
		return;
	for (size_t i = 0; i < aliases->n; i++)
		if (answering_same(p, aliases->v[i], name))
			return;
	*VEC_ADD(p->a, aliases) = name;
}

/* The aliases that are still of this name. */
static struct strs own_aliases(struct answering *p, char kind, struct str own,
			       const struct strs *v)
{
	struct strs kept = { 0 };

	for (size_t i = 0; i < v->n; i++) {
		struct str to = answering_name(p, kind, v->v[i]);

		if (!to.len || answering_same(p, to, own))
			*VEC_ADD(p->a, &kept) = v->v[i];
	}
	return kept;
}

static bool is_merged(struct answering *p, char kind, struct str name)
{
	struct str to = answering_name(p, kind, name);

	return to.len && !answering_same(p, to, name);
}

static struct known_person *person(struct answering *p, struct known_people *v,
				   struct str name)
{
	struct known_person *k;

	for (size_t i = 0; i < v->n; i++)
		if (answering_same(p, v->v[i].name, name))
			return &v->v[i];
	k = VEC_ADD(p->a, v);
	k->name = name;
	return k;
}

static struct known_account *account(struct answering *p, struct conf *c,
				     struct str name)
{
	struct known_account *k;

	if (answering_same(p, c->own.name, name))
		return &c->own;
	for (size_t i = 0; i < c->accounts.n; i++)
		if (answering_same(p, c->accounts.v[i].name, name))
			return &c->accounts.v[i];
	k = VEC_ADD(p->a, &c->accounts);
	k->name = name;
	return k;
}

static void keep_people(struct answering *p, struct conf *c)
{
	const struct known_people was = c->people;

	c->people = (struct known_people){ 0 };
	for (size_t i = 0; i < was.n; i++) {
		struct known_person k = was.v[i];

		if (is_merged(p, 'p', k.name))
			continue;
		k.aliases = own_aliases(p, 'p', k.name, &k.aliases);
		*VEC_ADD(p->a, &c->people) = k;
	}
	/* What was known of a merged name is known of the other. */
	for (size_t i = 0; i < was.n; i++) {
		const struct known_person *k = &was.v[i];
		struct known_person *to;

		if (!is_merged(p, 'p', k->name))
			continue;
		to = person(p, &c->people, answering_name(p, 'p', k->name));
		to->email = to->email.len ? to->email : k->email;
		to->org = to->org.len ? to->org : k->org;
		to->role = to->role.len ? to->role : k->role;
		for (size_t n = 0; n < k->aliases.n; n++)
			if (!answering_name(p, 'p', k->aliases.v[n]).len)
				add_alias(p, &to->aliases, to->name, k->aliases.v[n]);
	}
}

static void keep_accounts(struct answering *p, struct conf *c)
{
	const struct known_accounts was = c->accounts;

	c->own.aliases = own_aliases(p, 'a', c->own.name, &c->own.aliases);
	c->accounts = (struct known_accounts){ 0 };
	for (size_t i = 0; i < was.n; i++) {
		struct known_account k = was.v[i];

		if (is_merged(p, 'a', k.name))
			continue;
		k.aliases = own_aliases(p, 'a', k.name, &k.aliases);
		*VEC_ADD(p->a, &c->accounts) = k;
	}
	for (size_t i = 0; i < was.n; i++) {
		const struct known_account *k = &was.v[i];
		struct known_account *to;

		if (!is_merged(p, 'a', k->name))
			continue;
		to = account(p, c, answering_name(p, 'a', k->name));
		to->relation = to->relation.len ? to->relation : k->relation;
		for (size_t n = 0; n < k->domains.n; n++)
			strs_add(p->a, &to->domains, k->domains.v[n]);
		for (size_t n = 0; n < k->aliases.n; n++)
			if (!answering_name(p, 'a', k->aliases.v[n]).len)
				add_alias(p, &to->aliases, to->name, k->aliases.v[n]);
	}
}

static int by_name(const void *x, const void *y)
{
	const struct renamed *a = x, *b = y;

	return str_cmp(a->name, b->name);
}

const struct conf *answering_conf(struct answering *p)
{
	struct conf *c = arena_new(p->a, struct conf);

	*c = *p->conf;
	keep_people(p, c);
	keep_accounts(p, c);
	/* The old name is an alias of the page, whoever said it. */
	VEC_SORT(&p->names, by_name);
	for (size_t i = 0; i < p->names.n; i++) {
		const struct renamed *n = &p->names.v[i];
		struct known_person *who;
		struct known_account *what;

		if (!n->to.len || answering_same(p, n->to, n->name))
			continue;
		if (n->kind == 'p') {
			who = person(p, &c->people, n->to);
			add_alias(p, &who->aliases, who->name, n->name);
		} else {
			what = account(p, c, n->to);
			add_alias(p, &what->aliases, what->name, n->name);
		}
	}
	return c;
}
