/*
 * accounts.c - organisations and projects of one meeting, with role and reasons.
 *
 * Known ones by name and alias, new ones only by the domain of somebody's
 * address.  Who has people in the meeting, stands in the title, rules the talk or,
 * where only suppliers take part, is named as what it is about is its subject; who is
 * merely named is mentioned.
 */
#include "extract/who/index.h"

#include "base/lang/name.h"
#include "base/utf8.h"

/*
 * Named this often, this share of all namings, and over this share of the talk from
 * first to last: it is about it.  A point of a list of customers is soon over.
 */
enum { RULES_TIMES = 4, RULES_SHARE = 500, RULES_SPAN = 500 };
enum { OPENING = 20 }; /* sentences in which it is said what a talk is about */
/* Domains whose spelling is looked for in the talk: a webinar has many. */
enum { MAX_SPELT = 16 };
/* Unknown organisations with people here; more only listen: it is about none of them.
 */
enum { MAX_NEW = 30 };

struct tally {
	const struct known_account *account;
	size_t named, people, present;
	size_t first, last; /* sentences that name it */
	bool title, announced;
	struct str from_domain;
};
VEC(tallies, struct tally);

static bool is_own(const struct talk *t, const struct known_account *a)
{
	return a == &t->conf->own ||
	       (t->conf->own.name.len > 0 && str_ieq(a->name, t->conf->own.name));
}

static bool own_domain(const struct talk *t, struct str domain)
{
	return map_get(&t->who->index->own_domains, domain) != STR_NPOS;
}

/*
 * Without a told own organisation, the domain of the own person here; which
 * domain most meetings share only render can see.
 */
static struct str guessed_own(const struct talk *t)
{
	const struct conf *c = t->conf;

	if (c->own.name.len > 0 || c->own.domains.n > 0 || c->me.len == 0)
		return str_none();
	for (size_t i = 0; i < t->r->participants.n; i++)
		if (str_ieq(t->r->participants.v[i].name, c->me))
			return email_domain(t->arena, t->r->participants.v[i].email);
	return str_none();
}

/* Words between those of a name that a domain leaves out. */
static bool silent(struct str word)
{
	return str_eq(word, STRL("and")) || str_eq(word, STRL("of")) ||
	       str_eq(word, STRL("the"));
}

static struct str without_dashes(struct arena *a, struct str label)
{
	char *p = arena_alloc(a, label.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < label.len; i++)
		if (label.p[i] != '-')
			p[n++] = label.p[i];
	return str_n(p, n);
}

/* The words from byte `at` of text that spell the label, as they are written there. */
static struct str spelt_at(struct arena *a, struct str text, size_t at,
			   struct str label)
{
	struct str raw, folded, whole = { 0 };
	char buf[WORD_BUF];
	size_t len = 0;

	for (size_t n = 0; n < NAME_WORDS; n++) {
		if (!index_word(a, text, &at, &raw, &folded, buf))
			break;
		if (!str_starts(str_from(label, len), folded)) {
			if (n == 0 || !silent(folded))
				break;
			continue;
		}
		len += folded.len;
		whole.p = n == 0 ? raw.p : whole.p;
		if (len == label.len)
			return n == 0 && raw.p[0] >= 'a' && raw.p[0] <= 'z'
				   ? (struct str){ 0 }
				   : str_sub(whole, 0,
					     (size_t)(raw.p + raw.len - whole.p));
	}
	return (struct str){ 0 };
}

/* "Oxley Ridge College", "University of Oxley": what may stand beside the name that a
 * domain spells. */
static bool is_sort_of_house(struct str word)
{
	static const char sorts[] =
	    " academy airlines bank brewery breweries clinic college council dairy "
	    "farms foods foundation gmbh group holdings hospital hospitals hotel "
	    "hotels "
	    "inc industries institute laboratories limited llc ltd mills motors museum "
	    "partners pharma plc port properties railway savings school schools "
	    "stadium "
	    "stores telecom trust university works ";

	return str_in_words(word, sorts);
}

/* The name in the text, with the words beside it that say what sort of house it is. */
static struct str whole_name(struct arena *a, struct str text, struct str name)
{
	struct str raw, folded, before = str_none(), of = str_none();
	size_t from = (size_t)(name.p - text.p), to = from + name.len, at = 0;
	char buf[WORD_BUF];

	while (index_word(a, text, &at, &raw, &folded, buf) && raw.p < name.p) {
		before = of;
		of = raw;
	}
	at = to;
	while (index_word(a, text, &at, &raw, &folded, buf) &&
	       raw.p == text.p + to + 1 && text.p[to] == ' ' && raw.p[0] < 'a' &&
	       is_sort_of_house(folded))
		to = at;
	if (str_eq(of, STRL("of")) && before.len && before.p[0] < 'a' &&
	    is_sort_of_house(utf8_fold(a, before)))
		from = (size_t)(before.p - text.p);
	return str_sub(text, from, to);
}

