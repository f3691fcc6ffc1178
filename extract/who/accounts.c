/*
 * accounts.c - organisations and projects of one meeting, with role and reasons.
 *
 * Who has people in the meeting, stands in the title, names the folder, rules the talk
 * or, where only suppliers take part, is named as what it is about, or, where only
 * partners do, is spoken of again and again, or is the only one whose people notes
 * name, is its subject; who is merely named is mentioned, and so is a supplier who sits
 * with a customer, or who is a guest of our own talk.
 */
#include "extract/who/accounts.h"

#include "base/lang/mail.h"
#include "base/utf8.h"
#include "extract/agenda.h"
#include "extract/who/index.h"

/*
 * Named this often, this share of all namings, and over this share of the talk from
 * first to last: it is about it.  A point of a list of customers is soon over.
 */
enum { RULES_TIMES = 4, RULES_SHARE = 500, RULES_SPAN = 500 };
/* In a talk with a partner alone. */
enum { SERVED_TIMES = 3 };
enum { SEVERAL = 2 };  /* people whom notes name */
enum { OPENING = 20 }; /* sentences in which it is said what a talk is about */

struct tally {
	const struct known_account *account;
	size_t named, people, present, spoken_of;
	size_t people_named;  /* how often */
	size_t first, last;   /* sentences that name it */
	size_t begins, stops; /* sentences that its people say */
	bool title, folder, announced;
	bool seated; /* by another export of the meeting */
	struct str from_domain;
};
VEC(tallies, struct tally);

static bool is_own(const struct talk *t, const struct known_account *a)
{
	return a == &t->conf->own ||
	       (t->conf->own.name.len > 0 && str_ieq(a->name, t->conf->own.name));
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
		if (!a || is_own(t, a))
			continue;
		k = tally_of(t, all, a);
		if (!here) {
			k->spoken_of++;
			continue;
		}
		k->people++;
		k->present += p->present;
		if (domain.len > 0 && k->from_domain.len == 0)
			k->from_domain = domain;
	}
}

bool accounts_is_own(const struct talk *t, const struct person *p)
{
	return p && t->conf->own.name.len && str_ieq(p->org, t->conf->own.name);
}

bool accounts_is_customer(struct str relation)
{
	return str_ieq(relation, STRL("customer")) ||
	       str_ieq(relation, STRL("prospect"));
}

/*
 * Who takes part by another export of the meeting, takes part: a customer, else the
 * only one there is.  Who sits beside them is spoken of here, or is not.
 */
static void count_seated(struct talk *t, struct tallies *all)
{
	const struct account_refs *v = &t->who->seated;
	size_t customers = 0, others = 0;

	for (size_t i = 0; i < v->n; i++)
		*(accounts_is_customer(v->v[i]->relation) ? &customers : &others) +=
		    !is_own(t, v->v[i]);
	for (size_t i = 0; i < v->n; i++) {
		bool customer = accounts_is_customer(v->v[i]->relation);
		struct tally *k;

		if (is_own(t, v->v[i]) || (!customer && (customers || others > 1)))
			continue;
		k = tally_of(t, all, v->v[i]);
		k->people += !k->people;
		k->seated = true;
	}
}

/* "So this is the farm, it's Bramfield", said by one of us at the beginning. */
static bool is_announced(const struct talk *t, const struct mention *m)
{
	const struct sentence *s = &t->sentences.v[m->sentence];
	size_t i = 0;

	if (m->sentence >= OPENING || !accounts_is_customer(m->account->relation) ||
	    !accounts_is_own(t, talk_speaker(t, m->sentence)))
		return false;
	while (i < s->n_words && t->words.words.v[s->word + i].from < m->from)
		i++;
	return i > 0 && str_in_words(talk_word(t, s, i - 1), "it's is that's about");
}

const struct account *accounts_listed(const struct talk *t, struct str name)
{
	for (size_t i = 0; i < t->r->accounts.n; i++)
		if (str_ieq(t->r->accounts.v[i].name, name))
			return &t->r->accounts.v[i];
	return NULL;
}

const struct account *accounts_of(const struct talk *t, const struct person *p)
{
	return p && p->org.len ? accounts_listed(t, p->org) : NULL;
}

bool accounts_merely_named(const struct who *w, const struct account *a)
{
	return str_ieq(a->relation, STRL("competitor")) ||
	       map_get(&w->only_said, utf8_fold(w->arena, a->name)) != STR_NPOS;
}

/* From when to when they speak who are of an account. */
static void count_voices(struct talk *t, struct tallies *all)
{
	for (size_t i = 0; i < t->turns.n; i++) {
		const struct turn *turn = &t->turns.v[i];
		const struct person *p = t->speakers.v[turn->speaker].person;

		for (size_t k = 0; p && p->org.len && k < all->n; k++) {
			struct tally *x = &all->v[k];

			if (!str_ieq(x->account->name, p->org))
				continue;
			if (!x->stops)
				x->begins = turn->first;
			x->stops = turn->last + 1;
		}
	}
}

static void count_person(const struct talk *t, struct tallies *all,
			 const struct person *p)
{
	for (size_t i = 0; p && p->org.len && i < all->n; i++)
		all->v[i].people_named += !is_own(t, all->v[i].account) &&
					  str_ieq(all->v[i].account->name, p->org);
}

