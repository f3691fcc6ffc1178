/*
 * spellings.c - see spellings.h.
 *
 * Spellings that fit are linked; a group of linked ones is one person when no two of
 * them clash.  So neither the order of meetings nor of names has a say: "Alex Quill",
 * who may be Alexander or Alexandra, is a question whichever comes first.
 */
#include "render/vault/resolve/people/spellings.h"

#include "base/lang/mail.h"
#include "base/lang/name.h"
#include "base/utf8.h"
#include "render/vault/resolve/people/names.h"
#include "render/vault/resolve/people/same_person.h"
#include "render/vault/review/answered.h"

struct link {
	uint32_t x, y;
	bool one;
	struct str why;
};
VEC(links, struct link);

struct bearer {
	struct spelling s;
	uint32_t group;             /* the smallest of those it is linked with */
	uint32_t next_last;         /* with this surname, from 1; 0: none */
	uint32_t next_first;        /* with this first name */
	uint32_t next_words;        /* with these words */
	struct numbers links;       /* that it is in, of those kept */
	bool fits;                  /* another one */
	bool clash;                 /* its group is no one person */
	const struct meeting *seen; /* the newest with it present, or NULL */
	const struct meeting *met;  /* the first that names it */
};
VEC(bearers, struct bearer);

struct spellings {
	struct build *b;
	struct arena a; /* of this step */
	struct bearers v;
	struct map names, orgs, by_last, by_first, by_words;
	size_t n_orgs;
	struct links links;
	struct numbers *groups; /* members, at the smallest one */
};

/* ---- names -------------------------------------------------------------------- */

static struct bearer *bearer_of(struct spellings *p, struct str name)
{
	size_t at = map_get(&p->names, parts_key(p->b, name));

	return at < p->v.n ? &p->v.v[at] : NULL;
}

static void add_number(struct arena *a, struct numbers *v, uint32_t n)
{
	for (size_t i = 0; i < v->n; i++)
		if (v->v[i] == n)
			return;
	*VEC_ADD(a, v) = n;
}

static void add_org(struct spellings *p, struct numbers *to, struct str org)
{
	const struct account_of *x = parts_account(p->b, org);
	struct str key = utf8_key(&p->a, x ? x->e.name : org);
	size_t at;

	if (!key.len)
		return;
	at = map_put(&p->a, &p->orgs, key, p->n_orgs);
	p->n_orgs += at == p->n_orgs;
	add_number(&p->a, to, (uint32_t)at);
}

static void add_email(struct spellings *p, struct spelling *s, struct str email)
{
	struct str key = utf8_fold(&p->a, email);

	if (key.len)
		strs_add(&p->a, &s->emails, key);
}

static void add_name(struct spellings *p, const struct meeting *m,
		     const struct person *who)
{
	struct bearer *x = bearer_of(p, who->name), made = { .met = m };
	const struct person_of *known;
	struct str domain;

	if (!x) {
		struct str key = utf8_key(&p->a, who->name);
		bool full = spelling_init(&p->a, &made.s, who->name);

		map_set(&p->a, &p->names, key, full ? p->v.n : STR_NPOS - 1);
		if (!full)
			return;
		known = parts_person(p->b, who->name);
		made.s.known = known;
		made.s.told = known && !known->e.by_file;
		if (made.s.told) {
			add_email(p, &made.s, known->email);
			add_org(p, &made.s.orgs, known->org_name);
		}
		x = VEC_ADD(&p->a, &p->v);
		*x = made;
	}
	add_email(p, &x->s, who->email);
	domain = who->org.len ? str_none() : email_domain(&p->a, who->email);
	if (who->org.len)
		add_org(p, &x->s.orgs, who->org);
	else if (domain.len && !domain_is_free_mail(domain))
		add_org(p, &x->s.orgs, domain);
}

/* A person said whose name it is. */
static bool is_answered(const struct spellings *p, struct str name)
{
	const struct answers *x = p->b->in->answers;

	return answers_get(x, answered_name_id(p->b->a, 'p', name)).len > 0 ||
	       answers_get(x, answered_spelling_id(p->b->a, name)).len > 0;
}

