/*
 * place.c - see place.h.  A new line goes beside its neighbours of the fresh
 * page, else by its date, else to the end of the section's list.
 */
#include "render/vault/merge/place.h"

#include "render/vault/merge/splice.h"
#include "render/vault/merge/unit.h"

static bool is_written(const struct fresh_unit *f)
{
	return f->fate == FATE_NEW || f->fate == FATE_MOVE;
}

/* Line after the last one of the section itself that is not blank. */
static size_t own_end(const struct plan *p, size_t section)
{
	const struct section *c = &p->old.sections.v[section];
	size_t from = c->heading == NOWHERE ? p->old.front : c->heading + 1, end = from;

	for (size_t i = from; i < c->end && i < p->old.end; i++) {
		const struct standing_line *l = &p->old.lines.v[i];

		if (l->section != section || l->ledger) {
			/* Text may go on below a call-out; below a heading it is not
			 * ours. */
			if (l->ledger ||
			    p->old.sections.v[l->section].level != CALLOUT_LEVEL)
				break;
			end = i + 1;
		} else if (l->md.kind != MD_BLANK) {
			end = i + 1;
		}
	}
	return end;
}

static size_t back_over_blanks(const struct plan *p, size_t line)
{
	while (line > p->old.front && p->old.lines.v[line - 1].md.kind == MD_BLANK)
		line--;
	return line;
}

/* Line after the section and all sections inside it, before blank lines. */
static size_t whole_end(const struct plan *p, size_t section)
{
	const struct section *c = &p->old.sections.v[section];
	size_t i = c->heading == NOWHERE ? p->old.front : c->heading + 1;

	for (; i < p->old.lines.n && i < p->old.end; i++) {
		const struct standing_line *l = &p->old.lines.v[i];
		const struct section *o = &p->old.sections.v[l->section];

		if (l->ledger || (o->heading == i && o->level <= c->level))
			break;
	}
	return back_over_blanks(p, i);
}

static void add_insert(struct plan *p, size_t line, struct str text,
		       enum unit_kind kind, bool section)
{
	struct insert *n = VEC_ADD(p->a, &p->inserts);
	struct str t = str_trim(text);

	n->line = standing_outside(&p->old, line);
	n->text = text;
	n->kind = kind;
	n->section = section;
	n->quoted = t.len && t.p[0] == '>';
}

/* May a new unit stand right below this one of the fresh page? */
static bool goes_below(const struct unit *u, const struct unit *above, bool written)
{
	if (u->kind == UNIT_ITEM)
		return above->kind == UNIT_ITEM;
	if (u->kind == UNIT_ROW)
		return above->kind == UNIT_ROW || (above->kind == UNIT_HEAD && written);
	return true;
}

/* The last unit of the fresh section before f that stands, or is placed, in `to`. */
static size_t after_neighbour(const struct plan *p, size_t f, size_t to)
{
	const struct unit *u = &p->fresh.units.v[f];

	for (size_t i = f; i > 0; i--) {
		const struct unit *n = &p->fresh.units.v[i - 1];
		const struct fresh_unit *k = &p->f[i - 1];

		if (n->section != u->section || n->nested ||
		    !goes_below(u, n, is_written(k)))
			continue;
		if (is_written(k) && k->placed != NOWHERE)
			return k->placed;
		if ((k->fate == FATE_STANDS || k->fate == FATE_UPDATE) &&
		    p->old.units.v[k->match].section == to &&
		    !p->old.units.v[k->match].nested)
			return p->old.units.v[k->match].end;
	}
	return NOWHERE;
}

static size_t before_neighbour(const struct plan *p, size_t f, size_t to)
{
	const struct unit *u = &p->fresh.units.v[f];

	for (size_t i = f + 1; i < p->fresh.units.n; i++) {
		const struct unit *n = &p->fresh.units.v[i];
		const struct fresh_unit *k = &p->f[i];

		if (n->section == u->section && n->kind == u->kind &&
		    (k->fate == FATE_STANDS || k->fate == FATE_UPDATE) &&
		    p->old.units.v[k->match].section == to &&
		    !p->old.units.v[k->match].nested)
			return p->old.units.v[k->match].line;
	}
	return NOWHERE;
}

