/*
 * check_read.c - takes a page apart for the checks: kind, front matter, lines with
 * the section they stand in, links.  Code, escapes and fences hold no links.
 */
#include "base/date.h"
#include "base/pagetells.h"
#include "base/utf8.h"
#include "render/vault/check/checking.h"
#include "render/vault/merge/fingerprint.h"
#include "render/vault/merge/standing.h"

static const struct {
	const char *heading; /* as utf8_key gives it */
	enum check_section section;
} headings[] = {
	{ "account overview", SECTION_OURS },
	{ "overview", SECTION_OURS },
	{ "account status", SECTION_STATUS },
	{ "status", SECTION_STATUS },
	{ "key contacts", SECTION_PEOPLE },
	{ "contacts", SECTION_PEOPLE },
	{ "active projects", SECTION_OURS },
	{ "projects", SECTION_OURS },
	{ "current blockers", SECTION_ITEMS },
	{ "blockers", SECTION_ITEMS },
	{ "risks", SECTION_ITEMS },
	{ "next steps", SECTION_TASKS },
	{ "open tasks", SECTION_TASKS },
	{ "tasks", SECTION_TASKS },
	{ "actions", SECTION_TASKS },
	{ "action items", SECTION_TASKS },
	{ "opportunities", SECTION_ITEMS },
	{ "key decisions", SECTION_ITEMS },
	{ "decisions", SECTION_ITEMS },
	{ "key facts", SECTION_ITEMS },
	{ "facts", SECTION_ITEMS },
	{ "open questions", SECTION_ITEMS },
	{ "questions", SECTION_ITEMS },
	{ "topics themes", SECTION_TOPICS },
	{ "topics", SECTION_TOPICS },
	{ "themes", SECTION_TOPICS },
	{ "recent context", SECTION_CONTEXT },
	{ "recent meetings", SECTION_CONTEXT },
	{ "meetings", SECTION_CONTEXT },
	{ "collaborators", SECTION_PEOPLE },
	{ "related people", SECTION_PEOPLE },
	{ "people", SECTION_PEOPLE },
	{ "team", SECTION_PEOPLE },
	{ "accounts", SECTION_OURS },
	{ "possible items", SECTION_OURS },
	{ "notes", SECTION_OTHER },
	{ "sources", SECTION_SOURCES },
};

static enum check_section section_of(struct arena *a, struct str heading)
{
	struct str key = utf8_key(a, heading);

	for (size_t i = 0; i < COUNT(headings); i++)
		if (str_eq(key, str_z(headings[i].heading)))
			return headings[i].section;
	return SECTION_OTHER;
}

struct str check_prop(const struct check_page *p, const char *key, size_t *line)
{
	const struct ynode *n = ynode_get(p->front, key);

	if (n && line)
		*line = n->key_line + 1; /* below the fence */
	return ynode_text(n);
}

/* ---- lines ----------------------------------------------------------------- */

struct str check_date_at(struct str s)
{
	int64_t days;

	if (s.len < 10 || !date_parse(str_sub(s, 0, 10), &days))
		return (struct str){ 0 };
	return str_sub(s, 0, 10);
}

struct str check_without_date(struct str name)
{
	if (check_date_at(name).len == 0)
		return name;
	name = str_from(name, 10);
	name = str_ltrim_any(name, " -_:");
	return name;
}

bool check_is_item(const struct check_line *l)
{
	return (l->md.kind == MD_BULLET || l->md.kind == MD_TASK) && !l->md.quoted;
}

static void add_line(struct check_page *p, const struct md_line *md)
{
	size_t n = p->lines.n;
	const struct check_line *before = n ? &p->lines.v[n - 1] : NULL;
	struct check_line l = { .md = *md, .heading = STR_NPOS };
	struct str raw = str_trim(str_sub(p->text, md->from, md->to));

	if (before) {
		l.heading = before->heading;
		l.section = before->section;
	}
	if (md->kind == MD_HEADING && !md->quoted) {
		l.heading = n;
		l.section = section_of(p->a, md->text);
	}
	l.ledger = md->kind == MD_COMMENT && ledger_is(raw);
	p->has_ledger |= l.ledger;
	if (check_is_item(&l))
		l.date = check_date_at(md->text);
	*VEC_ADD(p->a, &p->lines) = l;
}

