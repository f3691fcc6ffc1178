/*
 * attribute.c - which accounts an item is about.
 *
 * Nearest evidence first: its own words, its turns, the stretch of talk around,
 * then the meeting's subject.  A competitor that is merely named gets nothing.
 */
#include "extract/who/index.h"

#include "base/utf8.h"

/* Sentences before an item, and around it in its turn, that still give its topic. */
enum { STRETCH = 2, WEIGHT_PERSON = 3 };
enum {
	TALE = 6, /* sentences for which "my old boss" is spoken of */
};

const struct account *index_listed(const struct talk *t, struct str name)
{
	for (size_t i = 0; i < t->r->accounts.n; i++)
		if (str_ieq(t->r->accounts.v[i].name, name))
			return &t->r->accounts.v[i];
	return NULL;
}

static bool subject(const struct account *a)
{
	return str_eq(a->role, STRL("subject"));
}

static void add(const struct talk *t, struct item *it, struct str name)
{
	for (size_t i = 0; i < it->about.n; i++)
		if (str_eq(it->about.v[i], name))
			return;
	*VEC_ADD(t->arena, &it->about) = name;
}

/* A competitor, or a name of which nothing is known: a former employer, a supplier. */
static bool merely_named(const struct who *w, const struct account *a)
{
	return str_ieq(a->relation, STRL("competitor")) ||
	       map_get(&w->only_said, utf8_fold(w->arena, a->name)) != STR_NPOS;
}

/* Where the item begins in the talk, or STR_NPOS. */
static size_t begin_of(const struct talk *t, const struct item *it)
{
	return it->evidence.n > 0 ? talk_sentence(t, &it->evidence.v[0]) : STR_NPOS;
}

/* Accounts named in sentences [from, to]; competitors only when they are present. */
static void named_in(const struct talk *t, struct item *it, size_t from, size_t to)
{
	const struct who *w = t->who;

	for (size_t i = w->of_sentence[from]; i < w->of_sentence[to + 1]; i++) {
		const struct mention *m = &w->mentions.v[i];
		const struct account *a;

		if (m->sort != NAME_ACCOUNT)
			continue;
		a = index_listed(t, m->account->name);
		if (a && (subject(a) || !merely_named(w, a)))
			add(t, it, a->name);
	}
}

static void own_words(const struct talk *t, struct item *it, bool turns)
{
	for (size_t i = 0; i < it->evidence.n; i++) {
		size_t s = talk_sentence(t, &it->evidence.v[i]);
		int64_t end = it->evidence.v[i].to;

		if (s == STR_NPOS)
			continue;
		if (turns) {
			const struct turn *k = &t->turns.v[t->sentences.v[s].turn];

			named_in(t, it, s < k->first + STRETCH ? k->first : s - STRETCH,
				 s + STRETCH > k->last ? k->last : s + STRETCH);
			continue;
		}
		for (; s < t->sentences.n &&
		       t->sentences.v[s].seg->n == it->evidence.v[i].segment &&
		       (int64_t)t->sentences.v[s].from < end;
		     s++)
			named_in(t, it, s, s);
	}
}

