/*
 * remember.c - see remember.h.  Lines that stand are bound to their evidence;
 * evidence whose line a person changed or took away is kept without a line, for
 * ever; what the merge itself took off the page is forgotten and may return.
 */
#include "render/vault/merge/remember.h"

#include "base/map.h"
#include "render/vault/merge/props.h"
#include "render/vault/merge/token.h"

enum { OWNER = 4 };

static void add_shown(struct plan *p, struct str token, struct str owner)
{
	if (!plan_took_back(p, token))
		*VEC_ADD(p->a, &p->next.shown) = (struct ledger_shown){ token, owner };
}

static struct str owner_of(struct str fp)
{
	return str_sub(fp, 0, fp.len < OWNER ? fp.len : OWNER);
}

/* A line of the fresh page that is on the page now. */
static void remember_line(struct plan *p, size_t f)
{
	const struct fresh_unit *n = &p->f[f];
	const struct unit *u = &p->fresh.units.v[f];
	const struct ledger_line *was =
	    n->match == NOWHERE ? NULL : p->o[n->match].ours;
	const struct unit *w = u;
	bool in_place = n->fate == FATE_STANDS || n->fate == FATE_UPDATE;
	struct ledger_line *l = VEC_ADD(p->a, &p->next.lines);

	if (n->fate == FATE_STANDS)
		w = &p->old.units.v[n->match];
	/* A link that a person leads elsewhere stays, as what was not written. */
	l->fp =
	    was && p->o[n->match].relinked && !str_eq(w->fp, u->fp) ? was->fp : w->fp;
	l->section = in_place && was ? was->section
				     : plan_code(&p->fresh.sections.v[u->section]);
	l->evidence = n->tokens.n > 0;
	l->bind = l->evidence ? n->tokens.v[0] : u->slot;
	if (was && was->evidence == l->evidence &&
	    (!l->evidence ||
	     (strs_has(&n->tokens, was->bind) && !plan_took_back(p, was->bind))))
		l->bind = was->bind;
	if (!l->evidence)
		return;
	l->tail = u->tail;
	if (n->fate == FATE_STANDS && was)
		l->tail = was->tail;
	else if (was && !str_eq(was->tail, p->old.units.v[n->match].tail))
		l->tail = was->tail; /* the person's stays: still not what we wrote */
	for (size_t i = 0; i < n->tokens.n; i++)
		if (!str_eq(n->tokens.v[i], l->bind))
			add_shown(p, n->tokens.v[i], owner_of(l->fp));
}

/* A line of ours that the fresh page does not have and that stays. */
static void remember_kept(struct plan *p, const struct ledger_line *l)
{
	const struct ledger_shown_list *s = &p->old.ledger.shown;

	/* Ticked, and its evidence was taken back: the line is the person's now. */
	if (l->evidence && plan_took_back(p, l->bind))
		return;
	*VEC_ADD(p->a, &p->next.lines) = *l;
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].owner.len && str_starts(l->fp, s->v[i].owner))
			add_shown(p, s->v[i].token, s->v[i].owner);
}

/* Evidence and wording of a line that is not to be written. */
static void remember_known(struct plan *p, size_t f)
{
	const struct fresh_unit *n = &p->f[f];
	const struct unit *u;
	struct fp_words words;
	struct str wording;

	for (size_t i = 0; i < n->tokens.n; i++)
		add_shown(p, n->tokens.v[i], (struct str){ 0 });
	if (n->tokens.n == 0 || !n->taken)
		return;
	u = &p->fresh.units.v[f];
	fp_words(&p->stemmer, p->a, p->fresh.lines.v[u->line].md.text, &words);
	wording = fp_wording(p->a, &words);
	if (wording.len)
		strs_add(p->a, &p->next.wordings, wording);
}

