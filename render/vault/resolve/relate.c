/* relate.c - whose people they are, what an account talks about, when it was last met.
 */
#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/resolve/parts.h"

enum {
	TOPICS = 10,
	MEETING_TOPICS = 8,
	TOPIC_MEETINGS = 24 /* of an account: older ones say what it was about */
};

static void add_ref(struct build *b, struct person_refs *list,
		    const struct person_of *p)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i] == p)
			return;
	*VEC_ADD(b->a, list) = p;
}

static bool is_called(const struct person_of *p, struct str name)
{
	for (size_t i = 0; i < p->e.aliases.n; i++)
		if (str_ieq(name, p->e.aliases.v[i]))
			return true;
	return str_ieq(name, p->e.name);
}

static bool is_listed(const struct meeting *m, const struct person_of *p)
{
	for (size_t i = 0; i < m->n_records; i++)
		for (size_t k = 0; k < m->records[i]->participants.n; k++) {
			const struct participant *x = &m->records[i]->participants.v[k];

			if ((x->email.len && str_ieq(x->email, p->email)) ||
			    is_called(p, x->name))
				return true;
		}
	return false;
}

static bool is_partner(const struct account_of *x)
{
	return x && (x->own || str_ieq(x->relation, STRL("partner")));
}

static void relate_people(struct build *b, struct account_of *x,
			  const struct meeting *m)
{
	for (size_t i = 0; i < m->people.n; i++) {
		const struct attendee *at = &m->people.v[i];

		if (at->person->org == x) {
			add_ref(b, &x->contacts, at->person);
			if (at->present && str_cmp(m->date, x->last_contact) > 0)
				x->last_contact = m->date;
		} else if ((at->present || at->listed) && is_partner(at->person->org)) {
			add_ref(b, &x->collaborators, at->person);
		} else {
			add_ref(b, &x->related, at->person);
		}
	}
}

/* A person that another meeting showed as collaborator is not related as well. */
static void drop_twice(struct account_of *x)
{
	size_t n = 0;

	for (size_t i = 0; i < x->related.n; i++) {
		bool listed = false;

		for (size_t k = 0; k < x->collaborators.n && !listed; k++)
			listed = x->collaborators.v[k] == x->related.v[i];
		if (!listed)
			x->related.v[n++] = x->related.v[i];
	}
	x->related.n = n;
}

VEC(stems_list, struct strs);

/* Topics by their stems; most come again. */
struct stemming {
	struct arena a;
	struct stemmer *stemmer;
	struct map by_topic; /* -> list */
	struct stems_list list;
};

static struct strs stems_of(struct stemming *s, struct str topic)
{
	size_t at = map_put(&s->a, &s->by_topic, topic, s->list.n);
	struct str key, word;
	struct strs *stems;

	if (at < s->list.n)
		return s->list.v[at];
	key = utf8_key(&s->a, topic);
	stems = VEC_ADD(&s->a, &s->list);
	for (size_t i = 0; word_next(key, &i, &word);)
		*VEC_ADD(&s->a, stems) = word_stem(s->stemmer, &s->a, word);
	return *stems;
}

/*
 * Adds a topic that shares no word with those before it: "phones", "phone" and "desk
 * phones" are one.  seen: stems, in a.
 */
static void add_topic(struct stemming *s, struct arena *a, struct map *seen,
		      struct str topic, struct arena *to, struct strs *out)
{
	struct strs stems = stems_of(s, topic);

	for (size_t i = 0; i < stems.n; i++)
		if (map_get(seen, stems.v[i]) != STR_NPOS)
			return;
	for (size_t i = 0; i < stems.n; i++)
		map_put(a, seen, stems.v[i], out->n);
	if (stems.n)
		*VEC_ADD(to, out) = topic;
}

/* Of each stem in a: 1, or 2 when more than one of the newest meetings has it. */
static struct map stems_again(struct stemming *s, const struct account_of *x,
			      struct arena *a)
{
	struct map last = { 0 }, times = { 0 };

