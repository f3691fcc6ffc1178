/* who.c - people and accounts of all records, each once, and who met whom. */

#include "base/lang/mail.h"
#include "base/utf8.h"
#include "render/vault/resolve/domains.h"
#include "render/vault/resolve/parts.h"
#include "render/vault/resolve/people/named.h"
#include "render/vault/resolve/people/names.h"
#include "render/vault/resolve/people/spellings.h"

enum { COMPANY = 3 }; /* people that an untitled meeting is called after */

static struct str folded(struct build *b, struct str email)
{
	return utf8_fold(b->a, email);
}

/*
 * A page that a person renamed is known by its id, which comes from the name that it
 * was made under; that name is shown on, as Obsidian shows it when it mends links.
 */
static void watch_page(struct build *b, struct str page, size_t at)
{
	const struct index_page *p = index_by_path(b->in->index, page);

	if (p && p->id.len)
		map_put(b->a, &b->renamed, p->id, at);
}

/* The renamed page's entity that was made under this name, or STR_NPOS. */
static size_t made_as(struct build *b, char kind, struct str name)
{
	return b->renamed.n ? map_get(&b->renamed, parts_id(b->a, kind, name))
			    : STR_NPOS;
}

/* A file name lost what a file name cannot hold: the first meeting spells it whole. */
static void respell(struct build *b, struct entity *e, struct str name)
{
	if (e->by_file && str_eq(utf8_key(b->a, e->name), utf8_key(b->a, name))) {
		e->name = name;
		e->by_file = false;
	}
}

/* The address leads to p, the name is somebody else's: "office@". */
static bool is_shared(const struct build *b, const struct person_of *p, struct str name,
		      struct str email)
{
	return p != parts_person(b, name) &&
	       named_share_box(b->a, p->e.name, name, email);
}

static struct person_of *add_person(struct build *b, struct str name, struct str email)
{
	size_t at = email.len ? map_get(&b->people, folded(b, email)) : STR_NPOS;
	bool shared = at != STR_NPOS && is_shared(b, b->w->people.v[at], name, email);
	struct str key = parts_key(b, name);
	size_t named = key.len ? map_get(&b->people, key) : STR_NPOS;
	bool met = !key.len || named != STR_NPOS;
	size_t made;
	struct person_of *p;

	if (shared) {
		at = STR_NPOS;
		email = str_none();
	}
	if (!met)
		key = arena_str(b->a, key);
	made = met ? STR_NPOS : made_as(b, 'p', name);
	if (at == STR_NPOS && key.len)
		at = met ? named : made;
	if (at == STR_NPOS) {
		p = arena_new(b->a, struct person_of);
		p->e.kind = ENTITY_PERSON;
		p->e.name = name;
		at = p->e.at = b->w->people.n;
		*VEC_ADD(b->a, &b->w->people) = p;
	}
	p = b->w->people.v[at];
	respell(b, &p->e, name);
	if (made == at)
		p->e.name = name;
	if (!met)
		map_set(b->a, &b->people, key, at);
	if (email.len) {
		map_put(b->a, &b->people, folded(b, email), at);
		if (!p->email.len)
			p->email = email;
	}
	return p;
}

static struct account_of *add_account(struct build *b, struct str name)
{
	struct str key = parts_key(b, name);
	size_t at = map_get(&b->accounts, key);
	struct account_of *x;

	if (at < b->w->accounts.n) {
		respell(b, &b->w->accounts.v[at]->e, name);
		return b->w->accounts.v[at];
	}
	key = arena_str(b->a, key);
	map_put(b->a, &b->accounts, key, b->w->accounts.n);
	at = made_as(b, 'a', name);
	if (at != STR_NPOS) {
		map_set(b->a, &b->accounts, key, at);
		b->w->accounts.v[at]->e.name = name;
		return b->w->accounts.v[at];
	}
	x = arena_new(b->a, struct account_of);
	x->e.kind = ENTITY_ACCOUNT;
	x->e.name = name;
	x->e.at = b->w->accounts.n;
	*VEC_ADD(b->a, &b->w->accounts) = x;
	return x;
}