/* Among a person's items: before the first that is older, else after the last. */
static size_t by_date(const struct plan *p, size_t f, size_t to)
{
	struct str mine = p->f[f].date;
	size_t end = NOWHERE;

	if (mine.len != 10)
		mine = unit_last_date(p->fresh.units.v[f].text);
	for (size_t o = 0; o < p->old.units.n; o++) {
		const struct unit *w = &p->old.units.v[o];
		struct str d = unit_last_date(w->text);

		if (w->section != to || w->kind != UNIT_ITEM || w->nested)
			continue;
		if (d.len && mine.len && str_cmp(d, mine) < 0)
			return w->line;
		end = w->end;
	}
	return end;
}

/* After the last row of a table in the section that has as many columns. */
static size_t in_table(const struct plan *p, size_t f, size_t to)
{
	size_t cells = unit_cells(p->fresh.units.v[f].text), end = NOWHERE;
	bool fits = false;

	for (size_t o = 0; o < p->old.units.n; o++) {
		const struct unit *w = &p->old.units.v[o];

		if (w->section != to)
			continue;
		if (w->kind == UNIT_HEAD)
			fits = unit_cells(w->text) == cells;
		if (fits && (w->kind == UNIT_HEAD || w->kind == UNIT_ROW))
			end = w->end;
	}
	return end;
}

static size_t unit_place(const struct plan *p, size_t f, size_t to)
{
	const struct unit *u = &p->fresh.units.v[f];
	const struct section *c = &p->old.sections.v[to];
	size_t at = after_neighbour(p, f, to);

	if (at == NOWHERE && (u->kind == UNIT_ITEM || u->kind == UNIT_ROW))
		at = before_neighbour(p, f, to);
	if (at != NOWHERE)
		return at;
	switch (u->kind) {
	case UNIT_ROW:
		return in_table(p, f, to);
	case UNIT_ITEM:
		at = by_date(p, f, to);
		return at != NOWHERE ? at : own_end(p, to);
	case UNIT_HEAD:
		return own_end(p, to);
	default:
		return c->heading == NOWHERE ? p->old.front : c->heading + 1;
	}
}

/* Not above what is indented: it would become a part of the new item. */
static size_t below_deeper(const struct plan *p, size_t f, size_t line)
{
	const struct unit *u = &p->fresh.units.v[f];
	const struct md_line *item = &p->fresh.lines.v[u->line].md;
	size_t at = line;

	for (size_t i = line; u->kind == UNIT_ITEM && i < p->old.end; i++) {
		const struct standing_line *l = &p->old.lines.v[i];
		bool deeper = unit_column(&p->old, i, item->quoted) > item->indent;

		if (l->md.kind == MD_BLANK)
			continue;
		if (l->md.kind == MD_FENCE && !l->md.opens)
			deeper = at == i;
		if (!deeper || l->ledger || l->md.kind == MD_HEADING ||
		    item->quoted != l->md.quoted)
			break;
		at = l->unit == NOWHERE ? i + 1 : p->old.units.v[l->unit].end;
		i = at - 1;
	}
	return at;
}

/* In a call-out that a person made of a section each line begins as its title does. */
static struct str as_there(const struct plan *p, size_t f, size_t to)
{
	struct str text = splice_unit(p, f), title, line;
	const struct section *c = &p->old.sections.v[to];
	const struct unit *u = &p->fresh.units.v[f];
	struct buf b = { 0 };

	if (c->level != CALLOUT_LEVEL || p->fresh.lines.v[u->line].md.quoted)
		return text;
	title = standing_bytes(&p->old, c->heading);
	title = str_head(title, str_chr(title, '['));
	while (str_line(&text, &line)) {
		buf_str(&b, title);
		buf_str(&b, line);
		buf_c(&b, '\n');
	}
	return arena_take(p->a, &b);
}

