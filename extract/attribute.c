/*
 * attribute.c - which accounts an item is about.
 *
 * The nearest evidence counts first: its own words, the point of the agenda if the talk
 * goes from one account to the next, its turns, the sentences before, then the subject
 * of the meeting.  In a customer's meeting it is also about the organisation of a guest
 * who says it; in a partner's, about the customer last spoken of.  A competitor that is
 * merely named gets no items.
 */
#include "extract/attribute.h"

#include "extract/agenda.h"
#include "extract/elsewhere.h"
#include "extract/who/accounts.h"
#include "extract/who/index.h"

/* STRETCH: so many sentences before an item, and around it in its turn, are about the
 * same.  WEIGHT_PERSON: so many mentions count as much as somebody who takes part. */
enum { STRETCH = 2, WEIGHT_PERSON = 3 };
/* For so many sentences an account that was named remains meant: in a talk among our
 * own people, and in one with a partner. */
enum { REACH = 6, WITH_PARTNER = 12 };

static void add(const struct talk *t, struct item *it, struct str name)
{
	strs_add(t->arena, &it->about, name);
}

/* The sentence with which an item begins, or STR_NPOS. */
static size_t first_sentence(const struct talk *t, const struct item *it)
{
	return it->evidence.n > 0 ? talk_sentence(t, &it->evidence.v[talk_answer(it)])
				  : STR_NPOS;
}

/* Adds the accounts named in sentences [from, to]; competitors only if they take part.
 */
static void add_named(const struct talk *t, struct item *it, size_t from, size_t to)
{
	const struct who *w = t->who;

	for (size_t i = w->of_sentence[from]; i < w->of_sentence[to + 1]; i++) {
		const struct mention *m = &w->mentions.v[i];
		const struct account *a;

		if (m->sort != NAME_ACCOUNT)
			continue;
		a = accounts_listed(t, m->account->name);
		if (a && (account_leads(t->r, a) || !accounts_merely_named(w, a)))
			add(t, it, a->name);
	}
}

static void add_of_words(const struct talk *t, struct item *it)
{
	for (size_t i = 0; i < it->evidence.n; i++) {
		size_t s = talk_sentence(t, &it->evidence.v[i]);
		int64_t end = it->evidence.v[i].to;

		if (s == STR_NPOS)
			continue;
		for (; s < t->sentences.n &&
		       t->sentences.v[s].seg->n == it->evidence.v[i].segment &&
		       (int64_t)t->sentences.v[s].from < end;
		     s++)
			add_named(t, it, s, s);
	}
}

/* Whether sentence k names the next point of the agenda. */
static bool next_point(const struct talk *t, size_t k)
{
	const struct who *w = t->who;
	size_t i = w->of_sentence[k];

	return i < w->of_sentence[k + 1] && w->mentions.v[i].sort == NAME_ACCOUNT &&
	       agenda_heads(t, k, w->mentions.v[i].from, w->mentions.v[i].to);
}

/* Adds the accounts that the same person names just before and after. */
static void add_of_turns(const struct talk *t, struct item *it)
{
	for (size_t i = talk_answer(it); i < it->evidence.n; i++) {
		size_t s = talk_sentence(t, &it->evidence.v[i]), to = s;
		const struct turn *k;

		if (s == STR_NPOS)
			continue;
		k = &t->turns.v[t->sentences.v[s].turn];
		while (to < k->last && to < s + STRETCH && !next_point(t, to + 1))
			to++;
		add_named(t, it, s < k->first + STRETCH ? k->first : s - STRETCH, to);
	}
}

/* Adds the account named in the sentences before, unless there are several. */
static void add_of_before(const struct talk *t, struct item *it)
{
	size_t s = first_sentence(t, it), from = s;

	if (s == STR_NPOS || s == 0)
		return;
	while (from > 0 && s - from < STRETCH && !agenda_leaves(t, from))
		from--;
	if (from == s)
		return;
	add_named(t, it, from, s - 1);
	if (it->about.n > 1)
		it->about.n = 0;
}

/* "I'll ask Rufus": adds the account whose people are named in it, or in so many
 * sentences before, unless there are several. */
