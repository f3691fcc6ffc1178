/*
 * match.c - finds the line of the standing page that each fresh line corresponds to.
 *
 * In order of certainty: the same words, the same evidence, the same role.  Of what is
 * left, some lines a person edited or deleted before, and some a person has written in
 * other words.  docs/merge.md explains the rules to users.
 */
#include "render/vault/merge/match.h"

#include "base/map.h"
#include "base/utf8.h"
#include "render/vault/merge/gone.h"

enum { OWNER = 4, CHAIN = 64 };

/* The ledger's lines by fingerprint; the same words may stand in several sections. */
struct fp_index {
	struct map first;
	size_t *next;
};

static void index_lines(struct plan *p, struct fp_index *x)
{
	const struct ledger_lines *l = &p->old.ledger.lines;

	x->next = arena_array(p->a, x->next, l->n);
	for (size_t i = l->n; i > 0; i--) {
		x->next[i - 1] = map_get(&x->first, l->v[i - 1].fp);
		map_set(p->a, &x->first, l->v[i - 1].fp, i - 1);
	}
}

/* The ledger is a set, so the choice between two lines must not depend on their order.
 */
static bool is_before(const struct ledger_line *x, const struct ledger_line *y)
{
	int c = str_cmp(x->bind, y->bind);

	return c ? c < 0 : str_cmp(x->section, y->section) < 0;
}

/* The ledger's line for a unit: one of the same section if there is one. */
static const struct ledger_line *line_of(const struct plan *p, const struct fp_index *x,
					 const struct unit *u)
{
	const struct ledger_lines *l = &p->old.ledger.lines;
	const struct ledger_line *best = NULL;
	struct str code = plan_code(&p->old.sections.v[u->section]);
	size_t i = map_get(&x->first, u->fp);
	bool here = false;

	for (int n = 0; i != STR_NPOS && n < CHAIN; n++, i = x->next[i]) {
		bool same = str_eq(l->v[i].section, code);

		if (!best || same > here || (same == here && is_before(&l->v[i], best)))
			best = &l->v[i];
		here |= same;
	}
	return best;
}

static struct str shown_of(struct str fp)
{
	return str_sub(fp, 0, FP_SHOWN);
}

/*
 * Finds lines of ours in which only the target of a link changed: Obsidian rewrites
 * links when a page is renamed.
 */
static void find_relinked(struct plan *p)
{
	const struct ledger_lines *l = &p->old.ledger.lines;
	bool *borne = arena_alloc(p->a, l->n + 1);
	struct map bare = { 0 };

	for (size_t o = 0; o < p->old.units.n; o++)
		if (p->o[o].ours)
			borne[p->o[o].ours - l->v] = true;
	for (size_t i = l->n; i > 0; i--)
		if (!borne[i - 1])
			map_set(p->a, &bare, shown_of(l->v[i - 1].fp), i - 1);
	for (size_t o = 0; o < p->old.units.n; o++) {
		size_t i = p->o[o].ours
			       ? STR_NPOS
			       : map_get(&bare, shown_of(p->old.units.v[o].fp));

		if (i == STR_NPOS || borne[i])
			continue;
		borne[i] = true;
		p->o[o].ours = &l->v[i];
		p->o[o].relinked = true;
	}
}

/* "🔁 every week": when such a task is ticked, the Tasks plugin adds an open copy. */
static bool recurs(struct str task)
{
	return str_has(task, STRL("\xF0\x9F\x94\x81"));
}

void match_ours(struct plan *p)
{
	struct fp_index x = { 0 };

	index_lines(p, &x);
	for (size_t i = 0; i < p->old.units.n; i++) {
		const struct unit *u = &p->old.units.v[i];
		const struct md_line *m = &p->old.lines.v[u->line].md;

		p->o[i].claimed = NOWHERE;
		p->o[i].ours = line_of(p, &x, u);
		p->o[i].locked = u->nested || (m->kind == MD_TASK &&
					       (m->mark != ' ' || recurs(m->text)));
	}
	find_relinked(p);
}

/* Whether the ledger says that the unit shows this evidence. */
static bool shows(const struct plan *p, size_t old, struct str token)
{
	const struct ledger_line *l = p->o[old].ours;
	const struct ledger_shown_list *s = &p->old.ledger.shown;

	if (!l || !l->evidence)
		return false;
	if (str_eq(l->bind, token))
		return true;
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].owner.len && str_eq(s->v[i].token, token) &&
		    str_starts(l->fp, s->v[i].owner))
			return true;
	return false;
}

