/*
 * mdscan.c - Markdown blocks, line by line, as Obsidian shows them.
 *
 * One pass with one line of look-ahead (underlined headings, tables); the only
 * longer look is for the end of the front matter, once.
 */
#include "base/mdscan.h"

#include "base/ascii.h"

enum { IN_START, IN_BODY, IN_FRONT, IN_FENCE, IN_QUOTED_FENCE, IN_COMMENT, IN_HTML };
enum { TAB_COLUMNS = 4, LISTS = 16, INDENT_MAX = 4096, UNDERLINE_SURE = 4 };

void mdscan_init(struct mdscan *m, struct str source)
{
	*m = (struct mdscan){ .source = source };
}

/* The line that starts at `at`; *next is where the following one starts. */
static struct str line_at(struct str s, size_t at, size_t *next)
{
	struct str rest = str_from(s, at), line = { rest.p, 0 };

	if (!str_line(&rest, &line)) {
		*next = s.len;
		return line;
	}
	*next = s.len - rest.len;
	return line;
}

/* Drops leading blanks; returns how many columns they take. */
static int unindent(struct str *s)
{
	int col = 0;

	while (s->len > 0 && ascii_is_blank(s->p[0])) {
		if (col < INDENT_MAX)
			col += s->p[0] == '\t' ? TAB_COLUMNS - col % TAB_COLUMNS : 1;
		*s = str_from(*s, 1);
	}
	return col;
}

static size_t run_of(struct str s, char c)
{
	size_t n = 0;

	while (n < s.len && s.p[n] == c)
		n++;
	return n;
}

static bool is_front_mark(struct str line)
{
	return str_eq(str_rtrim(line), STRL("---"));
}

static bool front_closes(struct str s, size_t at)
{
	while (at < s.len) {
		size_t next;

		if (is_front_mark(line_at(s, at, &next)))
			return true;
		at = next;
	}
	return false;
}

/* Three or more of one of - * _ and blanks. */
static bool is_rule(struct str s)
{
	char c = s.len ? s.p[0] : 0;
	size_t n = 0;

	if (c != '-' && c != '*' && c != '_')
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.p[i] == c)
			n++;
		else if (!ascii_is_blank(s.p[i]))
			return false;
	}
	return n >= 3;
}

/* "|---|:-:|": at least one dash in each cell, and a pipe or a colon somewhere. */
static bool is_table_rule(struct str s)
{
	bool dash = false, pipe = false;

	s = str_trim(s);
	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if (c != '-' && c != ':' && c != '|' && !ascii_is_blank(c))
			return false;
		dash |= c == '-';
		pipe |= c == '|';
	}
	return dash && pipe;
}

/* Heading level of "===" (1) or "---" (2) under a line of text, else 0. */
static int underline(struct str s, bool was_text)
{
	int indent = unindent(&s);
	size_t n;

	s = str_rtrim(s);
	if (indent > 3 || s.len == 0 || (s.p[0] != '=' && s.p[0] != '-'))
		return 0;
	n = run_of(s, s.p[0]);
	if (n != s.len || n < 2 || (was_text && n < UNDERLINE_SURE))
		return 0;
	return s.p[0] == '=' ? 1 : 2;
}

static size_t fence_open(struct str s)
{
	size_t n = s.len && (s.p[0] == '`' || s.p[0] == '~') ? run_of(s, s.p[0]) : 0;

	if (n < 3 || (s.p[0] == '`' && str_chr(str_from(s, n), '`') != STR_NPOS))
		return 0;
	return n;
}

static bool fence_closes(const struct mdscan *m, struct str s)
{
	size_t n;

	s = str_trim(s);
	n = run_of(s, m->fence);
	return n >= m->fence_len && n == s.len;
}

static bool eat_quote(struct str *s)
{
	struct str t = *s;
	bool any = false;

	while (unindent(&t) <= 3 && str_eat(&t, '>')) {
		any = true;
		*s = t;
	}
	if (any)
		(void)str_eat(s, ' ');
	return any;
}

static void set(struct md_line *l, enum md_kind kind, struct str text)
{
	l->kind = kind;
	l->text = text;
}

/* A line while a block is open; false when it does not belong to one. */
static bool in_block(struct mdscan *m, struct md_line *l, struct str raw)
{
	struct str t = raw;

	switch (m->state) {
	case IN_FRONT:
		set(l, MD_FRONT, raw);
		l->closes = is_front_mark(raw);
		break;
	case IN_QUOTED_FENCE:
	case IN_FENCE:
		l->quoted = m->state == IN_QUOTED_FENCE;
		if (l->quoted && !eat_quote(&t)) {
			l->quoted = false;
			m->state = IN_BODY;
			return false;
		}
		set(l, MD_FENCE, t);
		l->info = m->info;
		l->closes = fence_closes(m, t);
		break;
	case IN_COMMENT:
	case IN_HTML:
		set(l, MD_COMMENT, str_trim(raw));
		l->closes =
		    str_has(raw, m->state == IN_HTML ? STRL("-->") : STRL("%%"));
		break;
	default:
		return false;
	}
	if (l->closes)
		m->state = IN_BODY;
	return true;
}