static size_t count_names(struct talk *t, struct tallies *all)
{
	const struct who *w = t->who;
	size_t total = 0;

	for (size_t i = 0; i < w->mentions.n; i++) {
		const struct mention *m = &w->mentions.v[i];
		struct tally *k;

		if (m->sort == NAME_PERSON)
			count_person(t, all, index_mentioned(t, m));
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

/* The user files a customer's meetings in a folder of its name. */
static void count_folders(struct talk *t, struct tallies *all)
{
	struct str rest = t->r->source.path, folder;

	for (size_t i = str_count(rest, '/'); i > 0 && str_split(&rest, '/', &folder);
	     i--) {
		const struct known_account *a = index_account(t->who, folder);

		if (a && !is_own(t, a))
			tally_of(t, all, a)->folder = true;
	}
}

/* Others take part, and none of a customer: the talk may be about one. */
static bool only_suppliers(const struct tallies *all)
{
	bool others = false;

	for (size_t i = 0; i < all->n; i++) {
		if (all->v[i].people &&
		    accounts_is_customer(all->v[i].account->relation))
			return false;
		others |= all->v[i].people > 0;
	}
	return others;
}

bool accounts_is_beside(struct str relation)
{
	return str_ieq(relation, STRL("partner")) ||
	       str_ieq(relation, STRL("competitor"));
}

/* Who may be a customer takes part, or stands in the title. */
static bool with_customer(const struct tallies *all)
{
	for (size_t i = 0; i < all->n; i++)
		if (!accounts_is_beside(all->v[i].account->relation) &&
		    (all->v[i].people || all->v[i].title || all->v[i].folder))
			return true;
	return false;
}

/* Its people speak in less than half of the talk, from first to last. */
static bool is_guest(const struct talk *t, const struct tally *k)
{
	return k->stops && (k->stops - k->begins) * 1000 < t->sentences.n * RULES_SPAN;
}

/* total: how often accounts are named. */
static bool rules_talk(const struct talk *t, const struct tally *k, size_t total)
{
	return k->named >= RULES_TIMES && k->named * 1000 >= total * RULES_SHARE &&
	       (k->last - k->first) * 1000 >= t->sentences.n * RULES_SPAN;
}

/* What holds for the accounts of a talk together. */
struct room {
	size_t total;        /* how often accounts are named */
	bool only_suppliers; /* a customer who is announced counts as the subject */
	bool with_customer;
	bool round;                       /* of accounts: none rules it */
	const struct known_account *told; /* notes speak of its people alone */
};

/*
 * Notes seldom say who was there: the one customer of whom they name several people,
 * and no other house, is the one that was met.
 */
static const struct known_account *told_by_notes(const struct talk *t,
						 const struct tallies *all)
{
	const struct known_account *one = NULL;

	if (record_has_talk(t->r))
		return NULL;
	for (size_t i = 0; i < all->n; i++) {
		const struct tally *k = &all->v[i];

		if (str_ieq(k->account->relation, STRL("competitor")))
			continue;
		if (one || k->people || k->spoken_of < SEVERAL ||
		    accounts_is_beside(k->account->relation))
			return NULL;
		one = k->account;
	}
	return one;
}

/* A customer who, with its people, is named again and again. */
static bool is_served(const struct tally *k)
{
	return !accounts_is_beside(k->account->relation) &&
	       k->named + k->people_named >= SERVED_TIMES;
}

static bool is_subject(const struct talk *t, const struct tally *k,
		       const struct room *room)
{
	bool rival = str_ieq(k->account->relation, STRL("competitor"));

	if (((k->title || k->folder) && !rival) || k->account == room->told)
		return true;
	if (k->people && !rival && accounts_is_beside(k->account->relation))
		return room->with_customer || !is_guest(t, k);
	return k->people || (!rival && !room->round && rules_talk(t, k, room->total)) ||
	       (room->only_suppliers && k->announced) ||
	       (room->only_suppliers && !room->with_customer && is_served(k));
}

static void put(struct talk *t, const struct tally *k, const struct room *room)
{
	struct account *a = VEC_ADD(t->arena, &t->r->accounts);
	bool announced = room->only_suppliers && k->announced;

	a->name = k->account->name;
	a->relation = k->account->relation;
	a->role = is_subject(t, k, room) ? STRL("subject") : STRL("mentioned");
	a->confidence = k->people > 0           ? 970
			: k->title || k->folder ? 930
			: k->named > 2          ? 900
						: 800;
	if (k->from_domain.len > 0)
		*VEC_ADD(t->arena, &a->why) =
		    arena_fmt(t->arena, "participant domain %.*s",
			      STR_ARG(k->from_domain));
	if (k->present > 0)
		*VEC_ADD(t->arena, &a->why) =
		    arena_fmt(t->arena, "%zu of its people present", k->present);
	if (k->seated)
		*VEC_ADD(t->arena, &a->why) =
		    STRL("takes part by another export of the meeting");
	if (k->title)
		*VEC_ADD(t->arena, &a->why) = STRL("in the title");
	if (k->folder)
		*VEC_ADD(t->arena, &a->why) = STRL("its folder");
	if (announced)
		*VEC_ADD(t->arena, &a->why) = STRL("named as what it is about");
	if (k->spoken_of > 0)
		*VEC_ADD(t->arena, &a->why) = STRL("its people are spoken of");
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
	struct room room = { 0 };

	count_people(t, &all);
	count_seated(t, &all);
	room.total = count_names(t, &all);
	count_folders(t, &all);
	count_voices(t, &all);
	room.only_suppliers = only_suppliers(&all);
	room.with_customer = with_customer(&all);
	room.round = agenda_is_round(t);
	room.told = told_by_notes(t, &all);
	/* Subjects first, each group as it was met. */
	for (int subjects = 1; subjects >= 0; subjects--)
		for (size_t i = 0; i < all.n; i++)
			if ((all.v[i].people > 0) == subjects)
				put(t, &all.v[i], &room);
	lent_flag(t);
	find_projects(t);
}
