/*
 * splice.c - see splice.h.  Standing lines keep their bytes and line ends; a
 * blank line is put only where Markdown or the eye needs one.
 */
#include "render/vault/merge/splice.h"

#include <stdlib.h>

/* Bytes of fresh lines [from, to), each with "\n". */
static void put_fresh(const struct plan *p, size_t from, size_t to, struct buf *b)
{
	for (size_t i = from; i < to; i++) {
		const struct md_line *l = &p->fresh.lines.v[i].md;

		buf_str(b, str_sub(p->fresh.bytes, l->from, l->to));
		buf_c(b, '\n');
	}
}

static struct str take(const struct plan *p, struct buf *b)
{
	struct str s = arena_str(p->a, buf_view(b));

	buf_fini(b);
	return s;
}

/* What stands before a line's content: indent, list mark, box. */
static struct str prefix_of(const struct standing *s, const struct md_line *l)
{
	const char *from = s->bytes.p + l->from;

	if (l->text.len == 0)
		return str_sub(s->bytes, l->from, l->to);
	return str_n(from, (size_t)(l->text.p - from));
}

static struct str indent_of(struct str prefix)
{
	size_t n = 0;

	while (n < prefix.len && (prefix.p[n] == ' ' || prefix.p[n] == '\t'))
		n++;
	return str_sub(prefix, 0, n);
}

/* The marks of the call-out that a person put an item into. */
static struct str quote_of(struct str prefix)
{
	size_t n = prefix.len;

	while (n > 0 && prefix.p[n - 1] != '>')
		n--;
	return str_head(prefix, n && n < prefix.len && prefix.p[n] == ' ' ? n + 1 : n);
}

/* The item's first line: words of one page, box, signifiers and id of the person. */
static void put_head(const struct plan *p, size_t f, struct str prefix,
		     struct str words, struct buf *b)
{
	const struct fresh_unit *n = &p->f[f];
	const struct unit *w = &p->old.units.v[n->match];
	struct fp_parts now =
	    fp_split(p->fresh.lines.v[p->fresh.units.v[f].line].md.text);
	struct fp_parts old = fp_split(p->old.lines.v[w->line].md.text);
	struct str signs = plan_tail_is_ours(p, n->match) ? now.signs : old.signs;
	bool keeps = old.id.len && !fp_is_ours(old.id);
	struct str id = keeps || !now.id.len ? old.id : now.id;

	buf_str(b, prefix);
	buf_str(b, words.len ? words : now.text);
	if (signs.len) {
		buf_c(b, ' ');
		buf_str(b, signs);
	}
	if (id.len) {
		buf_c(b, ' ');
		buf_str(b, id);
	}
	buf_c(b, '\n');
}

struct str splice_unit(const struct plan *p, size_t f)
{
	const struct unit *u = &p->fresh.units.v[f];
	struct buf b = { 0 };
	size_t from = u->line;

	if (p->f[f].fate == FATE_MOVE && u->kind == UNIT_ITEM)
		put_head(p, f, prefix_of(&p->fresh, &p->fresh.lines.v[from++].md),
			 (struct str){ 0 }, &b);
	put_fresh(p, from, u->end, &b);
	return take(p, &b);
}

struct str splice_update(const struct plan *p, size_t f)
{
	const struct unit *u = &p->fresh.units.v[f];
	const struct unit *w = &p->old.units.v[p->f[f].match];
	const struct md_line *now = &p->fresh.lines.v[u->line].md;
	const struct md_line *old = &p->old.lines.v[w->line].md;
	struct str prefix = prefix_of(&p->old, old);
	bool boxed = now->kind != old->kind && plan_tail_is_ours(p, p->f[f].match);
	struct buf b = { 0 };

	if (u->kind != UNIT_ITEM) {
		put_fresh(p, u->line, u->end, &b);
		return take(p, &b);
	}
	if (boxed || old->text.len == 0)
		prefix = ARENA_CAT(p->a, indent_of(prefix), prefix_of(&p->fresh, now));
	if (p->f[f].sign_only) {
		put_head(p, f, prefix, fp_split(old->text).text, &b);
		for (size_t i = w->line + 1; i < w->end; i++) {
			const struct md_line *l = &p->old.lines.v[i].md;

			buf_str(&b, str_sub(p->old.bytes, l->from, l->to));
			buf_c(&b, '\n');
		}
		return take(p, &b);
	}
	put_head(p, f, prefix, (struct str){ 0 }, &b);
	for (size_t i = u->line + 1; i < u->end; i++) {
		if (old->quoted && !now->quoted)
			buf_str(&b, quote_of(prefix));
		put_fresh(p, i, i + 1, &b);
	}
	return take(p, &b);
}

