/* topics.c - what a meeting and an account were about, of what the records say. */
#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/resolve/parts.h"

enum {
	MEETING_TOPICS = 8,
	ACCOUNT_TOPICS = 10,
	ACCOUNT_MEETINGS = 24 /* the newest: older ones say what it was about */
};

VEC(stems_list, struct strs);

struct topics_of {
	struct arena *kept;
	struct arena a; /* of the stems of all topics; most come again */
	struct stemmer *stemmer;
	struct map by_topic; /* -> list */
	struct stems_list list;
	struct arena once; /* of one list of topics */
	struct map seen;   /* stems of its topics */
};

static struct strs stems_of(struct topics_of *t, struct str topic)
{
	size_t at = map_put(&t->a, &t->by_topic, topic, t->list.n);
	struct str key, word;
	struct strs *stems;

	if (at < t->list.n)
		return t->list.v[at];
	key = utf8_key(&t->a, topic);
	stems = VEC_ADD(&t->a, &t->list);
	for (size_t i = 0; word_next(key, &i, &word);)
		*VEC_ADD(&t->a, stems) = word_stem(t->stemmer, &t->a, word);
	return *stems;
}

static void begin(struct topics_of *t)
{
	arena_reset(&t->once);
	t->seen = (struct map){ 0 };
}

/*
 * Adds a topic that shares no word with those before it: "phones", "phone" and "desk
 * phones" are one.
 */
static void add(struct topics_of *t, struct str topic, struct strs *out)
{
	struct strs stems = stems_of(t, topic);

	for (size_t i = 0; i < stems.n; i++)
		if (map_get(&t->seen, stems.v[i]) != STR_NPOS)
			return;
	for (size_t i = 0; i < stems.n; i++)
		map_put(&t->once, &t->seen, stems.v[i], out->n);
	if (stems.n)
		*VEC_ADD(t->kept, out) = topic;
}

/* ---- of a meeting ---------------------------------------------------------------- */

/* A word alone is one of the name, "Maya" of "Maya Lindgren". */
static bool is_word_of(struct topics_of *t, struct str topic, struct str name)
{
	struct str key = utf8_key(&t->a, topic), word;

	if (!key.len || str_chr(key, ' ') != STR_NPOS)
		return false;
	name = utf8_key(&t->a, name);
	for (size_t i = 0; word_next(name, &i, &word);)
		if (str_eq(word, key))
			return true;
	return false;
}

/* Somebody of the meeting, or of an account that it is about, or such an account: they
 * have lists of their own. */
static bool is_listed(struct topics_of *t, const struct meeting *m, struct str topic)
{
	for (size_t i = 0; i < m->people.n; i++)
		if (is_word_of(t, topic, m->people.v[i].person->e.name))
			return true;
	for (size_t i = 0; i < m->accounts.n; i++) {
		const struct account_of *x = m->accounts.v[i].account;

		if (is_word_of(t, topic, x->e.name))
			return true;
		for (size_t k = 0; m->accounts.v[i].subject && k < x->contacts.n; k++)
			if (is_word_of(t, topic, x->contacts.v[k]->e.name))
				return true;
	}
	return false;
}

/* The best of each of its records first, either of notes or of talk. */
static void add_records(struct topics_of *t, struct meeting *m, bool notes)
{
	bool more = true;

	for (size_t k = 0; more; k++) {
		more = false;
		for (size_t i = 0; i < m->n_records; i++) {
			const struct topics *of = &m->records[i]->topics;

			if (record_is_notes(m->records[i]) != notes || k >= of->n ||
			    m->topics.n == MEETING_TOPICS)
				continue;
			more = true;
			if (!is_listed(t, m, of->v[k].name))
				add(t, of->v[k].name, &m->topics);
		}
	}
}

/* ---- of an account ----------------------------------------------------------------
 */

/* A meeting to which it only sent people was about others. */
static const struct strs *topics_about(const struct meeting *m,
				       const struct account_of *x)
{
	static const struct strs none = { 0 };

	return meeting_is_about(m, x) ? &m->topics : &none;
}

/* Of each stem: 1, or 2 when more than one of the newest meetings has it. */
static struct map count_stems(struct topics_of *t, const struct account_of *x)
{
	struct map first = { 0 }, times = { 0 };

	for (size_t k = 0; k < x->meetings.n && k < ACCOUNT_MEETINGS; k++) {
		const struct strs *topics = topics_about(x->meetings.v[k], x);

		for (size_t i = 0; i < topics->n; i++) {
			struct strs stems = stems_of(t, topics->v[i]);

			for (size_t j = 0; j < stems.n; j++) {
				bool again =
				    map_put(&t->once, &first, stems.v[j], k) != k;

				map_set(&t->once, &times, stems.v[j], again ? 2 : 1);
			}
		}
	}
	return times;
}

static bool comes_again(struct topics_of *t, const struct map *times, struct str topic)
{
	struct strs stems = stems_of(t, topic);

	for (size_t i = 0; i < stems.n; i++)
		if (map_get(times, stems.v[i]) == 2)
			return true;
	return false;
}

/* The topics in that place of its meetings; with times only those that come again. */
static void add_place(struct topics_of *t, struct account_of *x, size_t place,
		      const struct map *times)
{
	for (size_t k = 0; k < x->meetings.n && k < ACCOUNT_MEETINGS; k++) {
		const struct strs *of = topics_about(x->meetings.v[k], x);

		if (place < of->n && x->topics.n < ACCOUNT_TOPICS &&
		    (!times || comes_again(t, times, of->v[place])))
			add(t, of->v[place], &x->topics);
	}
}

/* What several meetings were about, then the rest; the best of each meeting first. */
static void add_meetings(struct topics_of *t, struct account_of *x)
{
	struct map times = count_stems(t, x);

	for (size_t place = 0; place < MEETING_TOPICS; place++)
		add_place(t, x, place, &times);
	for (size_t place = 0; place < MEETING_TOPICS; place++)
		add_place(t, x, place, NULL);
}

void parts_topics(struct build *b)
{
	struct topics_of t = { .kept = b->a, .stemmer = stemmer_new() };

	for (size_t i = 0; i < b->w->meetings.n; i++) {
		begin(&t);
		add_records(&t, b->w->meetings.v[i], true);
		add_records(&t, b->w->meetings.v[i], false);
	}
	for (size_t i = 0; i < b->w->accounts.n; i++) {
		begin(&t);
		add_meetings(&t, b->w->accounts.v[i]);
	}
	stemmer_free(t.stemmer);
	arena_fini(&t.a);
	arena_fini(&t.once);
}
