/* entity.c - see entity.h. */
#include "render/vault/review/entity.h"

#include "base/utf8.h"
#include "render/vault/merge/props.h"
#include "render/vault/review/footnotes.h"

struct absorb {
	struct arena *a;
	struct standing into, from;
	struct str *before; /* per line of into and the end: lines to put there */
	struct str props;
};

static void add_before(struct absorb *x, size_t line, struct str text)
{
	struct buf b = { 0 };

	buf_str(&b, x->before[line]);
	buf_str(&b, text);
	x->before[line] = arena_take(x->a, &b);
}

/* The section that a line of from goes with: call-outs go with what is around them. */
static size_t place_of(const struct absorb *x, size_t line)
{
	const struct section *v = x->from.sections.v;
	size_t section = x->from.lines.v[line].section;

	while (v[section].level == CALLOUT_LEVEL)
		section = v[section].parent;
	return section;
}

/* A rule, or a comment of one line, that stands on into as well: a template's. */
static bool stands_there(const struct absorb *x, size_t line)
{
	const struct md_line *l = &x->from.lines.v[line].md;
	struct str bytes = str_sub(x->from.bytes, l->from, l->to);

	if (l->kind != MD_RULE && !(l->kind == MD_COMMENT && l->opens && l->closes))
		return false;
	for (size_t i = x->into.front; i < x->into.lines.n; i++) {
		const struct md_line *n = &x->into.lines.v[i].md;

		if (str_eq(str_sub(x->into.bytes, n->from, n->to), bytes))
			return true;
	}
	return false;
}

/* Lines that no longer are as dossier wrote them: also a task ticked or dated anew. */
static bool is_own_unit(const struct absorb *x, const struct unit *u)
{
	const struct ledger_line *l = ledger_line_of(&x->from.ledger, u->fp);
	const struct md_line *m = &x->from.lines.v[u->line].md;

	return !l || (m->kind == MD_TASK && l->evidence &&
		      (m->mark != ' ' || !str_eq(u->tail, l->tail)));
}

/* Did a person write the line of from? */
static bool is_own(const struct absorb *x, size_t line)
{
	const struct standing *s = &x->from;
	const struct standing_line *l = &s->lines.v[line];

	if (l->ledger || l->md.kind == MD_BLANK)
		return false;
	if (l->md.kind == MD_CALLOUT)
		return !strs_has(&s->ledger.headings, s->sections.v[l->section].token);
	if (l->unit != NOWHERE)
		return is_own_unit(x, &s->units.v[l->unit]);
	return !stands_there(x, line);
}

static void put_line(const struct absorb *x, size_t line, struct buf *b)
{
	const struct md_line *l = &x->from.lines.v[line].md;

	buf_str(b, str_sub(x->from.bytes, l->from, l->to));
	buf_c(b, '\n');
}

/* The lines that a person wrote in one section, each with "\n"; *first is the first. */
static struct str own_lines(struct absorb *x, size_t section, size_t *first)
{
	const struct standing *s = &x->from;
	const struct section *c = &s->sections.v[section];
	bool blank = false;
	struct buf b = { 0 };

	*first = NOWHERE;
	for (size_t i = c->heading == NOWHERE ? s->front : c->heading + 1; i < c->end;
	     i++) {
		if (place_of(x, i) != section)
			continue;
		blank |= s->lines.v[i].md.kind == MD_BLANK;
		if (!is_own(x, i))
			continue;
		if (blank && b.len)
			buf_c(&b, '\n');
		if (!b.len)
			*first = i;
		put_line(x, i, &b);
		blank = false;
	}
	return arena_take(x->a, &b);
}

/* Line of into before which a section of that name ends, or NOWHERE. */
static size_t end_of(const struct absorb *x, struct str key)
{
	const struct standing *s = &x->into;

	for (size_t i = 1; i < s->sections.n; i++) {
		size_t end = s->sections.v[i].end;

		if (s->sections.v[i].heading == NOWHERE ||
		    !str_eq(s->sections.v[i].key, key))
			continue;
		while (end > 0 && (s->lines.v[end - 1].md.kind == MD_BLANK ||
				   s->lines.v[end - 1].ledger))
			end--;
		return standing_outside(s, end < s->end ? end : s->end);
	}
	return NOWHERE;
}