struct str splice_section(const struct plan *p, size_t fresh)
{
	const struct section *c = &p->fresh.sections.v[fresh];
	struct buf b = { 0 };
	bool blank = false;

	for (size_t i = c->heading;
	     i < c->end && p->fresh.lines.v[i].section == fresh;) {
		const struct standing_line *l = &p->fresh.lines.v[i];

		if (l->md.kind == MD_BLANK) {
			blank = b.len > 0;
			i++;
			continue;
		}
		if (l->unit != NOWHERE && p->f[l->unit].fate != FATE_NEW &&
		    p->f[l->unit].fate != FATE_MOVE) {
			i = p->fresh.units.v[l->unit].end;
			continue;
		}
		if (blank)
			buf_c(&b, '\n');
		blank = false;
		if (l->unit != NOWHERE) {
			buf_str(&b, splice_unit(p, l->unit));
			i = p->fresh.units.v[l->unit].end;
		} else {
			put_fresh(p, i, i + 1, &b);
			i++;
		}
	}
	return take(p, &b);
}

/* What kind of line was written last: decides on blank lines. */
enum last { LAST_NONE, LAST_BLANK, LAST_ITEM, LAST_ROW, LAST_OTHER };

struct writer {
	const struct plan *p;
	struct buf *out;
	enum last last;
	char bullet;   /* of the last item */
	bool quoted;   /* the last line stands in a call-out */
	bool inserted; /* the last line was put in */
	bool section;  /* it closed a section that was put in */
	bool dropped;  /* a line was left out since the last one */
};

static char last_byte(const struct writer *w)
{
	return w->out->len ? w->out->p[w->out->len - 1] : '\n';
}

static void end_line(struct writer *w)
{
	if (last_byte(w) != '\n' && last_byte(w) != '\r')
		buf_str(w->out, w->p->old.eol);
}

static void put_lines(struct writer *w, struct str text)
{
	struct str line;

	end_line(w);
	while (str_line(&text, &line)) {
		buf_str(w->out, line);
		buf_str(w->out, w->p->old.eol);
	}
}

static void put_blank(struct writer *w)
{
	end_line(w);
	if (last_byte(w) == '\r' && w->p->old.eol.p[0] == '\n')
		buf_c(w->out, '\n'); /* else CR and LF would be one line end */
	buf_str(w->out, w->p->old.eol);
	w->last = LAST_BLANK;
}

/* Class of the standing line i, or LAST_NONE behind the last. */
static enum last class_of(const struct plan *p, size_t i)
{
	const struct standing_line *l;

	if (i >= p->old.lines.n)
		return LAST_NONE;
	l = &p->old.lines.v[i];
	if (l->md.kind == MD_BLANK)
		return LAST_BLANK;
	if (l->unit != NOWHERE && p->old.units.v[l->unit].kind == UNIT_ITEM)
		return LAST_ITEM;
	if (l->md.kind == MD_TABLE_ROW || l->md.kind == MD_TABLE_RULE ||
	    l->md.kind == MD_TABLE_HEAD)
		return LAST_ROW;
	return LAST_OTHER;
}

static enum last class_of_insert(const struct insert *n)
{
	if (n->section)
		return LAST_OTHER;
	return n->kind == UNIT_ITEM                          ? LAST_ITEM
	       : n->kind == UNIT_ROW || n->kind == UNIT_HEAD ? LAST_ROW
							     : LAST_OTHER;
}

/* The next standing line that is written, from line i. */
static size_t next_kept(const struct plan *p, size_t i)
{
	while (i < p->old.lines.n && p->drop[i])
		i++;
	return i;
}

/* "*" of "  * text": what begins the line. */
static char bullet_of(struct str line)
{
	struct str bare = str_trim(line);

	return bare.len ? bare.p[0] : 0;
}

/* An item in the list that it joins: another bullet would begin a second list. */
static struct str as_beside(const struct writer *w, const struct insert *n, size_t next)
{
	bool item = class_of(w->p, next) == LAST_ITEM;
	char bullet = w->last == LAST_ITEM ? w->bullet
		      : item               ? bullet_of(standing_bytes(&w->p->old, next))
					   : '-';
	struct str as = { &bullet, 1 };

	if (n->kind != UNIT_ITEM || n->section || !str_starts(n->text, STRL("- ")) ||
	    (bullet != '*' && bullet != '+'))
		return n->text;
	return ARENA_CAT(w->p->a, as, str_from(n->text, 1));
}