/* ---- who fits whom ------------------------------------------------------------ */

static uint32_t root_of(struct spellings *p, uint32_t i)
{
	while (p->v.v[i].group != i)
		i = p->v.v[i].group = p->v.v[p->v.v[i].group].group;
	return i;
}

static void add_pair(struct spellings *p, uint32_t x, uint32_t y)
{
	if (x == y || !spellings_fit(&p->v.v[x].s, &p->v.v[y].s))
		return;
	*VEC_ADD(&p->a, &p->links) =
	    (struct link){ .x = x < y ? x : y, .y = x < y ? y : x };
	p->v.v[x].fits = p->v.v[y].fits = true;
}

/* By bytes, so that no order of meetings shows. */
static int by_name(const void *x, const void *y)
{
	const struct bearer *a = x, *b = y;

	return str_cmp(a->s.name, b->s.name);
}

static void sort_names(struct spellings *p)
{
	VEC_SORT(&p->v, by_name);
	for (size_t i = 0; i < p->v.n; i++) {
		struct bearer *x = &p->v.v[i];

		map_set(&p->a, &p->names, utf8_key(&p->a, x->s.name), i);
		x->group = (uint32_t)i;
	}
}

/* The one before i with that key, from 1; 0: there is none. */
static uint32_t chained(struct spellings *p, struct map *by, struct str key, uint32_t i)
{
	size_t before = map_get(by, key);

	map_set(&p->a, by, key, i);
	return before == STR_NPOS ? 0 : (uint32_t)before + 1;
}

static void pair_names(struct spellings *p)
{
	for (uint32_t i = 0; i < p->v.n; i++) {
		struct bearer *x = &p->v.v[i];

		x->next_last = chained(p, &p->by_last, x->s.last, i);
		x->next_first = chained(p, &p->by_first, x->s.given.v[0], i);
		x->next_words = chained(p, &p->by_words, x->s.words, i);
		for (uint32_t k = x->next_last; k; k = p->v.v[k - 1].next_last)
			add_pair(p, i, k - 1);
		for (uint32_t k = x->next_words; k; k = p->v.v[k - 1].next_words)
			if (!str_eq(x->s.last, p->v.v[k - 1].s.last))
				add_pair(p, i, k - 1);
	}
	for (uint32_t i = 0; i < p->v.n; i++) {
		struct str first = p->v.v[i].s.given.v[0];

		if (!name_is_letter(p->v.v[i].s.last))
			continue;
		for (size_t k = map_get(&p->by_first, first) + 1; k;
		     k = p->v.v[k - 1].next_first)
			add_pair(p, i, (uint32_t)k - 1);
	}
}

/* ---- where they were ---------------------------------------------------------- */

static void add_around(struct spellings *p, const struct meeting *m, struct bearer *x)
{
	for (size_t r = 0; r < m->n_records; r++)
		for (size_t i = 0; i < m->records[r]->people.n; i++) {
			const struct person *who = &m->records[r]->people.v[i];
			const struct bearer *other =
			    who->present ? bearer_of(p, who->name) : NULL;

			for (size_t k = 0; other && other != x && k < other->s.orgs.n;
			     k++)
				add_number(&p->a, &x->s.around, other->s.orgs.v[k]);
		}
}

static void add_meeting(struct spellings *p, const struct meeting *m,
			const struct record *r, uint32_t record)
{
	for (size_t i = 0; i < r->people.n; i++) {
		struct bearer *x = bearer_of(p, r->people.v[i].name);

		if (!x || !x->fits)
			continue;
		if (r->people.v[i].present) {
			*VEC_ADD(&p->a, &x->s.present) = record;
			x->seen = m;
		}
		for (size_t k = 0; k < r->accounts.n; k++)
			if (account_leads(r, &r->accounts.v[k]))
				add_org(p, &x->s.accounts, r->accounts.v[k].name);
		if (!x->s.orgs.n)
			add_around(p, m, x);
	}
}