static void add_of_people(const struct talk *t, struct item *it, size_t before)
{
	const struct who *w = t->who;
	size_t s = first_sentence(t, it), from = s > before ? s - before : 0;

	if (s == STR_NPOS)
		return;
	for (size_t i = w->of_sentence[from]; i < w->of_sentence[s + 1]; i++) {
		const struct account *a =
		    accounts_of(t, index_mentioned(t, &w->mentions.v[i]));

		if (a && !accounts_merely_named(w, a))
			add(t, it, a->name);
	}
	if (it->about.n > 1)
		it->about.n = 0;
}

/* Adds the account of the speaker. */
static void add_of_speaker(const struct talk *t, struct item *it)
{
	size_t s = first_sentence(t, it);
	const struct account *a =
	    s == STR_NPOS ? NULL : accounts_of(t, talk_speaker(t, s));

	if (a && !accounts_merely_named(t->who, a))
		add(t, it, a->name);
}

static size_t weight(const struct talk *t, const struct account *a)
{
	const struct who *w = t->who;
	size_t sum = 0;

	for (size_t i = 0; i < w->mentions.n; i++)
		sum += w->mentions.v[i].sort == NAME_ACCOUNT &&
		       str_eq(w->mentions.v[i].account->name, a->name);
	for (size_t i = 0; i < t->r->people.n; i++)
		if (t->r->people.v[i].present &&
		    str_ieq(t->r->people.v[i].org, a->name))
			sum += WEIGHT_PERSON;
	return sum;
}

/* Of several subjects the only one that the title names, when it is a customer; NULL.
 */
static const struct account *titled(const struct talk *t)
{
	const struct who *w = t->who;
	const struct account *one = NULL;

	for (size_t i = 0; i < w->mentions.n; i++) {
		const struct mention *m = &w->mentions.v[i];
		const struct account *a;

		if (m->sentence != STR_NPOS || m->sort != NAME_ACCOUNT)
			continue;
		a = accounts_listed(t, m->account->name);
		if (!a || !account_leads(t->r, a) || a == one)
			continue;
		if (!accounts_is_customer(a->relation))
			return NULL;
		if (one)
			return NULL;
		one = a;
	}
	return one;
}

/* The subject, or of several the one that clearly outweighs the others. */
static const struct account *main_subject(const struct talk *t)
{
	const struct account *best = NULL;
	size_t most = 0, second = 0;

	for (size_t i = 0; i < t->r->accounts.n; i++) {
		const struct account *a = &t->r->accounts.v[i];
		size_t w;

		if (!account_leads(t->r, a))
			continue;
		w = weight(t, a);
		if (!best || w > most) {
			second = best ? most : 0;
			most = w;
			best = a;
		} else if (w > second) {
			second = w;
		}
	}
	return best && most >= second * 2 ? best : titled(t);
}

/* Adds the organisation of the owner if it is a subject, or a partner who takes part.
 */
static void add_of_owner(const struct talk *t, struct item *it)
{
	const struct person *p = it->owner.len ? people_named(t, it->owner) : NULL;
	const struct account *a = accounts_of(t, p);

	if (a && (account_leads(t->r, a) ||
		  (p->present && str_ieq(a->relation, STRL("partner")))))
		add(t, it, a->name);
}

static bool is_to_be_done(const struct item *it)
{
	return it->kind == ITEM_ACTION || it->kind == ITEM_DECISION;
}

/* The only customer among the subjects, or NULL. */
static const struct account *on_behalf_of(const struct talk *t)
{
	const struct account *one = NULL;

	for (size_t i = 0; i < t->r->accounts.n; i++) {
		const struct account *a = &t->r->accounts.v[i];

		if (!account_leads(t->r, a) || !accounts_is_customer(a->relation))
			continue;
		if (one)
			return NULL;
		one = a;
	}
	return one;
}

/*
 * In a talk with a partner about a customer: what we state is about the customer, what
 * the partner states about the partner, and what is to be done about both.  Returns
 * false if it is not such a talk.
 */
