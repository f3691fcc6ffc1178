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
	TALE = 6,   /* sentences for which "my old boss" is spoken of */
	REACH = 60, /* sentences for which a customer may be the point of the agenda */
	BARE = 3,   /* words of "The second canteen." */
};

const struct account *index_listed(const struct talk *t, struct str name)
{
	for (size_t i = 0; i < t->r->accounts.n; i++)
		if (str_ieq(t->r->accounts.v[i].name, name))
			return &t->r->accounts.v[i];
	return NULL;
}

static void add(const struct talk *t, struct item *it, struct str name)
{
	strs_add(t->arena, &it->about, name);
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

/* The first word that says something: behind "okay so", "can we do" and "Petra,". */
static size_t behind_opener(const struct talk *t, const struct sentence *s)
{
	static const char openers[] =
	    " okay ok right so and then now well next on to onto oh anyway alright "
	    "yeah yes um uh can we do could let's back what how about ";
	size_t i = 0;

	while (i < s->n_words && str_in_words(talk_word(t, s, i), openers))
		i++;
	/* Who is called on. */
	if (i + 1 < s->n_words) {
		const struct lexicon *l = &t->words;
		const struct form *f = &l->forms.v[l->words.v[s->word + i].form];
		size_t end = l->words.v[s->word + i].from + f->text.len;

		if (end < s->text.len && s->text.p[end] == ',' && (f->says & SAYS_NAME))
			i++;
	}
	return i;
}

/* "So Thornby went well.", "Right, the museum." */
static bool opens_with(const struct talk *t, size_t k, size_t from)
{
	const struct sentence *s = &t->sentences.v[k];
	size_t i = behind_opener(t, s);

	return i < s->n_words && t->words.words.v[s->word + i].from == from;
}

/*
 * A supplier in a customer's talk is what things are done with, or the one who is
 * asked, except where it is told what that supplier does: "Larch is nine weeks",
 * "Larch's price".
 */
static bool serves(const struct talk *t, const struct mention *m,
		   const struct account *a, const struct account *main)
{
	const struct sentence *s = &t->sentences.v[m->sentence];

	return main && index_is_customer(main->relation) &&
	       str_ieq(a->relation, STRL("partner")) &&
	       !opens_with(t, m->sentence, m->from) &&
	       !str_starts(str_from(s->text, m->to), STRL("'s"));
}

/* Accounts named in sentences [from, to]; competitors only when they are present. */
static void named_in(const struct talk *t, struct item *it, size_t from, size_t to,
		     const struct account *main)
{
	const struct who *w = t->who;

	for (size_t i = w->of_sentence[from]; i < w->of_sentence[to + 1]; i++) {
		const struct mention *m = &w->mentions.v[i];
		const struct account *a;

		if (m->sort != NAME_ACCOUNT)
			continue;
		a = index_listed(t, m->account->name);
		if (a && (account_is_subject(a) ||
			  (!merely_named(w, a) && !serves(t, m, a, main))))
			add(t, it, a->name);
	}
}

static void own_words(const struct talk *t, struct item *it, bool turns,
		      const struct account *main)
{
	for (size_t i = 0; i < it->evidence.n; i++) {
		size_t s = talk_sentence(t, &it->evidence.v[i]);
		int64_t end = it->evidence.v[i].to;

		if (s == STR_NPOS)
			continue;
		if (turns) {
			const struct turn *k = &t->turns.v[t->sentences.v[s].turn];

			named_in(t, it, s < k->first + STRETCH ? k->first : s - STRETCH,
				 s + STRETCH > k->last ? k->last : s + STRETCH, main);
			continue;
		}
		for (; s < t->sentences.n &&
		       t->sentences.v[s].seg->n == it->evidence.v[i].segment &&
		       (int64_t)t->sentences.v[s].from < end;
		     s++)
			named_in(t, it, s, s, main);
	}
}

/* The one account named in the sentences before: two name no topic. */
static void stretch(const struct talk *t, struct item *it)
{
	size_t s = begin_of(t, it);

	if (s == STR_NPOS || s == 0)
		return;
	named_in(t, it, s > STRETCH ? s - STRETCH : 0, s - 1, NULL);
	if (it->about.n > 1)
		it->about.n = 0;
}

/* ---- the point of an agenda ---------------------------------------------------------
 */

/* "I'll ask Rufus": whose people the item's own words name, when they are of one. */
static void peoples(const struct talk *t, struct item *it)
{
	const struct who *w = t->who;
	size_t s = begin_of(t, it);

	if (s == STR_NPOS)
		return;
	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++) {
		const struct person *p = index_mentioned(t, &w->mentions.v[i]);
		const struct account *a =
		    p && p->org.len ? index_listed(t, p->org) : NULL;

		if (a && !merely_named(w, a))
			add(t, it, a->name);
	}
	if (it->about.n > 1)
		it->about.n = 0;
}

