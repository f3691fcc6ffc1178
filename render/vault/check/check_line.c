/*
 * check_line.c - single lines and blocks: what has no source, was never filled in,
 * decorates, is private, runs, or asks the whole vault.
 */
#include "base/utf8.h"
#include "render/vault/check/checking.h"

static struct str raw_line(const struct check_page *p, size_t i)
{
	return str_sub(p->text, p->lines.v[i].md.from, p->lines.v[i].md.to);
}

static bool has(struct str s, const char *needle)
{
	return str_has(s, str_z(needle));
}

/* ---- line-without-source --------------------------------------------------------- */

/* Whether the item, or what is indented below it, links to a page. */
static bool has_link(const struct check_page *p, size_t line, size_t *link)
{
	size_t end = line + 1, k;

	while (end < p->lines.n &&
	       (p->lines.v[end].md.indent > 0 || p->lines.v[end].md.kind == MD_QUOTE))
		end++;
	while (*link < p->links.n && p->links.v[*link].line < line)
		++*link;
	for (k = *link; k < p->links.n && p->links.v[k].line < end; k++)
		if (p->links.v[k].target.len)
			return true;
	return false;
}

void check_source(struct check *c, const struct check_page *p)
{
	size_t link = 0;

	if (p->kind != KIND_ACCOUNT)
		return;
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];

		if (l->section != SECTION_ITEMS || !check_is_item(l) ||
		    l->md.level != 1 || l->md.text.len == 0 ||
		    str_istarts(l->md.text, STRL("older:")) ||
		    (p->has_ledger && !l->ours))
			continue;
		if (!has_link(p, i, &link))
			check_say(c, p, l->md.line,
				  "no link says where this comes from");
	}
}

/* ---- placeholder -------------------------------------------------------- */

/* What an italic line or cell stands for, or none: "_Unknown_", "*What are ...?*". */
static struct str italic(struct str s)
{
	char mark;

	s = str_trim(s);
	mark = s.len > 2 ? s.p[0] : 0;
	if ((mark != '_' && mark != '*') || s.p[s.len - 1] != mark || s.p[1] == mark)
		return (struct str){ 0 };
	s = str_sub(s, 1, s.len - 1);
	return str_chr(s, mark) == STR_NPOS ? s : (struct str){ 0 };
}

static bool is_placeholder(struct str s)
{
	static const struct str begins[] = { STR("unknown"),
					     STR("no known"),
					     STR("none known"),
					     STR("none yet"),
					     STR("nothing yet"),
					     STR("not known"),
					     STR("brief description of"),
					     STR("to be "),
					     STR("add "),
					     STR("describe ") };
	static const struct str whole[] = { STR("tbd"), STR("tba"), STR("n/a"),
					    STR("todo"), STR("none") };
	struct str t = italic(s);

	if (t.len == 0) {
		struct str bare = str_trim(s);

		return str_iin_words(bare, "tbd tbd. tba unknown") ||
		       str_istarts(bare, STRL("brief description of "));
	}
	return STR_ANY(str_istarts, t, begins) || STR_ANY(str_ieq, t, whole) ||
	       str_ends(t, STRL("...")) || str_ends(t, STRL("…")) ||
	       str_ends(t, STRL("?")) ||
	       (str_istarts(t, STRL("no ")) && has(t, " yet"));
}

/* A row that says nothing about what its first cell names. */
static bool is_bare_row(struct str row)
{
	struct str cell;
	size_t n = 0;

	while (md_cell(&row, &cell)) {
		if (n == 0 && cell.len == 0)
			return false;
		if (n++ > 0 && cell.len)
			return false;
	}
	return n > 1;
}

