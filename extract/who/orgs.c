/*
 * orgs.c - organisations that only the talk names.
 *
 * A capitalised word that no table knows is taken for one when it is spoken of
 * as people speak of companies, more than once or beyond doubt.  Precision first:
 * a product or a place must not become a customer.
 */
#include "extract/who/houseword.h"
#include "extract/who/orgsign.h"

#include "base/date.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "dossier/extract.h"
#include "base/lang/nickname.h"
#include "base/lang/role.h"
#include "extract/who/titlehouse.h"

enum { MIN_WORD = 4, MAX_SEEN = 2000, SURE = 2, NO_NAME = MAX_SEEN };

/* One word that may be an organisation. */
struct guess {
	struct str text, whole; /* "Jacanda", "Jacanda Foods" */
	size_t weak, strong;    /* sentences that speak so of it */
	bool inside;            /* capitalised within a sentence */
	struct int64s segments; /* that name it */
	size_t sentence;        /* the last one that counted */
};
VEC(guesses, struct guess);

struct search {
	struct talk *t;
	struct map seen; /* folded word -> index into guesses */
	struct guesses guesses;
};

/*
 * The known house whose name of several words begins with this one, when no other name
 * of that table begins so, or *one.  Returns false if two do.
 */
static bool begun_in(const struct names *x, struct str folded,
		     const struct known_account **one)
{
	for (size_t i = map_get(&x->first, folded); i != STR_NPOS;
	     i = x->list.v[i].next) {
		const struct name *e = &x->list.v[i];

		if (e->sort != NAME_ACCOUNT || e->n_words < 2 ||
		    (*one && e->account != *one))
			return false;
		*one = e->account;
	}
	return true;
}

/* The only house known, here or from other meetings, whose name begins so; or NULL. */
static const struct known_account *begun_by(const struct who *w, struct str folded)
{
	const struct known_account *one = NULL;

	if (houseword_is_sort(folded) || houseword_is_trade(folded) ||
	    !begun_in(&w->index->names, folded, &one) ||
	    !begun_in(&w->local, folded, &one))
		return NULL;
	return one;
}

/* Which words may be a name at all: none that begins another one, but for that of a
 * house. */
static bool possible(const struct who *w, struct str folded)
{
	return folded.len >= MIN_WORD && !word_is_stop(folded) &&
	       date_weekday_of(folded) < 0 && date_month(folded) == 0 &&
	       map_get(&w->index->given, folded) == STR_NPOS &&
	       map_get(&w->index->places, folded) == STR_NPOS &&
	       (map_get(&w->local.first, folded) == STR_NPOS || begun_by(w, folded)) &&
	       !nickname_is_word(folded);
}

/* The guess of a word, made when it is met first; NULL when it is no name. */
static struct guess *guess_of(struct search *s, const struct raw_word *p)
{
	struct arena *a = s->t->arena;
	size_t k = map_get(&s->seen, p->folded);
	struct guess *g;

	if (k == NO_NAME)
		return NULL;
	if (k != STR_NPOS)
		return &s->guesses.v[k];
	if (s->guesses.n >= MAX_SEEN || !possible(s->t->who, p->folded)) {
		map_set(a, &s->seen, p->folded, NO_NAME);
		return NULL;
	}
	map_set(a, &s->seen, p->folded, s->guesses.n);
	g = VEC_ADD(a, &s->guesses);
	g->text = p->raw;
	g->sentence = STR_NPOS;
	return g;
}

/* "Jacanda Foods", and no longer name. */
static bool is_business(const struct raw_words *w, size_t i)
{
	return i + 1 < w->n && w->v[i + 1].capital && !w->v[i + 1].known &&
	       rawword_spaced(w, i + 1) && houseword_is_trade(w->v[i + 1].folded) &&
	       !(i > 0 && w->v[i - 1].capital && rawword_spaced(w, i)) &&
	       !(i + 2 < w->n && w->v[i + 2].capital && rawword_spaced(w, i + 2));
}

/* "Pellwick. It's a brewery in the north." */
static bool is_told_next(const struct talk *t, const struct raw_words *w, size_t i,
			 size_t sentence)
{
	const struct sentence *next = &t->sentences.v[sentence + 1];

	return i + 1 == w->n && sentence + 1 < t->sentences.n && !talk_barred(next) &&
	       next->turn == t->sentences.v[sentence].turn &&
	       orgsign_tells_sort(rawword_of(t, sentence + 1));
}

static void note(struct search *s, const struct raw_words *w, size_t i, size_t sentence)
{
	int64_t segment = s->t->sentences.v[sentence].seg->n;
	struct guess *g;
	bool business;

	if (!w->v[i].capital || w->v[i].known)
		return;
	business = is_business(w, i);
	/* "Garron Road", "Piers Hallam": parts of a longer name are left alone. */
	if (!business &&
	    ((i > 1 && w->v[i - 1].capital) || (i + 1 < w->n && w->v[i + 1].capital)))
		return;
	g = guess_of(s, &w->v[i]);
	if (!g)
		return;
	if (business && !g->whole.len)
		g->whole = rawword_pair(w, i);
	g->inside = g->inside || i > 0 || business;
	if (g->sentence == sentence)
		return;
	g->sentence = sentence;
	if (!g->segments.n || g->segments.v[g->segments.n - 1] != segment)
		*VEC_ADD(s->t->arena, &g->segments) = segment;
	if (business || orgsign_strong(w, i) || is_told_next(s->t, w, i, sentence))
		g->strong += SURE;
	else
		g->strong += orgsign_collective(w, i);
	g->weak += orgsign_weak(w, i);
}