static void put_insert(struct writer *w, const struct insert *n)
{
	enum last class = class_of_insert(n);
	size_t next = next_kept(w->p, n->line);
	bool joins = class != LAST_OTHER && n->kind != UNIT_HEAD;
	struct str text = as_beside(w, n, next);

	if (w->last != LAST_NONE && w->last != LAST_BLANK &&
	    !(joins && (w->last == class || class_of(w->p, next) == class)) &&
	    !(n->quoted && w->quoted))
		put_blank(w);
	put_lines(w, text);
	w->last = class;
	w->bullet = bullet_of(text);
	w->quoted = n->quoted;
	w->inserted = true;
	w->section = n->section;
}

/* A line in the place of standing line i: its own bytes, or whole new lines. */
static void put_standing(struct writer *w, size_t i, struct str bytes, bool update)
{
	enum last class = class_of(w->p, i);
	bool quoted = w->p->old.lines.v[i].md.quoted;

	if (class == LAST_BLANK && w->dropped && w->last == LAST_BLANK)
		return; /* the blank line of what was left out */
	if (w->inserted && class != LAST_BLANK && w->last != LAST_BLANK &&
	    (w->section || w->last == LAST_OTHER || class != w->last) &&
	    !(w->quoted && quoted))
		put_blank(w);
	end_line(w);
	if (update)
		put_lines(w, bytes);
	else
		buf_str(w->out, bytes);
	w->last = class;
	if (class == LAST_ITEM &&
	    w->p->old.units.v[w->p->old.lines.v[i].unit].line == i)
		w->bullet = bullet_of(bytes);
	w->quoted = quoted;
	w->inserted = w->section = w->dropped = false;
}

static int by_line(const void *a, const void *b)
{
	const struct insert *x = *(const struct insert *const *)a;
	const struct insert *y = *(const struct insert *const *)b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->section !=
	    y->section) /* what ends a section comes before the next one */
		return y->section ? -1 : 1;
	return x < y ? -1 : x > y; /* in the order in which they were placed */
}

static const struct insert **sorted(const struct plan *p)
{
	const struct insert **v = arena_array(p->a, v, p->inserts.n);

	for (size_t i = 0; i < p->inserts.n; i++)
		v[i] = &p->inserts.v[i];
	qsort(v, p->inserts.n, sizeof(*v), by_line);
	return v;
}

static void put_ledger(struct writer *w, size_t i, struct str ledger)
{
	const struct md_line *l = &w->p->old.lines.v[i].md;
	struct str was = str_sub(w->p->old.bytes, l->from, l->to);
	struct buf b = { 0 };

	if (str_eq(str_rtrim(was), ledger)) {
		put_standing(w, i, standing_bytes(&w->p->old, i), false);
		return;
	}
	buf_str(&b, ledger);
	buf_str(&b, str_sub(w->p->old.bytes, l->to, l->next));
	put_standing(w, i, buf_view(&b), false);
	buf_fini(&b);
}

/* The last line of a page without a final newline stays without one. */
static void drop_final_newline(const struct plan *p, struct buf *out)
{
	const struct str s = p->old.bytes;

	if (s.len == 0 || s.p[s.len - 1] == '\n' || s.p[s.len - 1] == '\r')
		return;
	if (out->len && out->p[out->len - 1] == '\n')
		out->len--;
	if (out->len && out->p[out->len - 1] == '\r')
		out->len--;
}

/* A second ledger, unless a comment that a person left open ends with it. */
static bool is_spare_ledger(const struct standing_line *l)
{
	return l->ledger && l->md.opens && l->md.closes;
}

void splice_body(const struct plan *p, struct str ledger, struct buf *out)
{
	struct writer w = { .p = p, .out = out };
	const struct insert **v = sorted(p);
	size_t k = 0;
	bool wrote = false;

	for (size_t i = p->old.front; i <= p->old.lines.n; i++) {
		for (; k < p->inserts.n && v[k]->line <= i; k++)
			put_insert(&w, v[k]);
		if (!p->old.ledger.found && i == p->old.end) {
			struct insert n = { .line = i, .section = true };
			struct buf b = { 0 };

			buf_str(&b, ledger);
			buf_c(&b, '\n');
			n.text = buf_view(&b);
			put_insert(&w, &n);
			buf_fini(&b);
		}
		if (i == p->old.lines.n)
			break;
		if (p->old.lines.v[i].ledger && !p->old.lines.v[i].spare && !wrote) {
			put_ledger(&w, i, ledger);
			wrote = true;
		} else if (p->update[i].p) {
			put_standing(&w, i, p->update[i], true);
		} else if (p->drop[i] || is_spare_ledger(&p->old.lines.v[i])) {
			w.dropped = true;
		} else {
			put_standing(&w, i, standing_bytes(&p->old, i), false);
		}
	}
	drop_final_newline(p, out);
}
