/* parts.c - what the steps of resolve look up in each other's results. */
#include "render/vault/resolve/parts.h"

#include "base/date.h"
#include "base/utf8.h"

struct str parts_key(const struct build *b, struct str name)
{
	b->key->len = 0;
	utf8_key_put(b->key, name);
	return buf_view(b->key);
}

struct person_of *parts_person(const struct build *b, struct str name)
{
	size_t at = map_get(&b->people, parts_key(b, name));

	return at == STR_NPOS ? NULL : b->w->people.v[at];
}

struct account_of *parts_account(const struct build *b, struct str name)
{
	size_t at = map_get(&b->accounts, parts_key(b, name));

	return at == STR_NPOS ? NULL : b->w->accounts.v[at];
}

int parts_answer(const struct build *b, struct str code, struct str key,
		 const struct strs *choices)
{
	int chosen =
	    answers_choice(b->a,
			   answers_get(b->in->answers, answers_id(b->a, code, key)),
			   choices);
	bool free = choices->n && str_eq(choices->v[choices->n - 1], ANSWER_SOMEONE);

	if (chosen >= 0 && str_eq(choices->v[chosen], ANSWER_SOMEONE))
		return ANSWER_OTHER;
	return chosen == ANSWER_OTHER && !free ? ANSWER_NONE : chosen;
}

/* Old meetings raise no questions: a first import must not ask a thousand. */
bool parts_is_old(const struct build *b, const struct meeting *m)
{
	int64_t day, as_of;

	return date_parse(m->date, &day) && date_parse(b->w->as_of, &as_of) &&
	       day < as_of - b->in->conf->open_days;
}

static void add_meeting(struct build *b, struct question *to, const struct meeting *m)
{
	if (to->meetings.n == 0 || to->meetings.v[to->meetings.n - 1] != m)
		*VEC_ADD(b->a, &to->meetings) = m;
}

void parts_ask_too(struct build *b, const struct questions *more)
{
	for (size_t i = 0; i < more->n; i++) {
		const struct question *q = &more->v[i];
		size_t at = map_put(b->a, &b->asked, q->id, b->q->n);

		if (at == b->q->n) {
			*VEC_ADD(b->a, b->q) = *q;
			continue;
		}
		b->q->v[at].lines += q->lines;
		for (size_t k = 0; k < q->meetings.n; k++)
			add_meeting(b, &b->q->v[at], q->meetings.v[k]);
	}
}

int parts_ask(struct build *b, const struct question *q, struct str key,
	      const struct meeting *m)
{
	int chosen = parts_answer(b, q->code, key, &q->choices);
	struct str id = answers_id(b->a, q->code, key);
	struct question *to;
	size_t at;

	if (m && chosen == ANSWER_NONE && parts_is_old(b, m))
		return chosen;
	at = map_put(b->a, &b->asked, id, b->q->n);
	if (at == b->q->n) {
		to = VEC_ADD(b->a, b->q);
		*to = *q;
		to->id = id;
		to->chosen = chosen;
		to->lines = 0;
	}
	to = &b->q->v[at];
	to->lines += q->lines;
	if (m)
		add_meeting(b, to, m);
	return chosen;
}