/* Marks what stands on the page as dossier wrote it. */
static void mark_ours(struct check_page *p)
{
	struct standing s;
	struct map written = { 0 };

	if (!p->has_ledger || standing_read(p->a, p->text, &s, NULL) < 0)
		return;
	for (size_t i = 0; i < s.ledger.lines.n; i++)
		map_put(p->a, &written, s.ledger.lines.v[i].fp, i);
	for (size_t i = 0; i < s.units.n; i++)
		if (s.units.v[i].line < p->lines.n &&
		    map_get(&written, s.units.v[i].fp) != STR_NPOS)
			p->lines.v[s.units.v[i].line].ours = true;
}

/* ---- links ----------------------------------------------------------------- */

static void add_link(struct check_page *p, size_t line, struct str s, bool markdown)
{
	struct check_link *l = VEC_ADD(p->a, &p->links);
	size_t at = str_chr(s, '|');

	*l = (struct check_link){ .line = line, .markdown = markdown };
	if (at != STR_NPOS && !markdown) {
		l->shown = str_trim(str_from(s, at + 1));
		s = str_sub(s, 0, at);
		if (s.len && s.p[s.len - 1] == '\\') /* in a table */
			s.len--;
	}
	at = str_chr(s, '#');
	if (at != STR_NPOS) {
		l->sub = str_trim(str_from(s, at + 1));
		s = str_sub(s, 0, at);
	}
	l->target = str_trim(s);
}

static size_t run_length(struct str s, size_t at)
{
	size_t n = at;

	while (n < s.len && s.p[n] == s.p[at])
		n++;
	return n - at;
}

/*
 * Position after the code span that opens at `at`, or after its opening marks
 * when none closes it.  *hopeless: 1 << n is set when no run of n follows.
 */
static size_t skip_code(struct str s, size_t at, uint64_t *hopeless)
{
	size_t n = run_length(s, at), from = at + n, i = from;

	if (n >= 64 || *hopeless & (uint64_t)1 << n)
		return from;
	while (i < s.len) {
		size_t here = s.p[i] == '`' ? run_length(s, i) : 0;

		if (here == n)
			return i + n;
		i += here ? here : 1;
	}
	*hopeless |= (uint64_t)1 << n;
	return from;
}

/* "[[a]]" at `at`; of nested ones the inner.  Returns where to go on. */
static size_t take_wiki(struct check_page *p, size_t line, struct str s, size_t at,
			bool *none)
{
	size_t end = *none ? STR_NPOS : str_find(s, STRL("]]"), at), from = at + 2;

	if (end == STR_NPOS) {
		*none = true;
		return at + 2;
	}
	for (size_t i = from; i + 1 < end; i++)
		if (s.p[i] == '[' && s.p[i + 1] == '[')
			from = i + 2;
	if (from < end)
		add_link(p, line, str_sub(s, from, end), false);
	return end + 2;
}

static size_t take_markdown(struct check_page *p, size_t line, struct str s, size_t at,
			    bool *none)
{
	struct str t;
	size_t end = *none ? STR_NPOS : str_chr(str_from(s, at), ')');

	if (end == STR_NPOS) {
		*none = true;
		return at + 2;
	}
	t = str_trim(str_sub(s, at + 2, at + end));
	if (str_eat(&t, '<') && t.len && t.p[t.len - 1] == '>')
		t.len--;
	if (t.len)
		add_link(p, line, t, true);
	return at + end + 1;
}

static void links_of(struct check_page *p, size_t line, struct str s)
{
	uint64_t hopeless = 0;
	bool no_wiki = false, no_end = false;
	size_t at = 0;

	while (at + 1 < s.len) {
		char c = s.p[at], next = s.p[at + 1];

		if (c == '\\')
			at += 2;
		else if (c == '`')
			at = skip_code(s, at, &hopeless);
		else if (c == '[' && next == '[')
			at = take_wiki(p, line, s, at, &no_wiki);
		else if (c == ']' && next == '(')
			at = take_markdown(p, line, s, at, &no_end);
		else
			at++;
	}
}

