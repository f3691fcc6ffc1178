/*
 * orgs.c - organisations that only the talk names.
 *
 * A capitalised word that no table knows is taken for one when it is spoken of
 * as people speak of companies, more than once or beyond doubt.  Precision first:
 * a product or a place must not become a customer.
 */
#include "extract/who/piece.h"

#include "base/date.h"
#include "base/lang/name.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "base/lang/nickname.h"
#include "extract/who/role.h"

enum { MIN_WORD = 4, MAX_SEEN = 2000, SURE = 2, NO_NAME = MAX_SEEN };

/* One word that may be an organisation. */
struct guess {
	struct str text, whole; /* "Jacanda", "Jacanda Foods" */
	size_t weak, strong;    /* sentences that speak so of it */
	bool inside;            /* capitalised within a sentence */
	int64_t segment;
	size_t sentence; /* the last one that counted */
};
VEC(guesses, struct guess);

struct search {
	struct talk *t;
	struct map seen; /* folded word -> index into guesses */
	struct guesses guesses;
};

/* A word that is also said in small letters is no name. */
static bool common(const struct talk *t, struct str name)
{
	struct str low = utf8_fold(t->arena, name);

	for (size_t i = 0; i < t->sentences.n; i++) {
		struct str text = t->sentences.v[i].text;
		size_t k = str_find(text, low, 0);

		if (k != STR_NPOS && (k == 0 || text.p[k - 1] == ' '))
			return true;
	}
	return false;
}

/* Which words may be a name at all: none that begins another one. */
static bool possible(const struct who *w, struct str folded)
{
	return folded.len >= MIN_WORD && !word_is_stop(folded) &&
	       date_weekday_of(folded) < 0 && date_month(folded) == 0 &&
	       map_get(&w->index->given, folded) == STR_NPOS &&
	       map_get(&w->index->places, folded) == STR_NPOS &&
	       map_get(&w->local.first, folded) == STR_NPOS &&
	       !nickname_is_word(folded);
}

static struct str at(const struct piece *v, size_t n, size_t i)
{
	return i < n ? v[i].folded : (struct str){ 0 };
}

/* "the Irish lot" is of no house. */
static bool is_of_land(struct str word)
{
	return str_ends(word, STRL("sh")) || str_ends(word, STRL("ch")) ||
	       str_ends(word, STRL("ese")) || str_ends(word, STRL("ian")) ||
	       str_ends(word, STRL("ans"));
}

static struct str behind(const struct piece *v, size_t i, size_t back)
{
	return i >= back ? v[i - back].folded : (struct str){ 0 };
}

/* "X, the parcels people"; "the gym people, X". */
static bool is_of_trade(const struct piece *v, size_t n, size_t i)
{
	static const char trade[] = " people folk folks lot guys company firm outfit ";

	return (str_eq(at(v, n, i + 1), STRL("the")) &&
		str_in_words(at(v, n, i + 3), trade)) ||
	       (str_in_words(behind(v, i, 1), trade) &&
		str_eq(behind(v, i, 3), STRL("the")));
}

/* "An offer off X"; "X have also bid". */
static bool has_bid(const struct piece *v, size_t n, size_t i)
{
	static const char prices[] = " quote bid offer proposal price tender ";
	static const char bids[] = " bid quoted offered undercut ";

	if (str_in_words(behind(v, i, 1), "off from") &&
	    str_in_words(behind(v, i, 2), prices))
		return true;
	if (!str_in_words(at(v, n, i + 1), "have has ve"))
		return false;
	if (str_in_words(at(v, n, i + 2), "also already just"))
		i++;
	return str_in_words(at(v, n, i + 2), bids);
}

/*
 * "when I was at X", "worked for X", "the X account", "the X crowd", "a firm called X",
 * "I asked X for a price", "X's quote".  Not "somebody from X", which may be a town.
 */
