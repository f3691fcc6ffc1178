/* entity.c - see entity.h. */
#include "render/vault/review/entity.h"

#include "render/vault/merge/props.h"

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

static bool is_own(const struct absorb *x, const struct unit *u)
{
	return !u->nested && !ledger_line_of(&x->from.ledger, u->fp);
}

/* The lines that a person wrote in one section, each with "\n". */
static struct str own_lines(struct absorb *x, size_t section)
{
	const struct standing *s = &x->from;
	struct buf b = { 0 };
	struct str out;

	for (size_t i = 0; i < s->units.n; i++) {
		const struct unit *u = &s->units.v[i];

		if (u->section != section || !is_own(x, u))
			continue;
		for (size_t k = u->line; k < u->end; k++) {
			const struct md_line *l = &s->lines.v[k].md;

			buf_str(&b, str_sub(s->bytes, l->from, l->to));
			buf_c(&b, '\n');
		}
		/* Two paragraphs stay two. */
		if (u->kind == UNIT_TEXT)
			buf_c(&b, '\n');
	}
	out = str_rtrim(arena_str(x->a, buf_view(&b)));
	buf_fini(&b);
	return out;
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
		return end;
	}
	return NOWHERE;
}

static void absorb_section(struct absorb *x, size_t section)
{
	const struct section *c = &x->from.sections.v[section];
	struct str lines = own_lines(x, section), title = STRL("Notes");
	size_t end = c->level > 1 ? end_of(x, c->key) : NOWHERE;

	if (!lines.len)
		return;
	if (end != NOWHERE) {
		add_before(x, end, arena_fmt(x->a, "%.*s\n", STR_ARG(lines)));
		return;
	}
	if (c->heading != NOWHERE && !x->from.lines.v[c->heading].ledger)
		title = x->from.lines.v[c->heading].md.text;
	add_before(x, standing_tail(&x->into),
		   arena_fmt(x->a, "%s %.*s\n\n%.*s\n\n", c->level > 2 ? "###" : "##",
			     STR_ARG(title), STR_ARG(lines)));
}

/* Properties that only a person can have written, and that into has not. */
static void absorb_props(struct absorb *x, const struct ynode *into,
			 const struct ynode *from)
{
	struct buf b = { 0 };

	for (size_t i = 0; from && i < from->n; i++) {
		const struct ynode *n = &from->kids[i];
		size_t end = i + 1 < from->n ? from->kids[i + 1].key_line : STR_NPOS;
		struct str rest = x->from.front_text, line;

		if (props_has(into, n->key) || props_wrote(x->a, &x->from, n->key))
			continue;
		for (size_t k = 1; k < end && str_line(&rest, &line); k++) {
			if (k < n->key_line)
				continue;
			buf_str(&b, line);
			buf_str(&b, x->into.eol);
		}
	}
	x->props = arena_take(x->a, &b);
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
			stands = str_eq(x->from.units.v[k].fp, l->lines.v[i].fp);
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
		if (s->front && i == s->front - 1)
			buf_str(out, x->props);
		standing_put(s, x->before[i], out);
		buf_str(out, standing_bytes(s, i));
	}
	if (n && s->lines.v[n - 1].md.to == s->lines.v[n - 1].md.next)
		buf_str(out, s->eol);
	standing_put(s, x->before[n], out);
	standing_put(s, memory, out);
}

int entity_absorb(struct arena *a, struct str into, struct str from, struct buf *out,
		  struct err *e)
{
	struct absorb x = { .a = a };
	const struct ynode *one = NULL, *two = NULL;

	if (standing_read(a, into, &x.into, e) < 0 ||
	    standing_read(a, from, &x.from, e) < 0 ||
	    props_read(a, &x.into, &one, e) < 0 || props_read(a, &x.from, &two, e) < 0)
		return -1;
	x.before = arena_alloc(a, (x.into.lines.n + 1) * sizeof(*x.before));
	for (size_t i = 0; i < x.from.sections.n; i++)
		absorb_section(&x, i);
	absorb_props(&x, one, two);
	put(&x, memory_of(&x), out);
	return 0;
}
