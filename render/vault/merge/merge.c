/*
 * merge.c - drives a merge: take both pages apart, decide, write, remember.
 * See docs/merge.md for the rules and plan.h for what the steps share.
 */
#include "render/vault/merge/merge.h"

#include "base/map.h"
#include "base/utf8.h"
#include "render/vault/merge/columns.h"
#include "render/vault/merge/match.h"
#include "render/vault/merge/place.h"
#include "render/vault/merge/sections.h"
#include "render/vault/merge/props.h"
#include "render/vault/merge/remember.h"
#include "render/vault/merge/splice.h"
#include "render/vault/merge/token.h"

/* The fresh body as text; its lines have the numbers of page->lines. */
static int read_fresh(struct plan *p, struct err *e)
{
	struct buf b = { 0 };
	struct str body;

	for (size_t i = 0; i < p->page->lines.n; i++) {
		buf_str(&b, p->page->lines.v[i].text);
		buf_c(&b, '\n');
	}
	body = arena_take(p->a, &b);
	return standing_read_fresh(p->a, body, &p->fresh, e);
}

static void read_tokens(struct plan *p)
{
	struct map slots = { 0 };

	p->f = arena_array(p->a, p->f, p->fresh.units.n);
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		const struct unit *u = &p->fresh.units.v[f];
		struct fresh_unit *n = &p->f[f];
		size_t first;

		n->match = n->placed = NOWHERE;
		for (size_t i = u->line; i < u->end && i < p->page->lines.n; i++) {
			const struct page_line *l = &p->page->lines.v[i];

			for (size_t k = 0; k < l->tokens.n; k++) {
				strs_add(p->a, &n->tokens, token_bare(l->tokens.v[k]));
				map_put(p->a, &p->evidence, token_bare(l->tokens.v[k]),
					1);
			}
			if (!n->date.len)
				n->date = l->date;
		}
		first =
		    u->nested || n->tokens.n ? f : map_put(p->a, &slots, u->slot, f);
		if (first != f)
			n->shared = p->f[first].shared = true;
	}
	for (size_t i = 0; i < p->page->hidden.n; i++)
		map_put(p->a, &p->evidence, token_bare(p->page->hidden.v[i]), 1);
}

static void make_room(struct plan *p)
{
	size_t lines = p->old.lines.n + 1, units = p->old.units.n + 1;

	p->o = arena_alloc(p->a, units * sizeof(*p->o));
	p->to = arena_array(p->a, p->to, p->fresh.sections.n);
	p->away = arena_array(p->a, p->away, p->fresh.sections.n);
	p->update = arena_alloc(p->a, lines * sizeof(*p->update));
	p->drop = arena_alloc(p->a, lines * sizeof(*p->drop));
}

/* Has the fresh page all the records that the standing one was made of? */
static bool is_complete(struct plan *p)
{
	struct map have = { 0 };

	for (size_t i = 0; i < p->page->sources.n; i++)
		map_put(p->a, &have, token_source(p->a, p->page->sources.v[i]), 1);
	for (size_t i = 0; i < p->old.ledger.sources.n; i++)
		if (map_get(&have, p->old.ledger.sources.v[i]) == STR_NPOS &&
		    !plan_took_back(p, p->old.ledger.sources.v[i]))
			return false;
	return true;
}

static bool is_kept_line(const struct plan *p, size_t i)
{
	return !p->drop[i] && p->old.lines.v[i].md.kind != MD_BLANK &&
	       !p->old.lines.v[i].ledger;
}

/* A section of ours that the merge emptied goes with its heading, and may return. */
static void drop_empty(struct plan *p, size_t section)
{
	const struct section *c = &p->old.sections.v[section];
	bool lost = false;

	if ((c->level != 2 && c->level != CALLOUT_LEVEL) || c->heading == NOWHERE ||
	    !strs_has(&p->old.ledger.headings, c->token))
		return;
	for (size_t i = 0; i < p->fresh.sections.n; i++)
		if (p->to[i] == section)
			return;
	for (size_t i = c->heading + 1; i < c->end; i++) {
		if (is_kept_line(p, i))
			return;
		lost |= p->drop[i];
	}
	if (!lost)
		return;
	for (size_t i = c->heading; i < c->end; i++)
		p->drop[i] = !p->old.lines.v[i].ledger;
	*VEC_ADD(p->a, &p->dropped_headings) = c->token;
}

/* The title follows the name while it is as dossier wrote it. */
static void update_titles(struct plan *p)
{
	for (size_t i = 1; i < p->fresh.sections.n; i++) {
		const struct section *c = &p->fresh.sections.v[i], *o;

		if (c->level != 1 || p->to[i] == NOWHERE || p->to[i] == 0)
			continue;
		o = &p->old.sections.v[p->to[i]];
		if (str_eq(o->token, c->token) ||
		    !strs_has(&p->old.ledger.headings, o->token) ||
		    !str_starts(standing_bytes(&p->old, o->heading), STRL("# ")))
			continue;
		p->update[o->heading] = standing_bytes(&p->fresh, c->heading);
		*VEC_ADD(p->a, &p->dropped_headings) = o->token;
		strs_add(p->a, &p->next.headings, c->token);
	}
}