/* Ledger lines that no unit bears any more. */
static void remember_vanished(struct plan *p)
{
	const struct ledger *l = &p->old.ledger;
	bool *stood = arena_alloc(p->a, l->lines.n + 1);
	struct map binds = { 0 };

	for (size_t o = 0; o < p->old.units.n; o++)
		if (p->o[o].ours)
			stood[p->o[o].ours - l->lines.v] = true;
	for (size_t i = 0; i < p->next.lines.n; i++)
		map_put(p->a, &binds, p->next.lines.v[i].bind, 1);
	for (size_t i = 0; i < p->next.shown.n; i++)
		map_put(p->a, &binds, p->next.shown.v[i].token, 1);
	for (size_t i = 0; i < l->lines.n; i++) {
		const struct ledger_line *k = &l->lines.v[i];

		if (stood[i])
			continue;
		if (!k->evidence)
			*VEC_ADD(p->a, &p->next.lines) = *k;
		else if (map_get(&binds, k->bind) == STR_NPOS)
			add_shown(p, k->bind, (struct str){ 0 });
	}
}

/* Evidence that had no line, or whose line is gone by a person's hand. */
static void remember_shown(struct plan *p)
{
	const struct ledger_shown_list *s = &p->old.ledger.shown;
	struct map owners = { 0 };

	for (size_t o = 0; o < p->old.units.n; o++)
		if (p->o[o].ours)
			map_put(p->a, &owners, owner_of(p->o[o].ours->fp), 1);
	for (size_t i = 0; i < s->n; i++)
		if (!s->v[i].owner.len || map_get(&owners, s->v[i].owner) == STR_NPOS)
			add_shown(p, s->v[i].token, (struct str){ 0 });
}

void remember(struct plan *p)
{
	const struct ledger *was = &p->old.ledger;

	for (size_t i = 0; i < was->sources.n; i++)
		if (!plan_took_back(p, was->sources.v[i]))
			*VEC_ADD(p->a, &p->next.sources) = was->sources.v[i];
	for (size_t i = 0; i < p->page->sources.n; i++)
		*VEC_ADD(p->a, &p->next.sources) =
		    token_source(p->a, p->page->sources.v[i]);
	for (size_t i = 0; i < was->headings.n; i++)
		if (!strs_has(&p->dropped_headings, was->headings.v[i]))
			strs_add(p->a, &p->next.headings, was->headings.v[i]);
	for (size_t i = 0; i < was->renamed.n; i++)
		*VEC_ADD(p->a, &p->next.renamed) = was->renamed.v[i];
	p->next.wordings = was->wordings;
	p->next.other = was->other;
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		if (p->f[f].fate == FATE_KNOWN)
			remember_known(p, f);
		else if (p->f[f].fate != FATE_SKIP)
			remember_line(p, f);
	}
	for (size_t o = 0; o < p->old.units.n; o++)
		if (p->o[o].ours && p->o[o].claimed == NOWHERE && !p->o[o].gone)
			remember_kept(p, p->o[o].ours);
	remember_shown(p);
	remember_vanished(p);
}

/* Did a record of an earlier run tell it?  Without evidence: did they tell all? */
static bool was_told(const struct plan *p, size_t f, bool all)
{
	const struct strs *tokens = &p->f[f].tokens;

	for (size_t i = 0; i < tokens->n; i++)
		if (map_get(&p->page->once->evidence, tokens->v[i]) != STR_NPOS)
			return true;
	return tokens->n == 0 && all;
}

/* A heading was written with its lines, and so were those around it. */
static void add_headings(struct plan *p, size_t section)
{
	while (section != NOWHERE && section) {
		const struct section *c = &p->fresh.sections.v[section];

		strs_add(p->a, &p->next.headings, c->token);
		section = c->parent;
	}
}

void remember_once(struct plan *p)
{
	const struct page *page = p->page;
	bool all = true;

	for (size_t i = 0; i < page->sources.n; i++)
		all &= map_get(&page->once->sources,
			       token_source(p->a, page->sources.v[i])) != STR_NPOS;
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		bool outer = !p->fresh.units.v[f].nested;
		bool was = outer && was_told(p, f, all);

		p->f[f].fate = was ? FATE_NEW : FATE_SKIP;
		if (was || (outer && p->f[f].tokens.n == 0))
			add_headings(p, p->fresh.units.v[f].section);
	}
	remember(p);
	if (all)
		props_record(p->a, page, &p->next);
	p->old.ledger = p->next;
	p->adopt = false;
	p->next = (struct ledger){ 0 };
	for (size_t f = 0; f < p->fresh.units.n; f++)
		p->f[f].fate = FATE_OPEN;
}
