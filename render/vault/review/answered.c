/* answered.c - see answered.h; names in the configuration are in answeredconf.c. */
#include "render/vault/review/answered.h"

#include "base/lang/words.h"
#include "base/utf8.h"
#include "render/vault/review/answering.h"
#include "render/vault/resolve/parts.h"

/* Merged names lead to names that were merged later, and never in a circle. */
enum { CHAIN = 8 };

struct str answered_name_id(struct arena *a, char kind, struct str name)
{
	return answers_id(a, STRL("name"),
			  arena_fmt(a, "%c %.*s", kind, STR_ARG(utf8_key(a, name))));
}

struct str answered_spelling_id(struct arena *a, struct str name)
{
	return answers_id(a, STRL("same-person"), utf8_key(a, name));
}

/* What a person told of their own accord holds over what was asked. */
static struct str stands_for(struct answering *p, char kind, struct str name)
{
	struct str to = answers_get(p->x, answered_name_id(p->a, kind, name));

	if (!to.len && kind == 'p') {
		to = answers_get(p->x, answered_spelling_id(p->a, name));
		if (str_eq(to, ANSWER_ANOTHER))
			return str_none();
	}
	return str_eq(to, ANSWER_LEAVE_OPEN) ? str_none() : to;
}

static struct str look_up(struct answering *p, char kind, struct str name)
{
	struct str to = str_none(), next = name;

	for (int i = 0; i < CHAIN; i++) {
		next = stands_for(p, kind, next);
		if (!next.len)
			break;
		to = next;
	}
	return to;
}

struct str answering_name(struct answering *p, char kind, struct str name)
{
	struct str key = utf8_key(p->a, name);
	struct renamed *n;
	size_t at;

	if (!key.len)
		return str_none();
	key = arena_fmt(p->a, "%c%.*s", kind, STR_ARG(key));
	at = map_put(p->a, &p->by_name, key, p->names.n);
	if (at == p->names.n) {
		n = VEC_ADD(p->a, &p->names);
		*n = (struct renamed){ kind, name, look_up(p, kind, name) };
	}
	return p->names.v[at].to;
}

bool answering_same(struct answering *p, struct str x, struct str y)
{
	return utf8_same_key(p->a, x, y);
}

/* ---- a record ----------------------------------------------------------------- */

#define COPY_VEC(p, vec)                                                             \
	do {                                                                         \
		void *to_ = arena_alloc((p)->a, ((vec)->n + 1) * sizeof(*(vec)->v)); \
		if ((vec)->n)                                                        \
			memcpy(to_, (vec)->v, (vec)->n * sizeof(*(vec)->v));         \
		(vec)->v = to_;                                                      \
		(vec)->cap = (vec)->n + 1;                                           \
	} while (0)

/* The record to change: a copy of what changes, made once. */
static struct record *writable(struct answering *p)
{
	struct record *r;

	if (p->copy)
		return p->copy;
	r = p->copy = arena_new(p->a, struct record);
	*r = *p->record;
	r->arena = p->a;
	COPY_VEC(p, &r->people);
	COPY_VEC(p, &r->accounts);
	COPY_VEC(p, &r->items);
	COPY_VEC(p, &r->reports);
	p->record = r;
	return r;
}

static struct person *person_named(struct answering *p, struct record *r,
				   struct str name)
{
	for (size_t i = 0; i < r->people.n; i++)
		if (answering_same(p, r->people.v[i].name, name))
			return &r->people.v[i];
	return NULL;
}

/* All spellings that were used are of somebody who was split off. */
static struct str split_off(struct answering *p, const struct person *who)
{
	struct str name = str_none();

	for (size_t i = 0; i < who->said_as.n; i++) {
		struct str said = who->said_as.v[i];
		struct str to = answering_name(p, 'p', said);

		if (!to.len || !answering_same(p, to, said) ||
		    (name.len && !answering_same(p, name, said)))
			return str_none();
		name = to;
	}
	return name;
}

