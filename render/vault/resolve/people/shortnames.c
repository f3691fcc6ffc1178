/* shortnames.c - see shortnames.h. */
#include "render/vault/resolve/people/shortnames.h"

#include "base/lang/mail.h"
#include "base/lang/name.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/resolve/people/named.h"
#include "render/vault/resolve/people/names.h"
#include "render/vault/resolve/people/spellings.h"

enum {
	SERIES_WORDS = 2, /* of a title that only a series has: no "Call", "Sync" */
	OFTEN = 3         /* meetings of half a name before its page, as in places.c */
};

VEC(named_list, struct named);

/* Half a name that nothing tells, and by whom it may be meant. */
struct unknown {
	struct str name;
	const struct meeting *newest;
	size_t meetings;
};
VEC(unknowns, struct unknown);

/* People by what half a name may be looked up with; NOBODY: more than one. */
struct directory {
	struct build *b;
	struct arena a; /* of this step alone */
	struct named me;
	struct map halves;     /* first names, surnames of "Dr Osei", signs: in use */
	struct map by_group;   /* group and first name -> names */
	struct map by_address; /* a name as an address spells it -> names */
	struct map by_email;   /* an address -> names */
	struct map emails;     /* a full name -> addresses: its first one */
	struct strs names, addresses;
	struct map by_name; /* as it is written -> apart: most names come often */
	struct named_list apart;
	struct map at_unknown;
	struct unknowns unknown;
};

#define NOBODY ((size_t)-2)

static struct named apart(struct directory *d, struct str name)
{
	size_t at = map_put(&d->a, &d->by_name, name, d->apart.n);

	if (at == d->apart.n)
		*VEC_ADD(&d->a, &d->apart) = named_of(&d->a, name);
	return d->apart.v[at];
}

/* ---- full names ------------------------------------------------------------------ */

static void enter(struct directory *d, struct map *in, struct str key, struct str name)
{
	size_t at = map_put(&d->a, in, key, d->names.n);

	if (at == d->names.n)
		*VEC_ADD(&d->a, &d->names) = name;
	else if (at < d->names.n && !utf8_same_key(&d->a, d->names.v[at], name))
		map_set(&d->a, in, key, NOBODY);
}

/* sort: 'a' an account, 't' a title, 'o' the own organisation, '*' everybody. */
static struct str group_key(struct directory *d, char sort, struct str group,
			    struct str first)
{
	return arena_fmt(&d->a, "%c%.*s|%.*s", sort, STR_ARG(utf8_key(&d->a, group)),
			 STR_ARG(first));
}

static bool is_own(const struct build *b, const struct person *p)
{
	const struct account_of *x = p->org.len ? parts_account(b, p->org) : NULL;

	return x && x->own;
}

static bool is_series(struct directory *d, struct str title)
{
	struct str key = utf8_key(&d->a, title), word;
	size_t n = 0;

	for (size_t at = 0; word_next(key, &at, &word);)
		n++;
	return n >= SERIES_WORDS;
}

static void enter_address(struct directory *d, struct str full, struct str email)
{
	struct str key = utf8_key(&d->a, full);
	struct name_parts spelled;

	name_split(&d->a, email, &spelled);
	if (spelled.name.len)
		enter(d, &d->by_address, utf8_key(&d->a, spelled.name), full);
	enter(d, &d->by_email, utf8_fold(&d->a, email), full);
	if (map_put(&d->a, &d->emails, key, d->addresses.n) == d->addresses.n)
		*VEC_ADD(&d->a, &d->addresses) = email;
}

static void enter_record(struct directory *d, const struct record *r)
{
	bool series = is_series(d, r->title);

	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *p = &r->people.v[i];
		struct named n = apart(d, p->name);
		bool asked = map_get(&d->halves, n.first) != STR_NPOS;
		struct str full;

		if (!named_full(&n) || (!asked && !p->email.len))
			continue;
		full = spellings_full(d->b, p->name);
		if (p->email.len)
			enter_address(d, full, p->email);
		if (!asked)
			continue;
		for (size_t k = 0; k < r->accounts.n; k++)
			if (account_leads(r, &r->accounts.v[k]))
				enter(d, &d->by_group,
				      group_key(d, 'a', r->accounts.v[k].name, n.first),
				      full);
		if (is_own(d->b, p))
			enter(d, &d->by_group, group_key(d, 'o', str_none(), n.first),
			      full);
		if (p->present && series)
			enter(d, &d->by_group, group_key(d, 't', r->title, n.first),
			      full);
		enter(d, &d->by_group, group_key(d, '*', str_none(), n.first), full);
	}
}