/* How people write what a domain runs together: "larchlowe" is "Larch and Lowe". */
static struct str spelt_in(struct arena *a, struct str text, struct str label)
{
	struct str raw, folded, name = { 0 };
	char buf[WORD_BUF];

	for (size_t at = 0, from = 0; name.len == 0; from = at) {
		if (!index_word(a, text, &at, &raw, &folded, buf))
			break;
		if (folded.p[0] == label.p[0])
			name = spelt_at(a, text, from, label);
	}
	return name;
}

static struct str label_of(const struct talk *t, struct str domain)
{
	size_t end = str_chr(domain, '.');

	return without_dashes(t->arena,
			      end == STR_NPOS ? domain : str_sub(domain, 0, end));
}

/* The name of a domain's owner: as title or talk spell it, else from the letters. */
static struct str name_for(const struct talk *t, struct str domain, bool in_talk)
{
	struct str label = label_of(t, domain), text = t->r->title, name;

	if (label.len == 0)
		return domain_name(t->arena, domain);
	name = spelt_in(t->arena, text, label);
	for (size_t i = 0; in_talk && i < t->sentences.n && name.len == 0; i++) {
		text = t->sentences.v[i].text;
		if (!talk_barred(&t->sentences.v[i]))
			name = spelt_in(t->arena, text, label);
	}
	return name.len > 0 ? whole_name(t->arena, text, name)
			    : domain_name(t->arena, domain);
}

/* The part of "mail.orlin.example" that names somebody: the last two labels, or three.
 */
static struct str site_of(struct str domain)
{
	size_t dots = 0, at = domain.len;

	while (at > 0) {
		if (domain.p[at - 1] == '.') {
			size_t tail = domain.len - at;

			/* "orlin.co.example": a short second level is no name. */
			if (++dots >= 2 && tail > 7)
				return str_from(domain, at);
		}
		at--;
	}
	return domain;
}

/* The domain of a participant whose organisation is neither known nor the own, or none.
 */
static struct str new_domain(const struct talk *t, const struct participant *p,
			     struct str own)
{
	struct str domain = email_domain(t->arena, p->email);

	return p->pseudo || domain_is_free_mail(domain) || own_domain(t, domain) ||
		       str_eq(domain, own) || index_domain(t->who, domain)
		   ? str_none()
		   : site_of(domain);
}

static bool is_crowd(const struct talk *t, struct str own)
{
	struct map seen = { 0 };

	for (size_t i = 0; i < t->r->participants.n; i++) {
		struct str domain = new_domain(t, &t->r->participants.v[i], own);

		if (domain.len > 0)
			map_put(t->arena, &seen, domain, i);
	}
	return seen.n > MAX_NEW;
}

void accounts_enter(struct talk *t)
{
	struct who *w = t->who;
	struct str own = guessed_own(t);
	bool crowd = is_crowd(t, own);
	size_t spelt = 0;

	for (size_t i = 0; i < t->r->participants.n; i++) {
		const struct participant *p = &t->r->participants.v[i];
		struct str domain = new_domain(t, p, own), name;
		const struct known_account *told;
		struct known_account *a;

		if (domain.len == 0)
			continue;
		name =
		    p->org.len > 0 ? p->org : name_for(t, domain, spelt++ < MAX_SPELT);
		told = index_account(w, name);
		if (told) { /* one more domain of a known one, for this meeting */
			map_set(t->arena, &w->local.domains, domain, w->local.orgs.n);
			*VEC_ADD(t->arena, &w->local.orgs) = told;
			continue;
		}
		if (crowd)
			continue;
		a = arena_new(t->arena, struct known_account);
		a->name = name;
		/* "Oxley Ridge" is said of Oxley Ridge College. */
		name = spelt_in(t->arena, name, label_of(t, domain));
		if (name.len && name.len < a->name.len)
			*VEC_ADD(t->arena, &a->aliases) = name;
		*VEC_ADD(t->arena, &a->domains) = domain;
		names_account(&w->local, a, NAME_ACCOUNT);
	}
}

static struct tally *tally_of(struct talk *t, struct tallies *all,
			      const struct known_account *a)
{
	struct tally *k;

	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].account == a || str_ieq(all->v[i].account->name, a->name))
			return &all->v[i];
	k = VEC_ADD(t->arena, all);
	k->account = a;
	return k;
}

static void count_people(struct talk *t, struct tallies *all)
{
	struct who *w = t->who;
	struct map invited = { 0 };

	for (size_t i = 0; i < t->r->participants.n; i++)
		map_set(t->arena, &invited,
			utf8_fold(t->arena, t->r->participants.v[i].email), 1);
	for (size_t i = 0; i < t->r->people.n; i++) {
		const struct person *p = &t->r->people.v[i];
		struct str domain = email_domain(t->arena, p->email);
		const struct known_account *a = NULL;
		bool here = p->present;
		struct tally *k;

		if (!here && p->email.len > 0)
			here = map_get(&invited, utf8_fold(t->arena, p->email)) !=
			       STR_NPOS;
		if (domain.len > 0 && !domain_is_free_mail(domain))
			a = index_domain(w, domain);
		if (!a && p->org.len > 0)
			a = index_account(w, p->org);
		if (!a || is_own(t, a) || !here)
			continue;
		k = tally_of(t, all, a);
		k->people++;
		k->present += p->present;
		if (domain.len > 0 && k->from_domain.len == 0)
			k->from_domain = domain;
	}
}

