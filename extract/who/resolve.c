/*
 * resolve.c - which known person a label or a name means.
 *
 * By e-mail, full name, alias and unique first name through the tables, then by
 * short form, misheard spelling or initial among those of this meeting only.
 */
#include "extract/who/resolve.h"

#include "base/ascii.h"
#include "base/lang/mail.h"
#include "base/lang/name.h"
#include "base/lang/role.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/owner/ask.h"
#include "extract/who/fits.h"

/* A webinar's guests are not compared with each other letter by letter. */
enum { MAX_ROSTER = 300 };
enum { MIN_LETTERS = 2, MAX_LETTERS = 3 }; /* of initials alone */

static const struct known_person *by_email(const struct who *w, struct str email)
{
	const struct names *tables[] = { &w->index->names, &w->local };
	struct str key = utf8_fold(w->arena, email);

	for (size_t x = 0; x < 2 && key.len > 0; x++) {
		size_t i = map_get(&tables[x]->emails, key);

		if (i != STR_NPOS)
			return tables[x]->people.v[i];
	}
	return NULL;
}

/* The one person of the roster that `same` accepts, or NULL when none or several. */
static const struct known_person *only_in_roster(const struct who *w, struct str name,
						 bool (*same)(struct arena *,
							      struct str, struct str))
{
	const struct known_person *hit = NULL;

	if (w->roster.n > MAX_ROSTER)
		return NULL;
	for (size_t i = 0; i < w->roster.n; i++) {
		const struct known_person *p = w->roster.v[i].known;

		if (!same(w->arena, name, p->name))
			continue;
		if (hit)
			return NULL;
		hit = p;
	}
	return hit;
}

/* "Nora W", who is spoken of here. */
const struct known_person *resolve_initialed(const struct who *w, struct str name)
{
	const struct known_person *hit = NULL;

	for (size_t i = 0; i < w->roster.n; i++) {
		const struct roster_entry *e = &w->roster.v[i];

		if (!e->listed || !fits_initial(w->arena, name, e->known->name))
			continue;
		if (hit)
			return NULL;
		hit = e->known;
	}
	return hit;
}

/* "AK" of notes by hand: nobody else who is known has these initials. */
const struct known_person *resolve_letters(const struct who *w, struct str name)
{
	const struct conf *c = w->index->conf;
	const struct known_person *hit = NULL;

	/* "HR", "IT" */
	if (name.len < MIN_LETTERS || name.len > MAX_LETTERS ||
	    (role_is_department(name) && !role_is_label(name)))
		return NULL;
	for (size_t i = 0; i < c->people.n; i++) {
		if (!name_has_initials(c->people.v[i].name, name))
			continue;
		if (hit)
			return NULL;
		hit = &c->people.v[i];
	}
	return hit;
}

/* The one known person with this surname or first name whose other name sounds so. */
static const struct known_person *only_known(const struct who *w, struct str name)
{
	const struct known_person *hit = NULL;
	struct str word[NAME_WORDS];
	size_t n = fits_words(w->arena, name, word);

	for (size_t i = 0; i < 2 && n > 1; i++) {
		struct person_refs c = { 0 };

		index_people(w, word[i == 0 ? n - 1 : 0], &c);
		for (size_t k = 0; k < c.n && k < MAX_ROSTER; k++) {
			if (!fits_spelling(w->arena, name, c.v[k]->name))
				continue;
			if (hit && hit != c.v[k])
				return NULL;
			hit = c.v[k];
		}
	}
	return hit;
}

/* "ROCHE Bastien", as some houses write the names of their people. */
static const struct known_person *known_swapped(const struct who *w, struct str name)
{
	struct person_refs c = { 0 };
	size_t blank = str_chr(name, ' ');

	if (blank == STR_NPOS || str_count(name, ' ') != 1)
		return NULL;
	index_people(w,
		     arena_fmt(w->arena, "%.*s %.*s",
			       STR_ARG(str_from(name, blank + 1)),
			       STR_ARG(str_head(name, blank))),
		     &c);
	return c.n == 1 ? c.v[0] : NULL;
}