static void enter_halves(struct directory *d, const struct record *r)
{
	for (size_t i = 0; i < r->people.n; i++) {
		struct named n = apart(d, r->people.v[i].name);

		if (n.words == 1 || !named_full(&n))
			map_put(&d->a, &d->halves, n.first, 0);
	}
}

/* ---- half a name ----------------------------------------------------------------- */

/* The name there, or none; *several: there are more. */
static struct str look_up(const struct directory *d, const struct map *in,
			  struct str key, bool *several)
{
	size_t at = map_get(in, key);

	*several |= at == NOBODY;
	return at < d->names.n ? d->names.v[at] : str_none();
}

/* The one full name in other records of the meeting that it fits. */
static struct str in_meeting(struct directory *d, const struct meeting *m,
			     size_t record, const struct named *brief, bool *several)
{
	struct str found = { 0 };

	for (size_t r = 0; r < m->n_records; r++)
		for (size_t i = 0; r != record && i < m->records[r]->people.n; i++) {
			struct str name = m->records[r]->people.v[i].name;
			struct named n = apart(d, name);

			if (!named_fits(brief, &n))
				continue;
			name = spellings_full(d->b, name);
			if (found.len && !utf8_same_key(&d->a, found, name)) {
				*several = true;
				return str_none();
			}
			found = name;
		}
	return found;
}

static struct str in_account(struct directory *d, const struct record *r,
			     const struct named *brief, bool *several)
{
	struct str found = { 0 };

	for (size_t i = 0; i < r->accounts.n && !brief->titled; i++) {
		struct str name;

		if (!account_leads(r, &r->accounts.v[i]))
			continue;
		name = look_up(d, &d->by_group,
			       group_key(d, 'a', r->accounts.v[i].name, brief->first),
			       several);
		*several |= name.len && found.len && !utf8_same_key(&d->a, found, name);
		if (name.len)
			found = name;
	}
	return *several ? str_none() : found;
}

/* Among colleagues, in the series, and the user, who is there mostly. */
static struct str in_house(struct directory *d, const struct record *r,
			   const struct person *p, const struct named *brief,
			   bool *several)
{
	bool own = is_own(d->b, p),
	     inside = own || (!record_has_subject(r) && !p->email.len);
	struct str found = str_none();

	if (brief->titled || !p->present)
		return found;
	if (inside)
		found = look_up(d, &d->by_group,
				group_key(d, 'o', str_none(), brief->first), several);
	if (!found.len && !*several && !p->email.len)
		found = look_up(d, &d->by_group,
				group_key(d, 't', r->title, brief->first), several);
	if (!found.len && !*several && (own || !p->email.len) &&
	    named_fits(brief, &d->me))
		found = spellings_full(d->b, d->b->in->conf->me);
	return found;
}

/* "Maya L" of a meeting about nobody, where the one Maya of all is Maya Lindgren. */
static struct str of_all(struct directory *d, const struct named *brief, bool *several)
{
	struct str full = look_up(d, &d->by_group,
				  group_key(d, '*', str_none(), brief->first), several);
	struct named n = apart(d, full);

	return full.len && named_fits(brief, &n) ? full : str_none();
}

/* The address of the full name that p has not, or none. */
static struct str other_address(struct directory *d, const struct person *p,
				struct str full)
{
	size_t at = map_get(&d->emails, utf8_key(&d->a, full));

	return p->email.len && at < d->addresses.n &&
		       emails_of_two(&d->a, p->email, d->addresses.v[at])
		   ? d->addresses.v[at]
		   : str_none();
}

/* Whom it means in this record; none: nobody, or *several, or not certainly. */
static struct str meant(struct directory *d, const struct meeting *m, size_t record,
			const struct person *p, const struct named *brief,
			bool *several)
{
	const struct record *r = m->records[record];
	bool initialled = brief->words > 1 && !brief->titled;
	struct str full = str_none();

	if (p->email.len)
		full = look_up(d, &d->by_email, utf8_fold(&d->a, p->email), several);
	if (!full.len && !*several)
		full = in_meeting(d, m, record, brief, several);
	/* "Maya L" of a recording is Maya Lindgren of its notes; else spellings tell.
	 */
	if (!full.len && !*several && !initialled)
		full = in_account(d, r, brief, several);
	if (!full.len && !*several && !initialled)
		full = in_house(d, r, p, brief, several);
	if (!full.len && !*several && initialled && !p->email.len &&
	    !record_has_subject(r))
		full = of_all(d, brief, several);
	if (full.len && names_has(&d->a, r, full))
		return str_none();
	return full;
}