static bool add_on_behalf(const struct talk *t, struct item *it,
			  const struct account *main)
{
	const struct account *a =
	    accounts_is_customer(main->relation) ? NULL : on_behalf_of(t);
	size_t s = first_sentence(t, it);
	bool both = is_to_be_done(it);

	if (!a || s == STR_NPOS)
		return false;
	if (both || accounts_is_own(t, talk_speaker(t, s)))
		add(t, it, a->name);
	if (both || it->about.n == 0)
		add(t, it, main->name);
	return true;
}

static bool by_notes(const struct talk *t, const struct item *it)
{
	return str_starts(it->by, STRL("notes")) ||
	       (it->evidence.n > 0 &&
		t->r->segments.v[it->evidence.v[0].segment].kind != SEG_SPEECH &&
		t->r->segments.v[it->evidence.v[0].segment].kind != SEG_CHAT);
}

static bool names_customer(const struct talk *t, const struct item *it)
{
	for (size_t i = 0; i < it->about.n; i++) {
		const struct account *a = accounts_listed(t, it->about.v[i]);

		if (a && accounts_is_customer(a->relation))
			return true;
	}
	return false;
}

/* Adds the account that is spoken of around the item, where no customer takes part.
 * point: that of the agenda, or NULL. */
static void add_spoken_of(const struct talk *t, struct item *it,
			  const struct account *main, const struct account *point,
			  bool sure)
{
	bool notes = by_notes(t, it);

	if (!main && !sure)
		add_of_turns(t, it);
	/* What is said of a customer may name a partner beside it. */
	if (point && accounts_is_customer(point->relation) && !names_customer(t, it))
		it->about.n = 0;
	if (!main && !sure && it->about.n == 0 && !notes)
		add_of_before(t, it);
	/* "You tell Bram": his organisation, whatever was spoken of before. */
	if (it->about.n == 0 && point && !notes)
		add_of_people(t, it, 0);
	if (it->about.n == 0 && point)
		add(t, it, point->name);
	if (it->about.n == 0)
		add_of_people(t, it, notes ? 0 : STRETCH);
	if (notes)
		return;
	if (it->about.n == 0 && !main)
		add_of_speaker(t, it);
}

/* Which account is sought: a subject; or one that is not merely named, and is no
 * partner (SERVED) or any (ANY). */
enum sought { SUBJECT, SERVED, ANY };

static bool is_sought(const struct talk *t, const struct account *a, enum sought what)
{
	if (!a || (what == SERVED && accounts_is_beside(a->relation)))
		return false;
	return what == SUBJECT ? account_leads(t->r, a)
			       : !accounts_merely_named(t->who, a);
}

/* The account that was named last, or whose people were named or spoke, within so many
 * sentences; or NULL. */
static const struct account *nearest(const struct talk *t, size_t s, size_t within,
				     enum sought what)
{
	const struct who *w = t->who;

	for (size_t k = s + 1; k-- > 0 && s - k <= within;) {
		const struct account *a;

		for (size_t i = w->of_sentence[k]; i < w->of_sentence[k + 1]; i++) {
			const struct mention *m = &w->mentions.v[i];

			a = m->sort == NAME_ACCOUNT
				? accounts_listed(t, m->account->name)
				: accounts_of(t, index_mentioned(t, m));
			if (is_sought(t, a, what))
				return a;
		}
		a = accounts_of(t, talk_speaker(t, k));
		if (is_sought(t, a, what))
			return a;
		if (what == ANY && agenda_leaves(t, k))
			return NULL;
	}
	return NULL;
}

/*
 * In a customer's meeting: adds the organisation of a guest who says it, and that of a
 * partner's people who take part and are named.
 */
static void add_of_guests(const struct talk *t, struct item *it)
{
	const struct who *w = t->who;
	size_t s = first_sentence(t, it);
	const struct account *a;

	if (s == STR_NPOS || by_notes(t, it))
		return;
	a = accounts_of(t, talk_speaker(t, s));
	if (a && !str_ieq(a->relation, STRL("competitor")))
		add(t, it, a->name);
	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++) {
		const struct person *p = index_mentioned(t, &w->mentions.v[i]);

		a = p && p->present ? accounts_of(t, p) : NULL;
		if (a && str_ieq(a->relation, STRL("partner")))
			add(t, it, a->name);
	}
}