struct str check_words_of(struct arena *a, struct str text)
{
	struct str s = fp_split(text).text;
	struct buf b = { 0 };
	size_t at = 0;

	while (at < s.len) {
		size_t from = str_find(s, STRL("[["), at), end, bar;
		struct str shown;

		end = from == STR_NPOS ? STR_NPOS : str_find(s, STRL("]]"), from);
		if (end == STR_NPOS)
			break;
		buf_str(&b, str_sub(s, at, from));
		shown = str_sub(s, from + 2, end);
		bar = str_chr(shown, '|');
		if (bar != STR_NPOS)
			shown = str_from(shown, bar + 1);
		/* "([[source|2026-02-03]], ...)" says where, not what */
		if (b.len && b.p[b.len - 1] == '(')
			end = str_chr(str_from(s, end), ')') == STR_NPOS
				  ? s.len
				  : end + str_chr(str_from(s, end), ')') - 1;
		else
			buf_str(&b, shown);
		at = end + 2;
	}
	buf_str(&b, str_from(s, at));
	return str_rtrim_any(str_rtrim(arena_take(a, &b)), "( ");
}

/* ---- the page --------------------------------------------------------------- */

static void read_front(struct check_page *p)
{
	struct str body = { 0 };
	size_t n = 0;
	bool closed = false;

	while (n < p->lines.n && p->lines.v[n].md.kind == MD_FRONT && !closed)
		closed = p->lines.v[n++].md.closes;
	if (n >= 2) {
		size_t from = p->lines.v[0].md.next;

		body = str_sub(p->text, from, p->lines.v[n - 1].md.from);
		p->front = ytree_parse(p->a, body, p->path, &p->front_err);
	}
}

static enum check_kind kind_of(const struct check_page *p)
{
	static const enum check_kind kind[] = { [PAGE_NONE] = KIND_OTHER,
						[PAGE_ACCOUNT] = KIND_ACCOUNT,
						[PAGE_PERSON] = KIND_PERSON,
						[PAGE_MEETING] = KIND_MEETING };
	struct str type = check_prop(p, "type", NULL),
		   id = check_prop(p, "dossier_id", NULL);

	if (str_eq(id, STRL("review")) || str_ieq(type, STRL("review")))
		return KIND_REVIEW;
	if (str_starts(id, STRL("a-")))
		return KIND_ACCOUNT;
	if (str_starts(id, STRL("p-")))
		return KIND_PERSON;
	return str_starts(id, STRL("m-")) ? KIND_MEETING : kind[pagetells_type(type)];
}

bool check_is_entity(const struct check_page *p)
{
	return p->made || p->kind == KIND_ACCOUNT || p->kind == KIND_PERSON ||
	       p->kind == KIND_MEETING;
}

void check_read(struct check *c, size_t file, struct check_page *p)
{
	const struct check_file *f = &c->files.v[file];
	struct mdscan scan;
	struct md_line md;
	bool made;

	*p = (struct check_page){ .a = &c->scratch, .file = file, .path = f->path };
	p->name = str_base(f->path);
	p->name.len -= 3; /* ".md" */
	p->text = f->text;
	if (str_starts(p->text, STRL("\xEF\xBB\xBF")))
		p->text = str_from(p->text, 3);
	mdscan_init(&scan, p->text);
	while (mdscan_next(&scan, &md))
		add_line(p, &md);
	read_front(p);
	p->kind = kind_of(p);
	p->made = p->has_ledger || check_prop(p, "dossier_id", NULL).len > 0 ||
		  (ynode_bool(ynode_get(p->front, "auto_created"), &made) && made);
	mark_ours(p);
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];

		if (l->md.kind != MD_FENCE && !l->ledger)
			links_of(p, i, str_sub(p->text, l->md.from, l->md.to));
	}
}
