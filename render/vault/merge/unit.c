/*
 * unit.c - finds the units of a page, their fingerprints and their roles.
 * Items are looked for on the first levels only: deeper ones belong to a person.
 */
#include "render/vault/merge/unit.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "render/vault/merge/fingerprint.h"

enum { INDENT_MAX = 64, ITEM_LEVELS = 4, SLOT = 5, LABEL_MAX = 40 };

#define MARK_BEGIN "%% dossier:begin "
#define MARK_END "%% dossier:end "

static struct str first_n(struct str s, size_t n)
{
	return str_sub(s, 0, s.len < n ? s.len : n);
}

size_t unit_cells(struct str row)
{
	struct str cell;
	size_t n = 0;

	while (md_cell(&row, &cell))
		n++;
	return n;
}

struct str unit_last_date(struct str t)
{
	for (size_t i = t.len; i >= 10; i--) {
		struct str d = str_sub(t, i - 10, i);

		if (d.p[0] == '2' && d.p[4] == '-' && d.p[7] == '-' &&
		    ascii_is_digit(d.p[9]))
			return d;
	}
	return (struct str){ 0 };
}

/* Target of a link at the front of s, or none. */
static struct str link_at(struct str s)
{
	size_t end;

	if (!str_starts(s, STRL("[[")))
		return (struct str){ 0 };
	s = str_from(s, 2);
	for (end = 0; end < s.len && s.p[end] != '|' && s.p[end] != ']' &&
		      s.p[end] != '#' && s.p[end] != '\\';)
		end++;
	return end < s.len ? str_sub(s, 0, end) : (struct str){ 0 };
}

/* First cell of a row in normal form; the link's target where it is a link. */
static struct str row_name(struct arena *a, struct str row)
{
	struct str cell, link;

	if (!md_cell(&row, &cell))
		return (struct str){ 0 };
	link = link_at(cell);
	return fp_normal(a, link.len ? link : cell);
}

/* Does the text say how many more there are ("Older: 12 more")? */
static bool is_older(struct str text)
{
	return str_istarts(text, STRL("older:"));
}

/*
 * What identifies a line without evidence: the link or the label that it
 * begins with, else its own words.
 */
static struct str role_of(struct arena *a, const struct unit *u)
{
	struct str text = u->text, t = text, link;
	size_t colon;

	if (is_older(text))
		return STRL("older");
	while (t.len && (ascii_is_digit(t.p[0]) || strchr("-:*_. ", t.p[0])))
		t = str_from(t, 1);
	link = link_at(t);
	if (link.len)
		return ARENA_CAT(a, STRL("link "), fp_normal(a, link));
	colon = str_chr(first_n(t, LABEL_MAX), ':');
	if (colon != STR_NPOS && colon + 1 < t.len && strchr(" *_", t.p[colon + 1]))
		return ARENA_CAT(a, STRL("label "), fp_normal(a, str_sub(t, 0, colon)));
	return ARENA_CAT(a, STRL("words "),
			 u->kind == UNIT_ITEM && u->end == u->line + 1
			     ? u->fp /* the same words */
			     : fp_token(a, fp_normal(a, text)));
}

static void set_role(struct arena *a, const struct standing *s, struct unit *u,
		     struct str role)
{
	const struct section *c = &s->sections.v[u->section];
	char kind = (char)('0' + u->kind);

	u->role = hash_token(a, ARENA_CAT(a, str_n(&kind, 1), STRL("/"), role));
	u->slot =
	    first_n(hash_token(a, ARENA_CAT(a, c->token, STRL("/"), u->role)), SLOT);
}

static void put_row(struct arena *a, struct buf *b, struct str row)
{
	struct str cell;

	while (md_cell(&row, &cell)) {
		buf_str(b, fp_normal(a, cell));
		buf_c(b, '|');
	}
}

/* Of the normal form of all lines of a unit. */
static struct str fingerprint(struct arena *a, const struct standing *s,
			      const struct unit *u)
{
	struct buf b = { 0 };
	struct str fp;

	for (size_t i = u->line; i < u->end; i++) {
		const struct md_line *l = &s->lines.v[i].md;

		if (u->kind == UNIT_BLOCK) {
			buf_str(&b, str_rtrim(str_sub(s->bytes, l->from, l->to)));
			buf_c(&b, '\n');
		} else if (l->kind == MD_TABLE_ROW || l->kind == MD_TABLE_HEAD) {
			put_row(a, &b, l->text);
		} else if (l->kind != MD_BLANK && l->kind != MD_TABLE_RULE) {
			if (i > u->line)
				buf_c(&b, '\n');
			buf_str(&b, fp_normal(a, fp_split(l->text).text));
		}
	}
	fp = fp_token(a, buf_view(&b));
	buf_fini(&b);
	return fp;
}

/* Whether there is a box, ticked or not, and what stands behind the words. */
static struct str tail_of(struct arena *a, bool task, struct str signs)
{
	struct str box = task ? STRL("[ ] ") : str_none();

	return first_n(hash_token(a, ARENA_CAT(a, box, fp_normal(a, signs))), 2);
}