/* Turns fates into line edits. */
static void plan_edits(struct plan *p)
{
	update_titles(p);
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		const struct unit *w;

		if (p->f[f].fate != FATE_UPDATE)
			continue;
		w = &p->old.units.v[p->f[f].match];
		p->update[w->line] = splice_update(p, f);
		if (w->kind == UNIT_HEAD)
			columns_widen(p, f);
		for (size_t i = w->line + 1; i < w->end; i++)
			p->drop[i] = true;
	}
	for (size_t o = 0; o < p->old.units.n; o++) {
		const struct unit *w = &p->old.units.v[o];

		if (!p->o[o].gone)
			continue;
		for (size_t i = w->line; i < w->end; i++)
			p->drop[i] = true;
	}
	/* A call-out before the section that holds nothing else. */
	for (size_t i = p->old.sections.n; i-- > 1;)
		drop_empty(p, i);
}

/* Without front matter on the page: what a person took off with it stays off. */
static void put_front(struct plan *p, const struct ynode *root, struct buf *out)
{
	struct str fence = ARENA_CAT(p->a, STRL("---"), p->old.eol);
	struct buf props = { 0 };

	if (p->old.bom)
		buf_z(out, "\xEF\xBB\xBF");
	props_merge(p->a, &p->old, root, p->page, &p->next, &props);
	if (p->old.front || props.len) {
		buf_str(out, p->old.front ? standing_bytes(&p->old, 0) : fence);
		buf_str(out, buf_view(&props));
		buf_str(out, p->old.front ? standing_bytes(&p->old, p->old.front - 1)
					  : fence);
	}
	buf_fini(&props);
}

/* "| **Status** | Customer |" is not written where a person's property "status" says
 * what it is. */
static void leave_to_properties(struct plan *p, const struct ynode *root)
{
	for (size_t f = 0; f < p->fresh.units.n; f++) {
		struct str row = p->fresh.units.v[f].text, label;

		if (p->fresh.units.v[f].kind != UNIT_ROW || p->f[f].fate != FATE_NEW ||
		    !md_cell(&row, &label))
			continue;
		label = utf8_key(p->a, label);
		if (props_has(root, label) && !props_wrote(p->a, &p->old, label))
			p->f[f].fate = FATE_SKIP;
	}
}

/* There is no page yet: all that is fresh, and the ledger below it. */
static void write_new(struct plan *p, struct buf *out)
{
	size_t n = p->fresh.lines.n;

	for (size_t i = 1; i < p->fresh.sections.n; i++)
		strs_add(p->a, &p->next.headings, p->fresh.sections.v[i].token);
	for (size_t f = 0; f < p->fresh.units.n; f++)
		p->f[f].fate = p->fresh.units.v[f].nested ? FATE_SKIP : FATE_NEW;
	props_record(p->a, p->page, &p->next);
	if (p->page->entity)
		ledger_add_prop(p->a, &p->next, LEDGER_MADE,
				ledgerprop_value(p->a, p->page->entity->id));
	remember(p);
	page_front(out, &p->page->props);
	while (n > 0 && p->fresh.lines.v[n - 1].md.kind == MD_BLANK)
		n--;
	if (n > 0) {
		buf_str(out, str_sub(p->fresh.bytes, 0, p->fresh.lines.v[n - 1].md.to));
		buf_z(out, "\n\n");
	}
	ledger_write(p->a, &p->next, out);
	buf_c(out, '\n');
}

static int check_id(const struct plan *p, struct str id, struct err *e)
{
	struct str mine = p->page->entity ? p->page->entity->id : (struct str){ 0 };

	if (id.len && mine.len && !str_eq(id, mine))
		return err_set(e, ERR_CONFLICT,
			       "the page is of \"%.*s\", not of \"%.*s\"", STR_ARG(id),
			       STR_ARG(mine));
	return 0;
}

/* Merges of one page in a run; real pages need one, or two after an edit. */
enum { SETTLES = 8 };

static int merge_once(struct arena *a, const struct page *fresh, struct str standing,
		      struct buf *out, struct err *e)
{
	struct plan p = { .a = a, .page = fresh };
	const struct ynode *root = NULL;
	struct buf ledger = { 0 };
	int rc = -1;

	if (read_fresh(&p, e) < 0)
		goto out;
	read_tokens(&p);
	if (standing.len == 0) {
		write_new(&p, out);
		goto done;
	}
	if (standing_read(a, standing, &p.old, e) < 0 ||
	    props_read(a, &p.old, &root, e) < 0 || check_id(&p, props_id(root), e) < 0)
		goto out;
	make_room(&p);
	p.had_id = props_id(root).len > 0;
	p.adopt = !p.old.ledger.found;
	if (p.adopt && p.had_id && fresh->once)
		remember_once(&p);
	p.complete = is_complete(&p);
	match_ours(&p);
	sections_match(&p);
	match_all(&p);
	leave_to_properties(&p, root);
	place_new(&p);
	plan_edits(&p);
	put_front(&p, root, out);
	remember(&p);
	ledger_write(a, &p.next, &ledger);
	splice_body(&p, buf_view(&ledger), out);
	buf_fini(&ledger);
done:
	rc = 0;
out:
	stemmer_free(p.stemmer);
	return rc;
}

/*
 * What an edit does to a page can show itself only on the merged page (a fence
 * that a new line closes, a torn ledger): the result is merged again until it
 * stands, so that the next run has nothing to write.
 */
int merge_page(struct arena *a, const struct page *fresh, struct str standing,
	       struct buf *out, struct err *e)
{
	struct str before = ledger_apart(a, standing), after;
	struct buf b = { 0 };
	int rc = merge_once(a, fresh, before, &b, e);

	for (int i = 0; i < SETTLES && rc == 0 && standing.len; i++) {
		after = arena_str(a, buf_view(&b));
		if (str_eq(after, before))
			break;
		before = after;
		b.len = 0;
		rc = merge_once(a, fresh, before, &b, e);
	}
	buf_str(out, buf_view(&b));
	buf_fini(&b);
	return rc;
}
