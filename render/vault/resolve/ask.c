/* ask.c - what extract could not tell from one meeting, as questions to a person. */

#include "base/lang/name.h"
#include "base/utf8.h"
#include "render/vault/resolve/parts.h"
#include "render/vault/review/answered.h"

struct str parts_flag_key(struct arena *a, const struct flag *f, const struct record *r)
{
	struct str key = utf8_key(a, f->said);
	struct strs names = { 0 };

	if (str_eq(f->code, STRL("unresolved-speaker")))
		return arena_fmt(a, "%.*s\n%.*s", STR_ARG(r->id), STR_ARG(key));
	for (size_t i = 0; i < f->choices.n; i++)
		*VEC_ADD(a, &names) = utf8_key(a, f->choices.v[i]);
	strs_sort(&names);
	for (size_t i = 0; i < names.n; i++)
		key = arena_fmt(a, "%.*s\n%.*s", STR_ARG(key), STR_ARG(names.v[i]));
	return key;
}

/* Lines that tell who spoke, or were said by, one label. */
static size_t spoken(const struct record *r, struct str label)
{
	size_t n = 1; /* the list of people */

	for (size_t i = 0; i < r->items.n; i++) {
		const struct evidences *v = &r->items.v[i].evidence;

		n += v->n && str_eq(v->v[0].speaker, label);
	}
	return n;
}

/* Names in byte order, so that neither the meeting nor the room has a say. */
static void add_names(struct arena *a, struct strs *to, const struct flag *f)
{
	for (size_t i = 0; i < f->choices.n; i++)
		*VEC_ADD(a, to) = f->choices.v[i];
	strs_sort(to);
}

static struct str any_of(struct arena *a, const struct strs *names)
{
	struct str s = str_none();

	for (size_t i = 0; i < names->n; i++)
		s = arena_fmt(a, "%.*s%s%.*s", STR_ARG(s),
			      i == 0              ? ""
			      : i + 1 == names->n ? " or "
						  : ", ",
			      STR_ARG(names->v[i]));
	return s;
}

static void ask_person(struct build *b, struct meeting *m, const struct record *r,
		       const struct flag *f)
{
	struct question q = { .code = f->code, .quote = f->quote, .tagged = &m->e };

	add_names(b->a, &q.choices, f);
	q.text = arena_fmt(b->a, "\"%.*s\" may be %.*s", STR_ARG(f->said),
			   STR_ARG(any_of(b->a, &q.choices)));
	q.lines = f->segments.n ? f->segments.n : 1;
	*VEC_ADD(b->a, &q.choices) = ANSWER_SOMEONE;
	parts_ask(b, &q, parts_flag_key(b->a, f, r), m);
}

static void ask_speaker(struct build *b, struct meeting *m, const struct record *r,
			const struct flag *f)
{
	struct question q = { .code = f->code, .quote = f->quote, .tagged = &m->e };

	/* One name would be wrong for the others who sit there. */
	if (name_is_room(f->said))
		return;
	add_names(b->a, &q.choices, f);
	q.text = arena_fmt(b->a, "Who is \"%.*s\" in %.*s?", STR_ARG(f->said),
			   STR_ARG(m->title));
	q.lines = spoken(r, f->said);
	*VEC_ADD(b->a, &q.choices) = ANSWER_SOMEONE;
	parts_ask(b, &q, parts_flag_key(b->a, f, r), m);
}

/* Somebody told that another name stands for this one: who merges means an account. */
static bool is_merged_into(const struct build *b, const struct account_of *x)
{
	for (size_t i = 0; i < x->e.aliases.n; i++) {
		struct str to =
		    answers_get(b->in->answers,
				answered_name_id(b->a, 'a', x->e.aliases.v[i]));

		if (to.len && parts_account(b, to) == x)
			return true;
	}
	return false;
}

/* Told by the configuration: a page may be dossier's own guess. */
static bool is_known(const struct build *b, struct str name)
{
	const struct known_accounts *v = &b->in->conf->accounts;
	const struct account_of *x = parts_account(b, name);

	for (size_t i = 0; i < v->n && x; i++)
		if (!v->v[i].by_file && parts_account(b, v->v[i].name) == x)
			return true;
	/* Its people's addresses tell it, in this meeting or another. */
	return x && (x->own || x->domains.n || is_merged_into(b, x));
}

/* A person wrote which account it is. */
static struct str is_name_of(struct build *b, const struct record *r,
			     const struct flag *f)
{
	return answers_get(b->in->answers,
			   answers_id(b->a, f->code, parts_flag_key(b->a, f, r)));
}

/* Named once in one meeting, and nothing is about it: an answer changes no line. */
static bool is_passing(const struct account_of *x, const struct flag *f)
{
	return !x->e.wanted && !x->entries.n && x->mentions.n + x->meetings.n < 3 &&
	       f->segments.n == 1;
}

static void ask_account(struct build *b, struct meeting *m, const struct record *r,
			const struct flag *f)
{
	struct account_of *x = parts_account(b, f->said);
	struct question q = { .code = f->code,
			      .quote = f->quote,
			      .tagged =
				  x && x->e.wanted && x->e.path.len ? &x->e : &m->e };

	if (is_known(b, f->said) || parts_account(b, is_name_of(b, r, f)) ||
	    (x && is_passing(x, f)))
		return;
	q.text = arena_fmt(b->a, "Is %.*s an account?", STR_ARG(f->said));
	q.lines = x ? x->entries.n + 1 : 1;
	*VEC_ADD(b->a, &q.choices) = ANSWER_ACCOUNT;
	*VEC_ADD(b->a, &q.choices) = ANSWER_NO_ACCOUNT;
	parts_ask(b, &q, parts_flag_key(b->a, f, r), m);
}

void parts_flags(struct build *b)
{
	static const struct {
		struct str code;
		void (*ask)(struct build *, struct meeting *, const struct record *,
			    const struct flag *);
	} askers[] = {
		{ STR("ambiguous-person"), ask_person },
		{ STR("unresolved-speaker"), ask_speaker },
		{ STR("new-account"), ask_account },
	};

	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];

		for (size_t k = 0; k < m->n_records; k++)
			for (size_t f = 0; f < m->records[k]->flags.n; f++) {
				const struct flag *x = &m->records[k]->flags.v[f];

				for (size_t n = 0; n < 3; n++)
					if (str_eq(x->code, askers[n].code))
						askers[n].ask(b, m, m->records[k], x);
			}
	}
}
