/*
 * ledger.c - the ledger line, read leniently and written canonically.
 * A person or a sync tool may have cut it, doubled it or put it elsewhere.
 */
#include "render/vault/merge/ledger.h"

#include "base/ascii.h"

enum { TOKEN = 8, SLOT = 5, SECTION = 2, TAIL = 2, OWNER = 4 };

const struct ledger_line *ledger_line_of(const struct ledger *l, struct str fp)
{
	for (size_t i = 0; i < l->lines.n; i++)
		if (str_eq(l->lines.v[i].fp, fp))
			return &l->lines.v[i];
	return NULL;
}

bool ledger_renamed(const struct ledger *l, struct str ours, struct str other)
{
	for (size_t i = 0; i < l->renamed.n; i++)
		if (str_eq(l->renamed.v[i].token, other) && l->renamed.v[i].owner.len &&
		    str_starts(ours, l->renamed.v[i].owner))
			return true;
	return false;
}

bool ledger_has_prop(const struct ledger *l, struct str key, struct str hash)
{
	for (size_t i = 0; i < l->props.n; i++)
		if (str_eq(l->props.v[i].key, key) &&
		    (!hash.p || str_eq(l->props.v[i].hash, hash)))
			return true;
	return false;
}

void ledger_add_prop(struct arena *a, struct ledger *l, struct str key, struct str hash)
{
	if (!ledger_has_prop(l, key, hash))
		*VEC_ADD(a, &l->props) = (struct ledger_prop){ key, hash };
}

static bool clean(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!ascii_is_lower(s.p[i]) && !ascii_is_digit(s.p[i]) && s.p[i] != '-')
			return false;
	return s.len > 0;
}

/* "FP8-BIND..." of an f- token. */
static void read_line(struct arena *a, struct str s, struct ledger *l)
{
	struct ledger_line *n;
	size_t rest;

	if (s.len <= TOKEN + 1 || s.p[TOKEN] != '-')
		return;
	rest = s.len - TOKEN - 1;
	if (rest != SLOT + SECTION && rest != TOKEN + SECTION &&
	    rest != TOKEN + SECTION + TAIL)
		return;
	n = VEC_ADD(a, &l->lines);
	n->evidence = rest != SLOT + SECTION;
	n->fp = str_sub(s, 0, TOKEN);
	s = str_from(s, TOKEN + 1);
	n->bind = str_sub(s, 0, n->evidence ? TOKEN : SLOT);
	s = str_from(s, n->bind.len);
	n->section = str_sub(s, 0, SECTION);
	n->tail = str_from(s, SECTION);
}

static void read_shown(struct arena *a, struct str s, struct ledger_shown_list *to)
{
	struct ledger_shown *n;

	if (s.len != TOKEN && (s.len != TOKEN + 1 + OWNER || s.p[TOKEN] != '-'))
		return;
	n = VEC_ADD(a, to);
	n->token = str_sub(s, 0, TOKEN);
	n->owner = str_from(s, TOKEN + 1);
}

static void read_token(struct arena *a, struct str t, struct ledger *l)
{
	struct str s = str_from(t, 2);

	if (!clean(t))
		return;
	if (t.len < 3 || t.p[1] != '-') {
		*VEC_ADD(a, &l->other) = t;
		return;
	}
	switch (t.p[0]) {
	case 's':
		*VEC_ADD(a, &l->sources) = s;
		break;
	case 'h':
		*VEC_ADD(a, &l->headings) = s;
		break;
	case 'w':
		*VEC_ADD(a, &l->wordings) = s;
		break;
	case 'f':
		read_line(a, s, l);
		break;
	case 'e':
		read_shown(a, s, &l->shown);
		break;
	case 'r':
		read_shown(a, s, &l->renamed);
		break;
	case 'p':
		if (s.len > TOKEN + 1 && s.p[s.len - TOKEN - 1] == '-')
			*VEC_ADD(a, &l->props) =
			    (struct ledger_prop){ str_sub(s, 0, s.len - TOKEN - 1),
						  str_from(s, s.len - TOKEN) };
		break;
	default:
		*VEC_ADD(a, &l->other) = t;
	}
}