/* ---- groups ------------------------------------------------------------------- */

static void judge_links(struct spellings *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->links.n; i++) {
		struct link l = p->links.v[i];
		enum same_person same =
		    same_person(&p->a, &p->v.v[l.x].s, &p->v.v[l.y].s, &l.why);

		if (same == PEOPLE_APART || is_answered(p, p->v.v[l.x].s.name) ||
		    is_answered(p, p->v.v[l.y].s.name))
			continue;
		l.one = same == PEOPLE_ONE;
		if (l.one) {
			uint32_t x = root_of(p, l.x), y = root_of(p, l.y);

			p->v.v[x < y ? y : x].group = x < y ? x : y;
		}
		*VEC_ADD(&p->a, &p->v.v[l.x].links) = (uint32_t)n;
		*VEC_ADD(&p->a, &p->v.v[l.y].links) = (uint32_t)n;
		p->links.v[n++] = l;
	}
	p->links.n = n;
}

/* Members of a group share the surname or its initial: few. */
static void find_clashes(struct spellings *p)
{
	struct numbers *of = arena_array(&p->a, of, p->v.n);

	p->groups = of;
	for (uint32_t i = 0; i < p->v.n; i++)
		if (p->v.v[i].fits)
			*VEC_ADD(&p->a, &of[root_of(p, i)]) = i;
	for (size_t g = 0; g < p->v.n; g++)
		for (size_t i = 0; i < of[g].n; i++)
			for (size_t k = 0; k < i && !p->v.v[g].clash; k++)
				p->v.v[g].clash = people_clash(&p->v.v[of[g].v[i]].s,
							       &p->v.v[of[g].v[k]].s);
}

/* The one whose page stands, else the fullest. */
static struct bearer *fullest(struct spellings *p, struct bearer *x)
{
	const struct numbers *of = &p->groups[root_of(p, (uint32_t)(x - p->v.v))];
	struct bearer *best = x;

	for (size_t i = 0; i < of->n; i++) {
		struct bearer *y = &p->v.v[of->v[i]];
		bool paged = y->s.known && !best->s.known;

		if (paged || (!y->s.known == !best->s.known &&
			      spelling_rank(&y->s, &best->s) < 0))
			best = y;
	}
	return best;
}

static bool has_page_too(const struct bearer *x, const struct bearer *full)
{
	return x->s.known && x->s.known != full->s.known;
}

/* The link that tells most of why x is the other: a direct one, or its first. */
static struct str why_of(const struct spellings *p, const struct bearer *x,
			 const struct bearer *full)
{
	struct str why = str_none();

	for (size_t i = 0; i < x->links.n; i++) {
		const struct link *l = &p->links.v[x->links.v[i]];
		const struct bearer *y = &p->v.v[l->x], *z = &p->v.v[l->y];

		if (!l->one)
			continue;
		if (y == full || z == full)
			return l->why;
		if (!why.len)
			why = arena_fmt(p->b->a, "as %.*s: %.*s",
					STR_ARG((y == x ? z : y)->s.name),
					STR_ARG(l->why));
	}
	return why;
}

static void join(struct spellings *p, struct bearer *x, const struct bearer *full)
{
	struct build *b = p->b;
	struct spelled *to;

	if (x->s.known && x->s.known == full->s.known)
		return;
	map_set(b->a, &b->joined_at, utf8_key(b->a, x->s.name), b->joined.n);
	to = VEC_ADD(b->a, &b->joined);
	*to = (struct spelled){ .name = x->s.name,
				.full = full->s.name,
				.why = arena_str(b->a, why_of(p, x, full)),
				.meeting = x->met };
}

/* ---- questions ---------------------------------------------------------------- */

static void ask(struct spellings *p, const struct bearer *x, const struct strs *names,
		struct str why)
{
	struct arena *a = p->b->a;
	struct question q = { .code = STRL("same-person"),
			      .tagged = &p->b->w->meetings.v[x->seen->e.at]->e,
			      .lines = x->s.present.n };
	struct str other = str_none();