/* The known house of whose domain the name is the spelling: "Larch & Lowe" is that of
 * larchlowe.example, whatever it is called. */
static const struct known_account *of_domain(const struct talk *t, struct str name)
{
	const struct known_accounts *v = &t->conf->accounts;

	for (size_t i = 0; i < v->n; i++)
		for (size_t k = 0; k < v->v[i].domains.n; k++)
			if (str_eq(extract_spelt(t->arena, name, v->v[i].domains.v[k]),
				   name))
				return &v->v[i];
	return NULL;
}

/* alias: how it is called for short, or none; segments: that name it. */
static void enter(struct search *s, struct str name, struct str alias,
		  struct int64s segments)
{
	struct talk *t = s->t;
	struct who *w = t->who;
	const struct known_account *told = of_domain(t, name);
	struct known_account *a;
	struct flag *f;

	if (told) {
		names_short(&w->local, name, told);
		return;
	}
	a = arena_new(t->arena, struct known_account);
	a->name = name;
	if (alias.len)
		*VEC_ADD(t->arena, &a->aliases) = alias;
	names_account(&w->local, a, NAME_ACCOUNT);
	map_set(t->arena, &w->only_said, utf8_fold(t->arena, name), 1);
	f = record_flag(t->r, STRL("new-account"), "%.*s is spoken of and not known",
			STR_ARG(name));
	f->said = name;
	f->segments = segments;
}

static bool believed(const struct talk *t, const struct guess *g)
{
	if (!g->inside || g->strong == 0 || rawword_in_lower(t, g->text))
		return false;
	return g->strong >= SURE || g->strong + g->weak > SURE;
}

/*
 * "Thrapwell's up for renewal" of Thrapwell Creamery.  A word that may be an everyday
 * one has to stand within a sentence.
 */
static bool shortened(struct search *s, const struct guess *g)
{
	struct talk *t = s->t;
	struct str folded = utf8_fold(t->arena, g->text);
	const struct known_account *a = begun_by(t->who, folded);

	if (!a || rawword_in_lower(t, g->text) ||
	    (!g->inside && houseword_is_everyday(folded)))
		return false;
	names_short(&t->who->local, g->text, a);
	return true;
}

/* Told by "(Orlin)" beside a name: an organisation when the talk names it, too. */
static bool labelled(struct search *s)
{
	const struct int64s none = { 0 };
	struct talk *t = s->t;
	const struct who *w = t->who;
	bool any = false;

	for (size_t i = 0; i < w->roster.n; i++) {
		const struct person *p = &w->roster.v[i].person;
		size_t at = str_find(t->r->title, p->org, 0);

		if (!w->roster.v[i].listed || p->org.len < MIN_WORD ||
		    p->email.len > 0 || index_account(w, p->org) ||
		    role_is_department(p->org) || str_ieq(p->org, t->conf->own.name))
			continue;
		for (size_t k = 0; at == STR_NPOS && k < t->sentences.n; k++)
			if (!talk_barred(&t->sentences.v[k]))
				at = str_find(t->sentences.v[k].text, p->org, 0);
		if (at == STR_NPOS)
			continue;
		enter(s, p->org, str_none(), none);
		any = true;
	}
	return any;
}

bool orgs_said(struct talk *t)
{
	const struct int64s none = { 0 };
	struct search s = { .t = t };
	struct str house = title_house(t);
	bool any = labelled(&s);

	if (house.len) {
		enter(&s, house, str_none(), none);
		any = true;
	}
	if (!t->who->cased)
		return any;
	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct raw_words *words;

		if (!rawword_may_name(t, i))
			continue;
		words = rawword_of(t, i);
		for (size_t k = 0; k < words->n; k++)
			note(&s, words, k, i);
	}
	for (size_t i = 0; i < s.guesses.n; i++) {
		const struct guess *g = &s.guesses.v[i];

		if (shortened(&s, g)) {
			any = true;
			continue;
		}
		if (!believed(t, g))
			continue;
		if (g->whole.len)
			enter(&s, g->whole, g->text, g->segments);
		else
			enter(&s, g->text, str_none(), g->segments);
		any = true;
	}
	return any;
}

static bool is_ours(const struct talk *t, struct str org)
{
	const struct known_account *own = &t->conf->own;
	bool ours = own->name.len > 0 && str_ieq(org, own->name);

	for (size_t i = 0; !ours && i < own->aliases.n; i++)
		ours = str_ieq(org, own->aliases.v[i]);
	return ours;
}

/* "(Sales)" says no organisation. */
static bool is_org(struct str org)
{
	return org.len > 0 && !role_is_department(org);
}

void orgs_share(struct talk *t)
{
	struct participants *v = &t->r->participants;
	struct str org = str_none();
	bool ours = false, theirs = false;

	for (size_t i = 0; i < v->n; i++)
		if (is_org(v->v[i].org))
			*(is_ours(t, v->v[i].org) ? &ours : &theirs) = true;
	for (size_t i = v->n; ours && theirs && i > 0; i--) {
		struct participant *p = &v->v[i - 1];

		if (p->org.len > 0 || p->role.len > 0)
			org = is_org(p->org) ? p->org : str_none();
		else if (p->email.len == 0)
			p->org = org;
	}
}
