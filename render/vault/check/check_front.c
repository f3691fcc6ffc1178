/*
 * check_front.c - properties: do they parse, would Obsidian write them otherwise,
 * do they agree with the page and with other pages?
 */
#include "base/ascii.h"
#include "base/pageprop.h"
#include "base/lang/name.h"
#include "base/utf8.h"
#include "render/page/page.h"
#include "render/vault/check/checking.h"

static struct check_place *place_of(const struct check *c, size_t at)
{
	return at == STR_NPOS ? NULL : &c->places.v[at];
}

/* ---- bad and unstable --------------------------------------------------- */

void check_bad_front(struct check *c, const struct check_page *p)
{
	struct str first = p->lines.n
			       ? str_rtrim(str_sub(p->text, p->lines.v[0].md.from,
						   p->lines.v[0].md.to))
			       : (struct str){ 0 };
	const struct ynode *tags = ynode_get(p->front, "tags");

	if (p->front_err.code)
		check_say(c, p, p->front_err.line + 1, "%s", p->front_err.text);
	else if (p->front && p->front->kind != YNODE_MAP &&
		 p->front->kind != YNODE_NULL)
		check_say(c, p, 1, "not a list of properties");
	if (str_eq(first, STRL("---")) && p->lines.v[0].md.kind != MD_FRONT &&
	    p->lines.n > 1 && str_chr(p->lines.v[1].md.text, ':') != STR_NPOS)
		check_say(c, p, 1, "the properties have no end");
	if (tags && tags->kind == YNODE_SCALAR && str_chr(tags->text, ',') != STR_NPOS)
		check_say(c, p, tags->line + 1, "tags is a text of commas, not a list");
	for (size_t i = 0; p->front && p->front->kind == YNODE_MAP && i < p->front->n;
	     i++)
		for (size_t k = 0; k < i && k < 100; k++)
			if (str_ieq(p->front->kids[i].key, p->front->kids[k].key))
				check_say(c, p, p->front->kids[i].key_line + 1,
					  "\"%.*s\" stands twice",
					  STR_ARG(p->front->kids[i].key));
}

/* -12.5 as a library of YAML writes it: no "+", no zero too many, no exponent. */
static bool is_plain_number(struct str s)
{
	struct str whole;
	size_t dot;

	str_eat(&s, '-');
	dot = str_chr(s, '.');
	whole = str_head(s, dot);
	if (whole.len == 0 || (whole.len > 1 && whole.p[0] == '0') || whole.len > 15)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (i != dot && !ascii_is_digit(s.p[i]))
			return false;
	return dot == STR_NPOS || (dot + 1 < s.len && s.p[s.len - 1] != '0');
}

/* Why Obsidian would write this value otherwise, or NULL.  raw: as it stands. */
static const char *value_unstable(struct str raw, const struct ynode *n)
{
	struct page_prop prop = { .key = STRL("k") };
	struct buf b = { 0 };
	struct str wanted;
	const char *why = NULL;
	int64_t milli;

	if (raw.len == 0 || raw.p[0] == '|' || raw.p[0] == '>')
		return NULL;
	if (raw.p[0] == '[' && !str_eq(raw, STRL("[]")))
		return "a list in brackets becomes one of lines";
	if (raw.p[0] == '{' || !n || n->kind != YNODE_SCALAR)
		return str_eq(raw, STRL("~")) ? "~ becomes null" : NULL;
	if (!n->quoted && ynode_milli(n, &milli))
		return is_plain_number(raw) ? NULL : "the number is written otherwise";
	if (!n->quoted)
		return NULL;
	prop.values =
	    (struct strs){ .v = &(struct str){ n->text.p, n->text.len }, 1, 1 };
	page_prop(&b, &prop);
	wanted = str_trim(str_from(buf_view(&b), 2));
	if (wanted.len && wanted.p[0] != '"' && wanted.p[0] != '\'')
		why = "the quotes go";
	else if (wanted.len && wanted.p[0] != raw.p[0])
		why = "other quotes are written";
	buf_fini(&b);
	return why;
}

/* The member or list element whose value begins on this line of the block. */
static const struct ynode *value_at(const struct ynode *map, size_t line, size_t *hint)
{
	for (; *hint < map->n; ++*hint) {
		const struct ynode *m = &map->kids[*hint];

		if (m->kind != YNODE_LIST && m->line == line && m->key_line == line)
			return m;
		for (size_t i = 0; m->kind == YNODE_LIST && i < m->n; i++)
			if (m->kids[i].line == line)
				return &m->kids[i];
		if (m->key_line > line)
			return NULL;
		if (*hint + 1 >= map->n || map->kids[*hint + 1].key_line > line)
			return NULL;
	}
	return NULL;
}

/* Without the comment that a plain value or a closing quote may have behind it. */
static bool has_comment(struct str raw)
{
	if (raw.len && raw.p[0] == '#')
		return true;
	if (raw.len && (raw.p[0] == '"' || raw.p[0] == '\''))
		return false;
	return str_has(raw, STRL(" #"));
}

