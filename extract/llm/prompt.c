/*
 * prompt.c - the question about a chunk.
 *
 * The transcript is a JSON array in the user's message: quoting is a frame that no
 * text can leave.  Beside it go only the people and accounts that the chunk names,
 * and what the rules found there, each under an id: answers name ids.
 */
#include "base/assets.h"
#include "base/json.h"
#include "extract/llm/reading.h"
#include "extract/who/accounts.h"
#include "extract/who/index.h"

/* Which unit a sentence is in, or STR_NPOS: it is not sent. */
static size_t unit_of(const struct units *u, size_t sentence)
{
	size_t lo = 0, hi = u->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct places *p = &u->v[mid].places;

		if (p->v[p->n - 1].sentence < sentence)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == u->n || u->v[lo].places.v[0].sentence > sentence)
		return STR_NPOS;
	for (size_t i = 0; i < u->v[lo].places.n; i++)
		if (u->v[lo].places.v[i].sentence == sentence)
			return lo;
	return STR_NPOS;
}

static void see_person(struct reading *x, struct asked_ids *ids, const struct person *p)
{
	if (p)
		ids->people[p - x->t->r->people.v] = true;
}

/* Speakers and those who are named in a unit. */
static void see_unit(struct reading *x, struct asked_ids *ids, const struct unit *u)
{
	const struct talk *t = x->t;

	see_person(x, ids, t->speakers.v[u->speaker].person);
	for (size_t i = 0; i < u->places.n; i++) {
		size_t s = u->places.v[i].sentence;

		for (size_t k = t->who->of_sentence[s]; k < t->who->of_sentence[s + 1];
		     k++) {
			const struct mention *m = &t->who->mentions.v[k];
			const struct account *a =
			    m->account ? accounts_listed(t, m->account->name) : NULL;

			see_person(x, ids, index_mentioned(t, m));
			if (a)
				ids->accounts[a - t->r->accounts.v] = true;
		}
	}
}

static void see_all(struct reading *x, struct asked_ids *ids)
{
	const struct record *r = x->t->r;

	ids->people = arena_alloc(x->a, r->people.n + 1);
	ids->accounts = arena_alloc(x->a, r->accounts.n + 1);
	ids->items = arena_alloc(x->a, r->items.n + 1);
	for (size_t i = ids->chunk.context; i < ids->chunk.last; i++)
		see_unit(x, ids, &x->units.v[i]);
	for (size_t i = 0; i < r->accounts.n; i++)
		if (account_is_subject(&r->accounts.v[i]))
			ids->accounts[i] = true;
	for (size_t i = 0; i < r->items.n; i++) {
		const struct evidences *e = &r->items.v[i].evidence;
		size_t s = e->n ? talk_sentence(x->t, &e->v[0]) : STR_NPOS;
		size_t u = s == STR_NPOS ? s : unit_of(&x->units, s);

		ids->items[i] =
		    u != STR_NPOS && u >= ids->chunk.first && u < ids->chunk.last;
	}
}

/* ---- JSON ----------------------------------------------------------------- */

/* Opens an object of a list, with its id; the caller puts more members and "}". */
static void open_row(struct buf *b, char letter, size_t n)
{
	if (b->p[b->len - 1] != '[')
		buf_c(b, ',');
	buf_fmt(b, "{\"id\":\"%c%0*zu\"", letter, letter == 'T' ? 4 : 1, n + 1);
}

static void put_text(struct reading *x, struct buf *b, const char *key, struct str text)
{
	buf_fmt(b, ",\"%s\":", key);
	json_put_string(b, redact_text(&x->redact, text));
}

static void put_kind(struct buf *b, enum item_kind kind)
{
	buf_z(b, ",\"kind\":");
	json_put_string(b, item_kind_name(kind));
}

