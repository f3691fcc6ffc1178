/* told.c - see told.h. */
#include "render/vault/review/told.h"

#include "base/utf8.h"
#include "render/vault/review/answered.h"
#include "render/vault/review/dialogue.h"
#include "render/vault/review/joined.h"
#include "render/vault/resolve/parts.h"

enum { MAX_NUMBER = 99 };

static bool among(struct arena *a, const struct strs *v, struct str name)
{
	for (size_t i = 0; i < v->n; i++)
		if (utf8_same_key(a, v->v[i], name))
			return true;
	return false;
}

/* The name as the configuration or a page has it, or none. */
static struct str known_person(struct arena *a, const struct conf *c, struct str name)
{
	for (size_t i = 0; i < c->people.n; i++)
		if (utf8_same_key(a, c->people.v[i].name, name))
			return c->people.v[i].name;
	for (size_t i = 0; i < c->people.n; i++)
		if (among(a, &c->people.v[i].aliases, name))
			return c->people.v[i].name;
	return str_none();
}

static struct str known_account(struct arena *a, const struct conf *c, struct str name)
{
	for (size_t i = 0; i < c->accounts.n; i++)
		if (utf8_same_key(a, c->accounts.v[i].name, name))
			return c->accounts.v[i].name;
	for (size_t i = 0; i < c->accounts.n; i++)
		if (among(a, &c->accounts.v[i].aliases, name))
			return c->accounts.v[i].name;
	if (utf8_same_key(a, c->own.name, name) || among(a, &c->own.aliases, name))
		return c->own.name;
	return str_none();
}

/* A name that only meetings tell. */
static struct str said(struct arena *a, const struct resolve_in *in, char kind,
		       struct str name)
{
	for (size_t i = 0; i < in->n; i++) {
		const struct record *r = in->records[i].record;

		for (size_t k = 0; kind == 'p' && k < r->people.n; k++) {
			if (utf8_same_key(a, r->people.v[k].name, name))
				return r->people.v[k].name;
			if (among(a, &r->people.v[k].said_as, name))
				return name;
		}
		for (size_t k = 0; kind == 'a' && k < r->accounts.n; k++)
			if (utf8_same_key(a, r->accounts.v[k].name, name))
				return r->accounts.v[k].name;
	}
	return str_none();
}

static struct str called(struct arena *a, const struct resolve_in *in, char kind,
			 struct str name)
{
	struct str as = kind == 'p' ? known_person(a, in->conf, name)
				    : known_account(a, in->conf, name);

	return as.len ? as : said(a, in, kind, name);
}

/* Where the page lies that is known by that name, or had it before a person renamed it.
 */
static struct str page_at(struct arena *a, const struct resolve_in *in, char kind,
			  struct str name)
{
	struct str path = joined_page_of(a, in->conf, kind, name);
	const struct index_page *page =
	    path.len ? NULL : index_by_id(in->index, parts_id(a, kind, name));

	return page && !page->twin ? page->path : path;
}

/* What a person calls the page of that name today, else the name. */
static struct str today(struct arena *a, const struct resolve_in *in, char kind,
			struct str name)
{
	struct str path = page_at(a, in, kind, name);
	const struct conf *c = in->conf;

	for (size_t i = 0; path.len && kind == 'p' && i < c->people.n; i++)
		if (str_eq(c->people.v[i].page, path))
			return c->people.v[i].name;
	for (size_t i = 0; path.len && kind == 'a' && i < c->accounts.n; i++)
		if (str_eq(c->accounts.v[i].page, path))
			return c->accounts.v[i].name;
	return name;
}

/* Under which name the page of that name takes part, else the name. */
static struct str shown_as(struct arena *a, const struct resolve_in *in,
			   const struct resolved *w, char kind, struct str name)
{
	struct str path = page_at(a, in, kind, name);

	for (size_t i = 0; path.len && kind == 'p' && i < w->people.n; i++)
		if (str_eq(w->people.v[i]->e.path, path))
			return w->people.v[i]->e.name;
	for (size_t i = 0; path.len && kind == 'a' && i < w->accounts.n; i++)
		if (str_eq(w->accounts.v[i]->e.path, path))
			return w->accounts.v[i]->e.name;
	return name;
}

