/*
 * subjects.c - what a meeting is about when its own exports could not know: an account
 * that other meetings met, named by the title, or whose people are here.
 */
#include "base/utf8.h"
#include "render/vault/resolve/parts.h"

enum {
	TITLE_WORDS = 24, /* of a title that are looked at */
	NAME_WORDS = 6,
	MIN_NAME = 5 /* letters of a single word that names an account */
};

struct search {
	struct build *b;
	bool
	    *met; /* by account: the subject of some meeting, or told in dossier.yaml */
	const struct account_of *found;
	bool several;
};

static bool has_subject(const struct meeting *m)
{
	for (size_t i = 0; i < m->accounts.n; i++)
		if (m->accounts.v[i].subject && !m->accounts.v[i].account->own)
			return true;
	return false;
}

static void add(struct search *s, const struct account_of *x)
{
	if (!x || x->own || str_ieq(x->relation, STRL("competitor")))
		return;
	s->several |= s->found && s->found != x;
	s->found = x;
}

/* A single word must stand in the title as the account is written. */
static bool is_written(const struct account_of *x, struct str title)
{
	if (str_has(title, x->e.name))
		return true;
	for (size_t i = 0; i < x->e.aliases.n; i++)
		if (str_has(title, x->e.aliases.v[i]))
			return true;
	return false;
}

static void look_in_title(struct search *s, struct str title)
{
	struct str key = utf8_key(s->b->a, title), rest = key, word;
	size_t at[TITLE_WORDS + 1], n = 0;

	while (n < TITLE_WORDS && str_split(&rest, ' ', &word))
		at[n++] = (size_t)(word.p - key.p);
	at[n] = n < TITLE_WORDS || !rest.len ? key.len + 1 : (size_t)(rest.p - key.p);
	for (size_t from = 0; from < n; from++)
		for (size_t k = 1; k <= NAME_WORDS && from + k <= n; k++) {
			struct str name = str_sub(key, at[from], at[from + k] - 1);
			size_t x = map_get(&s->b->accounts, name);

			if (x != STR_NPOS &&
			    (k > 1 || (name.len >= MIN_NAME &&
				       is_written(s->b->w->accounts.v[x], title))))
				add(s, s->b->w->accounts.v[x]);
		}
}

/* An export that knew the account did not take it for the subject: a guest's. */
static bool is_known(const struct meeting *m, const struct account_of *x)
{
	for (size_t i = 0; i < m->accounts.n; i++)
		if (m->accounts.v[i].account == x)
			return true;
	return false;
}

/* Without a told organisation nobody knows yet which people are one's own. */
static void look_at_people(struct search *s, const struct meeting *m)
{
	for (size_t i = 0; s->b->in->conf->own.name.len && i < m->people.n; i++)
		if (m->people.v[i].present && !is_known(m, m->people.v[i].org))
			add(s, m->people.v[i].org);
}

static void set_subject(struct build *b, struct meeting *m, const struct account_of *x)
{
	for (size_t i = 0; i < m->accounts.n; i++)
		if (m->accounts.v[i].account == x) {
			m->accounts.v[i].subject = true;
			return;
		}
	*VEC_ADD(b->a, &m->accounts) = (struct about_account){ x, true };
}

/* Until then it was taken for that of the people there. */
static void leave_others(struct build *b, struct meeting *m, const struct account_of *x)
{
	for (size_t i = 0; i < m->people.n; i++) {
		const struct account_of *org = m->people.v[i].org;
		struct meeting_refs *left =
		    org ? &b->w->accounts.v[org->e.at]->left : NULL;

		if (left && org != x && !org->own &&
		    (!left->n || left->v[left->n - 1] != m))
			*VEC_ADD(b->a, left) = m;
	}
}

void parts_subjects(struct build *b)
{
	struct search s = { .b = b };

	s.met = arena_alloc(b->a, b->w->accounts.n + 1);
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		const struct about_accounts *v = &b->w->meetings.v[i]->accounts;

		for (size_t k = 0; k < v->n; k++)
			s.met[v->v[k].account->e.at] |= v->v[k].subject;
	}
	/* One that was added since stands in a title as it would when read anew. */
	for (size_t i = 0; i < b->in->conf->accounts.n; i++) {
		const struct known_account *k = &b->in->conf->accounts.v[i];
		const struct account_of *x =
		    k->by_file ? NULL : parts_account(b, k->name);

		if (x)
			s.met[x->e.at] = true;
	}
	for (size_t i = 0; i < b->w->meetings.n; i++) {
		struct meeting *m = b->w->meetings.v[i];

		if (has_subject(m))
			continue;
		s.found = NULL;
		s.several = false;
		look_in_title(&s, m->title);
		if (!s.found)
			look_at_people(&s, m);
		if (s.found && !s.several && s.met[s.found->e.at]) {
			set_subject(b, m, s.found);
			leave_others(b, m, s.found);
		}
	}
}

const struct account_of *parts_subject(const struct meeting *m)
{
	const struct account_of *one = NULL;

	for (size_t i = 0; i < m->accounts.n; i++) {
		if (!m->accounts.v[i].subject || m->accounts.v[i].account->own)
			continue;
		if (one)
			return NULL;
		one = m->accounts.v[i].account;
	}
	return one;
}