static void put_people(struct reading *x, struct buf *b, const struct asked_ids *ids)
{
	const struct record *r = x->t->r;

	buf_z(b, "\"people\":[");
	for (size_t i = 0; i < r->people.n; i++)
		if (ids->people[i]) {
			open_row(b, 'P', i);
			put_text(x, b, "name", r->people.v[i].name);
			buf_c(b, '}');
		}
	buf_z(b, "],\"accounts\":[");
	for (size_t i = 0; i < r->accounts.n; i++)
		if (ids->accounts[i]) {
			open_row(b, 'A', i);
			put_text(x, b, "name", r->accounts.v[i].name);
			buf_c(b, '}');
		}
	buf_z(b, "],");
}

static void put_rules(struct reading *x, struct buf *b, const struct asked_ids *ids)
{
	const struct record *r = x->t->r;

	buf_z(b, "\"rules\":[");
	for (size_t i = 0; i < r->items.n; i++) {
		const struct evidence *e = r->items.v[i].evidence.v;

		if (!ids->items[i])
			continue;
		open_row(b, 'R', i);
		put_kind(b, r->items.v[i].kind);
		buf_fmt(b, ",\"turn\":\"T%04zu\"",
			unit_of(&x->units, talk_sentence(x->t, e)) + 1);
		put_text(x, b, "quote", e->quote);
		buf_c(b, '}');
	}
	buf_z(b, "],");
}

static void put_turns(struct reading *x, struct buf *b, const struct chunk *c)
{
	buf_z(b, "\"turns\":[");
	for (size_t i = c->context; i < c->last; i++) {
		const struct unit *u = &x->units.v[i];
		const struct person *p = x->t->speakers.v[u->speaker].person;

		open_row(b, 'T', i);
		if (p)
			buf_fmt(b, ",\"by\":\"P%zu\"",
				(size_t)(p - x->t->r->people.v) + 1);
		else
			put_text(x, b, "by", x->t->speakers.v[u->speaker].label);
		if (i < c->first)
			buf_z(b, ",\"context\":true");
		put_text(x, b, "text", u->text);
		buf_c(b, '}');
	}
	buf_c(b, ']');
}

static struct llm_ask question(struct reading *x, const char *name, struct buf *user)
{
	struct llm_ask q = { .schema_name = str_z(name) };

	q.system = asset(arena_fmt(x->a, "llm-%s.md", name).p);
	q.schema = asset(arena_fmt(x->a, "llm-%s.json", name).p);
	q.user = arena_take(x->a, user);
	return q;
}

void prompt_chunk(struct reading *x, const struct chunk *c, struct asked_ids *ids,
		  struct llm_ask *q)
{
	struct buf b = { 0 };

	*ids = (struct asked_ids){ .chunk = *c };
	see_all(x, ids);
	buf_c(&b, '{');
	put_people(x, &b, ids);
	put_rules(x, &b, ids);
	put_turns(x, &b, c);
	buf_c(&b, '}');
	*q = question(x, "items", &b);
}

void prompt_join(struct reading *x, struct llm_ask *q)
{
	struct buf b = { 0 };

	buf_z(&b, "{\"sentences\":[");
	for (size_t i = 0; i < x->summary.n; i++) {
		open_row(&b, 'U', i);
		put_text(x, &b, "text", x->summary.v[i].text);
		buf_c(&b, '}');
	}
	buf_z(&b, "],\"topics\":[");
	for (size_t i = 0; i < x->topics.n; i++) {
		open_row(&b, 'K', i);
		put_text(x, &b, "name", x->topics.v[i].name);
		buf_c(&b, '}');
	}
	buf_z(&b, "],\"items\":[");
	for (size_t i = 0; i < x->finds.n; i++) {
		open_row(&b, 'I', i);
		put_kind(&b, x->finds.v[i].item.kind);
		put_text(x, &b, "text", x->finds.v[i].item.text);
		buf_c(&b, '}');
	}
	buf_z(&b, "]}");
	*q = question(x, "join", &b);
}