/* A comment that starts the line: "%% x %%", "%%" and on, "<!-- x -->". */
static bool comment(struct mdscan *m, struct md_line *l, struct str s)
{
	bool html = str_starts(s, STRL("<!--"));
	struct str end = html ? STRL("-->") : STRL("%%");
	size_t at;

	if (!html && !str_starts(s, STRL("%%")))
		return false;
	at = str_find(s, end, html ? 4 : 2);
	if (at != STR_NPOS && at + end.len != s.len)
		return false;
	set(l, MD_COMMENT, s);
	l->opens = true;
	l->closes = at != STR_NPOS;
	if (!l->closes)
		m->state = html ? IN_HTML : IN_COMMENT;
	return true;
}

/* Is there a %% in it, outside of code, that no other one answers? */
static bool half_comment(struct str s)
{
	bool half = false;

	for (size_t i = 0, end; i + 1 < s.len; i++) {
		if (s.p[i] == '`' && (end = str_find(s, STRL("`"), i + 1)) != STR_NPOS)
			i = end;
		else if (s.p[i] == '\\')
			i++;
		else if (s.p[i] == '%' && s.p[i + 1] == '%') {
			half = !half;
			i++;
		}
	}
	return half;
}

/* "- a note %%private", and below, in the same paragraph, the line that ends it. */
static void comment_within(struct mdscan *m, const struct md_line *l, struct str s)
{
	size_t at = l->next;

	if (l->quoted || l->kind == MD_HEADING || !memchr(s.p, '%', s.len) ||
	    !half_comment(s))
		return;
	while (at < m->source.len) {
		struct str line = str_trim(line_at(m->source, at, &at));

		if (!line.len || line.p[0] == '#' || fence_open(line))
			return;
		if (!str_has(line, STRL("%%")))
			continue;
		if (half_comment(line))
			m->state = IN_COMMENT;
		return;
	}
}

static bool heading(struct md_line *l, struct str s)
{
	size_t n = run_of(s, '#');
	struct str t = str_trim(str_from(s, n)), bare = t;

	if (n < 1 || n > 6 || (s.len > n && !ascii_is_blank(s.p[n])))
		return false;
	while (bare.len > 0 && bare.p[bare.len - 1] == '#')
		bare.len--;
	if (bare.len == 0 || ascii_is_blank(bare.p[bare.len - 1]))
		t = str_rtrim(bare);
	set(l, MD_HEADING, t);
	l->level = (int)n;
	return true;
}

static int list_level(struct mdscan *m, int indent)
{
	while (m->n_lists > 0 && m->lists[m->n_lists - 1] > indent)
		m->n_lists--;
	if (m->n_lists == 0 ||
	    (indent >= m->lists[m->n_lists - 1] + 2 && m->n_lists < LISTS))
		m->lists[m->n_lists++] = indent;
	return m->n_lists;
}

/* Length of the list mark with its blank, and the mark; 0 when there is none. */
static size_t list_mark(struct str s, char *mark)
{
	size_t n = 0;

	if (s.len && (s.p[0] == '-' || s.p[0] == '*' || s.p[0] == '+')) {
		*mark = s.p[0];
		n = 1;
	} else {
		while (n < s.len && n < 10 && ascii_is_digit(s.p[n]))
			n++;
		if (n == 0 || n > 9 || n == s.len || (s.p[n] != '.' && s.p[n] != ')'))
			return 0;
		*mark = '1';
		n++;
	}
	if (n == s.len)
		return n;
	return ascii_is_blank(s.p[n]) ? n + 1 : 0;
}

/* "[x] " at the start: any one character; a longer one than a byte reads as '?'. */
static bool task_box(struct str *s, char *mark)
{
	size_t n = 2;

	if (s->len < 3 || s->p[0] != '[' || s->p[1] == ']')
		return false;
	while (n < s->len && n < 5 && ((unsigned char)s->p[n] & 0xC0) == 0x80)
		n++;
	if (n >= s->len || s->p[n] != ']' ||
	    (n + 1 < s->len && !ascii_is_blank(s->p[n + 1])))
		return false;
	*mark = n == 2 ? s->p[1] : '?';
	*s = str_trim(str_from(*s, n + 1));
	return true;
}

static bool list(struct mdscan *m, struct md_line *l, struct str s)
{
	char mark = 0;
	size_t n = list_mark(s, &mark);

	if (n == 0)
		return false;
	l->mark = mark;
	l->level = list_level(m, l->indent);
	s = str_trim(str_from(s, n));
	set(l, task_box(&s, &l->mark) ? MD_TASK : MD_BULLET, s);
	l->text = s;
	return true;
}

static bool fence(struct mdscan *m, struct md_line *l, struct str s)
{
	size_t n = fence_open(s);
	struct str info;

	if (n == 0)
		return false;
	m->fence = s.p[0];
	m->fence_len = n;
	info = str_trim(str_from(s, n));
	for (n = 0; n < info.len && !ascii_is_blank(info.p[n]);)
		n++;
	m->info = l->info = str_sub(info, 0, n);
	m->state = l->quoted ? IN_QUOTED_FENCE : IN_FENCE;
	set(l, MD_FENCE, s);
	l->opens = true;
	return true;
}