/* The one account that sentence k names, no competitor; NULL: none or several. */
static const struct account *one_named(const struct talk *t, size_t k, size_t *from)
{
	const struct who *w = t->who;
	const struct account *one = NULL;

	for (size_t i = w->of_sentence[k]; i < w->of_sentence[k + 1]; i++) {
		const struct mention *m = &w->mentions.v[i];
		const struct account *a =
		    m->sort == NAME_ACCOUNT ? index_listed(t, m->account->name) : NULL;

		if (!a || merely_named(w, a))
			continue;
		if (one && one != a)
			return NULL;
		*from = one ? *from : m->from;
		one = a;
	}
	return one;
}

/* "Last thing, the marina.", "The canteen.", "Anything else?" */
static bool opens_another(const struct talk *t, size_t k)
{
	const struct sentence *s = &t->sentences.v[k];
	size_t i = behind_opener(t, s);
	struct str one = talk_word(t, s, i), two = talk_word(t, s, i + 1);

	if (i > 0 && str_eq(talk_word(t, s, i - 1), STRL("next")))
		return true;
	if (str_in_words(one, "last other another final") ||
	    (str_eq(one, STRL("one")) && str_in_words(two, "more last other")) ||
	    (str_in_words(one, "anything what") && str_in_words(two, "else from")) ||
	    str_eq(one, STRL("moving")))
		return true;
	return s->n_words <= i + BARE && str_in_words(one, "the my our your");
}

/*
 * A round of customers goes from one to the next: what is said behind "So Thornby went
 * well" is about Thornby, until another one or another point is named.
 */
static void agenda(const struct talk *t, struct item *it)
{
	size_t s = begin_of(t, it), from = 0;
	const struct account *so_far = NULL;

	if (s == STR_NPOS)
		return;
	for (size_t k = s + 1; k-- > 0 && s - k <= REACH;) {
		const struct account *a = one_named(t, k, &from);

		if (!a) {
			if (opens_another(t, k))
				return;
			continue;
		}
		if (so_far && so_far != a)
			return;
		so_far = a;
		if (opens_with(t, k, from)) {
			add(t, it, a->name);
			return;
		}
	}
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

		if (!account_is_subject(a))
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

	if (a && account_is_subject(a))
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

		if (!account_is_subject(a) || !index_is_customer(a->relation))
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

/*
 * Where no customer takes part: of whom they speak around it.  What is to be done about
 * one is about those present as well.
 */
static bool add_spoken_of(const struct talk *t, struct item *it,
			  const struct account *main)
{
	if (str_starts(it->by, STRL("notes")) ||
	    (main && index_is_customer(main->relation)))
		return false;
	if (!main)
		stretch(t, it);
	if (it->about.n == 0)
		agenda(t, it);
	if (it->about.n == 0)
		peoples(t, it);
	if (it->about.n && main &&
	    (it->kind == ITEM_ACTION || it->kind == ITEM_DECISION))
		add(t, it, main->name);
	return it->about.n > 0;
}

void item_attribute(const struct talk *t, struct item *it)
{
	const struct account *main;
	bool around;

	it->about.n = 0;
	if (!t->who || t->r->accounts.n == 0)
		return;
	main = main_subject(t);
	own_words(t, it, false, main);
	if (it->about.n == 0 && !main)
		own_words(t, it, true, NULL);
	if (is_elsewhere(t, it))
		return;
	around = it->about.n == 0 && add_spoken_of(t, it, main);
	if (main) {
		if (!around && (it->about.n || !add_behalf(t, it, main)))
			add(t, it, main->name);
		add_owners(t, it);
		return;
	}
	for (size_t i = 0; i < t->r->accounts.n; i++)
		if (account_is_subject(&t->r->accounts.v[i]))
			add(t, it, t->r->accounts.v[i].name);
}