static void place_in(struct plan *p, size_t fresh, size_t to)
{
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		const struct unit *u = &p->fresh.units.v[f];

		if (u->section != fresh || !is_written(&p->f[f]))
			continue;
		p->f[f].placed = unit_place(p, f, to);
		if (p->f[f].placed == NOWHERE) {
			if (p->f[f].fate == FATE_MOVE)
				p->o[p->f[f].match].gone = false;
			p->f[f].fate =
			    p->f[f].fate == FATE_MOVE ? FATE_STANDS : FATE_SKIP;
			continue;
		}
		p->f[f].placed = below_deeper(p, f, p->f[f].placed);
		add_insert(p, p->f[f].placed, as_there(p, f, to), u->kind, false);
	}
}

/* A table's head is not written without a row, nor are rows of a new section without
 * it.
 */
static void drop_lone_heads(struct plan *p)
{
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		const struct unit *u = &p->fresh.units.v[f];
		bool row = false, head = p->f[f].fate == FATE_NEW;

		if (u->kind != UNIT_HEAD)
			continue;
		for (size_t k = f + 1; k < p->fresh.units.n; k++) {
			const struct unit *n = &p->fresh.units.v[k];

			if (n->kind != UNIT_ROW || n->section != u->section)
				break;
			if (!head && p->to[u->section] == NOWHERE &&
			    is_written(&p->f[k]))
				p->f[k].fate = FATE_SKIP;
			row |= is_written(&p->f[k]);
		}
		if (head && !row)
			p->f[f].fate = FATE_SKIP;
	}
}

static bool has_content(const struct plan *p, size_t fresh)
{
	for (size_t f = 0; f < p->fresh.units.n; f++)
		if (is_written(&p->f[f]) &&
		    standing_inside(&p->fresh, p->fresh.units.v[f].section, fresh))
			return true;
	return false;
}

/* Where a section that does not stand goes, by its neighbours on the fresh page. */
static size_t section_place(const struct plan *p, size_t fresh, const size_t *placed)
{
	const struct section *c = &p->fresh.sections.v[fresh];

	if (p->adopt && c->level <= 2)
		return back_over_blanks(p, standing_tail(&p->old));
	for (size_t i = fresh; i > 1; i--) {
		const struct section *b = &p->fresh.sections.v[i - 1];
		bool around = standing_inside(&p->fresh, fresh, i - 1);

		if (b->level > c->level || (b->level < c->level && !around))
			continue;
		if (placed[i - 1] != NOWHERE)
			return placed[i - 1];
		if (p->to[i - 1] == NOWHERE || p->to[i - 1] == 0)
			continue;
		return around ? own_end(p, p->to[i - 1]) : whole_end(p, p->to[i - 1]);
	}
	for (size_t i = fresh + 1; i < p->fresh.sections.n; i++) {
		size_t to = p->to[i];

		if (to != NOWHERE && to != 0 &&
		    p->fresh.sections.v[i].level <= c->level &&
		    p->old.sections.v[to].heading != NOWHERE)
			return back_over_blanks(p, p->old.sections.v[to].heading);
	}
	return back_over_blanks(p, standing_tail(&p->old));
}

void place_new(struct plan *p)
{
	size_t *placed = arena_array(p->a, placed, p->fresh.sections.n);

	drop_lone_heads(p);
	for (size_t i = 0; i < p->fresh.sections.n; i++) {
		const struct section *c = &p->fresh.sections.v[i];

		placed[i] = NOWHERE;
		if (p->to[i] != NOWHERE) {
			place_in(p, i, p->to[i]);
			continue;
		}
		if (p->away[i] || !has_content(p, i))
			continue;
		placed[i] = section_place(p, i, placed);
		add_insert(p, placed[i], splice_section(p, i), UNIT_TEXT, true);
		strs_add(p->a, &p->next.headings, c->token);
	}
}