/* The code under which lines of this old section were written. */
static struct str code_of(const struct plan *p, size_t section)
{
	for (size_t i = 0; i < p->fresh.sections.n; i++)
		if (p->to[i] == section)
			return plan_code(&p->fresh.sections.v[i]);
	return plan_code(&p->old.sections.v[section]);
}

/* Whether the line has another section on the fresh page, and no person moved it. */
static bool leaves(const struct plan *p, size_t f, size_t o)
{
	const struct unit *u = &p->old.units.v[o];
	size_t section = p->fresh.units.v[f].section;
	struct str was = p->o[o].ours->section;

	return !p->o[o].locked && !p->away[section] && u->kind == UNIT_ITEM &&
	       !str_eq(plan_code(&p->fresh.sections.v[section]), was) &&
	       str_eq(code_of(p, u->section), was);
}

static void claim(struct plan *p, size_t f, size_t o, enum fate fate)
{
	p->f[f].fate = fate;
	p->f[f].match = o;
	p->o[o].claimed = f;
}

/* Whether the block id differs that pages link to, though the words are the same. */
static bool id_changed(const struct plan *p, size_t f, size_t o)
{
	const struct unit *u = &p->fresh.units.v[f], *w = &p->old.units.v[o];
	struct str now = fp_split(p->fresh.lines.v[u->line].md.text).id;
	struct str old = fp_split(p->old.lines.v[w->line].md.text).id;

	return fp_is_ours(old) && now.len && !str_eq(now, old);
}

/* The same words stand on the page. */
static void claim_same(struct plan *p, size_t f, size_t o)
{
	const struct unit *u = &p->fresh.units.v[f];

	if (!p->o[o].ours && !(p->adopt && p->had_id)) {
		claim(p, f, o, FATE_KNOWN);
	} else if (p->o[o].ours && leaves(p, f, o)) {
		claim(p, f, o, FATE_MOVE);
	} else {
		claim(p, f, o, FATE_STANDS);
		if (p->o[o].ours && !p->o[o].locked && u->kind == UNIT_ITEM &&
		    (id_changed(p, f, o) ||
		     (plan_tail_is_ours(p, o) &&
		      !str_eq(p->old.units.v[o].tail, u->tail)))) {
			p->f[f].fate = FATE_UPDATE;
			p->f[f].sign_only = true;
		}
	}
}

static bool may_match_anywhere(const struct plan *p, size_t f, size_t o)
{
	return p->f[f].tokens.n > 0 ||
	       (p->o[o].ours && p->fresh.units.v[f].kind == UNIT_ITEM);
}

static void by_words(struct plan *p, bool anywhere)
{
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		const struct unit *u = &p->fresh.units.v[f];

		for (size_t o = 0; p->f[f].fate == FATE_OPEN && o < p->old.units.n;
		     o++) {
			const struct unit *w = &p->old.units.v[o];

			if (w->kind == u->kind && p->o[o].claimed == NOWHERE &&
			    str_eq(w->fp, u->fp) &&
			    (anywhere ? may_match_anywhere(p, f, o)
				      : plan_in_place(p, f, o)))
				claim_same(p, f, o);
		}
	}
}

static bool same_thing(const struct plan *p, size_t f, size_t o)
{
	const struct ledger_line *l = p->o[o].ours;

	if (!l || p->o[o].claimed != NOWHERE ||
	    p->old.units.v[o].kind != p->fresh.units.v[f].kind)
		return false;
	if (p->f[f].tokens.n == 0)
		return !l->evidence && !p->f[f].shared &&
		       str_eq(l->bind, p->fresh.units.v[f].slot);
	for (size_t i = 0; i < p->f[f].tokens.n; i++)
		if (shows(p, o, p->f[f].tokens.v[i]))
			return true;
	return false;
}

/* Whether a person gave a link another target. */
static bool leads_elsewhere(const struct plan *p, size_t f, size_t o)
{
	return p->o[o].relinked &&
	       str_eq(shown_of(p->old.units.v[o].fp), shown_of(p->fresh.units.v[f].fp));
}

static void by_evidence(struct plan *p, bool anywhere)
{
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		for (size_t o = 0; p->f[f].fate == FATE_OPEN && o < p->old.units.n;
		     o++) {
			if ((!anywhere && !plan_in_place(p, f, o)) ||
			    !same_thing(p, f, o))
				continue;
			claim(p, f, o,
			      p->o[o].locked || leads_elsewhere(p, f, o) ? FATE_STANDS
			      : leaves(p, f, o)                          ? FATE_MOVE
									 : FATE_UPDATE);
		}
	}
}