/* Does the line of from go on with the list or the table that ends before `end`? */
static bool goes_on(const struct absorb *x, size_t end, size_t line)
{
	const struct standing_line *l = &x->from.lines.v[line];
	const struct standing_line *above = &x->into.lines.v[end - 1];

	if (l->unit == NOWHERE || above->unit == NOWHERE || x->before[end].len)
		return false;
	return x->from.units.v[l->unit].kind == x->into.units.v[above->unit].kind &&
	       (x->from.units.v[l->unit].kind == UNIT_ITEM ||
		l->md.kind == MD_TABLE_ROW);
}

/* A section with its heading, at the end of what is around it on both pages. */
static void add_section(struct absorb *x, const struct section *c, struct str lines)
{
	struct str gap = lines.len ? STRL("\n") : str_none(), heading;
	size_t end = NOWHERE;
	struct buf b = { 0 };

	if (c->heading == NOWHERE || x->from.lines.v[c->heading].ledger)
		buf_z(&b, "## Notes\n");
	else if (c->level > 1)
		put_line(x, c->heading, &b);
	else
		buf_fmt(&b, "## %.*s\n", STR_ARG(x->from.lines.v[c->heading].md.text));
	heading = arena_take(x->a, &b);
	for (size_t k = c->parent; c->level > 2 && k != NOWHERE && end == NOWHERE;
	     k = x->from.sections.v[k].parent)
		end = x->from.sections.v[k].level > 1
			  ? end_of(x, x->from.sections.v[k].key)
			  : NOWHERE;
	if (end != NOWHERE)
		add_before(x, end, ARENA_CAT(x->a, STRL("\n"), heading, gap, lines));
	else
		add_before(x, standing_outside(&x->into, standing_tail(&x->into)),
			   ARENA_CAT(x->a, heading, gap, lines, STRL("\n")));
}

static void absorb_section(struct absorb *x, size_t section)
{
	const struct section *c = &x->from.sections.v[section];
	size_t end = c->level > 1 ? end_of(x, c->key) : NOWHERE, first;
	struct str lines = own_lines(x, section, &first);

	if (end == NOWHERE &&
	    (lines.len ||
	     (c->level > 1 && !strs_has(&x->from.ledger.headings, c->token))))
		add_section(x, c, lines);
	else if (lines.len)
		add_before(x, end,
			   ARENA_CAT(x->a,
				     goes_on(x, end, first) ? str_none() : STRL("\n"),
				     lines));
}

/* Properties that only a person can have written and that into has not, and comments.
 */
static void absorb_props(struct absorb *x, const struct ynode *into,
			 const struct ynode *from)
{
	struct str rest = x->from.front_text, line;
	struct buf b = { 0 };
	bool own = false;

	for (size_t k = 1, i = 0; str_line(&rest, &line); k++) {
		if (from && i < from->n && from->kids[i].key_line == k) {
			struct str key = from->kids[i++].key;

			own =
			    !props_has(into, key) && !props_wrote(x->a, &x->from, key);
		}
		if (!own && !str_starts(line, STRL("#")))
			continue;
		buf_str(&b, line);
		buf_str(&b, x->into.eol);
	}
	x->props = arena_take(x->a, &b);
}

/* What a person added to a list on from, as text for that of into, or none. */
static struct str own_elements(struct absorb *x, const struct ynode *into,
			       const struct ynode *from)
{
	struct str key = ledgerprop_key(x->a, from->key);
	struct page_prop p = { .key = into->key, .list = true };
	struct strs there = { 0 };
	struct buf b = { 0 };
	struct str text, first;

	for (size_t i = 0; i < into->n; i++)
		*VEC_ADD(x->a, &there) = utf8_fold(x->a, into->kids[i].text);
	for (size_t i = 0; i < from->n; i++) {
		struct str value = from->kids[i].text;

		if (from->kids[i].kind == YNODE_SCALAR && value.len &&
		    !strs_has(&there, utf8_fold(x->a, value)) &&
		    !ledger_has_prop(&x->from.ledger, key,
				     ledgerprop_value(x->a, value)))
			*VEC_ADD(x->a, &p.values) = value;
	}
	if (!p.values.n)
		return str_none();
	page_prop(&b, &p);
	text = arena_take(x->a, &b);
	(void)str_line(&text, &first); /* the key */
	return text;
}