/* Known names come first, so that every spelling leads to the known one. */
static void add_known_account(struct build *b, const struct known_account *k, bool own)
{
	struct account_of *x;
	size_t at;

	if (!k->name.len)
		return;
	x = add_account(b, k->name);
	at = map_get(&b->accounts, utf8_key(b->a, k->name));
	x->e.aliases = k->aliases;
	x->domains = k->domains;
	x->relation = k->relation;
	x->own = own;
	x->e.by_file = k->by_file;
	x->e.path = k->page;
	for (size_t i = 0; i < k->aliases.n; i++)
		map_put(b->a, &b->accounts, utf8_key(b->a, k->aliases.v[i]), at);
	if (!k->by_file)
		return;
	watch_page(b, k->page, at);
	for (size_t i = 0; i < k->aliases.n; i++)
		if (made_as(b, 'a', k->aliases.v[i]) == at)
			x->e.name = k->aliases.v[i];
}

/* The account of a page or of the configuration that this name leads to, or NULL. */
static struct account_of *standing(struct build *b, struct str name)
{
	struct account_of *x = parts_account(b, name);
	size_t at = x ? STR_NPOS : made_as(b, 'a', name);

	return at == STR_NPOS ? x : b->w->accounts.v[at];
}

/* Names of one domain: of the account that stands, else of a new one by the longest. */
static void join_names(struct build *b, const struct named_domain *v, size_t n)
{
	struct account_of *one = NULL;
	size_t longest = 0;
	bool known;

	for (size_t i = 0; i < n; i++) {
		struct account_of *x = standing(b, v[i].name);

		if (x && one && x != one)
			return;
		one = x ? x : one;
		longest = v[i].name.len > v[longest].name.len ? i : longest;
	}
	known = one != NULL;
	if (!known)
		one = add_account(b, v[longest].name);
	if (one->own)
		return;
	if (!one->domains.n)
		*VEC_ADD(b->a, &one->domains) = v->domain;
	for (size_t i = 0; i < n; i++) {
		struct str key = parts_key(b, v[i].name);

		if (map_get(&b->accounts, key) != STR_NPOS)
			continue;
		if (made_as(b, 'a', v[i].name) == one->e.at) {
			add_account(b, v[i].name);
			continue;
		}
		map_set(b->a, &b->accounts, arena_str(b->a, key), one->e.at);
		if (!known)
			*VEC_ADD(b->a, &one->e.aliases) = v[i].name;
	}
}

/* One account under several names is told by the domain of its people. */
static void join_domains(struct build *b)
{
	struct named_domains all = domains_named(b);

	for (size_t i = 0, end; i < all.n; i = end) {
		for (end = i + 1;
		     end < all.n && str_eq(all.v[end].domain, all.v[i].domain);)
			end++;
		join_names(b, all.v + i, end - i);
	}
}

/* A spelling that two people share leads to neither. */
static void add_aliases(struct build *b, const struct known_person *k)
{
	size_t at = map_get(&b->people, utf8_key(b->a, k->name));

	for (size_t i = 0; i < k->aliases.n; i++) {
		struct str key = utf8_key(b->a, k->aliases.v[i]);
		size_t other = key.len ? map_put(b->a, &b->people, key, at) : at;

		if (other < b->w->people.n && other != at &&
		    !str_eq(key, utf8_key(b->a, b->w->people.v[other]->e.name)))
			map_set(b->a, &b->people, key, STR_NPOS);
	}
}

static void add_known(struct build *b)
{
	const struct conf *c = b->in->conf;

	add_known_account(b, &c->own, true);
	for (size_t i = 0; i < c->accounts.n; i++)
		add_known_account(b, &c->accounts.v[i], false);
	for (size_t i = 0; i < c->people.n; i++) {
		const struct known_person *k = &c->people.v[i];
		struct person_of *p = add_person(b, k->name, k->email);

		p->known = true;
		p->configured = !k->by_file;
		p->e.by_file = k->by_file;
		p->e.path = k->page;
		p->e.aliases = k->aliases;
		p->role = k->role;
		p->role_paged = k->role_paged;
		p->org_name = k->org;
		if (!k->by_file)
			continue;
		watch_page(b, k->page, p->e.at);
		for (size_t n = 0; n < k->aliases.n; n++)
			if (made_as(b, 'p', k->aliases.v[n]) == p->e.at)
				p->e.name = k->aliases.v[n];
	}
	for (size_t i = 0; i < c->people.n; i++)
		add_aliases(b, &c->people.v[i]);
}