/* Ledger lines that a person edited or deleted: their binds and fingerprints. */
struct vanished {
	struct map lines; /* binds of lines that went since the last run */
	struct map binds, fps, owners;
	struct map words; /* fingerprints without evidence that no line bears now */
};

/* Key of a line without evidence: its words and its role. */
static struct str words_in(const struct plan *p, struct str fp, struct str slot)
{
	return ARENA_CAT(p->a, fp, STRL("-"), slot);
}

static void find_vanished(struct plan *p, struct vanished *v)
{
	const struct ledger *l = &p->old.ledger;
	bool *stand = arena_alloc(p->a, l->lines.n + 1);
	struct map stands = { 0 }, bears = { 0 };

	for (size_t o = 0; o < p->old.units.n; o++) {
		const struct ledger_line *n = p->o[o].ours;

		map_put(p->a, &bears, p->old.units.v[o].fp, 1);
		if (!n)
			continue;
		stand[n - l->lines.v] = true;
		map_put(p->a, &stands, n->bind, 1);
		map_put(p->a, &v->owners, str_sub(n->fp, 0, OWNER), 1);
	}
	for (size_t i = 0; i < l->lines.n; i++) {
		const struct ledger_line *n = &l->lines.v[i];

		if (stand[i])
			continue;
		map_put(p->a, &v->fps,
			n->evidence ? n->fp : words_in(p, n->fp, n->bind), 1);
		if (!n->evidence && map_get(&bears, n->fp) == STR_NPOS)
			map_put(p->a, &v->words, n->fp, 1);
		if (map_get(&stands, n->bind) != STR_NPOS)
			continue;
		map_put(p->a, &v->binds, n->bind, 1);
		map_put(p->a, &v->lines, n->bind, 1);
	}
	for (size_t i = 0; i < l->shown.n; i++)
		if (l->shown.v[i].owner.len == 0 ||
		    map_get(&v->owners, l->shown.v[i].owner) == STR_NPOS)
			map_put(p->a, &v->binds, l->shown.v[i].token, 1);
}

/* Whether a person edited or deleted this line before. */
static bool was_taken(struct plan *p, size_t f, const struct vanished *v)
{
	struct fresh_unit *n = &p->f[f];
	const struct unit *u = &p->fresh.units.v[f];
	struct fp_words words;
	struct str wording;

	if (n->tokens.n == 0) {
		/* An organisation that was deleted as an account, and the like. */
		if (u->kind == UNIT_ITEM && map_get(&v->words, u->fp) != STR_NPOS)
			return true;
		return n->shared
			   ? map_get(&v->fps, words_in(p, u->fp, u->slot)) != STR_NPOS
			   : map_get(&v->binds, u->slot) != STR_NPOS;
	}
	for (size_t i = 0; i < n->tokens.n; i++)
		n->taken |= map_get(&v->lines, n->tokens.v[i]) != STR_NPOS;
	if (map_get(&v->fps, u->fp) != STR_NPOS)
		return true;
	for (size_t i = 0; i < n->tokens.n; i++)
		if (map_get(&v->binds, n->tokens.v[i]) != STR_NPOS)
			return true;
	if (p->old.ledger.wordings.n == 0)
		return false;
	fp_words(&p->stemmer, p->a, p->fresh.lines.v[u->line].md.text, &words);
	wording = fp_wording(p->a, &words);
	return wording.len && strs_has(&p->old.ledger.wordings, wording);
}

/* Seeks a unit that says the same: a person's, or one of ours without its evidence. */
static void by_likeness(struct plan *p, size_t f)
{
	const struct unit *u = &p->fresh.units.v[f];
	struct fp_words mine;

	fp_words(&p->stemmer, p->a, u->text, &mine);
	for (size_t o = 0; o < p->old.units.n && p->f[f].fate == FATE_OPEN; o++) {
		struct old_unit *n = &p->o[o];
		const struct unit *w = &p->old.units.v[o];
		bool free = n->ours && n->claimed == NOWHERE && !n->locked &&
			    n->ours->evidence && w->kind == u->kind &&
			    plan_in_place(p, f, o);

		if ((n->ours && !free) || w->kind == UNIT_HEAD || w->kind == UNIT_BLOCK)
			continue;
		if (!n->counted)
			fp_words(&p->stemmer, p->a, w->text, &n->words);
		n->counted = true;
		if (!fp_near(&mine, &n->words))
			continue;
		if (free)
			claim(p, f, o, FATE_UPDATE);
		else
			p->f[f].fate = FATE_KNOWN;
	}
}

/* Whether a line is ours, as the ledger says or, if it was lost, as words show. */
static bool is_ours(const struct plan *p, size_t o)
{
	return p->o[o].ours || (p->o[o].claimed != NOWHERE &&
				p->f[p->o[o].claimed].fate == FATE_STANDS);
}

