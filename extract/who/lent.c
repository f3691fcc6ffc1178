/*
 * lent.c - people and organisations of other meetings, where this one names them
 * (dossier/directory.h).
 *
 * They have no address here, but who takes part by it under less of a name, or by
 * another export of this meeting.
 */
#include "base/utf8.h"
#include "extract/who/accounts.h"
#include "extract/who/index.h"

static void lend_house(struct who *w, struct str org, bool only_said)
{
	struct known_account *a;

	if (!org.len || index_account(w, org))
		return;
	a = arena_new(w->arena, struct known_account);
	a->name = org;
	names_account(&w->local, a, NAME_ACCOUNT);
	if (only_said)
		map_set(w->arena, &w->only_said, utf8_fold(w->arena, org), 1);
}

void lent_enter(struct talk *t)
{
	struct who *w = t->who;
	const struct known_account *of;

	for (size_t i = 0; i < t->r->lent.n; i++) {
		const struct participant *in = &t->r->lent.v[i];
		struct known_person *p;

		if (in->label.len)
			continue;
		lend_house(w, in->org, in->only_said);
		of = !in->name.len && in->speaks ? index_account(w, in->org) : NULL;
		if (of)
			*VEC_ADD(w->arena, &w->seated) = of;
		if (!in->name.len)
			continue;
		p = arena_new(w->arena, struct known_person);
		p->name = in->name;
		p->org = in->org;
		p->email = in->email;
		names_person(&w->local, p);
		if (!in->speaks)
			continue;
		index_enter(w, p)->there = true;
	}
}

static void flag_house(struct talk *t, struct str name)
{
	struct flag *f = record_flag(
	    t->r, STRL("new-account"),
	    "%.*s is spoken of and not known, but an organisation by another meeting",
	    STR_ARG(name));

	f->said = name;
	f->elsewhere = true;
	for (size_t i = 0; i < t->who->mentions.n; i++) {
		const struct mention *m = &t->who->mentions.v[i];
		int64_t segment;

		if (m->sentence == STR_NPOS || !m->account ||
		    !str_eq(m->account->name, name))
			continue;
		segment = t->sentences.v[m->sentence].seg->n;
		if (!f->segments.n || f->segments.v[f->segments.n - 1] != segment)
			*VEC_ADD(t->arena, &f->segments) = segment;
	}
}

void lent_flag(struct talk *t)
{
	for (size_t i = 0; i < t->r->lent.n; i++) {
		const struct participant *in = &t->r->lent.v[i];

		if (in->only_said && accounts_listed(t, in->org))
			flag_house(t, in->org);
	}
}