/* The one account named in the sentences before: two name no topic. */
static void stretch(const struct talk *t, struct item *it)
{
	size_t s = begin_of(t, it);

	if (s == STR_NPOS || s == 0)
		return;
	named_in(t, it, s > STRETCH ? s - STRETCH : 0, s - 1);
	if (it->about.n > 1)
		it->about.n = 0;
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

/* The subject, or of several the one that clearly outweighs the others. */
static const struct account *main_subject(const struct talk *t)
{
	const struct account *best = NULL;
	size_t most = 0, second = 0;

	for (size_t i = 0; i < t->r->accounts.n; i++) {
		const struct account *a = &t->r->accounts.v[i];
		size_t w;

		if (!subject(a))
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
	return best && most >= second * 2 ? best : NULL;
}

/* The organisation of the owner, when it is an account of this meeting. */
static void add_owners(const struct talk *t, struct item *it)
{
	const struct person *p = it->owner.len > 0 ? people_named(t, it->owner) : NULL;
	const struct account *a = p && p->org.len > 0 ? index_listed(t, p->org) : NULL;

	if (a && subject(a))
		add(t, it, a->name);
}

/* ---- of whom they speak instead of the meeting's subject ---------------------------
 */

/* "my old boss", "I used to work" */
static bool names_elsewhere(const struct talk *t, const struct sentence *s)
{
	for (size_t i = 0; i < s->n_words; i++) {
		struct str one = talk_word(t, s, i), two = talk_word(t, s, i + 1),
			   three = talk_word(t, s, i + 2);

		if (str_in_words(one, "my his her") &&
		    str_in_words(two, "old former last previous ex") &&
		    str_in_words(three, "boss manager company employer place job firm "
					"shop team colleague colleagues"))
			return true;
		if (str_eq(one, STRL("used")) && str_eq(two, STRL("to")) &&
		    str_eq(three, STRL("work")))
			return true;
	}
	return false;
}

/* "she", "over there", but not "there is" */
static bool points_elsewhere(const struct talk *t, const struct sentence *s)
{
	for (size_t i = 0; i < s->n_words; i++) {
		struct str one = talk_word(t, s, i);

		if (str_in_words(one, "she he her him") ||
		    (str_eq(one, STRL("there")) &&
		     !str_in_words(talk_word(t, s, i + 1),
				   "is are was were will would has have had can could "
				   "may might must should isn't aren't wasn't")))
			return true;
	}
	return false;
}

/* What a person of theirs tells of another house: "she's got money to spend there". */
static bool is_elsewhere(const struct talk *t, const struct item *it)
{
	size_t s = begin_of(t, it);

	if (s == STR_NPOS || !points_elsewhere(t, &t->sentences.v[s]))
		return false;
	for (size_t k = 0; k <= TALE && k <= s; k++)
		if (names_elsewhere(t, &t->sentences.v[s - k]))
			return true;
	return false;
}

/* The customer for whom we ask others, when there is one. */
static const struct account *on_behalf_of(const struct talk *t)
{
	const struct account *one = NULL;

	for (size_t i = 0; i < t->r->accounts.n; i++) {
		const struct account *a = &t->r->accounts.v[i];

		if (!subject(a) || !index_is_customer(a->relation))
			continue;
		if (one)
			return NULL;
		one = a;
	}
	return one;
}

/*
 * Of a talk with others about a customer: what we state is about the customer, what
 * they state about them, and what is to be done about both.
 */
static bool add_behalf(const struct talk *t, struct item *it,
		       const struct account *main)
{
	const struct account *a =
	    index_is_customer(main->relation) ? NULL : on_behalf_of(t);
	size_t s = begin_of(t, it);
	bool both = it->kind == ITEM_ACTION || it->kind == ITEM_DECISION;

	if (!a || s == STR_NPOS)
		return false;
	if (both || index_is_own(t, talk_speaker(t, s)))
		add(t, it, a->name);
	if (both || it->about.n == 0)
		add(t, it, main->name);
	return true;
}

void item_attribute(const struct talk *t, struct item *it)
{
	const struct account *main;

	it->about.n = 0;
	if (!t->who || t->r->accounts.n == 0)
		return;
	main = main_subject(t);
	own_words(t, it, false);
	if (it->about.n == 0 && !main)
		own_words(t, it, true);
	if (is_elsewhere(t, it))
		return;
	if (main) {
		if (it->about.n || !add_behalf(t, it, main))
			add(t, it, main->name);
		add_owners(t, it);
		return;
	}
	if (it->about.n == 0 && !str_starts(it->by, STRL("notes")))
		stretch(t, it);
	for (size_t i = 0; i < t->r->accounts.n; i++)
		if (subject(&t->r->accounts.v[i]))
			add(t, it, t->r->accounts.v[i].name);
}
