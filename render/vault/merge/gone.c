/*
 * gone.c - see gone.h.  A line goes while the records still know its evidence, or when
 * as many newer ones pushed it out of its list.
 */
#include "render/vault/merge/gone.h"

#include "render/vault/merge/unit.h"

/* The list that a unit stands in: how many lines it has and had. */
struct list_size {
	size_t section, now, before;
	enum unit_kind kind;
	struct str oldest; /* date of its last line on the fresh page */
};

static void measure(const struct plan *p, size_t o, struct list_size *n)
{
	const struct unit *w = &p->old.units.v[o];

	*n = (struct list_size){ .section = w->section, .kind = w->kind };
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		struct str d = p->f[f].date;

		if (!plan_in_place(p, f, o) || p->fresh.units.v[f].kind != w->kind ||
		    p->f[f].fate == FATE_SKIP)
			continue;
		d = d.len ? d : unit_last_date(p->fresh.units.v[f].text);
		n->now++;
		if (d.len && (!n->oldest.len || str_cmp(d, n->oldest) < 0))
			n->oldest = d;
	}
	for (size_t k = 0; k < p->old.units.n; k++)
		n->before += p->old.units.v[k].section == w->section && p->o[k].ours &&
			     p->old.units.v[k].kind == w->kind &&
			     !p->old.units.v[k].nested;
}

/* Has the section's list as many lines as before, all of them newer? */
static bool is_pushed_out(const struct plan *p, size_t o, struct list_size *n)
{
	const struct unit *w = &p->old.units.v[o];
	struct str mine = unit_last_date(w->text);

	if (w->kind != UNIT_ITEM && w->kind != UNIT_ROW)
		return false;
	if (n->section != w->section || n->kind != w->kind)
		measure(p, o, n);
	return n->now >= n->before && mine.len && n->oldest.len &&
	       str_cmp(mine, n->oldest) <= 0;
}

/* By the records, or as what was taken back. */
static bool is_told(const struct plan *p, struct str token)
{
	return map_get(&p->evidence, token) != STR_NPOS || plan_took_back(p, token);
}

/* Do the records still know a line's evidence? */
static bool is_known(const struct plan *p, const struct ledger_line *l)
{
	const struct ledger_shown_list *s = &p->old.ledger.shown;

	if (!l->evidence)
		return false;
	if (is_told(p, l->bind))
		return true;
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].owner.len && str_starts(l->fp, s->v[i].owner) &&
		    is_told(p, s->v[i].token))
			return true;
	return false;
}

/* A ticked task as it was written, and nothing else tells of it. */
static bool is_forgotten(const struct plan *p, size_t o)
{
	const struct ledger_shown_list *s = &p->old.ledger.shown;
	const struct ledger_line *l = p->o[o].ours;

	if (!p->page->gone || !p->page->gone->for_good || !l->evidence ||
	    p->old.units.v[o].nested || !plan_took_back(p, l->bind))
		return false;
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].owner.len && str_starts(l->fp, s->v[i].owner) &&
		    !plan_took_back(p, s->v[i].token))
			return false;
	return true;
}

static bool may_go(const struct plan *p, size_t o, struct list_size *n)
{
	const struct ledger_line *l = p->o[o].ours;

	if (!l || p->o[o].claimed != NOWHERE)
		return false;
	if (p->o[o].locked)
		return is_forgotten(p, o);
	if (p->complete)
		return true;
	return is_known(p, l) || is_pushed_out(p, o, n);
}

/* A later copy, byte for byte, of a line of ours in the same section: a sync's double.
 */
static bool is_double(const struct plan *p, size_t o)
{
	const struct unit *w = &p->old.units.v[o];

	if (w->kind != UNIT_ITEM || p->o[o].claimed != NOWHERE || w->nested)
		return false;
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		size_t k = p->f[f].match;
		const struct unit *u = &p->old.units.v[k == NOWHERE ? o : k];

		if (k < o && u->section == w->section && p->f[f].fate != FATE_KNOWN &&
		    str_eq(u->fp, w->fp) && u->end - u->line == w->end - w->line &&
		    str_eq(standing_bytes(&p->old, u->line),
			   standing_bytes(&p->old, w->line)))
			return true;
	}
	return false;
}

/* A table's head goes with its last row. */
static void drop_heads(struct plan *p)
{
	for (size_t o = p->old.units.n; o > 0; o--) {
		const struct unit *w = &p->old.units.v[o - 1], *next = w + 1;

		if (w->kind == UNIT_HEAD && p->o[o - 1].gone && o < p->old.units.n &&
		    next->kind == UNIT_ROW && next->line == w->end && !p->o[o].gone)
			p->o[o - 1].gone = false;
	}
}

void gone_all(struct plan *p)
{
	const struct ledger_lines *l = &p->old.ledger.lines;
	bool *borne = arena_alloc(p->a, l->n + 1);
	struct map claimed = { 0 };
	struct list_size n = { .section = NOWHERE };

	for (size_t o = 0; o < p->old.units.n; o++) {
		if (p->o[o].claimed == NOWHERE)
			continue;
		map_put(p->a, &claimed, p->old.units.v[o].fp, 1);
		if (p->o[o].ours)
			borne[p->o[o].ours - l->v] = true;
	}
	for (size_t o = 0; o < p->old.units.n; o++) {
		/*
		 * A copy of a line that stands is the work of a person, or a double;
		 * dossier itself writes the same words into two sections.
		 */
		bool copy = p->o[o].claimed == NOWHERE &&
			    (p->o[o].ours
				 ? borne[p->o[o].ours - l->v]
				 : map_get(&claimed, p->old.units.v[o].fp) != STR_NPOS);

		p->o[o].gone = copy ? is_double(p, o) : may_go(p, o, &n);
		if (p->o[o].claimed != NOWHERE &&
		    p->f[p->o[o].claimed].fate == FATE_MOVE)
			p->o[o].gone = true;
	}
	drop_heads(p);
}