/* "Gwen P" for the one Gwen, by first name, short form or alias, with that initial. */
static const struct known_person *known_initialed(const struct who *w, struct str name)
{
	const struct known_person *hit = NULL;
	struct str word[NAME_WORDS];
	struct person_refs c = { 0 };
	size_t n_words;

	n_words = fits_words(w->arena, name, word);
	if (n_words < 2 || word[0].len < FITS_SHORT)
		return NULL;
	index_people(w, word[0], &c);
	for (size_t i = 0; i < c.n && i < MAX_ROSTER; i++) {
		struct str last[NAME_WORDS];
		size_t n = fits_words(w->arena, c.v[i]->name, last);

		if (n < 2 || !fits_letters(word + 1, n_words - 1, last + 1, n - 1))
			continue;
		if (hit && hit != c.v[i])
			return NULL;
		hit = c.v[i];
	}
	return hit;
}

/* The one of them who is here, or who takes part; *n: how many do. */
static const struct known_person *
only_here(const struct who *w, const struct person_refs *c, bool attends, size_t *n)
{
	const struct known_person *hit = NULL;

	*n = 0;
	for (size_t i = 0; i < c->n; i++) {
		const struct roster_entry *e = index_entry(w, c->v[i]);

		if (!e || !(attends ? e->person.present : e->listed))
			continue;
		hit = c->v[i];
		(*n)++;
	}
	return *n == 1 ? hit : NULL;
}

const struct known_person *resolve_present(const struct who *w,
					   const struct person_refs *c, size_t *present)
{
	const struct known_person *hit = only_here(w, c, false, present);

	/* Who writes down "Sam" has those in mind who took part. */
	return *present > 1 && w->written ? only_here(w, c, true, present) : hit;
}

/* Those who are there first, then by name. */
static bool named_before(const struct who *w, const struct known_person *a,
			 const struct known_person *b)
{
	const struct roster_entry *ea = index_entry(w, a), *eb = index_entry(w, b);
	bool pa = ea && ea->person.present, pb = eb && eb->person.present;

	return pa != pb ? pa : str_cmp(a->name, b->name) < 0;
}

/* Only those whom a question offers are put in order: a large vault has hundreds of one
 * first name. */
static void sort_candidates(const struct who *w, struct person_refs *c)
{
	for (size_t i = 0; i < c->n && i < MAX_CHOICES; i++)
		for (size_t k = i + 1; k < c->n; k++)
			if (named_before(w, c->v[k], c->v[i])) {
				const struct known_person *p = c->v[k];

				c->v[k] = c->v[i];
				c->v[i] = p;
			}
}

/* Some of more people than a question offers, and none of them is there: six names of
 * hundreds would help nobody to answer. */
static bool is_anybody(const struct who *w, const struct person_refs *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct roster_entry *e = index_entry(w, c->v[i]);

		if (e && (e->listed || e->person.present))
			return false;
	}
	return c->n > MAX_CHOICES;
}

void resolve_flag(struct talk *t, struct str as_said, bool plural,
		  struct person_refs *c, const int64_t *segment)
{
	struct record *r = t->r;
	struct str one = plural ? str_sub(as_said, 0, as_said.len - 1) : as_said;
	struct str detail = arena_fmt(t->arena, "\"%.*s\" may be ", STR_ARG(one));
	struct flag *f = NULL;

	if (segment && is_anybody(t->who, c))
		return;
	sort_candidates(t->who, c);
	for (size_t i = 0; i < c->n && i < MAX_CHOICES; i++)
		detail = arena_fmt(t->arena, "%.*s%s%.*s", STR_ARG(detail),
				   i == 0          ? ""
				   : i + 1 == c->n ? " or "
						   : ", ",
				   STR_ARG(c->v[i]->name));
	for (size_t i = 0; i < r->flags.n && !f; i++)
		if (str_eq(r->flags.v[i].code, STRL("ambiguous-person")) &&
		    str_eq(r->flags.v[i].detail, detail))
			f = &r->flags.v[i];
	if (!f) {
		f = record_flag(r, STRL("ambiguous-person"), "%s", "");
		f->detail = detail;
		f->said = one;
		for (size_t i = 0; i < c->n && i < MAX_CHOICES; i++)
			*VEC_ADD(t->arena, &f->choices) = c->v[i]->name;
	}
	if (segment &&
	    (f->segments.n == 0 || f->segments.v[f->segments.n - 1] != *segment))
		*VEC_ADD(t->arena, &f->segments) = *segment;
}