static bool strong(const struct piece *v, size_t n, size_t i)
{
	static const char work[] = " work works worked working ";
	static const char deals[] = " account contract deal bid tender proposal ";
	static const char offers[] = " quote bid offer proposal pricing salesman "
				     "salesperson contract licence license renewal ";
	static const char folk[] =
	    " crowd people folk folks lot gang bunch guys guy lad "
	    "lads rep bid offer quote ";
	static const char houses[] = " crowd outfit company firm business supplier "
				     "vendor startup agency ";
	struct str one = behind(v, i, 1), two = behind(v, i, 2);
	struct str three = behind(v, i, 3), four = behind(v, i, 4);

	if (is_of_trade(v, n, i) || has_bid(v, n, i))
		return true;
	if (str_in_words(one, "at for with") && str_in_words(two, work))
		return true;
	if (str_in_words(one, "at") && str_in_words(two, "was were") &&
	    str_in_words(three, "i we he she they") &&
	    str_in_words(four, "when before while"))
		return true;
	if (str_in_words(one, "the") && str_in_words(at(v, n, i + 1), deals))
		return true;
	if (str_in_words(one, "the that those") &&
	    str_in_words(at(v, n, i + 1), folk) && !is_of_land(v[i].folded))
		return true;
	if (str_in_words(one, "called named") && str_in_words(two, houses))
		return true;
	if (str_in_words(one, "asked ask") && str_eq(at(v, n, i + 1), STRL("for")))
		return true;
	return str_eq(at(v, n, i + 1), STRL("s")) &&
	       str_in_words(at(v, n, i + 2), offers);
}

/* "X have put a bid in", "with X", "used X before". */
static bool weak(const struct piece *v, size_t n, size_t i)
{
	static const char before[] = " with from by at against to used use using via "
				     "chose choose than had ";
	static const char plural[] =
	    " have are were want say said offer offered quoted ";

	return (i > 0 && str_in_words(v[i - 1].folded, before)) ||
	       str_in_words(at(v, n, i + 1), plural) ||
	       str_eq(at(v, n, i + 1), STRL("s"));
}

/* Only of companies: "X have", "X quoted". */
static bool collective(const struct piece *v, size_t n, size_t i)
{
	bool joined = i > 0 && (str_in_words(v[i - 1].folded, "and both"));

	return !joined && str_in_words(at(v, n, i + 1), "have are quoted offered") &&
	       v[i].folded.p[v[i].folded.len - 1] != 's';
}

/* The guess of a word, made when it is met first; NULL when it is no name. */
static struct guess *guess_of(struct search *s, const struct piece *p, size_t sentence)
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
	g->segment = s->t->sentences.v[sentence].seg->n;
	g->sentence = STR_NPOS;
	return g;
}

/* "Jacanda Foods", and no longer name. */
static bool is_business(const struct piece *v, size_t n, size_t i)
{
	static const char trades[] =
	    " aggregates airlines airports airways amusements architects assurance "
	    "automation automotive bakeries bakers breweries brewery brewing "
	    "capital ceramics chemicals cinemas clinics college construction "
	    "consulting couriers creamery cruises dairies dairy diagnostics energy "
	    "estates farms ferries foods freight furniture gmbh grocers group "
	    "haulage holdings holidays hospitality hospitals hosting hotels "
	    "housing industrial industries insurance interiors laboratories "
	    "leisure libraries lifts lighting limited llc llp logistics ltd marine "
	    "media mills minerals motors museums mutual offshore partners "
	    "patisserie pensions pharma pharmacies pictures plastics plc "
	    "properties pumps rail railways recruitment refrigeration robotics "
	    "savings schools sciences seafoods seguros shipping society software "
	    "solicitors staffing steel stores studios supermarkets supplies "
	    "systems technologies telecom textiles therapeutics timber transport "
	    "travel university utilities ventures versicherung ";

	return i + 1 < n && v[i + 1].name && !v[i + 1].taken &&
	       piece_spaced(&v[i], &v[i + 1]) &&
	       str_in_words(v[i + 1].folded, trades) &&
	       !(i > 0 && v[i - 1].name && piece_spaced(&v[i - 1], &v[i])) &&
	       !(i + 2 < n && v[i + 2].name && piece_spaced(&v[i + 1], &v[i + 2]));
}

