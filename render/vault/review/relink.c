/* relink.c - links to a page that is no more, led to the one that took its place. */
#include "base/mdscan.h"
#include "base/utf8.h"
#include "render/vault/review/entity.h"
#include "render/vault/merge/ledger.h"

static bool leads_there(struct arena *a, struct str target, const struct relink *r)
{
	struct str key = utf8_fold(a, str_without(str_trim(target), STRL(".md")));

	return str_eq(key, utf8_fold(a, r->from)) ||
	       (r->unique && str_eq(key, utf8_fold(a, str_base(r->from))));
}

/* link: what stands between the brackets. */
static void put_link(struct arena *a, struct str link, bool table,
		     const struct relink *r, bool *any, struct buf *out)
{
	size_t bar = str_chr(link, '|'), end = str_chr(link, '#');
	struct str target;

	if (end == STR_NPOS || end > bar)
		end = bar;
	if (end != STR_NPOS && end == bar && end > 0 && link.p[end - 1] == '\\')
		end--;
	target = str_sub(link, 0, end == STR_NPOS ? link.len : end);
	if (!leads_there(a, target, r)) {
		buf_str(out, link);
		return;
	}
	*any = true;
	buf_str(out, r->to);
	buf_str(out, str_from(link, target.len));
	if (bar != STR_NPOS)
		return;
	buf_z(out, table ? "\\|" : "|");
	buf_str(out, str_base(str_trim(target)));
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

static void put_line(struct arena *a, struct str line, bool table,
		     const struct relink *r, bool *any, struct buf *out)
{
	size_t open, close, code;

	while ((open = str_find(line, STRL("[["), 0)) != STR_NPOS &&
	       (close = str_find(line, STRL("]]"), open)) != STR_NPOS) {
		code = str_chr(line, '`');
		if (code < open) {
			code = code_end(line, code);
			buf_str(out, str_sub(line, 0, code));
			line = str_from(line, code);
			continue;
		}
		buf_str(out, str_sub(line, 0, open + 2));
		put_link(a, str_sub(line, open + 2, close), table, r, any, out);
		line = str_from(line, close);
	}
	buf_str(out, line);
}

bool entity_relink(struct arena *a, struct str text, const struct relink *r,
		   struct buf *out)
{
	struct mdscan m;
	struct md_line l;
	bool any = false;

	mdscan_init(&m, text);
	while (mdscan_next(&m, &l)) {
		struct str line = str_sub(text, l.from, l.to);
		bool table = l.kind == MD_TABLE_HEAD || l.kind == MD_TABLE_ROW;

		if (l.kind == MD_FENCE || ledger_is(line))
			buf_str(out, line);
		else
			put_line(a, line, table, r, &any, out);
		buf_str(out, str_sub(text, l.to, l.next));
	}
	return any;
}
