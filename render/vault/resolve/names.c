/* names.c - short, misheard and addressed names; see names.h. */
#include "render/vault/resolve/names.h"

#include "base/lang/name.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/resolve/namesakes.h"
#include "render/vault/resolve/spellings.h"

enum {
	MISHEARD = 2, /* letters by which a first name heard twice may differ */
	RECORDS = 16, /* of a meeting that are compared with each other */
	INITIALS = 3, /* that sign for a name at least */
	MIN_NAME = 4  /* letters below which names are not compared so */
};

/* A folded name in its words. */
struct named {
	struct str key, first, last;
	size_t words;
	bool titled; /* "Dr Osei": first is none */
};
VEC(named_list, struct named);

static struct named take_apart(struct arena *a, struct str name)
{
	struct str key = utf8_key(a, name), word;
	struct named n = { .key = key };

	for (size_t at = 0; word_next(key, &at, &word); n.words++) {
		if (n.words == 0)
			n.first = word;
		n.last = word;
	}
	if (n.words == 2 && name_is_title(n.first)) {
		n.titled = true;
		n.first = str_none();
	}
	return n;
}

static bool is_full(const struct named *n)
{
	return n->words >= 2 && !n->titled && n->first.len > 1 && n->last.len > 1;
}

bool name_is_short(struct str name)
{
	struct str word;
	size_t words = 0;

	for (size_t at = 0; word_next(name, &at, &word);)
		words += words > 0 || !name_is_title(word);
	return words < 2;
}

/* "TJV" is Theodora Jane Vance. */
static bool is_signed(struct str letters, struct str name)
{
	struct str word;
	size_t n = 0;

	while (str_split(&name, ' ', &word))
		if (!word.len || n >= letters.len || word.p[0] != letters.p[n++])
			return false;
	return n == letters.len && n >= INITIALS;
}

/* Does the short name fit the full one? */
static bool fits(const struct named *brief, const struct named *full)
{
	if (!is_full(full))
		return false;
	if (brief->titled)
		return str_eq(brief->last, full->last);
	return brief->words == 1 && (str_eq(brief->first, full->first) ||
				     is_signed(brief->first, full->key));
}

/* ---- what is known of all meetings -------------------------------------------------
 */

/* People by what a short name may be looked up with; NOBODY: more than one. */
struct directory {
	struct arena a;        /* of this step alone */
	struct map by_first;   /* account, first name -> names */
	struct map by_address; /* a name as an address spells it -> names */
	struct strs names;
	struct map by_name; /* as it is written -> apart: most names come often */
	struct named_list apart;
};

#define NOBODY ((size_t)-2)

static struct named named_of(struct directory *d, struct str name)
{
	size_t at = map_put(&d->a, &d->by_name, name, d->apart.n);

	if (at == d->apart.n)
		*VEC_ADD(&d->a, &d->apart) = take_apart(&d->a, name);
	return d->apart.v[at];
}

static void enter(struct directory *d, struct map *in, struct str key, struct str name)
{
	size_t at = map_put(&d->a, in, key, d->names.n);

	if (at == d->names.n)
		*VEC_ADD(&d->a, &d->names) = name;
	else if (at < d->names.n &&
		 !str_eq(utf8_key(&d->a, d->names.v[at]), utf8_key(&d->a, name)))
		map_set(&d->a, in, key, NOBODY);
}

static struct str account_key(struct arena *a, struct str account, struct str first)
{
	struct str key = utf8_key(a, account);

	return arena_fmt(a, "%.*s|%.*s", STR_ARG(key), STR_ARG(first));
}

static void enter_record(const struct build *b, struct directory *d,
			 const struct record *r)
{
	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *p = &r->people.v[i];
		struct str full = spellings_full(b, p->name);
		struct named n = named_of(d, p->name);
		struct name_parts spelled;

		if (!is_full(&n))
			continue;
		for (size_t k = 0; k < r->accounts.n; k++)
			if (str_eq(r->accounts.v[k].role, STRL("subject")))
				enter(d, &d->by_first,
				      account_key(&d->a, r->accounts.v[k].name,
						  n.first),
				      full);
		if (!p->email.len)
			continue;
		name_split(&d->a, p->email, &spelled);
		if (spelled.name.len)
			enter(d, &d->by_address, utf8_key(&d->a, spelled.name), full);
	}
}

static struct str look_up(const struct directory *d, const struct map *in,
			  struct str key)
{
	size_t at = map_get(in, key);

	return at < d->names.n ? d->names.v[at] : str_none();
}

/* ---- one meeting -------------------------------------------------------------------
 */

/* Valid as parts_key() is. */
static struct str spelled_key(const struct build *b, const struct meeting *m,
			      struct str name)
{
	parts_key(b, name);
	buf_fmt(b->key, "|%zu", m->e.at);
	return buf_view(b->key);
}

void names_mean(struct build *b, const struct meeting *m, struct str name,
		struct str full)
{
	if (str_eq(utf8_key(b->a, name), utf8_key(b->a, full)))
		return;
	map_set(b->a, &b->spelled, arena_str(b->a, spelled_key(b, m, name)),
		b->full_names.n);
	*VEC_ADD(b->a, &b->full_names) = full;
}

struct str names_in(const struct build *b, const struct meeting *m, struct str name)
{
	size_t at = b->full_names.n && name.len
			? map_get(&b->spelled, spelled_key(b, m, name))
			: STR_NPOS;