static void answer_name(struct arena *a, const struct told *t, struct answers *x,
			struct str name)
{
	answers_set(a, x, answered_name_id(a, t->kind, name),
		    arena_fmt(a, "the name \"%.*s\" stands for", STR_ARG(name)), t->of);
}

void told_nearer(const struct entity *e, struct str typed, struct str *near,
		 size_t *edits)
{
	if (str_nearer(typed, e->name, edits))
		*near = e->name;
	for (size_t i = 0; i < e->aliases.n; i++)
		if (str_nearer(typed, e->aliases.v[i], edits))
			*near = e->name;
}

int told_nobody(const char *whom, struct str typed, struct str near, struct err *e)
{
	if (!near.len)
		return err_set(e, ERR_USAGE, "no %s is called \"%.*s\" in this vault",
			       whom, STR_ARG(typed));
	return err_set(e, ERR_USAGE,
		       "no %s is called \"%.*s\" in this vault; did you mean \"%.*s\"?",
		       whom, STR_ARG(typed), STR_ARG(near));
}

static int nobody(const struct resolved *w, struct str name, struct err *e)
{
	struct str near = str_none();
	size_t edits = STR_FAR;

	for (size_t i = 0; i < w->people.n; i++)
		told_nearer(&w->people.v[i]->e, name, &near, &edits);
	for (size_t i = 0; i < w->accounts.n; i++)
		told_nearer(&w->accounts.v[i]->e, name, &near, &edits);
	return told_nobody("person or account", name, near, e);
}

/* Is the other name somebody's, and of the same kind? One page cannot be both. */
static int check_kind(struct arena *a, const struct told *t,
		      const struct resolve_in *in, const struct resolved *w,
		      struct str as, struct err *e)
{
	if (called(a, in, t->kind, t->name).len)
		return 0;
	if (!called(a, in, t->kind == 'p' ? 'a' : 'p', t->name).len)
		return nobody(w, t->name, e);
	return err_set(e, ERR_USAGE, "%.*s is %s and %.*s %s", STR_ARG(t->name),
		       t->kind == 'p' ? "an account" : "a person", STR_ARG(as),
		       t->kind == 'p' ? "a person" : "an account");
}

static bool is_called(struct arena *a, const struct entity *e, struct str name)
{
	return utf8_same_key(a, e->name, name) || among(a, &e->aliases, name);
}

static bool is_also(struct arena *a, const struct person_of *p, struct str name)
{
	for (size_t i = 0; i < p->also.n; i++)
		if (utf8_same_key(a, p->also.v[i].name, name))
			return true;
	return false;
}

void told_split(struct arena *a, struct told *t, const struct resolved *w)
{
	for (size_t i = 0; i < w->people.n && !t->page.len; i++)
		if (is_called(a, &w->people.v[i]->e, t->name) ||
		    is_also(a, w->people.v[i], t->name))
			t->page = w->people.v[i]->e.path;
	for (size_t i = 0; i < w->accounts.n && !t->page.len; i++)
		if (is_called(a, &w->accounts.v[i]->e, t->name))
			t->page = w->accounts.v[i]->e.path;
}

/* dossier.yaml or a page made it an alias when it had a page of its own. */
static bool stands_apart(struct arena *a, const struct told *t,
			 const struct resolve_in *in, struct str as)
{
	const struct index_page *page =
	    index_by_id(in->index, parts_id(a, t->kind, t->name));

	return page && !page->twin &&
	       !str_eq(page->path, joined_page_of(a, in->conf, t->kind, as));
}