static bool names_served(const struct talk *t, const struct item *it)
{
	for (size_t i = 0; i < it->about.n; i++)
		if (is_sought(t, accounts_listed(t, it->about.v[i]), SERVED))
			return true;
	return false;
}

/* "Our mill grinds nine tonnes a day", not said by our own people. */
static bool tells_of_own(const struct talk *t, size_t s)
{
	const struct sentence *x = &t->sentences.v[s];

	for (size_t i = 0; i < x->n_words; i++)
		if (str_in_words(talk_word(t, x, i), "our ours us"))
			return !accounts_is_own(t, talk_speaker(t, s));
	return false;
}

/* In a talk with a partner: sets the customer that was spoken of before. */
static void add_served(const struct talk *t, struct item *it)
{
	size_t s = first_sentence(t, it);
	const struct account *a = NULL;

	if (s != STR_NPOS && !by_notes(t, it) && !names_served(t, it) &&
	    (is_to_be_done(it) || !tells_of_own(t, s)))
		a = nearest(t, s, WITH_PARTNER, SERVED);
	if (!a)
		return;
	it->about.n = 0;
	add(t, it, a->name);
}

/*
 * Adds the main subject.  If that is a partner and a customer is spoken of, only what
 * is to be done is about the partner as well.
 */
static void add_main(const struct talk *t, struct item *it, const struct account *main)
{
	bool beside = accounts_is_beside(main->relation);

	if (beside)
		add_served(t, it);
	if (beside && names_served(t, it) ? is_to_be_done(it)
					  : it->about.n || !add_on_behalf(t, it, main))
		add(t, it, main->name);
	if (!beside)
		add_of_guests(t, it);
	add_of_owner(t, it);
}

/* Adds of several subjects the one whose people say or do it, else the nearest. */
static void add_one_subject(const struct talk *t, struct item *it)
{
	size_t s = first_sentence(t, it);
	const struct account *a;

	if (s == STR_NPOS || it->about.n)
		return;
	a = accounts_of(t, it->owner.len ? people_named(t, it->owner) : NULL);
	if (a)
		add(t, it, a->name);
	a = accounts_of(t, talk_speaker(t, s));
	if (a)
		add(t, it, a->name);
	if (it->about.n == 0 && (a = nearest(t, s, t->sentences.n, SUBJECT)))
		add(t, it, a->name);
}

static size_t count_subjects(const struct talk *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->r->accounts.n; i++)
		n += account_leads(t->r, &t->r->accounts.v[i]);
	return n;
}

void item_attribute(const struct talk *t, struct item *it)
{
	const struct account *main, *point = NULL, *near;
	bool customer, sure = false;
	size_t s = first_sentence(t, it);

	it->about.n = 0;
	if (!t->who || t->r->accounts.n == 0)
		return;
	main = main_subject(t);
	customer = main && !accounts_is_beside(main->relation);
	if (!customer && s != STR_NPOS && by_notes(t, it))
		sure = (point = agenda_section(t, s));
	else if (!customer && s != STR_NPOS)
		point = agenda_point(t, s, &sure);
	add_of_words(t, it);
	if (s != STR_NPOS && elsewhere_told(t, it, s))
		return;
	if (!main && !by_notes(t, it) && count_subjects(t) > 1) {
		add_one_subject(t, it);
		return;
	}
	if (it->about.n == 0 && !customer)
		add_spoken_of(t, it, main, point, sure);
	if (main) {
		add_main(t, it, main);
		return;
	}
	if (point && !names_customer(t, it) &&
	    (sure || accounts_is_customer(point->relation)))
		add(t, it, point->name);
	for (size_t i = 0; i < t->r->accounts.n; i++)
		if (account_leads(t->r, &t->r->accounts.v[i]))
			add(t, it, t->r->accounts.v[i].name);
	if (it->about.n == 0 && s != STR_NPOS && !by_notes(t, it) &&
	    !agenda_is_round(t) && (near = nearest(t, s, REACH, ANY)))
		add(t, it, near->name);
}
