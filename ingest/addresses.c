/* addresses.c - the ways in which organisations make addresses of names. */
#include "ingest/addresses.h"

#include "base/ascii.h"
#include "base/lang/name.h"
#include "base/utf8.h"

/* The local part of an address, lower case, its letters only. */
static struct str letters_of(struct arena *a, struct str email)
{
	size_t at = str_chr(email, '@'), n = 0;
	struct str local = utf8_key(a, str_head(email, at));
	char *p = arena_alloc(a, local.len + 1);

	for (size_t i = 0; i < local.len; i++)
		if (local.p[i] != ' ' && !ascii_is_digit(local.p[i]))
			p[n++] = local.p[i];
	return str_n(p, n);
}

static bool is_both(struct str s, struct str one, struct str two)
{
	return s.len == one.len + two.len && str_starts(s, one) && str_ends(s, two);
}

/* "bholm", "holmb", "birgittah", "birgittaholm", "holmbirgitta". */
static bool is_of(struct str s, struct str first, struct str last)
{
	struct str f = str_sub(first, 0, 1), l = str_sub(last, 0, 1);

	return is_both(s, first, last) || is_both(s, last, first) ||
	       is_both(s, f, last) || is_both(s, last, f) || is_both(s, first, l);
}

/* Whether an address is made of a name: all of its surname or the last word. */
static bool spells(struct arena *a, struct str email, struct str name)
{
	struct str letters = letters_of(a, email), key = utf8_key(a, name);
	size_t blank = str_chr(key, ' ');
	struct str first = str_head(key, blank);

	if (blank == STR_NPOS || letters.len < 2)
		return false;
	if (str_eq(letters, first) ||
	    is_of(letters, first, letters_of(a, str_from(key, blank + 1))))
		return true;
	return is_of(letters, first, str_from(key, str_last_word(key)));
}

/* Nothing but the address tells the name. */
static bool is_bare(struct arena *a, const struct participant *p)
{
	struct name_parts n;

	if (p->speaks || p->pseudo || p->email.len == 0)
		return false;
	name_split(a, p->email, &n);
	return p->name.len == 0 || str_ieq(p->name, n.name) ||
	       str_ieq(p->name, p->email);
}

static bool is_unaddressed(const struct participant *p)
{
	return p->speaks && !p->pseudo && p->email.len == 0;
}

/* The only speaker whom an address may be of, and who may have no other, or none. */
static size_t speaker_of(struct record *r, size_t bare)
{
	const struct participants *all = &r->participants;
	size_t found = STR_NPOS;

	for (size_t i = 0; i < all->n; i++) {
		if (!is_unaddressed(&all->v[i]) ||
		    !spells(r->arena, all->v[bare].email, all->v[i].name))
			continue;
		if (found != STR_NPOS)
			return STR_NPOS;
		found = i;
	}
	for (size_t i = 0; i < all->n && found != STR_NPOS; i++)
		if (i != bare && is_bare(r->arena, &all->v[i]) &&
		    spells(r->arena, all->v[i].email, all->v[found].name))
			return STR_NPOS;
	return found;
}

void addresses_join(struct record *r)
{
	struct participants *all = &r->participants;

	for (size_t i = 0; i < all->n; i++) {
		size_t s = is_bare(r->arena, &all->v[i]) ? speaker_of(r, i) : STR_NPOS;

		if (s == STR_NPOS)
			continue;
		all->v[s].email = all->v[i].email;
		if (all->v[s].org.len == 0)
			all->v[s].org = all->v[i].org;
		all->v[i] = all->v[s];
		memmove(&all->v[s], &all->v[s + 1],
			(all->n - s - 1) * sizeof(all->v[0]));
		all->n--;
	}
}