static bool callout(struct md_line *l, struct str s)
{
	size_t end = str_chr(s, ']');
	struct str title;

	if (!l->quoted || !str_starts(s, STRL("[!")) || end == STR_NPOS || end < 3)
		return false;
	l->info = str_sub(s, 2, end);
	title = str_from(s, end + 1);
	if (title.len && (title.p[0] == '-' || title.p[0] == '+'))
		title = str_from(title, 1);
	set(l, MD_CALLOUT, str_trim(title));
	return true;
}

/* The line after this one, without the quote marks that this one has. */
static struct str peek(const struct mdscan *m, const struct md_line *l, size_t *next)
{
	struct str s = line_at(m->source, l->next, next);

	if (l->quoted && !eat_quote(&s))
		s.len = 0;
	return s;
}

static bool table(struct mdscan *m, struct md_line *l, struct str s)
{
	size_t next;

	if (m->was_head) {
		set(l, MD_TABLE_RULE, s);
		return true;
	}
	if (str_chr(s, '|') == STR_NPOS)
		return false;
	if (m->was_table)
		set(l, MD_TABLE_ROW, s);
	else if (l->next < m->source.len && is_table_rule(peek(m, l, &next)))
		set(l, MD_TABLE_HEAD, s);
	else
		return false;
	return true;
}

/* Text, or with a line of = or - below it, a heading of two source lines. */
static void text(struct mdscan *m, struct md_line *l, struct str s)
{
	size_t next;
	int level = 0;

	set(l, l->quoted ? MD_QUOTE : MD_TEXT, s);
	if (!l->quoted && l->indent <= 3 && l->next < m->source.len)
		level = underline(line_at(m->source, l->next, &next), m->was_text);
	if (level == 0)
		return;
	l->kind = MD_HEADING;
	l->level = level;
	l->to = l->next + line_at(m->source, l->next, &next).len;
	l->next = next;
	m->line++;
}

static void body(struct mdscan *m, struct md_line *l, struct str raw)
{
	struct str s = raw;

	l->quoted = eat_quote(&s);
	l->indent = unindent(&s);
	s = str_rtrim(s);
	if (s.len == 0)
		set(l, l->quoted ? MD_QUOTE : MD_BLANK, s);
	else if (m->was_head)
		(void)table(m, l, s);
	else if (comment(m, l, s) || fence(m, l, s) || callout(l, s))
		;
	else if (l->indent <= 3 && heading(l, s))
		;
	else if (is_rule(s))
		set(l, MD_RULE, s);
	else if (list(m, l, s))
		comment_within(m, l, s);
	else if (!table(m, l, s)) {
		text(m, l, s);
		comment_within(m, l, s);
	}
}

/* What the next line must know of this one. */
static void remember(struct mdscan *m, const struct md_line *l)
{
	bool row = l->kind == MD_TABLE_RULE || l->kind == MD_TABLE_ROW;
	bool item = l->kind == MD_BULLET || l->kind == MD_TASK;

	m->was_head = l->kind == MD_TABLE_HEAD;
	m->was_table = row;
	m->was_text = l->kind == MD_TEXT;
	if (!item && l->kind != MD_BLANK && l->kind != MD_COMMENT && l->indent == 0)
		m->n_lists = 0;
	m->at = l->next;
}

bool mdscan_next(struct mdscan *m, struct md_line *l)
{
	struct str raw;

	*l = (struct md_line){ .from = m->at };
	if (m->at >= m->source.len)
		return false;
	raw = line_at(m->source, m->at, &l->next);
	l->to = m->at + raw.len;
	l->line = ++m->line;
	if (m->at == 0 && str_starts(raw, STRL("\xEF\xBB\xBF")))
		raw = str_from(raw, 3);
	if (m->state == IN_START) {
		m->state = IN_BODY;
		if (is_front_mark(raw) && front_closes(m->source, l->next)) {
			m->state = IN_FRONT;
			set(l, MD_FRONT, raw);
			l->opens = true;
			m->at = l->next;
			return true;
		}
	}
	if (!in_block(m, l, raw))
		body(m, l, raw);
	remember(m, l);
	return true;
}

bool md_cell(struct str *row, struct str *cell)
{
	struct str s = *row;
	size_t n = 0;

	/* The border at the left; the rest of a row always starts behind one. */
	s = str_trim(s);
	if (s.len && s.p[0] == '|')
		s = str_from(s, 1);
	if (str_trim(s).len == 0)
		return false;
	while (n < s.len && s.p[n] != '|')
		n += s.p[n] == '\\' && n + 1 < s.len ? 2 : 1;
	if (n > s.len)
		n = s.len;
	*cell = str_trim(str_sub(s, 0, n));
	/* The border stays: it keeps an empty cell apart from the end of the row. */
	*row = str_from(s, n);
	return true;
}