	for (size_t k = 0; k < x->meetings.n && k < TOPIC_MEETINGS; k++)
		for (size_t i = 0; i < x->meetings.v[k]->topics.n; i++) {
			struct strs stems = stems_of(s, x->meetings.v[k]->topics.v[i]);

			for (size_t j = 0; j < stems.n; j++)
				map_set(a, &times, stems.v[j],
					map_put(a, &last, stems.v[j], k) == k ? 1 : 2);
		}
	return times;
}

static bool comes_again(struct stemming *s, const struct map *times, struct str topic)
{
	struct strs stems = stems_of(s, topic);

	for (size_t i = 0; i < stems.n; i++)
		if (map_get(times, stems.v[i]) == 2)
			return true;
	return false;
}

/* Adds the topics in that place of its meetings; with times only those that come again.
 */
static void add_topics(struct build *b, struct stemming *s, struct account_of *x,
		       size_t place, const struct map *times, struct map *seen,
		       struct arena *a)
{
	for (size_t k = 0; k < x->meetings.n && k < TOPIC_MEETINGS; k++) {
		const struct strs *t = &x->meetings.v[k]->topics;

		if (place < t->n && x->topics.n < TOPICS &&
		    (!times || comes_again(s, times, t->v[place])))
			add_topic(s, a, seen, t->v[place], b->a, &x->topics);
	}
}

/* What several meetings were about, then the rest; the best of each meeting first. */
static void account_topics(struct build *b, struct stemming *s, struct account_of *x,
			   struct arena *a)
{
	struct map times = stems_again(s, x, a), seen = { 0 };

	for (size_t i = 0; i < MEETING_TOPICS; i++)
		add_topics(b, s, x, i, &times, &seen, a);
	for (size_t i = 0; i < MEETING_TOPICS; i++)
		add_topics(b, s, x, i, NULL, &seen, a);
}

/* The best of each record first. */
static void meeting_topics(struct build *b, struct stemming *s, struct meeting *m,
			   struct arena *a)
{
	struct map seen = { 0 };
	bool more = true;

	for (size_t k = 0; more && m->topics.n < MEETING_TOPICS; k++) {
		more = false;
		for (size_t i = 0; i < m->n_records; i++) {
			const struct topics *t = &m->records[i]->topics;

			if (k >= t->n || m->topics.n == MEETING_TOPICS)
				continue;
			more = true;
			add_topic(s, a, &seen, t->v[k].name, b->a, &m->topics);
		}
	}
}

static void person_accounts(struct build *b, struct person_of *p, struct arena *a)
{
	struct map seen = { 0 };

	for (size_t i = 0; i < p->meetings.n; i++) {
		const struct meeting *m = p->meetings.v[i];

		for (size_t k = 0; k < m->accounts.n; k++) {
			const struct account_of *x = m->accounts.v[k].account;

			if (m->accounts.v[k].subject && !x->own &&
			    map_put(a, &seen, x->e.name, p->accounts.n) ==
				p->accounts.n)
				*VEC_ADD(b->a, &p->accounts) = x;
		}
	}
}

void parts_relate(struct build *b)
{
	struct stemming s = { .stemmer = stemmer_new() };
	struct arena a = { 0 };

	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];

		arena_reset(&a);
		meeting_topics(b, &s, m, &a);
		for (size_t k = 0; k < m->people.n; k++)
			m->people.v[k].listed = is_listed(m, m->people.v[k].person);
	}
	for (size_t i = 0; i < b->w->accounts.n; i++) {
		struct account_of *x = b->w->accounts.v[i];

		arena_reset(&a);
		for (size_t k = 0; k < x->meetings.n; k++)
			relate_people(b, x, x->meetings.v[k]);
		account_topics(b, &s, x, &a);
		drop_twice(x);
	}
	for (size_t i = 0; i < b->w->people.n; i++) {
		arena_reset(&a);
		person_accounts(b, b->w->people.v[i], &a);
	}
	stemmer_free(s.stemmer);
	arena_fini(&s.a);
	arena_fini(&a);
}