static void rename_people(struct answering *p)
{
	for (size_t i = 0; i < p->record->people.n; i++) {
		const struct person *who = &p->record->people.v[i];
		struct str to = answering_name(p, 'p', who->name), was = who->name;
		bool split = false;
		struct record *r;

		if (!to.len) {
			to = split_off(p, who);
			split = to.len > 0;
		}
		if (!to.len || str_eq(to, was))
			continue;
		r = writable(p);
		r->people.v[i].name = to;
		if (split)
			r->people.v[i].email = str_none();
		for (size_t k = 0; k < record_says(r); k++) {
			struct item *it = record_said(r, k);

			if (str_eq(it->owner, was))
				it->owner = to;
			if (str_eq(it->said_by, was))
				it->said_by = to;
		}
	}
}

/* to none: the name is no account. */
static void rename_about(struct answering *p, struct str name, struct str to)
{
	struct record *r = writable(p);

	for (size_t i = 0; i < record_says(r); i++) {
		const struct strs was = record_said(r, i)->about;
		struct strs now = { 0 };

		for (size_t k = 0; k < was.n; k++) {
			struct str x =
			    answering_same(p, was.v[k], name) ? to : was.v[k];

			if (x.len)
				*VEC_ADD(p->a, &now) = x;
		}
		record_said(r, i)->about = now;
	}
	for (size_t i = 0; i < r->people.n; i++)
		if (answering_same(p, r->people.v[i].org, name))
			r->people.v[i].org = to;
}

static void rename_account(struct answering *p, struct str name, struct str to)
{
	struct record *r = writable(p);
	size_t n = 0;

	rename_about(p, name, to);
	for (size_t i = 0; i < r->accounts.n; i++) {
		struct account x = r->accounts.v[i];

		if (answering_same(p, x.name, name))
			x.name = to;
		if (x.name.len)
			r->accounts.v[n++] = x;
	}
	r->accounts.n = n;
}

static void rename_accounts(struct answering *p)
{
	for (size_t i = 0; i < p->record->accounts.n; i++) {
		struct str name = p->record->accounts.v[i].name;
		struct str to = answering_name(p, 'a', name);

		if (to.len && !str_eq(to, name))
			rename_account(p, name, to);
	}
}

/* ---- flags -------------------------------------------------------------------- */

static bool is_label(struct answering *p, const struct flag *f)
{
	for (size_t i = 0; i < p->record->participants.n; i++)
		if (answering_same(p, p->record->participants.v[i].name, f->said))
			return true;
	return false;
}

/* "I'll send it": only these words of a speaker promise something. */
static bool says_i(struct str quote)
{
	struct str word;
	size_t at = 0;

	while (word_next(quote, &at, &word))
		if (str_eq(word, STRL("I")) || str_starts(word, STRL("I'")) ||
		    str_ieq(word, STRL("me")))
			return true;
	return false;
}

/* "maya renner sends it" begins with "maya".  Both are folded. */
static bool begins_with(struct str text, struct str name)
{
	return str_starts(text, name) &&
	       (text.len == name.len || text.p[name.len] == ' ');
}

/* The text begins with the whole name of somebody else, who is present or a choice. */
static bool is_of_another(struct answering *p, struct str text, const struct flag *f,
			  struct str name)
{
	const struct persons *v = &p->record->people;

	for (size_t i = 0; i < v->n + f->choices.n; i++) {
		struct str other = i < v->n ? v->v[i].name : f->choices.v[i - v->n];
		struct str key = utf8_key(p->a, other);

		if (begins_with(key, utf8_key(p->a, f->said)) &&
		    begins_with(text, key) && !answering_same(p, other, name) &&
		    !answering_same(p, other, f->said))
			return true;
	}
	return false;
}

/* "Priya still owes it. Marco will remind her": a sentence of its own has the owner. */
static bool is_of_owner(struct answering *p, const struct item *it)
{
	struct str own = ARENA_CAT(p->a, STRL(". "), utf8_fold(p->a, it->owner));

	return it->owner.len && str_has(utf8_fold(p->a, it->text), own);
}

/*
 * An action that begins with the name is theirs, whoever was taken for its owner while
 * the name meant nobody; or one that has no owner and that the label's voice promised.
 */
static bool is_theirs(struct answering *p, const struct item *it, const struct flag *f,
		      struct str name)
{
	struct str text = utf8_key(p->a, it->text);