/* Without a configured organisation, the domain that most meetings have is taken for
 * it. */
static void guess_own(struct build *b)
{
	struct map counts = { 0 };
	struct strs domains = { 0 };
	size_t *n = arena_alloc(b->a, sizeof(size_t)), cap = 1, best = 0;

	if (b->in->conf->own.name.len)
		return;
	for (size_t i = 0; i < b->w->people.n; i++) {
		const struct person_of *p = b->w->people.v[i];
		struct str domain = email_domain(b->a, p->email);
		size_t at;

		if (!domain.len || domain_is_free_mail(domain))
			continue;
		at = map_put(b->a, &counts, domain, domains.n);
		if (at == domains.n) {
			*VEC_ADD(b->a, &domains) = domain;
			n = arena_grow(b->a, n, at, &cap, sizeof(*n));
		}
		n[at] += p->meetings.n;
		if (n[at] > n[best] ||
		    (n[at] == n[best] && str_cmp(domain, domains.v[best]) < 0))
			best = at;
	}
	for (size_t i = 0; domains.n && i < b->w->people.n; i++) {
		const struct person_of *p = b->w->people.v[i];

		if (p->org && str_eq(email_domain(b->a, p->email), domains.v[best]))
			b->w->accounts.v[p->org->e.at]->own = true;
	}
}

/* An address is no name: two that have nothing in common are two until somebody says
 * that they are one. */
static void ask_shared(struct build *b, struct meeting *m, struct str name,
		       struct str email)
{
	size_t at = map_get(&b->people, folded(b, email));
	const struct person_of *p = b->w->people.v[at];
	struct question q = { .code = STRL("same-person"),
			      .tagged = &m->e,
			      .lines = 1 };

	if (!is_shared(b, p, name, email))
		return;
	q.text = arena_fmt(b->a, "Is %.*s also %.*s? (same e-mail address)",
			   STR_ARG(name), STR_ARG(p->e.name));
	*VEC_ADD(b->a, &q.choices) = p->e.name;
	*VEC_ADD(b->a, &q.choices) = ANSWER_ANOTHER;
	parts_ask(b, &q, utf8_key(b->a, name), m);
}

/* Meetings come in order of time: the latest word holds; of another house its address.
 */
static void change_org(struct build *b, struct person_of *p, const struct person *said)
{
	const struct account_of *was = parts_account(b, p->org_name);
	bool same = was ? was == parts_account(b, said->org)
			: utf8_same_key(b->a, p->org_name, said->org);

	if (p->org_name.len && !same && said->email.len && !p->configured &&
	    !domain_is_free_mail(email_domain(b->a, said->email)))
		p->email = said->email;
	p->org_name = said->org;
}

static void add_people(struct build *b, struct meeting *m, const struct record *r)
{
	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *said = &r->people.v[i];
		struct str name = names_in(b, m, said->name);
		struct person_of *p = add_person(b, name, said->email);
		struct attendee *at = NULL;

		if (said->email.len && !str_ieq(p->email, said->email))
			ask_shared(b, m, name, said->email);
		for (size_t k = 0; k < m->people.n && !at; k++)
			if (m->people.v[k].person == p)
				at = &m->people.v[k];
		if (!at) {
			at = VEC_ADD(b->a, &m->people);
			at->person = p;
			p->said_in++;
		}
		at->present |= said->present;
		/* Meetings come in order of time: the latest word on a role holds, but
		 * for what a person wrote on the page. */
		if (p->role_paged) {
			if (!p->role_source && said->role.len &&
			    str_ieq(said->role, p->role))
				p->role_source = m;
		} else if (said->role.len && !str_eq(said->role, p->role)) {
			p->role = said->role;
			p->role_source = m;
		}
		if (said->org.len) {
			change_org(b, p, said);
			at->org_name = said->org;
		}
	}
}