	return spellings_full(b, at == STR_NPOS ? name : b->full_names.v[at]);
}

/* The one full name in other records of the meeting that the short one fits. */
static struct str in_meeting(struct build *b, const struct meeting *m, size_t record,
			     const struct named *brief)
{
	struct str found = { 0 };

	for (size_t r = 0; r < m->n_records; r++)
		for (size_t i = 0; r != record && i < m->records[r]->people.n; i++) {
			struct str name = m->records[r]->people.v[i].name;
			struct named n = take_apart(b->a, name);

			if (!fits(brief, &n))
				continue;
			name = spellings_full(b, name);
			if (found.len &&
			    !str_eq(utf8_key(b->a, found), utf8_key(b->a, name)))
				return str_none();
			found = name;
		}
	return found;
}

static struct str in_account(struct build *b, struct directory *d,
			     const struct record *r, const struct named *brief)
{
	struct str found = { 0 };

	for (size_t i = 0; i < r->accounts.n && !brief->titled; i++) {
		struct str name;

		if (!str_eq(r->accounts.v[i].role, STRL("subject")))
			continue;
		name = look_up(d, &d->by_first,
			       account_key(&d->a, r->accounts.v[i].name, brief->first));
		if (name.len && found.len &&
		    !str_eq(utf8_key(b->a, found), utf8_key(b->a, name)))
			return str_none();
		if (name.len)
			found = name;
	}
	return found;
}

static bool is_in(struct build *b, const struct record *r, struct str name)
{
	for (size_t i = 0; i < r->people.n; i++)
		if (str_eq(utf8_key(b->a, r->people.v[i].name), utf8_key(b->a, name)))
			return true;
	return false;
}

/* The name that is an address's or comes first; answered: by a person. */
static void ask_misheard(struct build *b, const struct meeting *m,
			 const struct person *x, const struct person *y)
{
	bool swap = x->email.len   ? false
		    : y->email.len ? true
				   : str_cmp(x->name, y->name) > 0;
	const struct person *full = swap ? y : x, *other = swap ? x : y;
	struct question q = { .code = STRL("conflict"),
			      .tagged = &b->w->meetings.v[m->e.at]->e,
			      .lines = 1 };
	struct str one = utf8_key(b->a, full->name), two = utf8_key(b->a, other->name);

	*VEC_ADD(b->a, &q.choices) = STRL("one person");
	*VEC_ADD(b->a, &q.choices) = STRL("two people");
	q.text =
	    arena_fmt(b->a, "One recording hears %.*s, the other %.*s: taken for one",
		      STR_ARG(other->name), STR_ARG(full->name));
	if (parts_ask(b, &q, arena_fmt(b->a, "%.*s|%.*s", STR_ARG(one), STR_ARG(two)),
		      m) != 1)
		names_mean(b, m, other->name, full->name);
}

/* "Joules Marchetti" in one recording, "Jules Marchetti" in the other. */
static void join_misheard(struct build *b, const struct meeting *m, size_t r, size_t s)
{
	const struct record *one = m->records[r], *two = m->records[s];

	for (size_t i = 0; i < one->people.n; i++)
		for (size_t k = 0; k < two->people.n; k++) {
			const struct person *x = &one->people.v[i];
			const struct person *y = &two->people.v[k];
			struct named n = take_apart(b->a, x->name);
			struct named p = take_apart(b->a, y->name);

			if (!is_full(&n) || !is_full(&p) ||
			    (x->email.len && y->email.len) || !str_eq(n.last, p.last) ||
			    str_eq(n.first, p.first) || n.first.len < MIN_NAME ||
			    p.first.len < MIN_NAME ||
			    utf8_same_key(b->a, spellings_full(b, x->name),
					  spellings_full(b, y->name)) ||
			    str_edits(n.first, p.first, MISHEARD) > MISHEARD ||
			    is_in(b, one, y->name) || is_in(b, two, x->name))
				continue;
			ask_misheard(b, m, x, y);
		}
}

static void join_record(struct build *b, struct directory *d, const struct meeting *m,
			size_t record)
{
	const struct record *r = m->records[record];

	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *p = &r->people.v[i];
		struct named n = named_of(d, p->name);
		struct str full = { 0 };

		/* What a person told or a page knows is stronger. */
		if (p->email.len || parts_person(b, p->name))
			continue;
		if (is_full(&n)) {
			full = look_up(d, &d->by_address, parts_key(b, p->name));
		} else if (n.words == 1 || n.titled) {
			full = in_meeting(b, m, record, &n);
			if (!full.len)
				full = in_account(b, d, r, &n);
		}
		if (full.len && !is_in(b, r, full))
			names_mean(b, m, p->name, full);
	}
}

void names_join(struct build *b)
{
	struct directory d = { 0 };

	spellings_join(b);
	for (size_t i = 0; i < b->w->meetings.n; i++)
		for (size_t r = 0; r < b->w->meetings.v[i]->n_records; r++)
			enter_record(b, &d, b->w->meetings.v[i]->records[r]);
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		const struct meeting *m = b->w->meetings.v[i];

		for (size_t r = 0; r < m->n_records; r++) {
			join_record(b, &d, m, r);
			for (size_t s = r + 1; s < m->n_records && s < RECORDS; s++)
				join_misheard(b, m, r, s);
		}
	}
	namesakes_part(b);
	arena_fini(&d.a);
}