void check_placeholder(struct check *c, const struct check_page *p)
{
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct md_line *l = &p->lines.v[i].md;
		struct str row = l->text, cell;

		if (!check_is_entity(p) || l->quoted)
			continue;
		if (l->kind == MD_TABLE_ROW) {
			while (md_cell(&row, &cell))
				if (is_placeholder(cell))
					check_say(c, p, l->line, "%.*s", STR_ARG(cell));
			if (is_bare_row(l->text))
				check_say(c, p, l->line, "a row of empty cells");
		} else if ((l->kind == MD_TEXT || l->kind == MD_BULLET) &&
			   is_placeholder(l->text)) {
			check_say(c, p, l->line, "%.*s", STR_ARG(l->text));
		}
	}
}

/* ---- decoration, sensitive ------------------------------------------------ */

void check_decoration(struct check *c, const struct check_page *p)
{
	static const struct str marks[] = { STR("✅"), STR("☑"), STR("✔"), STR("❌") };

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];

		for (size_t k = 0; check_is_item(l) && k < COUNT(marks); k++)
			if (str_starts(l->md.text, marks[k]))
				check_say(c, p, l->md.line,
					  "%.*s reads as the state of a task",
					  STR_ARG(marks[k]));
	}
}

void check_sensitive(struct check *c, const struct check_page *p)
{
	static const struct str words[] = {
		STR(" salary "),          STR(" salaries "),    STR(" pay rise "),
		STR(" pay raise "),       STR(" stock grant "), STR(" severance "),
		STR(" job offer "),       STR(" job offers "),  STR(" external offer "),
		STR(" external offers "), STR(" job search "),  STR(" vesting "),
		STR(" disciplinary "),    STR(" pregnant "),    STR(" sick leave "),
		STR(" divorce "),
	};

	if (p->kind != KIND_ACCOUNT)
		return;
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct check_line *l = &p->lines.v[i];
		struct str key;

		if (l->md.kind == MD_FRONT || l->md.kind == MD_FENCE || l->ledger ||
		    l->md.text.len == 0)
			continue;
		key = utf8_key(p->a, l->md.text);
		key = arena_fmt(p->a, " %.*s ", (int)(key.len < 4096 ? key.len : 4096),
				key.len ? key.p : "");
		for (size_t k = 0; k < COUNT(words); k++) {
			if (!str_has(key, words[k]))
				continue;
			check_say(c, p, l->md.line,
				  "talk of pay, jobs or health: \"%.*s\"",
				  STR_ARG(str_trim(words[k])));
			break;
		}
	}
}

/* ---- executable --------------------------------------------------------- */

/* What runs or fetches in a line outside front matter, or NULL. */
static const char *runs(struct str s)
{
	static const char *const html[] = {
		"<script", "<iframe", "<object", "<embed",      "<form",
		"<link",   "<base",   "<meta",   "<!-- .slide",
	};
	static const char *const uris[] = { "(javascript:", "(obsidian:", "(file:",
					    "app://local", "(data:text/html" };

	for (size_t i = 0; i < s.len; i++) {
		struct str t = str_from(s, i);

		for (size_t k = 0; t.p[0] == '<' && k < COUNT(html); k++)
			if (str_istarts(t, str_z(html[k])))
				return html[k];
		for (size_t k = 0; k < COUNT(uris); k++)
			if (str_istarts(t, str_z(uris[k])))
				return uris[k];
		if (t.p[0] == 'd' && str_starts(t, STRL("data-background-iframe")))
			return "data-background-iframe";
	}
	return NULL;
}

/* An inline query: a code span that begins with "=" or "$=". */
static bool has_inline_query(struct str s)
{
	for (size_t i = 0; i < s.len;) {
		struct str t;

		if (s.p[i] == '\\') {
			i += 2;
			continue;
		}
		if (s.p[i++] != '`')
			continue;
		t = str_trim(str_from(s, i));
		if ((str_starts(t, STRL("=")) || str_starts(t, STRL("$="))) &&
		    str_chr(t, '`') != STR_NPOS)
			return true;
		while (i < s.len && s.p[i] == '`')
			i++;
		/* to the end of the span, whatever its length */
		while (i < s.len && s.p[i] != '`')
			i++;
		while (i < s.len && s.p[i] == '`')
			i++;
	}
	return false;
}

