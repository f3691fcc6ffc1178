/* again.c - see again.h. */
#include "render/vault/memory/again.h"

#include "base/hash.h"
#include "base/jsonl.h"
#include "render/vault/resolve/parts.h"

/* Whatever rules found it. */
static bool is_same(const struct record *x, const struct record *y)
{
	struct record one = *x, two = *y;
	struct buf a = { 0 }, b = { 0 };
	bool same;

	one.rules = two.rules = str_none();
	record_write(&a, &one, false);
	record_write(&b, &two, false);
	same = str_eq(buf_view(&a), buf_view(&b));
	buf_fini(&a);
	buf_fini(&b);
	return same;
}

/* A quote, of an item about these. */
static struct str quote_about(struct arena *a, const struct item *it, size_t quote)
{
	struct buf b = { 0 };
	struct str key;

	hash_put_text(&b, it->evidence.v[quote].quote);
	hash_put_texts(&b, &it->about);
	key = arena_str(a, buf_view(&b));
	buf_fini(&b);
	return key;
}

static void note_quotes(struct arena *a, const struct record *r, struct map *quotes)
{
	for (size_t i = 0; i < record_says(r); i++)
		for (size_t k = 0; k < record_said(r, i)->evidence.n; k++)
			map_put(a, quotes, quote_about(a, record_said(r, i), k), 1);
}

/* The quotes that the old record had and the new one has not, or about somebody else.
 */
static struct strs lost_quotes(struct arena *a, const struct record *old,
			       const struct record *new)
{
	struct map has = { 0 };
	struct strs lost = { 0 };

	note_quotes(a, new, &has);
	for (size_t i = 0; i < record_says(old); i++)
		for (size_t k = 0; k < record_said(old, i)->evidence.n; k++) {
			const struct item *it = record_said(old, i);

			if (map_get(&has, quote_about(a, it, k)) == STR_NPOS)
				*VEC_ADD(a, &lost) = it->evidence.v[k].quote;
		}
	return lost;
}

static bool names_person(const struct record *r, struct str name)
{
	for (size_t i = 0; i < r->people.n; i++)
		if (str_eq(r->people.v[i].name, name))
			return true;
	return false;
}

static bool names_account(const struct record *r, struct str name)
{
	for (size_t i = 0; i < r->accounts.n; i++)
		if (str_eq(r->accounts.v[i].name, name))
			return true;
	return false;
}

/* Their pages may have nothing left to show. */
static void note_left(struct render *r, const struct record *old,
		      const struct record *new)
{
	struct arena *a = &r->arena;

	for (size_t i = 0; i < old->people.n; i++)
		if (!names_person(new, old->people.v[i].name))
			*VEC_ADD(a, &r->left) =
			    parts_name_id(a, 'p', old->people.v[i].name);
	for (size_t i = 0; i < old->accounts.n; i++)
		if (!names_account(new, old->accounts.v[i].name))
			*VEC_ADD(a, &r->left) =
			    parts_name_id(a, 'a', old->accounts.v[i].name);
	if (r->left.n)
		*VEC_ADD(a, &r->takeback.records) = new->id;
}

void again_replace(struct render *r, struct arena *a)
{
	size_t n = 0;

	for (size_t i = 0; i < r->fresh.n; i++) {
		const struct record *new = r->fresh.v[i].record, *old;
		size_t at = map_get(&r->store.by_id, new->id);
		struct strs lost;

		if (at != STR_NPOS) {
			bool same;

			old = r->store.records.v[at].record;
			same = is_same(old, new);
			if (same && str_eq(old->rules, new->rules)) {
				r->known++;
				continue;
			}
			lost = lost_quotes(a, old, new);
			takeback_quotes(a, &r->takeback, new->id, &lost);
			note_left(r, old, new);
			r->store.records.v[at].record = new;
			r->replaced += !same;
			r->confirmed += same;
		}
		r->fresh.v[n++] = r->fresh.v[i];
	}
	r->fresh.n = n;
}

size_t again_older(const struct render *r, const struct resolved *w)
{
	size_t n = 0;

	for (size_t i = 0; i < w->meetings.n && r->opts.rules.len; i++) {
		const struct meeting *m = w->meetings.v[i];
		bool older = false;

		for (size_t k = 0; k < m->n_records; k++)
			older |= !str_eq(m->records[k]->rules, r->opts.rules);
		n += older;
	}
	return n;
}