/* What is unstable about a line of the block, or NULL. */
static const char *line_unstable(struct str line, const struct ynode *n, bool in_list)
{
	struct str raw = str_rtrim(line);
	size_t indent = 0, colon;

	while (indent < raw.len && raw.p[indent] == ' ')
		indent++;
	if (raw.len == 0)
		return "empty lines go";
	if (raw.p[indent] == '#')
		return "comments go";
	if (raw.len != line.len)
		return "blanks at the end go";
	if (raw.p[indent] == '-' &&
	    (raw.len == indent + 1 || raw.p[indent + 1] == ' ')) {
		if (indent != 2 && in_list)
			return "list items are indented by two blanks";
		raw = str_trim(str_from(raw, indent + 1));
	} else if (indent == 0) {
		colon = str_chr(raw, ':');
		if (colon == STR_NPOS)
			return NULL;
		if (str_starts(str_from(raw, colon + 1), STRL("  ")))
			return "one blank stands behind the colon";
		raw = str_trim(str_from(raw, colon + 1));
	} else {
		return NULL;
	}
	return has_comment(raw) ? "comments go" : value_unstable(raw, n);
}

void check_unstable_front(struct check *c, const struct check_page *p)
{
	size_t hint = 0;
	bool list_told = false, block = false;

	if (!p->front || p->front->kind != YNODE_MAP || pageprop_of_plugin(p->front))
		return;
	for (size_t i = 1; i < p->lines.n && p->lines.v[i].md.kind == MD_FRONT &&
			   !p->lines.v[i].md.closes;
	     i++) {
		const struct md_line *l = &p->lines.v[i].md;
		struct str raw = str_sub(p->text, l->from, l->to), end = str_rtrim(raw);
		bool item = raw.len ? raw.p[0] == ' ' || raw.p[0] == '-' : block;
		const struct ynode *n;
		const char *why;

		if (!item) {
			list_told = false;
			block = str_ends(end, STRL("|")) || str_ends(end, STRL(">")) ||
				str_ends(end, STRL("|-")) || str_ends(end, STRL(">-"));
		} else if (block) {
			continue;
		}
		n = value_at(p->front, i, &hint);
		why = line_unstable(raw, n, !list_told);
		if (why)
			check_say(c, p, l->line, "%s", why);
		list_told |= item && why;
	}
}

/* ---- one page, one id --------------------------------------------------- */

/* The pages that properties link to: a meeting's accounts and people, a person's house.
 */
static void collect_told(struct check *c, const struct check_page *p)
{
	struct check_file *f = &c->files.v[p->file];

	if (p->kind != KIND_MEETING && p->kind != KIND_PERSON)
		return;
	f->told_from = c->told.n;
	for (size_t i = 0; i < p->links.n; i++) {
		bool many;
		size_t file;

		if (p->lines.v[p->links.v[i].line].md.kind != MD_FRONT)
			continue;
		file = check_resolve(c, p, &p->links.v[i], &many);
		if (file != STR_NPOS)
			*VEC_ADD(&c->arena, &c->told) = file;
	}
	f->n_told = c->told.n - f->told_from;
}

static void collect_id(struct check *c, const struct check_page *p)
{
	size_t line = 0, at, first;
	struct str id = check_prop(p, "dossier_id", &line);

	if (!id.len)
		return;
	at = check_place(c, p, line, id);
	first = map_put(&c->arena, &c->ids, c->places.v[at].text, at);
	if (first != at)
		c->places.v[first].next = at;
}

static struct str title_of(const struct check_page *p)
{
	for (size_t i = 0; i < p->lines.n; i++)
		if (p->lines.v[i].md.kind == MD_HEADING && p->lines.v[i].md.level == 1)
			return p->lines.v[i].md.text;
	return p->name;
}

static bool is_guessed(const struct check_page *p)
{
	size_t i = 0;

	while (i < p->lines.n &&
	       !str_starts(p->lines.v[i].md.text, STRL(PAGE_GUESSED_DATE)))
		i++;
	return i < p->lines.n;
}

static void collect_meeting(struct check *c, const struct check_page *p)
{
	struct str day = check_date_at(check_prop(p, "date", NULL));
	size_t at;

	if (p->kind != KIND_MEETING || !day.len)
		return;
	if (is_guessed(p)) {
		c->files.v[p->file].guessed = true;
		return;
	}
	at = check_place(c, p, 0, title_of(p));
	day = arena_str(&c->arena, day);
	c->places.v[at].next = map_get(&c->meetings, day);
	map_set(&c->arena, &c->meetings, day, at);
}