static void note(struct search *s, const struct piece *v, size_t n, size_t i,
		 size_t sentence)
{
	bool business = is_business(v, n, i);
	struct guess *g;

	if (!v[i].name || v[i].taken)
		return;
	/* "Garron Road", "Piers Hallam": parts of a longer name are left alone. */
	if (!business && ((i > 1 && v[i - 1].name) || (i + 1 < n && v[i + 1].name)))
		return;
	g = guess_of(s, &v[i], sentence);
	if (!g)
		return;
	if (business && !g->whole.len)
		g->whole = str_n(v[i].raw.p, v[i].raw.len + 1 + v[i + 1].raw.len);
	g->inside = g->inside || i > 0 || business;
	if (g->sentence == sentence)
		return;
	g->sentence = sentence;
	g->strong += business || strong(v, n, i) ? SURE : collective(v, n, i);
	g->weak += weak(v, n, i);
}

/* alias: how it is called for short, or none. */
static void enter(struct search *s, struct str name, struct str alias, int64_t segment)
{
	struct talk *t = s->t;
	struct who *w = t->who;
	struct known_account *a = arena_new(t->arena, struct known_account);
	struct flag *f;

	a->name = name;
	if (alias.len)
		*VEC_ADD(t->arena, &a->aliases) = alias;
	names_account(&w->local, a, NAME_ACCOUNT);
	map_set(t->arena, &w->only_said, utf8_fold(t->arena, name), 1);
	f = record_flag(t->r, STRL("new-account"), "%.*s is spoken of and not known",
			STR_ARG(name));
	f->said = name;
	if (segment >= 0)
		*VEC_ADD(t->arena, &f->segments) = segment;
}

static bool believed(const struct talk *t, const struct guess *g)
{
	if (!g->inside || g->strong == 0 || common(t, g->text))
		return false;
	return g->strong >= SURE || g->strong + g->weak > SURE;
}

/* Told by "(Orlin)" beside a name: an organisation when the talk names it, too. */
static bool labelled(struct search *s)
{
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
		enter(s, p->org, str_none(), -1);
		any = true;
	}
	return any;
}

/* Is there, and nothing tells of which house. */
static bool is_stranger(const struct roster_entry *e)
{
	return e->listed && e->person.present && !e->person.org.len &&
	       !e->person.email.len;
}

/* One of ours meets strangers, and nobody of a house that is known. */
static bool meets_strangers(const struct talk *t)
{
	const struct who *w = t->who;
	bool own = false, strangers = false;

	for (size_t i = 0; i < w->roster.n; i++) {
		const struct roster_entry *e = &w->roster.v[i];

		strangers |= is_stranger(e);
		if (!e->person.present || !e->person.org.len)
			continue;
		if (!index_is_own(t, &e->person))
			return false;
		own = true;
	}
	for (size_t i = 0; i < w->mentions.n && w->mentions.v[i].sentence == STR_NPOS;
	     i++)
		if (w->mentions.v[i].sort == NAME_ACCOUNT)
			return false;
	return own && strangers;
}

/* A stranger's surname, or said with its capital within a sentence. */
static bool is_backed(struct talk *t, struct str word)
{
	const struct who *w = t->who;
	struct str name = arena_fmt(t->arena, " %.*s", STR_ARG(word));

	for (size_t i = 0; i < w->roster.n; i++)
		if (is_stranger(&w->roster.v[i]) &&
		    str_ends(w->roster.v[i].person.name, name))
			return true;
	for (size_t i = 0; w->cased && i < t->sentences.n; i++)
		if (!talk_barred(&t->sentences.v[i]) &&
		    str_find(t->sentences.v[i].text, name, 0) != STR_NPOS)
			return !common(t, word);
	return false;
}

