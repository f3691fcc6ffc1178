/* names.c - short, misheard and addressed names; see names.h. */
#include "render/vault/resolve/people/names.h"

#include "base/utf8.h"
#include "render/vault/resolve/people/named.h"
#include "render/vault/resolve/people/namesakes.h"
#include "render/vault/resolve/people/shortnames.h"
#include "render/vault/resolve/people/spellings.h"

enum {
	MISHEARD = 2, /* letters by which half a name heard twice may differ */
	RECORDS = 16, /* of a meeting that are compared with each other */
	MIN_NAME = 4, /* letters below which names are not compared so */
	LONG_NAME = 6 /* below which surnames differ by one less */
};

/* ---- one meeting -------------------------------------------------------------------
 */

/* Valid as parts_key() is. */
static struct str spelled_key(const struct build *b, const struct meeting *m,
			      struct str name)
{
	parts_key(b, name);
	buf_c(b->key, '|');
	buf_int(b->key, (int64_t)m->e.at);
	return buf_view(b->key);
}

void names_mean(struct build *b, const struct meeting *m, struct str name,
		struct str full)
{
	if (utf8_same_key(b->a, name, full))
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

bool names_has(struct arena *a, const struct record *r, struct str name)
{
	for (size_t i = 0; i < r->people.n; i++)
		if (utf8_same_key(a, r->people.v[i].name, name))
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

/* Are two full names alike but for a misheard half?  "Lind" and "Lane" are two houses.
 */
static bool is_misheard(const struct named *x, const struct named *y)
{
	bool last = str_eq(x->first, y->first);
	struct str p = last ? x->last : x->first, q = last ? y->last : y->first;
	size_t most =
	    last && (p.len < LONG_NAME || q.len < LONG_NAME) ? MISHEARD - 1 : MISHEARD;

	return named_full(x) && named_full(y) && (last || str_eq(x->last, y->last)) &&
	       !str_eq(p, q) && p.len >= MIN_NAME && q.len >= MIN_NAME &&
	       str_edits(p, q, most) <= most;
}

/*
 * "Joules Marchetti" in one recording, "Jules Marchetti" in the other.  a: for what is
 * not kept, as nearly all that is compared.
 */
static void join_misheard(struct build *b, struct arena *a, const struct meeting *m,
			  size_t r, size_t s)
{
	const struct record *one = m->records[r], *two = m->records[s];
	struct named *n = arena_array(a, n, two->people.n);

	for (size_t k = 0; k < two->people.n; k++)
		n[k] = named_of(a, two->people.v[k].name);
	for (size_t i = 0; i < one->people.n; i++) {
		const struct person *x = &one->people.v[i];
		struct named p = named_of(a, x->name);

		for (size_t k = 0; k < two->people.n; k++) {
			const struct person *y = &two->people.v[k];

			if (!is_misheard(&p, &n[k]) || (x->email.len && y->email.len) ||
			    utf8_same_key(a, spellings_full(b, x->name),
					  spellings_full(b, y->name)) ||
			    names_has(a, one, y->name) || names_has(a, two, x->name))
				continue;
			ask_misheard(b, m, x, y);
		}
	}
}

void names_join(struct build *b)
{
	struct arena scratch = { 0 };

	spellings_join(b);
	shortnames_join(b);
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		const struct meeting *m = b->w->meetings.v[i];

		for (size_t r = 0; r < m->n_records; r++)
			for (size_t s = r + 1; s < m->n_records && s < RECORDS; s++)
				join_misheard(b, &scratch, m, r, s);
		arena_reset(&scratch);
	}
	arena_fini(&scratch);
	namesakes_part(b);
}