static void ask(struct build *b, struct str name, struct str full,
		const struct meeting *m, size_t lines)
{
	struct question q = { .code = STRL("same-person"),
			      .tagged = &b->w->meetings.v[m->e.at]->e,
			      .lines = lines };

	q.text = arena_fmt(b->a, "Is %.*s also %.*s? (same first name)", STR_ARG(name),
			   STR_ARG(full));
	*VEC_ADD(b->a, &q.choices) = full;
	*VEC_ADD(b->a, &q.choices) = ANSWER_ANOTHER;
	parts_ask(b, &q, utf8_key(b->a, name), m);
}

/* A page that stands keeps its name: the full one is another name of it. */
static void take_in(struct build *b, struct str full, struct str paged,
		    const struct meeting *m)
{
	struct str key = utf8_key(b->a, full);

	if (map_get(&b->joined_at, key) != STR_NPOS)
		return;
	map_set(b->a, &b->joined_at, key, b->joined.n);
	*VEC_ADD(b->a, &b->joined) = (struct spelled){ .name = full,
						       .full = paged,
						       .why = STRL("same first name"),
						       .meeting = m };
}

static void note_unknown(struct directory *d, const struct meeting *m,
			 const struct record *r, const struct person *p)
{
	size_t at;
	struct unknown *x;

	if (!p->present || p->email.len || record_has_subject(r))
		return;
	at = map_put(&d->a, &d->at_unknown, utf8_key(&d->a, p->name), d->unknown.n);
	if (at == d->unknown.n)
		*VEC_ADD(&d->a, &d->unknown) = (struct unknown){ .name = p->name };
	x = &d->unknown.v[at];
	x->meetings += x->newest != m;
	x->newest = m;
}

static void join_half(struct directory *d, const struct meeting *m, size_t record,
		      const struct person *p, const struct named *brief)
{
	struct build *b = d->b;
	const struct person_of *known = parts_person(b, p->name);
	struct str full, other;
	bool several = false;

	/* What a person told is stronger. */
	if (known && !known->e.by_file)
		return;
	full = meant(d, m, record, p, brief, &several);
	if (!full.len && !several && named_is_short(p->name))
		note_unknown(d, m, m->records[record], p);
	if (!full.len)
		return;
	other = other_address(d, p, full);
	if (other.len) {
		/* Who has another domain may have moved, or the company a new name. */
		if (!str_ieq(email_domain(&d->a, other), email_domain(&d->a, p->email)))
			ask(b, p->name, full, m, 1);
	} else if (!known || (parts_person(b, full) &&
			      in_meeting(d, m, record, brief, &several).len)) {
		names_mean(b, m, p->name, full);
	} else if (parts_person(b, full)) {
		ask(b, p->name, full, m, 1);
	} else {
		take_in(b, full, known->e.name, m);
	}
}

static void join_record(struct directory *d, const struct meeting *m, size_t record)
{
	const struct record *r = m->records[record];

	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *p = &r->people.v[i];
		struct named n = apart(d, p->name);
		struct str full;
		bool several = false;

		if (n.words == 1 || n.titled) {
			join_half(d, m, record, p, &n);
		} else if (named_full(&n) && !p->email.len &&
			   !parts_person(d->b, p->name)) {
			full = look_up(d, &d->by_address, parts_key(d->b, p->name),
				       &several);
			if (full.len && !names_has(&d->a, r, full))
				names_mean(d->b, m, p->name, full);
		} else if (!named_full(&n)) {
			join_half(d, m, record, p, &n);
		}
	}
}

/* Half a name that comes often, and one full name in the vault that it may be. */
static void ask_unknown(struct directory *d)
{
	for (size_t i = 0; i < d->unknown.n; i++) {
		const struct unknown *x = &d->unknown.v[i];
		bool several = false;
		struct str full =
		    look_up(d, &d->by_group,
			    group_key(d, '*', str_none(), apart(d, x->name).first),
			    &several);

		if (full.len && x->meetings >= OFTEN)
			ask(d->b, x->name, full, x->newest, x->meetings);
	}
}

void shortnames_join(struct build *b)
{
	struct directory d = { .b = b };
	const struct meetings *all = &b->w->meetings;

	d.me = named_of(&d.a, b->in->conf->me);
	for (size_t i = 0; i < all->n; i++)
		for (size_t r = 0; r < all->v[i]->n_records; r++)
			enter_halves(&d, all->v[i]->records[r]);
	if (named_full(&d.me))
		enter(&d, &d.by_group, group_key(&d, 'o', str_none(), d.me.first),
		      spellings_full(b, b->in->conf->me));
	for (size_t i = 0; i < all->n; i++)
		for (size_t r = 0; r < all->v[i]->n_records; r++)
			enter_record(&d, all->v[i]->records[r]);
	for (size_t i = 0; i < all->n; i++)
		for (size_t r = 0; r < all->v[i]->n_records; r++)
			join_record(&d, all->v[i], r);
	ask_unknown(&d);
	arena_fini(&d.a);
}