static bool is_first_name(const struct who *w, struct str word, struct str folded)
{
	bool is = map_get(&w->index->given, folded) != STR_NPOS;

	for (size_t i = 0; !is && i < w->roster.n; i++)
		is = str_ieq(name_first(w->roster.v[i].person.name), word);
	return is;
}

/* "Orlin & Bray" of "Orlin & Bray kick-off": a house, by one of its words. */
static bool is_house_name(struct talk *t, struct str run)
{
	static const char of_meetings[] =
	    " call calls chat meeting sync weekly review kickoff kick-off intro "
	    "introduction catch-up catchup follow-up demo workshop session discussion "
	    "pricing renewal planning product project team update status steering ";
	struct str word;
	bool backed = false;

	for (size_t at = 0; word_next(run, &at, &word);) {
		struct str folded = utf8_fold(t->arena, word);

		if (str_in_words(folded, of_meetings) || date_weekday_of(folded) >= 0 ||
		    date_month(folded) > 0 || is_first_name(t->who, word, folded))
			return false;
		backed |= word.len >= MIN_WORD && is_backed(t, word);
	}
	return backed;
}

/*
 * The house of strangers, by a title that is not all in capitals: "Orlin & Bray
 * commercials".
 */
static bool titled(struct search *s)
{
	static const char of_products[] =
	    " product products roadmap release backlog sprint "
	    "feature features engineering training ";
	struct str title = s->t->r->title, run = str_none(), word, house = str_none();
	bool mixed = false;

	if (!meets_strangers(s->t))
		return false;
	for (size_t at = 0; word_next(title, &at, &word);) {
		struct str first = word;
		bool capital = utf8_is_upper(utf8_next(&first)), joined = false;

		if (str_in_words(utf8_fold(s->t->arena, word), of_products))
			return false;
		if (run.len) {
			struct str gap =
			    str_sub(title, (size_t)(run.p - title.p) + run.len,
				    (size_t)(word.p - title.p));

			joined = str_eq(gap, STRL(" ")) || str_eq(gap, STRL(" & ")) ||
				 str_eq(gap, STRL(" and "));
		}
		mixed |= !capital && !word_is_stop(word);
		/* "Larch and Lowe" is one house as well. */
		if (run.len && str_eq(word, STRL("and")))
			continue;
		if (capital && joined) {
			run.len = (size_t)(word.p - run.p) + word.len;
			continue;
		}
		if (run.len && !house.len && is_house_name(s->t, run))
			house = run;
		run = capital ? word : str_none();
	}
	if (run.len && !house.len && is_house_name(s->t, run))
		house = run;
	if (!mixed || !house.len)
		return false;
	enter(s, house, str_none(), -1);
	return true;
}

bool orgs_said(struct talk *t)
{
	struct search s = { .t = t };
	bool any = labelled(&s);

	any |= titled(&s);

	if (!t->who->cased)
		return any;
	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct pieces *words;

		if (!piece_worth(t, i))
			continue;
		words = piece_split(t, i);
		for (size_t k = 0; k < words->n; k++)
			note(&s, words->v, words->n, k, i);
	}
	for (size_t i = 0; i < s.guesses.n; i++) {
		const struct guess *g = &s.guesses.v[i];

		if (!believed(t, g))
			continue;
		if (g->whole.len)
			enter(&s, g->whole, g->text, g->segment);
		else
			enter(&s, g->text, str_none(), g->segment);
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

/* "(CTO)", "(Sales)" say no organisation. */
static bool is_org(struct str org)
{
	return org.len > 0 && !role_is_label(org) && !role_is_department(org);
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

		if (p->org.len > 0)
			org = is_org(p->org) ? p->org : str_none();
		else if (p->email.len == 0)
			p->org = org;
	}
}