	for (size_t i = 0; i < names->n; i++) {
		*VEC_ADD(a, &q.choices) = names->v[i];
		other = arena_fmt(a, "%.*s%s%.*s", STR_ARG(other), i ? " or " : "",
				  STR_ARG(names->v[i]));
	}
	*VEC_ADD(a, &q.choices) = ANSWER_ANOTHER;
	q.text = arena_fmt(a, "Is %.*s also %.*s? (%.*s)", STR_ARG(x->s.name),
			   STR_ARG(other), STR_ARG(why));
	parts_ask(p->b, &q, utf8_key(a, x->s.name), x->seen);
}

/* "Maya L" of a recording whose notes have Maya Lindgren: shortnames.c joins them. */
static bool is_told(struct spellings *p, const struct bearer *x,
		    const struct bearer *other)
{
	if (!name_is_letter(x->s.last) && !name_is_letter(x->s.given.v[0]))
		return false;
	for (size_t r = 0; r < x->seen->n_records; r++)
		if (names_has(&p->a, x->seen->records[r], other->s.name))
			return true;
	return false;
}

/* Asks about x, who may be some that have fuller names. */
static void ask_links(struct spellings *p, struct bearer *x)
{
	struct build *b = p->b;
	struct strs names = { 0 };
	struct str why = str_none();

	for (size_t i = 0; i < x->links.n; i++) {
		const struct link *l = &p->links.v[x->links.v[i]];
		struct bearer *y = &p->v.v[l->x], *z = &p->v.v[l->y];
		struct bearer *other = y == x ? z : y;
		bool clash = p->v.v[root_of(p, l->x)].clash;

		if (spelling_rank(&other->s, &x->s) > 0 || is_told(p, x, other))
			continue;
		if (l->one && !clash && !has_page_too(x, fullest(p, x)))
			continue;
		strs_add(b->a, &names, spellings_full(b, other->s.name));
		why = why.len ? why : l->why;
	}
	if (names.n)
		ask(p, x, &names, why);
}

static void settle(struct spellings *p)
{
	struct build *b = p->b;

	for (size_t i = 0; i < p->v.n; i++) {
		struct bearer *x = &p->v.v[i], *full = x->fits ? fullest(p, x) : x;

		if (full != x && !p->v.v[root_of(p, (uint32_t)i)].clash &&
		    !has_page_too(x, full))
			join(p, x, full);
	}
	for (size_t i = 0; i < p->v.n; i++)
		if (p->v.v[i].fits && p->v.v[i].seen &&
		    map_get(&b->joined_at, utf8_key(&p->a, p->v.v[i].s.name)) ==
			STR_NPOS)
			ask_links(p, &p->v.v[i]);
}

void spellings_join(struct build *b)
{
	struct spellings p = { .b = b };
	const struct meetings *all = &b->w->meetings;
	uint32_t record = 0;

	for (size_t i = 0; i < all->n; i++)
		for (size_t r = 0; r < all->v[i]->n_records; r++)
			for (size_t k = 0; k < all->v[i]->records[r]->people.n; k++)
				add_name(&p, all->v[i],
					 &all->v[i]->records[r]->people.v[k]);
	sort_names(&p);
	pair_names(&p);
	for (size_t i = 0; p.links.n && i < all->n; i++)
		for (size_t r = 0; r < all->v[i]->n_records; r++)
			add_meeting(&p, all->v[i], all->v[i]->records[r], record++);
	judge_links(&p);
	find_clashes(&p);
	settle(&p);
	arena_fini(&p.a);
}

struct str spellings_full(const struct build *b, struct str name)
{
	size_t at = b->joined.n ? map_get(&b->joined_at, parts_key(b, name)) : STR_NPOS;

	return at == STR_NPOS ? name : b->joined.v[at].full;
}

void spellings_tell(struct build *b)
{
	for (size_t i = 0; i < b->joined.n; i++) {
		struct person_of *x = parts_person(b, b->joined.v[i].full);

		if (x)
			*VEC_ADD(b->a, &x->also) = b->joined.v[i];
	}
}