static bool is_code_language(struct str info)
{
	static const char *const runs_as[] = { "dataviewjs",  "js-engine",
					       "datacorejsx", "datacorejs",
					       "datacorets",  "datacoretsx",
					       "button",      "templater" };

	for (size_t i = 0; i < COUNT(runs_as); i++)
		if (str_ieq(info, str_z(runs_as[i])))
			return true;
	return str_istarts(info, STRL("run-")) || str_istarts(info, STRL("meta-bind"));
}

/* What a line of a fenced block runs, or NULL. */
static const char *fence_runs(const struct check_page *p, size_t i)
{
	const struct md_line *l = &p->lines.v[i].md;
	struct str t = str_trim(l->text);

	if (l->opens)
		return is_code_language(l->info) ? "a block that runs" : NULL;
	if (i > 0 && p->lines.v[i - 1].md.opens &&
	    (str_starts(t, STRL("=")) || str_starts(t, STRL("$="))))
		return "a block that is a query";
	if (str_ieq(l->info, STRL("tasks")) && has(t, "by function"))
		return "by function";
	return NULL;
}

void check_executable(struct check *c, const struct check_page *p)
{
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct md_line *l = &p->lines.v[i].md;
		struct str s = raw_line(p, i);
		const char *why = NULL;

		if (has(s, "<%"))
			why = "<%";
		else if (l->kind == MD_FRONT)
			why = has(s, "{{") ? "{{ in a property" : NULL;
		else if (l->kind == MD_FENCE)
			why = fence_runs(p, i);
		else
			why = has_inline_query(s) ? "`= an inline query" : runs(s);
		if (why)
			check_say(c, p, l->line, "%s", why);
	}
}

/* ---- query-not-about-page ------------------------------------------------- */

static bool has_word(struct str s, const char *word)
{
	size_t n = strlen(word);

	for (size_t at = str_find(s, str_z(word), 0); at != STR_NPOS;
	     at = str_find(s, str_z(word), at + n)) {
		char before = at ? s.p[at - 1] : ' ',
		     after = at + n < s.len ? s.p[at + n] : ' ';

		if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789_-", before) &&
		    !strchr("abcdefghijklmnopqrstuvwxyz0123456789_-", after))
			return true;
	}
	return false;
}

/* Why a query is none about its page, or NULL.  q: its lines, folded. */
static const char *query_fault(struct check_page const *p, struct str lang,
			       struct str q)
{
	enum { NAME = 3 }; /* a shorter name is part of any word */
	struct str name = utf8_fold(p->a, p->name);

	if (!str_ieq(lang, STRL("dataview")) && !str_ieq(lang, STRL("tasks")) &&
	    !str_ieq(lang, STRL("base")))
		return NULL;
	if (has(q, "from \"\""))
		return "FROM \"\" is every page of the vault";
	if (has_word(q, "this") || has(q, "[[]]") || has(q, "[[#") ||
	    has(q, "query.file") || (name.len >= NAME && str_has(q, name)))
		return NULL;
	return "the query never mentions this page";
}

void check_query(struct check *c, const struct check_page *p)
{
	struct buf q = { 0 };
	struct str lang = { 0 };
	size_t opened = 0;

	if (!check_is_entity(p))
		return;
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct md_line *l = &p->lines.v[i].md;
		const char *why;

		if (l->kind != MD_FENCE)
			continue;
		if (l->opens) {
			q.len = 0;
			lang = l->info;
			opened = l->line;
			continue;
		}
		if (!l->closes) {
			buf_str(&q, utf8_fold(p->a, l->text));
			buf_c(&q, '\n');
			continue;
		}
		why = query_fault(p, lang, buf_view(&q));
		if (why)
			check_say(c, p, opened, "%s", why);
	}
	buf_fini(&q);
}