	if (it->kind != ITEM_ACTION)
		return false;
	if (begins_with(text, utf8_key(p->a, f->said)))
		return !is_of_another(p, text, f, name) && !is_of_owner(p, it);
	return !it->owner.len && it->evidence.n &&
	       str_eq(it->evidence.v[0].speaker, f->said) &&
	       says_i(it->evidence.v[0].quote);
}

static void set_person(struct answering *p, const struct flag *f, struct str name,
		       bool spoke)
{
	struct record *r = writable(p);
	struct person *who = person_named(p, r, name);

	if (!who) {
		who = VEC_ADD(p->a, &r->people);
		who->name = name;
		who->confidence = 1000;
		*VEC_ADD(p->a, &who->said_as) = f->said;
	}
	who->present |= spoke;
	name = who->name;
	for (size_t i = 0; i < record_says(r); i++) {
		struct item *it = record_said(r, i);

		if (is_theirs(p, it, f, name))
			it->owner = name;
		if (!spoke || !it->evidence.n ||
		    !str_eq(it->evidence.v[0].speaker, f->said))
			continue;
		COPY_VEC(p, &it->evidence);
		it->said_by = name;
		for (size_t k = 0; k < it->evidence.n; k++)
			if (str_eq(it->evidence.v[k].speaker, f->said))
				it->evidence.v[k].speaker = name;
			else
				it->said_by = str_none();
	}
}

/* The name that a person wrote in place of the choices, or none. */
static struct str written_name(struct answering *p, struct str value)
{
	struct str rest = value;
	size_t colon;

	if (!str_istarts(value, ANSWER_SOMEONE))
		return answering_knows(p, value) ? value : str_none();
	colon = str_chr(rest, ':');
	return colon == STR_NPOS ? str_none() : str_trim(str_from(rest, colon + 1));
}

static void answer_person(struct answering *p, const struct flag *f, struct str value)
{
	int chosen = answers_choice(p->a, value, &f->choices);
	struct str name = str_none();

	if (chosen >= 0)
		name = f->choices.v[chosen];
	else if (chosen == ANSWER_OTHER)
		name = written_name(p, value);
	if (name.len)
		set_person(p, f, name,
			   str_eq(f->code, STRL("unresolved-speaker")) ||
			       is_label(p, f));
}

static void answer_account(struct answering *p, const struct flag *f, struct str value)
{
	struct str labels[] = { ANSWER_ACCOUNT, ANSWER_NO_ACCOUNT };
	struct strs choices = { labels, 2, 2 };

	switch (answers_choice(p->a, value, &choices)) {
	case 1:
		rename_account(p, f->said, str_none());
		break;
	case ANSWER_OTHER:
		if (answering_account(p, value).len)
			rename_account(p, f->said, answering_account(p, value));
		break;
	default:
		break;
	}
}

static void answer_flags(struct answering *p)
{
	const struct flags *v = &p->record->flags;

	for (size_t i = 0; i < v->n; i++) {
		const struct flag *f = &v->v[i];
		struct str value;

		if (!f->said.len)
			continue;
		value =
		    answers_get(p->x, answers_id(p->a, f->code,
						 parts_flag_key(p->a, f, p->record)));
		if (!value.len)
			continue;
		if (str_eq(f->code, STRL("new-account")))
			answer_account(p, f, value);
		else
			answer_person(p, f, value);
	}
}

static bool any_answer(const struct answers *x)
{
	for (size_t i = 0; i < x->v.n; i++)
		if (x->v.v[i].value.len)
			return true;
	return false;
}

void answered_apply(struct arena *a, struct resolve_in *in)
{
	struct answering p = { .a = a, .x = in->answers, .conf = in->conf };
	struct stored *v;

	if (!any_answer(in->answers))
		return;
	v = arena_array(a, v, in->n);
	for (size_t i = 0; i < in->n; i++) {
		v[i] = in->records[i];
		p.record = v[i].record;
		p.copy = NULL;
		answer_flags(&p);
		rename_people(&p);
		rename_accounts(&p);
		v[i].record = p.record;
	}
	in->records = v;
	in->conf = answering_conf(&p);
}
