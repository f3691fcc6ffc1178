/* relink.c - links to a page that is no more, led to the one that took its place. */
#include "base/mdlink.h"
#include "base/mdscan.h"
#include "base/utf8.h"
#include "render/vault/review/entity.h"
#include "render/vault/merge/ledger.h"

struct relinking {
	struct arena *a;
	const struct relink *r;
	struct str page;
	bool any;     /* a link was led on */
	bool table;   /* the line is one of a table */
	bool no_wiki; /* no "]]" follows on it */
	struct buf *out;
};

static bool leads_there(const struct relinking *x, struct str target)
{
	struct str key = utf8_fold(x->a, str_without(str_trim(target), STRL(".md")));

	return str_eq(key, utf8_fold(x->a, x->r->from)) ||
	       (x->r->unique && str_eq(key, utf8_fold(x->a, str_base(x->r->from))));
}

/* link: what stands between the brackets. */
static void put_wiki(struct relinking *x, struct str link)
{
	size_t bar = str_chr(link, '|'), end = str_chr(link, '#');
	struct str target;

	if (end == STR_NPOS || end > bar)
		end = bar;
	if (end != STR_NPOS && end == bar && end > 0 && link.p[end - 1] == '\\')
		end--;
	target = str_head(link, end);
	if (!leads_there(x, target)) {
		buf_str(x->out, link);
		return;
	}
	x->any = true;
	buf_str(x->out, x->r->to);
	buf_str(x->out, str_from(link, target.len));
	if (bar != STR_NPOS)
		return;
	buf_z(x->out, x->table ? "\\|" : "|");
	buf_str(x->out, str_base(str_trim(target)));
}

/* The path from the folder of a page to `to`. */
static struct str from_folder(struct arena *a, struct str page, struct str to)
{
	struct str dir = str_folder(page), up = str_none();

	while (dir.len && !str_starts(to, dir)) {
		up = ARENA_CAT(a, up, STRL("../"));
		dir = str_folder(str_n(dir.p, dir.len - 1));
	}
	return ARENA_CAT(a, up, str_from(to, dir.len));
}

/*
 * Where a Markdown link with this target is to lead, or none.  As Obsidian does, it is
 * looked for from the folder of its page first; then other programs may follow it
 * only when it stays relative.
 */
static struct str led_on(const struct relinking *x, struct str target)
{
	struct arena *a = x->a;
	struct str to = str_ends(target, STRL(".md"))
			    ? ARENA_CAT(a, x->r->to, STRL(".md"))
			    : x->r->to;
	struct str near = mdlink_relative(a, x->page, target);

	if (str_eq(utf8_fold(a, str_without(near, STRL(".md"))),
		   utf8_fold(a, x->r->from)))
		return from_folder(a, x->page, to);
	if (str_eat(&target, '/'))
		to = ARENA_CAT(a, STRL("/"), to);
	return leads_there(x, target) ? to : str_none();
}

/* "](" stands at `at`.  Returns where to go on: what stands before is put. */
static size_t put_markdown(struct relinking *x, struct str line, size_t at)
{
	struct str dest, to;
	size_t from;

	if (!mdlink_destination(line, at, &dest)) {
		buf_str(x->out, str_sub(line, at, at + 2));
		return at + 2;
	}
	from = (size_t)(dest.p - line.p);
	buf_str(x->out, str_sub(line, at, from));
	dest = str_head(dest, str_chr(dest, '#'));
	to = led_on(x, mdlink_undone(x->a, dest));
	if (!to.len) {
		buf_str(x->out, dest);
		return from + dest.len;
	}
	x->any = true;
	mdlink_put(x->out, to, line.p[from - 1] == '<');
	return from + dest.len;
}

static size_t ticks_at(struct str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.len && s.p[at + n] == '`')
		n++;
	return n;
}

/* Where the code that begins with the backtick at `from` ends: behind as many, or
 * behind these when there are no others. */
static size_t code_end(struct str s, size_t from)
{
	size_t n = ticks_at(s, from);

	for (size_t i = from + n; i < s.len; i++) {
		size_t k = ticks_at(s, i);

		if (k == n)
			return i + k;
		i += k;
	}
	return from + n;
}

/* "[[a]]" at `at`.  Returns where to go on: what stands before is put. */
static size_t put_brackets(struct relinking *x, struct str line, size_t at)
{
	size_t close = str_find(line, STRL("]]"), at);

	if (close == STR_NPOS) {
		x->no_wiki = true;
		return at;
	}
	buf_z(x->out, "[[");
	put_wiki(x, str_sub(line, at + 2, close));
	return close;
}

/* Where the next thing begins that may be a link, or hide one. */
static size_t plain_end(struct str s, size_t at)
{
	while (at < s.len && str_chr(STRL("[]`\\"), s.p[at]) == STR_NPOS)
		at++;
	return at;
}

static void put_line(struct relinking *x, struct str s)
{
	size_t at = 0;

	x->no_wiki = false;
	while (at < s.len) {
		char c = s.p[at], next = at + 1 < s.len ? s.p[at + 1] : '\0';
		size_t from = at;

		if (c == '[' && next == '[' && !x->no_wiki)
			from = at = put_brackets(x, s, at);
		else if (c == ']' && next == '(')
			from = at = put_markdown(x, s, at);
		else if (c == '`')
			at = code_end(s, at);
		else
			at += c == '\\' && next ? 2 : 1;
		at = plain_end(s, at);
		buf_str(x->out, str_sub(s, from, at));
	}
}

bool entity_relink(struct arena *a, struct str page, struct str text,
		   const struct relink *r, struct buf *out)
{
	struct relinking x = { .a = a, .r = r, .page = page, .out = out };
	struct mdscan m;
	struct md_line l;

	mdscan_init(&m, text);
	while (mdscan_next(&m, &l)) {
		struct str line = str_sub(text, l.from, l.to);

		x.table = l.kind == MD_TABLE_HEAD || l.kind == MD_TABLE_ROW;
		if (l.kind == MD_FENCE || ledger_is(line))
			buf_str(out, line);
		else
			put_line(&x, line);
		buf_str(out, str_sub(text, l.to, l.next));
	}
	return x.any;
}