/* Lists that both have, written one element a line on into. */
static void absorb_lists(struct absorb *x, const struct ynode *into,
			 const struct ynode *from)
{
	for (size_t i = 0; into && from && i < from->n; i++) {
		const struct ynode *f = &from->kids[i], *t = NULL;
		const struct md_line *last;
		struct str raw, added, line;
		struct buf b = { 0 };

		for (size_t k = 0; k < into->n && !t; k++)
			if (str_eq(into->kids[k].key, f->key))
				t = &into->kids[k];
		if (!t || t->kind != YNODE_LIST || f->kind != YNODE_LIST || !t->n ||
		    t->kids[t->n - 1].line == t->key_line)
			continue;
		last = &x->into.lines.v[t->kids[t->n - 1].line].md;
		raw = str_sub(x->into.bytes, last->from, last->to);
		added = own_elements(x, t, f);
		if (!str_starts(str_trim(raw), STRL("- ")))
			continue;
		while (str_line(&added, &line)) {
			buf_str(&b, str_sub(raw, 0, str_chr(raw, '-')));
			buf_fmt(&b, "%.*s\n", STR_ARG(str_trim(line)));
		}
		add_before(x, t->kids[t->n - 1].line + 1, arena_take(x->a, &b));
	}
}

/* What a person changed or took off the page stays away from the other one too. */
static struct str memory_of(struct absorb *x)
{
	const struct ledger *l = &x->from.ledger;
	struct ledger kept = { .wordings = l->wordings };
	struct buf b = { 0 };

	for (size_t i = 0; i < l->lines.n; i++) {
		bool stands = false;

		for (size_t k = 0; k < x->from.units.n && !stands; k++)
			stands = str_eq(x->from.units.v[k].fp, l->lines.v[i].fp) &&
				 !is_own_unit(x, &x->from.units.v[k]);
		if (!stands && l->lines.v[i].evidence)
			*VEC_ADD(x->a, &kept.shown) =
			    (struct ledger_shown){ .token = l->lines.v[i].bind };
	}
	for (size_t i = 0; i < l->shown.n; i++)
		if (!l->shown.v[i].owner.len)
			*VEC_ADD(x->a, &kept.shown) = l->shown.v[i];
	if (kept.shown.n + kept.wordings.n == 0)
		return str_none();
	ledger_write(x->a, &kept, &b);
	buf_c(&b, '\n');
	return arena_take(x->a, &b);
}

static void put(const struct absorb *x, struct str memory, struct buf *out)
{
	const struct standing *s = &x->into;
	size_t n = s->lines.n;

	if (s->bom)
		buf_z(out, "\xEF\xBB\xBF");
	for (size_t i = 0; i < n; i++) {
		standing_put(s, x->before[i], out);
		if (s->front && i == s->front - 1)
			buf_str(out, x->props);
		buf_str(out, standing_bytes(s, i));
	}
	if (n && s->lines.v[n - 1].md.to == s->lines.v[n - 1].md.next)
		buf_str(out, s->eol);
	standing_put(s, x->before[n], out);
	standing_put(s, memory, out);
}

/* The page that goes is read whole: what an open block hides cannot be told apart. */
static int read_from(struct absorb *x, struct str bytes, const struct ynode **root,
		     struct err *e)
{
	return standing_read(x->a, bytes, &x->from, e) < 0 ||
		       props_read(x->a, &x->from, root, e) < 0
		   ? -1
		   : standing_open(&x->from, e);
}

int entity_absorb(struct arena *a, struct str into, struct str from, struct str path,
		  struct buf *out, struct err *e)
{
	struct absorb x = { .a = a };
	const struct ynode *one = NULL, *two = NULL;

	if (standing_read(a, into, &x.into, e) < 0 ||
	    props_read(a, &x.into, &one, e) < 0)
		return -1;
	if (read_from(&x, footnotes_apart(a, into, from), &two, e) < 0) {
		err_file(e, path);
		return -1;
	}
	x.before = arena_array(a, x.before, x.into.lines.n);
	for (size_t i = 0; i < x.from.sections.n; i++)
		if (x.from.sections.v[i].level != CALLOUT_LEVEL)
			absorb_section(&x, i);
	absorb_props(&x, one, two);
	absorb_lists(&x, one, two);
	put(&x, memory_of(&x), out);
	return 0;
}