bool resolve_is_me(struct str label)
{
	return str_iin_words(label, "me you myself");
}

/* In my own meetings "Me" and my name with an initial are I. */
void resolve_tell_me(const struct talk *t, struct str label, struct name_parts *n)
{
	if (!t->conf->me.len || n->email.len ||
	    (!resolve_is_me(label) &&
	     !fits_initial(t->who->arena, n->name, t->conf->me)))
		return;
	*n = (struct name_parts){ .name = t->conf->me, .org = t->conf->own.name };
}

/*
 * A label or participant's name among the known and the roster.  *several is
 * filled when it fits more than one.
 */
const struct known_person *resolve_name(const struct who *w, const struct name_parts *n,
					struct person_refs *several)
{
	const struct known_person *p = by_email(w, n->email);
	size_t present;

	if (p)
		return p;
	index_people(w, n->name, several);
	if (several->n == 1)
		return several->v[0];
	p = resolve_present(w, several, &present);
	if (p || several->n > 1)
		return p;
	p = only_in_roster(w, n->name, fits_spelling);
	if (!p)
		p = only_in_roster(w, n->name, fits_initial);
	/* Another address is another person. */
	if (p || n->email.len)
		return p;
	p = only_in_roster(w, n->name, fits_short);
	if (!p)
		p = only_in_roster(w, n->name, fits_initials);
	if (!p)
		p = resolve_letters(w, n->name);
	if (!p)
		p = only_known(w, n->name);
	if (!p)
		p = known_initialed(w, n->name);
	if (!p)
		p = known_swapped(w, n->name);
	return p ? p : only_in_roster(w, n->name, fits_titled);
}

/* Organisation: told ("Finance" tells none), then by the domain of the address. */
static struct str org_of(const struct who *w, struct str told, struct str email)
{
	struct str domain = email_domain(w->arena, email);
	const struct known_account *a;

	a = told.len > 0 ? index_account(w, told) : NULL;
	if (a)
		return a->name;
	if (role_is_department(told))
		told = str_none();
	if (told.len > 0 || domain_is_free_mail(domain))
		return told;
	a = index_domain(w, domain);
	return a ? a->name : told;
}

void resolve_fill(const struct who *w, struct roster_entry *e,
		  const struct person *news)
{
	struct person *p = &e->person;
	const struct known_person *k = e->known;

	p->name = k->name;
	if (!p->email.len)
		p->email = k->email.len ? k->email : news->email;
	/* What a page says no meeting has told. */
	if (!p->role.len)
		p->role = k->role.len && !k->role_paged ? k->role : news->role;
	if (p->org.len == 0)
		p->org = org_of(w, k->org.len > 0 ? k->org : news->org, p->email);
	p->present = p->present || news->present;
	if (news->confidence > p->confidence)
		p->confidence = news->confidence;
	e->listed = true;
}

struct roster_entry *resolve_new(struct who *w, struct str name, struct str email)
{
	struct known_person *p = arena_new(w->arena, struct known_person);
	struct roster_entry *e;

	p->name = name;
	p->email = email;
	names_person(&w->local, p);
	e = index_enter(w, p);
	return e;
}

/* "Will Hart", "Can Aydin", "Per-Olav Brekke": first names that are function words as
 * well, where more is said. */
static bool is_given(struct str name, const struct str *word, size_t n)
{
	return n > 1 && str_chr(name, ' ') != STR_NPOS && !word_is_stop(word[1]) &&
	       str_in_words(word[0], "an can even may or per so will");
}

/*
 * At least one letter word, no digits: what a recorder shows for a person.  "T. Lund"
 * is one, "A Team" is none.
 */
bool resolve_personal(struct arena *a, struct str name)
{
	struct str word[NAME_WORDS];
	size_t n = fits_words(a, name, word);
	bool initial = n == 2 && name.len > 2 && name.p[1] == '.';

	return !ascii_has_digit(name) && n > 0 && n <= 5 &&
	       (initial || ((word[0].len > 1 || n > 2) &&
			    (!word_is_stop(word[0]) || is_given(name, word, n))));
}