bool index_is_own(const struct talk *t, const struct person *p)
{
	return p && t->conf->own.name.len && str_ieq(p->org, t->conf->own.name);
}

bool index_is_customer(struct str relation)
{
	return str_ieq(relation, STRL("customer")) ||
	       str_ieq(relation, STRL("prospect"));
}

/* "So this is the farm, it's Bramfield", said by one of us at the beginning. */
static bool is_announced(const struct talk *t, const struct mention *m)
{
	const struct sentence *s = &t->sentences.v[m->sentence];
	size_t i = 0;

	if (m->sentence >= OPENING || !index_is_customer(m->account->relation) ||
	    !index_is_own(t, talk_speaker(t, m->sentence)))
		return false;
	while (i < s->n_words && t->words.words.v[s->word + i].from < m->from)
		i++;
	return i > 0 && str_in_words(talk_word(t, s, i - 1), "it's is that's about");
}

static size_t count_names(struct talk *t, struct tallies *all)
{
	const struct who *w = t->who;
	size_t total = 0;

	for (size_t i = 0; i < w->mentions.n; i++) {
		const struct mention *m = &w->mentions.v[i];
		struct tally *k;

		if (m->sort != NAME_ACCOUNT || is_own(t, m->account))
			continue;
		k = tally_of(t, all, m->account);
		if (m->sentence == STR_NPOS) {
			k->title = true;
		} else {
			if (!k->named++)
				k->first = m->sentence;
			k->last = m->sentence;
			k->announced |= is_announced(t, m);
			total++;
		}
	}
	return total;
}

/* Others take part, and none of a customer: the talk may be about one. */
static bool only_suppliers(const struct tallies *all)
{
	bool others = false;

	for (size_t i = 0; i < all->n; i++) {
		if (all->v[i].people && index_is_customer(all->v[i].account->relation))
			return false;
		others |= all->v[i].people > 0;
	}
	return others;
}

/* total: how often accounts are named. */
static bool rules_talk(const struct talk *t, const struct tally *k, size_t total)
{
	return k->named >= RULES_TIMES && k->named * 1000 >= total * RULES_SHARE &&
	       (k->last - k->first) * 1000 >= t->sentences.n * RULES_SPAN;
}

/* total: see there; announced: it counts as their subject. */
static void put(struct talk *t, const struct tally *k, size_t total, bool announced)
{
	struct account *a = VEC_ADD(t->arena, &t->r->accounts);
	bool rival = str_ieq(k->account->relation, STRL("competitor"));
	bool rules = !rival && rules_talk(t, k, total);

	a->name = k->account->name;
	a->relation = k->account->relation;
	announced &= k->announced;
	a->role = k->people > 0 || (k->title && !rival) || rules || announced
		      ? STRL("subject")
		      : STRL("mentioned");
	a->confidence = k->people > 0 ? 970 : k->title ? 930 : k->named > 2 ? 900 : 800;
	if (k->from_domain.len > 0)
		*VEC_ADD(t->arena, &a->why) =
		    arena_fmt(t->arena, "participant domain %.*s",
			      STR_ARG(k->from_domain));
	if (k->present > 0)
		*VEC_ADD(t->arena, &a->why) =
		    arena_fmt(t->arena, "%zu of its people present", k->present);
	if (k->title)
		*VEC_ADD(t->arena, &a->why) = STRL("in the title");
	if (announced)
		*VEC_ADD(t->arena, &a->why) = STRL("named as what it is about");
	if (k->named > 0)
		*VEC_ADD(t->arena, &a->why) =
		    k->named == 1 ? STRL("named once")
				  : arena_fmt(t->arena, "named %zu times", k->named);
}

static void find_projects(struct talk *t)
{
	const struct who *w = t->who;

	for (size_t i = 0; i < w->mentions.n; i++) {
		const struct mention *m = &w->mentions.v[i];
		bool known = m->sort != NAME_PROJECT;

		for (size_t k = 0; k < t->r->projects.n && !known; k++)
			known = str_eq(t->r->projects.v[k].name, m->account->name);
		if (!known)
			VEC_ADD(t->arena, &t->r->projects)->name = m->account->name;
	}
}

void accounts_find(struct talk *t)
{
	struct tallies all = { 0 };
	size_t total;
	bool announced;

	count_people(t, &all);
	total = count_names(t, &all);
	announced = only_suppliers(&all);
	/* Subjects first, each group as it was met. */
	for (int subjects = 1; subjects >= 0; subjects--)
		for (size_t i = 0; i < all.n; i++)
			if ((all.v[i].people > 0) == subjects)
				put(t, &all.v[i], total, announced);
	find_projects(t);
}