static void add(struct arena *a, struct standing *s, enum unit_kind kind, size_t line,
		size_t end, struct str role)
{
	struct unit u = { .kind = kind, .line = line, .end = end };
	const struct md_line *l = &s->lines.v[line].md;
	struct fp_parts p = fp_split(l->text);
	struct section *c;

	u.section = s->lines.v[line].section;
	c = &s->sections.v[u.section];
	u.text = kind == UNIT_ROW || kind == UNIT_HEAD ? l->text : p.text;
	if (kind == UNIT_ITEM && (p.signs.len || l->kind == MD_TASK))
		u.tail = tail_of(a, l->kind == MD_TASK, p.signs);
	u.nested = s->lines.v[line].unit != NOWHERE;
	if (s->fresh && u.nested)
		goto add;
	u.fp = (kind == UNIT_ITEM || kind == UNIT_TEXT) && end == line + 1
		   ? fp_token(a, fp_normal(a, p.text))
		   : fingerprint(a, s, &u);
	if (role.p)
		;
	else if (kind == UNIT_ITEM || (kind == UNIT_TEXT && is_older(u.text)))
		role = role_of(a, &u);
	else if (kind == UNIT_ROW)
		role = row_name(a, u.text);
	else
		role = arena_fmt(a, "nth %zu", c->units[kind]);
	set_role(a, s, &u, role);
add:
	c->units[kind]++;
	if (!u.nested)
		for (size_t i = line; i < end; i++)
			s->lines.v[i].unit = s->units.n;
	*VEC_ADD(a, &s->units) = u;
}

int unit_column(const struct standing *s, size_t i, bool quoted)
{
	const struct md_line *l = &s->lines.v[i].md;
	struct str raw = str_sub(s->bytes, l->from, l->to);
	size_t n = 0;

	if (quoted || !l->quoted)
		return l->indent;
	while (n < raw.len && n < INDENT_MAX && raw.p[n] == ' ')
		n++;
	return (int)n;
}

/* Text right below an item, without a blank line, is the item's. */
static bool goes_on(const struct md_line *l)
{
	return l->kind == MD_TEXT || (l->kind == MD_QUOTE && l->text.len) ||
	       l->kind == MD_TABLE_HEAD || l->kind == MD_TABLE_RULE ||
	       l->kind == MD_TABLE_ROW;
}

/* Line after the item at i: deeper lines, and text that runs on, belong to it. */
static size_t item_end(const struct standing *s, size_t i)
{
	const struct md_line *item = &s->lines.v[i].md;
	size_t end = i + 1;

	for (size_t k = i + 1; k < s->end; k++) {
		const struct standing_line *l = &s->lines.v[k];
		bool deeper = unit_column(s, k, item->quoted) > item->indent;
		bool runs_on = k == end && goes_on(&l->md);

		if (l->section != s->lines.v[i].section || l->ledger ||
		    (item->quoted && !l->md.quoted))
			break;
		if (l->md.kind == MD_BLANK)
			continue;
		if (l->md.kind == MD_FENCE && !l->md.opens)
			deeper = end == k; /* its first line decided */
		if (!deeper && (!runs_on || is_older(l->md.text)))
			break;
		end = k + 1;
	}
	return end;
}

/* Line after the fenced block at i, or i when it does not close. */
static size_t fence_end(const struct standing *s, size_t i)
{
	for (size_t k = i; k < s->end && s->lines.v[k].md.kind == MD_FENCE; k++)
		if (s->lines.v[k].md.closes)
			return k + 1;
	return i;
}

/* "%% dossier:begin NAME %%" -> NAME. */
static struct str marker(const struct standing *s, size_t i, const char *head)
{
	struct str l =
	    str_rtrim(str_sub(s->bytes, s->lines.v[i].md.from, s->lines.v[i].md.to));
	struct str h = str_z(head);

	if (!str_starts(l, h) || !str_ends(l, STRL("%%")) || l.len < h.len + 2)
		return (struct str){ 0 };
	return str_trim(str_sub(l, h.len, l.len - 2));
}

/* Line after the block that the marker at i begins, or i when there is no end. */
static size_t marked_end(const struct standing *s, size_t i)
{
	struct str name = marker(s, i, MARK_BEGIN);

	if (!name.len)
		return i;
	for (size_t k = i + 1; k < s->end; k++) {
		if (s->lines.v[k].section != s->lines.v[i].section ||
		    marker(s, k, MARK_BEGIN).len)
			return i;
		if (marker(s, k, MARK_END).len)
			return str_eq(marker(s, k, MARK_END), name) ? k + 1 : i;
	}
	return i;
}

/* Adds what starts at line i; returns the line to go on with. */
static size_t unit_at(struct arena *a, struct standing *s, size_t i)
{
	const struct md_line *l = &s->lines.v[i].md;
	struct str none = { 0 };
	size_t end = marked_end(s, i);

	if (end > i) {
		add(a, s, UNIT_BLOCK, i, end, marker(s, i, MARK_BEGIN));
		return end;
	}
	switch (l->kind) {
	case MD_FENCE:
		end = fence_end(s, i);
		if (end == i || s->lines.v[i].unit != NOWHERE)
			return i + 1;
		add(a, s, UNIT_BLOCK, i, end, none);
		return end;
	case MD_BULLET:
	case MD_TASK:
		if (l->level <= ITEM_LEVELS)
			add(a, s, UNIT_ITEM, i, item_end(s, i), none);
		return i + 1;
	case MD_TABLE_HEAD:
		if (s->lines.v[i].unit == NOWHERE && i + 1 < s->end)
			add(a, s, UNIT_HEAD, i, i + 2, none);
		return i + 2;
	case MD_TABLE_ROW:
		if (s->lines.v[i].unit == NOWHERE)
			add(a, s, UNIT_ROW, i, i + 1, none);
		return i + 1;
	case MD_TEXT:
	case MD_QUOTE:
		if (s->lines.v[i].unit == NOWHERE && l->text.len)
			add(a, s, UNIT_TEXT, i, i + 1, none);
		return i + 1;
	default:
		return i + 1;
	}
}

void units_find(struct arena *a, struct standing *s)
{
	for (size_t i = s->front; i < s->end;)
		i = s->lines.v[i].ledger ? i + 1 : unit_at(a, s, i);
}