int ledger_read(struct arena *a, struct str line, struct ledger *l, struct err *e)
{
	struct str s = str_rtrim(line), t;

	s = str_sub(s, sizeof(LEDGER_HEAD) - 1, s.len - 2);
	if (!str_split(&s, ' ', &t) || !str_eq(t, STRL("1")))
		return err_set(e, ERR_CONFLICT,
			       "the page's ledger is of version \"%.*s\"", STR_ARG(t));
	l->found = true;
	while (str_split(&s, ' ', &t))
		if (t.len)
			read_token(a, t, l);
	return 0;
}

struct str ledger_apart(struct arena *a, struct str page)
{
	size_t from = str_find(page, STRL(LEDGER_HEAD), 0), end, to;
	struct str rest = page, line, eol = STRL("\n"), before, after;
	struct ledger l = { 0 };
	struct err ignored;

	while (str_line(&rest, &line))
		if (ledger_is(line))
			return page;
	end = str_chr(str_from(page, from == STR_NPOS ? 0 : from), '\n');
	end = end == STR_NPOS ? page.len : from + end;
	to = from == STR_NPOS ? from : str_find(page, STRL("%%"), from + 2);
	if (to == STR_NPOS || to > end)
		return page;
	to += 2;
	if (ledger_read(a, str_sub(page, from, to), &l, &ignored) < 0 ||
	    l.sources.n + l.headings.n + l.lines.n == 0)
		return page;
	if (end > 0 && page.p[end - 1] == '\r')
		eol = STRL("\r\n");
	before = str_sub(page, 0, from);
	after = str_from(page, to);
	while (str_eat(&after, ' '))
		;
	return ARENA_CAT(a, before,
			 before.len && !str_ends(before, STRL("\n")) ? eol : str_none(),
			 str_sub(page, from, to), eol, after);
}

static void all_of(struct arena *a, struct strs *to, struct str kind,
		   const struct strs *from)
{
	for (size_t i = 0; i < from->n; i++)
		*VEC_ADD(a, to) = ARENA_CAT(a, kind, from->v[i]);
}

static void all_shown(struct arena *a, struct strs *to, struct str kind,
		      const struct ledger_shown_list *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct ledger_shown *n = &from->v[i];

		*VEC_ADD(a, to) =
		    ARENA_CAT(a, kind, n->token, n->owner.len ? STRL("-") : STRL(""),
			      n->owner);
	}
}

void ledger_write(struct arena *a, const struct ledger *l, struct buf *out)
{
	struct strs t = { 0 };

	all_of(a, &t, STRL("s-"), &l->sources);
	all_of(a, &t, STRL("h-"), &l->headings);
	all_of(a, &t, STRL("w-"), &l->wordings);
	for (size_t i = 0; i < l->other.n; i++)
		*VEC_ADD(a, &t) = l->other.v[i];
	for (size_t i = 0; i < l->props.n; i++)
		*VEC_ADD(a, &t) = ARENA_CAT(a, STRL("p-"), l->props.v[i].key, STRL("-"),
					    l->props.v[i].hash);
	for (size_t i = 0; i < l->lines.n; i++) {
		const struct ledger_line *n = &l->lines.v[i];

		*VEC_ADD(a, &t) = ARENA_CAT(a, STRL("f-"), n->fp, STRL("-"), n->bind,
					    n->section, n->tail);
	}
	all_shown(a, &t, STRL("e-"), &l->shown);
	all_shown(a, &t, STRL("r-"), &l->renamed);
	strs_sort(&t);
	buf_z(out, LEDGER_HEAD "1");
	for (size_t i = 0; i < t.n; i++) {
		if (i && str_eq(t.v[i], t.v[i - 1]))
			continue;
		buf_c(out, ' ');
		buf_str(out, t.v[i]);
	}
	buf_z(out, " %%");
}