static void add_accounts(struct build *b, struct meeting *m, const struct record *r)
{
	for (size_t i = 0; i < r->accounts.n; i++) {
		const struct account *said = &r->accounts.v[i];
		struct account_of *x = add_account(b, said->name);
		struct about_account *at = NULL;

		if (!x->relation.len)
			x->relation = said->relation;
		for (size_t k = 0; k < m->accounts.n && !at; k++)
			if (m->accounts.v[k].account == x)
				at = &m->accounts.v[k];
		if (!at) {
			at = VEC_ADD(b->a, &m->accounts);
			at->account = x;
		}
		at->subject |= account_leads(r, said);
	}
}

/* A partner's people sat with a customer: they were met, whatever the talk was about.
 */
static bool is_there(const struct meeting *m, const struct account_of *x)
{
	for (size_t i = 0; i < m->people.n; i++)
		if (m->people.v[i].present && m->people.v[i].org == x)
			return true;
	return false;
}

/* Newest first, as pages show them; w->meetings is by date. */
static void link_meetings(struct build *b)
{
	for (size_t i = b->w->meetings.n; i > 0; i--) {
		struct meeting *m = b->w->meetings.v[i - 1];

		for (size_t k = 0; k < m->people.n; k++) {
			size_t at = m->people.v[k].person->e.at;

			if (m->people.v[k].present)
				*VEC_ADD(b->a, &b->w->people.v[at]->meetings) = m;
		}
		for (size_t k = 0; k < m->accounts.n; k++) {
			struct account_of *x =
			    b->w->accounts.v[m->accounts.v[k].account->e.at];

			bool met = m->accounts.v[k].subject || is_there(m, x);

			*VEC_ADD(b->a, met ? &x->meetings : &x->mentions) = m;
		}
	}
}

/* Who was there beside the user: up to three names, of more people two; or nobody. */
static struct str company(struct build *b, const struct meeting *m)
{
	struct str v[COMPANY];
	size_t n = 0;

	for (size_t i = 0; i < m->people.n; i++) {
		struct str name = m->people.v[i].person->e.name;

		if (!m->people.v[i].present || str_eq(name, b->in->conf->me))
			continue;
		if (n < COMPANY)
			v[n] = name;
		n++;
	}
	if (n > COMPANY)
		return arena_fmt(b->a, "%.*s, %.*s and %zu more", STR_ARG(v[0]),
				 STR_ARG(v[1]), n - 2);
	if (n == COMPANY)
		return arena_fmt(b->a, "%.*s, %.*s and %.*s", STR_ARG(v[0]),
				 STR_ARG(v[1]), STR_ARG(v[2]));
	return n == 2   ? ARENA_CAT(b->a, v[0], STRL(" and "), v[1])
	       : n == 1 ? v[0]
			: str_none();
}

/* What the export does not name is called after the one account that it is about, or
 * after who was there. */
static void name_meetings(struct build *b)
{
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];
		const struct account_of *about = m->title.len ? NULL : parts_subject(m);
		struct str with = about          ? about->e.name
				  : m->title.len ? str_none()
						 : company(b, m);

		if (with.len)
			m->title = ARENA_CAT(b->a, STRL("Meeting with "), with);
		else if (!m->title.len)
			m->title = STRL("Meeting");
		m->e.name = m->title;
	}
}

void parts_who(struct build *b)
{
	add_known(b);
	names_join(b);
	join_domains(b);
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];

		for (size_t k = 0; k < m->n_records; k++) {
			add_people(b, m, m->records[k]);
			add_accounts(b, m, m->records[k]);
		}
	}
	for (size_t i = 0; i < b->w->people.n; i++) {
		struct person_of *p = b->w->people.v[i];

		if (p->org_name.len)
			p->org = parts_account(b, p->org_name);
	}
	parts_houses(b);
	spellings_tell(b);
	parts_subjects(b);
	parts_guests(b);
	link_meetings(b);
	guess_own(b);
	name_meetings(b);
}