/* The words of open questions, and the pages that they link to. */
static void collect_questions(struct check *c, const struct check_page *p)
{
	bool answered = false;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct md_line *l = &p->lines.v[i].md;

		if (l->kind == MD_HEADING)
			answered = str_ieq(l->text, STRL("answered"));
		if (answered || p->lines.v[i].ledger || l->kind == MD_FRONT)
			continue;
		buf_str(&c->review, utf8_fold(p->a, l->text));
		buf_c(&c->review, '\n');
	}
	for (size_t i = 0; i < p->links.n; i++) {
		size_t heading = p->lines.v[p->links.v[i].line].heading, file;
		bool many;

		if (heading != STR_NPOS &&
		    str_ieq(p->lines.v[heading].md.text, STRL("answered")))
			continue;
		file = check_resolve(c, p, &p->links.v[i], &many);
		if (file != STR_NPOS)
			map_put(&c->arena, &c->asked, c->files.v[file].key, 0);
	}
}

void check_collect_front(struct check *c, const struct check_page *p)
{
	collect_id(c, p);
	collect_told(c, p);
	collect_meeting(c, p);
	if (p->kind == KIND_REVIEW)
		collect_questions(c, p);
}

void check_twin_id(struct check *c, const struct check_page *p)
{
	struct str id = check_prop(p, "dossier_id", NULL);
	const struct check_place *first = place_of(c, map_get(&c->ids, id));
	size_t line = 0, other;

	if (id.len == 0 || !first || first->next == STR_NPOS)
		return;
	check_prop(p, "dossier_id", &line);
	other = first->file != p->file ? first->file : c->places.v[first->next].file;
	check_say(c, p, line, "%.*s is also the id of \"%.*s\"", STR_ARG(id),
		  STR_ARG(c->files.v[other].path));
}

/* ---- status ---------------------------------------------------------------------- */

struct status {
	struct str value, key;
	size_t line;
};

/* "| **Status** | Prospect |" of a table, or a tag below status/. */
static bool next_status(const struct check_page *p, size_t *at, struct status *out)
{
	const struct ynode *tags = ynode_get(p->front, "tags");
	size_t n = tags && tags->kind == YNODE_LIST ? tags->n : 0;

	for (; *at < n; ++*at) {
		const struct ynode *t = &tags->kids[*at];

		if (str_istarts(t->text, STRL("status/"))) {
			*out = (struct status){ .value = str_from(t->text, 7),
						.line = t->line + 1 };
			++*at;
			return true;
		}
	}
	for (; *at - n < p->lines.n; ++*at) {
		const struct check_line *l = &p->lines.v[*at - n];
		struct str row = l->md.text, cell;

		if (l->md.kind != MD_TABLE_ROW || !md_cell(&row, &cell) ||
		    !str_eq(utf8_key(p->a, cell), STRL("status")) ||
		    !md_cell(&row, &cell))
			continue;
		*out = (struct status){ .value = cell, .line = l->md.line };
		++*at;
		return true;
	}
	return false;
}

void check_conflicting_status(struct check *c, const struct check_page *p)
{
	struct status first = { 0 }, s;
	size_t at = 0;

	if (!check_is_entity(p))
		return;
	first.value = check_prop(p, "status", &first.line);
	while (first.value.len == 0 && next_status(p, &at, &first))
		;
	first.key = utf8_key(p->a, first.value);
	while (next_status(p, &at, &s)) {
		s.key = utf8_key(p->a, s.value);
		if (s.key.len && first.key.len && !str_eq(s.key, first.key))
			check_say(c, p, s.line, "\"%.*s\", but line %zu says \"%.*s\"",
				  STR_ARG(s.value), first.line, STR_ARG(first.value));
	}
}

/* ---- tags and names ----------------------------------------------------- */

static bool is_asked(const struct check *c, const struct check_page *p)
{
	struct str name = utf8_fold(p->a, p->name);

	return map_get(&c->asked, c->files.v[p->file].key) != STR_NPOS ||
	       (name.len && str_has(buf_view(&c->review), name));
}

void check_needs_review(struct check *c, const struct check_page *p)
{
	const struct ynode *tags = ynode_get(p->front, "tags");

	if (!tags || tags->kind != YNODE_LIST)
		return;
	for (size_t i = 0; i < tags->n; i++)
		if (str_ieq(tags->kids[i].text, STRL("needs-review")) &&
		    !is_asked(c, p))
			check_say(c, p, tags->kids[i].line + 1,
				  "no open question names this page");
}

void check_device_page(struct check *c, const struct check_page *p)
{
	struct str type = check_prop(p, "type", NULL);

	if (p->kind == KIND_PERSON && name_is_pseudo(p->name))
		check_say(c, p, 0, "\"%.*s\" is no person's name", STR_ARG(p->name));
	else if (p->kind == KIND_OTHER && type.len == 0 &&
		 str_istarts(p->path, STRL("people/")) && name_is_pseudo(p->name))
		check_say(c, p, 0, "\"%.*s\" is no person's name", STR_ARG(p->name));
}
