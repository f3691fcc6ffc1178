/* parts.c - what the steps of resolve look up in each other's results. */
#include "render/vault/parts.h"

#include "base/utf8.h"

struct person_of *parts_person(const struct build *b, struct str name)
{
	size_t at = map_get(&b->people, utf8_key(b->a, name));

	return at == STR_NPOS ? NULL : b->w->people.v[at];
}

struct account_of *parts_account(const struct build *b, struct str name)
{
	size_t at = map_get(&b->accounts, utf8_key(b->a, name));

	return at == STR_NPOS ? NULL : b->w->accounts.v[at];
}

struct question *parts_ask(struct build *b, struct str code, struct str text,
			   const struct meeting *m)
{
	struct str key =
	    arena_fmt(b->a, "%.*s %.*s", (int)code.len, code.p, (int)text.len, text.p);
	size_t at = map_put(b->a, &b->asked, key, b->q->n);
	struct question *q;

	if (at == b->q->n) {
		q = VEC_ADD(b->a, b->q);
		q->code = code;
		q->text = text;
	}
	q = &b->q->v[at];
	if (m && (q->meetings.n == 0 || q->meetings.v[q->meetings.n - 1] != m))
		*VEC_ADD(b->a, &q->meetings) = m;
	return q;
}