int told_name(struct arena *a, struct told *t, struct answers *x,
	      const struct resolve_in *in, const struct resolved *w, struct err *e)
{
	struct str whom = t->of.len ? t->of : t->name, as = str_none();
	struct str names[3] = { t->name }; /* as given, known, shown */

	for (int i = 0; i < 2 && !as.len; i++) {
		t->kind = i == 0 ? 'p' : 'a';
		as = called(a, in, t->kind, whom);
	}
	if (!as.len)
		return nobody(w, whom, e);
	if (t->of.len && check_kind(a, t, in, w, as, e) < 0)
		return -1;
	if (t->of.len) {
		as = shown_as(a, in, w, t->kind, as);
		names[1] = today(a, in, t->kind, t->name);
		names[2] = shown_as(a, in, w, t->kind, t->name);
	}
	if (!t->of.len) {
		as = t->name;
		dialogue_split(a, x, parts_id(a, t->kind, t->name));
	} else if (utf8_same_key(a, t->name, as) || utf8_same_key(a, names[2], as) ||
		   (!answers_get(x, answered_name_id(a, t->kind, t->name)).len &&
		    utf8_same_key(a, called(a, in, t->kind, t->name), as) &&
		    !stands_apart(a, t, in, as))) {
		return err_set(e, ERR_USAGE, "%.*s is the name of %.*s already",
			       STR_ARG(t->name), STR_ARG(as));
	}
	t->of = as;
	/* Whom the other name stood for until now is over: no circle. */
	if (answers_get(x, answered_name_id(a, t->kind, as)).len)
		answers_set(a, x, answered_name_id(a, t->kind, as), str_none(),
			    str_none());
	for (size_t i = 0; i < COUNT(names); i++)
		if (names[i].len)
			answer_name(a, t, x, names[i]);
	if (names[1].len)
		t->name = names[1];
	return 0;
}

static bool is_yes_or_no(const struct question *q)
{
	return str_eq(q->code, STRL("new-account")) ||
	       str_eq(q->code, STRL("duplicate-meeting"));
}

static struct str rejected(const struct question *q)
{
	struct str last =
	    q->choices.n ? q->choices.v[q->choices.n - 1] : ANSWER_LEAVE_OPEN;

	return is_yes_or_no(q) || str_eq(last, ANSWER_SOMEONE) ||
		       str_eq(last, ANSWER_ANOTHER)
		   ? last
		   : ANSWER_LEAVE_OPEN;
}

/* "Maya" of "Maya Renner" and "Maya Solberg" says nothing. */
static bool is_part_of_several(struct arena *a, struct str value,
			       const struct strs *choices)
{
	struct str key = utf8_key(a, value);
	size_t n = 0;

	for (size_t i = 0; i < choices->n; i++)
		n += str_has(utf8_key(a, choices->v[i]), key);
	return n > 1;
}

static int accepted(struct arena *a, const struct told *t, const struct conf *c,
		    const struct question *q, struct str *value, struct err *e)
{
	long n = str_uint(t->value, MAX_NUMBER);
	bool free =
	    q->choices.n && str_eq(q->choices.v[q->choices.n - 1], ANSWER_SOMEONE);

	*value = t->value;
	if (!t->value.len && is_yes_or_no(q))
		*value = q->choices.v[0];
	if (n > 0 && (size_t)n <= q->choices.n)
		*value = q->choices.v[n - 1];
	if (!value->len)
		return err_set(
		    e, ERR_USAGE,
		    "say which: --accept %.*s=ANSWER, a choice or its number",
		    STR_ARG(q->id));
	switch (answers_choice(a, *value, &q->choices)) {
	case ANSWER_NONE:
		break;
	case ANSWER_OTHER:
		if (str_eq(q->code, STRL("new-account")) &&
		    known_account(a, c, *value).len) {
			*value = known_account(a, c, *value);
			return 0;
		}
		if (is_part_of_several(a, *value, &q->choices))
			return err_set(
			    e, ERR_USAGE,
			    "\"%.*s\" fits several answers to %.*s: say which",
			    STR_ARG(t->value), STR_ARG(q->id));
		if (!free || n >= 0) /* nobody is called "9" */
			break;
		if (!str_istarts(*value, ANSWER_SOMEONE))
			*value = arena_fmt(a, "someone else: %.*s", STR_ARG(*value));
		return 0;
	default:
		return 0;
	}
	return err_set(e, ERR_USAGE, "\"%.*s\" is none of the %zu answers to %.*s",
		       STR_ARG(t->value), q->choices.n, STR_ARG(q->id));
}

int told_answer(struct arena *a, const struct told *t, const struct conf *c,
		struct answers *x, const struct questions *q, struct err *e)
{
	for (size_t i = 0; i < q->n; i++) {
		struct str value = rejected(&q->v[i]);

		if (!str_eq(q->v[i].id, t->id))
			continue;
		if (!t->reject && accepted(a, t, c, &q->v[i], &value, e) < 0)
			return -1;
		answers_set(a, x, t->id, q->v[i].text, value);
		return 0;
	}
	return err_set(e, ERR_USAGE,
		       "there is no question %.*s: dossier review lists them",
		       STR_ARG(t->id));
}