/* A link at the start of a line or cell: its page, and the key of what it shows. */
struct named {
	struct str page, shown;
};

static struct named named_in(struct arena *a, struct str text)
{
	size_t end = str_find(text, STRL("]]"), 0), bar;
	struct str link, to;

	if (!str_starts(text, STRL("[[")) || end == STR_NPOS)
		return (struct named){ 0 };
	link = str_sub(text, 2, end);
	bar = str_chr(link, '|');
	to = str_without(str_head(link, bar), STRL("\\"));
	return (struct named){ to,
			       utf8_key(a, bar == STR_NPOS ? str_base(to)
							   : str_from(link, bar + 1)) };
}

/* A person's link may lack the folders. */
static bool leads_to(struct arena *a, struct str link, struct str page)
{
	return utf8_same_key(a, link,
			     str_chr(link, '/') == STR_NPOS ? str_base(page) : page);
}

/* The text of a unit that may begin with a name: an item, the first cell of a row. */
static struct str naming(const struct unit *u)
{
	struct str text = u->text, cell;

	if (u->kind == UNIT_ROW)
		return md_cell(&text, &cell) ? cell : str_none();
	return u->kind == UNIT_ITEM ? text : str_none();
}

/* Whether a line or cell begins with somebody, by link or name: "Maya Lindgren, IT". */
static bool begins_with(struct arena *a, struct str line, struct named who)
{
	struct named is = named_in(a, line);
	struct str key;

	if (is.page.len)
		return str_eq(is.shown, who.shown) || leads_to(a, is.page, who.page);
	key = utf8_key(a, line);
	return str_starts(key, who.shown) &&
	       (key.len == who.shown.len || key.p[who.shown.len] == ' ');
}

/* Whether the section has such a thing already that is not ours: a row, a link, text,
 * or a line about the same person. */
static bool is_taken_care_of(const struct plan *p, size_t f)
{
	const struct unit *u = &p->fresh.units.v[f];
	struct named who = named_in(p->a, naming(u));

	for (size_t o = 0; o < p->old.units.n; o++) {
		const struct unit *w = &p->old.units.v[o];

		if (!plan_in_place(p, f, o) || p->o[o].gone)
			continue;
		if (who.shown.len && !is_ours(p, o) &&
		    begins_with(p->a, naming(w), who))
			return true;
		if (u->kind == UNIT_HEAD
			? w->kind == UNIT_HEAD
			: (!is_ours(p, o) && w->kind == u->kind &&
			   u->kind != UNIT_BLOCK && str_eq(w->role, u->role)))
			return true;
		if ((u->kind == UNIT_TEXT || u->kind == UNIT_BLOCK) && !is_ours(p, o) &&
		    !str_istarts(u->text, STRL("older:")))
			return true;
	}
	return false;
}

/* Without a ledger, what is not newer than the page's dossier_asof was there before. */
static bool is_before_mark(const struct plan *p, size_t f, struct str as_of)
{
	return p->adopt && p->had_id && as_of.len == 10 && p->f[f].date.len == 10 &&
	       str_cmp(p->f[f].date, as_of) <= 0;
}

static void rest(struct plan *p, const struct vanished *v)
{
	struct str as_of = { 0 };

	for (size_t i = 0; i < p->old.front; i++) {
		struct str l = p->old.lines.v[i].md.text;

		if (str_starts(l, STRL("dossier_asof: ")))
			as_of = str_trim(str_from(l, 14));
	}
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		struct fresh_unit *n = &p->f[f];
		size_t section = p->fresh.units.v[f].section;

		if (n->fate != FATE_OPEN)
			continue;
		if (was_taken(p, f, v) || is_before_mark(p, f, as_of))
			n->fate = FATE_KNOWN;
		else if (n->tokens.n)
			by_likeness(p, f);
		if (n->fate == FATE_OPEN &&
		    (p->away[section] || (n->tokens.n == 0 && is_taken_care_of(p, f))))
			n->fate = FATE_SKIP;
		if (n->fate == FATE_OPEN)
			n->fate = FATE_NEW;
	}
}

void match_all(struct plan *p)
{
	struct vanished v = { 0 };

	for (size_t f = 0; f < p->fresh.units.n; f++)
		if (p->fresh.units.v[f].nested)
			p->f[f].fate = FATE_SKIP;
	by_words(p, false);
	by_words(p, true);
	by_evidence(p, false);
	by_evidence(p, true);
	find_vanished(p, &v);
	rest(p, &v);
	gone_all(p);
}
